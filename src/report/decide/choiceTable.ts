import { decisionTitle } from '../../chart/decisionNames.js'
import type { Cell, Table } from '../../core/table.js'
import type { Decision } from '../../experiment/decide/decision.js'
import { oneByOne } from '../../i18n/oneByOne.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { partialNotes, plainMoney, sourceNotes } from './notes.js'
import {
  decidedFigure,
  figureName,
  objectiveName,
  objectiveWriter,
  percent,
  percentEstimate,
  strategyNames,
  type Writer,
  writerOf
} from './writers.js'

/**
 * The verdict in plain words: which strategy to choose, by how much, how sure that is, what would change it, what a survey
 * may cost, and at what risk.
 *
 * @param decision What `decide` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const values = [[9, 12, 14], [12, 10, 17]]
 * choiceTable(decideFromDraws({ strategies: ['now', 'plan'], values }), 'en').rows[0]
 * // => ['Which', 'plan, rather than today’s plan (now): Net value higher by 1.3 [-5.8, 8.5] on average']
 */
export function choiceTable(decision: Decision, language: Language): Table {
  const writer = objectiveWriter(decision, language)
  const rows: (Cell[] | null)[] = [
    [word('choice.which', language), whichOne(decision, writer, language)],
    leadRow(decision, writer, language),
    [word('choice.sure', language), howSure(decision, writer, language)],
    changeRow(decision, language),
    askRow(decision, writer, language),
    futuresRow(decision, language),
    riskRow(decision, language)
  ]
  return {
    title: decisionTitle(word('theChoice', language), decision, language),
    columns: [
      { id: 'question', label: word('question', language), unit: '', kind: 'text' },
      { id: 'answer', label: word('answer', language), unit: '', kind: 'text' }
    ],
    rows: rows.filter((row) => row !== null),
    notes: [...partialNotes(decision, language), ...sourceNotes(decision, language)]
  }
}

function whichOne(decision: Decision, writer: Writer, language: Language): string {
  const nameOf = strategyNames(decision, language)
  const [{ name }] = decision.strategies
  if (decision.strategies.length < 2) return word('chooseOnly', language, { best: nameOf(name) })
  if (decision.best === name) return word('chooseToday', language, { today: nameOf(name) })
  const best = decision.standings.find(({ strategy }) => strategy === decision.best)!
  return word('chooseOther', language, {
    best: nameOf(decision.best),
    today: nameOf(name),
    difference: writer.said(writer.estimate(best.difference)),
    objective: objectiveName(decision, language)
  })
}

function leadRow(decision: Decision, writer: Writer, language: Language): Cell[] | null {
  const { second } = decision
  if (second === null) return null
  const { low } = second.lead
  const term = low !== null && low <= 0 ? 'leadsUnsure' : 'leadsBy'
  const lead = writer.said(writer.estimate(second.lead))
  const words = { lead, second: strategyNames(decision, language)(second.strategy) }
  return [word('choice.lead', language), word(term, language, words)]
}

function howSure(decision: Decision, writer: Writer, language: Language): string {
  const { standings, best, draws, replications, chanceOnly, isExact } = decision
  const { probabilityBest, loss } = standings.find(({ strategy }) => strategy === best)!
  if (chanceOnly && isExact) return word('sureExact', language)
  const share = percentEstimate(probabilityBest)
  if (chanceOnly) return word('sureChance', language, { share, n: replications })
  return word('sureDraws', language, { share, draws, loss: writer.said(writer.number(loss)) })
}

function changeRow(decision: Decision, language: Language): Cell[] | null {
  const { information, objective, switches, currency } = decision
  if (decision.second === null) return null
  const nameOf = strategyNames(decision, language)
  const said: string[] = []
  const telling = information.parts.filter(({ kind, value }) => kind === 'input' && value > 0).slice(0, 2)
  if (telling.length > 0) {
    const names = telling.map(({ label }) => (language === 'zh-CN' ? `“${label.zh}”` : label.en))
    const term = names.length > 1 ? 'changeInputs' : 'changeInput'
    said.push(word(term, language, { inputs: names.join(language === 'zh-CN' ? '与' : ' and ') }))
  }
  if (objective.kind === 'worth') {
    const above = switches.find(({ worth }) => worth > objective.worth)
    const below = switches.filter(({ worth }) => worth <= objective.worth).at(-1)
    const effect = figureName(objective.effect, language)
    const unit = objective.cost.ownUnit ?? currency
    const round = (worth: number) => plainMoney(Number(worth.toPrecision(4)), unit)
    if (below) said.push(word('switchBelow', language, { from: nameOf(below.from), worth: round(below.worth), effect }))
    if (above) said.push(word('switchAbove', language, { to: nameOf(above.to), worth: round(above.worth), effect }))
  }
  if (said.length === 0) {
    const { noParts } = information
    const unknown = noParts !== null && information.all.value > 0
    if (noParts === 'chanceOnly') return null
    said.push(
      unknown
        ? word('changeUnknown', language, { reason: word(`noParts.${noParts}`, language) })
        : word('changeNothing', language)
    )
  }
  return [word('choice.change', language), oneByOne(said, language)]
}

function askRow(decision: Decision, writer: Writer, language: Language): Cell[] | null {
  const { information, chanceOnly, second } = decision
  if (chanceOnly || second === null) return null
  const label = word('choice.ask', language)
  const money = (value: number) => writer.said(writer.number(value))
  if (information.all.value === 0) return [label, word('askNothing', language)]
  const [first] = information.parts.filter(({ kind }) => kind === 'input')
  const all = money(information.all.value)
  if (first === undefined || first.value === 0) return [label, word('askAll', language, { all })]
  const input = inLanguage(first.label, language)
  return [label, word('askPart', language, { input, value: money(first.value), all })]
}

function futuresRow(decision: Decision, language: Language): Cell[] | null {
  const { futures } = decision
  if (futures === null) return null
  const nameOf = strategyNames(decision, language)
  const rules = [
    ['maximin', futures.maximin],
    ['minimaxRegret', futures.minimaxRegret],
    ...(futures.expectedValue === null ? [] : [['expectedValueRule', futures.expectedValue] as const])
  ] as const
  const label = word('choice.futures', language)
  if (rules.every(([, name]) => name === rules[0][1])) {
    return [label, word('futuresAgree', language, { name: nameOf(rules[0][1]) })]
  }
  const said = rules.map(([rule, name]) =>
    word('futureRule', language, { rule: word(rule, language), name: nameOf(name) })
  )
  return [label, word('futuresDiffer', language, { rules: oneByOne(said, language) })]
}

function riskRow(decision: Decision, language: Language): Cell[] | null {
  const { risks, best, riskOf, isExact, chanceOnly } = decision
  const risk = risks.find(({ strategy }) => strategy === best)
  if (risk === undefined || (isExact && chanceOnly)) return null
  const objective = riskOf === 'npv' ? word('netPresentValue', language) : objectiveName(decision, language)
  const figure =
    riskOf === 'npv' ? ({ outcome: 'npv', unit: 'currency', ownUnit: null } as const) : decidedFigure(decision)
  const writer = writerOf(figure, [risk.worst], decision, language)
  const worst = writer.said(writer.number(risk.worst.mean))
  return [
    word('choice.risk', language),
    word('riskSaid', language, { objective, share: percent(risk.belowZero.mean), worst })
  ]
}
