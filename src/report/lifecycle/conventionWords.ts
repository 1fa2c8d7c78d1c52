import type { Term } from '../../i18n/terms.js'

/** What the conventions of a declared lifecycle are called, and what each says. */
export const conventionWords = {
  title: { en: 'Conventions', zh: '计算约定' },
  convention: { en: 'Convention', zh: '约定' },
  appliesTo: { en: 'Applies to', zh: '适用于' },
  said: { en: 'In words', zh: '说明' },
  formula: { en: 'Formula', zh: '公式' },
  symbols: {
    en: 'x(k): customers in a stage at time point k = 0 … n; cycle t runs from time point t − 1 to t, and t = max(k, 1) where time points count; v: amount; L: length of a cycle in years; r: yearly rate.',
    zh: 'x(k)：时点 k = 0 … n 处于某阶段的客户；第 t 周期由时点 t − 1 至 t，按时点计数时 t = max(k, 1)；v：金额；L：周期长度（年）；r：年折现率。'
  },
  all: { en: 'all', zh: '全部' },

  engine: { en: 'Engine', zh: '引擎' },
  exactEngine: {
    en: 'exact: expected customers, computed without chance; it serves since moves depend on the clock and on time in stage only',
    zh: '精确：计算客户期望数，无随机；转移只取决于时钟与在阶段内的时间，因此适用'
  },
  individualEngine: {
    en: 'individual: {customers} customers played one by one in each of {replications} replications, scaled to the cohort',
    zh: '个体：逐个模拟 {customers} 位客户，重复运行 {replications} 次，并按同期群规模换算'
  },
  individualEngineOnce: {
    en: 'individual: {customers} customers played one by one, once, scaled to the cohort',
    zh: '个体：逐个模拟 {customers} 位客户，运行一次，并按同期群规模换算'
  },
  why: { en: 'Why this engine', zh: '采用此引擎的原因' },
  askedFor: { en: 'asked for; the exact engine would serve too', zh: '按要求采用；精确引擎同样适用' },
  because: { en: '{path}: {reason}', zh: '{path}：{reason}' },

  time: { en: 'Time', zh: '时间' },
  timeIs: { en: '{cycles} cycles of {length}', zh: '{cycles} 个周期，每周期 {length}' },
  timeIsOne: { en: 'one cycle of {length}', zh: '1 个周期，每周期 {length}' },
  aYear: { en: 'one year', zh: '1 年' },
  partOfYear: { en: '{number} of a year', zh: '{number} 年' },
  someYears: { en: '{number} years', zh: '{number} 年' },
  cohort: { en: 'Cohort', zh: '同期群' },
  oneCustomer: { en: '1: results are those of one customer', zh: '1：结果为一位客户的期望值' },
  manyCustomers: { en: '{n} customers', zh: '{n} 位客户' },

  groups: { en: 'Groups', zh: '分组' },
  groupsAre: { en: 'summed with their weights: {shares}', zh: '按权重合计：{shares}' },

  counting: { en: 'Counting', zh: '计数方式' },
  'counting.start': { en: 'start (cycle t counts the customers at its start)', zh: 'start（第 t 周期计期初客户）' },
  'counting.end': { en: 'end (cycle t counts the customers at its end)', zh: 'end（第 t 周期计期末客户）' },
  'counting.life-table': {
    en: 'life-table (cycle t counts the mean of its start and its end)',
    zh: 'life-table（第 t 周期计期初与期末的均值）'
  },
  'counting.half-cycle': {
    en: 'half-cycle (time points count, the first and the last by half)',
    zh: 'half-cycle（按时点计数，首末时点各计一半）'
  },
  'counting.weights': {
    en: 'weights (time points count with the weights declared)',
    zh: 'weights（各时点按所声明的权重计数）'
  },

  discounting: { en: 'Discounting', zh: '折现方式' },
  'discounting.none': { en: 'none', zh: 'none（不折现）' },
  'discounting.first-cycle': {
    en: 'first-cycle (whole cycles, the first included)',
    zh: 'first-cycle（按整周期折现，含第 1 周期）'
  },
  'discounting.second-cycle': {
    en: 'second-cycle (whole cycles, the first one not)',
    zh: 'second-cycle（按整周期折现，第 1 周期不折现）'
  },
  'discounting.time-points': {
    en: 'time-points (at the time point k at which an amount is counted)',
    zh: 'time-points（按金额计入的时点 k 折现）'
  },
  'discounting.continuous': {
    en: 'continuous (at the time point k, compounded continuously)',
    zh: 'continuous（按时点 k 连续复利折现）'
  },
  rate: { en: 'Discount rate', zh: '折现率' },
  aYearRate: { en: '{rate} a year', zh: '每年 {rate}' },

  stageAmounts: { en: 'Amounts of stages', zh: '阶段金额' },
  perCycle: { en: 'stated for a cycle', zh: '按周期给出' },
  perYear: { en: 'stated for a year, taken times the length of a cycle', zh: '按年给出，乘以周期长度' },
  startAmounts: { en: 'Amounts of the start', zh: '起始金额' },
  atTimeZero: { en: 'once, at time 0, not discounted', zh: '在时点 0 一次计入，不折现' },
  moveAmounts: { en: 'Amounts of moves', zh: '转移金额' },
  'departure.once': { en: 'at departure, in full, in the cycle of the move', zh: '离开时计入，在转移所在周期全额计入' },
  'arrival.once': { en: 'at arrival, in full, in the cycle of the move', zh: '到达时计入，在转移所在周期全额计入' },
  'departure.like-stages': {
    en: 'at departure, with the counting weight of that time point',
    zh: '离开时计入，按该时点的计数权重'
  },
  'arrival.like-stages': {
    en: 'at arrival, with the counting weight of that time point',
    zh: '到达时计入，按该时点的计数权重'
  },

  exits: { en: 'Exits of a stage', zh: '阶段的退出' },
  'exits.shares': {
    en: 'shares (of one; staying is what they leave)',
    zh: 'shares（各退出占一的份额，其余留在原阶段）'
  },
  'exits.sequential': {
    en: 'sequential (each step acts on those whom the steps before left)',
    zh: 'sequential（每一步只作用于前面各步余下的客户）'
  },
  'exits.competing': { en: 'competing (hazards h)', zh: 'competing（竞争的累积风险 h）' },
  'exits.logit': {
    en: 'logit (odds against staying, f a multiplier of odds)',
    zh: 'logit（相对留在原阶段的几率，f 为几率乘数）'
  },
  rates: { en: 'Rates', zh: '速率' },
  ratesAre: { en: 'a constant rate becomes the probability of a cycle', zh: '恒定速率换算为每周期概率' },
  hazards: { en: 'Hazards', zh: '累积风险' },
  hazardsAre: { en: 'the cumulative hazard of a cycle becomes its probability', zh: '每周期累积风险换算为概率' },
  weibull: { en: 'Weibull', zh: '威布尔' },
  weibullIs: {
    en: 'cumulative hazard over the cycle, u years into the stage (clock: stage) or from the start (clock: start)',
    zh: '周期内的累积风险；u 为进入阶段（clock: stage）或自起点（clock: start）以来的年数'
  },
  longer: { en: 'Probabilities over years', zh: '多年概率' },
  longerIs: { en: 'a probability over so many years becomes that of a cycle', zh: '若干年的概率换算为每周期概率' },
  multipliers: { en: 'Multipliers', zh: '乘数' },
  'on.probability': { en: 'a factor f on the probability, before exits combine', zh: '概率乘以 f，先于退出的合并' },
  'on.hazard': { en: 'a factor f on the hazard, before exits combine', zh: '风险乘以 f，先于退出的合并' },
  'on.odds': { en: 'a factor f on the odds o, before exits combine', zh: '几率 o 乘以 f，先于退出的合并' }
} as const satisfies Readonly<Record<string, Term>>
