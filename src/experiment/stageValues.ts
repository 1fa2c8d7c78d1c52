import { discountedTotals } from '../analysis/lifecycle/amountRows.js'
import { chainValues } from '../analysis/lifecycle/chainValues.js'
import { InputError } from '../core/errors.js'
import { exactPlayer, type MarkovPlan, type StationaryGroup } from '../engine/markov/index.js'
import type { Term } from '../i18n/terms.js'
import type { StageValue } from './lifecycleResult.js'

/**
 * Lifetime values of one customer of a strategy by starting stage: within the horizon, from a run in which everybody starts
 * there; without end, from the chain, as the mean over groups by weight.
 *
 * @param plan A compiled lifecycle scenario that the exact engine serves.
 * @param strategy Name of a strategy.
 * @param groups Its groups as chains.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 0.25 } } },
 *   counting: 'start',
 *   categories: { fees: { kind: 'value', stages: { here: 100 } } }
 * })
 * const plan = compileMarkov(scenario)
 * stageValuesOf(plan, 'base', stationaryChains(plan, 'base'))[0]
 * // => { category: 'fees', stage: 'here', finite: 175, finiteReason: null, infinite: 400, reason: null }
 */
export function stageValuesOf(plan: MarkovPlan, strategy: string, groups: readonly StationaryGroup[]): StageValue[] {
  const endless = endlessValues(groups, plan)
  const { totals, cohort } = plan.scenario
  const finite = finiteValues({ ...plan, strategies: plan.strategies.filter(({ name }) => name === strategy) })
  const categories = [...Object.keys(firstCategories(plan, strategy)), ...Object.keys(totals)]
  return categories.flatMap((category) =>
    plan.stages.map((stage) => {
      const { values, reason } = finite.get(stage)!
      const value = values === null ? null : values.get(category)! / cohort
      return { category, stage, finite: value, finiteReason: reason, ...endless(category, stage) }
    })
  )
}

function firstCategories({ scenario }: MarkovPlan, strategy: string) {
  return Object.values(scenario.strategies[strategy]!.groups)[0]!.lifecycle.categories
}

/** Discounted totals of a cohort that starts in a stage, by stage; the reason where a number is wrong on its way. */
function finiteValues(plan: MarkovPlan) {
  const play = exactPlayer(plan)
  const valuesFrom = (from: string) => discountedTotals(play({ from })[0]!, plan.scenario.totals)
  return new Map(plan.stages.map((from) => [from, withReason(() => valuesFrom(from))]))
}

interface Finite {
  readonly values: ReadonlyMap<string, number> | null
  readonly reason: Term | null
}

function withReason(values: () => ReadonlyMap<string, number>): Finite {
  try {
    return { values: values(), reason: null }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const [problem] = error.problems
    return { values: null, reason: { en: problem.message, zh: problem.messageZh } }
  }
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
