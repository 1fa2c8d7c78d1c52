import { InputError, type Problem } from '../../core/errors.js'
import { suggested } from '../../core/nearest.js'
import { asMessage } from '../../i18n/fill.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { TrialOptions } from '../draws/playTrials.js'
import { type AllOptions, requireKnownOptions, trialOptionKeys } from '../requireKnownOptions.js'
import { experimentWords } from '../words.js'
import { conditionsOf } from './conditions.js'
import { lifecycleQuestion } from './lifecycleQuestion.js'
import { morrisOf } from './morris.js'
import { fairQuestion, type Question } from './question.js'
import {
  type Conditions,
  type MethodName,
  type Morris,
  methodNames,
  type Sensitivity,
  type Sobol,
  type Tornado,
  type TwoWay
} from './results.js'
import { sobolOf } from './sobol.js'
import { tornadoOf } from './tornado.js'
import { twoWayOf } from './twoWay.js'
import { sensitivityWords } from './words.js'

/** How a question is answered. */
export interface MethodOptions {
  /** Defaults to `tornado`. */
  readonly method?: MethodName
  /** Replications of each point; of a declared lifecycle none. Defaults to that of {@link usualSizes}. */
  readonly replications?: number
  /**
   * How much is played: values of each factor of a two-way map, trajectories of a screening, base points of Sobol indices (a
   * power of two), draws of the search for conditions. Defaults to that of {@link usualSizes}.
   */
  readonly size?: number
  /** Whether the scenario's groups of uncertain numbers are taken as one (Sobol indices). Defaults to false. */
  readonly byGroup?: boolean
  /** What the strategy loses below (conditions). Defaults to 0 where the outcome is a difference of strategies. */
  readonly threshold?: number
}

/** What `sensitivity` takes besides the scenario. */
export interface SensitivityOptions extends MethodOptions, TrialOptions {
  /** Of a fair any outcome, `npv` unless said; of a declared lifecycle a category or total, the first total unless said. */
  readonly outcome?: string
  /** Id of a segment. Defaults to the whole show. */
  readonly segment?: string
  /** Defaults to the whole horizon. */
  readonly edition?: number
  /**
   * What varies: `PATH`, `PATH=low..high`, `PATH=±20%`; a path may name all numbers beneath it, `*` all segments together, or
   * be the name of a group. Defaults to what is uncertain in the scenario; where nothing is, to twenty usual assumptions.
   */
  readonly vary?: readonly string[]
  /** The strategy that it is compared with: another fair, or the name of another strategy of the lifecycle. */
  readonly against?: Scenario | string
  /** Fair whose levers the warm-up is played under. Defaults to the one compared with, else to the fair itself. */
  readonly baseline?: Scenario
  /** Of a declared lifecycle, the strategy asked about. Defaults to the first. */
  readonly strategy?: string
}

const sensitivityOptions: AllOptions<SensitivityOptions> = {
  ...trialOptionKeys,
  method: true,
  replications: true,
  size: true,
  byGroup: true,
  threshold: true,
  outcome: true,
  segment: true,
  edition: true,
  vary: true,
  against: true,
  baseline: true,
  strategy: true
}

/** Replications of each point of a fair, and how much is played, by method. */
export const usualSizes: Readonly<Record<MethodName, { readonly replications: number; readonly size: number }>> = {
  tornado: { replications: 5, size: 1 },
  'two-way': { replications: 5, size: 7 },
  morris: { replications: 3, size: 20 },
  sobol: { replications: 2, size: 256 },
  conditions: { replications: 5, size: 400 }
}

/** The answer of each method. */
export interface AnswerOf {
  readonly tornado: Tornado
  readonly 'two-way': TwoWay
  readonly morris: Morris
  readonly sobol: Sobol
  readonly conditions: Conditions
}

/**
 * Which assumptions matter, by one of five methods.
 *
 * - `tornado`: each factor alone from its low to its high end, the longest swing first.
 * - `two-way`: two factors over a grid; with `against`, which strategy wins where.
 * - `morris`: a screening of many factors that tells what does not matter, what acts alone and what interacts.
 * - `sobol`: what share of the spread of the outcome each factor answers for, alone and with all others.
 * - `conditions`: when the strategy loses, against another (`against`) or below a `threshold`.
 *
 * With `against` the outcome is a difference of strategies in all of them. All points of a fair are played with the same
 * luck. A run that fails is told and left out. Stopped early, the answer is made of what was played, and says so.
 *
 * @param scenario A fair, or a declared lifecycle, which is played exactly.
 * @param options See {@link SensitivityOptions}.
 *
 * Rejects with an InputError for wrong options and where every run failed; a lifecycle that only individuals can play is
 * refused.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'p' } } },
 *   parameters: { p: 0.25, fee: 100 },
 *   counting: 'start',
 *   categories: { fees: { kind: 'value', discountRate: 0, stages: { here: 'fee' } } }
 * })
 * const { bars } = await sensitivity(scenario, { vary: ['p=.2..0.4', 'fee=90..110'] })
 * bars.map(({ path, low, high }) => [path, low.outcome.mean, high.outcome.mean])
 * // => [['parameters.fee', 157.5, 192.5], ['parameters.p', 180, 160]]
 */
export async function sensitivity<Method extends MethodName = 'tornado'>(
  scenario: Scenario | LifecycleScenario,
  options: SensitivityOptions & { readonly method?: Method } = {}
): Promise<AnswerOf[Method]> {
  requireKnownOptions<SensitivityOptions>('sensitivity', options, sensitivityOptions)
  const method: MethodName = options.method ?? 'tornado'
  requireMethod(method)
  requireSuited(options, method)
  const mustCompare = method === 'conditions' && options.threshold === undefined
  const question = 'kind' in scenario ? aboutLifecycle(scenario, options, mustCompare) : aboutFair(scenario, options)
  const answer = await answerTo(question, options)
  return answer as AnswerOf[Method]
}

/**
 * Answers a question that has been put together: what varies, and who plays it.
 *
 * Rejects with an InputError for wrong options and where every run failed.
 *
 * @param question What varies, and who plays.
 * @param options See {@link MethodOptions}.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const question = fairQuestion(fair, { vary: ['price.perArea', 'horizon.discountRate'] })
 * const { method } = await answerTo(question, { method: 'two-way', replications: 2, size: 2 })
 * method // => 'two-way'
 */
export async function answerTo(question: Question, options: MethodOptions): Promise<Sensitivity> {
  const { method = 'tornado', byGroup = false, threshold } = options
  const usual = usualSizes[method]
  const replications = question.isExact ? 1 : (options.replications ?? usual.replications)
  if (!(Number.isInteger(replications) && replications >= 1)) {
    throw new InputError([
      { ...asMessage(experimentWords.replications), got: `${replications}`, example: 'replications: 20' }
    ])
  }
  const size = options.size ?? usual.size
  const sized = (least: number) => {
    if (Number.isInteger(size) && size >= least) return size
    throw new InputError([
      { ...asMessage(sensitivityWords.size, { least }), got: `${size}`, example: `size: ${usual.size}` }
    ])
  }
  switch (method) {
    case 'tornado':
      return tornadoOf(question, replications)
    case 'two-way':
      return twoWayOf(question, replications, sized(2))
    case 'morris':
      return morrisOf(question, replications, sized(2))
    case 'sobol': {
      const base = sized(2)
      if ((base & (base - 1)) !== 0) throw new InputError([{ ...asMessage(sensitivityWords.evenly), got: `${base}` }])
      return sobolOf(question, replications, base, byGroup)
    }
    case 'conditions':
      return conditionsOf(question, replications, sized(20), thresholdOf(question, threshold))
  }
}

function requireMethod(method: string): void {
  if (methodNames.some((each) => each === method)) return
  throw new InputError([
    {
      ...asMessage(sensitivityWords.unknownMethod),
      got: `"${method}"`,
      ...suggested(method, methodNames)
    }
  ])
}

/** What another method than the one asked for has use for would be passed over. */
function requireSuited({ threshold, size, byGroup = false }: MethodOptions, method: MethodName): void {
  const problems: Problem[] = []
  if (threshold !== undefined && method !== 'conditions') {
    const example = '--method conditions --threshold 0'
    problems.push({ ...asMessage(sensitivityWords.thresholdOfConditions, { method }), example })
  }
  if (size !== undefined && method === 'tornado') {
    problems.push({ ...asMessage(sensitivityWords.sizeOfTornado), example: '--vary price.perArea=200..300' })
  }
  if (byGroup && method !== 'sobol') {
    problems.push({ ...asMessage(sensitivityWords.groupsOfSobol, { method }), example: '--method sobol --groups' })
  }
  if (problems.length > 0) throw new InputError(problems)
}

function thresholdOf({ against }: Question, threshold: number | undefined): number {
  if (threshold === undefined) {
    if (against === null) throw new InputError([asMessage(sensitivityWords.loseAgainst)])
    return 0
  }
  if (Number.isFinite(threshold)) return threshold
  throw new InputError([{ ...asMessage(sensitivityWords.threshold), got: `${threshold}`, example: '--threshold 0' }])
}

function aboutFair(scenario: Scenario, options: SensitivityOptions): Question {
  const { against, strategy, ...rest } = options
  if (strategy !== undefined) {
    throw new InputError([{ ...asMessage(sensitivityWords.strategyOfFair), got: `"${strategy}"` }])
  }
  if (typeof against === 'string') {
    throw new InputError([asMessage(sensitivityWords.againstLifecycle)])
  }
  return fairQuestion(scenario, { ...rest, ...(against === undefined ? {} : { against }) })
}

function aboutLifecycle(scenario: LifecycleScenario, options: SensitivityOptions, mustCompare: boolean): Question {
  const { segment, edition, baseline, replications, against, ...rest } = options
  if (segment !== undefined || edition !== undefined) throw new InputError([asMessage(sensitivityWords.fairKeys)])
  if (baseline !== undefined || replications !== undefined) throw new InputError([asMessage(sensitivityWords.noLuck)])
  if (against !== undefined && typeof against !== 'string') {
    throw new InputError([asMessage(sensitivityWords.againstLifecycle)])
  }
  return lifecycleQuestion(scenario, { ...rest, mustCompare, ...(against === undefined ? {} : { against }) })
}
