import { allEffects, driverIds, type Lifecycle, noEffects } from '../model/lifecycle.js'
import { sharedExitDrivers } from '../model/mechanism/exit.js'
import type { Mechanisms } from '../scenario/scenario.js'
import type { Exit, StagePlan } from './plan.js'

/**
 * A lifecycle as the loops need it: stages by index, exits ordered worst first by the standing of where they lead, what
 * the exits leave over being the probability of staying; stands grow in trust and shrink in weakening by `growth`.
 */
export function compileLifecycle(lifecycle: Lifecycle, growth: Mechanisms['standGrowth']): readonly StagePlan[] {
  const growthIn: Readonly<Record<string, number>> = { trust: growth.trust, weakening: -growth.weakening }
  const indexOf = new Map(lifecycle.stages.map((stage, index) => [stage.id, index]))
  return lifecycle.stages.map((stage, index): StagePlan => {
    const leaving = (when: 'before' | 'after') =>
      lifecycle.transitions
        .filter((transition) => transition.from === stage.id && transition.when === when)
        .map(
          (transition): Exit => ({
            to: indexOf.get(transition.to)!,
            probability: transition.probability,
            effects: allEffects(transition.effects),
            like: 0
          })
        )
    const exits = leaving('after').filter((exit) => exit.probability > 0)
    const staying = exits.reduce((rest, exit) => rest - exit.probability, 1)
    const stay: Exit = { to: index, probability: Math.max(staying, 0), effects: noEffects, like: 0 }
    const standing = (exit: Exit) => lifecycle.stages[exit.to]!.standing
    const chance = lifecycle.attendance[stage.id]
    return {
      id: stage.id,
      attends: stage.attends,
      cost: stage.cost,
      attendance: chance ? { probability: chance.probability, effects: allEffects(chance.effects) } : null,
      start: leaving('before')[0] ?? null,
      exits:
        exits.length === 0
          ? []
          : withLikes(
              [...exits, stay].sort((a, b) => standing(a) - standing(b)),
              stay
            ),
      standGrowth: growthIn[stage.id] ?? 0
    }
  })
}

/** Exits with the first one among them that each is like. */
function withLikes(exits: readonly Exit[], stay: Exit): Exit[] {
  const ownDrivers = driverIds.filter((id) => !sharedExitDrivers.includes(id))
  const isLike = (one: Exit, other: Exit) => {
    return one === other || (other !== stay && ownDrivers.every((id) => one.effects[id] === other.effects[id]))
  }
  return exits.map((exit) => ({ ...exit, like: exits.findIndex((other) => isLike(exit, other)) }))
}
