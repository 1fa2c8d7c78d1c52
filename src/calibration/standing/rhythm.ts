import { log } from '../../core/math/log.js'
import type { RecordedEdition } from '../../records/records.js'

/** Editions fewer than these say nothing of how often a fair is held. */
const fewest = 3

/**
 * How many editions a year labels with years in them speak of: as many as the fullest year has, or where no year has two, one
 * less than there are over the years from the first to the last. Cancelled ones count: they were planned.
 *
 * @param editions In their order.
 * @returns `null` where labels name no years, or there are fewer than three.
 *
 * @example
 * perYearOf([2016, 2018, 2020, 2022].map((year) => ({ label: `${year}`, held: true }))) // => 0.5
 * perYearOf(['2019-11', '2019-12', '2020-01'].map((label) => ({ label, held: true }))) // => 2
 * perYearOf(['X', 'XI', 'XII'].map((label) => ({ label, held: true }))) // => null
 */
export function perYearOf(editions: readonly Pick<RecordedEdition, 'label' | 'held'>[]): number | null {
  const years = editions.map(({ label }) => Number(/(?<!\d)(?:19|20)\d\d(?!\d)/.exec(label)?.[0] ?? Number.NaN))
  const [first, last] = [years[0] ?? Number.NaN, years.at(-1) ?? Number.NaN]
  if (years.length < fewest || years.some(Number.isNaN) || !(last > first)) return null
  const fullest = years.reduce((most, year) => Math.max(most, years.filter((each) => each === year).length), 1)
  return fullest > 1 ? fullest : (years.length - 1) / (last - first)
}

/**
 * Whether two rhythms differ by more than a fifth.
 *
 * @example
 * isOther(0.5, 1) // => true
 * isOther(0.95, 1) // => false
 */
export function isOther(one: number, other: number): boolean {
  return Math.abs(log(one / other)) > log(1.2)
}
