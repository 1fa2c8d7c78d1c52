import { fittingDigits, formatNumber } from '../../core/formatNumber.js'
import type { Factor } from '../../experiment/sensitivity/factor.js'
import type { Answered } from '../../experiment/sensitivity/results.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { labelIn } from '../../i18n/titles.js'
import type { Unit } from '../../model/parameter.js'
import { type Measure, measureOf, unitWords } from '../measure.js'

/** What must be known of an answer to name its outcome. */
export type Named = Pick<Answered, 'figure' | 'context' | 'scenario' | 'strategy' | 'against'>

/**
 * What the outcome of an answer is called, with the segment, edition and strategy where it is of one.
 *
 * @example
 * const figure = { label: { en: 'Profit', zh: '利润' }, segment: null, edition: 2 }
 * outcomeName({ figure, context: { segments: [] }, strategy: null, against: null }, 'en') // => 'Profit, edition 2'
 */
export function outcomeName(
  { figure, context, strategy, against }: Omit<Named, 'scenario'>,
  language: Language
): string {
  let name = inLanguage(figure.label, language)
  if (figure.segment !== null) {
    const segment = context.segments.find(({ id }) => id === figure.segment)
    const title = segment === undefined ? figure.segment : language === 'zh-CN' ? segment.titleZh : segment.title
    name = word('sens.outcomeOfSegment', language, { outcome: name, segment: title })
  }
  if (figure.edition !== null)
    name = word('sens.outcomeOfEdition', language, { outcome: name, edition: figure.edition })
  if (strategy === null || against !== null) return name
  return word('sens.outcomeOfStrategy', language, { outcome: name, strategy: labelIn(strategy, language) })
}

/**
 * What the outcome is, as a sentence: of one strategy, or the difference of two.
 *
 * @example
 * const figure = { label: { en: 'Profit', zh: '利润' }, segment: null, edition: null }
 * outcomeSentence({ figure, context: { segments: [] }, scenario: { name: 'plan' }, strategy: null, against: null }, 'en')
 * // => 'Outcome: Profit.'
 */
export function outcomeSentence(answer: Named, language: Language): string {
  const outcome = outcomeName(answer, language)
  const { strategy, scenario, against } = answer
  if (against === null) return word('sens.outcomeIs', language, { outcome })
  const [one, other] = [strategy ?? scenario, against].map((each) => labelIn(each, language))
  return word('sens.outcomeDiffers', language, { outcome, one: one!, other: other! })
}

/**
 * How the values of the outcome are written.
 *
 * @param answer Whose outcome.
 * @param greatest The greatest value shown.
 * @param step The smallest difference that must be seen.
 * @param isDifference Whether differences are shown. Shares then are in percentage points.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const figure = { outcome: 'npv', ownUnit: null }
 * outcomeMeasure({ figure, context: { currency: 'EUR' } }, 3e7, 1e6, true, 'en').unit // => 'million EUR'
 */
export function outcomeMeasure(
  { figure, context }: Pick<Answered, 'figure' | 'context'>,
  greatest: number,
  step: number,
  isDifference: boolean,
  language: Language
): Measure {
  const { currency } = context
  if (currency !== null) return measureOf(figure.outcome, currency, language, greatest, step, isDifference)
  const digits = fittingDigits([step])
  return { unit: figure.ownUnit ?? '', factor: 1, digits, fineDigits: digits + 1, percent: false }
}

/**
 * A value of a factor as people read it, without its unit but for shares, which are in per cent, and multiples.
 *
 * @example
 * valueText(0.125, { unit: 'share', parts: null }) // => '12.5%'
 * valueText(1.2, { unit: 'ratio', parts: [] }) // => '× 1.2'
 * valueText(12500, { unit: 'currency', parts: null }) // => '12,500'
 * valueText(0.00012, { unit: null, parts: null }) // => '0.00012'
 */
export function valueText(value: number, { unit, parts }: ValueKind): string {
  if (parts !== null && parts !== undefined) return `× ${plain(value)}`
  return unit === 'share' || unit === 'probability' ? `${plain(value * 100)}%` : plain(value)
}

/** What decides how a value is written. */
export interface ValueKind {
  readonly unit: Unit | null
  readonly parts?: Factor['parts']
}

/** Four significant digits, and all digits of what is greater. */
function plain(value: number): string {
  if (Math.abs(value) >= 1000) return formatNumber(value, 0)
  const short = Number(value.toPrecision(4))
  return Math.abs(short) > 0 && Math.abs(short) < 1e-6 ? short.toExponential() : `${short}`
}

/**
 * The unit of a factor in words; empty where its values say it themselves or it has none.
 *
 * @example
 * factorUnit({ unit: 'currencyPerM2', parts: null }, { currency: 'EUR' }, 'en') // => 'EUR per m²'
 * factorUnit({ unit: 'share', parts: null }, { currency: 'EUR' }, 'en') // => ''
 */
export function factorUnit(
  { unit, parts }: ValueKind,
  { currency }: { readonly currency: string | null },
  language: Language
): string {
  const says = unit === null || unit === 'share' || unit === 'probability' || unit === 'ratio' || unit === 'none'
  if (says || (parts !== null && parts !== undefined)) return ''
  return unitWords(unit, currency ?? '', language)
}

/**
 * A value of a factor with its unit.
 *
 * @example
 * valueWithUnit(250, { unit: 'currencyPerM2', parts: null }, { currency: 'EUR' }, 'en') // => '250 EUR per m²'
 */
export function valueWithUnit(
  value: number,
  kind: ValueKind,
  context: { readonly currency: string | null },
  language: Language
): string {
  const unit = factorUnit(kind, context, language)
  return unit === '' ? valueText(value, kind) : `${valueText(value, kind)} ${unit}`
}

/**
 * Where a picture of sensitivity comes from, as lines to stand under it: engine, seed, replications, scenario, notice, and
 * whether it was stopped early.
 *
 * @example
 * const passport = { engine: '1', engineKind: 'exact', scenario: 'hiv', scenarioHash: '0123456789' }
 * originLines({ passport, context: { notice: null, noticeZh: null }, partial: null, isExact: true }, 'en')
 * // => ['Perennial 1 · Played exactly: nothing is left to luck.', 'Scenario: hiv 01234567']
 */
export function originLines(
  { passport, context, partial, isExact }: Pick<Answered, 'passport' | 'context' | 'partial' | 'isExact'>,
  language: Language
): string[] {
  const named = (id: 'seed' | 'replications' | 'streamScheme' | 'scenario') =>
    word(id, language) + (language === 'zh-CN' ? '：' : ': ')
  const luck = isExact
    ? [word('sens.exactlyPlayed', language)]
    : [
        `${named('seed')}${passport.seed}`,
        `${named('replications')}${passport.replications}`,
        `${named('streamScheme')}${passport.streamScheme}`
      ]
  const { notice, noticeZh } = context
  const said = language === 'zh-CN' ? (noticeZh ?? notice) : (notice ?? noticeZh)
  return [
    [`Perennial ${passport.engine}`, ...luck].join(' · '),
    `${named('scenario')}${passport.scenario} ${passport.scenarioHash.slice(0, 8)}`,
    ...(partial === null ? [] : [word('sens.stoppedEarly', language, { done: partial.done, all: partial.all })]),
    ...(said === null ? [] : [said])
  ]
}
