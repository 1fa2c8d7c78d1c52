import { compare } from '../../src/experiment/compare.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'

/** A small fair played by the engine, so that pictures are compared with the very tables people get. */

const plan = {
  horizon: { editions: 5, warmUp: 3, cancelled: [3] },
  segments: {
    firms: { marketSize: 90, title: 'Firms', titleZh: '一般企业' },
    leaders: {
      marketSize: 16,
      title: 'Leaders',
      titleZh: '龙头企业',
      influence: { varies: 'lognormal', mean: 4, sigma: 0.5 }
    },
    people: { kind: 'visitor' as const, marketSize: 120, title: 'Visitors', titleZh: '专业观众' }
  },
  levers: { service: { spend: 6000 }, advertising: { spend: 8000 }, winBack: { spend: 500 } },
  notice: 'A made-up fair.',
  noticeZh: '虚构的展会。',
  replications: 3
}

export const now = makeScenario({ ...plan, title: 'As today', titleZh: '维持现状' }, 'fair')
const louder = makeScenario(
  {
    ...plan,
    title: 'More advertising',
    titleZh: '加大广告投入',
    levers: { ...plan.levers, advertising: { spend: 30000 } }
  },
  'louder'
)
const kinder = makeScenario(
  { ...plan, title: 'Better service', titleZh: '提升服务', levers: { ...plan.levers, service: { spend: 20000 } } },
  'kinder'
)

export const played = await compare([now, louder, kinder])
export const fair = played.scenarios[0]!
