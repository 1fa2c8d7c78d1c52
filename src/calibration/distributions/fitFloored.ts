import { positiveInverse } from '../../core/linear/inverse.js'
import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'
import { normalCdf } from '../../core/math/normalCdf.js'
import { normalQuantile } from '../../core/math/normalQuantile.js'
import { hessianOf } from '../../core/optimise/derivatives.js'
import { minimise } from '../../core/optimise/minimise.js'
import type { Fit, Words } from '../fit.js'
import { refuse, requireLevel } from '../refuse.js'
import { andersonDarling } from './andersonDarling.js'

/** A lognormal of which all below a floor is raised to it; `mean` is that of the lognormal itself. */
export interface FlooredFit extends Fit<'mean' | 'sigma'> {
  readonly n: number
  /** The least size on offer. */
  readonly floor: number
  /** The greatest size there was. */
  readonly greatest: number
  /** How many stand at it, and how many the fit expects there. */
  readonly atFloor: { readonly observed: number; readonly expected: number }
  /** Correlation of the estimates of mean and sigma; `null` without standard errors. */
  readonly correlation: number | null
  /** Of those above the floor; `null` where they are fewer than 8. */
  readonly goodness: { readonly statistic: number; readonly p: number } | null
}

const logTwoPi = 1.8378770664093453

/**
 * Sizes of stands as the model draws them: a lognormal whose values below the smallest stand on offer are set to it
 * (`min` of a trait). By maximum likelihood, those at the floor counting as "at most so large" (Tobin 1958, Econometrica
 * 26, 24–36). Where nobody stands at the floor more often than chance has it, this is the ordinary lognormal.
 *
 * @param values Above 0; at least three, not all the same.
 * @param options `floor`, defaults to the least value; `level` of the intervals, defaults to .95.
 * @throws InputError for too few values, all the same, below the floor, or not above 0.
 *
 * @example
 * // nobody at the floor: ln 4 and ln 2 × √2 are the mean and standard deviation of the logarithms
 * const fit = fitFloored([1, 2, 4, 8, 16], { floor: 0.5 })
 * fit.parameters.sigma.toFixed(4) // => '0.9803'
 * // 4 × e^(sigma²/2)
 * fit.parameters.mean.toFixed(3) // => '6.467'
 * fitFloored([9, 9, 9, 12, 18, 24, 30, 48, 60]).atFloor.observed // => 3
 */
export function fitFloored(
  values: ArrayLike<number>,
  options: { readonly floor?: number; readonly level?: number } = {}
): FlooredFit {
  const level = requireLevel(options.level ?? 0.95)
  const list = Array.from(values)
  if (list.length < 3) refuse('values', 'at least three are needed', '至少需要三个值', list.length)
  const least = list.reduce((one, other) => Math.min(one, other), Infinity)
  const floor = options.floor ?? least
  list.forEach((value, index) => {
    if (!(value > 0 && value < Infinity)) refuse(`values.${index}`, 'must be above 0', '须大于 0', value)
    if (value < floor) refuse(`values.${index}`, `lies below the floor of ${floor}`, `低于下限 ${floor}`, value)
  })
  const above = list.filter((value) => value > floor)
  if (new Set(above).size < 2) {
    refuse('values', 'hold fewer than two sizes above the least one', '除最小值外不足两种大小', new Set(list).size)
  }
  const logs = above.map(log)
  const atFloor = list.length - above.length
  const bound = log(floor)
  const objective = ([mu, logSigma]: Float64Array) => {
    const sigma = exp(logSigma)
    const density = logs.reduce((sum, each) => sum + ((each - mu) / sigma) * ((each - mu) / sigma), 0)
    const mass = atFloor === 0 ? 0 : atFloor * log(Math.max(1e-300, normalCdf((bound - mu) / sigma)))
    return density / 2 + logs.length * (logSigma + logTwoPi / 2) - mass
  }
  const start = logs.reduce((sum, each) => sum + each, 0) / logs.length
  const found = minimise(objective, [start, 0], { low: [-50, -5], high: [50, 3] })
  const [mu, logSigma] = found.point
  const sigma = exp(logSigma)
  const mean = exp(mu + (sigma * sigma) / 2)
  const covariance = positiveInverse(hessianOf(objective, found.point), 2)
  const z = normalQuantile((1 + level) / 2)
  // ln mean = mu + sigma²/2, of which the slope by ln sigma is sigma²
  const slope = sigma * sigma
  const logError = covariance && Math.sqrt(covariance[0] + 2 * slope * covariance[1] + slope * slope * covariance[3])
  const sigmaError = covariance && Math.sqrt(covariance[3])
  const around = (value: number, error: number | null) =>
    error === null ? { low: null, high: null } : { low: value * exp(-z * error), high: value * exp(z * error) }
  const goodness =
    above.length < 8 ? null : andersonDarling(aboveFloor(logs, mu, sigma, atFloor === 0 ? -Infinity : bound))
  const expected = list.length * normalCdf((bound - mu) / sigma)
  return {
    n: list.length,
    floor,
    greatest: list.reduce((one, other) => Math.max(one, other), 0),
    atFloor: { observed: atFloor, expected },
    parameters: { mean, sigma },
    standardErrors: { mean: logError && mean * logError, sigma: sigmaError && sigma * sigmaError },
    intervals: { mean: around(mean, logError), sigma: around(sigma, sigmaError) },
    correlation:
      covariance && logError && sigmaError ? (covariance[1] + slope * covariance[3]) / (logError * sigmaError) : null,
    level,
    intervalMethod: 'Wald',
    logLikelihood: -found.value - logs.reduce((sum, each) => sum + each, 0),
    iterations: found.iterations,
    converged: found.converged,
    boundary: [],
    goodness,
    problems: problemsOf(list, goodness?.p ?? null)
  }
}

/** Probabilities of those above the floor, given that they are. */
function aboveFloor(logs: readonly number[], mu: number, sigma: number, bound: number): Float64Array {
  const below = normalCdf((bound - mu) / sigma)
  return Float64Array.from(logs, (each) => (normalCdf((each - mu) / sigma) - below) / (1 - below)).sort()
}

function problemsOf(values: readonly number[], p: number | null): Words[] {
  const problems: Words[] = []
  if (values.length < 20) {
    problems.push({
      message: `${values.length} values say little of the tails; 50 or more would help`,
      messageZh: `${values.length} 个值不足以了解尾部；50 个以上会有帮助`
    })
  }
  if (p !== null && p < 0.01) {
    problems.push({
      message: `the sizes do not follow a lognormal closely (Anderson–Darling p = ${p.toFixed(4)}); stands come in standard sizes, so of many customers that is to be expected`,
      messageZh: `数值与对数正态分布不甚贴合（Anderson–Darling p = ${p.toFixed(4)}）；展位有标准规格，客户多时这是预料之中的`
    })
  }
  return problems
}
