import type { LifecycleTable } from '../../model/lifecycleTable.js'
import { type Book, bookMoves, bookPoint, bookStart, openBooks, reopenBook } from './books.js'
import {
  addNewcomers,
  advance,
  type Cohort,
  clearCohort,
  emptyCohort,
  type Flows,
  hasAttendance,
  inStage,
  openCycle
} from './cohort.js'
import { type Faults, faultsOf } from './faults.js'
import { flowsOf } from './flowsOf.js'
import type { MarkovPlan, PlannedLifecycle, PlannedStrategy } from './plan.js'
import { createPlay, type ParameterSet, type Play, restartPlay } from './play.js'
import { startShares } from './startShares.js'
import { addTo, clearTally, emptyTally, type Tally, tableOf } from './tally.js'
import { weightsOf } from './weightsOf.js'

/** Memory for playing one strategy exactly, any number of times. */
export interface StrategyMemory {
  readonly plan: MarkovPlan
  readonly strategy: PlannedStrategy
  readonly groups: readonly GroupMemory[]
  readonly total: Tally
}

interface GroupMemory {
  readonly play: Play
  readonly cohort: Cohort
  /** Those who never lapsed; `null` where nobody ever attends. */
  readonly loyal: Cohort | null
  readonly flows: Flows
  /** Who enters each stage in a cycle. */
  readonly inflow: Float64Array
  /** Shares who start in each stage, once known where no parameter moves them. */
  starts: readonly number[] | null
  readonly tally: Tally
  readonly books: readonly Book[]
}

/** Memory for playing a strategy. */
export function createMemory(plan: MarkovPlan, strategy: PlannedStrategy): StrategyMemory {
  const groups = strategy.groups.map((group) => createGroup(plan, strategy, group))
  return { plan, strategy, groups, total: emptyTally(plan, strategy) }
}

function createGroup(plan: MarkovPlan, strategy: PlannedStrategy, lifecycle: PlannedLifecycle): GroupMemory {
  const play = createPlay(plan, lifecycle, faultsOf(plan))
  const books = openBooks(play)
  const tally = emptyTally(plan, strategy, books)
  return {
    play,
    books,
    tally,
    cohort: emptyCohort(lifecycle.stays),
    loyal: hasAttendance(plan) ? emptyCohort(lifecycle.stays) : null,
    flows: flowsOf(tally.flows, strategy, lifecycle),
    inflow: new Float64Array(plan.stages.length),
    starts: null
  }
}

/** Plays a strategy exactly: its groups one after the other, summed by weight; `from`: a stage in which all start. */
export function playStrategy(
  { plan, strategy, groups, total }: StrategyMemory,
  faults: Faults,
  set: ParameterSet | undefined,
  from: number | undefined
): LifecycleTable {
  for (const { play } of groups) restartPlay(play, faults, set)
  const size = plan.scenario.cohort
  if (isWhole(groups) && size === 1) return tableOf(plan, strategy, playGroup(groups[0]!, from))
  const weights = weightsOf(
    groups.map(({ play }) => play),
    faults
  )
  clearTally(total)
  for (const [index, group] of groups.entries()) addTo(total, playGroup(group, from), weights[index]! * size)
  return tableOf(plan, strategy, total)
}

/** Whether there is but one group, of all customers. */
function isWhole(groups: readonly GroupMemory[]): boolean {
  return groups.length === 1 && groups[0]!.play.lifecycle.weight.quantity.text === '1'
}

/** Plays one group of one customer in expectation. */
function playGroup(memory: GroupMemory, from: number | undefined): Tally {
  const { play, cohort, loyal, flows, inflow, tally, books } = memory
  const { plan } = play
  tally.flows.fill(0)
  for (const book of books) reopenBook(play, book)
  start(memory, from)
  note(plan, tally, cohort, loyal, 0)
  bookStart(play, books, cohort)
  bookPoint(play, books, cohort, tally.occupancy, 0)
  for (let cycle = 1; cycle <= plan.cycles; cycle++) {
    openCycle(flows, cycle)
    advance(play, cohort, cycle, inflow, flows)
    if (loyal !== null) advance(play, loyal, cycle, inflow, null, plan.attends)
    note(plan, tally, cohort, loyal, cycle)
    bookMoves(play, books, flows, cycle)
    bookPoint(play, books, cohort, tally.occupancy, cycle)
  }
  return tally
}

function start(memory: GroupMemory, from: number | undefined): void {
  const { play, cohort, loyal } = memory
  clearCohort(cohort)
  if (from !== undefined) addNewcomers(cohort, from, 1)
  else {
    const shares = memory.starts ?? startShares(play)
    for (let stage = 0; stage < shares.length; stage++) addNewcomers(cohort, stage, shares[stage]!)
    const isFixed = play.lifecycle.start.every(({ quantity }) => quantity.names.length === 0)
    if (isFixed && play.faults.first() === null) memory.starts = shares
  }
  if (loyal === null) return
  clearCohort(loyal)
  play.plan.attends.forEach((attending, stage) => {
    if (attending) addNewcomers(loyal, stage, inStage(cohort, stage))
  })
}

function note({ stages }: MarkovPlan, tally: Tally, cohort: Cohort, loyal: Cohort | null, point: number): void {
  const { occupancy } = tally
  const offset = point * stages.length
  let neverLapsed = 0
  for (let stage = 0; stage < stages.length; stage++) {
    occupancy[offset + stage] = inStage(cohort, stage)
    if (loyal !== null) neverLapsed += inStage(loyal, stage)
  }
  tally.neverLapsed[point] = neverLapsed
}
