import type { Customer } from './customer.js'
import { type Fair, float } from './fair.js'

/**
 * The ledger opens: of what a mechanism that it switches off has left with customers in the warm-up nothing acts on. They
 * bear no strain, are used to no price but the usual one, and are held by no bond; where nobody copies any more, by all of
 * it.
 */
export function forgetSwitchedOff(fair: Fair): void {
  const { without } = fair.plan.scenario
  for (const customer of fair.customers) {
    if (without.includes('strain')) customer.strain = 0
    if (without.includes('price')) customer.referencePrice = 0
  }
  if (without.includes('bonds')) holdBy(fair, () => 0)
  else if (without.includes('copying')) holdBy(fair, (tactic) => weightInWarmUp(fair, tactic))
}

/** How much of a full bond of each tactic acts from now on, until the next edition. */
function holdBy(fair: Fair, acting: (tactic: number) => number): void {
  fair.tactics.forEach((memory, tactic) => {
    memory.acting = acting(tactic)
  })
  for (const customer of fair.customers) customer.bonds = bondsOf(fair, customer)
}

function bondsOf({ tactics }: Fair, { bondStocks }: Customer): number {
  return tactics.reduce((sum, { acting }, tactic) => float(sum + acting * bondStocks[tactic]!), 0)
}

/** What a full bond of a tactic weighs before anybody copies it; without a warm-up there are no bonds yet. */
function weightInWarmUp({ plan }: Fair, tactic: number): number {
  const first = plan.editions[0]!
  return first.part === 'warmUp' ? first.tactics[tactic]!.definition.weight : 0
}
