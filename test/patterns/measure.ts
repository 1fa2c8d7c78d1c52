import { type Estimate, estimate } from '../../src/core/interval.js'
import { compile } from '../../src/engine/compile.js'
import { flag } from '../../src/engine/population.js'
import { run } from '../../src/engine/run.js'
import { createWorkspace } from '../../src/engine/workspace.js'
import type { Measure, RunTable } from '../../src/model/runTable.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'

/** Seeds of every pattern, taken as they come: none was tried and put aside. */
export const seeds = ['first', 'second', 'third'] as const

/** How often each world is played for a seed, laid down before any pattern was looked at. */
export const replications = 10

/** The default mature fair in a market of 6,000 firms, eight editions, with what differs. */
export function matureFair(seed: string, changes: ScenarioInput = {}): Scenario {
  const { segments, ...others } = changes
  return makeScenario({
    perennial: 1,
    seed,
    horizon: { editions: 8 },
    segments: { exhibitors: { marketSize: 6000, ...segments?.exhibitors } },
    ...others
  })
}

/** Run tables of a scenario whose warm-up is played under `baseline`. */
export function tablesOf(scenario: Scenario, baseline: Scenario = scenario): readonly RunTable[] {
  const plan = compile(scenario, baseline)
  const workspace = createWorkspace(plan)
  return Array.from({ length: replications }, (_, replication) => run(plan, replication, { workspace, tail: false }))
}

/** A measure summed over the rows of all tables that `counts` accepts. */
export function total(
  tables: readonly RunTable[],
  measure: Measure,
  counts: (edition: number, tenure: number) => boolean
): number {
  let sum = 0
  for (const { rows } of tables) {
    for (let row = 0; row < rows.length; row++) {
      if (counts(rows.edition[row]!, rows.tenure[row]!)) sum += rows.sums[measure][row]!
    }
  }
  return sum
}

/** Share of never-lapsed customers who come again, by editions attended: index n is after n editions. */
export function renewalByTenure(tables: readonly RunTable[]): readonly number[] {
  return Array.from({ length: 16 }, (_, tenure) => {
    const eligible = total(tables, 'neverLapsed', (_, class_) => class_ === tenure)
    return eligible === 0 ? 0 : total(tables, 'renewed', (_, class_) => class_ === tenure) / eligible
  })
}

/** Renewal over all tenures of a cohort followed for 15 editions: ΣS(t) / ΣS(t−1). */
export function allTenureRenewal(renewal: readonly number[]): number {
  const survival = [1]
  for (let tenure = 1; tenure < 15; tenure++) survival.push(survival[tenure - 1]! * renewal[tenure]!)
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  return sum(survival.slice(1)) / sum(survival.slice(0, -1))
}

/** The repeat rate by edition, from index 1. */
export function repeatRates(tables: readonly RunTable[]): readonly number[] {
  return Array.from({ length: 9 }, (_, edition) => {
    if (edition === 0) return 0
    const inEdition = (e: number) => e === edition
    return total(tables, 'repeated', inEdition) / total(tables, 'expected', inEdition)
  })
}

/**
 * Difference in attendance in one edition between a scenario and its baseline, over the customers who could decide in
 * both worlds (those of the fair in both): the mean over `count` replications with its 95 % interval.
 */
export function pairedAttendance(scenario: Scenario, baseline: Scenario, edition: number, count: number): Estimate {
  const differences = Array.from({ length: count }, (_, replication) => {
    const changed = decisions(scenario, baseline, replication, edition)
    const unchanged = decisions(baseline, baseline, replication, edition)
    let sum = 0
    let customers = 0
    for (const [customer, attends] of changed) {
      const twin = unchanged.get(customer)
      if (twin === undefined) continue
      customers++
      sum += Number(attends) - Number(twin)
    }
    return sum / customers
  })
  return estimate(differences)
}

/** Who of the customers of the fair attends an edition; newcomers and the returned are not asked. */
function decisions(
  scenario: Scenario,
  baseline: Scenario,
  replication: number,
  wanted: number
): ReadonlyMap<number, boolean> {
  const seen = new Map<number, boolean>()
  run(compile(scenario, baseline), replication, {
    tail: false,
    observe: (edition, [population]) => {
      if (edition !== wanted) return
      const { order, stage, flags, entry, ordinal, alive } = population!
      for (const row of order.subarray(0, alive)) {
        const ofTheFair = stage[row]! >= 1 && stage[row]! <= 3
        if (!ofTheFair || flags[row]! & (flag.joins | flag.returned)) continue
        seen.set(entry[row]! * 2 ** 20 + ordinal[row]!, (flags[row]! & flag.attends) > 0)
      }
    }
  })
  return seen
}
