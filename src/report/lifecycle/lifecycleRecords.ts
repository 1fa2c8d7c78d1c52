import { lifecycleOutcomeDefinition } from '../../analysis/lifecycle/lifecycleOutcomeCatalogue.js'
import type { Cell, Column, Table } from '../../core/table.js'
import type { LifecycleEstimate, LifecycleResult, LifecycleStrategyResult } from '../../experiment/lifecycleResult.js'
import { inLanguage, type Language, type Term, word } from '../../i18n/terms.js'
import { type Measure, measuresOf } from './measures.js'
import { scenarioName, strategyName } from './names.js'
import { noticeNotes } from './notes.js'
import { recordWords as words } from './recordWords.js'

/** One row before it is written: what is absent is `null`. */
interface LifecycleRecord {
  readonly outcome: string
  readonly label: Term
  readonly unit: string
  readonly group?: string
  readonly start?: string
  readonly stage?: string | null
  readonly category?: string | null
  readonly period?: number | null
  readonly value: number | null
  readonly low?: number | null
  readonly high?: number | null
  readonly sd?: number | null
  readonly n?: number
}

/**
 * Everything that came out of a declared lifecycle as one long table of plain numbers, for files, data frames and other
 * programs: every outcome by strategy, stage, category and period, then differences to the first strategy, the incremental
 * table, the long run and lifetime values by starting stage. Shares are 0 to 1; amounts are in the unit of their category.
 *
 * @param result What `playLifecycle` gave.
 * @param language Language of headings and labels, `en` or `zh-CN`.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * const { columns, rows } = lifecycleRecords(await playLifecycle(makeLifecycle(made)), 'en')
 * columns.map(({ id }) => id).slice(0, 4) // => ['strategy', 'strategyTitle', 'outcome', 'label']
 * rows[2][2] // => 'customers'
 */
export function lifecycleRecords(result: LifecycleResult, language: Language): Table {
  const measures = measuresOf(result.scenario)
  return {
    title: scenarioName(result, language),
    columns: columnsIn(language),
    rows: result.strategies.flatMap((strategy) => {
      const title = strategyName(result, strategy, language)
      const records = [
        ...strategy.estimates.map((each) => estimateRecord(each, measures, language)),
        ...differenceRecords(result, strategy, measures),
        ...incrementalRecords(result, strategy, measures),
        ...longRunRecords(result, strategy, language),
        ...valueRecords(strategy, measures)
      ]
      return records.map((record) => cellsOf(strategy.strategy, title, record, language))
    }),
    notes: noticeNotes(result, language)
  }
}

function columnsIn(language: Language): Column[] {
  const column = (id: string, label: string, kind: Column['kind'] = 'text'): Column => ({ id, label, unit: '', kind })
  return [
    column('strategy', word('strategy', language)),
    column('strategyTitle', word('title', language)),
    column('outcome', word('outcome', language)),
    column('label', word('label', language)),
    column('group', inLanguage(words.group, language)),
    column('start', inLanguage(words.start, language)),
    column('stage', word('stage', language)),
    column('category', inLanguage(words.category, language)),
    column('period', inLanguage(words.period, language), 'integer'),
    column('unit', word('unit', language)),
    column('value', word('value', language), 'number'),
    column('low', word('low', language), 'number'),
    column('high', word('high', language), 'number'),
    column('sd', word('sd', language), 'number'),
    column('n', word('n', language), 'integer')
  ]
}

function cellsOf(strategy: string, title: string, record: LifecycleRecord, language: Language): Cell[] {
  const { outcome, label, group, start, stage, category, period, unit, value, low, high, sd, n } = record
  const absent = [group, start, stage, category, period].map((each) => each ?? null)
  const numbers = [value, low, high, sd].map((each) => (Number.isFinite(each) ? (each ?? null) : null))
  return [strategy, title, outcome, inLanguage(label, language), ...absent, unit, ...numbers, n ?? null]
}

function unitOf(measures: readonly Measure[], category: string | null): string {
  return measures.find(({ id }) => id === category)?.unit ?? ''
}

function estimateRecord(each: LifecycleEstimate, measures: readonly Measure[], language: Language): LifecycleRecord {
  const { outcome, stage, category, period, value, estimate } = each
  const { label, unit } = lifecycleOutcomeDefinition(outcome)
  const inWords = category === null ? inLanguage(unit, language) : unitOf(measures, category)
  return { outcome, label, unit: inWords, stage, category, period, value, ...intervalOf(estimate) }
}

function intervalOf(estimate: LifecycleEstimate['estimate']) {
  return estimate === null ? {} : { low: estimate.low, high: estimate.high, sd: estimate.sd, n: estimate.n }
}

function differenceRecords(
  { differences }: LifecycleResult,
  { strategy }: LifecycleStrategyResult,
  measures: readonly Measure[]
): LifecycleRecord[] {
  const own = differences.filter((each) => each.strategy === strategy)
  return own.map(({ category, difference: { mean, low, high, sd, n } }) => ({
    ...{ outcome: 'differenceDiscounted', label: words.difference, unit: unitOf(measures, category), category },
    ...{ value: mean, low, high, sd, n }
  }))
}

function incrementalRecords(
  { incremental, scenario }: LifecycleResult,
  { strategy }: LifecycleStrategyResult,
  measures: readonly Measure[]
): LifecycleRecord[] {
  const row = incremental?.find((each) => each.strategy === strategy)
  if (row === undefined || scenario.incremental === null) return []
  const cost = unitOf(measures, scenario.incremental.cost)
  const effect = unitOf(measures, scenario.incremental.effect)
  const interval = (id: 'incrementalCost' | 'incrementalEffect' | 'ratio') => intervalOf(row.estimates?.[id] ?? null)
  return [
    {
      ...{ outcome: 'incrementalCost', label: words.incrementalCost, unit: cost },
      ...{ value: row.incrementalCost, ...interval('incrementalCost') }
    },
    {
      ...{ outcome: 'incrementalEffect', label: words.incrementalEffect, unit: effect },
      ...{ value: row.incrementalEffect, ...interval('incrementalEffect') }
    },
    {
      ...{ outcome: 'incrementalRatio', label: words.ratio, unit: `${cost}/${effect}` },
      ...{ value: row.ratio, ...interval('ratio') }
    },
    { outcome: 'dominated', label: words[row.status], unit: '', value: row.status === 'kept' ? 0 : 1 }
  ]
}

function longRunRecords(
  { scenario }: LifecycleResult,
  { longRun }: LifecycleStrategyResult,
  language: Language
): LifecycleRecord[] {
  const stages = Object.keys(scenario.stages)
  const cycles = inLanguage(words.cycles, language)
  const probability = word('unit.probability', language)
  const editions = word('unit.editions', language)
  return longRun.flatMap(({ group, expectedCycles, absorbing, absorption, sojourn, ...run }) => [
    ...expectedCycles.flatMap((row, from) =>
      row.map((value, to) => ({
        ...{ outcome: 'expectedCycles', label: words.expectedCycles, unit: cycles, group },
        ...{ start: stages[from], stage: stages[to], value }
      }))
    ),
    ...absorption.flatMap((row, from) =>
      row.map((value, to) => ({
        ...{ outcome: 'absorption', label: words.absorption, unit: probability, group },
        ...{ start: stages[from], stage: absorbing[to], value }
      }))
    ),
    ...sojourn.map((value, at) => ({
      ...{ outcome: 'longRunSojourn', label: words.sojourn, unit: cycles, group, stage: stages[at], value }
    })),
    ...run.cyclesToAbsorption.map(({ mean, variance }, at) => ({
      ...{ outcome: 'cyclesToAbsorption', label: words.cyclesToAbsorption, unit: cycles, group },
      ...{ start: stages[at], value: mean, sd: variance === null ? null : Math.sqrt(variance) }
    })),
    ...run.longRunShares.flatMap((row, from) =>
      row.map((value, to) => ({
        ...{ outcome: 'longRunShare', label: words.longRunShare, unit: probability, group },
        ...{ start: stages[from], stage: stages[to], value }
      }))
    ),
    ...run.editionsBeforeLapse.map((value, at) => ({
      ...{ outcome: 'editionsBeforeLapse', label: words.editionsBeforeLapse, unit: editions, group },
      ...{ start: stages[at], value }
    }))
  ])
}

function valueRecords({ stageValues }: LifecycleStrategyResult, measures: readonly Measure[]): LifecycleRecord[] {
  return stageValues.flatMap(({ category, stage, finite, infinite }) => {
    const place = { unit: unitOf(measures, category), category, start: stage }
    return [
      { outcome: 'valueWithinHorizon', label: words.finite, ...place, value: finite },
      { outcome: 'valueWithoutEnd', label: words.infinite, ...place, value: infinite }
    ]
  })
}
