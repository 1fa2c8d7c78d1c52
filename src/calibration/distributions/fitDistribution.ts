import gammaln from '@stdlib/math-base-special-gammaln'
import type {
  GammaDistribution,
  LognormalDistribution,
  NormalDistribution
} from '../../core/distribution/distribution.js'
import { digamma, trigamma } from '../../core/math/digamma.js'
import { exp } from '../../core/math/exp.js'
import { gammaCdf } from '../../core/math/gammaCdf.js'
import { log } from '../../core/math/log.js'
import { normalCdf } from '../../core/math/normalCdf.js'
import { normalQuantile } from '../../core/math/normalQuantile.js'
import type { Fit, Interval, Words } from '../fit.js'
import { refuse, requireLevel } from '../refuse.js'
import { type AndersonDarling, andersonDarling } from './andersonDarling.js'

/** Families that can be fitted. */
export type Family = 'normal' | 'lognormal' | 'gamma'

/** A fitted distribution; `distribution` can stand in a scenario. */
export interface DistributionFit extends Fit<string> {
  readonly family: Family
  readonly distribution: NormalDistribution | LognormalDistribution | GammaDistribution
  readonly n: number
  /** 4 − 2 × log-likelihood; the lower of two families is to be preferred. */
  readonly aic: number
  readonly goodness: AndersonDarling
}

/** What a family gives: two parameters, their errors, its likelihood and its distribution function. */
interface Parts {
  readonly names: readonly [string, string]
  readonly values: readonly [number, number]
  readonly errors: readonly [number, number]
  /** Whether the first parameter may be below 0, so that its interval is symmetric. */
  readonly anySign: boolean
  readonly logLikelihood: number
  readonly iterations: number
  readonly cdf: (value: number) => number
  readonly distribution: DistributionFit['distribution']
}

/**
 * A normal, lognormal or gamma distribution by maximum likelihood, for fees and stand sizes. Standard errors are from the
 * information; intervals are Wald's, in the logarithm but for means. Goodness of fit is the test of Anderson & Darling with
 * both parameters fitted.
 *
 * @param values At least three, not all the same; above 0 for lognormal and gamma.
 * @param family Which.
 * @param options `level` of the intervals. Defaults to .95.
 * @throws InputError for values that are not numbers, too few, all the same, or not above 0.
 *
 * @example
 * const fit = fitDistribution([1, 2, 4, 8, 16], 'lognormal')
 * fit.parameters.meanlog // ≈ 1.3862943611198906
 * // ln 2 × √2
 * fit.parameters.sdlog // ≈ 0.9802581434685472
 * fit.distribution.dist // => 'lognormal'
 */
export function fitDistribution(
  values: ArrayLike<number>,
  family: Family,
  options: { readonly level?: number } = {}
): DistributionFit {
  const level = requireLevel(options.level ?? 0.95)
  const sorted = checked(values, family)
  const parts =
    family === 'gamma' ? gammaParts(sorted) : family === 'normal' ? normalParts(sorted) : lognormalParts(sorted)
  const [first, second] = parts.names
  const z = normalQuantile((1 + level) / 2)
  const goodness = andersonDarling(sorted.map(parts.cdf), family === 'gamma' ? parts.values[0] : undefined)
  const named = <T>(of: (index: 0 | 1) => T) => ({ [first]: of(0), [second]: of(1) })
  return {
    family,
    distribution: parts.distribution,
    n: sorted.length,
    parameters: named((index) => parts.values[index]),
    standardErrors: named((index) => parts.errors[index]),
    intervals: named((index): Interval => {
      const [value, error] = [parts.values[index], parts.errors[index]]
      if (index === 0 && parts.anySign) return { low: value - z * error, high: value + z * error }
      const reach = exp((z * error) / value)
      return { low: value / reach, high: value * reach }
    }),
    level,
    intervalMethod: 'Wald',
    logLikelihood: parts.logLikelihood,
    iterations: parts.iterations,
    converged: true,
    boundary: [],
    aic: 4 - 2 * parts.logLikelihood,
    goodness,
    problems: problemsOf(sorted, family, goodness)
  }
}

/**
 * All families that the values allow, the best first (lowest AIC).
 *
 * @param values At least three, not all the same.
 * @param options `level` of the intervals. Defaults to .95.
 *
 * @example
 * fitDistributions([1, 2, 4, 8, 16, 32, 64]).map(({ family }) => family) // => ['lognormal', 'gamma', 'normal']
 * fitDistributions([-1, 2, 4]).map(({ family }) => family) // => ['normal']
 */
export function fitDistributions(
  values: ArrayLike<number>,
  options: { readonly level?: number } = {}
): DistributionFit[] {
  const families: Family[] = Array.from(values).every((each) => each > 0)
    ? ['lognormal', 'gamma', 'normal']
    : ['normal']
  return families.map((family) => fitDistribution(values, family, options)).sort((one, other) => one.aic - other.aic)
}

function checked(values: ArrayLike<number>, family: Family): Float64Array {
  const sorted = Float64Array.from(values)
  sorted.forEach((value, index) => {
    if (!Number.isFinite(value)) refuse(`values.${index}`, 'must be a number', '须为数值', value)
    if (family !== 'normal' && value <= 0) {
      refuse(`values.${index}`, `must be above 0 for a ${family} distribution`, `对 ${family} 分布须大于 0`, value)
    }
  })
  sorted.sort()
  if (sorted.length < 3) refuse('values', 'at least three are needed', '至少需要三个值', sorted.length)
  if (!(sorted[sorted.length - 1] - sorted[0] > 1e-12 * Math.abs(sorted[0]))) {
    refuse('values', 'are all the same; write the number itself', '全部相同；请直接写该数值', sorted[0])
  }
  return sorted
}

function momentsOf(values: Float64Array): { mean: number; sd: number } {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length
  const squares = values.reduce((sum, each) => sum + (each - mean) * (each - mean), 0)
  return { mean, sd: Math.sqrt(squares / values.length) }
}

const logTwoPi = 1.8378770664093453

function normalParts(values: Float64Array): Parts {
  const n = values.length
  const { mean, sd } = momentsOf(values)
  return {
    names: ['mean', 'sd'],
    values: [mean, sd],
    errors: [sd / Math.sqrt(n), sd / Math.sqrt(2 * n)],
    anySign: true,
    logLikelihood: (-n / 2) * (logTwoPi + 1) - n * log(sd),
    iterations: 0,
    cdf: (value) => normalCdf((value - mean) / sd),
    distribution: { dist: 'normal', mean, sd }
  }
}

function lognormalParts(values: Float64Array): Parts {
  const logs = values.map(log)
  const { logLikelihood, errors, ...normal } = normalParts(logs)
  const [meanlog, sdlog] = normal.values
  return {
    names: ['meanlog', 'sdlog'],
    values: [meanlog, sdlog],
    errors,
    anySign: true,
    logLikelihood: logLikelihood - logs.reduce((sum, each) => sum + each, 0),
    iterations: 0,
    cdf: (value) => normal.cdf(log(value)),
    distribution: { dist: 'lognormal', meanlog, sdlog }
  }
}

/** Newton's method for ln k − ψ(k) = ln mean − mean of ln (Minka 2002, "Estimating a Gamma distribution"). */
function gammaParts(values: Float64Array): Parts {
  const n = values.length
  const { mean } = momentsOf(values)
  const meanLog = values.reduce((sum, each) => sum + log(each), 0) / n
  const gap = Math.max(1e-12, log(mean) - meanLog)
  let shape = (3 - gap + Math.sqrt((gap - 3) * (gap - 3) + 24 * gap)) / (12 * gap)
  let iterations = 0
  for (let last = 0; iterations < 50 && Math.abs(shape - last) > 1e-12 * shape; iterations++) {
    last = shape
    const inverse =
      1 / shape + (meanLog - log(mean) + log(shape) - digamma(shape)) / (shape * shape * (1 / shape - trigamma(shape)))
    shape = inverse > 0 ? 1 / inverse : shape / 2
  }
  const scale = mean / shape
  const spread = n * (shape * trigamma(shape) - 1)
  return {
    names: ['shape', 'scale'],
    values: [shape, scale],
    errors: [Math.sqrt(shape / spread), scale * Math.sqrt(trigamma(shape) / spread)],
    anySign: false,
    logLikelihood: n * ((shape - 1) * meanLog - shape - shape * log(scale) - gammaln(shape)),
    iterations,
    cdf: (value) => gammaCdf(value / scale, shape),
    distribution: { dist: 'gamma', shape, scale }
  }
}

function problemsOf(sorted: Float64Array, family: Family, { p }: AndersonDarling): Words[] {
  const problems: Words[] = []
  const different = new Set(sorted).size
  if (different < sorted.length / 4) {
    problems.push({
      message: `the ${sorted.length} values take only ${different} sizes, so no smooth distribution fits; an empirical one keeps them`,
      messageZh: `${sorted.length} 个值只有 ${different} 种大小，任何连续分布都不贴合；可用经验分布保留原值`
    })
  } else if (p < 0.05) {
    problems.push({
      message: `a ${family} distribution does not fit (Anderson–Darling p = ${p.toFixed(4)}); another family or an empirical one may`,
      messageZh: `${family} 分布不贴合（Anderson–Darling p = ${p.toFixed(4)}）；可改用其他分布或经验分布`
    })
  }
  if (sorted.length < 20) {
    problems.push({
      message: `${sorted.length} values say little of the tails; 50 or more would help`,
      messageZh: `${sorted.length} 个值不足以了解尾部；50 个以上会有帮助`
    })
  }
  return problems
}
