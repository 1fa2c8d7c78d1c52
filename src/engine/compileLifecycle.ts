import { allEffects, type Lifecycle, noEffects } from '../model/lifecycle.js'
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
            effects: allEffects(transition.effects)
          })
        )
    const exits = leaving('after').filter((exit) => exit.probability > 0)
    const staying = exits.reduce((rest, exit) => rest - exit.probability, 1)
    const stay: Exit = { to: index, probability: Math.max(staying, 0), effects: noEffects }
    const standing = (exit: Exit) => lifecycle.stages[exit.to]!.standing
    const chance = lifecycle.attendance[stage.id]
    return {
      id: stage.id,
      attends: stage.attends,
      cost: stage.cost,
      attendance: chance ? { probability: chance.probability, effects: allEffects(chance.effects) } : null,
      start: leaving('before')[0] ?? null,
      exits: exits.length === 0 ? [] : [...exits, stay].sort((a, b) => standing(a) - standing(b)),
      standGrowth: growthIn[stage.id] ?? 0
    }
  })
}
