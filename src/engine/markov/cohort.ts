import type { MarkovPlan, PlannedRow } from './plan.js'
import { type Play, prepareRows } from './play.js'

/** A cohort at a time point: how many are in each stage, by time in it. */
export interface Cohort {
  /** By stage, then by time in the stage less one; the last place holds all who have been longer. */
  readonly mass: readonly Float64Array[]
  /** First and last place of each stage at which anybody is; nobody where `high` is under `low`. */
  readonly low: Int32Array
  readonly high: Int32Array
}

/** Moves, of all cycles. */
export interface Flows {
  /** By cycle and move. */
  readonly moved: Float64Array
  /** Where the cycle being played begins. */
  offset: number
  /** Of the cycle being played, by move and time in the stage left, where an amount needs it; `null` elsewhere. */
  readonly byStay: readonly (Float64Array | null)[]
}

/** A cohort of which nobody is anywhere. */
export function emptyCohort(stays: readonly number[]): Cohort {
  return {
    mass: stays.map((length) => new Float64Array(length)),
    low: new Int32Array(stays.length),
    high: new Int32Array(stays.length).fill(-1)
  }
}

/** Takes everybody out of a cohort. */
export function clearCohort({ mass, low, high }: Cohort): void {
  for (const customers of mass) customers.fill(0)
  low.fill(0)
  high.fill(-1)
}

/** Puts customers into a stage, in their first cycle there. */
export function addNewcomers(cohort: Cohort, stage: number, customers: number): void {
  if (customers === 0) return
  cohort.mass[stage]![0]! += customers
  cohort.low[stage] = 0
  cohort.high[stage] = Math.max(cohort.high[stage]!, 0)
}

/** How many are in a stage. */
export function inStage({ mass, low, high }: Cohort, stage: number): number {
  const customers = mass[stage]!
  let sum = 0
  for (let place = low[stage]!; place <= high[stage]!; place++) sum += customers[place]!
  return sum
}

/**
 * Moves a cohort through one cycle, in place: each stage is gone through once for each move, over the times in it at which
 * anybody is, so that a cycle costs as many steps as there are such times and moves. Notes the moves in `flows`. Where
 * `kept` is given, only those who stay in or move to its stages are followed.
 */
export function advance(
  play: Play,
  cohort: Cohort,
  cycle: number,
  inflow: Float64Array,
  flows: Flows | null,
  kept?: readonly boolean[]
): void {
  const { rows, stays } = play.lifecycle
  for (let stage = 0; stage < rows.length; stage++) inflow[stage] = 0
  for (let stage = 0; stage < rows.length; stage++) {
    if (cohort.high[stage]! < cohort.low[stage]!) continue
    // Nobody leaves, and nothing depends on how long they have stayed.
    if (rows[stage]!.isEnding && stays[stage] === 1) continue
    advanceStage(play, cohort, stage, cycle, inflow, flows, kept)
  }
  for (let stage = 0; stage < rows.length; stage++) {
    if (inflow[stage] !== 0) addNewcomers(cohort, stage, inflow[stage]!)
  }
}

function advanceStage(
  play: Play,
  cohort: Cohort,
  stage: number,
  cycle: number,
  inflow: Float64Array,
  flows: Flows | null,
  kept: readonly boolean[] | undefined
): void {
  const row = play.lifecycle.rows[stage]!
  const { exits, rest } = row
  const { values, stays } = play.rows[stage]!
  const low = cohort.low[stage]!
  const high = cohort.high[stage]!
  const mass = cohort.mass[stage]!
  prepareRows(play, stage, mass, low, high, cycle)
  if (mass.length === 1) {
    advanceAll(mass, stage, row, values, inflow, flows, kept)
    return
  }
  const step = stays === 1 ? 0 : 1
  let staying = -1
  for (let index = 0; index <= exits.length; index++) {
    const { to, move } = index < exits.length ? exits[index]! : rest
    const offset = index * stays
    // Where staying is stated, nothing is left for the rest, should that be staying too.
    if (to === stage && staying < 0) staying = offset
    if (to === stage && move < 0) continue
    const moving = movingSum(mass, values, offset, step, low, high)
    if (flows !== null && move >= 0) noteMoving(flows, move, moving, mass, values, offset, step, low, high)
    if (to !== stage && (kept === undefined || kept[to]!)) inflow[to]! += moving
  }
  if (staying < 0) mass.fill(0, low, high + 1)
  else grow(mass, values, staying, step, low, high)
  const top = mass.length - 1
  cohort.low[stage] = Math.min(low + 1, top)
  cohort.high[stage] = Math.min(high + 1, top)
}

/** The same for a stage whose customers are all alike, whatever their time in it. */
function advanceAll(
  mass: Float64Array,
  stage: number,
  { exits, rest }: PlannedRow,
  values: Float64Array,
  inflow: Float64Array,
  flows: Flows | null,
  kept: readonly boolean[] | undefined
): void {
  const customers = mass[0]!
  let staying = 0
  for (let index = 0; index <= exits.length; index++) {
    const { to, move } = index < exits.length ? exits[index]! : rest
    const moving = customers * values[index]!
    if (to === stage) staying += moving
    else if (kept === undefined || kept[to]!) inflow[to]! += moving
    if (flows === null || move < 0) continue
    flows.moved[flows.offset + move]! += moving
    const byStay = flows.byStay[move]
    if (byStay) byStay[0]! += moving
  }
  mass[0] = staying
}

/** How many make a move. */
function movingSum(
  mass: Float64Array,
  values: Float64Array,
  offset: number,
  step: number,
  low: number,
  high: number
): number {
  let sum = 0
  for (let place = low, at = offset + low * step; place <= high; place++, at += step) sum += mass[place]! * values[at]!
  return sum
}

function noteMoving(
  { moved, byStay, offset: cycle }: Flows,
  move: number,
  moving: number,
  mass: Float64Array,
  values: Float64Array,
  offset: number,
  step: number,
  low: number,
  high: number
): void {
  moved[cycle + move]! += moving
  const parts = byStay[move]
  if (!parts) return
  for (let place = low; place <= high; place++) parts[place]! += mass[place]! * values[offset + place * step]!
}

/** Leaves those in a stage who stay, one cycle longer in it; the last place holds all who have been longer. */
function grow(mass: Float64Array, values: Float64Array, offset: number, step: number, low: number, high: number): void {
  const top = mass.length - 1
  const longest = high === top ? mass[top]! * values[offset + top * step]! : 0
  for (let place = high < top ? high : top - 1; place >= low; place--) {
    mass[place + 1] = mass[place]! * values[offset + place * step]!
  }
  if (low < top) mass[low] = 0
  if (high === top) mass[top] = (low < top ? mass[top]! : 0) + longest
}

/** Begins to note the moves of a cycle. */
export function openCycle(flows: Flows, cycle: number): void {
  const { byStay } = flows
  flows.offset = (cycle - 1) * byStay.length
  for (let move = 0; move < byStay.length; move++) byStay[move]?.fill(0)
}

/** Whether anybody attends in any stage of a plan. */
export function hasAttendance({ attends }: MarkovPlan): boolean {
  return attends.includes(true)
}
