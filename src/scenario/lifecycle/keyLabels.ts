import type { Term } from '../../i18n/terms.js'
import { uncertaintyLabels } from './uncertaintyLabels.js'

/** What a key of a lifecycle scenario is called, what it means, and a line that would be right. */
export interface KeyLabel {
  readonly title: Term
  readonly help: Term
  readonly example: string
}

function label(title: Term, help: Term, example: string): KeyLabel {
  return { title, help, example }
}

/** The keys of a lifecycle scenario in words: read by messages and by the JSON Schema. */
export const keyLabels = {
  ...uncertaintyLabels,
  scenario: label(
    { en: 'Scenario with a lifecycle of its own', zh: '自定义生命周期的情景' },
    {
      en: 'Any published cohort Markov model: stages, moves between them, values and costs, strategies.',
      zh: '任何已发表的同期群（队列）马尔可夫模型：阶段、阶段间的转移、价值与成本、策略。'
    },
    'lifecycle: { stages: [here, gone] }'
  ),
  title: label(
    { en: 'Title', zh: '标题（英文）' },
    { en: 'What it is called in tables and charts.', zh: '表格与图中的英文名称。' },
    'title: Customers come back'
  ),
  titleZh: label(
    { en: 'Title in Chinese', zh: '标题（中文）' },
    { en: 'The same in Chinese.', zh: '表格与图中的中文名称。' },
    'titleZh: 客户复展'
  ),
  notice: label(
    { en: 'Notice', zh: '说明（英文）' },
    { en: 'Where the numbers come from; stands below every result.', zh: '数据来源等说明，随结果一同显示。' },
    'notice: Numbers of a published model.'
  ),
  noticeZh: label(
    { en: 'Notice in Chinese', zh: '说明（中文）' },
    { en: 'The same in Chinese.', zh: '中文说明，随结果一同显示。' },
    'noticeZh: 数据取自已发表的模型。'
  ),
  about: label(
    { en: 'About', zh: '简介（英文）' },
    { en: 'One line that says what the scenario shows; stands in lists.', zh: '一句英文简介，用于列表。' },
    'about: Customers by recency of purchase.'
  ),
  aboutZh: label(
    { en: 'About, in Chinese', zh: '简介（中文）' },
    { en: 'The same in Chinese.', zh: '一句中文简介，用于列表。' },
    'aboutZh: 按最近一次购买划分的客户。'
  ),
  seed: label(
    { en: 'Seed', zh: '随机种子' },
    {
      en: 'Any text; the same scenario and seed give the same bits on every machine. The exact engine needs none.',
      zh: '任意文字；同一情景与种子在任何机器上给出相同结果。精确引擎不需要。'
    },
    'seed: perennial'
  ),
  replications: label(
    { en: 'Replications', zh: '重复运行次数' },
    { en: 'How often the individual engine plays the scenario.', zh: '个体引擎运行该情景的次数。' },
    'replications: 50'
  ),
  customers: label(
    { en: 'Customers played', zh: '模拟客户数' },
    {
      en: 'How many customers the individual engine plays in each replication; results are scaled to the cohort.',
      zh: '个体引擎每次运行所模拟的客户数；结果按同期群规模折算。'
    },
    'customers: 10000'
  ),
  horizon: label(
    { en: 'Horizon', zh: '规划期' },
    { en: 'How many cycles there are and how long one is.', zh: '周期数与周期长度。' },
    'horizon: { cycles: 20, cycleLength: 1 }'
  ),
  cycles: label(
    { en: 'Cycles', zh: '周期数' },
    { en: 'Number of cycles; time points are 0 to this.', zh: '周期的个数；时点由 0 至该数。' },
    'cycles: 20'
  ),
  cycleLength: label(
    { en: 'Length of a cycle', zh: '周期长度' },
    { en: 'In years; 1/12 for a month.', zh: '以年计；一个月写 1/12。' },
    'cycleLength: 1'
  ),
  cohort: label(
    { en: 'Cohort', zh: '同期群' },
    { en: 'Whom the results speak of, and where they start.', zh: '结果所指的客户及其起始阶段。' },
    'cohort: { start: { here: 1 } }'
  ),
  size: label(
    { en: 'Size of the cohort', zh: '同期群规模' },
    { en: 'Customers that the results speak of; 1 for results a customer.', zh: '结果所指的客户数；1 表示人均结果。' },
    'size: 1000'
  ),
  start: label(
    { en: 'Start', zh: '起始分布' },
    {
      en: 'Stage to share of the cohort, or to number of customers: sums to 1 or to cohort.size.',
      zh: '从阶段到同期群份额（合计为 1）或客户数（合计为 cohort.size）。'
    },
    'start: { here: 1 }'
  ),
  lifecycle: label(
    { en: 'Lifecycle', zh: '生命周期' },
    { en: 'The stages and the moves between them.', zh: '各阶段及其间的转移。' },
    'lifecycle: { stages: [here, gone], transitions: { here: { gone: 0.2 } } }'
  ),
  stages: label(
    { en: 'Stages', zh: '阶段' },
    { en: 'A list of names, or a map from name to settings.', zh: '名称列表，或从名称到设置的映射。' },
    'stages: [here, gone]'
  ),
  stage: label(
    { en: 'Stage', zh: '阶段' },
    { en: 'Settings of one stage.', zh: '单个阶段的设置。' },
    'here: { attends: true }'
  ),
  attends: label(
    { en: 'Attends', zh: '是否参展' },
    {
      en: 'Whether customers of this stage attend; retention counts them.',
      zh: '该阶段的客户是否参展，保留率据此计算。'
    },
    'attends: true'
  ),
  exits: label(
    { en: 'How exits combine', zh: '转出的合成方式' },
    {
      en: 'shares: shares of one. sequential: step by step, each acting on those left. competing: hazards. logit: weights.',
      zh: 'shares：一的份额；sequential：逐步作用于剩余者；competing：竞争风险；logit：权重。'
    },
    'exits: shares'
  ),
  transitions: label(
    { en: 'Transitions', zh: '转移' },
    {
      en: 'From stage to stage, only the moves there are; staying is the rest.',
      zh: '由阶段到阶段，只写存在的转移；其余留在原阶段。'
    },
    'transitions: { here: { gone: 0.2 } }'
  ),
  row: label(
    { en: 'Moves out of a stage', zh: '转出' },
    {
      en: 'A map from destination to move; with sequential exits also a list of steps, each such a map.',
      zh: '从去向到转移的映射；sequential 时也可为步骤列表，每步为此类映射。'
    },
    'here: { gone: 0.2 }'
  ),
  move: label(
    { en: 'Move', zh: '转移' },
    {
      en: 'A probability a cycle, or { probability, per }, { rate, per }, { hazard }, { weibull }, or rest.',
      zh: '每周期的概率，或 { probability, per }、{ rate, per }、{ hazard }、{ weibull }、rest。'
    },
    'gone: 0.2'
  ),
  multipliers: label(
    { en: 'Multipliers', zh: '乘数' },
    { en: 'Named factors of moves; several multiply.', zh: '作用于转移的命名乘数；多个相乘。' },
    'multipliers: { treatment: { on: probability, factor: rr, transitions: all } }'
  ),
  multiplier: label(
    { en: 'Multiplier', zh: '乘数' },
    { en: 'A factor of some moves.', zh: '作用于若干转移的乘数。' },
    'treatment: { on: probability, factor: 0.5, transitions: all }'
  ),
  on: label(
    { en: 'Acts on', zh: '作用对象' },
    {
      en: 'probability: p times the factor. hazard: 1 − (1 − p)^factor. odds: p/(1 − p) times the factor.',
      zh: 'probability：p 乘以系数；hazard：1 − (1 − p)^系数；odds：p/(1 − p) 乘以系数。'
    },
    'on: probability'
  ),
  factor: label(
    { en: 'Factor', zh: '系数' },
    { en: 'A number, a formula or a table.', zh: '数值、公式或表。' },
    'factor: 0.5'
  ),
  multiplied: label(
    { en: 'Moves multiplied', zh: '所乘的转移' },
    {
      en: 'all, or a map from stage to destinations; any stands for every other stage.',
      zh: 'all，或从阶段到去向的映射；any 表示所有其他阶段。'
    },
    'transitions: all'
  ),
  destinations: label(
    { en: 'Destinations', zh: '去向' },
    { en: 'A stage, a list of stages, or any.', zh: '一个阶段、阶段列表或 any。' },
    'here: [gone]'
  ),
  parameters: label(
    { en: 'Parameters', zh: '参数' },
    { en: 'Named quantities, in any order.', zh: '命名的量，次序不限。' },
    'parameters: { rr: 0.5 }'
  ),
  parameter: label(
    { en: 'Parameter', zh: '参数' },
    {
      en: 'A number, a formula, a list (one value a cycle), a map from the first cycle to the value, or { at, table }.',
      zh: '数值、公式、列表（每周期一值）、从起始周期到数值的映射，或 { at, table }。'
    },
    'rr: 0.5'
  ),
  traits: label(
    { en: 'Traits', zh: '个体特征' },
    { en: 'What differs between customers; only moves can depend on it.', zh: '因客户而异的量；只有转移可取决于它。' },
    'traits: { frailty: { varies: lognormal, mean: 1, sigma: 0.5 } }'
  ),
  trait: label(
    { en: 'Trait', zh: '个体特征' },
    { en: 'normal, lognormal or uniform.', zh: 'normal、lognormal 或 uniform。' },
    'frailty: { varies: lognormal, mean: 1, sigma: 0.5 }'
  ),
  discounting: label(
    { en: 'Discounting', zh: '折现方式' },
    {
      en: 'How an amount of cycle c, at time point k, is discounted at the yearly rate r, L being the length of a cycle.',
      zh: '周期 c、时点 k 的金额按年折现率 r 折现的方式，L 为周期长度。'
    },
    'discounting: first-cycle'
  ),
  counting: label(
    { en: 'Counting', zh: '计数方式' },
    { en: 'At which time points of a cycle the stages are counted.', zh: '各阶段在周期的哪些时点计数。' },
    'counting: half-cycle'
  ),
  categories: label(
    { en: 'Categories', zh: '类别' },
    { en: 'Named costs and values.', zh: '命名的成本与价值。' },
    'categories: { life_years: { kind: value, stages: { here: 1 } } }'
  ),
  category: label(
    { en: 'Category', zh: '类别' },
    { en: 'Costs or values booked by stage, at the start and by move.', zh: '按阶段、起始与转移记账的成本或价值。' },
    'life_years: { kind: value, stages: { here: 1 } }'
  ),
  kind: label({ en: 'Kind', zh: '性质' }, { en: 'cost or value.', zh: 'cost 成本或 value 价值。' }, 'kind: cost'),
  unit: label(
    { en: 'Unit', zh: '单位' },
    { en: 'What it is counted in, for tables.', zh: '表格中的计量单位。' },
    'unit: EUR'
  ),
  discountRate: label(
    { en: 'Discount rate', zh: '折现率' },
    { en: 'A year; 0 for none.', zh: '年率；0 表示不折现。' },
    'discountRate: 0.03'
  ),
  per: label(
    { en: 'Amounts of stages per', zh: '阶段金额的计量期' },
    { en: 'cycle, or year: then multiplied by the length of a cycle.', zh: 'cycle 每周期；year 每年，乘以周期长度。' },
    'per: year'
  ),
  stageAmounts: label(
    { en: 'Amounts of stages', zh: '各阶段金额' },
    { en: 'Stage to what a customer in it has each cycle.', zh: '从阶段到其中每位客户每周期的金额。' },
    'stages: { here: 100 }'
  ),
  startAmounts: label(
    { en: 'Amounts at the start', zh: '起始金额' },
    {
      en: 'Stage to what a customer who starts in it has, once, not discounted.',
      zh: '从阶段到起始于该阶段的客户的一次性金额，不折现。'
    },
    'start: { here: 100 }'
  ),
  moveAmounts: label(
    { en: 'Amounts of moves', zh: '转移金额' },
    { en: 'From stage to stage; any stands for every other stage.', zh: '由阶段到阶段；any 表示所有其他阶段。' },
    'transitions: { here: { gone: 2000 } }'
  ),
  moveAmountsFrom: label(
    { en: 'Amounts of moves out of a stage', zh: '转出金额' },
    { en: 'Destination to amount.', zh: '从去向到金额。' },
    'here: { gone: 2000 }'
  ),
  amount: label(
    { en: 'Amount', zh: '金额' },
    { en: 'A number, a formula or a table.', zh: '数值、公式或表。' },
    'here: 100'
  ),
  booked: label(
    { en: 'Moves are booked at', zh: '转移金额记于' },
    { en: 'departure or arrival. Defaults to arrival.', zh: 'departure 离开时或 arrival 到达时；缺省为 arrival。' },
    'booked: arrival'
  ),
  counted: label(
    { en: 'Moves are counted', zh: '转移金额的计数' },
    {
      en: 'once: in full. like-stages: with the counting weight of their time point. Defaults to once.',
      zh: 'once：全额；like-stages：按该时点的计数权重。缺省为 once。'
    },
    'counted: once'
  ),
  totals: label(
    { en: 'Totals', zh: '合计' },
    { en: 'Named sums of categories.', zh: '类别的命名合计。' },
    'totals: { cost: health + drugs }'
  ),
  total: label(
    { en: 'Total', zh: '合计' },
    { en: 'A sum of categories, each times a number.', zh: '各类别乘以系数之和。' },
    'cost: health + drugs'
  ),
  incremental: label(
    { en: 'Incremental table', zh: '增量表' },
    { en: 'Which category or total is the cost and which the effect.', zh: '以哪一类别或合计为成本，哪一个为效果。' },
    'incremental: { cost: cost, effect: life_years }'
  ),
  cost: label({ en: 'Cost', zh: '成本' }, { en: 'A category or total.', zh: '类别或合计。' }, 'cost: cost'),
  effect: label({ en: 'Effect', zh: '效果' }, { en: 'A category or total.', zh: '类别或合计。' }, 'effect: life_years'),
  groups: label(
    { en: 'Groups', zh: '分组' },
    {
      en: 'Groups of customers with their weights, each overriding the scenario.',
      zh: '客户分组及其权重，各组可覆盖情景的设置。'
    },
    'groups: { women: { weight: 0.6 }, men: { weight: 0.4 } }'
  ),
  group: label(
    { en: 'Group', zh: '分组' },
    { en: 'Its weight, and what is different in it.', zh: '权重以及与情景不同之处。' },
    'women: { weight: 0.6 }'
  ),
  weight: label(
    { en: 'Weight', zh: '权重' },
    { en: 'Share of the cohort; the weights sum to 1.', zh: '占同期群的份额；合计为 1。' },
    'weight: 0.6'
  ),
  strategies: label(
    { en: 'Strategies', zh: '策略' },
    { en: 'Named strategies, each overriding the scenario.', zh: '命名的策略，各自覆盖情景的设置。' },
    'strategies: { now: {}, better: { parameters: { rr: 0.5 } } }'
  ),
  strategy: label(
    { en: 'Strategy', zh: '策略' },
    { en: 'What is different in it.', zh: '与情景不同之处。' },
    'better: { parameters: { rr: 0.5 } }'
  )
} as const satisfies Readonly<Record<string, KeyLabel>>
