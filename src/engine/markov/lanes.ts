import { type Faults, faultsOf } from './faults.js'
import type { MarkovPlan, PlannedLifecycle } from './plan.js'
import { createPlay, type Play } from './play.js'
import type { CompiledQuantity } from './quantity.js'
import { forgetRows, type RowCache, rowCache } from './rows.js'

/** Numbers that take the place of parameters, by name. */
export type ParameterSet = Readonly<Record<string, number>>

/** Sets of parameters as columns, by name: one number a set, NaN where a set does not name the parameter. */
export type ParameterColumns = ReadonlyMap<string, Float64Array>

/**
 * One lifecycle under several sets of parameters, side by side: each set is a lane. Whatever is counted or booked stands in
 * columns, the lanes of one number next to each other, so that a cycle goes through them in short loops.
 */
export interface Lanes {
  readonly plan: MarkovPlan
  readonly lifecycle: PlannedLifecycle
  /** Lanes that there is memory for: the length of a column. */
  readonly width: number
  /** What each lane has of its own. */
  readonly plays: readonly Play[]
  readonly rows: readonly RowCache[]
  /** By place of the parameter: 1 where lanes may differ. */
  readonly differs: Uint8Array
  /** Memory for a column. */
  readonly column: Float64Array
}

/** Memory for a lifecycle in a number of lanes. */
export function createLanes(plan: MarkovPlan, lifecycle: PlannedLifecycle, width: number): Lanes {
  const faults = faultsOf(plan)
  return {
    plan,
    lifecycle,
    width,
    plays: Array.from({ length: width }, () => createPlay(plan, lifecycle, faults)),
    rows: lifecycle.rows.map((row, stage) => rowCache(row, lifecycle.stays[stage]!, width)),
    differs: new Uint8Array(lifecycle.parameters.length),
    column: new Float64Array(width)
  }
}

/** One lane, ready to be played. */
export function beginLane(plan: MarkovPlan, lifecycle: PlannedLifecycle, faults: Faults): Lanes {
  const lanes = createLanes(plan, lifecycle, 1)
  restartLanes(lanes, [faults], new Map(), 0)
  return lanes
}

/**
 * Begins to play anew: rows are forgotten, sets take the place of parameters, and those that never change are set. Lanes
 * take the sets from `first` on; those beyond the last set repeat it. What is the same in all lanes is computed once.
 */
export function restartLanes(lanes: Lanes, faults: readonly Faults[], columns: ParameterColumns, first: number): void {
  const { lifecycle, plays, differs, rows } = lanes
  for (const [lane, play] of plays.entries()) play.faults = faults[Math.min(lane, faults.length - 1)]!
  for (const [place, { name, slot, quantity, isOverridden }] of lifecycle.parameters.entries()) {
    const column = isOverridden ? undefined : columns.get(name)
    const differ = column !== undefined || dependOn(differs, quantity.needs)
    differs[place] = differ ? 1 : 0
    if (column !== undefined) takeColumn(plays, place, slot, column, first)
    else for (let lane = 0; lane < plays.length; lane++) plays[lane]!.isSet[place] = 0
    if (quantity.uses === 0) evaluateFixed(plays, place, slot, quantity.evaluate, differ)
  }
  for (const [stage, row] of rows.entries()) {
    forgetRows(row, plays.length > 1 && !dependOn(differs, lifecycle.rows[stage]!.depends))
  }
}

/** Puts numbers of sets into the slot of a parameter, where the sets name it. */
function takeColumn(plays: readonly Play[], place: number, slot: number, column: Float64Array, first: number): void {
  const last = column.length - 1
  for (let lane = 0; lane < plays.length; lane++) {
    const { slots, isSet } = plays[lane]!
    const value = column[first + lane < last ? first + lane : last]!
    isSet[place] = Number.isNaN(value) ? 0 : 1
    slots[slot] = value
  }
}

/** Evaluates a parameter that never changes, in one lane for all where they do not differ. */
function evaluateFixed(
  plays: readonly Play[],
  place: number,
  slot: number,
  evaluate: CompiledQuantity['evaluate'],
  differ: boolean
): void {
  const shared = differ ? 0 : evaluate(plays[0]!.slots)
  for (let lane = 0; lane < plays.length; lane++) {
    const { slots, isSet } = plays[lane]!
    if (isSet[place] === 0) slots[slot] = differ ? evaluate(slots) : shared
  }
}

/** Whether lanes may differ in any of the parameters at these places. */
export function dependOn(differs: Uint8Array, places: readonly number[]): boolean {
  for (let index = 0; index < places.length; index++) if (differs[places[index]!] !== 0) return true
  return false
}
