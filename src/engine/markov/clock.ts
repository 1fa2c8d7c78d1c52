import { clockNames } from '../../scenario/lifecycle/formulaNames.js'

export { clockNames }

/** What a quantity depends on besides parameters that never change; bits that add up. */
export const uses = {
  /** Changes from cycle to cycle. */
  cycle: 1,
  /** Changes with the time spent in the present stage. */
  stay: 2,
  /** Differs between customers. */
  customer: 4
} as const

const dependence: Readonly<Record<(typeof clockNames)[number], number>> = {
  cycle: uses.cycle,
  time: uses.cycle,
  point: uses.cycle,
  stay: uses.stay,
  cycleLength: 0,
  cycles: 0,
  attended: uses.customer
}

/** Slots of the clock, by name. */
export const slot = { cycle: 0, time: 1, point: 2, stay: 3, cycleLength: 4, cycles: 5, attended: 6 } as const

/** What a name of the clock depends on, as bits of {@link uses}; `undefined` for any other name. */
export function clockUses(name: string): number | undefined {
  return Object.hasOwn(dependence, name) ? dependence[name as keyof typeof dependence] : undefined
}

/** Sets the clock: a cycle, a time point and a time in stage. */
export function setClock(slots: Float64Array, cycle: number, point: number, stay: number): void {
  slots[slot.cycle] = cycle
  slots[slot.point] = point
  slots[slot.time] = point * slots[slot.cycleLength]!
  slots[slot.stay] = stay
}
