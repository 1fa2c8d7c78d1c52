import { fill } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { keyWord } from '../../scenario/got.js'
import { clockNames, slot, uses } from './clock.js'
import { quantitiesOf } from './compileRow.js'
import type { MarkovPlan, PlannedLifecycle } from './plan.js'
import type { CompiledQuantity } from './quantity.js'
import { markovWords } from './words.js'

/** One reason why only the individual engine can play a scenario. */
export interface IndividualReason {
  /** Path of the move that depends on more than the clock. */
  readonly path: string
  readonly reason: Term
}

/**
 * Why only individuals can play a lifecycle: the moves that depend on what differs between customers (traits, editions
 * attended so far). Empty where the exact engine serves, since all moves depend on the clock and the time in stage alone.
 *
 * @param plan A compiled lifecycle scenario.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   traits: { haste: { varies: 'uniform', min: 0, max: 0.5 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'haste' } } }
 * })
 * whyIndividual(compileMarkov(scenario))[0].reason.en
 * // => 'haste differs between customers, and here → gone depends on it'
 */
export function whyIndividual(plan: MarkovPlan): IndividualReason[] {
  const reasons = new Map<string, IndividualReason>()
  for (const { groups } of plan.strategies) {
    for (const lifecycle of groups) {
      for (const each of reasonsOf(plan, lifecycle)) reasons.set(`${each.path} ${each.reason.en}`, each)
    }
  }
  return [...reasons.values()]
}

function reasonsOf(plan: MarkovPlan, lifecycle: PlannedLifecycle): IndividualReason[] {
  return lifecycle.rows.flatMap(({ exits }, stage) =>
    exits.flatMap((exit) => {
      const quantities = quantitiesOf(exit)
      if (!quantities.some((quantity) => (quantity.uses & uses.customer) !== 0)) return []
      const from = plan.stages[stage]!
      const to = plan.stages[exit.to]!
      const where = fill(markovWords.exit, { from, to })
      const name = customerNames(lifecycle, quantities).join(', ')
      const path = `lifecycle.transitions.${keyWord(from)}.${keyWord(to)}`
      return [{ path, reason: fill(markovWords.needsTrait, { name, where }) }]
    })
  )
}

/** What differs between customers among the names that quantities use, directly or through parameters. */
function customerNames(lifecycle: PlannedLifecycle, quantities: readonly CompiledQuantity[]): string[] {
  const named = new Set(quantities.flatMap(({ names }) => names))
  for (const quantity of quantities) {
    for (const place of quantity.needs) for (const name of lifecycle.parameters[place]!.quantity.names) named.add(name)
  }
  const personal = [...lifecycle.traits.map(({ name }) => name), clockNames[slot.attended]]
  return personal.filter((name) => named.has(name))
}
