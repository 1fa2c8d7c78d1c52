import { decisionTitle } from '../../chart/decisionNames.js'
import type { Cell, Table } from '../../core/table.js'
import type { Decision } from '../../experiment/decide/decision.js'
import { type Language, word } from '../../i18n/terms.js'
import { withUnit } from '../lifecycle/unitLabel.js'
import { undefinedText } from '../numberText.js'
import { drawNotes } from './notes.js'
import { objectiveName, objectiveWriter, percentEstimate, strategyNames } from './writers.js'

/**
 * How the strategies stand: what is decided by, where most draws lie, the difference to today's plan, how often each is
 * best, and what is lost by taking it; the best on average first.
 *
 * @param decision What `decide` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const values = [[9, 12, 14, 11, 14], [12, 10, 17, 10, 16]]
 * const { rows } = standingsTable(decideFromDraws({ strategies: ['now', 'plan'], values }), 'en')
 * rows.map(([strategy]) => strategy) // => ['plan', 'now (today)']
 */
export function standingsTable(decision: Decision, language: Language): Table {
  const writer = objectiveWriter(decision, language)
  const nameOf = strategyNames(decision, language)
  const today = decision.strategies[0].name
  const mark = word('todaysPlan', language)
  const named = (name: string) => {
    if (name !== today || decision.strategies.length < 2) return nameOf(name)
    return language === 'zh-CN' ? `${nameOf(name)}（${mark}）` : `${nameOf(name)} (${mark})`
  }
  const sorted = [...decision.standings].sort((one, other) => other.value.mean - one.value.mean)
  const text = (id: string, label: string, unit = '') => {
    return { id, ...withUnit(label, unit, language), kind: 'text' as const, align: 'end' as const }
  }
  const rows = sorted.map(({ strategy, value, spread, difference, probabilityBest, loss }): Cell[] => [
    named(strategy),
    writer.estimate(value),
    spread === null ? undefinedText : `${writer.number(spread[0])} … ${writer.number(spread[1])}`,
    writer.difference(difference),
    percentEstimate(probabilityBest),
    writer.number(loss)
  ])
  const columns = [
    { id: 'strategy', label: word('strategy', language), unit: '', kind: 'text' as const },
    text('value', objectiveName(decision, language), writer.unit),
    text('spread', word('middleOfDraws', language)),
    text('difference', word('againstToday', language)),
    text('probabilityBest', word('probabilityBest', language)),
    text('loss', word('expectedLoss', language))
  ]
  const isShown = (id: string) =>
    !(decision.chanceOnly && id === 'spread') && !(decision.strategies.length < 2 && id === 'difference')
  const shown = columns.map(({ id }, at) => ({ id, at })).filter(({ id }) => isShown(id))
  return {
    title: decisionTitle(word('standings', language), decision, language),
    columns: shown.map(({ at }) => columns[at]),
    rows: rows.map((row) => shown.map(({ at }) => row[at])),
    notes: drawNotes(decision, language)
  }
}
