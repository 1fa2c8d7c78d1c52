import type { Table } from '../../core/table.js'
import type { LifecycleResult } from '../../experiment/lifecycleResult.js'
import type { Language } from '../../i18n/terms.js'
import { withSharedNotesLast } from '../sharedNotes.js'
import { conventionsTable } from './conventionsTable.js'
import { lifecycleIncrementalTable } from './incrementalTable.js'
import { lifecyclePassport } from './lifecyclePassport.js'
import { longRunNotes, longRunTables } from './longRunTables.js'
import { measuresOf } from './measures.js'
import { noticeNotes } from './notes.js'
import { printable } from './printable.js'
import { retentionOverall, retentionTables } from './retentionTables.js'
import { stageTimeTables } from './stageTimeTables.js'
import { stageValueTables } from './stageValueTables.js'
import { totalsTable } from './totalsTable.js'
import { traceTables } from './traceTables.js'
import { say } from './words.js'

/**
 * A declared lifecycle that was played, as tables for people: totals and the incremental table; stages by time point;
 * attendance and retention where some stage attends; time in each stage, the long run and lifetime value by starting stage;
 * the conventions everything rests on; the passport. Notes that tables share stand under the last that has them.
 *
 * @param result What `playLifecycle` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { title: 'Half', horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * const tables = lifecycleTables(await playLifecycle(makeLifecycle(made)), 'en')
 * tables.map(({ title }) => title.split(':')[0])
 * // => ['Stages by time point', 'Time in each stage', 'In the long run, by starting stage', 'Conventions', 'Passport']
 */
export function lifecycleTables(result: LifecycleResult, language: Language): Table[] {
  const moves = Object.keys(result.scenario.stages).length > 1
  const amounts = amountTables(result, language)
  const tables = [
    ...amounts,
    ...(moves || amounts.length === 0 ? traceTables(result, language) : []),
    ...retentionTables(result, language),
    ...(moves ? withMissing(stageTimeTables(result, language), result, language) : []),
    ...(moves ? longRunTables(result, language) : []),
    ...(moves ? stageValueTables(result, language) : []),
    ...foundations(result, language)
  ]
  return withSharedNotesLast(tables.map(printable))
}

/**
 * The strategies of a declared lifecycle against each other, in short: totals and the incremental table, retention over the
 * horizon where some stage attends, the conventions, the passport.
 *
 * @param result What `playLifecycle` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * const result = await playLifecycle(makeLifecycle({ ...made, strategies: { now: {}, later: {} } }))
 * lifecycleComparisonTables(result, 'en').map(({ title }) => title) // => ['Conventions', 'Passport']
 */
export function lifecycleComparisonTables(result: LifecycleResult, language: Language): Table[] {
  const attends = Object.values(result.scenario.stages).some((stage) => stage.attends)
  const tables = [
    ...amountTables(result, language),
    ...(attends ? [retentionOverall(result, language)] : []),
    ...foundations(result, language)
  ]
  return withSharedNotesLast(tables.map(printable))
}

function amountTables(result: LifecycleResult, language: Language): Table[] {
  const incremental = lifecycleIncrementalTable(result, language)
  return [
    ...(measuresOf(result.scenario).length === 0 ? [] : [totalsTable(result, language)]),
    ...(incremental === null ? [] : [incremental])
  ]
}

/** What every result rests on. */
function foundations(result: LifecycleResult, language: Language): Table[] {
  const conventions = conventionsTable(result, language)
  return [
    { ...conventions, notes: [...(conventions.notes ?? []), ...noticeNotes(result, language)] },
    lifecyclePassport(result, language)
  ]
}

/** Under the last table of time in stage: why there is no long run, or no value by starting stage. */
function withMissing(tables: readonly Table[], result: LifecycleResult, language: Language): Table[] {
  const valued = measuresOf(result.scenario).length > 0
  const unvalued = valued && result.strategies.every(({ stageValues }) => stageValues.length === 0)
  const missing = [...longRunNotes(result, language), ...(unvalued ? [say('noStageValues', language)] : [])]
  return tables.map((table, index) =>
    index < tables.length - 1 ? table : { ...table, notes: [...(table.notes ?? []), ...missing] }
  )
}
