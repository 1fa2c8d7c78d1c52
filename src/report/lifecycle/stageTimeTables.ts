import type { Cell, Column, Table } from '../../core/table.js'
import type { LifecycleResult } from '../../experiment/lifecycleResult.js'
import type { Language } from '../../i18n/terms.js'
import { alike } from './alike.js'
import { stageName, strategyNames, tableTitle } from './names.js'
import { noticeNotes, replicationNotes } from './notes.js'
import { levelFormat, valueFinder, valueText } from './values.js'
import { type LifecycleWord, say } from './words.js'

/**
 * How long one customer is in each stage within the horizon, and how long a visit lasts: a table for each strategy, one
 * for strategies that are alike.
 *
 * @param result What `playLifecycle` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * stageTimeTables(await playLifecycle(makeLifecycle(made)), 'en')[0].rows[0].slice(0, 2) // => ['A', '1.50']
 */
export function stageTimeTables(result: LifecycleResult, language: Language): Table[] {
  const { scenario, strategies } = result
  const { cycles, cycleLength } = scenario.horizon
  const stages = Object.keys(scenario.stages)
  const inYears = cycleLength !== 1
  const numeric = (id: LifecycleWord): Column => ({
    ...{ id, label: say(id, language), unit: '', kind: 'text' },
    align: 'end'
  })
  const texts = textsOf(result, stages, inYears)
  return alike(strategies, (strategy) => texts.get(strategy) ?? []).map(({ items, shown }) => ({
    title: tableTitle('timeInStage', strategyNames(result, items, language), language),
    columns: [
      { id: 'stage', label: say('stage', language), unit: '', kind: 'text' },
      numeric('cyclesInStage'),
      ...(inYears ? [numeric('yearsInStage')] : []),
      numeric('sojourn')
    ],
    rows: stages.map((stage, row): Cell[] => [
      stageName(result, stage, language),
      ...shown.map((column) => column[row])
    ]),
    notes: [
      say('timeInStageMeans', language, { last: cycles - 1 }),
      ...replicationNotes(result, language),
      ...noticeNotes(result, language)
    ]
  }))
}

/** Columns of texts by strategy, with as many digits in all. */
function textsOf({ scenario, strategies, passport }: LifecycleResult, stages: readonly string[], inYears: boolean) {
  const { cycleLength } = scenario.horizon
  const column = (outcome: 'cyclesInStage' | 'sojourn', factor = 1) => {
    const cells = strategies.map(({ estimates }) => {
      const find = valueFinder(estimates)
      return stages.map((stage) => find({ outcome, stage }))
    })
    const format = { ...levelFormat(cells.flat(), factor), factor }
    return cells.map((own) => own.map((each) => valueText(each, format, passport.replications)))
  }
  const columns = [
    column('cyclesInStage'),
    ...(inYears ? [column('cyclesInStage', cycleLength)] : []),
    column('sojourn')
  ]
  return new Map(strategies.map((strategy, at) => [strategy, columns.map((each) => each[at])]))
}
