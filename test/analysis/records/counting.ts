import { makeRecords, type RecordOptions } from '../../../src/records/makeRecords.js'
import type { Records } from '../../../src/records/records.js'

/** Records from marks by customer: `1` attended, `0` stayed away, `?` not known; editions are called 1, 2, … */
export function recordsOf(marks: Readonly<Record<string, string>>, options: RecordOptions = {}): Records {
  const rows = Object.entries(marks).flatMap(([customer, text]) =>
    [...text].map((mark, edition) => ({
      customer,
      edition: String(edition + 1),
      attended: mark === '?' ? null : mark === '1'
    }))
  )
  return makeRecords(rows, options)
}

/** The records of some customers, in any order and as often as named. */
export function pick(records: Records, places: readonly number[]): Records {
  const length = records.editions.length
  const cells = (values: Float64Array) =>
    Float64Array.from(places.flatMap((place) => [...values.subarray(place * length, (place + 1) * length)]))
  return {
    ...records,
    customers: places.map((place, index) => ({ ...records.customers[place], id: `C${index}` })),
    attended: Int8Array.from(
      places.flatMap((place) => [...records.attended.subarray(place * length, (place + 1) * length)])
    ),
    entry: Int32Array.from(places, (place) => records.entry[place]),
    entryKnown: Uint8Array.from(places, (place) => records.entryKnown[place]),
    figures: Object.fromEntries(Object.entries(records.figures).map(([name, values]) => [name, cells(values)]))
  }
}

/** Every number in a result, however deep. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(numbersIn)
  return []
}
