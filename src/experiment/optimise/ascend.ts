import { dot, type HalfSpace, nearestPoint } from '../../core/linear/quadraticProgramme.js'
import { type ReducedRegion, sharesAt } from '../../core/linear/reducedRegion.js'
import { moved } from './sampling.js'
import { predictSlope, type Surrogate } from './surrogate.js'

/** A point, and what the surrogate promises there. */
export interface Summit {
  readonly point: Float64Array
  readonly mean: number
}

const mostSteps = 60

/**
 * Climbs a surrogate from a point to the top of the hill it stands on, within a polytope: projected gradients with a step
 * that grows while it helps and is halved while it does not (Bertsekas 1976).
 *
 * @param surrogate Of shares, see `sharesAt`.
 * @param reduced The region.
 * @param halfSpaces The region's conditions, or more.
 * @param from Where to begin.
 *
 * @example
 * const reduced = reducedRegion({ variables: [{ name: 'care', high: 80 }] })
 * const inputs = [0, 0.5, 1].map((share) => Float64Array.of(share))
 * const surrogate = fitSurrogate({ inputs, values: [0, 1, 0], weights: [1, 1, 1] }, { lengths: [0.5], nugget: 1e-9 })
 * const { point } = ascend(surrogate, reduced, reduced.halfSpaces, Float64Array.of(0.3))
 * Math.abs(planAt(reduced, point)[0] - 40) < 0.01 // => true
 */
export function ascend(
  surrogate: Surrogate,
  reduced: ReducedRegion,
  halfSpaces: readonly HalfSpace[],
  from: Float64Array
): Summit {
  let { point, mean, gradient } = { point: from, ...slopeAt(surrogate, reduced, from) }
  let step = 0.1
  for (let count = 0; count < mostSteps && step > 1e-7; count++) {
    const steepness = Math.sqrt(dot(gradient, gradient))
    if (!(steepness > 0)) break
    const next = nearestPoint(moved(point, gradient, step / steepness), halfSpaces)
    if (next === null) break
    const found = slopeAt(surrogate, reduced, next)
    if (found.mean > mean) {
      ;({ point, mean, gradient } = { point: next, ...found })
      step *= 1.6
    } else {
      step *= 0.4
    }
  }
  return { point, mean }
}

function slopeAt(surrogate: Surrogate, reduced: ReducedRegion, point: Float64Array) {
  const { mean, gradient } = predictSlope(surrogate, sharesAt(reduced, point))
  const across = new Float64Array(point.length)
  let share = 0
  reduced.ranges.forEach(([low, high], at) => {
    if (high === low) return
    for (let axis = 0; axis < across.length; axis++) {
      across[axis] = across[axis]! + gradient[share]! * reduced.directions[at]![axis]!
    }
    share += 1
  })
  return { mean, gradient: across }
}
