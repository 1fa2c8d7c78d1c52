import { InputError } from '../../core/errors.js'
import { compile, passportOf } from '../../engine/index.js'
import { asMessage } from '../../i18n/fill.js'
import type { Passport } from '../../model/runTable.js'
import type { Scenario } from '../../scenario/scenario.js'
import { isStrategyPath } from '../../scenario/strategyPath.js'
import type { Values } from '../../scenario/uncertainty/withValues.js'
import { fairFigures } from '../draws/fairFigures.js'
import type { Inputs } from '../draws/input.js'
import { hasUncertain, inputsOf } from '../draws/inputsOf.js'
import type { Alternative, Played } from '../draws/played.js'
import { playFairs } from '../draws/playFairs.js'
import type { TrialOptions } from '../draws/playTrials.js'
import { pathsOf } from './factor.js'
import { type Factors, factorsOf } from './factorsOf.js'
import type { SensitivityContext } from './results.js'
import { valueAtPath } from './valueAtPath.js'
import { sensitivityWords } from './words.js'

/** What is asked: what varies, and who plays it. */
export interface Question extends Factors, Pick<Inputs, 'correlations' | 'groups'> {
  readonly scenario: Alternative
  readonly strategy: Alternative | null
  readonly against: Alternative | null
  readonly context: SensitivityContext
  readonly seed: string
  readonly isExact: boolean
  readonly passport: (replications: number) => Passport
  /** Plays the strategy, and the one it is compared with, at points. */
  readonly play: (points: readonly Values[], replications: number) => Promise<Played>
}

/** Which outcome of which fair, against what. */
export interface FairAsked extends TrialOptions {
  readonly outcome?: string
  readonly segment?: string
  readonly edition?: number
  readonly vary?: readonly string[]
  readonly against?: Scenario
  readonly baseline?: Scenario
}

/**
 * A question about a fair. An assumption that varies is laid over both strategies and the baseline of the warm-up; a number in
 * which strategies differ is the strategy itself, and varies in the one asked about only. What management decides (prices,
 * spending) varies from the first edition on: the warm-up is played under the decisions of the baseline.
 *
 * Throws an InputError for an outcome, segment or edition that does not exist, and as {@link factorsOf}.
 *
 * @param scenario A fair.
 * @param asked What is asked.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * fairQuestion(fair, { vary: ['price.perArea'] }).factors.map(({ path }) => path) // => ['price.perArea']
 */
export function fairQuestion(scenario: Scenario, asked: FairAsked): Question {
  const { vary = [], against, baseline = against ?? scenario, runner, shouldStop, store, onTrial } = asked
  if (against !== undefined && 'kind' in against) throw new InputError([asMessage(sensitivityWords.againstLifecycle)])
  if (against === scenario || against?.name === scenario.name) {
    throw new InputError([asMessage(sensitivityWords.againstItself, { name: scenario.name })])
  }
  const scenarios = against === undefined ? [scenario] : [scenario, against]
  const inputs = inputsOf(scenarios)
  const found = factorsOf(scenario, inputs, vary)
  const warmUp = { ...baseline }
  const ranges = found.factors.filter(({ isRange }) => isRange).flatMap(pathsOf)
  const paths = found.factors.flatMap(pathsOf)
  const variesIn = (each: Scenario) => (path: string) => {
    if (!ranges.includes(path)) return hasUncertain(each, path)
    if (each === warmUp && isStrategyPath(path)) return false
    return each === scenario || sameAt(each, scenario, path)
  }
  const varied = new Map([warmUp, ...scenarios].map((each) => [each, new Set(paths.filter(variesIn(each)))]))
  const has = (each: Scenario, path: string) => {
    const known = varied.get(each) ?? varied.get(scenarios.find(({ name }) => name === each.name) ?? warmUp)
    return known?.has(path) ?? true
  }
  const plan = compile(scenario, baseline)
  const { context } = plan
  const { outcome = 'npv', segment = null, edition = null } = asked
  const [figure] = fairFigures([{ outcome, segment, edition }], context)
  return {
    ...found,
    correlations: inputs.correlations,
    groups: inputs.groups,
    scenario: alternativeOf(scenario),
    strategy: null,
    against: against === undefined ? null : alternativeOf(against),
    context: {
      currency: context.currency,
      notice: context.notice,
      noticeZh: context.noticeZh,
      segments: context.segments.map(({ id, title, titleZh }) => ({ id, title, titleZh }))
    },
    seed: baseline.seed,
    isExact: false,
    passport: (replications) => passportOf(plan, replications),
    play: (points, replications) => {
      const options: TrialOptions = {
        ...(runner === undefined ? {} : { runner }),
        ...(shouldStop === undefined ? {} : { shouldStop }),
        ...(store === undefined ? {} : { store }),
        ...(onTrial === undefined ? {} : { onTrial })
      }
      return playFairs({ scenarios, baseline: warmUp, figures: [figure], points, has, replications }, options)
    }
  }
}

/**
 * Name and titles of a scenario or strategy.
 *
 * @example
 * alternativeOf({ name: 'now', title: 'As today', titleZh: null, seed: 'x' }) // => { name: 'now', title: 'As today', titleZh: null }
 */
export function alternativeOf({ name, title, titleZh }: Alternative): Alternative {
  return { name, title, titleZh }
}

/** Whether a number is an assumption that both share. */
function sameAt(one: Scenario, other: Scenario, path: string): boolean {
  const value = valueAtPath(one, path)
  return value !== undefined && JSON.stringify(value) === JSON.stringify(valueAtPath(other, path))
}
