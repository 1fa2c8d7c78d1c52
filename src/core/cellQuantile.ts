/**
 * Where a uniform number lies among equal cells of (0, 1) of which each is as probable as its share says: the quantile
 * function of a distribution that is even within each cell.
 *
 * @param bounds Upper ends of the cumulative shares of the cells, the last one 1.
 * @param uniform In (0, 1).
 * @returns In (0, 1).
 *
 * @example
 * cellQuantile([0.5, 1], 0.3) // => 0.3
 * cellQuantile([0.2, 1], 0.1) // => 0.25
 * cellQuantile([0, 1], 0.5) // => 0.75
 */
export function cellQuantile(bounds: readonly number[], uniform: number): number {
  let cell = 0
  while (cell < bounds.length - 1 && uniform >= bounds[cell]!) cell++
  const from = cell === 0 ? 0 : bounds[cell - 1]!
  const share = bounds[cell]! - from
  const within = share > 0 ? Math.min(1, (uniform - from) / share) : 0.5
  return (cell + within) / bounds.length
}
