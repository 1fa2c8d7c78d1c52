import type { Cell, Column, Table } from '../../core/table.js'
import type { LifecycleBasis, LifecycleResult, LongRun } from '../../experiment/lifecycleResult.js'
import { inLanguage, type Language } from '../../i18n/terms.js'
import { alike } from './alike.js'
import { stageName, strategyName, tableTitle } from './names.js'
import { noticeNotes } from './notes.js'
import { shownColumns } from './shownColumns.js'
import { plainDigits } from './values.js'
import { say } from './words.js'

/** Of what is told for each stage, so many have a column. */
const mostColumns = 8

/** Whether there is anything to tell: some stage can be left, or is attended. */
function tells({ sojourn, editionsBeforeLapse }: LongRun): boolean {
  return [...sojourn, ...editionsBeforeLapse].some((value) => value !== null && value !== 0)
}

/** A strategy's long run, or that of one of its groups. */
interface Named {
  readonly name: string
  readonly run: LongRun
}

/**
 * What a lifecycle comes to without end, by starting stage: mean visit, expected cycles in each stage that is left for good
 * some day, cycles until the end and where it is, the share of time in each stage where customers go round between several,
 * editions attended in a row. A table for each strategy and group, one for
 * those that are alike; none for those that change with the clock.
 *
 * @param result What `playLifecycle` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * longRunTables(await playLifecycle(makeLifecycle(made)), 'en')[0].rows[0] // => ['A', 2, 2, 2, 1]
 */
export function longRunTables(result: LifecycleResult, language: Language): Table[] {
  const all = namedRuns(result, language)
  const there = all.filter(({ run }) => run.reason === null && tells(run))
  const digits = plainDigits(there.flatMap(({ run }) => cyclesIn(run, attendsAnywhere(result))))
  return alike(there, ({ run }) => ({ ...run, group: '', weight: 1 })).map(({ items, shown }) =>
    tableOf(
      result,
      items.length > 1 && items.length === all.length
        ? [say('allStrategies', language)]
        : items.map(({ name }) => name),
      shown,
      digits,
      language
    )
  )
}

/**
 * Why strategies have no long run, a sentence for each reason.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * longRunNotes(await playLifecycle(makeLifecycle(made)), 'en') // => []
 */
export function longRunNotes(result: LifecycleBasis, language: Language): string[] {
  const all = namedRuns(result, language)
  const without = all.filter(({ run }) => run.reason !== null)
  return alike(without, ({ run }) => run.reason).map(({ items, shown }) => {
    const reason = shown === null ? '' : inLanguage(shown, language)
    if (items.length === all.length) return say('noLongRun', language, { reason })
    const names = items.map(({ name }) => name).join(language === 'zh-CN' ? '、' : ', ')
    return say('noLongRunOf', language, { name: names, reason })
  })
}

function namedRuns(result: LifecycleBasis, language: Language): Named[] {
  return result.strategies.flatMap((strategy) => {
    const name = strategyName(result, strategy, language)
    return strategy.longRun.map((run) => {
      if (strategy.longRun.length === 1) return { name, run }
      const share = `${Number((run.weight * 100).toPrecision(4))}%`
      return { name: say('ofGroup', language, { name, group: run.group, share }), run }
    })
  })
}

function attendsAnywhere({ scenario }: LifecycleResult): boolean {
  return Object.values(scenario.stages).some(({ attends }) => attends)
}

/** Stages that are left for good some day. */
function passingStages({ expectedCycles }: LongRun): number[] {
  return [...(expectedCycles[0]?.keys() ?? [])].filter((at) => expectedCycles.some((row) => row[at] !== null))
}

/** All numbers of cycles that a table shows. */
function cyclesIn(run: LongRun, attends: boolean): (number | null)[] {
  const passing = passingStages(run)
  return [
    ...run.sojourn,
    ...passing.flatMap((at) => run.expectedCycles.map((row) => row[at])),
    ...(passing.length > 0 ? run.cyclesToAbsorption.map(({ mean }) => mean) : []),
    ...(attends ? run.editionsBeforeLapse : [])
  ]
}

/** Whether some customers go round for ever between several stages, each of which can be reached from the other. */
function goesRound({ longRunShares: shares }: LongRun): boolean {
  const isIn = (from: number, to: number) => (shares[from][to] ?? 0) > 0
  return shares.some((_, one) => shares.some((__, other) => one < other && isIn(one, other) && isIn(other, one)))
}

/** A block of columns beside each other: one for each stage shown, with a cell by starting stage. */
interface Block {
  readonly columns: readonly Column[]
  readonly cells: readonly (readonly (number | null)[])[]
  /** Whether there are more. */
  readonly isCut: boolean
}

/** The columns of a block, the greatest of many. */
function blockOf(places: readonly number[], rows: Rows, columnAt: (place: number) => Column): Block {
  const values = places.map((at) => rows.map((row) => row[at]))
  const shown = shownColumns(values, mostColumns)
  return {
    columns: shown.map((index) => columnAt(places[index])),
    cells: rows.map((_, row) => shown.map((index) => values[index][row])),
    isCut: shown.length < places.length
  }
}

type Rows = readonly (readonly (number | null)[])[]

function tableOf(
  result: LifecycleResult,
  names: readonly string[],
  run: LongRun,
  digits: number,
  language: Language
): Table {
  const stages = Object.keys(result.scenario.stages)
  const { expectedCycles, absorbing, absorption, sojourn, cyclesToAbsorption, editionsBeforeLapse } = run
  const passing = passingStages(run)
  const ends = absorbing.length > 0 && passing.length > 0
  const attends = attendsAnywhere(result)
  const column = (id: string, label: string): Column => ({ id, label, unit: '', kind: 'number', digits })
  const share = (id: string, label: string): Column => ({ id, label, unit: '', kind: 'share', digits: 1 })
  const inStage = (id: 'cyclesIn' | 'endsIn' | 'timeShare', stage: string) =>
    say(id, language, { name: endingName(result, stage, language) })
  const cycles = blockOf(passing, expectedCycles, (at) => column(stages[at], inStage('cyclesIn', stages[at])))
  const endings = blockOf(ends ? [...absorbing.keys()] : [], absorption, (at) =>
    share(`end.${absorbing[at]}`, inStage('endsIn', absorbing[at]))
  )
  const lasting = goesRound(run)
    ? [...stages.keys()].filter((at) => run.longRunShares.some((row) => row[at] !== 0))
    : []
  const shares = blockOf(lasting, run.longRunShares, (at) =>
    share(`share.${stages[at]}`, inStage('timeShare', stages[at]))
  )
  const isNull = cyclesIn(run, attends).includes(null)
  return {
    title: tableTitle('longRun', names, language),
    columns: [
      { id: 'start', label: say('startingStage', language), unit: '', kind: 'text' },
      column('sojourn', say('sojourn', language)),
      ...cycles.columns,
      ...(ends ? [column('cyclesToAbsorption', say('cyclesToEnd', language))] : []),
      ...endings.columns,
      ...shares.columns,
      ...(attends ? [column('editionsBeforeLapse', say('editionsInARow', language))] : [])
    ],
    rows: stages.map((stage, row): Cell[] => [
      stageName(result, stage, language),
      sojourn[row],
      ...cycles.cells[row],
      ...(ends ? [cyclesToAbsorption[row].mean, ...endings.cells[row]] : []),
      ...(lasting.length > 0 ? shares.cells[row] : []),
      ...(attends ? [editionsBeforeLapse[row]] : [])
    ]),
    notes: [
      say('longRunMeans', language),
      ...(passing.length > 0 ? [say('cyclesMeans', language)] : []),
      ...(lasting.length > 0 ? [say('timeShareMeans', language)] : []),
      ...(attends ? [say('editionsInARowMeans', language)] : []),
      ...([cycles, endings, shares].some(({ isCut }) => isCut)
        ? [say('notAllStages', language, { n: stages.length })]
        : []),
      ...(isNull || passing.length < stages.length ? [say('neverLeft', language)] : []),
      ...noticeNotes(result, language)
    ]
  }
}

/** An ending of several stages is called by all of them, joined by a plus sign. */
function endingName(result: LifecycleResult, ending: string, language: Language): string {
  if (Object.hasOwn(result.scenario.stages, ending)) return stageName(result, ending, language)
  return ending
    .split(' + ')
    .map((stage) => stageName(result, stage, language))
    .join(' + ')
}
