import type { LifecycleRow } from '../../analysis/lifecycle/lifecycleOutcome.js'
import { lifecycleOutcomes } from '../../analysis/lifecycle/lifecycleOutcomes.js'
import { compileMarkov, type MarkovPlan, playIndividuals } from '../../engine/markov/index.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import { effortOfIndividuals } from './effort.js'
import { type Grid, packGrid, unpackGrid } from './grid.js'
import type { Unit } from './unit.js'

/**
 * The outcomes of one replication of individuals, for each strategy in the order declared.
 *
 * @example
 * const lifecycle = { stages: ['here', 'gone'], transitions: { here: { gone: 1 } } }
 * const plan = compileMarkov(makeLifecycle({ horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { here: 1 } }, lifecycle }))
 * const [base] = individualOutcomes(plan, 0)
 * base[0].outcome // => 'customers'
 */
export function individualOutcomes(plan: MarkovPlan, replication: number): LifecycleRow[][] {
  return playIndividuals(plan, replication).map((table) => lifecycleOutcomes(table, plan.scenario.totals))
}

/** Replications of a declared lifecycle, customer by customer: for each strategy, its outcomes. */
export const individualsUnit: Unit<LifecycleScenario, number, LifecycleRow[][]> = {
  open: (scenario) => {
    const plan = compileMarkov(scenario)
    return (replications) => replications.map((replication) => individualOutcomes(plan, replication))
  },
  pack: (results) => ({ head: results[0], body: packGrid(results.map((strategies) => strategies.flat())) }),
  unpack: ({ head, body }) => {
    const strategies = head as LifecycleRow[][]
    return unpackGrid(strategies.flat(), body as Grid).map((rows) => {
      let from = 0
      return strategies.map(({ length }) => {
        from += length
        return rows.slice(from - length, from)
      })
    })
  },
  effort: effortOfIndividuals
}
