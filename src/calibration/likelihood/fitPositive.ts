import { positiveInverse } from '../../core/linear/inverse.js'
import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'
import { normalQuantile } from '../../core/math/normalQuantile.js'
import { hessianOf } from '../../core/optimise/derivatives.js'
import { type Minimum, minimise } from '../../core/optimise/minimise.js'
import type { Interval } from '../fit.js'
import { type LikelihoodTop, profileInterval } from './profileInterval.js'

/** A likelihood of numbers above zero. */
export interface PositiveLikelihood {
  /** Of the numbers themselves. */
  readonly logLikelihood: (values: Float64Array) => number
  /** Where searches begin; each has all numbers. */
  readonly starts: readonly (readonly number[])[]
  /** Least value of every number. Defaults to 1e-5. */
  readonly least?: number
  /** Greatest value of every number. Defaults to 1e5. */
  readonly greatest?: number
}

/** Its maximum. */
export interface PositiveFit {
  readonly values: readonly number[]
  readonly logLikelihood: number
  readonly iterations: number
  readonly converged: boolean
  /** How many of the starts came to the same maximum. */
  readonly agreed: number
  /** Numbers that stand at their least or greatest value. */
  readonly atLimit: readonly number[]
  /** From the observed information in the logarithms, times the value; `null` at a limit or where the top is flat. */
  readonly standardErrors: readonly (number | null)[]
  /** Profile intervals of each number at a level. Costs many evaluations, so it is done when asked for. */
  readonly intervals: (level: number) => Interval[]
}

/** Maxima whose logarithms differ by less are taken as the same. */
const same = 1e-4

/**
 * Maximum likelihood of numbers above zero, searched in their logarithms from several starts.
 *
 * @param likelihood The likelihood, its starts and limits.
 *
 * @example
 * // 3 events in 6 years, rate r: 3 ln r − 6 r; r = 3 / 6, its standard error r / √3
 * const fit = fitPositive({ logLikelihood: ([rate]) => 3 * log(rate) - 6 * rate, starts: [[1], [0.1]] })
 * fit.values.map((each) => Math.round(each * 1e5) / 1e5) // => [0.5]
 * fit.standardErrors.map((each) => Math.round(each * 1e4) / 1e4) // => [0.2887]
 * fit.agreed // => 2
 */
export function fitPositive(likelihood: PositiveLikelihood): PositiveFit {
  const { starts, least = 1e-5, greatest = 1e5 } = likelihood
  const size = starts[0].length
  const values = new Float64Array(size)
  const objective = (logs: Float64Array) => {
    for (let index = 0; index < size; index++) values[index] = exp(logs[index])
    const value = -likelihood.logLikelihood(values)
    return Number.isFinite(value) ? value : Infinity
  }
  const low = new Float64Array(size).fill(log(least))
  const high = new Float64Array(size).fill(log(greatest))
  const minima = starts.map((start) => minimise(objective, start.map(log), { low, high }))
  const best = minima.reduce((one, other) => (isBetter(other, one) ? other : one))
  const top = { objective, point: best.point, value: best.value, low, high }
  const deviations = logDeviations(top)
  return {
    values: Array.from(best.point, exp),
    logLikelihood: -best.value,
    iterations: best.iterations,
    converged: best.converged,
    agreed: minima.filter(({ value }) => value - best.value < same).length,
    atLimit: Array.from(best.point.keys()).filter((index) => nearLimit(top, index)),
    standardErrors: deviations.map((each, index) => (each === null ? null : each * exp(best.point[index]))),
    intervals: (level) => profileIntervals(top, deviations, level)
  }
}

function isBetter(one: Minimum, other: Minimum): boolean {
  if (one.converged !== other.converged && Math.abs(one.value - other.value) < same) return one.converged
  return one.value < other.value
}

function nearLimit({ point, low, high }: LikelihoodTop, index: number): boolean {
  return point[index] < low[index] + 0.01 || point[index] > high[index] - 0.01
}

function logDeviations(top: LikelihoodTop): (number | null)[] {
  const size = top.point.length
  const free = Array.from(top.point.keys()).filter((index) => !nearLimit(top, index))
  const information = hessianOf(
    (part) => {
      const whole = Float64Array.from(top.point)
      free.forEach((index, place) => {
        whole[index] = part[place]
      })
      return top.objective(whole)
    },
    Float64Array.from(free, (index) => top.point[index])
  )
  const covariance = positiveInverse(information, free.length)
  const deviations = new Array<number | null>(size).fill(null)
  free.forEach((index, place) => {
    const variance = covariance?.[place * (free.length + 1)] ?? null
    // A deviation of more than 20 in the logarithm says that the top is flat.
    if (variance !== null && variance < 400) deviations[index] = Math.sqrt(variance)
  })
  return deviations
}

function profileIntervals(top: LikelihoodTop, deviations: readonly (number | null)[], level: number): Interval[] {
  const z = normalQuantile((1 + level) / 2)
  return deviations.map((deviation, index) => {
    const { low, high } = profileInterval(top, index, (z * z) / 2, Math.min(2, deviation ?? 0.5))
    return { low: low === null ? null : exp(low), high: high === null ? null : exp(high) }
  })
}
