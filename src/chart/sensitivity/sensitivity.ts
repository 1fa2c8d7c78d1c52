import type { Sensitivity } from '../../experiment/sensitivity/results.js'
import type { ChartOptions, ChartSpec } from '../chartSpec.js'
import { withDistinctPair } from '../distinctTitles.js'
import { conditionsChart } from './conditions.js'
import { morrisChart } from './morris.js'
import { sobolChart } from './sobol.js'
import { tornadoChart } from './tornado.js'
import { twoWayChart } from './twoWay.js'

/**
 * The chart of what matters, whichever the method: tornado, heat map, Morris plane, Sobol bars, or draws with a frame around
 * the first condition.
 *
 * @param given What `sensitivity` gave.
 * @param options Language and width.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await sensitivity(fair, { vary: ['price.perArea'], replications: 2 })
 * sensitivityChart(answer, { language: 'zh-CN' }).title.text // => '哪些因素重要：逐一变动：fair'
 */
export function sensitivityChart(given: Sensitivity, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const answer = withDistinctPair(given)
  switch (answer.method) {
    case 'tornado':
      return tornadoChart(answer, options)
    case 'two-way':
      return twoWayChart(answer, options)
    case 'morris':
      return morrisChart(answer, options)
    case 'sobol':
      return sobolChart(answer, options)
    case 'conditions':
      return conditionsChart(answer, options)
  }
}
