import { fill, type Values } from '../../i18n/fill.js'
import { inLanguage, type Language, type Term } from '../../i18n/terms.js'

/** Headings and sentences of the tables of a declared lifecycle. */
const words = {
  totals: { en: 'Totals over the horizon', zh: '规划期合计' },
  category: { en: 'Category', zh: '类别' },
  strategy: { en: 'Strategy', zh: '策略' },
  undiscounted: { en: 'Undiscounted', zh: '未折现' },
  discounted: { en: 'Discounted', zh: '折现' },
  total: { en: 'Total', zh: '合计' },
  differenceTo: { en: 'Difference to {name}', zh: '与“{name}”之差' },
  perCustomer: { en: 'Amounts are those of one customer.', zh: '金额为一位客户的期望值。' },
  perCohort: { en: 'Amounts are those of the cohort of {n} customers.', zh: '金额为 {n} 位客户的同期群合计。' },
  totalMeans: { en: '{name} = {formula}', zh: '{name} = {formula}' },
  nothingDiscounted: { en: 'Nothing is discounted.', zh: '均未折现。' },
  differencesPaired: {
    en: 'Strategies share their luck: differences are paired, replication by replication.',
    zh: '各策略使用公共随机数：差值按重复运行逐次配对。'
  },
  differenceOf: { en: 'Differences are of discounted totals.', zh: '差值按折现合计计算。' },

  incremental: { en: 'Incremental table', zh: '增量分析表' },
  allStrategies: { en: 'all strategies', zh: '全部策略' },
  cost: { en: 'Cost', zh: '成本' },
  effect: { en: 'Effect', zh: '效果' },
  isCost: { en: 'Cost: {name}', zh: '成本：{name}' },
  isEffect: { en: 'Effect: {name}', zh: '效果：{name}' },
  incrementalCost: { en: 'Incremental cost', zh: '增量成本' },
  incrementalEffect: { en: 'Incremental effect', zh: '增量效果' },
  ratio: { en: 'Ratio', zh: '增量成本效果比' },
  inWords: { en: 'In words', zh: '结论' },
  cheapest: { en: 'cheapest', zh: '成本最低' },
  against: { en: 'against {name}', zh: '相对于“{name}”' },
  dominated: { en: 'dominated by {name}', zh: '被“{name}”绝对占优' },
  dominatedByAnother: { en: 'dominated by another', zh: '被另一策略绝对占优' },
  extended: { en: 'dominated by a mixture of {one} and {other}', zh: '被“{one}”与“{other}”的组合扩展占优' },
  extendedByMixture: { en: 'dominated by a mixture of two others', zh: '被另两种策略的组合扩展占优' },
  ratioMeans: {
    en: 'Ratio = incremental cost / incremental effect, each against the next cheaper strategy that is not dominated; totals are discounted.',
    zh: '增量成本效果比 = 增量成本 / 增量效果；均相对于未被占优的、成本次低的策略；合计已折现。'
  },
  dominatedMeans: {
    en: 'Dominated: another strategy costs no more and does no less; or a mixture of two others does as well for less (extended dominance).',
    zh: '被绝对占优：另一策略成本不高于它而效果不低于它；被扩展占优：另两种策略的组合以更低成本达到同等效果。'
  },
  ratioOfMeans: {
    en: 'Means over replications; differences are paired; the ratio is that of the means, its interval by the jackknife (none where that of the incremental effect holds 0). Who is dominated is judged by the means.',
    zh: '按重复运行的均值计算；差值为配对差值；比率为均值之比，区间用刀切法（增量效果的区间含 0 时不给出）。占优关系按均值判断。'
  },

  trace: { en: 'Stages by time point', zh: '各时点的阶段分布' },
  timePoint: { en: 'Time point', zh: '时点' },
  years: { en: 'Years', zh: '年' },
  traceShares: { en: 'Share of the cohort in each stage.', zh: '各阶段客户占同期群的比例。' },
  traceCustomers: { en: 'Customers in each stage, of {n}.', zh: '{n} 位客户中处于各阶段的人数。' },
  traceMeans: { en: 'Means over replications.', zh: '为重复运行的均值。' },
  tracePoints: {
    en: '95 % intervals are at most ±{half} points; all are in --format csv.',
    zh: '95% 区间半宽至多 ±{half} 个百分点；全部区间见 --format csv。'
  },
  traceHalf: {
    en: '95 % intervals are at most ±{half} customers; all are in --format csv.',
    zh: '95% 区间半宽至多 ±{half} 位客户；全部区间见 --format csv。'
  },
  otherStages: { en: 'Other stages', zh: '其他阶段' },
  notAllStages: {
    en: 'Of {n} stages those with the greatest numbers have a column; all of them stand in --format csv.',
    zh: '共 {n} 个阶段，此处仅列出数值最大的各阶段；全部见 --format csv。'
  },
  notAllPoints: {
    en: 'Of {n} time points some are shown; all of them stand in --format csv.',
    zh: '共 {n} 个时点，此处仅列出部分；全部见 --format csv。'
  },
  timePointMeans: {
    en: 'Time point 0 is the start; time point k is the end of cycle k.',
    zh: '时点 0 为起点；时点 k 为第 k 周期末。'
  },

  retentionInAll: { en: 'Attendance and retention over the horizon', zh: '规划期内的参展与保留' },
  editionsAttended: { en: 'Editions attended by one customer', zh: '每位客户参展届数' },
  firstRenewal: { en: 'First renewal', zh: '首次续展率' },
  allTenureRetention: { en: 'All-tenure retention', zh: '总体保留率' },
  retention: { en: 'Attendance and retention by time point', zh: '各时点的参展与保留' },
  attending: { en: 'Attending', zh: '参展客户数' },
  repeatRate: { en: 'Repeat rate', zh: '复展率' },
  cohortRetention: { en: 'Cohort retention', zh: '同期群保留率' },
  attendingMeans: {
    en: 'Attending: customers in stages that attend ({stages}).',
    zh: '参展客户数：处于参展阶段（{stages}）的客户。'
  },
  repeatRateMeans: {
    en: 'Repeat rate at k: of those attending at k − 1, the share attending at k.',
    zh: '时点 k 的复展率：k − 1 时参展者中，k 时仍参展的比例。'
  },
  cohortRetentionMeans: {
    en: 'Cohort retention at k: of those who attended at every time point up to k − 1, the share attending at k.',
    zh: '时点 k 的同期群保留率：至 k − 1 每次均参展者中，k 时仍参展的比例。'
  },
  allTenureMeans: {
    en: 'First renewal: cohort retention at 1. All-tenure retention: Σ S(k) / Σ S(k−1) over k = 1 … {n}, S(k) those who never lapsed.',
    zh: '首次续展率：时点 1 的同期群保留率。总体保留率：Σ S(k) / Σ S(k−1)，k = 1 … {n}，S(k) 为从未缺席者。'
  },
  nobodyAtStart: {
    en: 'Nobody attends at time 0, so there is no cohort to follow.',
    zh: '时点 0 无人参展，因此没有可跟踪的同期群。'
  },

  timeInStage: { en: 'Time in each stage', zh: '各阶段逗留时间' },
  stage: { en: 'Stage', zh: '阶段' },
  cyclesInStage: { en: 'Cycles there', zh: '逗留周期数' },
  yearsInStage: { en: 'Years there', zh: '逗留年数' },
  sojourn: { en: 'Mean visit (cycles)', zh: '平均逗留（周期）' },
  timeInStageMeans: {
    en: 'Cycles there: of one customer within the horizon (time points 0 … {last}). Mean visit: cycles there / visits begun; the horizon cuts visits short.',
    zh: '逗留周期数：一位客户在规划期内（时点 0 … {last}）处于该阶段的周期数。平均逗留：逗留周期数 / 进入次数；规划期末会截断逗留。'
  },
  longRun: { en: 'In the long run, by starting stage', zh: '长期（按起始阶段）' },
  startingStage: { en: 'Starting stage', zh: '起始阶段' },
  endsIn: { en: 'Ends in {name}', zh: '终止于“{name}”' },
  cyclesIn: { en: 'Cycles in {name}', zh: '在“{name}”的周期数' },
  cyclesToEnd: { en: 'Cycles until the end', zh: '至终止的周期数' },
  editionsInARow: { en: 'Editions in a row', zh: '连续参展届数' },
  longRunMeans: {
    en: 'Without end, of one customer, the present cycle included. Mean visit: mean length of a visit.',
    zh: '无期限，针对一位客户，含当前周期。平均逗留：每次进入该阶段的平均逗留长度。'
  },
  cyclesMeans: {
    en: 'Cycles in a stage that is left for good some day: from the fundamental matrix N = (I − Q)⁻¹.',
    zh: '在终将永久离开的阶段中的周期数：由基本矩阵 N = (I − Q)⁻¹ 得出。'
  },
  timeShare: { en: 'Share of time in {name}', zh: '“{name}”的时间占比' },
  timeShareMeans: {
    en: 'Share of time: of all cycles without end, the share in the stage (stationary distribution π = πP).',
    zh: '时间占比：无期限的全部周期中处于该阶段的比例（平稳分布 π = πP）。'
  },
  editionsInARowMeans: {
    en: 'Editions in a row: attended from now on until the first missed.',
    zh: '连续参展届数：自当前届起至首次缺席前的参展届数。'
  },
  neverLeft: {
    en: '– or no column: a stage that is never left for good, so that the number has no end.',
    zh: '“–”或未列出：该阶段不会被永久离开，因而没有有限值。'
  },
  noLongRun: { en: 'No long-run figures: {reason}.', zh: '无长期指标：{reason}。' },
  noLongRunOf: { en: 'No long-run figures for {name}: {reason}.', zh: '“{name}”无长期指标：{reason}。' },

  stageValue: { en: 'Lifetime value of one customer by starting stage', zh: '按起始阶段的客户终身价值（每位客户）' },
  withinHorizon: { en: 'Within the horizon', zh: '规划期内' },
  withoutEnd: { en: 'Without end', zh: '无期限' },
  stageValueMeans: {
    en: 'Discounted; of one customer who is in the stage at time 0.',
    zh: '已折现；针对时点 0 处于该阶段的一位客户。'
  },
  stageValueExact: {
    en: 'Discounted; of one customer who is in the stage at time 0. From the exact engine: expected values without chance.',
    zh: '已折现；针对时点 0 处于该阶段的一位客户。由精确引擎计算：为期望值，无随机误差。'
  },
  noFinite: {
    en: 'No value for who starts in {stages}: {reason}.',
    zh: '起始于“{stages}”者没有数值：{reason}。'
  },
  noInfinite: { en: 'No value without end: {reason}.', zh: '不存在无期限的价值：{reason}。' },
  noInfiniteOf: {
    en: 'No value without end for {names}: {reason}.',
    zh: '“{names}”不存在无期限的价值：{reason}。'
  },
  noStageValues: {
    en: 'Lifetime value by starting stage comes from the exact engine, which does not serve this lifecycle.',
    zh: '按起始阶段的终身价值由精确引擎计算，而该引擎不适用于此生命周期。'
  },
  ofGroup: { en: '{name}, group {group} ({share})', zh: '{name}，分组“{group}”（{share}）' },

  scenario: { en: 'Scenario', zh: '情景' },
  engineExact: { en: 'exact (expected customers, no chance)', zh: '精确（客户期望数，无随机）' },
  engineIndividual: { en: 'individual (customers played one by one)', zh: '个体（逐个模拟客户）' },
  customersPlayed: { en: 'Customers in each replication', zh: '每次运行的客户数' }
} as const satisfies Readonly<Record<string, Term>>

export type LifecycleWord = keyof typeof words

/**
 * A word of the tables of a declared lifecycle, with values in place of `{name}`.
 *
 * @param id Which word.
 * @param language `en` or `zh-CN`.
 * @param values What stands in the places.
 *
 * @example
 * say('against', 'en', { name: 'mono' }) // => 'against mono'
 * say('ratio', 'zh-CN') // => '增量成本效果比'
 */
export function say(id: LifecycleWord, language: Language, values: Values = {}): string {
  return inLanguage(fill(words[id], values), language)
}
