import type { Term } from '../i18n/terms.js'

/** What pictures of declared lifecycles say. */
export const lifecycleChartWords = {
  trace: { en: 'Customers by stage over time', zh: '各阶段客户随时间的变化' },
  traceExact: {
    en: 'In % of the cohort at each time point: expected share in each stage.',
    zh: '单位：%；各时点各阶段客户占同期群的期望比例。'
  },
  traceMean: {
    en: 'In % of the cohort at each time point: mean of the replications (line) and its 95 % interval (band).',
    zh: '单位：%；各时点各阶段客户占同期群的比例：线为重复运行的均值，色带为其 95% 区间。'
  },
  dashed: { en: 'Dashed: stages that do not attend.', zh: '虚线：不参展的阶段。' },
  timeAxis: { en: 'Time point (a cycle is {length})', zh: '时点（每周期 {length}）' },
  timePoint: { en: 'Time point', zh: '时点' },
  incremental: { en: 'Cost and effect of the strategies', zh: '各策略的成本与效果' },
  overHorizon: {
    en: 'Discounted totals over {cycles} of {length}, {cohort}. The axes need not begin at zero.',
    zh: '{cycles}（每周期 {length}）的折现合计，{cohort}。坐标轴未必从零开始。'
  },
  ofOne: { en: 'for one customer', zh: '每位客户' },
  ofCohort: { en: 'for a cohort of {n} customers', zh: '同期群 {n} 位客户合计' },
  frontier: {
    en: 'The line, the efficiency frontier, joins the strategies kept. The number under a name is its ratio{unit}: cost for one more unit of effect, against the one before.',
    zh: '折线为效率前沿，连接保留的各策略；策略名下的数字为增量成本效果比{unit}：与前一保留策略相比，每多一单位效果的成本。'
  },
  intervals: {
    en: 'Grey bars are 95 % intervals of the means over replications. Strategies share their luck: bars that overlap do not make a difference chance.',
    zh: '灰线为重复运行均值的 95% 区间。各策略使用公共随机数：区间重叠不表示差异出于偶然。'
  },
  kept: { en: 'kept', zh: '保留' },
  extended: { en: 'extended dominance: a mixture of two others does better', zh: '被扩展占优：另两种策略的组合更优' },
  dominated: { en: 'dominated: another does no less for no more', zh: '被绝对占优：另一策略成本不高而效果不低' },
  inUnit: { en: ' in {cost} / {effect}', zh: '（{cost}/{effect}）' },
  status: { en: 'Status', zh: '状态' },
  ratio: { en: 'Ratio', zh: '增量成本效果比' },
  noTable: {
    en: 'this result has no incremental table: it needs two strategies or more, and a cost and an effect declared',
    zh: '该结果没有增量表：至少需要两种策略，并声明成本与效果'
  },
  noTableExample: {
    en: 'incremental: { cost: cost, effect: life_years }',
    zh: 'incremental: { cost: cost, effect: life_years }'
  },
  exactEngine: { en: 'exact engine (expected customers, no chance)', zh: '精确引擎（客户期望数，无随机）' },
  individualEngine: { en: 'individual engine', zh: '个体引擎' },
  customersPlayed: { en: 'Customers in each: {n}', zh: '每次客户数：{n}' },
  counting: { en: 'Counting: {counting}', zh: '计数：{counting}' },
  discounting: { en: 'discounting: {discounting}', zh: '折现：{discounting}' },
  ofCategory: { en: '{category}: {convention}', zh: '{category}：{convention}' },
  atRate: { en: '{discounting}, r = {rate} a year', zh: '{discounting}，年率 {rate}' },
  cycles: { en: '{n} cycles', zh: '{n} 个周期' },
  oneCycle: { en: 'one cycle', zh: '1 个周期' },
  years: { en: '{n} years', zh: '{n} 年' },
  oneYear: { en: '1 year', zh: '1 年' },
  months: { en: '{n} months', zh: '{n} 个月' },
  oneMonth: { en: '1 month', zh: '1 个月' },
  partOfYear: { en: '1/{n} of a year', zh: '1/{n} 年' }
} as const satisfies Readonly<Record<string, Term>>

/** Short names of the counting conventions. */
export const countingNames = {
  start: { en: 'start of the cycle', zh: '期初' },
  end: { en: 'end of the cycle', zh: '期末' },
  'life-table': { en: 'life-table', zh: '寿命表法' },
  'half-cycle': { en: 'half-cycle', zh: '半周期校正' },
  weights: { en: 'weights declared', zh: '所声明的权重' }
} as const satisfies Readonly<Record<string, Term>>

/** Short names of the discount conventions. */
export const discountingNames = {
  none: { en: 'none', zh: '无' },
  'first-cycle': { en: 'from the first cycle', zh: '自第 1 周期' },
  'second-cycle': { en: 'from the second cycle', zh: '自第 2 周期' },
  'time-points': { en: 'at time points', zh: '按时点' },
  continuous: { en: 'continuous', zh: '连续' }
} as const satisfies Readonly<Record<string, Term>>
