import type { Term } from '../../i18n/terms.js'

/** What a budget problem that makes no sense is answered with. */
export const budgetWords = {
  unknownSpend: {
    en: '"{name}" is no lever or tactic whose money can be chosen; there are {names}',
    zh: '“{name}”不是可以决定资金的手段或措施；可用的有 {names}'
  },
  paidPerSuccess: {
    en: 'the referral programme is paid for success (levers.referral.reward), so it has no spend to choose',
    zh: '推荐奖励按成功支付（levers.referral.reward），没有可以决定的投入'
  },
  tacticWithoutCost: {
    en: 'tactic "{name}" costs nothing per treated customer, so no spend decides whom it reaches',
    zh: '措施“{name}”的人均成本为零，没有投入可以决定其覆盖'
  },
  visitorsMissing: {
    en: 'visitor promotion finds nobody: the scenario has no segment of visitors',
    zh: '观众推广没有对象：情景中没有观众群'
  },
  parametersAsked: {
    en: 'say which parameters of this lifecycle are spends: {names}',
    zh: '请指明此生命周期中哪些参数是投入：{names}'
  },
  unknownParameter: { en: 'no parameter "{name}"; there are {names}', zh: '没有参数“{name}”；可用的有 {names}' },
  unknownStrategy: { en: 'no strategy "{name}"; there are {names}', zh: '没有策略“{name}”；可用的有 {names}' },
  outcomeAsked: {
    en: 'say which category or total of this lifecycle is to be best: {names}',
    zh: '请指明此生命周期中要优化的类别或总额：{names}'
  },
  onlyTogether: {
    en: 'outcome "{name}" belongs to all replications together and cannot be searched on; use riskWeight for risk',
    zh: '结果指标“{name}”由全部重复运行共同得出，不能用于搜索；风险请用 riskWeight'
  },
  notAmong: {
    en: '"{name}" is none of the spends that are chosen or held: {names}',
    zh: '“{name}”不在所决定或固定的投入之中：{names}'
  },
  boundsOrder: {
    en: 'a bound goes from a number of at least 0 to one not below it ({name})',
    zh: '界限须从不小于 0 的数到不小于它的数（{name}）'
  },
  heldOutside: {
    en: '"{name}" is fixed outside its bounds; change one of the two',
    zh: '“{name}”固定在其界限之外；请改动其中之一'
  },
  leastOnly: {
    en: "the question least keeps today's result; it takes no other condition on an outcome",
    zh: '问题 least 保持当前结果，不接受其他结果条件'
  },
  totalsOnly: {
    en: 'several totals are for the question how much to spend at all (question total); for another question give one total (--total)',
    zh: '多个总额只用于“总共投入多少”的问题（question 为 total）；其他问题请给一个总额（--total）'
  },
  strategyOfFair: {
    en: 'a strategy is named of a lifecycle that a scenario declares itself; to spend on another strategy of a fair, give the file of that strategy',
    zh: '策略名称只用于自定义生命周期；要为展会的另一策略决定投入，请直接给出该策略的文件'
  },
  forFairs: {
    en: '{name} ({option}) is for fairs: a declared lifecycle is played exactly and as a whole; leave it out',
    zh: '{name}（{option}）只用于展会情景：自定义生命周期整体精确计算；请删去'
  },
  totalBelowZero: { en: 'a total must be 0 or more', zh: '总额不得小于 0' },
  riskWeight: { en: 'the weight of risk lies between 0 and 1', zh: '风险权重须在 0 与 1 之间' },
  unknownQuestion: { en: 'the question is best, least or total', zh: '问题须为 best、least 或 total' },
  wholeCount: { en: '{name} must be a whole number of at least {least}', zh: '{name} 须为不小于 {least} 的整数' },
  oneLimit: {
    en: 'a condition on an outcome has one limit, at least or at most so much',
    zh: '对结果指标的条件须有一个限值：不小于或不大于'
  },
  allHeld: { en: 'every spend is fixed: nothing is left to choose', zh: '全部投入都已固定，没有可决定的' },
  noLuckNoRisk: {
    en: 'a lifecycle is played exactly: there is no luck to be averse to, so riskWeight has no meaning',
    zh: '生命周期精确计算，没有随机性，riskWeight 没有意义'
  },
  currentFails: { en: "today's plan cannot be played: {reason}", zh: '当前方案无法运行：{reason}' }
} as const satisfies Readonly<Record<string, Term>>
