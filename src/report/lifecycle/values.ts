import { fittingDigits, formatNumber } from '../../core/formatNumber.js'
import type { LifecycleEstimate } from '../../experiment/lifecycleResult.js'
import { differenceText, type EstimateFormat, estimateText } from '../estimateText.js'

/** Which outcome is looked up; what is absent counts as `null`. */
export interface OutcomePlace {
  readonly outcome: LifecycleEstimate['outcome']
  readonly stage?: string | null
  readonly category?: string | null
  readonly period?: number | null
}

/** Looks an outcome of a strategy up. */
export type ValueOf = (place: OutcomePlace) => LifecycleEstimate | null

/**
 * Looks outcomes of a strategy up by stage, category and period; `null` where there is none.
 *
 * @example
 * const total = { outcome: 'total', stage: null, category: 'fees', period: null, value: 7, estimate: null }
 * valueFinder([total])({ outcome: 'total', category: 'fees' }).value // => 7
 * valueFinder([total])({ outcome: 'total', category: 'care' }) // => null
 */
export function valueFinder(estimates: readonly LifecycleEstimate[]): ValueOf {
  const key = ({ outcome, stage = null, category = null, period = null }: OutcomePlace) =>
    JSON.stringify([outcome, stage, category, period])
  const found = new Map(estimates.map((each) => [key(each), each]))
  return (place) => found.get(key(place)) ?? null
}

/** Differences below this share of the values are rounding of floating point. */
const rounding = 1e-9

/**
 * Digits after the decimal point that show values with four significant digits, none where all are whole, and enough that
 * the two nearest of them differ in two digits; at most six.
 *
 * @example
 * comparedDigits([44663.45, 50601.65]) // => 0
 * comparedDigits([7.991, 8.937]) // => 3
 * comparedDigits([23.1483, 23.1525]) // => 4
 */
export function comparedDigits(values: readonly number[]): number {
  if (values.every(Number.isInteger)) return 0
  const greatest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const sorted = [...values].sort((one, other) => one - other)
  const gaps = sorted.slice(1).map((value, index) => value - sorted[index])
  const nearest = Math.min(...gaps.filter((gap) => gap > greatest * rounding))
  const base = greatest >= 1000 ? 0 : fittingDigits(values) + 1
  let digits = base
  for (let step = nearest * powerOfTen(digits); step < 9.5 && digits < base + 3; step *= 10) digits += 1
  return Math.min(6, digits)
}

/** Digits that show the middle one of some half widths with two significant ones. */
function intervalDigits(halves: readonly number[]): number {
  const middle = [...halves].sort((one, other) => one - other)[Math.floor(halves.length / 2)]
  let digits = 0
  for (let width = middle; width < 9.95 && digits < 6; width *= 10) digits += 1
  return digits
}

function powerOfTen(digits: number): number {
  let power = 1
  for (let step = 0; step < digits; step++) power *= 10
  return power
}

type Shown = Pick<LifecycleEstimate, 'value' | 'estimate'> | null

function halvesOf(shown: readonly Shown[]): number[] {
  return shown.flatMap((each) => {
    const { low = null, high = null } = each?.estimate ?? {}
    return low === null || high === null || high <= low ? [] : [(high - low) / 2]
  })
}

/**
 * The format of values that are shown together: by their intervals where they have some, else by {@link comparedDigits}.
 *
 * @example
 * valueFormat([{ value: 7.991, estimate: null }, { value: 8.937, estimate: null }]).digits // => 3
 */
export function valueFormat(shown: readonly Shown[]): EstimateFormat {
  const halves = halvesOf(shown)
  const values = shown.flatMap((each) => (each === null || each.value === null ? [] : [each.value]))
  return { unit: '', factor: 1, digits: halves.length > 0 ? intervalDigits(halves) : comparedDigits(values) }
}

/** Digits by size: four significant ones for one, two for a hundred and more, none for what is whole or large. */
function levelDigits(values: readonly number[]): number {
  if (values.every(Number.isInteger)) return 0
  const greatest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return greatest >= 1000 ? 0 : fittingDigits(values) + 1
}

/**
 * The format of levels that are not compared with each other, such as those of different stages: by their intervals where
 * they have some, else by the greatest, with at most two digits after the decimal point from one on.
 *
 * @param shown The values.
 * @param factor What they are multiplied with before they are shown. Defaults to 1.
 *
 * @example
 * levelFormat([{ value: 3.585, estimate: null }, { value: 11.04, estimate: null }]).digits // => 2
 */
export function levelFormat(shown: readonly Shown[], factor = 1): EstimateFormat {
  const halves = halvesOf(shown).map((half) => half * factor)
  const values = shown.flatMap((each) => (each === null || each.value === null ? [] : [each.value * factor]))
  const greatest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const digits = halves.length > 0 ? intervalDigits(halves) : levelDigits(values)
  return { unit: '', factor: 1, digits: greatest >= 1 ? Math.min(2, digits) : digits }
}

/**
 * Digits for numbers that fill a table, such as customers by stage and time point: none where all are whole or the greatest
 * has five figures, one from a hundred on, two below.
 *
 * @example
 * plainDigits([100, 38.76, null]) // => 1
 * plainDigits([3.585, 0]) // => 2
 */
export function plainDigits(values: readonly (number | null)[]): number {
  const there = values.filter((value) => value !== null)
  const greatest = there.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (there.every(Number.isInteger) || greatest >= 10_000) return 0
  return greatest >= 100 ? 1 : 2
}

/**
 * The format of shares that are shown together, in per cent.
 *
 * @example
 * shareFormat([{ value: 0.4417, estimate: null }]) // => { unit: '%', factor: 100, digits: 1, isShare: true }
 */
export function shareFormat(shown: readonly Shown[]): EstimateFormat {
  const halves = halvesOf(shown).map((half) => half * 100)
  return { unit: '%', factor: 100, digits: halves.length > 0 ? intervalDigits(halves) : 1, isShare: true }
}

/**
 * A value as text: with its interval where it has one, a dash where it is undefined.
 *
 * @example
 * valueText({ value: 0.4417, estimate: null }, { unit: '%', factor: 100, digits: 1 }) // => '44.2'
 * valueText(null, { unit: '', factor: 1, digits: 0 }) // => '–'
 */
export function valueText(shown: Shown, format: EstimateFormat, replications?: number): string {
  if (shown === null || shown.value === null) return estimateText(null, format)
  if (shown.estimate !== null) return estimateText(shown.estimate, format, replications)
  return formatNumber(shown.value * format.factor, format.digits)
}

/**
 * A difference as text, like {@link valueText} with a plus sign before what is above zero.
 *
 * @example
 * gapText({ value: 0.946, estimate: null }, { unit: '', factor: 1, digits: 3 }) // => '+0.946'
 */
export function gapText(shown: Shown, format: EstimateFormat, replications?: number): string {
  if (shown === null || shown.value === null) return estimateText(null, format)
  const { value } = shown
  const fixed = { mean: value, low: null, high: null, sd: null, n: replications ?? 1 }
  return differenceText(shown.estimate ?? fixed, format, replications)
}
