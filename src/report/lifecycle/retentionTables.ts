import type { Cell, Column, Table } from '../../core/table.js'
import type { LifecycleResult } from '../../experiment/lifecycleResult.js'
import type { Language } from '../../i18n/terms.js'
import { alike } from './alike.js'
import { scenarioName, stageName, strategyName, strategyNames, tableTitle } from './names.js'
import { noticeNotes, replicationNotes } from './notes.js'
import { shownPoints } from './shownPoints.js'
import { timeCells, timeColumns, timeNotes } from './timeColumns.js'
import { withUnit } from './unitLabel.js'
import { levelFormat, shareFormat, valueFinder, valueFormat, valueText } from './values.js'
import { type LifecycleWord, say } from './words.js'

/**
 * Who attends and who comes back: over the horizon by strategy, and by time point for each strategy (one table for those
 * that are alike). None where no stage attends.
 *
 * @param result What `playLifecycle` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const stages = { A: { attends: true }, B: {} }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } } }
 * const result = await playLifecycle(makeLifecycle({ ...made, lifecycle: { stages, transitions: { A: { B: 0.4 } } } }))
 * retentionTables(result, 'en')[1].rows.map((row) => row[2]) // => ['–', '60.0', '60.0']
 */
export function retentionTables(result: LifecycleResult, language: Language): Table[] {
  const names = attendingNames(result, language)
  if (names.length === 0) return []
  return [retentionOverall(result, language), ...byTimePoint(result, names, language)]
}

function attendingNames(result: LifecycleResult, language: Language): string[] {
  const attending = Object.entries(result.scenario.stages).filter(([, { attends }]) => attends)
  return attending.map(([stage]) => stageName(result, stage, language))
}

/**
 * Who attends and who comes back, over the horizon by strategy; see {@link retentionTables}.
 *
 * @example
 * const stages = { A: { attends: true }, B: {} }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } } }
 * const result = await playLifecycle(makeLifecycle({ ...made, lifecycle: { stages, transitions: { A: { B: 0.4 } } } }))
 * retentionOverall(result, 'en').rows[0].slice(1) // => ['1.600', '60.0', '60.0']
 */
export function retentionOverall(result: LifecycleResult, language: Language): Table {
  const stages = attendingNames(result, language)
  const { scenario, strategies, passport } = result
  const { cycles } = scenario.horizon
  const finders = strategies.map(({ estimates }) => valueFinder(estimates))
  const columns = [
    { id: 'editionsAttended', cells: finders.map((find) => find({ outcome: 'editionsAttended' })), share: false },
    { id: 'firstRenewal', cells: finders.map((find) => find({ outcome: 'cohortRetention', period: 1 })), share: true },
    { id: 'allTenureRetention', cells: finders.map((find) => find({ outcome: 'allTenureRetention' })), share: true }
  ] as const
  const formats = columns.map(({ cells, share }) => (share ? shareFormat(cells) : valueFormat(cells)))
  const nobody = columns[1].cells.every((each) => (each?.value ?? null) === null)
  return {
    title: tableTitle('retentionInAll', [scenarioName(result, language)], language),
    columns: [
      { id: 'strategy', label: say('strategy', language), unit: '', kind: 'text' },
      ...columns.map(({ id }, index) => numeric(id, formats[index].unit, language))
    ],
    rows: strategies.map((strategy, row): Cell[] => [
      strategyName(result, strategy, language),
      ...columns.map(({ cells }, index) => valueText(cells[row], formats[index], passport.replications))
    ]),
    notes: [
      say('attendingMeans', language, { stages: stages.join(language === 'zh-CN' ? '、' : ', ') }),
      say('allTenureMeans', language, { n: cycles }),
      ...(nobody ? [say('nobodyAtStart', language)] : []),
      ...replicationNotes(result, language),
      ...noticeNotes(result, language)
    ]
  }
}

const outcomes = ['attending', 'repeatRate', 'cohortRetention'] as const

function byTimePoint(result: LifecycleResult, stages: readonly string[], language: Language): Table[] {
  const { scenario, strategies } = result
  const points = shownPoints(scenario.horizon.cycles)
  const texts = textsOf(result, points)
  return alike(strategies, (strategy) => texts.get(strategy) ?? []).map(({ items, shown }) => ({
    title: tableTitle('retention', strategyNames(result, items, language), language),
    columns: [
      ...timeColumns(result, language),
      ...outcomes.map((id) => numeric(id, id === 'attending' ? '' : '%', language))
    ],
    rows: points.map((point, row): Cell[] => [...timeCells(result, point), ...shown.map((column) => column[row])]),
    notes: [
      ...timeNotes(result, points, language),
      say('attendingMeans', language, { stages: stages.join(language === 'zh-CN' ? '、' : ', ') }),
      say('repeatRateMeans', language),
      say('cohortRetentionMeans', language),
      ...replicationNotes(result, language),
      ...noticeNotes(result, language)
    ]
  }))
}

/** Columns of texts by strategy, with as many digits in all. */
function textsOf({ strategies, passport }: LifecycleResult, points: readonly number[]) {
  const columns = outcomes.map((outcome) => {
    const cells = strategies.map(({ estimates }) => {
      const find = valueFinder(estimates)
      return points.map((period) => find({ outcome, period }))
    })
    const format = outcome === 'attending' ? levelFormat(cells.flat()) : shareFormat(cells.flat())
    return cells.map((column) => column.map((each) => valueText(each, format, passport.replications)))
  })
  return new Map(strategies.map((strategy, at) => [strategy, columns.map((column) => column[at])]))
}

function numeric(id: LifecycleWord, unit: string, language: Language): Column {
  return { id, ...withUnit(say(id, language), unit, language), kind: 'text', align: 'end' }
}
