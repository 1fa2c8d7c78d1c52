import { loadPreset } from '../../node/files.js'
import { varyScenario } from '../../scenario/makeScenario.js'
import type { Scenario } from '../../scenario/scenario.js'

/**
 * The fair of notebook 07, as its first cell makes it (a test compares the two): that of the industry with four kinds of
 * exhibitors to whom a planner gives a name, beside regular ones, visitors and partners.
 *
 * @example
 * Object.keys(worthKeepingFair().segments).length // => 7
 */
export function worthKeepingFair(): Scenario {
  return varyScenario(
    loadPreset('industry'),
    {
      title: 'A fair with key accounts',
      titleZh: '有关键客户的展会',
      horizon: { editions: 6, warmUp: 8 },
      segments: {
        exhibitors: {
          title: 'Regular exhibitors',
          titleZh: '普通参展商',
          marketSize: 800,
          standArea: { varies: 'lognormal', mean: 24, sigma: 0.6, min: 9, max: 120 },
          margin: 0.45,
          correlations: {},
          influence: 0.5
        },
        leaders: { marketSize: 30, standArea: 100, margin: 0.35, servingCost: 2000, influence: 60 },
        volume: {
          title: 'Large stands at a thin margin',
          titleZh: '大面积低毛利客户',
          marketSize: 110,
          standArea: 150,
          priceLevel: 0.75,
          margin: 0.2,
          influence: 0.5
        },
        volatile: {
          title: 'Profitable but volatile',
          titleZh: '高利润但不稳定客户',
          marketSize: 200,
          standArea: 40,
          margin: 0.6,
          loyalty: { varies: 'normal', mean: -0.8, sd: 0.5 },
          needDrift: 4,
          influence: 0.5
        },
        small: {
          title: 'Bargain hunters',
          titleZh: '只图便宜的客户',
          marketSize: 250,
          standArea: 9,
          priceLevel: 0.6,
          margin: 0.1,
          servingCost: 800,
          expectation: { varies: 'normal', mean: 68, sd: 8, min: 0, max: 100 },
          referral: 1.5,
          influence: 0.1
        },
        visitors: { standsFor: 80 },
        partners: { marketSize: 30 }
      }
    },
    'key-accounts'
  )
}
