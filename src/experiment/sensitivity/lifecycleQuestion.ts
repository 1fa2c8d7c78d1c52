import { InputError } from '../../core/errors.js'
import { suggested } from '../../core/nearest.js'
import { ENGINE_VERSION, STREAM_SCHEME } from '../../engine/index.js'
import { asMessage, listed } from '../../i18n/fill.js'
import type { Passport } from '../../model/runTable.js'
import { lifecycleHash } from '../../scenario/lifecycle/index.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import { inputsOf } from '../draws/inputsOf.js'
import type { Played } from '../draws/played.js'
import { playStrategies } from '../draws/playStrategies.js'
import type { TrialOptions } from '../draws/playTrials.js'
import { strategyAlternative } from '../draws/strategyAlternative.js'
import { factorsOf } from './factorsOf.js'
import { alternativeOf, type Question } from './question.js'
import { sensitivityWords } from './words.js'

/** Which category or total of which strategy, against what. */
export interface LifecycleAsked extends Pick<TrialOptions, 'shouldStop' | 'onTrial'> {
  readonly outcome?: string
  readonly vary?: readonly string[]
  readonly strategy?: string
  readonly against?: string
  /** Whether a strategy that loses must be set against one even where none was named. */
  readonly mustCompare?: boolean
}

/**
 * A question about a declared lifecycle: the first total, else the first category, where no outcome was named; the first
 * strategy, where none was named; against another where one was named. It is played exactly.
 *
 * Throws an InputError for a name that does not exist, with the nearest right one, and as {@link factorsOf}.
 *
 * @param scenario A declared lifecycle.
 * @param asked What is asked.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'p' } } },
 *   parameters: { p: 0.25 },
 *   counting: 'start',
 *   categories: { fees: { kind: 'value', discountRate: 0, stages: { here: 100 } } }
 * })
 * lifecycleQuestion(scenario, {}).factors.map(({ path }) => path) // => ['parameters.p']
 */
export function lifecycleQuestion(scenario: LifecycleScenario, asked: LifecycleAsked): Question {
  const { vary = [], mustCompare = false, shouldStop, onTrial } = asked
  const names = Object.keys(scenario.strategies)
  const isOpen = asked.strategy === undefined && asked.against === undefined
  const compares = mustCompare && isOpen && names.length > 1
  const strategy =
    asked.strategy ?? (compares ? names[1]! : (names.find((name) => name !== asked.against) ?? names[0]!))
  const against = asked.against ?? (mustCompare ? names.find((name) => name !== strategy) : undefined)
  for (const name of [strategy, against]) if (name !== undefined) requireStrategy(name, names)
  if (strategy === against) throw new InputError([asMessage(sensitivityWords.againstItself, { name: strategy })])
  const places = [strategy, ...(against === undefined ? [] : [against])].map((name) => names.indexOf(name))
  const outcome = asked.outcome ?? firstOutcome(scenario)
  const inputs = inputsOf([scenario])
  const titled = (name: string) => strategyAlternative(scenario, name)
  const { notice, noticeZh, seed } = scenario
  return {
    ...factorsOf(scenario, inputs, vary),
    correlations: inputs.correlations,
    groups: inputs.groups,
    scenario: alternativeOf(scenario),
    strategy: titled(strategy),
    against: against === undefined ? null : titled(against),
    context: { currency: null, notice, noticeZh, segments: [] },
    seed,
    isExact: true,
    passport: () => passportOf(scenario),
    play: async (points) => {
      const options = { ...(shouldStop && { shouldStop }), ...(onTrial && { onTrial }) }
      return chosen(await playStrategies({ scenario, figures: [outcome], points }, options), places)
    }
  }
}

function requireStrategy(name: string, names: readonly string[]): void {
  if (names.includes(name)) return
  const message = asMessage(sensitivityWords.unknownStrategy, { name, names: listed(names) })
  throw new InputError([{ ...message, ...suggested(name, names) }])
}

/** A lifecycle without amounts has no name at all, which is then refused as any other. */
function firstOutcome({ totals, strategies }: LifecycleScenario): string {
  const [{ groups }] = Object.values(strategies)
  const [{ lifecycle }] = Object.values(groups)
  return Object.keys(totals)[0] ?? Object.keys(lifecycle.categories)[0] ?? ''
}

/** The strategies asked about, of all that were played. */
function chosen(played: Played, places: readonly number[]): Played {
  return {
    ...played,
    alternatives: places.map((place) => played.alternatives[place]!),
    values: places.map((place) => played.values[place]!),
    failed: played.failed.flatMap((run) =>
      places.includes(run.alternative) ? [{ ...run, alternative: places.indexOf(run.alternative) }] : []
    )
  }
}

function passportOf(scenario: LifecycleScenario): Passport {
  const hash = lifecycleHash(scenario)
  return {
    engine: ENGINE_VERSION,
    engineKind: 'exact',
    scenario: scenario.name,
    scenarioHash: hash,
    baseline: scenario.name,
    baselineHash: hash,
    seed: scenario.seed,
    replications: 1,
    streamScheme: STREAM_SCHEME
  }
}
