import { chainValues } from '../analysis/lifecycle/chainValues.js'
import { lifecycleOutcomes } from '../analysis/lifecycle/lifecycleOutcomes.js'
import { exactPlayer, type MarkovPlan, type StationaryGroup, stationaryChains } from '../engine/markov/index.js'
import type { Term } from '../i18n/terms.js'
import type { StageValue } from './lifecycleResult.js'

/**
 * Lifetime values of one customer of a strategy by starting stage: within the horizon, from a run in which everybody starts
 * there; without end, from the chain, as the mean over groups by weight.
 *
 * @param plan A compiled lifecycle scenario that the exact engine serves.
 * @param strategy Name of a strategy.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 0.25 } } },
 *   counting: 'start',
 *   categories: { fees: { kind: 'value', stages: { here: 100 } } }
 * })
 * stageValuesOf(compileMarkov(scenario), 'base')[0]
 * // => { category: 'fees', stage: 'here', finite: 175, infinite: 400, reason: null }
 */
export function stageValuesOf(plan: MarkovPlan, strategy: string): StageValue[] {
  const groups = stationaryChains(plan, strategy)
  const endless = endlessValues(groups, plan)
  const { totals, cohort } = plan.scenario
  const place = plan.strategies.findIndex(({ name }) => name === strategy)
  const play = exactPlayer(plan)
  const byStage = plan.stages.map((from) =>
    lifecycleOutcomes(play({ from })[place]!, totals).filter(({ outcome }) => outcome === 'totalDiscounted')
  )
  const categories = byStage[0]!.map(({ category }) => category!)
  return categories.flatMap((category, row) =>
    plan.stages.map((stage, index) => {
      const finite = byStage[index]![row]!.value! / cohort
      return { category, stage, finite, ...endless(category, stage) }
    })
  )
}

type Endless = Pick<StageValue, 'infinite' | 'reason'>

/** Looks up values without end: the mean over groups, or the first reason why there is none. */
function endlessValues(
  groups: readonly StationaryGroup[],
  plan: MarkovPlan
): (category: string, stage: string) => Endless {
  const { totals } = plan.scenario
  const values = groups.map(({ chain }) => {
    if (chain === null) return []
    const known = new Set(chain.categories.map(({ category }) => category))
    const complete = Object.entries(totals).filter(([, parts]) => Object.keys(parts).every((part) => known.has(part)))
    return chainValues(chain, Object.fromEntries(complete))
  })
  return (category, stage) => {
    let mean = 0
    for (const [index, group] of groups.entries()) {
      const found = values[index]!.find((each) => each.category === category && each.stage === stage)
      if (found === undefined) return { infinite: null, reason: whyNone(group, category, totals) }
      if (found.value === null) return { infinite: null, reason: found.reason }
      mean += group.weight * found.value
    }
    return { infinite: mean, reason: null }
  }
}

function whyNone(
  { reason, without }: StationaryGroup,
  category: string,
  totals: MarkovPlan['scenario']['totals']
): Term | null {
  if (reason !== null) return reason
  const parts = Object.hasOwn(totals, category) ? Object.keys(totals[category]!) : [category]
  const missing = parts.find((part) => Object.hasOwn(without, part))
  return missing === undefined ? null : without[missing]!
}
