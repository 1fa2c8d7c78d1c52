/**
 * The first edition, counted from 1, from which a cumulative sum is zero or more and stays so to the end; `null` if
 * there is none.
 *
 * @param cumulative The cumulative sum after each edition.
 *
 * @example
 * paybackEdition([-5, -1, 2, 3]) // => 3
 * paybackEdition([1, -1, 2]) // => 3
 * paybackEdition([1, -1]) // => null
 */
export function paybackEdition(cumulative: readonly number[]): number | null {
  let edition = cumulative.length
  while (edition > 0 && cumulative[edition - 1] >= 0) edition -= 1
  return edition === cumulative.length ? null : edition + 1
}
