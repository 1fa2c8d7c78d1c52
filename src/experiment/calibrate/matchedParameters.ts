import type { Distribution } from '../../core/distribution/distribution.js'
import { choleskyRoot } from '../../core/linear/cholesky.js'
import { logistic } from '../../core/probability/logistic.js'
import { logit } from '../../core/probability/logit.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { CalibratedParameter, Calibration } from './calibration.js'
import { type FreeNumber, numberAt, slopesOf, valuesAt } from './freeNumbers.js'
import type { Matched } from './match.js'

/** Correlations nearer to 0 are left out. */
const leastCorrelation = 0.03
const leastPivot = 0.002
/** Digits that are written. */
const digits = 6

/** Matched numbers with their distributions, and how these hang together. */
export interface MatchedParameters {
  readonly parameters: readonly CalibratedParameter[]
  readonly correlations: Calibration['correlations']
}

/**
 * Where a match ended, as numbers of the scenario: each with a beta distribution (a normal one for loyalty) whose mean is the
 * match and whose standard deviation comes from the covariance of the coordinates by the delta method; their rank
 * correlations, 6/π asin(ρ/2) of Pearson's. Rates of one stage share what staying leaves them as the upper ends of their
 * distributions, so that no draw of them exceeds one together.
 *
 * @param free Numbers that were moved.
 * @param found Their coordinates, the covariance of these, and what the records narrowed them by.
 * @param scenario With the values they had.
 * @param n Customers behind them.
 *
 * @example
 * const scenario = makeScenario({})
 * const free = [{ path: 'lifecycle.attendance.trust', row: null, scale: 'shift', start: 0, reach: 1 }]
 * const { parameters } = matchedParameters(free, { point: [0], covariance: Float64Array.of(0.01), narrowed: [0.9] }, scenario, 80)
 * // .93 × .07 × √.01
 * parameters[0].distribution // => { dist: 'beta', mean: 0.93, sd: 0.00651 }
 */
export function matchedParameters(
  free: readonly FreeNumber[],
  { point, covariance, narrowed }: Pick<Matched, 'point' | 'covariance' | 'narrowed'>,
  scenario: Scenario,
  n: number
): MatchedParameters {
  const values = valuesAt(free, point, scenario)
  const paths = Object.keys(values)
  const slopes = slopesOf(free, values)
  const between = (one: number, other: number) =>
    slopes[one]!.reduce(
      (sum, slope, row) =>
        sum +
        slopes[other]!.reduce((part, each, column) => part + slope * each * covariance[row * free.length + column]!, 0),
      0
    )
  const errors = paths.map((_, index) => Math.sqrt(Math.max(0, between(index, index))))
  const isFree = (path: string) => free.some((each) => each.path === path)
  const parameters = paths.map((path, index): CalibratedParameter => {
    const value = written(values[path]!)
    const error = errors[index]!
    const base = numberAt(scenario, path)
    if (!isFree(path)) return { path, value, base, distribution: null, low: null, high: null, source: 'follows', n }
    return {
      path,
      value,
      base,
      distribution: distributionOf(path, value, error, rowOf(path, values, errors, isFree)),
      ...intervalOf(path, value, error),
      source: 'matched',
      n,
      narrowed: narrowed[free.findIndex((each) => each.path === path)] ?? null
    }
  })
  const uncertain = paths.map((path, index) => ({ path, index })).filter(({ path }) => isFree(path))
  const correlation = (one: number, other: number) => between(one, other) / (errors[one]! * errors[other]!)
  return {
    parameters,
    correlations: correlationsOf(
      uncertain.map(({ path }) => path),
      uncertain.map(({ index: one }) =>
        uncertain.map(({ index: other }) => (one === other ? 1 : correlation(one, other)))
      )
    )
  }
}

/** 95 %: of a probability in its log-odds. */
function intervalOf(path: string, value: number, error: number): { low: number; high: number } {
  const z = 1.959963984540054
  if (path.startsWith('segments.')) return { low: value - z * error, high: value + z * error }
  const reach = (z * error) / (value * (1 - value))
  return { low: logistic(logit(value) - reach), high: logistic(logit(value) + reach) }
}

/** What is left over in the row of a rate, and the share of it that its distribution may take. */
function rowOf(
  path: string,
  values: Readonly<Record<string, number>>,
  errors: readonly number[],
  isFree: (path: string) => boolean
): { readonly left: number; readonly share: number } | null {
  if (!path.startsWith('lifecycle.rates.')) return null
  const row = path.slice(0, path.lastIndexOf('.') + 1)
  const own = Object.keys(values).flatMap((each, index) => (each.startsWith(row) ? [{ path: each, index }] : []))
  const left = own.reduce((rest, each) => rest - values[each.path]!, 1)
  const spread = own.reduce((sum, each) => sum + (isFree(each.path) ? errors[each.index]! : 0), 0)
  const error = errors[own.find((each) => each.path === path)!.index]!
  return { left, share: spread > 0 ? error / spread : 0 }
}

/** Standard deviations above the mean beyond which a limit is not worth writing. */
const farAbove = 6

function distributionOf(
  path: string,
  value: number,
  error: number,
  row: { readonly left: number; readonly share: number } | null
): Distribution | null {
  if (!(error > 1e-9)) return null
  if (path.startsWith('segments.')) return { dist: 'normal', mean: value, sd: written(error) }
  const max = row === null ? 1 : value + row.left * row.share
  const isFar = row === null || max > value + farAbove * error
  const end = isFar ? 1 : written(max)
  // A beta of a greater spread has its peaks at its ends.
  const sd = Math.min(error, 0.5 * Math.sqrt(value * (end - value)))
  return { dist: 'beta', mean: value, sd: written(sd), ...(isFar ? {} : { max: end }) }
}

function correlationsOf(
  paths: readonly string[],
  pearson: readonly (readonly number[])[]
): Calibration['correlations'] {
  const size = paths.length
  let kept = pearson.map((own, row) =>
    own.map((each, column) => (row === column ? 1 : Math.abs(each) < leastCorrelation ? 0 : each))
  )
  // What has been left out, or rounded, must not make them contradict each other.
  while (!choleskyRoot(Float64Array.from(kept.flat()), size, leastPivot)) {
    kept = kept.map((own, row) => own.map((each, column) => (row === column ? 1 : 0.995 * each)))
  }
  const found: Record<string, Record<string, number>> = {}
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const value = written(1.909859317102744 * arcsine(kept[row]![column]! / 2), 3)
      if (!(paths[row]! < paths[column]!) || value === 0) continue
      const own = found[paths[row]!] ?? {}
      own[paths[column]!] = value
      found[paths[row]!] = own
    }
  }
  return found
}

/** asin(x) for |x| ≤ ½, by its series, to 1e-12. */
function arcsine(x: number): number {
  let term = x
  let sum = x
  for (let k = 1; k < 30; k++) {
    term *= (x * x * (2 * k - 1)) / (2 * k)
    sum += term / (2 * k + 1)
  }
  return sum
}

/**
 * A number with so many digits as are worth writing.
 *
 * @example
 * written(0.123456789) // => 0.123457
 * written(1234.5678, 3) // => 1230
 */
export function written(value: number, significant = digits): number {
  return Number(value.toPrecision(significant))
}
