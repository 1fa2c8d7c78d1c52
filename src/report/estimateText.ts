import { measureOf, withinShares } from '../chart/measure.js'
import { fittingDigits } from '../core/formatNumber.js'
import type { Estimate } from '../core/interval.js'
import type { Language } from '../i18n/terms.js'
import { numberText, undefinedText } from './numberText.js'

/** How the estimates of one outcome are written, so that they can be compared down a column. */
export interface EstimateFormat {
  /** Unit in words, for the heading; shares are in per cent, large sums in thousands, millions, 万 or 亿. */
  readonly unit: string
  /** A value times this is a value in that unit. */
  readonly factor: number
  readonly digits: number
  /** Whether they are parts of a whole, whose intervals are shown from 0 to 1 only. Defaults to false. */
  readonly isShare?: boolean
}

const mostDigits = 4

/**
 * The format of an outcome's estimates: as many digits as show the middle one of their intervals with one or two
 * significant ones.
 *
 * @param outcome Id of the outcome.
 * @param estimates What is shown together; `null` where undefined.
 * @param currency The scenario's currency.
 * @param language `en` or `zh-CN`.
 * @param scaledBy Estimates that decide on thousands and millions, where others than those shown (for differences).
 *
 * @example
 * estimateFormat('repeatRate', [{ mean: 0.6, low: 0.59, high: 0.61, sd: 0.1, n: 9 }], 'EUR', 'en')
 * // => { unit: '%', factor: 100, digits: 1, isShare: true }
 */
export function estimateFormat(
  outcome: string,
  estimates: readonly (Estimate | null)[],
  currency: string,
  language: Language,
  scaledBy?: readonly (Estimate | null)[]
): EstimateFormat {
  const greatest = (scaledBy ?? estimates).reduce((most, each) => Math.max(most, Math.abs(each?.mean ?? 0)), 0)
  const halves = estimates.flatMap((each) => (each === null ? [] : [halfWidth(each)])).filter((half) => half > 0)
  const middle = halves.sort((one, other) => one - other)[Math.floor(halves.length / 2)] ?? 1
  const measure = measureOf(outcome, currency, language, greatest, middle / 5, scaledBy !== undefined)
  const { unit, factor } = measure
  const isPart = (each: Estimate | null) => each === null || (each.mean >= 0 && each.mean <= 1)
  const isShare = measure.percent && scaledBy === undefined && estimates.every(isPart)
  if (halves.length > 0) return { unit, factor, digits: Math.min(mostDigits, measure.digits), isShare }
  const means = estimates.flatMap((each) => (each === null ? [] : [each.mean * factor]))
  return { unit, factor, digits: Math.min(2, fittingDigits(means)), isShare }
}

function halfWidth({ low, high }: Estimate): number {
  return low === null || high === null ? 0 : (high - low) / 2
}

/**
 * An estimate as text: `mean [low, high]`; the mean alone where every replication has the same value, or there is one
 * only; a dash where it is undefined. The interval of a share is cut at 0 and 1. Where fewer replications have a value than
 * were made, their number stands behind.
 *
 * @param estimate The estimate; `null` where undefined.
 * @param format How it is written; see {@link estimateFormat}.
 * @param replications Replications made. Defaults to those of the estimate.
 *
 * @example
 * estimateText({ mean: 0.6, low: 0.59, high: 0.61, sd: 0.1, n: 9 }, { unit: '%', factor: 100, digits: 1 })
 * // => '60.0 [59.0, 61.0]'
 * estimateText({ mean: 0.5, low: -0.5, high: 1.5, sd: 0.1, n: 3 }, { unit: '%', factor: 100, digits: 0, isShare: true }, 9)
 * // => '50 [0, 100] (n=3)'
 * estimateText(null, { unit: '%', factor: 100, digits: 1 }) // => '–'
 */
export function estimateText(estimate: Estimate | null, format: EstimateFormat, replications?: number): string {
  const shown = format.isShare && estimate !== null ? { ...estimate, ...withinShares(estimate) } : estimate
  return text(shown, (value) => numberText(value * format.factor, format.digits), replications)
}

/**
 * A difference as text, like {@link estimateText} with a plus sign before what is above zero.
 *
 * @example
 * differenceText({ mean: 0.02, low: 0.01, high: 0.03, sd: 0.1, n: 9 }, { unit: '%', factor: 100, digits: 1 })
 * // => '+2.0 [+1.0, +3.0]'
 */
export function differenceText(difference: Estimate | null, format: EstimateFormat, replications?: number): string {
  const write = (value: number) => {
    const written = numberText(value * format.factor, format.digits)
    return value > 0 && /[1-9]/.test(written) ? `+${written}` : written
  }
  return text(difference, write, replications)
}

function text(estimate: Estimate | null, write: (value: number) => string, replications?: number): string {
  if (estimate === null || !Number.isFinite(estimate.mean)) return undefinedText
  const { mean, low, high, n } = estimate
  const interval = low === null || high === null || low === high ? '' : ` [${write(low)}, ${write(high)}]`
  const fewer = n < (replications ?? n) ? ` (n=${n})` : ''
  return `${write(mean)}${interval}${fewer}`
}
