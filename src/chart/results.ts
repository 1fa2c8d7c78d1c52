import type { Comparison, Difference } from '../experiment/compare.js'
import type { OutcomeEstimate, Replicated } from '../experiment/replicate.js'
import { type Language, word } from '../i18n/terms.js'
import { labelIn } from '../i18n/titles.js'
import { toldApart } from './distinctTitles.js'

/** One outcome of one scenario, as a chart reads it. */
export type ChartEstimate = Omit<OutcomeEstimate, 'values'>

/** One scenario's results, as a chart reads them: what `replicate` gives is one. */
export interface ChartScenario extends Pick<Replicated, 'passport' | 'context' | 'scenario'> {
  readonly estimates: readonly ChartEstimate[]
}

/** Scenarios and their differences to a baseline, as a chart reads them: what `compare` gives is one. */
export interface ChartComparison extends Pick<Comparison, 'baseline' | 'differences'> {
  readonly scenarios: readonly ChartScenario[]
}

/** What is said in a word about a difference. */
export type Verdict = Difference['verdict']

/** What a chart of levels can be made of: a comparison, or one scenario alone. */
export type ChartResults = Omit<ChartComparison, 'differences'> | ChartScenario

/**
 * The scenarios of some results, in their order, with titles that tell them apart.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 }, replications: 2 }, 'small'))
 * scenariosOf(result).length // => 1
 */
export function scenariosOf(results: ChartResults): readonly ChartScenario[] {
  return 'scenarios' in results ? toldApart(results).scenarios : [results]
}

/**
 * The name of the baseline, where there is one to compare with.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 }, replications: 2 }, 'small'))
 * baselineOf(result) // => null
 */
export function baselineOf(results: ChartResults): string | null {
  return 'baseline' in results ? results.baseline : null
}

/**
 * The estimates of one outcome for the whole show, in the order of the editions, the horizon (`null`) first.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 }, replications: 2 }, 'small'))
 * estimatesOf(result, 'attendance').map(({ edition }) => edition) // => [null, 1, 2]
 */
export function estimatesOf(scenario: ChartScenario, outcome: string): ChartEstimate[] {
  return scenario.estimates
    .filter((row) => row.outcome === outcome && row.segment === null && row.tenure === null)
    .sort((one, other) => (one.edition ?? 0) - (other.edition ?? 0))
}

/**
 * What a scenario is called in a picture.
 *
 * @example
 * scenarioLabel({ scenario: { name: 'now', title: 'As today', titleZh: null } }, 'zh-CN') // => 'As today'
 */
export function scenarioLabel({ scenario }: Pick<ChartScenario, 'scenario'>, language: Language): string {
  return labelIn(scenario, language)
}

/**
 * The label, saying of the baseline that it is one.
 *
 * @example
 * markedLabel({ scenario: { name: 'now', title: 'As today', titleZh: null } }, 'now', 'en') // => 'As today (baseline)'
 */
export function markedLabel(scenario: ChartScenario, baseline: string | null, language: Language): string {
  const label = scenarioLabel(scenario, language)
  if (scenario.scenario.name !== baseline) return label
  const mark = word('theBaseline', language)
  return language === 'zh-CN' ? `${label}（${mark}）` : `${label} (${mark})`
}
