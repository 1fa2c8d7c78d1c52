import { outcomesFrom } from '../../src/analysis/outcomeColumns.js'
import type { OutcomeRow, Outcomes as Played } from '../../src/analysis/outcomes.js'
import type { Runner } from '../../src/experiment/runner.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'

/** A scenario small enough to play in a moment. */
export function smallScenario(name: string, changes: Readonly<Record<string, unknown>> = {}): Scenario {
  const input = {
    perennial: 1,
    seed: 'small',
    replications: 4,
    horizon: { editions: 3, warmUp: 2 },
    segments: { exhibitors: { marketSize: 120 } }
  }
  return makeScenario({ ...input, ...changes }, name)
}

/** Outcomes of one replication, by name, for the horizon and the whole show. */
export type Outcomes = Readonly<Record<string, number | null>>

/** Rows from plain values. A name may end in `@2` for edition 2. */
export function rowsOf(outcomes: Outcomes): OutcomeRow[] {
  return Object.entries(outcomes).map(([name, value]) => {
    const [outcome, edition] = name.split('@')
    return { outcome, segment: null, edition: edition === undefined ? null : Number(edition), tenure: null, value }
  })
}

/** A runner that plays nothing: what comes out is given by scenario name and replication. */
export function fixedRunner(outcomes: (name: string, replication: number) => Outcomes): Runner {
  return async ({ scenario, replications }, onDone) => {
    const results: Played[] = []
    for (const replication of replications) {
      results.push(outcomesFrom(rowsOf(outcomes(scenario.name, replication))))
      await onDone?.(replication)
    }
    return results
  }
}
