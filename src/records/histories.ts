import type { Records } from './records.js'

/** Marks of a customer by edition: attended (1), stayed away (0), not known or not held (`null`). */
export type Marks = readonly (0 | 1 | null)[]

/**
 * The attendance of one customer, edition by edition. Editions that were cancelled are `null`.
 *
 * @param records The records.
 * @param customer Its place among `records.customers`.
 *
 * @example
 * const records = makeRecords([{ customer: 'A', edition: '2020' }, { customer: 'B', edition: '2021' }])
 * marksOf(records, 0) // => [1, 0]
 */
export function marksOf({ attended, editions }: Records, customer: number): Marks {
  const from = customer * editions.length
  return editions.map((_, edition) => {
    const mark = attended[from + edition]
    return mark < 0 ? null : mark === 1 ? 1 : 0
  })
}

/**
 * A figure of one customer, edition by edition; `null` where it was not recorded.
 *
 * @param values `records.figures.area`, for example.
 * @param editions How many editions the records have.
 * @param customer Its place among `records.customers`.
 *
 * @example
 * valuesOf(Float64Array.of(12, NaN, 9, 9), 2, 0) // => [12, null]
 */
export function valuesOf(values: Float64Array, editions: number, customer: number): (number | null)[] {
  const found: (number | null)[] = []
  for (let at = customer * editions; at < (customer + 1) * editions; at++) {
    const value = values[at] ?? Number.NaN
    found.push(Number.isNaN(value) ? null : value)
  }
  return found
}

/**
 * How many of each cohort were there at 0, 1, 2 … editions after their first, without a break: cohort retention as published
 * figures count it. Who missed an edition is out for good. A cancelled edition is `null`, and so is everything after the last
 * edition of the records: not observed, never zero. Customers whose first attendance is not known are left out, and one whose
 * attendance at an edition is not known counts up to there in no cohort.
 *
 * @param records The records.
 * @returns One list for each edition at which somebody came first, with that edition's place; its length is what was observable.
 *
 * @example
 * const rows = [['A', '2020'], ['B', '2021'], ['C', '2021'], ['B', '2022'], ['A', '2022']]
 * const records = makeRecords(rows.map(([customer, edition]) => ({ customer, edition })))
 * cohortsOf(records) // => [{ entry: 1, survivors: [2, 1] }]
 */
export function cohortsOf(records: Records): { entry: number; survivors: (number | null)[] }[] {
  const { attended, editions, entry, entryKnown } = records
  const length = editions.length
  const counts = new Map<number, number[]>()
  for (let customer = 0; customer < records.customers.length; customer++) {
    const first = entry[customer]
    if (first < 0 || entryKnown[customer] === 0) continue
    const from = customer * length
    if (isUnknown(records, customer)) continue
    let cohort = counts.get(first)
    if (cohort === undefined) {
      cohort = new Array(length - first).fill(0)
      counts.set(first, cohort)
    }
    for (let edition = first; edition < length && attended[from + edition] !== 0; edition++) cohort[edition - first]++
  }
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([first, cohort]) => ({
      entry: first,
      survivors: cohort.map((count, age) => (editions[first + age].held ? count : null))
    }))
}

/** Whether the customer's attendance is not known at an edition that was held after it came. */
function isUnknown({ attended, editions, entry }: Records, customer: number): boolean {
  const from = customer * editions.length
  return editions.some(({ held }, edition) => held && edition > entry[customer] && attended[from + edition] < 0)
}
