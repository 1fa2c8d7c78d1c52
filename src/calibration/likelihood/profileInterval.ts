import type { Objective } from '../../core/optimise/derivatives.js'
import { minimise } from '../../core/optimise/minimise.js'
import type { Interval } from '../fit.js'

/** A likelihood at its top, and the limits of its numbers. */
export interface LikelihoodTop {
  /** Minus the logarithm of the likelihood. */
  readonly objective: Objective
  /** Where it is least. */
  readonly point: Float64Array
  readonly value: number
  readonly low: ArrayLike<number>
  readonly high: ArrayLike<number>
}

/**
 * The interval of one number from the profile of the likelihood: all values at which the likelihood, the other numbers being
 * refitted, lies less than half the chi-square quantile below its top (Venzon & Moolgavkar 1988, Applied Statistics 37,
 * 87–94). An end that the limits cut off is `null`: the data set none.
 *
 * @param top The likelihood and its top.
 * @param index Which number.
 * @param drop How far the logarithm may fall; 1.92 for 95 %.
 * @param step About the standard error of that number; where the search for an end begins.
 *
 * @example
 * const top = { objective: ([x, y]) => (x * x) / 2 + (y - x) * (y - x), point: Float64Array.of(0, 0), value: 0 }
 * const { low, high } = profileInterval({ ...top, low: [-9, -9], high: [1, 9] }, 0, 2, 1)
 * Math.round(low * 100) / 100 // => -2
 * high // => null
 */
export function profileInterval(top: LikelihoodTop, index: number, drop: number, step: number): Interval {
  return { low: endOf(top, index, drop, -step), high: endOf(top, index, drop, step) }
}

function endOf(top: LikelihoodTop, index: number, drop: number, step: number): number | null {
  const limit = step < 0 ? top.low[index] : top.high[index]
  const others = Array.from(top.point.keys()).filter((each) => each !== index)
  let nearby = others.map((each) => top.point[each])
  /** How far the profile lies below the level sought; negative while it is above it. */
  const excess = (value: number) => {
    const whole = (rest: Float64Array) => {
      const point = Float64Array.from(top.point)
      point[index] = value
      others.forEach((each, place) => {
        point[each] = rest[place]
      })
      return top.objective(point)
    }
    if (others.length === 0) return whole(new Float64Array()) - top.value - drop
    const low = others.map((each) => top.low[each])
    const high = others.map((each) => top.high[each])
    const best = minimise(whole, nearby, { low, high, mostIterations: 60, tolerance: 1e-8 })
    nearby = Array.from(best.point)
    return best.value - top.value - drop
  }

  let inside = top.point[index]
  let insideExcess = -drop
  let outside = inside
  let outsideExcess = insideExcess
  for (let stride = step * Math.sqrt(2 * drop), tries = 0; outsideExcess < 0; tries++) {
    if (outside === limit || tries > 40) return null
    inside = outside
    insideExcess = outsideExcess
    const next = inside + stride
    outside = step < 0 ? Math.max(limit, next) : Math.min(limit, next)
    outsideExcess = excess(outside)
    stride *= 1.5
  }
  return crossing(excess, [inside, insideExcess], [outside, outsideExcess])
}

/** Where a rising function passes 0 between two points (regula falsi, Illinois variant). */
function crossing(f: (x: number) => number, inside: [number, number], outside: [number, number]): number {
  let [a, fa] = inside
  let [b, fb] = outside
  let middle = b
  for (let round = 0, last = 0; round < 30; round++) {
    // An outside of infinite excess is halved towards.
    middle = Number.isFinite(fb) ? (a * fb - b * fa) / (fb - fa) : (a + b) / 2
    const value = f(middle)
    if (Math.abs(value) < 1e-4 || Math.abs(b - a) < 1e-9 * Math.max(1, Math.abs(a))) return middle
    if (value < 0) {
      ;[a, fa] = [middle, value]
      if (last < 0) fb /= 2
      last = -1
    } else {
      ;[b, fb] = [middle, value]
      if (last > 0) fa /= 2
      last = 1
    }
  }
  return middle
}
