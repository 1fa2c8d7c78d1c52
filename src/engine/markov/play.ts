import { setClock, slot } from './clock.js'
import { evaluateRow } from './evaluateRow.js'
import type { Faults } from './faults.js'
import { isAmount } from './isAmount.js'
import type { MarkovPlan, PlannedAmount, PlannedLifecycle } from './plan.js'
import type { RowFault, RowMemory } from './rowFault.js'

/** The state of playing one lifecycle once: values of names, faults found. */
export interface Play {
  readonly plan: MarkovPlan
  readonly lifecycle: PlannedLifecycle
  readonly slots: Float64Array
  /** By place of the parameter: 1 where a set of parameters put a number of its own into the slot. */
  readonly isSet: Uint8Array
  /** The row evaluated last. */
  readonly scratch: Float64Array
  readonly memory: RowMemory
  faults: Faults
}

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
    isSet: new Uint8Array(lifecycle.parameters.length),
    scratch: new Float64Array(widest + 1),
    memory: { oddsFactors: new Float64Array(widest), wrong: null },
    faults
  }
}

/** Evaluates anew the parameters that a quantity needs, at the clock of the slots. */
export function refresh({ slots, isSet, lifecycle }: Play, needs: readonly number[]): void {
  const { parameters } = lifecycle
  for (let index = 0; index < needs.length; index++) {
    const place = needs[index]!
    if (isSet[place] !== 0) continue
    const { slot: at, quantity } = parameters[place]!
    slots[at] = quantity.evaluate(slots)
  }
}

/**
 * Evaluates the row of a stage at a clock into `scratch`. A faulty row is noted and read as if everybody stayed, so that
 * playing goes on and finds the rest. Whether all was well.
 */
export function evaluateStage(play: Play, stage: number, stay: number, cycle: number): boolean {
  setClock(play.slots, cycle, cycle - 1, stay)
  refresh(play, play.lifecycle.rows[stage]!.needs)
  return evaluateRefreshed(play, stage)
}

/** The same where the clock is set and what the row needs is fresh. */
export function evaluateRefreshed(play: Play, stage: number): boolean {
  const fault = rowOf(play, stage)
  if (fault !== null) play.faults.ofRow(play, stage, fault)
  return fault === null
}

function rowOf({ lifecycle, slots, scratch, memory }: Play, stage: number): RowFault | null {
  const row = lifecycle.rows[stage]!
  const fault = evaluateRow(row, slots, scratch, memory)
  if (fault !== null) {
    scratch.fill(0, 0, row.exits.length)
    scratch[row.exits.length] = 1
  }
  return fault
}

/** The row of a stage for a time in it that may be longer than the horizon, where it does not change with the clock. */
export function rowForStay(play: Play, stage: number, stay: number): Float64Array {
  evaluateStage(play, stage, stay, 1)
  return play.scratch.slice()
}

/** The value of an amount at a cycle, a time point and a time in stage; 0 after noting that it is none. */
export function amountAt(
  play: Play,
  amount: PlannedAmount,
  cycle: number,
  point: number,
  stay: number,
  describe: () => Parameters<Faults['ofAmount']>[1]
): number {
  const value = valueAt(play, amount, cycle, point, stay)
  if (isAmount(value)) return value
  play.faults.ofAmount(play, describe(), amount.quantity)
  return 0
}

/** The same, whatever it is. */
export function valueAt(play: Play, amount: PlannedAmount, cycle: number, point: number, stay: number): number {
  const { slots } = play
  setClock(slots, cycle, point, stay)
  refresh(play, amount.needs)
  return amount.quantity.evaluate(slots)
}
