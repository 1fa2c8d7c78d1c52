import { deriveKey, nameKey, seedKey } from '../../core/random/streams.js'
import { fillUniforms, type StreamKey } from '../../core/random/threefry.js'
import type { LifecycleTable } from '../../model/lifecycleTable.js'
import { compileTrait } from '../../model/trait.js'
import { bookMoves, bookPoint, bookStart, openBooks } from './books.js'
import { slot, uses } from './clock.js'
import { type Cohort, emptyCohort, type Flows, hasAttendance, openCycle } from './cohort.js'
import { faultsOf } from './faults.js'
import { flowsOf } from './flowsOf.js'
import type { MarkovPlan, PlannedStrategy } from './plan.js'
import { beginPlay, type Play, personalRow, prepareRow } from './play.js'
import { startShares } from './startShares.js'
import { addTo, emptyTally, type Tally, tableOf } from './tally.js'
import { weightsOf } from './weightsOf.js'

/** What is drawn for a customer, each apart from the others. */
const purpose = { start: 1, move: 2, trait: 3 } as const

const blockSize = 1024

/** Customers of one group, in columns. */
interface Customers {
  readonly count: number
  readonly entry: Int32Array
  readonly ordinal: Uint32Array
  readonly rows: Int32Array
  readonly stage: Int32Array
  /** Cycles in the stage, from 1; held at the most that the stage tells apart. */
  readonly stay: Int32Array
  readonly attended: Int32Array
  /** 1 as long as each time point was attended. */
  readonly loyal: Uint8Array
  /** By trait. */
  readonly traits: readonly Float64Array[]
}

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
  const identities = createIdentities(scenario.customers)
  const tables = plan.strategies.map((strategy) => {
    const plays = strategy.groups.map((group) => beginPlay(plan, group, faults))
    const weights = weightsOf(plays, faults)
    const total = emptyTally(plan, strategy)
    plays.forEach((play, index) => {
      const weight = weights[index]!
      const count = Math.max(1, Math.round(scenario.customers * weight))
      const root = nameKey(deriveKey(seedKey(scenario.seed), replication), `lifecycle ${play.lifecycle.group}`)
      addTo(total, playGroup(play, strategy, identities, count, root), (weight * scenario.cohort) / count)
    })
    return tableOf(plan, strategy, total)
  })
  faults.throwIfAny()
  return tables
}

function playGroup(
  play: Play,
  strategy: PlannedStrategy,
  identities: Identities,
  count: number,
  root: StreamKey
): Tally {
  const { plan, lifecycle } = play
  const customers = createCustomers(play, identities, count, root)
  const cohort = emptyCohort(lifecycle.stays)
  const books = openBooks(play)
  const tally = emptyTally(plan, strategy, books)
  const flows = flowsOf(tally.flows, strategy, lifecycle)
  countCustomers(plan, customers, cohort, tally, 0)
  bookStart(play, books, cohort)
  bookPoint(play, books, cohort, tally.occupancy, 0)
  const uniforms = { first: new Float64Array(blockSize), second: new Float64Array(blockSize) }
  for (let cycle = 1; cycle <= plan.cycles; cycle++) {
    openCycle(flows, cycle)
    const key = deriveKey(root, purpose.move, cycle)
    for (let from = 0; from < count; from += blockSize) {
      const to = Math.min(from + blockSize, count)
      fillUniforms(key, customers.entry, customers.ordinal, customers.rows, from, to, uniforms.first, uniforms.second)
      moveBlock(play, customers, flows, cycle, from, to, uniforms.first)
    }
    countCustomers(plan, customers, cohort, tally, cycle)
    bookMoves(play, books, flows, cycle)
    bookPoint(play, books, cohort, tally.occupancy, cycle)
  }
  return tally
}

/** Who customers are, to the generator of luck; the same in all strategies and groups. */
type Identities = Pick<Customers, 'entry' | 'ordinal' | 'rows'>

function createIdentities(customers: number): Identities {
  const ordinal = new Uint32Array(customers)
  for (let index = 0; index < customers; index++) ordinal[index] = index
  return { entry: new Int32Array(customers), ordinal, rows: Int32Array.from(ordinal) }
}

function createCustomers(play: Play, identities: Identities, count: number, root: StreamKey): Customers {
  const { plan, lifecycle } = play
  const second = new Float64Array(count)
  const draw = (key: StreamKey) => {
    const first = new Float64Array(count)
    fillUniforms(key, identities.entry, identities.ordinal, identities.rows, 0, count, first, second)
    return first
  }
  const stage = startStages(startShares(play), draw(deriveKey(root, purpose.start)))
  const attended = new Int32Array(count)
  const loyal = new Uint8Array(count)
  for (let index = 0; index < count; index++) {
    const attending = plan.attends[stage[index]!] ? 1 : 0
    attended[index] = attending
    loyal[index] = attending
  }
  const traits = lifecycle.traits.map(({ name, spec }) => {
    const values = draw(nameKey(deriveKey(root, purpose.trait), name))
    const traitOf = compileTrait(spec)
    for (let index = 0; index < count; index++) values[index] = traitOf(values[index]!)
    return values
  })
  return { ...identities, count, stage, stay: new Int32Array(count).fill(1), attended, loyal, traits }
}

function startStages(shares: readonly number[], uniforms: Float64Array): Int32Array {
  const last = shares.reduce((latest, share, stage) => (share > 0 ? stage : latest), 0)
  const stages = new Int32Array(uniforms.length)
  for (let index = 0; index < stages.length; index++) {
    let below = 0
    let stage = 0
    while (stage < last) {
      below += shares[stage]!
      if (uniforms[index]! < below) break
      stage += 1
    }
    stages[index] = stage
  }
  return stages
}

/** Moves customers `from` to `to` through a cycle. */
function moveBlock(
  play: Play,
  customers: Customers,
  flows: Flows,
  cycle: number,
  from: number,
  to: number,
  uniforms: Float64Array
): void {
  const { lifecycle, plan, rows } = play
  const { stage, stay, attended, loyal } = customers
  const personal = new Float64Array(play.scratch.length)
  for (let index = from; index < to; index++) {
    const at = stage[index]!
    const row = lifecycle.rows[at]!
    if (row.isEnding) {
      if (plan.attends[at]) attended[index]! += 1
      if (stay[index]! < lifecycle.stays[at]!) stay[index]! += 1
      continue
    }
    const isPersonal = (row.uses & uses.customer) !== 0
    const values = isPersonal ? personal : rows[at]!.values
    const stays = isPersonal ? 1 : rows[at]!.stays
    if (isPersonal) {
      personalise(play, customers, index)
      personalRow(play, at, stay[index]!, cycle, personal)
    } else prepareRow(play, at, stay[index]!, cycle)
    const { exits, rest } = row
    const uniform = uniforms[index - from]!
    let exit = 0
    let place = stays === 1 ? 0 : stay[index]! - 1
    let below = values[place]!
    while (exit < exits.length && uniform >= below) {
      exit += 1
      place += stays
      below += values[place]!
    }
    // Rounding may leave a draw beyond the last exit of a row that leaves nobody.
    const { to: next, move } = exit < exits.length ? exits[exit]! : row.isComplete ? exits[exits.length - 1]! : rest
    if (move >= 0) {
      flows.moved[flows.offset + move]! += 1
      const byStay = flows.byStay[move]
      if (byStay) byStay[stay[index]! - 1]! += 1
    }
    stay[index] = next === at ? Math.min(stay[index]! + 1, lifecycle.stays[at]!) : 1
    stage[index] = next
    if (plan.attends[next]) attended[index]! += 1
    else loyal[index] = 0
  }
}

/** Puts what one customer has of his own into the slots. */
function personalise({ lifecycle, slots }: Play, { traits, attended }: Customers, index: number): void {
  slots[slot.attended] = attended[index]!
  lifecycle.traits.forEach((trait, place) => {
    slots[trait.slot] = traits[place]![index]!
  })
}

/** Counts who is where, for the books and the table. */
function countCustomers(plan: MarkovPlan, customers: Customers, cohort: Cohort, tally: Tally, point: number): void {
  for (const mass of cohort.mass) mass.fill(0)
  const { stage, stay, loyal, count } = customers
  let neverLapsed = 0
  for (let index = 0; index < count; index++) {
    cohort.mass[stage[index]!]![stay[index]! - 1]! += 1
    neverLapsed += loyal[index]!
  }
  cohort.mass.forEach((mass, place) => {
    const present = mass.reduce((sum, value) => sum + value, 0)
    cohort.low[place] = 0
    cohort.high[place] = present > 0 ? mass.length - 1 : -1
    tally.occupancy[point * plan.stages.length + place] = present
  })
  tally.neverLapsed[point] = hasAttendance(plan) ? neverLapsed : 0
}
