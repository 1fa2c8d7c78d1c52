import type { KindOfSegments } from './cells.js'
import { largestRemainder } from './largestRemainder.js'
import { sumOver } from './servedMoney.js'

/**
 * The parts that kinds of customers have in money spent on some segments: all of it the kind that these are of; where they are
 * of several, each in proportion to its weight, by the largest remainder, so that the parts add up exactly. Weights are tried
 * one after the other until somebody has any; where nobody has, the kinds served bear equal parts. Kinds that have none of
 * the segments bear nothing.
 *
 * @param kinds The kinds of a fair, each with its segments.
 * @param served Indices of the segments that the money was spent on.
 * @param money A whole number, 0 or more.
 * @param weightsOf Weights of a segment, whole numbers, 0 or more; the same number of them for every segment.
 * @returns One whole number a kind.
 *
 * @example
 * const kinds = [{ kind: 'exhibitor', segments: [0, 1] }, { kind: 'visitor', segments: [2] }]
 * kindShares(kinds, [0, 1], 90, () => [1]) // => [90, 0]
 * kindShares(kinds, [0, 2], 90, (segment) => [[1, 5, 2][segment]]) // => [30, 60]
 * kindShares(kinds, [0, 2], 90, (segment) => [0, [4, 5, 1][segment]]) // => [72, 18]
 * kindShares(kinds, [0, 2], 90, () => [0]) // => [45, 45]
 */
export function kindShares(
  kinds: readonly KindOfSegments[],
  served: readonly number[],
  money: number,
  weightsOf: (segment: number) => readonly number[]
): number[] {
  const own = kinds.map(({ segments }) => segments.filter((segment) => served.includes(segment)))
  const isServed = own.map((segments) => (segments.length > 0 ? 1 : 0))
  if (sumOver([...kinds.keys()], (kind) => isServed[kind]) > 1) {
    for (const weight of weightsOf(served[0]).keys()) {
      const weights = own.map((segments) => sumOver(segments, (segment) => weightsOf(segment)[weight]))
      const shares = largestRemainder(money, weights)
      if (shares !== null) return shares
    }
  }
  return largestRemainder(money, isServed) ?? kinds.map(() => 0)
}
