import type { Boundary, Fit } from '../fit.js'
import { type Cell, type ChiSquare, pearson, poorFit } from '../goodness.js'
import { fitPositive } from '../likelihood/fitPositive.js'
import { refuse, requireLevel } from '../refuse.js'
import { type AttendanceCell, checkCells } from './cells.js'
import { frequencyTable } from './frequencies.js'
import { logLikelihoodOf } from './likelihood.js'
import type { BgbbParameters } from './tables.js'
import { boundaries, poorFitAdvice, problemsOf } from './words.js'

/** The parameters, by name. */
export type BgbbName = keyof BgbbParameters

/** A fitted beta-geometric/beta-Bernoulli model. */
export interface BgbbFit extends Fit<BgbbName> {
  readonly customers: number
  /** Customers by number of attendances after the first, observed and expected, and their chi-square. */
  readonly goodness: ChiSquare & { readonly rows: readonly Cell[] }
}

const names = ['alpha', 'beta', 'gamma', 'delta'] as const
/** α + β or γ + δ that stands for "no heterogeneity". */
const greatest = 1e5
/** A mean probability to leave below it, or above 1 less it, is an end. */
const leastMean = 1e-4
const starts = [
  [1, 1, 1, 1],
  [0.5, 1, 0.5, 2],
  [3, 2, 1, 6]
]

/**
 * The beta-geometric/beta-Bernoulli model of Fader, Hardie & Shang (2010, Marketing Science 29(6), 1086–1108) by maximum
 * likelihood: customers attend each edition with a probability of their own, and before each may leave for ever with
 * another. Standard errors are from the observed information in the logarithms of the parameters, intervals from the profile
 * of the likelihood.
 *
 * Ends of the model are named in `boundary`: `nobody-returns`, `everybody-returns`, `nobody-leaves` (mean leaving → 0),
 * `attendance-alike` (α + β → ∞), `leaving-alike` (γ + δ → ∞), and `polarised` (a pair → 0). Infinity is written as 100,000.
 *
 * @param cells Customers by attendances after the first, the last of them, opportunities (`attendanceCells` makes them).
 * @param options `level` of the intervals, defaults to .95; `intervals: false` leaves them out, which takes a tenth of the time.
 * @throws InputError for cells that cannot be, and where no customer has two opportunities.
 *
 * @example
 * const cells = [{ x: 0, tx: 0, n: 2, count: 50 }, { x: 1, tx: 1, n: 2, count: 20 }, { x: 1, tx: 2, n: 2, count: 10 }]
 * const fit = fitBgbb([...cells, { x: 2, tx: 2, n: 2, count: 40 }], { intervals: false })
 * fit.converged // => true
 * // four cells and four parameters: Σ count × ln(count / 120)
 * fit.logLikelihood.toFixed(2) // => '-148.40'
 */
export function fitBgbb(
  cells: readonly AttendanceCell[],
  options: { readonly level?: number; readonly intervals?: boolean } = {}
): BgbbFit {
  const level = requireLevel(options.level ?? 0.95)
  checkCells(cells)
  const used = cells.filter(({ n, count }) => n > 0 && count > 0)
  const most = Math.max(0, ...used.map(({ n }) => n))
  if (most < 2) {
    refuse(
      'cells',
      'no customer had two opportunities after the first attendance; at least three editions are needed',
      '没有客户在首次参展后有两次机会；至少需要三届'
    )
  }
  const customers = cells.reduce((sum, { count }) => sum + count, 0)
  const ofValues = ([alpha, beta, gamma, delta]: ArrayLike<number> & Iterable<number>) => ({
    alpha,
    beta,
    gamma,
    delta
  })
  if (used.every(({ x }) => x === 0))
    return atEnd(cells, level, most, ofValues([1, 1, greatest, 1e-5]), boundaries.nobodyReturns)
  if (used.every(({ x, n }) => x === n)) {
    return atEnd(cells, level, most, ofValues([greatest, 1e-5, 1e-5, greatest]), boundaries.everybodyReturns)
  }
  const fit = fitPositive({
    logLikelihood: (values) => logLikelihoodOf(ofValues(values), used, most),
    starts,
    greatest
  })
  const { parameters, boundary } = settled(ofValues(fit.values), fit.atLimit, (each) =>
    logLikelihoodOf(each, used, most)
  )
  const converged = fit.converged || boundary.length > 0
  const ends = options.intervals === false ? null : fit.intervals(level)
  const rows = frequencyTable(parameters, cells)
  const goodness = { ...pearson(rows, names.length), rows }
  const worst = Math.max(...rows.map(({ observed, expected }) => Math.abs(observed - expected))) / customers
  const { agreed, standardErrors } = fit
  return {
    parameters,
    standardErrors: byName((index) => (boundary.length > 0 ? null : standardErrors[index])),
    intervals: byName((index) => ends?.[index] ?? { low: null, high: null }),
    level,
    intervalMethod: 'profile likelihood',
    logLikelihood: logLikelihoodOf(parameters, used, most),
    iterations: fit.iterations,
    converged,
    boundary,
    customers,
    goodness,
    problems: [
      ...problemsOf({ customers, most, converged, boundary, agreed, standardErrors }),
      ...poorFit(goodness, worst, poorFitAdvice)
    ]
  }
}

function byName<T>(of: (index: number) => T): Record<BgbbName, T> {
  return { alpha: of(0), beta: of(1), gamma: of(2), delta: of(3) }
}

/** Pairs that have run towards infinity are set there, if that costs no likelihood. */
function settled(
  parameters: BgbbParameters,
  atLimit: readonly number[],
  logLikelihood: (parameters: BgbbParameters) => number
): { parameters: BgbbParameters; boundary: Boundary[] } {
  const boundary: Boundary[] = []
  let now = parameters
  const stretch = (one: BgbbName, other: BgbbName, end: Boundary) => {
    const size = now[one] + now[other]
    if (size < 200) return
    const far = { ...now, [one]: (now[one] / size) * greatest, [other]: (now[other] / size) * greatest }
    if (size < greatest / 2 && logLikelihood(far) < logLikelihood(now) - 1e-3) return
    boundary.push(end)
    now = far
  }
  stretch('alpha', 'beta', boundaries.attendanceAlike)
  if (now.gamma / (now.gamma + now.delta) < leastMean) boundary.push(boundaries.nobodyLeaves)
  else stretch('gamma', 'delta', boundaries.leavingAlike)
  if (boundary.length === 0 && atLimit.length > 0) boundary.push(boundaries.polarised)
  return { parameters: now, boundary }
}

function atEnd(
  cells: readonly AttendanceCell[],
  level: number,
  most: number,
  parameters: BgbbParameters,
  end: Boundary
): BgbbFit {
  const rows = frequencyTable(parameters, cells)
  const customers = cells.reduce((sum, { count }) => sum + count, 0)
  const boundary = [end]
  const none = byName(() => null)
  return {
    parameters,
    standardErrors: none,
    intervals: byName(() => ({ low: null, high: null })),
    level,
    intervalMethod: 'profile likelihood',
    logLikelihood: 0,
    iterations: 0,
    converged: true,
    boundary,
    customers,
    goodness: { ...pearson(rows, names.length), rows },
    problems: problemsOf({ customers, most, converged: true, boundary, agreed: 1, standardErrors: [] })
  }
}
