import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { outcomeOverEditionsChart } from './outcomeOverEditions.js'
import type { ChartResults } from './results.js'

/**
 * A chart of retention edition by edition: the repeat rate (of those who attended the last edition held, the share who
 * attend this one) as a line for each scenario, with its 95 % interval as a band.
 *
 * What to see: a strategy that builds bonds lifts its line a little more each edition, one that pays for the next edition
 * alone lifts it at once and no further; and how small the lifts are against what is left to lose.
 *
 * @param results A comparison, or one scenario's replications.
 * @param options Language, focus, width.
 * @throws InputError for a focus that is not among the scenarios, with the nearest name.
 *
 * @example
 * const plan = { horizon: { editions: 3, warmUp: 1 }, segments: { exhibitors: { marketSize: 60 } }, replications: 2 }
 * const louder = { ...plan, levers: { advertising: { spend: 20000 } } }
 * const comparison = await compare([makeScenario(plan, 'now'), makeScenario(louder, 'louder')])
 * retentionChart(comparison, { focus: 'louder' }).title.text // => 'Repeat rate by edition'
 * retentionChart(comparison, { language: 'zh-CN' }).title.text // => '各届复展率'
 */
export function retentionChart(results: ChartResults, options: ChartOptions = {}): ChartSpec {
  return outcomeOverEditionsChart(results, 'repeatRate', options)
}
