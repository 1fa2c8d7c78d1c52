import type { Words } from '../../calibration/fit.js'
import { recordsOf } from '../../calibration/fromRecords/cohortFits.js'
import { pricesOnRecords } from '../../calibration/fromRecords/pricesOnRecords.js'
import { feesOnRecords, type RecordSizes, sizesOnRecords } from '../../calibration/fromRecords/sizesOnRecords.js'
import type { Records } from '../../records/records.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { CalibratedParameter, LeftAlone, ParameterSource } from './calibration.js'
import type { RecordGroup } from './groups.js'
import { written } from './matchedParameters.js'

/** What records set by themselves, without playing anything. */
export interface Settings {
  readonly parameters: readonly CalibratedParameter[]
  readonly leftAlone: readonly LeftAlone[]
  readonly problems: readonly Words[]
}

/**
 * Sizes of stands and prices of each group from its records: `standArea` (a lognormal with a floor), `price.perArea` and
 * `price.fixed` from the largest group, `priceLevel` of the others; `fee` where payments are recorded but no areas.
 *
 * @param records The records.
 * @param groups The largest first.
 * @param base Scenario whose values are told beside them.
 *
 * @example
 * const rows = Array.from({ length: 40 }, (_, index) => ({ customer: `${index}`, edition: '1', area: 9 + index, paid: 300 * (9 + index) }))
 * const members = rows.map((_, index) => index)
 * const { parameters } = settingsFrom(makeRecords(rows), [{ segment: 'exhibitors', members }], makeScenario({}))
 * parameters.map(({ path }) => path.replace('segments.exhibitors.', ''))
 * // => ['standArea.mean', 'standArea.sigma', 'standArea.min', 'standArea.max', 'price.perArea']
 */
export function settingsFrom(records: Records, groups: readonly RecordGroup[], base: Scenario): Settings {
  const parameters: CalibratedParameter[] = []
  const leftAlone: LeftAlone[] = []
  const problems: Words[] = []
  const hasArea = records.figures.area !== undefined
  const hasPaid = records.figures.paid !== undefined
  for (const { segment, members } of groups) {
    const own = recordsOf(records, members)
    const asFee = !hasArea && hasPaid
    const trait = asFee ? 'fee' : 'standArea'
    const path = `segments.${segment}.${trait}`
    const sizes = asFee ? feesOnRecords(own, segment) : sizesOnRecords(own, segment)
    const why = sizes.problems.at(-1)
    if (sizes.fit === null) leftAlone.push({ path, ...(why as Words) })
    else parameters.push(...traitParameters(path, sizes, base.segments[segment]?.[trait], asFee ? 'fees' : 'stands'))
  }
  const prices = groups.map(({ segment, members }) => ({ segment, ...pricesOnRecords(records, members) }))
  const [first, ...others] = prices
  if (first === undefined) return { parameters, leftAlone, problems }
  if (first.made === null) leftAlone.push({ path: 'price.perArea', ...(first.why[0] as Words) })
  else {
    const { perArea, fixed, customers } = first.made
    parameters.push(
      sure('price.perArea', perArea.value, perArea.error, base.price.perArea[0] ?? null, 'payments', customers)
    )
    const baseFixed = base.price.fixed[0] ?? 0
    if (fixed !== null) parameters.push(sure('price.fixed', fixed.value, fixed.error, baseFixed, 'payments', customers))
    else if (baseFixed !== 0) parameters.push(plain('price.fixed', 0, baseFixed, 'payments', customers))
    const level = base.segments[first.segment]?.priceLevel[0] ?? 1
    if (level !== 1) parameters.push(plain(`segments.${first.segment}.priceLevel`, 1, level, 'payments', customers))
    problems.push(...first.made.problems)
    for (const { segment, made } of others) {
      if (made === null) continue
      const ratio = made.perArea.value / perArea.value
      const [one, other] = [made.perArea.error / made.perArea.value, perArea.error / perArea.value]
      const error = ratio * Math.sqrt(one * one + other * other)
      const levelOf = base.segments[segment]?.priceLevel[0] ?? null
      parameters.push(sure(`segments.${segment}.priceLevel`, ratio, error, levelOf, 'payments', made.customers))
    }
  }
  return { parameters, leftAlone, problems }
}

/** No stand is drawn larger than so many times the largest recorded: a lognormal has no end, a hall has. */
const mostTimes = 2

function traitParameters(
  path: string,
  { fit, customers }: RecordSizes,
  base: unknown,
  source: ParameterSource
): CalibratedParameter[] {
  if (fit === null) return []
  const of = (name: 'mean' | 'sigma' | 'min' | 'max') => {
    const value = typeof base === 'object' && base !== null ? Reflect.get(base, name) : name === 'mean' ? base : null
    return typeof value === 'number' ? value : null
  }
  const named = (name: 'mean' | 'sigma'): CalibratedParameter => ({
    ...sure(`${path}.${name}`, fit.parameters[name], fit.standardErrors[name] ?? 0, of(name), source, customers),
    ...fit.intervals[name]
  })
  return [
    named('mean'),
    named('sigma'),
    plain(`${path}.min`, fit.floor, of('min'), source, customers),
    plain(`${path}.max`, written(mostTimes * fit.greatest, 2), of('max'), source, customers)
  ]
}

/** A number above 0 with a standard error: lognormal, so that no draw falls below. */
function sure(
  path: string,
  value: number,
  error: number,
  base: number | null,
  source: ParameterSource,
  n: number
): CalibratedParameter {
  const sd = error > 1e-4 * Math.abs(value) ? error : null
  return {
    path,
    value,
    base,
    distribution: sd === null ? null : { dist: 'lognormal', mean: value, sd },
    low: value - 1.959963984540054 * error,
    high: value + 1.959963984540054 * error,
    source,
    n
  }
}

function plain(
  path: string,
  value: number,
  base: number | null,
  source: ParameterSource,
  n: number
): CalibratedParameter {
  return { path, value, base, distribution: null, low: null, high: null, source, n }
}
