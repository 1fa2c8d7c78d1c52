import type { MarkovPlan } from './plan.js'

/** A cohort at a time point: how many are in each stage, by time in it and lane. */
export interface Cohort {
  /** Lanes, which stand next to each other. */
  readonly width: number
  /** By stage, then a column for each time in the stage less one; the last holds all who have been longer. */
  readonly mass: readonly Float64Array[]
  /** First and last place of each stage at which anybody is in any lane; nobody where `high` is under `low`. */
  readonly low: Int32Array
  readonly high: Int32Array
}

/** Moves, of all cycles. */
export interface Flows {
  readonly width: number
  /** By cycle, move and lane. */
  readonly moved: Float64Array
  /** Where the cycle being played begins, in moves. */
  offset: number
  /** Of the cycle being played, by move, time in the stage left and lane, where an amount needs it; `null` elsewhere. */
  readonly byStay: readonly (Float64Array | null)[]
}

/** A cohort of which nobody is anywhere. */
export function emptyCohort(stays: readonly number[], width: number): Cohort {
  return {
    width,
    mass: stays.map((length) => new Float64Array(length * width)),
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

/** Puts customers into a stage, in their first cycle there: those of the column of `from` at `offset`. */
export function addNewcomers(cohort: Cohort, stage: number, from: Float64Array, offset: number): void {
  const mass = cohort.mass[stage]!
  let isAnyone = false
  for (let lane = 0; lane < cohort.width; lane++) {
    if (from[offset + lane] === 0) continue
    mass[lane]! += from[offset + lane]!
    isAnyone = true
  }
  if (!isAnyone) return
  cohort.low[stage] = 0
  cohort.high[stage] = Math.max(cohort.high[stage]!, 0)
}

/** Adds how many are in a stage to the column of `to` at `offset`. */
export function addPresent({ mass, low, high, width }: Cohort, stage: number, to: Float64Array, offset: number): void {
  const customers = mass[stage]!
  const end = (high[stage]! + 1) * width
  for (let at = low[stage]! * width, lane = 0; at < end; at++) {
    to[offset + lane]! += customers[at]!
    if (++lane === width) lane = 0
  }
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
