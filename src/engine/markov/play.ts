import { setClock, slot, uses } from './clock.js'
import { evaluateRow } from './evaluateRow.js'
import type { Faults } from './faults.js'
import type { MarkovPlan, PlannedAmount, PlannedLifecycle, PlannedRow } from './plan.js'
import type { RowMemory } from './rowFault.js'

/** Rows of one stage, by time in it, evaluated when first needed. */
export interface RowCache {
  /** Times in the stage that are told apart; 1 where the row does not depend on it. */
  readonly stays: number
  /** Probabilities, one stay after the other for each stated move, and then for what they leave. */
  readonly values: Float64Array
  /** Cycle for which each row was evaluated, or 1 where it is the same in all; 0 for not yet. */
  readonly stamps: Int32Array
  /** What the parameters were by which the row was evaluated last, where nothing else moves it; else empty. */
  readonly inputs: Float64Array
  /** First and last of the places that are known to follow each other, where the row is the same in all cycles. */
  first: number
  last: number
}

/** The state of playing one lifecycle once: values of names, rows known so far, faults found. */
export interface Play {
  readonly plan: MarkovPlan
  readonly lifecycle: PlannedLifecycle
  readonly slots: Float64Array
  /** By place of the parameter; a set of parameters puts its own numbers here. */
  readonly evaluators: ((slots: Float64Array) => number)[]
  readonly rows: readonly RowCache[]
  readonly scratch: Float64Array
  readonly memory: RowMemory
  faults: Faults
}

/** Numbers that take the place of parameters, by name. */
export type ParameterSet = Readonly<Record<string, number>>

/** Memory for playing a lifecycle, any number of times. */
export function createPlay(plan: MarkovPlan, lifecycle: PlannedLifecycle, faults: Faults): Play {
  const slots = new Float64Array(lifecycle.slots)
  slots[slot.cycleLength] = plan.cycleLength
  slots[slot.cycles] = plan.cycles
  const widest = lifecycle.rows.reduce((most, { exits }) => Math.max(most, exits.length), 0)
  return {
    plan,
    lifecycle,
    slots,
    evaluators: lifecycle.parameters.map(({ quantity }) => quantity.evaluate),
    rows: lifecycle.rows.map((row, stage) => rowCache(row, lifecycle.stays[stage]!)),
    scratch: new Float64Array(widest + 1),
    memory: { oddsFactors: new Float64Array(widest), wrong: null },
    faults
  }
}

/** Begins to play anew: rows are forgotten, a set takes the place of parameters, and those that never change are set. */
export function restartPlay(play: Play, faults: Faults, set?: ParameterSet): void {
  const { lifecycle, slots, evaluators, rows } = play
  play.faults = faults
  for (const row of rows) {
    row.stamps.fill(0)
    row.first = 0
    row.last = -1
  }
  lifecycle.parameters.forEach(({ name, slot: at, quantity, isOverridden }, place) => {
    const isSet = set !== undefined && !isOverridden && Object.hasOwn(set, name)
    const value = isSet ? set[name]! : 0
    evaluators[place] = isSet ? () => value : quantity.evaluate
    if (isSet) slots[at] = value
    else if (quantity.uses === 0) slots[at] = quantity.evaluate(slots)
  })
}

/** Memory for a lifecycle, ready to be played. */
export function beginPlay(plan: MarkovPlan, lifecycle: PlannedLifecycle, faults: Faults): Play {
  const play = createPlay(plan, lifecycle, faults)
  restartPlay(play, faults)
  return play
}

function rowCache(row: PlannedRow, mostStays: number): RowCache {
  const stays = (row.uses & uses.stay) === 0 ? 1 : mostStays
  const inputs = new Float64Array(row.movesByParameters ? row.needs.length : 0)
  return {
    stays,
    values: new Float64Array((row.exits.length + 1) * stays),
    stamps: new Int32Array(stays),
    inputs,
    first: 0,
    last: -1
  }
}

/** Evaluates anew the parameters that a quantity needs, at the clock of the slots. */
export function refresh(play: Play, needs: readonly number[]): void {
  const { slots, evaluators } = play
  const { parameters } = play.lifecycle
  for (let index = 0; index < needs.length; index++) {
    const place = needs[index]!
    slots[parameters[place]!.slot] = evaluators[place]!(slots)
  }
}

/**
 * Makes sure that the row of a stage is known for customers in their `stay`th cycle in it. A faulty row is noted and read as
 * if everybody stayed, so that playing goes on and finds the rest.
 */
export function prepareRow(play: Play, stage: number, stay: number, cycle: number): void {
  const row = play.lifecycle.rows[stage]!
  const cache = play.rows[stage]!
  const place = cache.stays === 1 ? 0 : stay - 1
  const stamp = (row.uses & uses.cycle) === 0 ? 1 : cycle
  if (cache.stamps[place] === stamp) return
  const isFirst = cache.stamps[place] === 0
  cache.stamps[place] = stamp
  setClock(play.slots, cycle, cycle - 1, stay)
  refresh(play, row.needs)
  if (row.movesByParameters && isUnmoved(play, row.needs, cache.inputs) && !isFirst) return
  // A faulty row is looked at again in every cycle, so that all cycles in which it is faulty are named.
  if (!evaluateInto(play, stage, cache.values, place, cache.stays)) cache.inputs.fill(Number.NaN)
}

/** Makes sure of the rows of a stage for all places from `low` to `high` at which anybody is. */
export function prepareRows(
  play: Play,
  stage: number,
  mass: Float64Array,
  low: number,
  high: number,
  cycle: number
): void {
  const cache = play.rows[stage]!
  if (cache.stays === 1) {
    prepareRow(play, stage, 1, cycle)
    return
  }
  const isFixed = (play.lifecycle.rows[stage]!.uses & uses.cycle) === 0
  let everybodyIsKnown = true
  for (let place = low; place <= high; place++) {
    if (isFixed && place >= cache.first && place <= cache.last) place = cache.last
    else if (mass[place] !== 0) prepareRow(play, stage, place + 1, cycle)
    else everybodyIsKnown = false
  }
  const isConnected = cache.last < cache.first || (low <= cache.last + 1 && high >= cache.first - 1)
  if (!isFixed || !everybodyIsKnown || !isConnected) return
  cache.first = cache.last < cache.first ? low : Math.min(cache.first, low)
  cache.last = Math.max(cache.last, high)
}

/** Whether parameters are what they were the last time; notes what they are. */
function isUnmoved({ slots, lifecycle }: Play, needs: readonly number[], inputs: Float64Array): boolean {
  let unmoved = true
  for (let index = 0; index < needs.length; index++) {
    const value = slots[lifecycle.parameters[needs[index]!]!.slot]!
    if (inputs[index] !== value) unmoved = false
    inputs[index] = value
  }
  return unmoved
}

/** The row of a stage for a time in it that may be longer than the horizon, where it does not change with the clock. */
export function rowForStay(play: Play, stage: number, stay: number): Float64Array {
  const values = new Float64Array(play.scratch.length)
  personalRow(play, stage, stay, 1, values)
  return values
}

/** Evaluates the row of a stage for one customer, into `values`. */
export function personalRow(play: Play, stage: number, stay: number, cycle: number, values: Float64Array): void {
  setClock(play.slots, cycle, cycle - 1, stay)
  refresh(play, play.lifecycle.rows[stage]!.needs)
  evaluateInto(play, stage, values, 0, 1)
}

/** Whether all was well. */
function evaluateInto(play: Play, stage: number, values: Float64Array, place: number, stays: number): boolean {
  const { lifecycle, slots, scratch, memory, faults } = play
  const row = lifecycle.rows[stage]!
  const last = row.exits.length
  const fault = evaluateRow(row, slots, scratch, memory)
  if (fault !== null) {
    faults.ofRow(play, stage, fault)
    scratch.fill(0, 0, last)
    scratch[last] = 1
  }
  for (let index = 0; index <= last; index++) values[index * stays + place] = scratch[index]!
  return fault === null
}

/** The value of an amount at a cycle, a time point and a time in stage; 0 after noting that it is no number. */
export function amountAt(
  play: Play,
  amount: PlannedAmount,
  cycle: number,
  point: number,
  stay: number,
  describe: () => Parameters<Faults['ofAmount']>[1]
): number {
  const { slots } = play
  setClock(slots, cycle, point, stay)
  refresh(play, amount.needs)
  const value = amount.quantity.evaluate(slots)
  if (Number.isFinite(value)) return value
  play.faults.ofAmount(play, describe(), amount.quantity)
  return 0
}
