import { compile, createWorkspace, run } from '../../engine/index.js'
import type { RunContext, RunTable } from '../../model/runTable.js'
import { effortOfFair } from './effort.js'
import type { FairSubject } from './outcomesUnit.js'
import type { Unit } from './unit.js'

/** Replications of a fair, of which the whole run tables are wanted. */
export const tablesUnit: Unit<FairSubject, number, RunTable> = {
  open: ({ scenario, baseline }) => {
    const plan = compile(scenario, baseline)
    const workspace = createWorkspace(plan)
    return (replications) => replications.map((replication) => run(plan, replication, { workspace }))
  },
  pack: (tables) => ({ head: tables[0]?.context, body: tables.map(({ context: _, ...columns }) => columns) }),
  unpack: ({ head, body }) =>
    (body as Omit<RunTable, 'context'>[]).map((columns) => ({ ...columns, context: head as RunContext })),
  effort: ({ scenario }) => effortOfFair(scenario)
}
