import { type Account, accountOf } from '../../analysis/value/account.js'
import { compile, createWorkspace, run } from '../../engine/index.js'
import { effortOfFair } from './effort.js'
import type { FairSubject } from './outcomesUnit.js'
import type { Unit } from './unit.js'

/** Replications of a fair, of which it is wanted with whom profit is booked, and nothing beyond the horizon. */
export const accountsUnit: Unit<FairSubject, number, Account> = {
  open: ({ scenario, baseline }) => {
    const plan = compile(scenario, baseline)
    const workspace = createWorkspace(plan)
    return (replications) =>
      replications.map((replication) => accountOf(run(plan, replication, { workspace, lend: true, tail: false })))
  },
  pack: (accounts) => ({ head: 'accounts', body: accounts }),
  unpack: ({ body }) => [...(body as readonly Account[])],
  effort: ({ scenario }) => effortOfFair(scenario)
}
