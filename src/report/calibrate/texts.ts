import type { Words } from '../../calibration/fit.js'
import type { CalibrationTarget } from '../../experiment/calibrate/calibration.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { numberText, undefinedText } from '../numberText.js'
import type { FitLine } from './fitLines.js'

/**
 * A sentence in a language.
 *
 * @example
 * saidIn({ message: 'too few', messageZh: '过少' }, 'zh-CN') // => '过少'
 */
export function saidIn({ message, messageZh }: Words, language: Language): string {
  return inLanguage({ en: message, zh: messageZh }, language)
}

/**
 * What a target is called, with its segment.
 *
 * @example
 * targetLabel({ name: 'renewal', tenure: 2, segment: null }, 'en') // => 'Renewal after 2 editions'
 * targetLabel({ name: 'renewal', tenure: 1, segment: 'leaders' }, 'en') // => 'First-time renewal, leaders'
 */
export function targetLabel(
  { name, tenure, segment }: Pick<CalibrationTarget, 'name' | 'tenure' | 'segment'>,
  language: Language
): string {
  const label =
    tenure === 1 && (name === 'renewal' || name === 'returns')
      ? word(`target.${name}First`, language)
      : word(`target.${name}`, language, { tenure: tenure ?? '' })
  return segment === null ? label : word('fit.ofSegment', language, { fit: label, segment })
}

/**
 * A value of a target with its interval: shares in per cent.
 *
 * @example
 * targetText({ name: 'renewal' }, 0.44, 0.4, 0.48) // => '44.0 % [40.0, 48.0]'
 * targetText({ name: 'meanArea' }, 26.41, null, null) // => '26.4'
 */
export function targetText(
  { name }: Pick<CalibrationTarget, 'name'>,
  value: number | null,
  low: number | null,
  high: number | null
): string {
  if (value === null) return undefinedText
  const isShare = ['renewal', 'repeatRate', 'joined', 'back', 'returns', 'again'].includes(name)
  const text = (each: number) => numberText(isShare ? 100 * each : each, 1)
  const main = `${text(value)}${isShare ? ' %' : ''}`
  return low === null || high === null ? main : `${main} [${text(low)}, ${text(high)}]`
}

/**
 * A number of any size with about four digits that say something.
 *
 * @example
 * plainText(0.01234567) // => '0.0123'
 * plainText(0.0000123) // => '0.000012'
 * plainText(null) // => '–'
 */
export function plainText(value: number | null): string {
  if (value === null) return undefinedText
  const size = Math.abs(value)
  if (size > 0 && size < 1e-7) return value.toExponential(1)
  if (size > 0 && size < 1e-3) return numberText(value, 1 + String(Math.floor(1 / size)).length)
  return numberText(value, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4)
}

/**
 * A value with its interval.
 *
 * @example
 * intervalText(2, 1.5, null) // => '2.000 [1.500, –]'
 */
export function intervalText(value: number, low: number | null, high: number | null): string {
  return low === null && high === null
    ? plainText(value)
    : `${plainText(value)} [${plainText(low)}, ${plainText(high)}]`
}

/**
 * What a fit is called, with its segment or state.
 *
 * @example
 * fitLabel({ fit: 'sbg', segment: 'leaders', state: null }, 'en') // => 'shifted beta-geometric, leaders'
 */
export function fitLabel(
  { fit, segment, state }: Pick<FitLine, 'fit' | 'segment' | 'state'>,
  language: Language
): string {
  const stateWord = state === 'attended' || state === 'stayed away' ? word(`state.${state}`, language) : (state ?? '')
  const label = word(`fit.${fit}`, language, { state: stateWord }).replace(/[:：] ?$/, '')
  return segment === null ? label : word('fit.ofSegment', language, { fit: label, segment })
}
