import { fittingDigits } from '../../core/formatNumber.js'
import type { Estimate } from '../../core/interval.js'
import type { LifecycleEstimate } from '../../experiment/lifecycleResult.js'
import { differenceText, type EstimateFormat, estimateText } from '../estimateText.js'
import { numberText } from '../numberText.js'
import { endsApartDigits, hasInterval } from './intervalEnds.js'

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

/**
 * Digits after the decimal point that show the middle one of some half widths with two significant ones; at most six.
 *
 * @example
 * intervalDigits([0.123, 4.5, 99]) // => 1
 */
export function intervalDigits(halves: readonly number[]): number {
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

function intervalsOf(shown: readonly Shown[]): Estimate[] {
  return shown.flatMap((each) => (each?.estimate && hasInterval(each.estimate) ? [each.estimate] : []))
}

function halvesOf(shown: readonly Shown[], factor = 1): number[] {
  return intervalsOf(shown).map(({ low, high }) => (((high ?? 0) - (low ?? 0)) / 2) * factor)
}

/** Digits that keep the ends of the intervals apart, at most two more than those that fit most of them. */
function apart(digits: number, shown: readonly Shown[], factor: number): number {
  const needed = intervalsOf(shown).map((each) => endsApartDigits(each, factor, digits))
  return Math.min(digits + 2, Math.max(digits, ...needed))
}

/**
 * The format of values that are shown together: by their intervals where they have some, else by {@link comparedDigits}.
 *
 * @example
 * valueFormat([{ value: 7.991, estimate: null }, { value: 8.937, estimate: null }]).digits // => 3
 */
export function valueFormat(shown: readonly Shown[]): EstimateFormat {
  const halves = halvesOf(shown)
  if (halves.length > 0) return { unit: '', factor: 1, digits: apart(intervalDigits(halves), shown, 1) }
  return { unit: '', factor: 1, digits: comparedDigits(numbersOf(shown)) }
}

/**
 * The format of values and of their differences, which are shown beside them: one number of digits for both.
 *
 * @param shown The values.
 * @param differences Their differences; smaller intervals need more digits.
 *
 * @example
 * const exact = (value) => ({ value, estimate: null })
 * comparedFormat([exact(44663.45), exact(50601.65)], [null, exact(5938.2)]).digits // => 0
 */
export function comparedFormat(shown: readonly Shown[], differences: readonly Shown[]): EstimateFormat {
  const format = valueFormat(shown)
  if (halvesOf(differences).length === 0) return format
  return { ...format, digits: Math.max(format.digits, valueFormat(differences).digits) }
}

function numbersOf(shown: readonly Shown[], factor = 1): number[] {
  return shown.flatMap((each) => (each === null || each.value === null ? [] : [each.value * factor]))
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
  const halves = halvesOf(shown, factor)
  const values = numbersOf(shown, factor)
  const greatest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const digits = halves.length > 0 ? intervalDigits(halves) : levelDigits(values)
  return { unit: '', factor: 1, digits: apart(greatest >= 1 ? Math.min(2, digits) : digits, shown, factor) }
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
  const halves = halvesOf(shown, 100)
  const digits = halves.length > 0 ? apart(intervalDigits(halves), shown, 100) : 1
  return { unit: '%', factor: 100, digits, isShare: true }
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
  if (shown.estimate === null) return numberText(shown.value * format.factor, format.digits)
  const { estimate, format: own } = settled(shown.estimate, format)
  return estimateText(estimate, own, replications)
}

/** An estimate without the interval that is only rounding, and as many digits as keep the ends of any other apart. */
function settled(estimate: Estimate, format: EstimateFormat): { estimate: Estimate; format: EstimateFormat } {
  if (!hasInterval(estimate)) return { estimate: { ...estimate, low: null, high: null }, format }
  return { estimate, format: { ...format, digits: endsApartDigits(estimate, format.factor, format.digits) } }
}

/**
 * A difference as text, like {@link valueText} with a plus sign before what is above zero.
 *
 * @example
 * gapText({ value: 0.946, estimate: null }, { unit: '', factor: 1, digits: 3 }) // => '+0.946'
 */
export function gapText(shown: Shown, format: EstimateFormat, replications?: number): string {
  if (shown === null || shown.value === null) return estimateText(null, format)
  const fixed = { mean: shown.value, low: null, high: null, sd: null, n: replications ?? 1 }
  const { estimate, format: own } = settled(shown.estimate ?? fixed, format)
  return differenceText(estimate, own, replications)
}
