import { deriveKey, nameKey, seedKey } from '../../core/random/streams.js'
import type { StreamKey } from '../../core/random/threefry.js'
import type { LifecycleTable } from '../../model/lifecycleTable.js'
import { openBooks } from './book.js'
import { bookMoves, bookPoint, bookStart } from './books.js'
import { uses } from './clock.js'
import { type Cohort, emptyCohort, openCycle } from './cohort.js'
import { type Crowd, type Customers, createCrowd, createCustomers, purpose } from './customers.js'
import { faultsOf } from './faults.js'
import { flowsOf } from './flowsOf.js'
import { beginLane, type Lanes } from './lanes.js'
import { admit, countMembers } from './members.js'
import { moveStage } from './moveCustomers.js'
import type { MarkovPlan, PlannedStrategy } from './plan.js'
import { prepareRows } from './rows.js'
import { startShares } from './startShares.js'
import { addTo, emptyTally, type Tally, tableOf } from './tally.js'
import { weightsOf } from './weightsOf.js'

/**
 * Plays one replication of a lifecycle customer by customer. A customer's luck belongs to seed, replication, group, cycle
 * and customer alone, so that strategies are compared with the same luck. Counts are scaled to the cohort.
 *
 * @param plan A compiled lifecycle scenario.
 * @param replication A whole number from 0.
 * @returns A table for each strategy, in the order declared.
 * @throws InputError with every number found wrong on the way, as `playExact` does.
 *
 * @example
 * const plan = compileMarkov(makeLifecycle({
 *   customers: 10,
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 1 } } }
 * }))
 * Array.from(playIndividuals(plan, 0)[0].occupancy) // => [1, 0, 0, 1, 0, 1]
 */
export function playIndividuals(plan: MarkovPlan, replication: number): LifecycleTable[] {
  const faults = faultsOf(plan)
  const { scenario } = plan
  const crowd = createCrowd(scenario.customers)
  const tables = plan.strategies.map((strategy) => {
    const groups = strategy.groups.map((group) => beginLane(plan, group, faults))
    const weights = weightsOf(
      groups.map(({ plays }) => plays[0]!),
      faults
    )
    const total = emptyTally(plan, strategy, 1)
    groups.forEach((group, index) => {
      const weight = weights[index]!
      const count = Math.max(1, Math.round(scenario.customers * weight))
      const root = nameKey(deriveKey(seedKey(scenario.seed), replication), `lifecycle ${group.lifecycle.group}`)
      addTo(total, playGroup(group, strategy, crowd, count, root), [(weight * scenario.cohort) / count])
    })
    return tableOf(plan, strategy, total)
  })
  faults.throwIfAny()
  return tables
}

function playGroup(lane: Lanes, strategy: PlannedStrategy, crowd: Crowd, count: number, root: StreamKey): Tally {
  const { plan, lifecycle } = lane
  const customers = createCustomers(lane, crowd, count, root, startShares(lane.plays[0]!))
  const cohort = emptyCohort(lifecycle.stays, 1)
  const books = openBooks(lane)
  const tally = emptyTally(plan, strategy, 1, books)
  const flows = flowsOf(tally.flows, strategy, lifecycle, 1)
  closeCycle(lane, customers, cohort, tally, 0)
  bookStart(lane, books, tally.occupancy)
  bookPoint(lane, books, cohort, tally.occupancy, 0)
  for (let cycle = 1; cycle <= plan.cycles; cycle++) {
    openCycle(flows, cycle)
    const key = deriveKey(root, purpose.move, cycle)
    for (let stage = 0; stage < lifecycle.rows.length; stage++) {
      const { isEnding, uses: dependsOn } = lifecycle.rows[stage]!
      if (isEnding || cohort.high[stage]! < 0) continue
      if ((dependsOn & uses.customer) === 0) {
        prepareRows(lane, stage, cohort.mass[stage]!, cohort.low[stage]!, cohort.high[stage]!, cycle)
      }
      moveStage(lane, customers, flows, stage, key, cycle)
    }
    closeCycle(lane, customers, cohort, tally, cycle)
    bookMoves(lane, books, flows, cycle)
    bookPoint(lane, books, cohort, tally.occupancy, cycle)
  }
  return tally
}

/** Admits newcomers to the stages they enter, and counts who is where, for the books and the table. */
function closeCycle(
  { plan, lifecycle }: Lanes,
  customers: Customers,
  cohort: Cohort,
  tally: Tally,
  point: number
): void {
  const { members, newcomers, attended } = customers
  for (let stage = 0; stage < members.length; stage++) {
    const mass = cohort.mass[stage]!
    const inside = members[stage]!
    if (inside === null) grow(mass, newcomers[stage]!)
    else {
      admit(inside, newcomers[stage]!)
      countMembers(inside, mass)
      if (attended !== null && plan.attends[stage]) addOne(attended, inside.rows, inside.before)
    }
    newcomers[stage] = 0
    let present = 0
    for (let place = 0; place < mass.length; place++) present += mass[place]!
    cohort.low[stage] = 0
    cohort.high[stage] = present > 0 ? mass.length - 1 : -1
    tally.occupancy[point * lifecycle.rows.length + stage] = present
  }
  tally.neverLapsed[point] = customers.neverLapsed
}

/** Those in a stage that nobody leaves are a cycle longer in it; the last place holds all who have been longer. */
function grow(mass: Float64Array, newcomers: number): void {
  const top = mass.length - 1
  if (top > 0) {
    mass[top]! += mass[top - 1]!
    mass.copyWithin(1, 0, top - 1)
    mass[0] = 0
  }
  mass[0]! += newcomers
}

function addOne(attended: Int32Array, rows: Int32Array, count: number): void {
  for (let index = 0; index < count; index++) attended[rows[index]!]! += 1
}
