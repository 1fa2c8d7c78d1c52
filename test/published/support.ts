import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { LifecycleResult, LifecycleStrategyResult } from '../../src/experiment/lifecycleResult.js'
import { makeLifecycle } from '../../src/scenario/lifecycle/index.js'
import type { LifecycleScenario } from '../../src/scenario/lifecycle/lifecycleScenario.js'
import { packageRoot } from '../support/sourceFiles.js'
import type { IncrementalFigures } from './figures/incremental.js'

/** A published case as its file says it, with values of the file replaced by their dotted path. */
export function published(name: string, changes: Readonly<Record<string, unknown>> = {}): LifecycleScenario {
  const written = parse(readFileSync(path.join(packageRoot, 'scenarios/published', `${name}.yaml`), 'utf8'))
  for (const [place, value] of Object.entries(changes)) replace(written, place.split('.'), value)
  return makeLifecycle(written, name)
}

function replace(map: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) map[key] = value
  else replace(map[key] as Record<string, unknown>, rest, value)
}

/** The results of a strategy. */
export function strategyOf(result: LifecycleResult, strategy: string): LifecycleStrategyResult {
  const found = result.strategies.find((each) => each.strategy === strategy)
  if (found === undefined) throw new Error(`no strategy ${strategy}`)
  return found
}

/** Which outcome: what is not named is `null`. */
export interface Key {
  readonly outcome: string
  readonly stage?: string
  readonly category?: string
  readonly period?: number
}

/** One outcome of a strategy, with its estimate. */
export function rowOf(result: LifecycleResult, strategy: string, key: Key) {
  const { stage = null, category = null, period = null } = key
  const found = strategyOf(result, strategy).estimates.filter(
    (row) => row.outcome === key.outcome && row.stage === stage && row.category === category && row.period === period
  )
  if (found.length !== 1) throw new Error(`${found.length} rows of ${JSON.stringify(key)} in ${strategy}`)
  return found[0]
}

/** The value of one outcome of a strategy. */
export function outcomeValue(result: LifecycleResult, strategy: string, key: Key): number | null {
  return rowOf(result, strategy, key).value
}

/** The shares of the cohort in each stage at a time point. */
export function traceAt(result: LifecycleResult, strategy: string, stages: readonly string[], period: number) {
  return stages.map((stage) => outcomeValue(result, strategy, { outcome: 'customers', stage, period }))
}

/** How exactly published figures are reproduced, relative to their size. */
export const exactness = 1e-9

/** Which numbers are not the same within 1e-9 of their size; empty where all are. */
export function differing(actual: readonly (number | null)[], expected: readonly number[]): unknown[] {
  if (actual.length !== expected.length) return [`${actual.length} numbers instead of ${expected.length}`]
  return expected.flatMap((value, index) => {
    const found = actual[index]
    const isSame = found !== null && Math.abs(found - value) <= exactness * Math.max(Math.abs(value), 1e-6)
    return isSame ? [] : [{ index, found, expected: value }]
  })
}

/** Where an incremental table is not the published one; empty where it is. */
export function differingIncrements(result: LifecycleResult, expected: readonly IncrementalFigures[]): unknown[] {
  const rows = result.incremental ?? []
  const shape = (table: readonly Pick<IncrementalFigures, 'strategy' | 'status'>[]) =>
    table.map(({ strategy, status }) => `${strategy}: ${status}`)
  if (shape(rows).join() !== shape(expected).join()) return [{ found: shape(rows), expected: shape(expected) }]
  return expected.flatMap((figures, index) => {
    const { cost, effect, incrementalCost, incrementalEffect, ratio } = rows[index]
    const found = [cost, effect, incrementalCost, incrementalEffect, ratio]
    const wanted = [figures.cost, figures.effect, figures.incrementalCost, figures.incrementalEffect, figures.ratio]
    return wanted.flatMap((value, column) => {
      if (value === undefined) return found[column] === null ? [] : [{ index, column, found: found[column] }]
      return differing([found[column]], [value]).map((each) => ({
        strategy: figures.strategy,
        column,
        ...Object(each)
      }))
    })
  })
}
