import type { InformationValue } from '../../analysis/decision/perfectInformation.js'
import { decisionTitle } from '../../chart/decisionNames.js'
import type { Cell, Table } from '../../core/table.js'
import type { Decision } from '../../experiment/decide/decision.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { withUnit } from '../lifecycle/unitLabel.js'
import { decidedFigure, percent, strategyNames, writerOf } from './writers.js'

/** Inputs shown; all stand in JSON and CSV. */
const mostShown = 20

/**
 * What it would be worth to know something before the choice: everything, each input and each group, by falling worth.
 *
 * @param decision What `decide` gave.
 * @param language `en` or `zh-CN`.
 * @returns Nothing where nothing is uncertain, or there is no choice.
 *
 * @example
 * const values = [[9, 12, 14, 11, 14], [12, 10, 17, 10, 16]]
 * informationTable(decideFromDraws({ strategies: ['now', 'plan'], values }), 'en')[0].rows
 * // => [['Everything (EVPI)', '0.60 [0.00, 1.38]', '0.40', '100%']]
 */
export function informationTable(decision: Decision, language: Language): Table[] {
  const { information, chanceOnly } = decision
  const { all, parts, noParts } = information
  if (chanceOnly || decision.second === null) return []
  const shown = parts.slice(0, mostShown)
  const estimates = [all, ...shown].map(asEstimate)
  const writer = writerOf(decidedFigure(decision), estimates, decision, language)
  const row = (name: string, value: InformationValue): Cell[] => [
    name,
    writer.estimate(asEstimate(value)),
    writer.number(value.standardError),
    all.value > 0 ? percent(value.value / all.value) : '–'
  ]
  const text = (id: string, label: string, unit = '') => {
    return { id, ...withUnit(label, unit, language), kind: 'text' as const, align: 'end' as const }
  }
  const unit = writer.unit === '' ? word('noUnit', language) : writer.unit
  return [
    {
      title: decisionTitle(word('worthOfKnowing', language), decision, language),
      columns: [
        { id: 'known', label: word('known', language), unit: '', kind: 'text' },
        text('value', word('worthAtMost', language), writer.unit),
        text('standardError', word('standardError', language)),
        text('share', word('shareOfEverything', language))
      ],
      rows: [
        row(word('everything', language), all),
        ...shown.map((part) => {
          const label = inLanguage(part.label, language)
          return row(part.kind === 'group' ? word('theGroup', language, { name: label }) : label, part)
        })
      ],
      notes: [
        word('informationMeans', language, { unit }),
        ...(noParts === null
          ? []
          : [word('changeUnknown', language, { reason: word(`noParts.${noParts}`, language) })]),
        ...(parts.length > shown.length
          ? [word('andMore', language, { names: `${shown.length}`, n: parts.length - shown.length })]
          : [])
      ]
    }
  ]
}

function asEstimate({ value, low, high }: InformationValue) {
  return { mean: value, low, high, sd: null, n: 2 }
}

/**
 * The acceptability curve and its frontier as a table: for each worth of a unit of effect the strategy to take, how often
 * each is best, and what perfect information is worth.
 *
 * @param decision What `decide` gave.
 * @param language `en` or `zh-CN`.
 * @returns Nothing without a worth.
 *
 * @example
 * const given = { strategies: ['now', 'plan'], costs: [[0, 0], [10, 10]], effects: [[1, 1], [1.5, 3]], worth: [10, 8, 30] }
 * curveTable(decideFromDraws(given), 'en')[0].rows
 * // => [['8', 'now', '50%', '50%', '3.00'], ['10', 'plan', '50%', '50%', '2.50'], ['30', 'plan', '0%', '100%', '0.00']]
 */
export function curveTable(decision: Decision, language: Language): Table[] {
  const { curve, objective, strategies, currency } = decision
  if (curve === null || objective.kind !== 'worth') return []
  const step = Math.ceil(curve.length / mostShown)
  const shown = curve.filter(({ worth }, at) => at % step === 0 || worth === objective.worth || at === curve.length - 1)
  const nameOf = strategyNames(decision, language)
  const values = shown.map(({ information }) => ({ ...asEstimate(information), low: null, high: null }))
  const writer = writerOf(decidedFigure(decision), values, decision, language)
  const worths = writerOf(
    { outcome: 'worth', unit: 'none', ownUnit: null },
    shown.map(({ worth }) => ({ mean: worth, low: null, high: null, sd: null, n: 1 })),
    decision,
    language
  )
  const text = (id: string, label: string, unit = '') => {
    return { id, ...withUnit(label, unit, language), kind: 'text' as const, align: 'end' as const }
  }
  const effect = inLanguage(objective.effect.label, language)
  const chosen = new Set(shown.map(({ best }) => best))
  const often = strategies
    .map((_, at) => at)
    .filter(
      (at) => strategies.length <= 6 || chosen.has(at) || shown.some(({ probabilities }) => probabilities[at] >= 0.1)
    )
  return [
    {
      title: decisionTitle(word('curveTitle', language, { effect }), decision, language),
      columns: [
        text('worth', word('worth', language), objective.cost.ownUnit ?? currency ?? ''),
        { id: 'best', label: word('bestOnAverage', language), unit: '', kind: 'text' },
        ...often.map((at) =>
          text(`p.${strategies[at].name}`, word('probabilityOf', language, { name: nameOf(strategies[at].name) }))
        ),
        text('evpi', word('everythingShort', language), writer.unit)
      ],
      rows: shown.map(({ worth, best, probabilities, information }) => [
        worths.number(worth),
        nameOf(strategies[best].name),
        ...often.map((at) => percent(probabilities[at])),
        writer.number(information.value)
      ]),
      notes: [word('curveMeans', language)]
    }
  ]
}
