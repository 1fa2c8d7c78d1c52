import type { OutcomeKey } from '../analysis/outcome.js'
import type { OutcomeKeys } from '../analysis/outcomeKey.js'
import type { Term } from '../i18n/terms.js'

/** What an experiment that cannot be made is answered with. */
export const experimentWords = {
  tooFewScenarios: { en: 'a comparison needs at least two scenarios', zh: '比较至少需要两个情景' },
  sameName: {
    en: 'two scenarios are called "{name}"; give each a name of its own',
    zh: '有两个情景都叫“{name}”；请各取不同的名称'
  },
  unknownBaseline: {
    en: 'the baseline "{name}" is none of the scenarios compared: {names}',
    zh: '基准情景“{name}”不在所比较的情景之中：{names}'
  },
  mustAgree: {
    en: 'scenario "{name}" cannot be compared with "{baseline}": both must have the same {path}',
    zh: '情景“{name}”不能与“{baseline}”比较：两者的 {path} 须相同'
  },
  isBaseline: {
    en: '"{scenario}" is the baseline: it has no difference to itself',
    zh: '“{scenario}”即基准情景，与自身没有差异'
  },
  unknownScenario: {
    en: 'unknown scenario "{scenario}"; compared with the baseline are {names}',
    zh: '未知的情景“{scenario}”；与基准情景比较的有 {names}'
  },
  notGiven: {
    en: 'outcome "{outcome}" is not given for that segment, edition and tenure; it is given for {given}',
    zh: '结果指标“{outcome}”没有对应该客户群、届次与已参展届数的数值；可给出的是：{given}'
  },
  replications: {
    en: 'replications must be a whole number of at least 1',
    zh: '重复运行次数（replications）须为不小于 1 的整数'
  },
  unknownSegment: {
    en: 'unknown segment "{segment}"; the scenario has {names}',
    zh: '未知的客户群“{segment}”；该情景有 {names}'
  },
  followOfLifecycle: {
    en: 'customers can be followed one by one in a fair only; a lifecycle that declares its own stages has none by name',
    zh: '只有展会情景才能逐个跟踪客户；自行声明阶段的生命周期没有具名客户'
  },
  precisionNotGiven: {
    en: 'precision: this scenario has no outcome "{outcome}" for that segment, edition and tenure',
    zh: '精度（precision）：该情景没有对应该客户群、届次与已参展届数的结果指标“{outcome}”'
  },
  keys: {
    en: 'segment {segment}, edition {edition}, tenure {tenure}',
    zh: '客户群 {segment}、届次 {edition}、已参展届数 {tenure}'
  },
  keysOfOutcome: {
    en: 'outcome {outcome}, segment {segment}, edition {edition}, tenure {tenure}',
    zh: '结果指标 {outcome}、客户群 {segment}、届次 {edition}、已参展届数 {tenure}'
  },
  halfWidth: {
    en: 'precision: the half width must be above 0',
    zh: '精度（precision）：区间半宽（halfWidth）须大于 0'
  },
  precisionCount: {
    en: 'precision: {name} must be a whole number of at least 2',
    zh: '精度（precision）：{name} 须为不小于 2 的整数'
  },
  wholeNumber: { en: 'must be a whole number of at least 1', zh: '须为不小于 1 的整数' },
  inSet: { en: 'set {number}: ', zh: '第 {number} 组：' },
  noCategory: {
    en: 'the lifecycle has no category or total "{name}"; it has {names}',
    zh: '该生命周期没有类别或合计“{name}”；已有 {names}'
  },
  uncertainOtherwise: {
    en: '"{path}" is not distributed alike in "{name}" and "{other}"; what both share must be one assumption',
    zh: '“{path}”在“{name}”与“{other}”中的分布不同；两者共有的数须为同一假设'
  },
  correlatedOtherwise: {
    en: 'two scenarios that are compared give {names} different rank correlations; what both share must be one assumption',
    zh: '所比较的两个情景对 {names} 给出了不同的秩相关系数；两者共有的数须为同一假设'
  },
  correlationsTogether: {
    en: 'rank correlations that {names} give cannot all hold at once in the draws they share: numbers that both go with a third also go with each other; bring them nearer to 0, or give all scenarios the same',
    zh: '{names} 给出的秩相关系数在共同的抽样中不能同时成立：都与第三个数相关的两个数，彼此也相关；请使其接近 0，或让各情景给出相同的系数'
  },
  nothingUncertain: {
    en: '"{name}" has nothing uncertain: every number in it is taken as known; write a distribution in place of the numbers you are not sure of',
    zh: '“{name}”中没有不确定的数：每个数都当作已知；请在没有把握的数处写上分布'
  },
  draws: {
    en: 'draws must be a whole number from 2 to {most}',
    zh: '抽样次数（draws）须为 2 至 {most} 的整数'
  },
  unknownDesign: { en: 'design must be one of {names}', zh: '抽样方式（design）须为 {names} 之一' },
  twoReplications: {
    en: 'replications of each draw must be a whole number of at least 2: one alone cannot tell luck from not knowing',
    zh: '每次抽样的重复运行次数（replications）须为不小于 2 的整数：只有一次无法区分偶然与未知'
  },
  exactReplications: {
    en: 'the exact engine leaves nothing to luck: a draw of a declared lifecycle is played once',
    zh: '精确引擎不含偶然因素：自定义生命周期的每次抽样只运行一次'
  },
  wholeLifecycle: {
    en: 'segment and edition are for fairs: a declared lifecycle has categories and totals of the whole cohort; name one of them as outcome, cost or effect',
    zh: '客户群与届次只用于展会情景：自定义生命周期只有整个队列的类别与合计；请以 outcome、cost 或 effect 指定其一'
  },
  threshold: { en: 'threshold must be a number', zh: '阈值（threshold）须为数字' },
  oneLifecycle: {
    en: 'a declared lifecycle is played alone: its strategies are what is compared',
    zh: '自定义生命周期须单独运行：所比较的是其中的各策略'
  },
  noScenarioGiven: { en: 'give at least one scenario', zh: '请至少给出一个情景' },
  noOutcomes: { en: 'name at least one outcome', zh: '请至少指定一个结果指标' },
  noSuchSegment: {
    en: 'no segment "{segment}"; there are {names}',
    zh: '没有客户群“{segment}”；已有 {names}'
  },
  noSuchEdition: {
    en: 'edition must be a whole number from 1 to {editions}',
    zh: '届次（edition）须为 1 至 {editions} 的整数'
  },
  movesFrom: { en: 'Moves from {stage}', zh: '自{stage}的转移' },
  runFailed: { en: 'the run ended with an error of ours: {reason}', zh: '运行因程序自身的错误而中止：{reason}' },
  unknownEngine: { en: 'an engine is exact or individual', zh: '引擎须为 exact 或 individual' },
  valueOfLifecycle: {
    en: 'value is for fairs: a lifecycle that a scenario declares itself has no customers who recommend, show the way or bring others',
    zh: 'value 只用于展会情景：自定义生命周期中没有相互推荐、示范或吸引的客户'
  },
  worthOutcome: {
    en: 'what is attributed is profit (booked over the horizon) or npv (net present value)',
    zh: '可归因的结果指标为 profit（规划期内入账利润）或 npv（净现值）'
  },
  worthOfEffect: {
    en: 'the worth of a unit of effect is a number of at least 0 and at most 1e60, a range [least, greatest] that rises, or a list of these',
    zh: '单位效果的价值（worth）须为不小于 0 且不大于 1e60 的数、由小到大的范围（两个数），或由其组成的列表'
  },
  drawsCount: {
    en: 'draws must be a whole number from 1 to 100,000',
    zh: '抽样次数（draws）须为 1 至 100,000 的整数'
  },
  noObjective: {
    en: 'what is a lifecycle decided by? Give the worth of one unit of effect, or the outcome that counts; it has {names}',
    zh: '以何决策？请给出单位效果的价值（worth），或用作决策依据的结果指标（outcome）；该生命周期已有 {names}'
  },
  noCostAndEffect: {
    en: 'a worth needs to know which category or total is the cost and which the effect',
    zh: '给出价值（worth）时，须知道哪个类别或合计是成本、哪个是效果'
  },
  noDirection: {
    en: 'of outcome "{outcome}" neither more nor less is better, so it cannot be decided by',
    zh: '结果指标“{outcome}”无所谓越高或越低越好，不能用作决策依据'
  },
  notByOutcome: {
    en: 'outcome "{outcome}" belongs to all replications together and has no value in a single one; decide by another, such as npv',
    zh: '结果指标“{outcome}”属于全部重复运行，单次运行无值；请改用其他指标，例如 npv'
  },
  worthOrOutcome: {
    en: 'a worth and an outcome were given: decide by one of them',
    zh: '同时给出了 worth 与 outcome：只能以其一决策'
  },
  noDrawUsable: {
    en: 'no draw is left in which every strategy could be played and has all figures',
    zh: '没有一次抽样能让每个策略都得到全部数值'
  },
  futureStrategies: {
    en: 'future "{name}" needs the scenario of every strategy, in the same order: {names}',
    zh: '未来“{name}”须按相同次序给出每个策略的情景：{names}'
  },
  futureOtherStrategies: {
    en: 'future "{name}" must have the same strategies as the lifecycle itself, in any order: {names}',
    zh: '未来“{name}”须有与该生命周期相同的策略（次序不限）：{names}'
  },
  futureTwice: { en: 'two futures are called "{name}"', zh: '有两个未来都叫“{name}”' },
  futureWeights: {
    en: 'weights of futures: each a number of at least 0, not all 0, for every future or for none',
    zh: '未来的权重：须为不小于 0 的数且不全为 0，要么每个未来都有，要么都没有'
  },
  drawsEmpty: {
    en: 'no draws: a row of column names, then a row a draw',
    zh: '没有抽样：首行为列名，其后每行一次抽样'
  },
  drawsHeader: { en: 'the first row must name the columns', zh: '首行须为列名' },
  drawsLong: {
    en: 'the row has {cells} cells for {columns} columns',
    zh: '该行有 {cells} 个单元格，而列数为 {columns}'
  },
  drawsCell: { en: 'column "{column}" needs a number', zh: '列“{column}”须为数值' },
  luckOfDraws: {
    en: 'of several draws each needs at least 2 replications, or luck would count as something one could know',
    zh: '多次抽样时每次至少需要 2 次重复运行，否则偶然会被当作可以查明的'
  },
  futureOtherwise: {
    en: 'future "{name}": "{path}" is not distributed as in the strategies; a future gives it a value of its own, or leaves it as it is',
    zh: '未来“{name}”：“{path}”的分布与各策略中的不同；未来须给它一个确定的值，或保持原样'
  },
  drawsPrefix: {
    en: 'the column "{column}" is none of cost:NAME, effect:NAME and value:NAME',
    zh: '列“{column}”不是 cost:名称、effect:名称或 value:名称'
  },
  drawsTwice: { en: 'the column "{column}" stands twice', zh: '列“{column}”出现两次' },
  drawsMissingNear: {
    en: 'the column "{column}" is missing; is "{near}" meant for it?',
    zh: '缺少列“{column}”；“{near}”是否即为此列？'
  },
  drawsPoint: {
    en: 'column "{column}" needs a number with a point, not with a comma',
    zh: '列“{column}”的数须用小数点，不用逗号'
  },
  drawsThousands: {
    en: 'column "{column}" needs a number without separators of thousands',
    zh: '列“{column}”的数不得带千位分隔符'
  },
  drawsEither: {
    en: 'column "{column}" needs a number without separators of thousands and with a point for decimals; the comma may be either',
    zh: '列“{column}”的数不得带千位分隔符，小数须用小数点；此处的逗号两者皆有可能'
  },
  longDraw: {
    en: 'a table with a row for each strategy needs a column "draw" that says which rows belong together',
    zh: '每个策略占一行的表须有列“draw”，标明哪些行属于同一次抽样'
  },
  longEmpty: { en: 'column "{column}" is empty', zh: '列“{column}”为空' },
  longTwice: {
    en: 'draw {draw} has two rows for the strategy "{strategy}"',
    zh: '抽样 {draw} 中策略“{strategy}”占了两行'
  },
  longMissing: {
    en: 'draw {draw} has no row for the strategy "{strategy}"; leave a failed draw out for all strategies',
    zh: '抽样 {draw} 缺少策略“{strategy}”的行；失败的抽样须对所有策略一并删去'
  },
  longDiffers: {
    en: 'the parameter "{column}" differs between the strategies of draw {draw}; a parameter has one value a draw: give what differs a column for each strategy',
    zh: '参数“{column}”在抽样 {draw} 的各策略之间不同；每次抽样中一个参数只有一个值，因策略而异的请为每个策略各设一列'
  },
  drawsMissing: { en: 'the column "{column}" is missing', zh: '缺少列“{column}”' },
  drawsNoStrategies: {
    en: 'no strategies: columns cost:NAME and effect:NAME, or value:NAME, for each; or a row for each, with columns draw, strategy, cost and effect, or value',
    zh: '没有策略：每个策略须有 cost:名称 与 effect:名称 两列，或 value:名称 一列；或每个策略占一行，列为 draw、strategy、cost 与 effect，或 value'
  },
  givenNothing: {
    en: 'draws need costs and effects of each strategy and a worth, or values',
    zh: '抽样须给出各策略的成本、效果与单位效果的价值，或直接给出净值'
  },
  givenWorth: {
    en: 'net values are decided by as they are, so that a worth changes nothing; leave it out (--worth), or give costs and effects instead of values',
    zh: '净值直接用于决策，单位效果的价值（worth）不起作用；请删去（--worth），或改给成本与效果而不给净值'
  },
  givenHalf: {
    en: 'costs and effects go together: {name} are missing',
    zh: '成本与效果须同时给出：缺少 {name}'
  },
  givenSize: {
    en: '{name}: as many lists as strategies ({strategies}), each with the same number of draws',
    zh: '{name}：列表数须与策略数（{strategies}）相同，且抽样次数一致'
  },
  givenNumber: {
    en: '{name}: draw {draw} is no finite number; leave a failed draw out for all strategies',
    zh: '{name}：第 {draw} 次抽样不是有限数值；失败的抽样须对所有策略一并去除'
  },
  givenMagnitude: {
    en: '{name}: draw {draw} is too large or too small to compute with; numbers other than 0 go from {least} to {most}: count in other units, or write 0 for next to nothing',
    zh: '{name}：第 {draw} 次抽样的数过大或过小，无法计算；除 0 外须在 {least} 与 {most} 之间：请改用其他单位，微不足道者请写 0'
  },
  givenStrategies: { en: 'strategies must be the list of their names', zh: 'strategies 须为策略名称的列表' },
  givenStrategy: { en: 'strategies need names that differ', zh: '各策略须有不同的名称' },
  givenMember: { en: 'group "{group}" names "{name}", which is no input', zh: '组“{group}”中的“{name}”不是输入' },
  noScenario: {
    en: 'this is no lifecycle scenario; makeLifecycle or loadLifecycle gives one',
    zh: '这不是生命周期情景；请用 makeLifecycle 或 loadLifecycle 取得'
  }
} as const satisfies Readonly<Record<string, Term>>

/** What an outcome is given for, as a text says it. */
export const givenFor = {
  edition: { en: 'each edition', zh: '各届' },
  horizon: { en: 'the horizon', zh: '整个期间' },
  segment: { en: 'each segment', zh: '各客户群' },
  tenure: { en: 'each tenure', zh: '各已参展届数' },
  age: { en: 'each age', zh: '各客户届龄' },
  tenth: { en: 'each tenth of customers', zh: '客户的每个十分位' }
} as const satisfies Readonly<Record<OutcomeKey, Term>>

/**
 * What an outcome is given by, as values of a text; `null` where it is given for all.
 *
 * @example
 * keyValues({ outcome: 'npv', segment: 'large' }) // => { segment: 'large', edition: 'null', tenure: 'null' }
 */
export function keyValues({ segment = null, edition = null, tenure = null }: OutcomeKeys) {
  return { segment: String(segment), edition: String(edition), tenure: String(tenure) }
}
