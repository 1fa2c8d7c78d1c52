import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { outcomeByScenarioChart } from './outcomeByScenario.js'
import type { ChartResults } from './results.js'

/** Whose lifetime value is drawn. */
export interface LifetimeValueOptions extends ChartOptions {
  /** `entry`: of customers who first come in the first edition. `now`: of today's customers. Defaults to `entry`. */
  readonly from?: 'entry' | 'now'
}

/**
 * A chart of what a customer is worth under each scenario: the mean lifetime value (discounted value less relationship
 * cost, horizon and tail together) with its 95 % interval.
 *
 * What to see: a strategy may keep more customers and yet lower what each is worth, when it costs more than the loyalty it
 * buys; compare the order of the dots with that of the lines in {@link retentionChart}.
 *
 * @param results A comparison, or one scenario's replications.
 * @param options Language, focus, width; `from`: `entry` (the default) or `now`.
 * @throws InputError for a focus that is not among the scenarios, with the nearest name.
 *
 * @example
 * const plan = { horizon: { editions: 3, warmUp: 1 }, segments: { exhibitors: { marketSize: 60 } }, replications: 2 }
 * const louder = { ...plan, levers: { advertising: { spend: 20000 } } }
 * const comparison = await compare([makeScenario(plan, 'now'), makeScenario(louder, 'louder')])
 * lifetimeValueChart(comparison).datasets.estimates.map((row) => row.scenario) // => ['now', 'louder']
 */
export function lifetimeValueChart(results: ChartResults, options: LifetimeValueOptions = {}): ChartSpec {
  return outcomeByScenarioChart(results, options.from === 'now' ? 'valueFromNow' : 'lifetimeValue', options)
}
