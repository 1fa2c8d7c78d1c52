import { linearProgramme } from '../../core/linear/linearProgramme.js'
import { dot, type HalfSpace, nearestPoint } from '../../core/linear/quadraticProgramme.js'
import type { ReducedRegion } from '../../core/linear/reducedRegion.js'
import { distance, farthest, hitAndRun } from './sampling.js'
import type { Origin } from './state.js'

/** A point to be tried, and why. */
export interface Proposal {
  readonly point: Float64Array
  readonly from: Origin
}

const poolSize = 600
/** Points nearer than this to another are the same plan. */
const same = 1e-6

/**
 * The points at which a search begins: the current plan, the centre of the region, for each variable the plans nearest to
 * the current one in which it is as high and as low as can be, and others far from all of these.
 *
 * @param reduced The region.
 * @param current Point of the current plan, where there is one.
 * @param count How many in all.
 * @param next Uniform numbers.
 *
 * @example
 * const reduced = reducedRegion({ variables: [{ name: 'care', high: 80 }] })
 * startPoints(reduced, null, 3, () => 0.5).map(({ point, from }) => [planAt(reduced, point)[0], from])
 * // => [[40, 'centre'], [80, 'edge'], [0, 'edge']]
 */
export function startPoints(
  reduced: ReducedRegion,
  current: Float64Array | null,
  count: number,
  next: () => number
): Proposal[] {
  const chosen: Proposal[] = []
  const add = (point: Float64Array | null, from: Origin) => {
    if (point === null || chosen.length >= count) return
    if (chosen.every((each) => distance(each.point, point) > same)) chosen.push({ point, from })
  }
  const centre = new Float64Array(reduced.dimension)
  add(current, 'current')
  add(centre, 'centre')
  for (const direction of reduced.directions) {
    for (const sign of [1, -1]) add(extreme(reduced.halfSpaces, direction, sign, current ?? centre), 'edge')
  }
  const pool = reduced.dimension === 0 ? [] : hitAndRun(reduced.halfSpaces, centre, poolSize, next)
  const present = chosen.map(({ point }) => point)
  for (const point of farthest(pool, present, count - chosen.length)) add(point, 'start')
  return chosen
}

/** The point nearest to a given one at which a coordinate is extreme. */
function extreme(
  halfSpaces: readonly HalfSpace[],
  direction: Float64Array,
  sign: number,
  near: Float64Array
): Float64Array | null {
  const length = Math.sqrt(dot(direction, direction))
  if (length < 1e-9) return null
  const goal = direction.map((value) => (sign * value) / length)
  const rows = halfSpaces.map(({ normal, limit }) => ({
    coefficients: normal,
    low: Number.NEGATIVE_INFINITY,
    high: limit
  }))
  const found = linearProgramme(goal, rows)
  if (found.status !== 'optimal') return null
  const edge = { normal: goal.map((value) => -value), limit: 1e-9 - found.value }
  return nearestPoint(near, [...halfSpaces, edge]) ?? found.point
}
