/** What the engines say of a lifecycle, in both languages. */
export const markovWords = {
  strategy: { en: 'strategy {name}', zh: '策略“{name}”' },
  strategies: { en: 'strategies {names}', zh: '策略“{names}”' },
  group: { en: 'group {name}', zh: '分组“{name}”' },
  groups: { en: 'groups {names}', zh: '分组“{names}”' },
  cycle: { en: 'cycle {spans}', zh: '第 {spans} 周期' },
  cycles: { en: 'cycles {spans}', zh: '第 {spans} 周期' },
  stay: { en: 'cycle {spans} in the stage', zh: '处于该阶段的第 {spans} 周期' },
  stays: { en: 'cycles {spans} in the stage', zh: '处于该阶段的第 {spans} 周期' },
  row: { en: 'from {from}', zh: '离开“{from}”' },
  exit: { en: '{from} → {to}', zh: '“{from}”→“{to}”' },
  stageAmount: { en: '{category} in {stage}', zh: '“{stage}”阶段的“{category}”' },
  moveAmount: { en: '{category} on {from} → {to}', zh: '“{from}”→“{to}”转移的“{category}”' },
  startAmount: { en: '{category} of those who start in {stage}', zh: '起始于“{stage}”者的“{category}”' },
  rate: { en: 'discount rate of {category}', zh: '“{category}”的折现率' },
  weight: { en: 'weight of the group', zh: '该组的权重' },
  start: { en: 'start in {stage}', zh: '起始于“{stage}”的份额' },
  sumOverOne: { en: 'exits sum to {value}', zh: '各转出概率之和为 {value}' },
  sumNotOne: { en: 'the row sums to {value}, not 1', zh: '该行概率之和为 {value}，而不是 1' },
  nobodyStays: {
    en: 'logit exits need somebody who stays; the stated exits sum to {value}',
    zh: 'logit 转出要求有人留下；所列转出概率之和为 {value}'
  },
  overOne: { en: 'probability {value}{formula} is over 1', zh: '概率 {value}{formula} 大于 1' },
  negative: { en: 'probability {value}{formula} is under 0', zh: '概率 {value}{formula} 小于 0' },
  negativeHazard: { en: 'hazard {value}{formula} is under 0', zh: '风险 {value}{formula} 小于 0' },
  factor: {
    en: 'odds factor {value}{formula} is no number from 0 on',
    zh: '几率倍数 {value}{formula} 须为不小于 0 的数'
  },
  notPositive: { en: '{what} {value}{formula} must be over 0', zh: '{what} {value}{formula} 须大于 0' },
  per: { en: 'the years of per:', zh: 'per 的年数' },
  shape: { en: 'the shape', zh: '形状参数' },
  scale: { en: 'the scale', zh: '尺度参数' },
  endless: { en: 'hazards without end', zh: '风险之和无穷大' },
  certain: {
    en: 'probability {value}{formula} is a hazard without end, which competes with nothing',
    zh: '概率 {value}{formula} 相当于无穷大的风险，无法与其他转出竞争'
  },
  tooLarge: {
    en: '{value}{formula} is too large for an amount: they go up to {most}',
    zh: '{value}{formula} 超出金额范围：绝对值最大为 {most}'
  },
  notANumber: { en: '{formula} gives no number', zh: '{formula} 得不出数值' },
  beyondTable: {
    en: '{what} is looked up at {at}, but its rows go from {first} to {last}; add rows, or beyond: hold',
    zh: '{what}的查表位置为 {at}，而表的各行是 {first} 至 {last}；请补充行，或写 beyond: hold'
  },
  beforeTable: {
    en: '{what} is looked up at {at}, but its rows begin at {first}; add a row',
    zh: '{what}的查表位置为 {at}，而表的各行始于 {first}；请补充行'
  },
  thisTable: { en: 'the table', zh: '该表' },
  weightRange: { en: 'a weight is 0 or more; got {value}', zh: '权重须不小于 0；现为 {value}' },
  startRange: { en: 'a start is 0 or more; got {value}', zh: '起始份额须不小于 0；现为 {value}' },
  discountRange: {
    en: 'a discount rate is 0 to 1 a year; got {value}',
    zh: '折现率须在每年 0 至 1 之间；现为 {value}'
  },
  startSum: {
    en: 'those who start sum to {value}, not 1 or the cohort of {size}',
    zh: '起始份额之和为 {value}，既不是 1，也不是同期群人数 {size}'
  },
  weightSum: { en: 'the weights of the groups sum to {value}, not 1', zh: '各组权重之和为 {value}，而不是 1' },
  needsTrait: {
    en: '{name} differs between customers, and {where} depends on it',
    zh: '“{name}”因客户而异，而{where}取决于它'
  },
  needsIndividual: {
    en: 'the exact engine follows shares of a cohort, not customers, and cannot serve this scenario: {reason}; leave the engine to be chosen, or ask for individuals',
    zh: '精确引擎追踪的是同期群份额而不是单个客户，无法运行此情景：{reason}；请不要指定引擎，或改用个体引擎'
  },
  unknownParameter: { en: 'there is no parameter {name}', zh: '没有名为“{name}”的参数' },
  setNotNumber: { en: 'parameter {name} must be a number', zh: '参数“{name}”须为数值' },
  ownEverywhere: {
    en: 'every strategy has a value of its own for {name}, so that a set changes nothing; give what they override a name',
    zh: '每个策略都为“{name}”另设了取值，参数组不起作用；请为所覆盖的值命名'
  },
  unknownStage: { en: 'there is no stage {name}', zh: '没有名为“{name}”的阶段' },
  changesByCycle: { en: '{where} changes with the clock', zh: '{where}随时间变化' },
  changesByStay: {
    en: '{where} changes with the time in the stage, without end',
    zh: '{where}随处于阶段的时间一直变化'
  },
  tooManyCells: {
    en: 'times in stage that differ make more than {most} states',
    zh: '需区分的阶段逗留时间使状态数超过 {most} 个'
  },
  changesByCustomer: { en: '{where} differs between customers', zh: '{where}因客户而异' },
  weightsDiffer: {
    en: 'counting weights of {category} end with the horizon',
    zh: '“{category}”的计数权重止于规划期之末'
  }
} as const
