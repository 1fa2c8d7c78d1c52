import { expm1 } from '../../core/math/expm1.js'
import { log } from '../../core/math/log.js'
import type { Boundary, Fit, Interval, Words } from '../fit.js'
import { type ChiSquare, poorFit } from '../goodness.js'
import { fitPositive, type PositiveFit } from '../likelihood/fitPositive.js'
import { refuse, requireLevel } from '../refuse.js'
import { type SbgRow, sbgGoodness, sbgRows } from './goodness.js'
import { geometricLogLikelihood, sbgLogLikelihood } from './likelihood.js'
import { type SurvivalStep, type Survivors, survivalSteps } from './steps.js'
import { boundaries, poorFitAdvice, problemsOf } from './words.js'

/** A fitted shifted beta-geometric. */
export interface SbgFit extends Fit<'alpha' | 'beta'> {
  /** Where all customers are alike, the model's limit: log-likelihood, and the probability to stay. */
  readonly geometric: { readonly logLikelihood: number; readonly retention: number }
  /** Observed and expected stayers of every step, and their chi-square. */
  readonly goodness: ChiSquare & { readonly rows: readonly SbgRow[] }
}

/** α + β that stands for "no heterogeneity". */
const greatest = 1e5
const starts = [
  [1, 1],
  [0.3, 1],
  [1, 6],
  [8, 8]
]

/**
 * The shifted beta-geometric of Fader & Hardie (2007) by maximum likelihood, from survivor counts of one or more cohorts.
 * Young cohorts and cancelled editions have `null` cells, which count as not observed. Standard errors are from the
 * observed information in the logarithms of the parameters, intervals from the profile of the likelihood.
 *
 * Ends of the model are named in `boundary`: `nobody-returns` (β = 0), `everybody-returns` (α = 0), `no-heterogeneity`
 * (α + β → ∞, written as 100,000) and `polarised` (α, β → 0: who renews once renews for ever). Parameters there predict as
 * they should, but have no standard error.
 *
 * @param cohorts Survivor counts, one list a cohort, beginning with the customers won.
 * @param options `level` of the intervals. Defaults to .95.
 * @throws InputError for counts that cannot be, and where fewer than two renewals are observed: two parameters cannot be told
 * from one number (`sbgFromRates` takes a blended rate as the second).
 *
 * @example
 * const fit = fitSbg([[1000, 631, 468, 382, 326, 289, 262, 241]])
 * fit.parameters.alpha.toFixed(3) // => '0.704'
 * fit.parameters.beta.toFixed(3) // => '1.182'
 * fit.logLikelihood.toFixed(2) // => '-1680.27'
 * fitSbg([[50, 50, 50]]).boundary[0].id // => 'everybody-returns'
 */
export function fitSbg(cohorts: readonly Survivors[], options: { readonly level?: number } = {}): SbgFit {
  const level = requireLevel(options.level ?? 0.95)
  const steps = survivalSteps(cohorts)
  const there = steps.reduce((sum, each) => sum + each.there, 0)
  const stayed = steps.reduce((sum, each) => sum + each.stayed, 0)
  if (there === 0) {
    refuse(
      'cohorts',
      'no customer is observed at two editions; at least two renewals are needed',
      '没有客户在两届中被观察到；至少需要两次续展'
    )
  }
  if (stayed === 0) return endFit(steps, level, { alpha: 1, beta: 0 }, boundaries.nobodyReturns, there)
  if (stayed === there && steps.length > 0) {
    return endFit(steps, level, { alpha: 0, beta: 1 }, boundaries.everybodyReturns, there)
  }
  if (new Set(steps.map(({ from, to }) => `${from} ${to}`)).size < 2) {
    refuse(
      'cohorts',
      'only one renewal is observed; two parameters need at least two (or a blended rate: sbgFromRates)',
      '只观察到一次续展；两个参数至少需要两次（或以综合续展率代之：sbgFromRates）'
    )
  }
  const retention = likeliestRetention(steps)
  const geometric = { retention, logLikelihood: geometricLogLikelihood(retention, steps) }
  const fit = fitPositive({
    logLikelihood: ([alpha, beta]) => sbgLogLikelihood({ alpha, beta }, steps),
    starts: [...starts, [30 * (1 - retention), 30 * retention]],
    greatest
  })
  const alike = isAlike(fit, geometric.logLikelihood)
  const parameters = alike
    ? { alpha: (1 - retention) * greatest, beta: retention * greatest }
    : { alpha: fit.values[0], beta: fit.values[1] }
  const boundary = [
    ...(alike ? [boundaries.noHeterogeneity(retention)] : []),
    ...(!alike && fit.atLimit.length > 0 ? [boundaries.polarised] : [])
  ]
  const [alphaError, betaError] = boundary.length > 0 ? [null, null] : fit.standardErrors
  const [alpha, beta] = fit.intervals(level)
  return {
    ...reportOf(steps, level, parameters, boundary, problemsOf(steps, boundary, fit.converged || alike)),
    standardErrors: { alpha: alphaError, beta: betaError },
    intervals: { alpha, beta },
    logLikelihood: Math.max(fit.logLikelihood, alike ? geometric.logLikelihood : -Infinity),
    iterations: fit.iterations,
    converged: fit.converged || alike,
    geometric
  }
}

/** The one probability to stay that fits all steps best; with bridged cells there is no formula for it. */
function likeliestRetention(steps: readonly SurvivalStep[]): number {
  const odds = fitPositive({
    logLikelihood: ([value]) => geometricLogLikelihood(value / (1 + value), steps),
    starts: [[1]]
  })
  return odds.values[0] / (1 + odds.values[0])
}

function isAlike({ values, logLikelihood }: PositiveFit, limit: number): boolean {
  const size = values[0] + values[1]
  return size > greatest / 2 || (size > 200 && logLikelihood - limit < 1e-3)
}

function endFit(
  steps: readonly SurvivalStep[],
  level: number,
  parameters: { alpha: number; beta: number },
  boundary: (renewals: number, bound: number) => Boundary,
  renewals: number
): SbgFit {
  // With 0 of n, the probability may still be as high as 1 − (1 − level)^(1 / n): Clopper & Pearson (1934), one-sided.
  const bound = -expm1(log(1 - level) / renewals)
  const ends = [boundary(renewals, bound)]
  const nobody: Interval = { low: null, high: null }
  return {
    ...reportOf(steps, level, parameters, ends, problemsOf(steps, ends, true)),
    standardErrors: { alpha: null, beta: null },
    intervals: { alpha: nobody, beta: nobody },
    logLikelihood: 0,
    iterations: 0,
    converged: true,
    geometric: { logLikelihood: 0, retention: parameters.alpha === 0 ? 1 : 0 }
  }
}

function reportOf(
  steps: readonly SurvivalStep[],
  level: number,
  parameters: { alpha: number; beta: number },
  boundary: readonly Boundary[],
  problems: readonly Words[]
) {
  const rows = sbgRows(parameters, steps)
  const goodness = { ...sbgGoodness(rows), rows }
  const worst = Math.max(0, ...rows.map(({ there, stayed, expected }) => Math.abs(stayed - expected) / there))
  return {
    parameters,
    level,
    intervalMethod: 'profile likelihood' as const,
    boundary,
    problems: [...problems, ...poorFit(goodness, worst, poorFitAdvice)],
    goodness
  }
}
