import { advance } from './advance.js'
import { type Book, openBooks, reopenBook } from './book.js'
import { bookMoves, bookPoint, bookStart } from './books.js'
import {
  addNewcomers,
  addPresent,
  type Cohort,
  clearCohort,
  emptyCohort,
  type Flows,
  hasAttendance,
  openCycle
} from './cohort.js'
import type { Faults } from './faults.js'
import { flowsOf } from './flowsOf.js'
import { createLanes, type Lanes, type ParameterColumns, restartLanes } from './lanes.js'
import type { MarkovPlan, PlannedLifecycle, PlannedStrategy } from './plan.js'
import { startShares } from './startShares.js'
import { addTo, clearTally, emptyTally, type Tally } from './tally.js'
import { weightsOf } from './weightsOf.js'

/** Memory for playing one strategy exactly, any number of times, in a number of lanes. */
export interface StrategyMemory {
  readonly plan: MarkovPlan
  readonly strategy: PlannedStrategy
  readonly groups: readonly GroupMemory[]
  readonly total: Tally
}

interface GroupMemory {
  readonly lanes: Lanes
  readonly cohort: Cohort
  /** Those who never lapsed; `null` where nobody ever attends. */
  readonly loyal: Cohort | null
  readonly flows: Flows
  /** Who enters each stage in a cycle, a column a stage. */
  readonly inflow: Float64Array
  /** Shares who start in each stage, once known where no parameter moves them. */
  starts: readonly number[] | null
  readonly tally: Tally
  readonly books: readonly Book[]
}

/** Memory for playing a strategy. */
export function createMemory(plan: MarkovPlan, strategy: PlannedStrategy, width: number): StrategyMemory {
  const groups = strategy.groups.map((group) => createGroup(plan, strategy, group, width))
  return { plan, strategy, groups, total: emptyTally(plan, strategy, width) }
}

function createGroup(
  plan: MarkovPlan,
  strategy: PlannedStrategy,
  lifecycle: PlannedLifecycle,
  width: number
): GroupMemory {
  const lanes = createLanes(plan, lifecycle, width)
  const books = openBooks(lanes)
  const tally = emptyTally(plan, strategy, width, books)
  return {
    lanes,
    books,
    tally,
    cohort: emptyCohort(lifecycle.stays, width),
    loyal: hasAttendance(plan) ? emptyCohort(lifecycle.stays, width) : null,
    flows: flowsOf(tally.flows, strategy, lifecycle, width),
    inflow: new Float64Array(plan.stages.length * width),
    starts: null
  }
}

/**
 * Plays a strategy exactly in all lanes: its groups one after the other, summed by weight.
 *
 * @param faults One list a lane; lanes beyond the last have what it has.
 * @param columns Sets of parameters, of which the lanes take those from `first` on.
 * @param from A stage in which all start.
 */
export function playStrategy(
  { plan, groups, total }: StrategyMemory,
  faults: readonly Faults[],
  columns: ParameterColumns,
  first: number,
  from: number | undefined
): Tally {
  for (const { lanes } of groups) restartLanes(lanes, faults, columns, first)
  const size = plan.scenario.cohort
  if (isWhole(groups) && size === 1) return playGroup(groups[0]!, from)
  const times = groups.map(({ lanes }) => new Float64Array(lanes.width))
  for (let lane = 0; lane < groups[0]!.lanes.width; lane++) {
    const plays = groups.map(({ lanes }) => lanes.plays[lane]!)
    for (const [group, weight] of weightsOf(plays, plays[0]!.faults).entries()) times[group]![lane] = weight * size
  }
  clearTally(total)
  for (const [index, group] of groups.entries()) addTo(total, playGroup(group, from), times[index]!)
  return total
}

/** Whether there is but one group, of all customers. */
function isWhole(groups: readonly GroupMemory[]): boolean {
  return groups.length === 1 && groups[0]!.lanes.lifecycle.weight.quantity.text === '1'
}

/** Plays one group of one customer in expectation. */
function playGroup(memory: GroupMemory, from: number | undefined): Tally {
  const { lanes, cohort, loyal, flows, inflow, tally, books } = memory
  const { plan } = lanes
  for (const values of [tally.flows, tally.occupancy, tally.neverLapsed]) values.fill(0)
  for (const book of books) reopenBook(lanes, book)
  start(memory, from)
  note(lanes, tally, cohort, loyal, 0)
  bookStart(lanes, books, tally.occupancy)
  bookPoint(lanes, books, cohort, tally.occupancy, 0)
  for (let cycle = 1; cycle <= plan.cycles; cycle++) {
    openCycle(flows, cycle)
    advance(lanes, cohort, cycle, inflow, flows)
    if (loyal !== null) advance(lanes, loyal, cycle, inflow, null, plan.attends)
    note(lanes, tally, cohort, loyal, cycle)
    bookMoves(lanes, books, flows, cycle)
    bookPoint(lanes, books, cohort, tally.occupancy, cycle)
  }
  return tally
}

function start(memory: GroupMemory, from: number | undefined): void {
  const { lanes, cohort, loyal, inflow } = memory
  const { width, plays, lifecycle, plan } = lanes
  inflow.fill(0)
  if (from !== undefined) inflow.fill(1, from * width, (from + 1) * width)
  else {
    const isFixed = lifecycle.start.every(({ quantity }) => quantity.names.length === 0)
    for (let lane = 0; lane < width; lane++) {
      const { faults } = plays[lane]!
      const shares = memory.starts ?? startShares(plays[lane]!)
      if (isFixed && faults.isEmpty()) memory.starts = shares
      for (let stage = 0; stage < shares.length; stage++) inflow[stage * width + lane] = shares[stage]!
    }
  }
  for (const each of [cohort, loyal]) {
    if (each === null) continue
    clearCohort(each)
    plan.attends.forEach((attending, stage) => {
      if (each === cohort || attending) addNewcomers(each, stage, inflow, stage * width)
    })
  }
}

function note({ plan, column, width }: Lanes, tally: Tally, cohort: Cohort, loyal: Cohort | null, point: number): void {
  const { stages } = plan
  for (let stage = 0; stage < stages.length; stage++) {
    addPresent(cohort, stage, tally.occupancy, (point * stages.length + stage) * width)
    if (loyal === null) continue
    column.fill(0)
    addPresent(loyal, stage, column, 0)
    for (let lane = 0; lane < width; lane++) tally.neverLapsed[point * width + lane]! += column[lane]!
  }
}
