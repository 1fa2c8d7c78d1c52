import type { LifecycleBasis, LifecycleResult, LifecycleStrategyBasis } from '../../experiment/lifecycleResult.js'
import { oneByOne } from '../../i18n/oneByOne.js'
import { type Language, word } from '../../i18n/terms.js'
import { labelIn, type Titled, titleIn } from '../../i18n/titles.js'
import { type LifecycleWord, say } from './words.js'

/** A result, as far as its scenario's name goes. */
interface Named {
  readonly scenario: Titled & { readonly name: string }
}

/**
 * What a scenario is called in a language.
 *
 * @example
 * scenarioName({ scenario: { name: 'fair', title: null, titleZh: '展会' } }, 'zh-CN') // => '展会'
 */
export function scenarioName({ scenario }: Named, language: Language): string {
  return labelIn(scenario, language)
}

/**
 * What a strategy is called; where a scenario declares none, the scenario.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { title: 'Half', horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * const result = await playLifecycle(makeLifecycle(made))
 * strategyName(result, result.strategies[0], 'en') // => 'Half'
 */
export function strategyName(result: LifecycleBasis, strategy: LifecycleStrategyBasis, language: Language): string {
  const { strategies } = result
  if (strategies.length > 1 || strategy.title !== null || strategy.titleZh !== null) {
    return titleIn(strategy, strategy.strategy, language)
  }
  return scenarioName(result, language)
}

/**
 * What a stage is called.
 *
 * @example
 * const stages = { S: { title: 'Stable', titleZh: '稳定', attends: true } }
 * stageName({ scenario: { stages } }, 'S', 'zh-CN') // => '稳定'
 */
export function stageName({ scenario }: Pick<LifecycleResult, 'scenario'>, stage: string, language: Language): string {
  const declared = Object.hasOwn(scenario.stages, stage) ? scenario.stages[stage] : undefined
  return declared === undefined ? stage : titleIn(declared, stage, language)
}

/**
 * Title of a table: what it shows, and of which strategies or scenario.
 *
 * @example
 * tableTitle('trace', ['mono', 'comb'], 'en') // => 'Stages by time point: mono; comb'
 */
export function tableTitle(id: LifecycleWord, names: readonly string[], language: Language): string {
  const name = oneByOne(names, language)
  return word('titleOf', language, { title: say(id, language), name })
}

/**
 * Names of the strategies that a table is for: `all strategies` where it is for all of several.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * const result = await playLifecycle(makeLifecycle({ ...made, strategies: { now: {}, later: {} } }))
 * strategyNames(result, result.strategies, 'en') // => ['all strategies']
 */
export function strategyNames(
  result: LifecycleResult,
  strategies: readonly LifecycleStrategyBasis[],
  language: Language
): string[] {
  const all = result.strategies.length
  if (all > 1 && strategies.length === all) return [say('allStrategies', language)]
  return strategies.map((each) => strategyName(result, each, language))
}
