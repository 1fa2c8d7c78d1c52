import type { Cell, Column, Table } from '../../core/table.js'
import type { LifecycleResult, LongRun } from '../../experiment/lifecycleResult.js'
import { inLanguage, type Language } from '../../i18n/terms.js'
import { alike } from './alike.js'
import { stageName, strategyName, tableTitle } from './names.js'
import { noticeNotes } from './notes.js'
import { plainDigits } from './values.js'
import { say } from './words.js'

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
 * some day, cycles until the end and where it is, editions attended in a row. A table for each strategy and group, one for
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
  return alike(there, ({ run }) => ({ ...run, group: '', weight: 1 })).map(({ items, shown }) =>
    tableOf(
      result,
      items.length > 1 && items.length === all.length
        ? [say('allStrategies', language)]
        : items.map(({ name }) => name),
      shown,
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
export function longRunNotes(result: LifecycleResult, language: Language): string[] {
  const all = namedRuns(result, language)
  const without = all.filter(({ run }) => run.reason !== null)
  return alike(without, ({ run }) => run.reason).map(({ items, shown }) => {
    const reason = shown === null ? '' : inLanguage(shown, language)
    if (items.length === all.length) return say('noLongRun', language, { reason })
    const names = items.map(({ name }) => name).join(language === 'zh-CN' ? '、' : ', ')
    return say('noLongRunOf', language, { name: names, reason })
  })
}

function namedRuns(result: LifecycleResult, language: Language): Named[] {
  return result.strategies.flatMap((strategy) => {
    const name = strategyName(result, strategy, language)
    return strategy.longRun.map((run) => {
      if (strategy.longRun.length === 1) return { name, run }
      const share = `${Number((run.weight * 100).toPrecision(4))}%`
      return { name: say('ofGroup', language, { name, group: run.group, share }), run }
    })
  })
}

function tableOf(result: LifecycleResult, names: readonly string[], run: LongRun, language: Language): Table {
  const stages = Object.keys(result.scenario.stages)
  const { expectedCycles, absorbing, absorption, sojourn, cyclesToAbsorption, editionsBeforeLapse } = run
  const passing = stages.flatMap((_, at) => (expectedCycles.some((row) => row[at] !== null) ? [at] : []))
  const ends = absorbing.length > 0 && passing.length > 0
  const attends = Object.values(result.scenario.stages).some((stage) => stage.attends)
  const shown = [
    ...stages.map((_, row) => sojourn[row]),
    ...passing.flatMap((at) => expectedCycles.map((row) => row[at])),
    ...(ends ? cyclesToAbsorption.map(({ mean }) => mean) : []),
    ...(attends ? editionsBeforeLapse : [])
  ]
  const digits = plainDigits(shown)
  const column = (id: string, label: string): Column => ({ id, label, unit: '', kind: 'number', digits })
  const inStage = (id: 'cyclesIn' | 'endsIn', stage: string) =>
    say(id, language, { name: stageName(result, stage, language) })
  return {
    title: tableTitle('longRun', names, language),
    columns: [
      { id: 'start', label: say('startingStage', language), unit: '', kind: 'text' },
      column('sojourn', say('sojourn', language)),
      ...passing.map((at) => column(stages[at], inStage('cyclesIn', stages[at]))),
      ...(ends ? [column('cyclesToAbsorption', say('cyclesToEnd', language))] : []),
      ...(ends
        ? absorbing.map((stage): Column => {
            return { id: `end.${stage}`, label: inStage('endsIn', stage), unit: '', kind: 'share', digits: 1 }
          })
        : []),
      ...(attends ? [column('editionsBeforeLapse', say('editionsInARow', language))] : [])
    ],
    rows: stages.map((stage, row): Cell[] => [
      stageName(result, stage, language),
      sojourn[row],
      ...passing.map((at) => expectedCycles[row][at]),
      ...(ends ? [cyclesToAbsorption[row].mean, ...absorption[row]] : []),
      ...(attends ? [editionsBeforeLapse[row]] : [])
    ]),
    notes: [
      say('longRunMeans', language),
      ...(attends ? [say('editionsInARowMeans', language)] : []),
      ...(shown.includes(null) || passing.length < stages.length ? [say('neverLeft', language)] : []),
      ...noticeNotes(result, language)
    ]
  }
}
