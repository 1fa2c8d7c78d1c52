import { type Comparison, compare } from '../../src/experiment/compare.js'
import { type Replicated, replicate } from '../../src/experiment/replicate.js'
import { fixedRunner, smallScenario } from '../experiment/helpers.js'

const segments = { exhibitors: { marketSize: 120, title: 'Exhibitors', titleZh: '参展商' }, large: { marketSize: 20 } }

/** A small scenario with titles, a notice and a budget. */
export function titled(name: string, title: string, titleZh: string, changes: Readonly<Record<string, unknown>> = {}) {
  return smallScenario(name, {
    ...{ title, titleZh, segments, budget: 50000, notice: 'A made-up fair.', noticeZh: '虚构的展会。' },
    ...changes
  })
}

const fair = titled('fair', 'As it is', '现状')
const service = titled('service', 'More service', '更好的服务', {
  levers: { service: { spend: 60000 } },
  tactics: { club: { cost: 10, title: 'Club', titleZh: '俱乐部' } }
})

/** Two scenarios played by the engine, four replications each. */
export const playedComparison: Promise<Comparison> = compare([fair, service])

/** One scenario played by the engine. */
export const playedScenario: Promise<Replicated> = replicate(service)

/** A comparison of three scenarios with outcomes made by hand. */
export function madeComparison(): Promise<Comparison> {
  const level: Record<string, number> = { fair: 0, service: 1, discount: 2 }
  const runner = fixedRunner((name, replication) => {
    const luck = replication - 1.5
    const step = level[name]
    return {
      repeatRate: 0.6 + 0.01 * luck + step * (0.02 + 0.001 * luck),
      firstTimeRenewal: 0.44,
      'attendance@3': 500 + 10 * luck - (step === 2 ? 20 * luck : 0),
      lifetimeValue: step === 2 ? null : 1000 + luck,
      'cost.total': 1e6 + 1e5 * step,
      spend: 140000 + 20000 * step,
      budget: 150000,
      overspent: step === 2 ? 30000 : 0,
      joined: 1200 - 200 * step,
      customerEquity: 4e6 - 5e5 * step,
      npv: 2.5e6 + 1e4 * luck - 1e5 * step - 1e3 * luck * step,
      'cumulativeProfit@1': -step,
      'cumulativeProfit@2': step === 1 ? 1 : -step,
      'cumulativeProfit@3': step === 1 ? 1 : -step
    }
  })
  const discount = titled('discount', 'Loyalty discount', '忠诚折扣', { seed: 'its own' })
  return compare([fair, service, discount], { runner })
}
