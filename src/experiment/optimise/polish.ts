import { dot } from '../../core/linear/quadraticProgramme.js'
import { reducedRegion } from '../../core/linear/reducedRegion.js'
import { type Region, type RegionRow, regionRows } from '../../core/linear/region.js'

/** In shares of the widest range: where steps begin and end. */
const steps = { first: 1, last: 1e-7 } as const
/** A sum that changes by less along a direction stays as it is. */
const rounding = 1e-12
/** Most plans tried. */
const mostTrials = 20_000

/** A plan and how many were tried on the way to it. */
export interface Polished {
  readonly plan: Float64Array
  readonly trials: number
}

/**
 * Improves a plan whose result is known without luck: money is put on one lever, taken from one, or moved from one to another (at
 * the rate at which a limit counts them), by steps that begin at the widest range and are halved where nothing helps. A
 * pattern search within linear limits (Lewis & Torczon 2000, SIAM Journal on Optimization 10, 917–941): large steps leave a lesser
 * hill for the next one, small ones settle the plan. It ends after 20,000 plans at the latest.
 *
 * @param region Variables and limits.
 * @param start A plan that meets them.
 * @param play The result of a plan, to be as great as possible.
 *
 * @example
 * const region = { variables: [{ name: 'care', high: 80 }, { name: 'show', high: 80 }] }
 * const { plan } = polished(region, [31, 48], ([care, show]) => -((care - 30) ** 2) - (show - 50) ** 2)
 * Math.abs(plan[0] - 30) + Math.abs(plan[1] - 50) < 0.0001 // => true
 */
export function polished(region: Region, start: ArrayLike<number>, play: (plan: Float64Array) => number): Polished {
  const rows = regionRows(region)
  const { ranges } = reducedRegion(region)
  const widths = ranges.map(([low, high]) => high - low)
  const widest = Math.max(...widths)
  const directions = directionsIn(widths, rows)
  let plan = Float64Array.from(start)
  let value = play(plan)
  let trials = 1
  let step = steps.first * widest
  while (step > steps.last * widest && trials < mostTrials) {
    let helped = false
    for (const direction of directions) {
      const length = Math.min(step, roomAlong(rows, plan, direction))
      if (!(length >= step / 2)) continue
      const moved = plan.map((spend, at) => within(ranges[at]!, spend + length * direction[at]!))
      const found = play(moved)
      trials++
      if (found > value) {
        plan = moved
        value = found
        helped = true
      }
    }
    if (!helped) step /= 2
  }
  return { plan, trials }
}

/** One lever up or down, and exchanges of two that leave a limit on both where it is; none moves by more than 1. */
function directionsIn(widths: readonly number[], rows: readonly RegionRow[]): Float64Array[] {
  const found = new Map<string, Float64Array>()
  const add = (one: number, other: number, rate: number, otherRate: number) => {
    const scale = Math.max(Math.abs(rate), Math.abs(otherRate))
    for (const sign of [1, -1]) {
      const direction = new Float64Array(widths.length)
      direction[one] = (sign * rate) / scale
      if (other !== one) direction[other] = (sign * otherRate) / scale
      found.set(direction.join(), direction)
    }
  }
  const free = widths.flatMap((width, at) => (width > 0 ? [at] : []))
  const limits = rows.filter(({ kind }) => kind === 'constraint')
  for (const one of free) {
    add(one, one, 1, 1)
    for (const other of free.filter((at) => at > one)) {
      add(one, other, 1, -1)
      for (const { coefficients } of limits) {
        const [rate, otherRate] = [coefficients[one]!, coefficients[other]!]
        if (rate !== 0 && otherRate !== 0) add(one, other, otherRate, -rate)
      }
    }
  }
  return [...found.values()]
}

/** Rounding must not lead below nothing. */
function within([low, high]: readonly [number, number], spend: number): number {
  return Math.min(Math.max(spend, low), high)
}

/** How far a plan may go along a direction. */
function roomAlong(rows: readonly RegionRow[], plan: Float64Array, direction: Float64Array): number {
  return rows.reduce((room, { coefficients, low, high }) => {
    const pace = dot(coefficients, direction)
    if (Math.abs(pace) < rounding) return room
    return Math.min(room, ((pace > 0 ? high : low) - dot(coefficients, plan)) / pace)
  }, Number.POSITIVE_INFINITY)
}
