import { describeDifferences } from '../scenario/describeDifferences.js'
import type { Scenario } from '../scenario/scenario.js'
import { isStrategyPath } from '../scenario/strategyPath.js'

/** In which assumptions a scenario differs from the baseline. */
export interface AssumptionDifferences {
  readonly scenario: string
  /** Paths in the scenario, in the order of the catalogue; at least one. */
  readonly paths: readonly string[]
}

/** What a comparison does not depend on: words, and what it takes from the baseline. */
const without: readonly string[] = [
  'title',
  'titleZh',
  'notice',
  'noticeZh',
  'about',
  'aboutZh',
  'seed',
  'replications'
]

/**
 * The scenarios that differ from the baseline in more than the strategy, so that their difference is not the strategy's
 * alone. Titles do not count, nor seed and number of replications, which are the baseline's for all.
 *
 * @param scenarios Scenarios to be compared; the baseline may be among them.
 * @param baseline What they are compared with.
 *
 * @example
 * const fair = makeScenario({ perennial: 1 }, 'fair')
 * const louder = varyScenario(fair, { levers: { advertising: { spend: 90000 } } }, 'louder')
 * const larger = varyScenario(fair, { segments: { exhibitors: { marketSize: 9000 } }, title: 'Larger' }, 'larger')
 * differingAssumptions([fair, louder, larger], fair)
 * // => [{ scenario: 'larger', paths: ['segments.exhibitors.marketSize'] }]
 */
export function differingAssumptions(scenarios: readonly Scenario[], baseline: Scenario): AssumptionDifferences[] {
  return scenarios
    .map((scenario) => ({
      scenario: scenario.name,
      paths: describeDifferences(baseline, scenario)
        .map(({ path }) => path)
        .filter((path) => !isStrategyPath(path) && !without.includes(path.slice(path.lastIndexOf('.') + 1)))
    }))
    .filter(({ paths }) => paths.length > 0)
}
