import { type OutcomeRow, outcomesOf } from '../../analysis/outcomes.js'
import { compile, createWorkspace, run } from '../../engine/index.js'
import type { Scenario } from '../../scenario/scenario.js'
import { effortOfFair } from './effort.js'
import { type Grid, packGrid, unpackGrid } from './grid.js'
import type { Unit } from './unit.js'

/** A fair, and the one whose levers its warm-up is played under. */
export interface FairSubject {
  readonly scenario: Scenario
  readonly baseline: Scenario
}

/** Replications of a fair, of which the outcomes are wanted. */
export const outcomesUnit: Unit<FairSubject, number, OutcomeRow[]> = {
  open: ({ scenario, baseline }) => {
    const plan = compile(scenario, baseline)
    const workspace = createWorkspace(plan)
    return (replications) => replications.map((replication) => outcomesOf(run(plan, replication, { workspace })))
  },
  pack: (results) => ({ head: results[0], body: packGrid(results) }),
  unpack: ({ head, body }) => unpackGrid(head as OutcomeRow[], body as Grid),
  effort: ({ scenario }) => effortOfFair(scenario)
}
