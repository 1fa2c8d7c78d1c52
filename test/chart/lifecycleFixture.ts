import { type IncrementalRow, incrementalTable } from '../../src/analysis/lifecycle/incrementalTable.js'
import { lifecycleRow } from '../../src/analysis/lifecycle/lifecycleSheet.js'
import { estimate } from '../../src/core/interval.js'
import type { LifecycleEstimate, LifecycleResult } from '../../src/experiment/lifecycleResult.js'

/** Results of declared lifecycles made by hand: what a chart reads of them is there, and little else. */

type Scenario = LifecycleResult['scenario']
type Category = Scenario['strategies'][string]['groups'][string]['lifecycle']['categories'][string]

interface Plan {
  readonly name: string
  readonly title: string
  readonly titleZh: string
  readonly cycles: number
  readonly cycleLength: number
  readonly cohort: number
  readonly stages: Readonly<
    Record<string, { readonly title: string; readonly titleZh: string; readonly attends: boolean }>
  >
  readonly cost: Partial<Category>
  readonly effect: Partial<Category>
  readonly strategies: readonly {
    readonly strategy: string
    readonly title: string | null
    readonly titleZh: string | null
    readonly matrix: readonly (readonly number[])[]
    readonly cost: number
    readonly effect: number
  }[]
}

const luck = [-1.1, 0.2, 0.9, -0.3, 0.5, -0.2]

/** A value of the exact engine, or a mean over six replications that differ by about a spread. */
function estimated(value: number, spread: number, exact: boolean): Pick<LifecycleEstimate, 'value' | 'estimate'> {
  if (exact) return { value, estimate: null }
  const found = estimate(luck.map((chance) => value + chance * spread))
  return { value: found.mean, estimate: found }
}

const noCategory: Category = {
  title: null,
  titleZh: null,
  kind: 'cost',
  unit: null,
  discountRate: 0.06,
  discounting: 'first-cycle',
  counting: 'end',
  per: 'cycle',
  stages: {},
  start: {},
  moves: []
}

function scenarioOf(plan: Plan): Scenario {
  const { name, title, titleZh, stages, cycles, cycleLength, cohort, strategies } = plan
  const categories = {
    care: { ...noCategory, ...plan.cost },
    drugs: { ...noCategory, ...plan.cost, title: 'Drugs', titleZh: '药品' },
    effect: { ...noCategory, kind: 'value' as const, ...plan.effect }
  }
  const lifecycle = {
    start: {},
    parameters: {},
    overridden: [],
    traits: {},
    exits: {},
    moves: [],
    multipliers: {},
    categories
  }
  return {
    kind: 'lifecycle',
    name,
    title,
    titleZh,
    notice: 'Made by hand for a test. No forecast of anything: the numbers only show what a picture does with them.',
    noticeZh: '本例为测试而手工编制，不是任何预测：数字仅用于展示图形如何绘制。',
    about: null,
    aboutZh: null,
    seed: 'perennial',
    places: {},
    uncertain: [],
    uncertainty: { correlations: {}, groups: {} },
    replications: luck.length,
    customers: 1000,
    horizon: { cycles, cycleLength },
    cohort,
    stages,
    totals: { cost: { care: 1, drugs: 1 } },
    incremental: { cost: 'cost', effect: 'effect' },
    strategies: Object.fromEntries(
      strategies.map((one) => [
        one.strategy,
        { title: one.title, titleZh: one.titleZh, groups: { all: { weight: 1, lifecycle } } }
      ])
    )
  }
}

function estimatesOf(plan: Plan, { matrix, cost, effect }: Plan['strategies'][number], exact: boolean) {
  const stages = Object.keys(plan.stages)
  let shares: number[] = stages.map((_, stage) => (stage === 0 ? 1 : 0))
  const rows: LifecycleEstimate[] = []
  for (let period = 0; period <= plan.cycles; period++) {
    stages.forEach((stage, at) => {
      const spread = plan.cohort * 0.06 * Math.sqrt(shares[at] * (1 - shares[at]))
      const counted = estimated(shares[at] * plan.cohort, spread, exact)
      rows.push({ ...lifecycleRow('customers', 0, { stage, period }), ...counted })
    })
    const before = shares
    shares = stages.map((_, to) => before.reduce((sum, share, from) => sum + share * matrix[from][to], 0))
  }
  const total = (category: string, value: number, spread: number) => ({
    ...lifecycleRow('totalDiscounted', 0, { category }),
    ...estimated(value, spread, exact)
  })
  return [...rows, total('cost', cost, cost * 0.03), total('effect', effect, effect * 0.02)]
}

function resultOf(plan: Plan, exact: boolean): LifecycleResult {
  const hash = '3f2a9c1b7d40'.repeat(5)
  const incremental: IncrementalRow[] = incrementalTable(plan.strategies)
  return {
    passport: {
      engine: '0.1.0',
      engineKind: exact ? 'exact' : 'individual',
      scenario: plan.name,
      scenarioHash: hash,
      baseline: plan.name,
      baselineHash: hash,
      seed: 'perennial',
      replications: exact ? 1 : luck.length,
      streamScheme: 1
    },
    scenario: scenarioOf(plan),
    needsIndividual: [],
    customers: exact ? null : 1000,
    strategies: plan.strategies.map((one) => ({
      strategy: one.strategy,
      title: one.title,
      titleZh: one.titleZh,
      estimates: estimatesOf(plan, one, exact),
      longRun: [],
      stageValues: []
    })),
    incremental: plan.strategies.length > 1 ? incremental.map((row) => ({ ...row, estimates: null })) : null,
    differences: []
  }
}

const gbp = { unit: 'GBP', title: 'Health care', titleZh: '医疗' }
const years = { unit: 'years', title: 'Life years', titleZh: '生命年', discountRate: 0, discounting: 'none' } as const

const mono = [
  [0.7215, 0.2018, 0.0669, 0.0098],
  [0, 0.5811, 0.407, 0.0119],
  [0, 0, 0.7501, 0.2499],
  [0, 0, 0, 1]
]
const combined = [
  [0.8582, 0.1027, 0.0341, 0.005],
  [0, 0.7868, 0.2072, 0.006],
  [0, 0, 0.8728, 0.1272],
  [0, 0, 0, 1]
]

const stages = {
  A: { title: 'CD4 200–500', titleZh: 'CD4 200–500', attends: false },
  B: { title: 'CD4 below 200', titleZh: 'CD4 低于 200', attends: false },
  C: { title: 'AIDS', titleZh: '艾滋病', attends: false },
  D: { title: 'Dead', titleZh: '死亡', attends: false }
}

/** Two strategies, four stages, twenty yearly cycles: numbers near those of a textbook's case. */
const treatment: Plan = {
  name: 'hiv',
  title: 'HIV: monotherapy against combination therapy',
  titleZh: 'HIV：单药治疗与联合治疗',
  cycles: 20,
  cycleLength: 1,
  cohort: 1,
  stages,
  cost: gbp,
  effect: years,
  strategies: [
    { strategy: 'mono', title: 'Monotherapy', titleZh: '单药治疗', matrix: mono, cost: 44663, effect: 7.991 },
    {
      strategy: 'comb',
      title: 'Combination therapy',
      titleZh: '联合治疗',
      matrix: combined,
      cost: 50602,
      effect: 8.937
    }
  ]
}

const care = (loyalty: number) => [
  [0.4, 0.4 * loyalty, 0.6 - 0.4 * loyalty - 0.05, 0.05],
  [0, 0.5 + 0.4 * loyalty, 0.3 - 0.3 * loyalty, 0.2 - 0.1 * loyalty],
  [0, 0.2 * loyalty, 0.4, 0.6 - 0.2 * loyalty],
  [0.05, 0, 0, 0.95]
]

/** Five strategies of a fair over eight quarters, with stages that attend, long names, dominance of both kinds. */
const fair: Plan = {
  name: 'teaching',
  title: 'Four stages of a relationship, five ways to spend on it',
  titleZh: '关系的四个阶段与五种投入方式',
  cycles: 8,
  cycleLength: 0.25,
  cohort: 1000,
  stages: {
    exploration: { title: 'Exploration', titleZh: '考察', attends: true },
    buildUp: { title: 'Build-up', titleZh: '形成', attends: true },
    stability: { title: 'Stability', titleZh: '稳定', attends: true },
    decline: { title: 'Decline', titleZh: '退化', attends: false }
  },
  cost: { unit: 'EUR', counting: 'half-cycle', discounting: 'time-points', discountRate: 'rate' },
  effect: { title: 'Editions attended', titleZh: '参展届数', unit: null, counting: 'start', discountRate: 0 },
  strategies: [
    { strategy: 'now', title: 'As today', titleZh: '维持现状', matrix: care(0.2), cost: 120_000, effect: 2100 },
    { strategy: 'advertising', title: null, titleZh: null, matrix: care(0.25), cost: 189_000, effect: 2250 },
    {
      strategy: 'service',
      title: 'Better service before, during and after the show',
      titleZh: '提升展前、展中与展后服务质量',
      matrix: care(0.6),
      cost: 210_000,
      effect: 2900
    },
    {
      strategy: 'discount',
      title: 'Loyalty discount',
      titleZh: '老客户折扣',
      matrix: care(0.5),
      cost: 235_000,
      effect: 2700
    },
    {
      strategy: 'platform',
      title: 'Structural platform',
      titleZh: '全年在线对接平台',
      matrix: care(0.9),
      cost: 320_000,
      effect: 3350
    }
  ]
}

/** Means of costs and effects of the eleven strategies against C. difficile in the R package dampack (`psa_cdiff`). */
const crowd: Plan = {
  ...treatment,
  name: 'crowd',
  title: 'Eleven strategies close together',
  titleZh: '彼此接近的十一种策略',
  strategies: [
    ['s3', 57336.0059896538, 12.9399639202408],
    ['s27', 57541.2526373815, 13.0140640696275],
    ['s33', 57642.2587507842, 13.0389116321918],
    ['s31', 57934.0743411241, 13.0966257932217],
    ['s43', 58072.1137208494, 13.11285766912],
    ['s44', 58665.7823044647, 13.1283328397025],
    ['s13', 58018.6252420203, 13.0650412387992],
    ['s39', 57814.6470919581, 13.0462790163185],
    ['s20', 58634.2026441398, 13.1100568867995],
    ['s37', 58081.7947984323, 13.1029711156978],
    ['s4', 57887.481549326, 12.9970657153765]
  ].map(([strategy, cost, effect]) => ({
    strategy: String(strategy),
    title: null,
    titleZh: null,
    matrix: mono,
    cost: Number(cost),
    effect: Number(effect)
  }))
}

export const exactResult = resultOf(treatment, true)
export const individualResult = resultOf(fair, false)
export const crowdedResult = resultOf(crowd, true)
export const singleResult = resultOf(
  { ...treatment, strategies: [{ ...treatment.strategies[0], strategy: 'base', title: null, titleZh: null }] },
  true
)
