/**
 * Moves labels apart that would overlap, as little as needed and without changing their order.
 *
 * @param wanted Where the middle of each label should stand, in pixels from the top.
 * @param heights Height of each label, in pixels.
 * @param height Height of the space they stand in; they stay inside while they fit.
 * @returns Where the middle of each label stands, in the order given.
 *
 * @example
 * spreadLabels([50, 52], [10, 10], 100) // => [50, 60]
 * spreadLabels([98, 20], [10, 10], 100) // => [95, 20]
 */
export function spreadLabels(wanted: readonly number[], heights: readonly number[], height: number): number[] {
  const order = wanted.map((_, index) => index).sort((one, other) => wanted[one] - wanted[other] || one - other)
  const placed = [...wanted]
  let edge = 0
  for (const index of order) {
    placed[index] = Math.max(placed[index], edge + heights[index] / 2)
    edge = placed[index] + heights[index] / 2
  }
  edge = height
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index], edge - heights[index] / 2)
    edge = placed[index] - heights[index] / 2
  }
  return placed
}
