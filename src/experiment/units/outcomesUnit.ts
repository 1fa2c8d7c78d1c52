import type { OutcomeName } from '../../analysis/outcome.js'
import { type Outcomes, outcomesReader } from '../../analysis/outcomes.js'
import { compile, createWorkspace, run } from '../../engine/index.js'
import type { Scenario } from '../../scenario/scenario.js'
import { effortOfFair } from './effort.js'
import type { Unit } from './unit.js'

/** A fair, and the one whose levers its warm-up is played under. */
export interface FairSubject {
  readonly scenario: Scenario
  readonly baseline: Scenario
}

/** Replications of a fair, of which the outcomes are wanted. */
export const outcomesUnit: Unit<FairSubject, number, Outcomes> = {
  open: ({ scenario, baseline }) => {
    const plan = compile(scenario, baseline)
    const workspace = createWorkspace(plan)
    const read = outcomesReader()
    return (replications) => replications.map((replication) => read(run(plan, replication, { workspace, lend: true })))
  },
  pack: (results) => ({ head: results[0]?.names, body: results.map(({ values }) => values) }),
  unpack: ({ head, body }) =>
    (body as readonly Float64Array[]).map((values) => ({ names: head as readonly OutcomeName[], values })),
  effort: ({ scenario }) => effortOfFair(scenario)
}
