import { formatNumber } from '../../core/formatNumber.js'
import type { Cell, Column, Table } from '../../core/table.js'
import type { LifecycleResult, LifecycleStrategyResult } from '../../experiment/lifecycleResult.js'
import type { Language } from '../../i18n/terms.js'
import { alike } from './alike.js'
import { stageName, strategyNames, tableTitle } from './names.js'
import { noticeNotes } from './notes.js'
import { shownPoints } from './shownPoints.js'
import { timeCells, timeColumns, timeNotes } from './timeColumns.js'
import { plainDigits, valueFinder } from './values.js'
import { say } from './words.js'

/**
 * Where the customers are at each time point: a table for each strategy, one for strategies that are alike. Shares of the
 * cohort where its size is 1, customers otherwise. A long horizon is shown at some of its time points.
 *
 * @param result What `playLifecycle` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * traceTables(await playLifecycle(makeLifecycle(made)), 'en')[0].rows // => [[0, 1, 0], [1, 0.5, 0.5], [2, 0.25, 0.75]]
 */
export function traceTables(result: LifecycleResult, language: Language): Table[] {
  const { scenario, strategies, passport } = result
  const stages = Object.keys(scenario.stages)
  const points = shownPoints(scenario.horizon.cycles)
  return alike(strategies, (strategy) => customersAt(strategy, stages, points)).map(({ items, shown }) => ({
    title: tableTitle('trace', strategyNames(result, items, language), language),
    columns: [...timeColumns(result, language), ...stages.map((stage) => stageColumn(result, stage, shown, language))],
    rows: points.map((point, row): Cell[] => [...timeCells(result, point), ...shown[row]]),
    notes: [
      ...timeNotes(result, points, language),
      scenario.cohort === 1
        ? say('traceShares', language)
        : say('traceCustomers', language, { n: formatNumber(scenario.cohort, 0) }),
      ...(passport.engineKind === 'individual' ? [say('traceMeans', language)] : []),
      ...noticeNotes(result, language)
    ]
  }))
}

function customersAt({ estimates }: LifecycleStrategyResult, stages: readonly string[], points: readonly number[]) {
  const find = valueFinder(estimates)
  return points.map((period) => stages.map((stage) => find({ outcome: 'customers', stage, period })?.value ?? null))
}

function stageColumn(
  result: LifecycleResult,
  stage: string,
  shown: readonly (readonly (number | null)[])[],
  language: Language
): Column {
  const base = { id: stage, label: stageName(result, stage, language), unit: '' }
  if (result.scenario.cohort === 1) return { ...base, kind: 'share', digits: 2 }
  return { ...base, kind: 'number', digits: plainDigits(shown.flat()) }
}
