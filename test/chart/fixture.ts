import type { ChartComparison, ChartEstimate, ChartScenario } from '../../src/chart/results.js'
import { estimate } from '../../src/core/interval.js'
import { costKinds } from '../../src/model/runTable.js'

/** A comparison made by hand: six scenarios, ten editions, the fifth cancelled, four replications that differ a little. */

const plans = [
  { name: 'fair', title: 'As today', titleZh: '维持现状', lift: 0 },
  { name: 'advertising', title: 'More advertising', titleZh: '加大广告投入', lift: 0.002 },
  {
    name: 'service',
    title: 'Better service before, during and after the show',
    titleZh: '提升展前、展中与展后服务质量',
    lift: 0.02
  },
  { name: 'discount', title: 'Loyalty discount', titleZh: '老客户折扣', lift: -0.012 },
  { name: 'social', title: 'Social programme', titleZh: '客户社交活动计划', lift: 0.022 },
  { name: 'platform', title: 'Structural platform', titleZh: '全年在线对接平台', lift: 0.045 }
] as const

const editions = 10
const cancelled = 5
const luck = [-0.003, 0.001, 0.004, -0.001]

type Key = Pick<ChartEstimate, 'outcome' | 'segment' | 'edition' | 'tenure'>

function row(outcome: string, edition: number | null, value: number | null, spread: number): ChartEstimate {
  const key: Key = { outcome, segment: null, edition, tenure: null }
  return { ...key, estimate: value === null ? null : estimate(luck.map((chance) => value + chance * spread)) }
}

const inStage = { cultivation: 900, confirmation: 140, trust: 210, weakening: 60, disappearance: 500 }
const costs = { initial: 1_250_000, maintenance: 2_100_000, ending: 45_000, winBack: 130_000 }

function estimates(lift: number): ChartEstimate[] {
  const byEdition = Array.from({ length: editions }, (_, index) => index + 1).flatMap((edition) => {
    const held = edition !== cancelled
    return [
      row('repeatRate', edition, held ? 0.62 + (lift * edition) / editions : null, 1),
      ...Object.entries(inStage).map(([stage, count]) =>
        row(`inStage.${stage}`, edition, count * (1 + lift * edition), 100)
      )
    ]
  })
  const overHorizon = costKinds.map((kind) =>
    row(`cost.${kind}`, null, costs[kind] * (1 + (kind === 'maintenance' ? 8 * lift : 0)), 1e6)
  )
  const discount = lift < 0 ? 420_000 : 0
  const total = overHorizon.reduce((sum, { estimate: one }) => sum + (one?.mean ?? 0), 0)
  return [
    ...byEdition,
    ...overHorizon,
    row('discountGiven', null, discount, discount),
    row('spend', null, total + discount, 1e6),
    row('budget', null, 4_000_000, 0),
    row('repeatRate', null, 0.62 + lift / 2, 1),
    row('lifetimeValue', null, 8_400 * (1 + 3 * lift), 20_000),
    row('cost.total', null, total, 1e6)
  ]
}

function scenario({ name, title, titleZh, lift }: (typeof plans)[number], index: number): ChartScenario {
  const hash = `${index}3f2a9c1b7d`.repeat(6)
  return {
    passport: {
      engine: '0.1.0',
      engineKind: 'individual',
      scenario: name,
      scenarioHash: hash,
      baseline: 'fair',
      baselineHash: hash,
      seed: 'perennial',
      replications: luck.length,
      streamScheme: 1
    },
    context: {
      currency: 'EUR',
      editions,
      allocation: 'area',
      viability: { attendance: 0.5, reserve: null },
      contactsPerVisitor: 10,
      dealRate: 0.05,
      held: Array.from({ length: editions }, (_, index) => index + 1 !== cancelled),
      discountFactors: Array.from({ length: editions }, () => 1),
      budget: null,
      segments: [
        { id: 'exhibitors', title: 'Exhibitors', titleZh: '参展商', kind: 'exhibitor', standsFor: 1, ownSpend: 2 }
      ],
      stages: Object.keys(inStage).map((id) => ({ id, attends: ['confirmation', 'trust', 'weakening'].includes(id) })),
      items: [],
      notice: 'Made by hand for a test. No forecast of any fair: the numbers only show what a picture does with them.',
      noticeZh: '本例为测试而手工编制，不是对任何展会的预测：数字仅用于展示图形如何绘制。'
    },
    scenario: { name, title, titleZh },
    estimates: estimates(lift)
  }
}

function difference(plan: (typeof plans)[number], outcome: string): ChartComparison['differences'][number] {
  const pair = [plan, plans[0]].map(({ lift }) =>
    estimates(lift).find((one) => one.outcome === outcome && one.edition === null)
  )
  const gap = (pair[0]?.estimate?.mean ?? 0) - (pair[1]?.estimate?.mean ?? 0)
  const size = outcome === 'repeatRate' ? 1 : outcome === 'lifetimeValue' ? 30_000 : 4e6
  const found = estimate(luck.map((chance) => gap + chance * size * 0.4))
  const noise = (found.low ?? 0) <= 0 && (found.high ?? 0) >= 0
  const verdict = noise ? 'noise' : outcome === 'cost.total' ? 'different' : gap > 0 ? 'better' : 'worse'
  return {
    scenario: plan.name,
    outcome,
    segment: null,
    edition: null,
    tenure: null,
    difference: found,
    verdict,
    probabilityBest: 0.25
  }
}

export const comparison: ChartComparison = {
  baseline: 'fair',
  scenarios: plans.map(scenario),
  differences: plans
    .slice(1)
    .flatMap((plan) => ['repeatRate', 'lifetimeValue', 'cost.total'].map((outcome) => difference(plan, outcome)))
}
