import type { DeclaredLifecycle, Quantity } from '../../scenario/lifecycle/lifecycleScenario.js'
import { clockNames, clockUses, slot, uses } from './clock.js'
import type { PlannedParameter } from './plan.js'
import { type CompiledQuantity, compileQuantity, type Known } from './quantity.js'

/** Makes quantities of one lifecycle ready, and says what they need. */
export interface QuantityCompiler {
  readonly quantity: (quantity: Quantity) => CompiledQuantity
  /** Of what quantities need, the parameters whose value moves with the clock or differs between customers. */
  readonly moving: (quantities: readonly CompiledQuantity[]) => readonly number[]
}

/** Gives every name of a lifecycle a slot: the clock, traits, and parameters, each after those it needs. */
export function compileNames(lifecycle: DeclaredLifecycle) {
  const names = new Map<string, Known>()
  for (const name of clockNames) {
    const settles = name === 'stay' ? Number.POSITIVE_INFINITY : 1
    const dependsOn = clockUses(name)!
    const moments = (dependsOn & uses.cycle) === 0 ? [] : null
    names.set(name, { slot: slot[name], uses: dependsOn, settles, moments, parameter: null })
  }
  let slots: number = clockNames.length
  const traits = Object.entries(lifecycle.traits).map(([name, spec]) => {
    names.set(name, { slot: slots, uses: uses.customer, settles: 1, moments: [], parameter: null })
    return { name, slot: slots++, spec }
  })
  const parameters: PlannedParameter[] = []
  const needsOf = (place: number) => parameters[place]!.quantity.needs
  for (const [name, written] of Object.entries(lifecycle.parameters)) {
    const quantity = compileQuantity(written, names, needsOf)
    const { uses: dependsOn, settles, moments } = quantity
    names.set(name, { slot: slots, uses: dependsOn, settles, moments, parameter: parameters.length })
    parameters.push({ name, slot: slots++, quantity, isOverridden: lifecycle.overridden.includes(name) })
  }
  const compiler: QuantityCompiler = {
    quantity: (quantity) => compileQuantity(quantity, names, needsOf),
    moving: (quantities) => {
      const all = new Set(quantities.flatMap(({ needs }) => needs))
      return [...all].filter((place) => parameters[place]!.quantity.uses !== 0).sort((a, b) => a - b)
    }
  }
  return { compiler, parameters, traits, slots }
}
