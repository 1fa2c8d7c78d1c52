import { InputError, type Problem } from '../../core/errors.js'
import { suggested } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import { parameterNames } from '../../scenario/lifecycle/parameterNames.js'
import { playStrategies } from '../draws/playStrategies.js'
import type { TrialOptions } from '../draws/playTrials.js'
import type { SpendVariable } from './answer.js'
import { type Ground, type Plan, Stopped } from './plays.js'
import { budgetWords } from './words.js'

/** What of a declared lifecycle is to be played. */
export interface LifecycleQuestion {
  readonly scenario: LifecycleScenario
  /** Name of the strategy whose money is chosen. */
  readonly strategy: string
  /** Names of the parameters that are spends. */
  readonly names: readonly string[] | undefined
  /** Names of categories and totals; the first is what is to be best. */
  readonly figures: readonly string[]
}

/**
 * The declared lifecycle on which plans are played, exactly: its spends are parameters.
 *
 * Rejects with an InputError for names that it does not have, and where only individuals can play it.
 *
 * @param question See {@link LifecycleQuestion}.
 * @param options How it is followed and stopped.
 *
 * @example
 * const lifecycle = makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'p' } } },
 *   parameters: { p: 0.5 },
 *   counting: 'start',
 *   categories: { fees: { kind: 'value', discountRate: 0, stages: { here: 100 } } }
 * })
 * const question = { scenario: lifecycle, strategy: 'base', names: ['p'], figures: ['fees'] }
 * const ground = await lifecycleGround(question, {})
 * await ground.play([Float64Array.of(0.25)], [0], 'full') // => [[[175]]]
 */
export async function lifecycleGround(
  { scenario, strategy, names, figures }: LifecycleQuestion,
  { shouldStop, onTrial }: TrialOptions
): Promise<Ground> {
  const strategies = Object.keys(scenario.strategies)
  const alternative = strategies.indexOf(strategy)
  if (alternative < 0) throw unknownName(budgetWords.unknownStrategy, strategy, strategies)
  const variables = parametersOf(scenario, strategy, names)
  let mayStop = true
  const failed = new Map<string, { readonly plan: Plan; readonly problems: readonly Problem[] }>()
  const playPoints = (plans: readonly Plan[]) =>
    playStrategies(
      {
        scenario,
        figures,
        points: plans.map((plan) =>
          Object.fromEntries(plan === null ? [] : variables.map(({ path }, at) => [path, plan[at]!]))
        )
      },
      mayStop && shouldStop ? { shouldStop, ...(onTrial ? { onTrial } : {}) } : onTrial ? { onTrial } : {}
    )
  const { figures: known, failed: today } = await playPoints([null])
  if (today.length > 0) throw new InputError(today[0]!.problems)
  return {
    variables,
    figures: known,
    isExact: true,
    standsFor: {},
    failed,
    finish: () => {
      mayStop = false
    },
    play: async (plans, replications) => {
      const played = await playPoints(plans)
      if (played.stoppedOf !== null) throw new Stopped()
      for (const { point, problems } of played.failed) {
        const plan = plans[point]!
        failed.set(JSON.stringify(plan && Array.from(plan)), { plan, problems })
      }
      return plans.map((_, point) =>
        figures.map((__, figure) => {
          const value = played.values[alternative]![figure]![point]!
          return replications.map(() => (Number.isFinite(value) ? value : null))
        })
      )
    }
  }
}

function parametersOf(
  scenario: LifecycleScenario,
  strategy: string,
  names: readonly string[] | undefined
): SpendVariable[] {
  const all = parameterNames(scenario)
  const { parameters: plain, overridden } = Object.values(scenario.strategies[strategy]!.groups)[0]!.lifecycle
  const numbers = all.filter((name) => typeof plain[name] === 'number' && !overridden.includes(name))
  if (names === undefined || names.length === 0) {
    throw new InputError([asMessage(budgetWords.parametersAsked, { names: listed(numbers) })])
  }
  return [...new Set(names)].map((asked) => {
    const name = asked.replace(/^parameters\./, '')
    if (!numbers.includes(name)) throw unknownName(budgetWords.unknownParameter, name, numbers)
    const label = { en: name, zh: name }
    const today = Number(plain[name])
    return { name, kind: 'parameter', path: `parameters.${name}`, label, serves: null, today, shape: [1] }
  })
}

function unknownName(words: { en: string; zh: string }, name: string, names: readonly string[]): InputError {
  const message = asMessage(words, { name, names: listed(names) })
  return new InputError([{ ...message, ...suggested(name, names) }])
}
