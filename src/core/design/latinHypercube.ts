import type { StreamKey } from '../random/threefry.js'
import { requireDistinct, requirePoints } from './checkDesign.js'
import { columnUniforms } from './columnUniforms.js'

/** Where in its cell a point of a Latin hypercube lies: anywhere, or in the middle. */
export type CellPlace = 'jittered' | 'centred'

/**
 * A Latin hypercube: in every column each of as many equal cells as there are points holds exactly one point, in an
 * order shuffled for each column by itself (McKay, Beckman & Conover 1979, Technometrics 21, 239–245). The mean of
 * anything that is nearly a sum of functions of one column each is known far better than from as many random points
 * (Stein 1987, Technometrics 29, 143–151). Other columns change nothing in a column; another number of points changes
 * everything.
 *
 * @param points From 1 to 2^20.
 * @param names One a column, no two alike.
 * @param key Of the design, such as `seedKey('a seed')`.
 * @param place `jittered`: anywhere in its cell, so that each point by itself is uniform; `centred`: in its middle.
 *   Defaults to `jittered`.
 * @returns Row by row, points × names numbers inside (0, 1).
 * @throws RangeError for a number of points outside that, and for a name given twice.
 *
 * @example
 * latinHypercube(4, ['price'], seedKey('a'), 'centred').sort()
 * // => Float64Array.of(0.125, 0.375, 0.625, 0.875)
 */
export function latinHypercube(
  points: number,
  names: readonly string[],
  key: StreamKey,
  place: CellPlace = 'jittered'
): Float64Array {
  requirePoints('a Latin hypercube', points)
  requireDistinct(names)
  const values = new Float64Array(points * names.length)
  names.forEach((name, column) => {
    const cells = shuffled(points, columnUniforms(key, name, points, 'order'))
    const places = place === 'centred' ? new Float64Array(points).fill(0.5) : columnUniforms(key, name, points)
    for (let row = 0; row < points; row++) values[row * names.length + column] = (cells[row]! + places[row]!) / points
  })
  return values
}

/** The numbers from 0 on, shuffled (Fisher & Yates 1938) by as many uniform ones. */
function shuffled(count: number, uniforms: Float64Array): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, at) => at)
  for (let at = count - 1; at > 0; at--) {
    const other = Math.floor(uniforms[at]! * (at + 1))
    const held = order[at]!
    order[at] = order[other]!
    order[other] = held
  }
  return order
}
