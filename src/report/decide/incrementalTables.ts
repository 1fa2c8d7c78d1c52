import { decisionTitle } from '../../chart/decisionNames.js'
import type { Cell, Table } from '../../core/table.js'
import type { Decision, IncrementalQuestion } from '../../experiment/decide/decision.js'
import type { IncrementalResult } from '../../experiment/incrementalResults.js'
import { type Language, word } from '../../i18n/terms.js'
import { inWords } from '../lifecycle/incrementalTable.js'
import { withUnit } from '../lifecycle/unitLabel.js'
import { say } from '../lifecycle/words.js'
import { undefinedText } from '../numberText.js'
import { figureName, strategyNames, writerOf } from './writers.js'

const numbers = ['cost', 'effect', 'incrementalCost', 'incrementalEffect', 'ratio'] as const

/**
 * Incremental tables: what each additional unit of effect costs, strategies by rising cost, each against the next cheaper
 * one that is not dominated; the dominated last. One for each effect.
 *
 * @param decision What `decide` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const given = { strategies: ['now', 'plan'], costs: [[0], [10]], effects: [[1], [3]], worth: 6 }
 * incrementalTables(decideFromDraws(given), 'en')[0].rows
 * // => [['now', '0', '1', '–', '–', '–', 'cheapest'], ['plan', '10', '3', '10', '2', '5', 'against now']]
 */
export function incrementalTables(decision: Decision, language: Language): Table[] {
  if (decision.strategies.length < 2) return []
  return decision.incremental.map((question) => tableOf(question, decision, language))
}

function tableOf({ cost, effect, rows }: IncrementalQuestion, decision: Decision, language: Language): Table {
  const nameOf = strategyNames(decision, language)
  const isMoney = effect.unit === 'currency'
  const plain = { outcome: 'ratio', unit: 'none' as const, ownUnit: null }
  const figures = { cost, effect, incrementalCost: cost, incrementalEffect: effect, ratio: isMoney ? plain : cost }
  const written = (id: (typeof numbers)[number]) => {
    const level = id === 'incrementalCost' ? 'cost' : id === 'incrementalEffect' ? 'effect' : id
    const ids =
      level === 'cost'
        ? (['cost', 'incrementalCost'] as const)
        : level === 'effect'
          ? (['effect', 'incrementalEffect'] as const)
          : (['ratio'] as const)
    const shown = ids.flatMap((each) => rows.map((row) => estimateIn(row, each)))
    const figure = id === 'ratio' && cost.unit === 'currency' && !isMoney ? perHead : figures[id]
    return writerOf(figure, shown, decision, language)
  }
  const writers = new Map(numbers.map((id) => [id, written(id)]))
  const column = (id: (typeof numbers)[number], label: string, unit: string) => {
    return { id, ...withUnit(label, unit, language), kind: 'text' as const, align: 'end' as const }
  }
  const unitOf = (id: (typeof numbers)[number]) => writers.get(id)!.unit
  const noRatio = rows.some((row) => row.estimates !== null && row.ratio !== null && row.estimates.ratio === null)
  const effectName = figureName(effect, language)
  const title = word('incrementalPer', language, { effect: effectName })
  return {
    title: decisionTitle(title, decision, language),
    columns: [
      { id: 'strategy', label: say('strategy', language), unit: '', kind: 'text' },
      column('cost', figureName(cost, language), unitOf('cost')),
      column('effect', effectName, unitOf('effect')),
      column('incrementalCost', say('incrementalCost', language), unitOf('incrementalCost')),
      column('incrementalEffect', say('incrementalEffect', language), unitOf('incrementalEffect')),
      column('ratio', say('ratio', language), isMoney ? '' : ratioUnit(decision, cost.ownUnit, effect.ownUnit)),
      { id: 'words', label: say('inWords', language), unit: '', kind: 'text' }
    ],
    rows: rows.map((row): Cell[] => [
      nameOf(row.strategy),
      ...numbers.map((id) => {
        if (id === 'ratio' && row.estimates !== null && row.ratio !== null && row.estimates.ratio === null) {
          return word('ratioNoInterval', language)
        }
        return row[id] === null ? undefinedText : writers.get(id)!.estimate(estimateIn(row, id))
      }),
      inWords(row, rows, nameOf, language)
    ]),
    notes: [
      ...(rows.some(({ status }) => status !== 'kept') ? [say('dominatedMeans', language)] : []),
      ...(decision.isExact && decision.chanceOnly && !noRatio ? [] : [word('ratioIntervals', language)])
    ]
  }
}

/** Costs of one more customer are small sums of money. */
const perHead = { outcome: 'costPerRetainedCustomer', unit: 'currencyPerHead', ownUnit: null } as const

function estimateIn(row: IncrementalResult, id: (typeof numbers)[number]) {
  const estimate = row.estimates?.[id] ?? null
  const value = row[id]
  if (estimate !== null || value === null) return estimate
  return { mean: value, low: null, high: null, sd: null, n: 1 }
}

function ratioUnit({ currency }: Decision, cost: string | null, effect: string | null): string {
  const money = cost ?? currency ?? ''
  if (money === '' && effect === null) return ''
  return effect === null ? money : `${money === '' ? '1' : money}/${effect}`
}
