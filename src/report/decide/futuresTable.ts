import { decisionTitle } from '../../chart/decisionNames.js'
import type { Table } from '../../core/table.js'
import type { Decision } from '../../experiment/decide/decision.js'
import { oneByOne } from '../../i18n/oneByOne.js'
import { type Language, word } from '../../i18n/terms.js'
import { withUnit } from '../lifecycle/unitLabel.js'
import { decidedFigure, objectiveName, percentEstimate, strategyNames, writerOf } from './writers.js'

/**
 * How the strategies fare across named futures: what is decided by in each, the worst, the greatest regret and, with
 * weights, the mean; and what each rule chooses.
 *
 * @param decision What `decide` gave.
 * @param language `en` or `zh-CN`.
 * @returns Nothing where no futures were named.
 *
 * @example
 * const values = [[9, 12, 14], [12, 10, 17]]
 * futuresTable(decideFromDraws({ strategies: ['now', 'plan'], values }), 'en') // => []
 */
export function futuresTable(decision: Decision, language: Language): Table[] {
  const { futures } = decision
  if (futures === null) return []
  const { strategies, maximin, minimaxRegret, expectedValue, information } = futures
  const nameOf = strategyNames(decision, language)
  const writer = writerOf(
    decidedFigure(decision),
    strategies.flatMap(({ values }) => values),
    decision,
    language
  )
  const text = (id: string, label: string) => {
    return { id, ...withUnit(label, writer.unit, language), kind: 'text' as const, align: 'end' as const }
  }
  const rules = [
    ['maximin', maximin],
    ['minimaxRegret', minimaxRegret],
    ...(expectedValue === null ? [] : [['expectedValueRule', expectedValue] as const])
  ] as const
  const title = word('acrossFutures', language, { objective: objectiveName(decision, language) })
  return [
    {
      title: decisionTitle(title, decision, language),
      columns: [
        { id: 'strategy', label: word('strategy', language), unit: '', kind: 'text' },
        ...futures.futures.map(({ name, weight }) =>
          text(`future.${name}`, weight === null ? name : word('futureWeight', language, { name, weight }))
        ),
        text('worst', word('worst', language)),
        text('greatestRegret', word('greatestRegret', language)),
        ...(expectedValue === null ? [] : [text('expected', word('expectedValue', language))])
      ],
      rows: strategies.map(({ strategy, values, worst, greatestRegret, expected }) => [
        nameOf(strategy),
        ...values.map(writer.estimate),
        writer.number(worst),
        writer.number(greatestRegret),
        ...(expected === null ? [] : [writer.number(expected)])
      ]),
      notes: [
        oneByOne(
          rules.map(([rule, name]) => word('futureRule', language, { rule: word(rule, language), name: nameOf(name) })),
          language
        ),
        word('regretMeans', language),
        ...(information === null
          ? []
          : [word('futureKnowing', language, { value: writer.said(writer.number(information)) })])
      ]
    }
  ]
}

/**
 * The risk of each strategy over all runs: how often it is below 0, the mean of the worst 5 %, and of fairs, how often they
 * stay viable.
 *
 * @param decision What `decide` gave.
 * @param language `en` or `zh-CN`.
 * @returns Nothing where there is neither luck nor anything uncertain.
 *
 * @example
 * const values = [[9, 12, 14], [12, 10, 17]]
 * const [{ rows }] = risksTable(decideFromDraws({ strategies: ['now', 'plan'], values }), 'en')
 * rows.map(([strategy]) => strategy) // => ['now', 'plan']
 */
export function risksTable(decision: Decision, language: Language): Table[] {
  const { risks, riskOf, isExact, chanceOnly } = decision
  if (isExact && chanceOnly) return []
  const nameOf = strategyNames(decision, language)
  const isNpv = riskOf === 'npv'
  const figure = isNpv ? { outcome: 'npv', unit: 'currency' as const, ownUnit: null } : decidedFigure(decision)
  const writer = writerOf(
    figure,
    risks.map(({ worst }) => worst),
    decision,
    language
  )
  const name = isNpv ? word('netPresentValue', language) : objectiveName(decision, language)
  const text = (id: string, label: string, unit = '') => {
    return { id, ...withUnit(label, unit, language), kind: 'text' as const, align: 'end' as const }
  }
  const withViable = risks.some(({ viable }) => viable !== null)
  return [
    {
      title: decisionTitle(word('riskOfStrategies', language), decision, language),
      columns: [
        { id: 'strategy', label: word('strategy', language), unit: '', kind: 'text' },
        text('belowZero', word('belowZero', language, { name })),
        text('worst', word('worstTwentieth', language), writer.unit),
        ...(withViable ? [text('viable', word('staysViable', language))] : [])
      ],
      rows: risks.map(({ strategy, belowZero, worst, viable }) => [
        nameOf(strategy),
        percentEstimate(belowZero),
        writer.estimate(worst),
        ...(withViable ? [viable === null ? '–' : percentEstimate(viable)] : [])
      ]),
      notes: [word('risksMean', language)]
    }
  ]
}
