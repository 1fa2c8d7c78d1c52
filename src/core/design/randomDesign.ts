import type { StreamKey } from '../random/threefry.js'
import { requireDistinct, requirePoints } from './checkDesign.js'
import { columnUniforms } from './columnUniforms.js'

/**
 * Independent uniform points in the unit cube (plain Monte Carlo). Adding, leaving out or reordering columns, or adding
 * points, changes no number of the rest: each depends on the key, the name of its column and the number of its row.
 *
 * @param points From 1 to 2^20.
 * @param names One a column, no two alike.
 * @param key Of the design, such as `seedKey('a seed')`.
 * @returns Row by row, points × names numbers inside (0, 1).
 * @throws RangeError for a number of points outside that, and for a name given twice.
 *
 * @example
 * const [first, second] = randomDesign(1, ['price', 'need'], seedKey('a'))
 * randomDesign(1, ['need', 'price'], seedKey('a')) // => Float64Array.of(second, first)
 */
export function randomDesign(points: number, names: readonly string[], key: StreamKey): Float64Array {
  requirePoints('a random design', points)
  requireDistinct(names)
  const values = new Float64Array(points * names.length)
  names.forEach((name, column) => {
    const uniforms = columnUniforms(key, name, points)
    for (let row = 0; row < points; row++) values[row * names.length + column] = uniforms[row]!
  })
  return values
}
