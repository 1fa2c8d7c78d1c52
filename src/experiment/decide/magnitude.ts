/**
 * Between which magnitudes numbers other than 0 may lie: products and ratios of two of them, and squares of those, are still
 * numbers, and differences of them still tell.
 */
export const magnitudes = { least: 1e-60, most: 1e60 } as const

/**
 * Whether a number can be computed with: 0, or neither too large nor too small.
 *
 * @example
 * [0, -250, 1e160, 1e-200].map(isComputable) // => [true, true, false, false]
 */
export function isComputable(value: number): boolean {
  const size = Math.abs(value)
  return size === 0 || (size >= magnitudes.least && size <= magnitudes.most)
}
