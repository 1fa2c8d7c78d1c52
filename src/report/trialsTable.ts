import type { Measure } from '../chart/measure.js'
import { trialMeasure } from '../chart/trialMeasure.js'
import type { Table } from '../core/table.js'
import type { Found, Trial } from '../experiment/trial/trial.js'
import { oneByOne } from '../i18n/oneByOne.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import { estimateText } from './estimateText.js'
import { numberText } from './numberText.js'

/**
 * The verdicts on statements that were tried: what each says, the figure as assumed and under what was varied, the verdict,
 * and what it depends on; a row a statement. Every cell is read from the trials.
 *
 * @param trials What `trial` gave, in the order wished.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const title = { en: 'Twice as dear', zh: '贵一倍' }
 * const tried = trial({ title, figure: title, unit: 'times', said: [1.5, 2.5], evidence: [{ under: title, values: [2, 2] }], dependsOn: title, played: [] })
 * trialsTable([tried], 'en').rows[0].slice(2, 6) // => ['1.5 to 2.5', '2.00', '–', 'holds here']
 */
export function trialsTable(trials: readonly Trial[], language: Language): Table {
  const text = (id: string, label: string, end = false) => ({
    id,
    label,
    unit: '',
    kind: 'text' as const,
    ...(end ? { align: 'end' as const } : {})
  })
  return {
    title: word('trialsTable', language),
    columns: [
      text('statement', word('statementTried', language)),
      text('figure', word('figureTried', language)),
      text('said', word('statedRange', language), true),
      text('assumed', word('asAssumed', language), true),
      text('varied', word('underOther', language)),
      text('verdict', word('trialVerdict', language)),
      text('dependsOn', word('dependsOn', language))
    ],
    rows: trials.map((tried) => rowOf(tried, language)),
    notes: [word('trialsMean', language)]
  }
}

function rowOf(tried: Trial, language: Language): string[] {
  const { measure } = trialMeasure(tried, language)
  const unit = measure.percent ? measure.unit : word('unit.timesAsMuch', language)
  const figure = ({ estimate }: Found) =>
    estimateText(estimate, {
      unit,
      factor: measure.factor,
      digits: measure.fineDigits,
      isShare: tried.unit === 'share'
    })
  const [first, ...others] = tried.found
  const colon = language === 'zh-CN' ? '：' : ': '
  const varied = others.map((each) => `${inLanguage(each.under, language)}${colon}${figure(each)}`)
  return [
    inLanguage(tried.title, language),
    `${inLanguage(tried.figure, language)} (${unit})`,
    saidText(tried, measure, language),
    figure(first),
    varied.length === 0 ? '–' : oneByOne(varied, language),
    word(`trial.${tried.verdict}`, language),
    inLanguage(tried.dependsOn, language)
  ]
}

function saidText({ said: [low, high] }: Trial, { factor }: Measure, language: Language): string {
  const text = (bound: number | null) => (bound === null ? '' : boundText(bound * factor))
  const places = { low: text(low), high: text(high) }
  if (low === null) return word('stated.upTo', language, places)
  return word(high === null ? 'stated.from' : 'stated.between', language, places)
}

/** A bound with as many digits as it has, four at most. */
function boundText(bound: number): string {
  const digits = [0, 1, 2, 3].find((count) => Math.abs(Number(bound.toFixed(count)) - bound) < 1e-9)
  return numberText(bound, digits ?? 4)
}
