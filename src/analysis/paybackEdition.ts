/**
 * The first edition, counted from 1, from which a cumulative sum is zero or more and stays so to the end; `null` if there is
 * none. A sum that never was below zero begins to pay when it is above, and one that is zero throughout pays for nothing.
 *
 * @param cumulative The cumulative sum after each edition.
 *
 * @example
 * paybackEdition([-5, -1, 2, 3]) // => 3
 * paybackEdition([1, -1, 2]) // => 3
 * paybackEdition([0, 0, 2]) // => 3
 * paybackEdition([1, -1]) // => null
 * paybackEdition([0, 0]) // => null
 */
export function paybackEdition(cumulative: readonly number[]): number | null {
  let edition = cumulative.length
  while (edition > 0 && cumulative[edition - 1] >= 0) edition -= 1
  if (edition === 0) edition = cumulative.findIndex((sum) => sum > 0)
  return edition < 0 || edition === cumulative.length ? null : edition + 1
}
