/**
 * Shares a whole number out in proportion to weights by the largest remainder (Hamilton's method; Balinski & Young 1982):
 * each gets its quota rounded down, and what is left goes, one each, to the largest fractions cut off, the first of equal
 * ones first. The shares add up to the whole exactly. Computed in whole numbers throughout, so nothing is lost to rounding.
 *
 * @param total A whole number, 0 or more.
 * @param weights Whole numbers, 0 or more.
 * @returns One whole number a weight; `null` where all weights are 0 and nobody can bear it.
 *
 * @example
 * // quotas 3.33…, 3.33…, 3.33…
 * largestRemainder(10, [1, 1, 1]) // => [4, 3, 3]
 * // quotas 1.4, 4.9, .7
 * largestRemainder(7, [2, 7, 1]) // => [1, 5, 1]
 * largestRemainder(7, [0, 0]) // => null
 */
export function largestRemainder(total: number, weights: readonly number[]): number[] | null {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n)
  if (sum === 0n) return null
  const products = weights.map((weight) => BigInt(total) * BigInt(weight))
  const shares = products.map((product) => Number(product / sum))
  const left = total - shares.reduce((all, share) => all + share, 0)
  const cut = products.map((product, index) => ({ index, rest: product % sum }))
  cut.sort((one, other) => (one.rest === other.rest ? one.index - other.index : one.rest > other.rest ? -1 : 1))
  for (const { index } of cut.slice(0, left)) shares[index] += 1
  return shares
}
