import { formatNumber } from '../../core/formatNumber.js'
import type { Cell, Column, Table } from '../../core/table.js'
import type { LifecycleResult, LifecycleStrategyResult } from '../../experiment/lifecycleResult.js'
import { type Language, word } from '../../i18n/terms.js'
import { alike } from './alike.js'
import { hasInterval } from './intervalEnds.js'
import { stageName, strategyNames, tableTitle } from './names.js'
import { noticeNotes } from './notes.js'
import { shownColumns } from './shownColumns.js'
import { shownPoints } from './shownPoints.js'
import { timeCells, timeColumns, timeNotes } from './timeColumns.js'
import { intervalDigits, plainDigits, valueFinder } from './values.js'
import { say } from './words.js'

/** So many stages have a column; of more, the others are summed in one. */
const mostStages = 12

/**
 * Where the customers are at each time point: a table for each strategy, one for strategies that are alike. Shares of the
 * cohort where its size is 1, customers otherwise. A long horizon is shown at some of its time points; of many stages the
 * smaller ones are summed.
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
  const { scenario, strategies } = result
  const stages = Object.keys(scenario.stages)
  const points = shownPoints(scenario.horizon.cycles)
  const traces = strategies.map((strategy) => ({ strategy, rows: customersAt(strategy, stages, points) }))
  const all = traces.flatMap(({ rows }) => rows)
  const kept = shownColumns(
    stages.map((_, stage) => all.map((row) => row[stage])),
    mostStages
  )
  const others = [...stages.keys()].filter((stage) => !kept.includes(stage))
  const form: Pick<Column, 'kind' | 'digits'> =
    scenario.cohort === 1 ? { kind: 'share', digits: 2 } : { kind: 'number', digits: plainDigits(all.flat()) }
  const column = (id: string, label: string): Column => ({ id, label, unit: '', ...form })
  return alike(traces, ({ rows }) => rows).map(({ items, shown }) => {
    const played = items.map(({ strategy }) => strategy)
    return {
      title: tableTitle('trace', strategyNames(result, played, language), language),
      columns: [
        ...timeColumns(result, language),
        ...kept.map((stage) => column(stages[stage], stageName(result, stages[stage], language))),
        ...(others.length === 0 ? [] : [column('otherStages', say('otherStages', language))])
      ],
      rows: points.map((point, row): Cell[] => [
        ...timeCells(result, point),
        ...kept.map((stage) => shown[row][stage]),
        ...(others.length === 0 ? [] : [others.reduce((sum, stage) => sum + (shown[row][stage] ?? 0), 0)])
      ]),
      notes: [
        ...timeNotes(result, points, language),
        ...(others.length === 0 ? [] : [say('notAllStages', language, { n: stages.length })]),
        scenario.cohort === 1
          ? say('traceShares', language)
          : say('traceCustomers', language, { n: formatNumber(scenario.cohort, 0) }),
        ...luckNotes(result, played, language),
        ...noticeNotes(result, language)
      ]
    }
  })
}

function customersAt({ estimates }: LifecycleStrategyResult, stages: readonly string[], points: readonly number[]) {
  const find = valueFinder(estimates)
  return points.map((period) => stages.map((stage) => find({ outcome: 'customers', stage, period })?.value ?? null))
}

/** Of individuals: that these are means, and how wide their intervals are at most. */
function luckNotes(
  { scenario, passport }: LifecycleResult,
  strategies: readonly LifecycleStrategyResult[],
  language: Language
): string[] {
  if (passport.engineKind === 'exact') return []
  if (passport.replications === 1) return [word('oneReplication', language)]
  const halves = strategies.flatMap(({ estimates }) =>
    estimates.flatMap(({ outcome, estimate }) => {
      if (outcome !== 'customers' || estimate === null || !hasInterval(estimate)) return []
      return [((estimate.high ?? 0) - (estimate.low ?? 0)) / 2]
    })
  )
  const widest = halves.reduce((most, half) => Math.max(most, half), 0)
  const means = say('traceMeans', language)
  if (widest === 0) return [means]
  const id = scenario.cohort === 1 ? 'tracePoints' : 'traceHalf'
  return [`${means}${language === 'zh-CN' ? '' : ' '}${say(id, language, { half: atMost(widest, scenario.cohort) })}`]
}

/** A half width with two significant digits, rounded up; of shares in points of a per cent. */
function atMost(half: number, cohort: number): string {
  const shown = cohort === 1 ? half * 100 : half
  const digits = intervalDigits([shown])
  const unit = Number(`1e-${digits}`)
  return formatNumber(Math.ceil(shown / unit) * unit, digits)
}
