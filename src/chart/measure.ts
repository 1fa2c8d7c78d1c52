import { outcomeDefinition } from '../analysis/outcomeCatalogue.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import type { Unit } from '../model/parameter.js'

/** How the values of an outcome are written in a picture: a unit in words, and what they are multiplied with for it. */
export interface Measure {
  readonly unit: string
  /** A value in the unit of the data, times this, is a value in the unit in words. */
  readonly factor: number
  /** Digits after the decimal point that tell values apart which differ by a given step of the axis. */
  readonly digits: number
  /** Digits that tell values apart which differ by a tenth of that. */
  readonly fineDigits: number
  /** Whether the data are shares and the words per cent. */
  readonly percent: boolean
}

/**
 * The unit in which an outcome is written: shares in per cent (their differences in percentage points), large sums of
 * money in thousands or millions, in Chinese in 万 or 亿.
 *
 * @param outcome Id of the outcome.
 * @param currency The scenario's currency.
 * @param language `en` or `zh-CN`.
 * @param greatest The greatest value shown, which decides on the thousands.
 * @param step Smallest difference that must be seen, in the unit of the data.
 * @param difference Whether differences are shown instead of values. Defaults to false.
 *
 * @example
 * measureOf('repeatRate', 'EUR', 'en', 0.7, 0.02).unit // => '%'
 * measureOf('profit', 'EUR', 'en', 3e7, 5e6).unit // => 'million EUR'
 * measureOf('profit', 'EUR', 'zh-CN', 3e7, 5e6).unit // => '万 EUR'
 */
export function measureOf(
  outcome: string,
  currency: string,
  language: Language,
  greatest: number,
  step: number,
  difference = false
): Measure {
  const { unit } = outcomeDefinition(outcome)
  if (isShare(outcome)) {
    return { unit: difference ? word('unit.percentagePoints', language) : '%', ...digitsOf(100, step), percent: true }
  }
  const plain = unitWords(unit, currency, language)
  const scale = scaleFor(unit, language, greatest)
  if (scale === undefined) return { unit: plain, ...digitsOf(1, step), percent: false }
  return { unit: word(scale.id, language, { unit: plain }), ...digitsOf(1 / scale.size, step), percent: false }
}

/**
 * Whether an outcome is a share or a probability.
 *
 * @example
 * isShare('repeatRate') // => true
 */
export function isShare(outcome: string): boolean {
  const { unit } = outcomeDefinition(outcome)
  return unit === 'share' || unit === 'probability'
}

/**
 * The ends of the interval of a share as they are shown: no share is below 0 or above 1, though the interval of its mean,
 * made for values without bounds, may be.
 *
 * @example
 * withinShares({ low: -0.02, high: 0.6 }) // => { low: 0, high: 0.6 }
 */
export function withinShares(ends: { readonly low: number | null; readonly high: number | null }) {
  const { low, high } = ends
  return { low: low === null ? null : Math.max(0, low), high: high === null ? null : Math.min(1, high) }
}

/**
 * A unit of the catalogues in words.
 *
 * @example
 * unitWords('currencyPerHead', 'EUR', 'en') // => 'EUR per head'
 */
export function unitWords(unit: Unit, currency: string, language: Language): string {
  return word(`unit.${unit}`, language, { currency })
}

/**
 * What an outcome is called in a picture.
 *
 * @example
 * outcomeLabel('repeatRate', 'zh-CN') // => '复展率'
 */
export function outcomeLabel(outcome: string, language: Language): string {
  return inLanguage(outcomeDefinition(outcome).label, language)
}

const scales = {
  en: [
    { id: 'scale.million', size: 1e6 },
    { id: 'scale.thousand', size: 1e3 }
  ],
  'zh-CN': [
    { id: 'scale.hundredMillion', size: 1e8 },
    { id: 'scale.tenThousand', size: 1e4 }
  ]
} as const

/** The largest scale of which the greatest value has ten or more; sums per head stay as they are. */
function scaleFor(unit: Unit, language: Language, greatest: number) {
  if (unit !== 'currency') return undefined
  return scales[language].find(({ size }) => greatest >= size * 10)
}

function digitsOf(factor: number, step: number): Pick<Measure, 'factor' | 'digits' | 'fineDigits'> {
  return { factor, digits: digitsFor(step * factor), fineDigits: digitsFor((step * factor) / 10) }
}

function digitsFor(step: number): number {
  let digits = 0
  for (let rest = step; rest < 0.999 && digits < 6; rest *= 10) digits += 1
  return digits
}

/**
 * A Vega expression that writes the value of an axis tick; with `+` as sign, that of a difference.
 *
 * @example
 * tickExpression({ factor: 100, digits: 1 }) // => "format(datum.value * 100, ',.1f')"
 */
export function tickExpression({ factor, digits }: Measure, sign: '+' | '' = ''): string {
  const text = `format(datum.value * ${factor}, '${sign},.${digits}f')`
  return sign === '' ? text : `datum.value == 0 ? '0' : ${text}`
}
