import type { Found, Trial, TrialUnit } from '../experiment/trial/trial.js'
import { type Language, word } from '../i18n/terms.js'
import type { Measure } from './measure.js'
import { type NiceRange, rangeOf } from './niceRange.js'

/**
 * The mean and the interval of a figure as they are shown: a share of a whole keeps between 0 and 1, though the interval of
 * its mean, made for values without bounds, may not.
 *
 * @example
 * shownInterval({ estimate: { mean: 0.1, low: -0.1, high: 0.3, sd: 0.1, n: 3 } }, 'share') // => { mean: 0.1, low: 0, high: 0.3 }
 */
export function shownInterval(
  { estimate }: Pick<Found, 'estimate'>,
  unit: TrialUnit
): { readonly mean: number; readonly low: number; readonly high: number } {
  const { mean, low, high } = estimate
  const ends = { low: low ?? mean, high: high ?? mean }
  return unit === 'share' ? { mean, low: Math.max(0, ends.low), high: Math.min(1, ends.high) } : { mean, ...ends }
}

/**
 * The axis of a trial, which holds every interval and every bound of what is said with some room beyond an open one, and how
 * its figures are written: shares in per cent, their differences in percentage points.
 *
 * @example
 * const words = { en: 'x', zh: 'x' }
 * const tried = trial({ title: words, figure: words, unit: 'share', said: [0.8, null], evidence: [{ under: words, values: [0.7, 0.72] }], dependsOn: words, played: [] })
 * trialMeasure(tried, 'en').measure.unit // => '%'
 */
export function trialMeasure(
  { found, said, unit }: Pick<Trial, 'found' | 'said' | 'unit'>,
  language: Language
): { readonly range: NiceRange; readonly measure: Measure } {
  const figures = found.flatMap((each) => Object.values(shownInterval(each, unit)))
  const bounds = said.filter((bound) => bound !== null)
  const all = [...figures, ...bounds]
  const room = (Math.max(...all) - Math.min(...all)) / 5
  const beyond = [
    ...(said[0] === null ? [said[1]! - room] : []),
    ...(said[1] === null ? [said[0]! + room] : []),
    ...(unit === 'times' ? [] : [0])
  ]
  const possible = unit === 'share' ? beyond.map((end) => Math.min(1, Math.max(0, end))) : beyond
  const range = rangeOf([...all, ...possible], 5)
  const percent = unit !== 'times'
  const factor = percent ? 100 : 1
  const digits = digitsFor(range.step * factor)
  const words = {
    share: '%',
    change: '%',
    points: word('unit.percentagePoints', language),
    times: word('unit.timesAsMuch', language)
  }
  const name = words[unit]
  return { range, measure: { unit: name, factor, digits, fineDigits: digits + 1, percent } }
}

function digitsFor(step: number): number {
  let digits = 0
  for (let rest = step; rest < 0.999 && digits < 6; rest *= 10) digits += 1
  return digits
}
