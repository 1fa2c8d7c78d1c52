import type { CustomerStandings } from '../../calibration/standing/standing.js'
import { type Language, word } from '../../i18n/terms.js'
import { type Measure, measureOf } from '../measure.js'

/**
 * How value to come is written in a picture: money in thousands or millions (万, 亿) where it is large, editions, or, for
 * `null`, numbers of customers as they are.
 *
 * @param unit What value is counted in.
 * @param range Of the axis: its ends and the step between ticks.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * worthMeasure('money', { low: 0, high: 4e6, step: 1e6 }, 'en').factor // => 0.001
 * worthMeasure('editions', { low: 0, high: 3, step: 0.5 }, 'en').digits // => 1
 */
export function worthMeasure(
  unit: CustomerStandings['worth']['unit'] | null,
  { low, high, step }: { readonly low: number; readonly high: number; readonly step: number },
  language: Language
): Measure {
  const greatest = Math.max(Math.abs(low), Math.abs(high))
  if (unit === 'money') return measureOf('npv', word('cust.unitMoney', language), language, greatest, step)
  const plain = measureOf('inStage.*', '', language, greatest, step)
  return { ...plain, unit: word(unit === null ? 'customers' : 'cust.unitEditions', language) }
}
