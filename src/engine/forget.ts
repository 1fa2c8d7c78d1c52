import { rowsAlive } from './population.js'
import type { State } from './state.js'
import { addUpBonds } from './targeting.js'

/**
 * When the ledger opens, mechanisms that its scenario switches off lose what they hold over customers from the warm-up:
 * strain; the price that customers are used to; and, until the first edition builds its own, the bonds that act, or what
 * rivals have copied of them. What they have brought about stays, as stages, trust and stands do.
 */
export function forgetSwitchedOff({ plan, workspace, acting }: State): void {
  const warm = plan.editions[0]!
  if (warm.part !== 'warmUp') return
  const off = new Set(plan.scenario.without)
  if (off.has('strain')) for (const { strain } of workspace.populations) strain.fill(0)
  if (off.has('price')) for (const { referencePrice } of workspace.populations) referencePrice.fill(0)
  if (!off.has('bonds') && !off.has('copying')) return
  warm.tactics.forEach(({ definition }, tactic) => {
    acting[tactic] = off.has('bonds') ? 0 : definition.weight
  })
  for (const population of workspace.populations) {
    for (const row of rowsAlive(population)) addUpBonds(population, row, acting)
  }
}
