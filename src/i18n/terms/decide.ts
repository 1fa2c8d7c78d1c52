/** Words of which strategy to choose under uncertainty. */
export const decideTerms = {
  theChoice: { en: 'Which strategy to choose', zh: '选择哪个策略' },
  question: { en: 'Question', zh: '问题' },
  'choice.which': { en: 'Which', zh: '选哪个' },
  'choice.lead': { en: 'By how much', zh: '优势多大' },
  'choice.sure': { en: 'How sure', zh: '有多确定' },
  'choice.change': { en: 'What would change it', zh: '何时改选' },
  'choice.ask': { en: 'What a survey may cost', zh: '调查最多值多少' },
  'choice.futures': { en: 'In other futures', zh: '不同未来之下' },
  'choice.risk': { en: 'At what risk', zh: '风险如何' },
  chooseOther: {
    en: '{best}, rather than today’s plan ({today}): {objective} higher by {difference} on average',
    zh: '选“{best}”，而非现行方案“{today}”：{objective}平均高出 {difference}'
  },
  chooseToday: {
    en: 'stay with today’s plan, {today}: nothing else is better on average',
    zh: '保持现行方案“{today}”：平均而言没有更好的选择'
  },
  chooseOnly: { en: '{best}: there is no other', zh: '“{best}”：别无选择' },
  leadsBy: { en: '{lead} ahead of the next, {second}', zh: '领先次优的“{second}” {lead}' },
  leadsUnsure: {
    en: '{lead} ahead of the next, {second}: the interval holds 0, so this lead may be chance; more replications or draws may tell',
    zh: '领先次优的“{second}” {lead}：区间包含 0，此优势可能出于偶然；增加重复运行或抽样次数或可分辨'
  },
  sureDraws: {
    en: 'best in {share} of {draws} draws of what is uncertain; taking it loses {loss} on average against knowing everything',
    zh: '在 {draws} 次不确定性抽样中有 {share} 为最优；与事先尽知相比，选它平均损失 {loss}'
  },
  sureChance: {
    en: 'nothing is uncertain in these scenarios, so this tells of luck only: best in {share} of {n} replications',
    zh: '这些情景中没有不确定的数，故此处只反映偶然：在 {n} 次重复运行中有 {share} 为最优'
  },
  sureExact: {
    en: 'nothing is uncertain and no luck plays: by the figures as they stand',
    zh: '没有不确定的数，也无偶然因素：完全由给定数字得出'
  },
  switchAbove: {
    en: '{to}, once a unit of "{effect}" is worth {worth}',
    zh: '每单位“{effect}”的价值达到 {worth} 起，改选“{to}”'
  },
  switchBelow: {
    en: '{from}, if a unit of "{effect}" is worth less than {worth}',
    zh: '每单位“{effect}”的价值低于 {worth} 时，改选“{from}”'
  },
  changeInputs: { en: 'most of all, how {inputs} turn out', zh: '首先取决于{inputs}的实际情况' },
  changeInput: { en: 'most of all, how {inputs} turns out', zh: '首先取决于{inputs}的实际情况' },
  changeNothing: { en: 'nothing that is uncertain here', zh: '此处不确定的数均不足以改变选择' },
  changeUnknown: { en: 'not told: {reason}', zh: '无法得知：{reason}' },
  askPart: {
    en: 'a survey that settled {input} would be worth at most {value} for this one decision, one that settled everything at most {all}',
    zh: '就此一次决策，若调查能查明“{input}”，最多值 {value}；若能查明一切，最多值 {all}'
  },
  askAll: {
    en: 'one that settled everything would be worth at most {all} for this one decision',
    zh: '就此一次决策，若调查能查明一切，最多值 {all}'
  },
  askNothing: { en: 'nothing: whatever it found, the choice would stay', zh: '一文不值：无论查明什么，选择都不变' },
  futuresAgree: { en: '{name} by every rule', zh: '各规则一致选“{name}”' },
  futuresDiffer: { en: 'the rules disagree: {rules}', zh: '各规则不一致：{rules}' },
  futureRule: { en: '{rule} takes {name}', zh: '{rule}选“{name}”' },
  maximin: { en: 'best worst case (maximin)', zh: '最坏情形最好（最大最小）' },
  minimaxRegret: { en: 'least regret (minimax regret)', zh: '最大遗憾最小（最小最大遗憾）' },
  expectedValueRule: { en: 'expected value', zh: '期望值' },
  riskSaid: {
    en: '{objective} below 0 in {share} of runs; {worst} on average in the worst 5 %',
    zh: '{share} 的运行中{objective}为负；最差 5% 的平均为 {worst}'
  },
  standings: { en: 'How the strategies stand', zh: '各策略的表现' },
  todaysPlan: { en: 'today', zh: '现行' },
  netValue: { en: 'Net value', zh: '净值' },
  lessOf: { en: 'Less {name}', zh: '负的{name}' },
  middleOfDraws: { en: '95 % of draws', zh: '95% 的抽样' },
  againstToday: { en: 'Against today', zh: '相对现行' },
  expectedLoss: { en: 'Expected loss', zh: '期望损失' },
  netValueMeans: {
    en: 'Net value: {worth} for each unit of "{effect}", less "{cost}". The worth stands for all that a unit brings; nothing else is counted.',
    zh: '净值：每单位“{effect}”按 {worth} 计，减“{cost}”。该价值代表一个单位带来的一切，此外不另计入。'
  },
  drawsMean: {
    en: '{draws} draws of {inputs} uncertain numbers, {replications} replications of each, the same for all strategies: {runs} runs. In brackets the 95 % interval of the mean, for few draws and few replications together.',
    zh: '对 {inputs} 个不确定的数抽样 {draws} 次，每次重复运行 {replications} 次，各策略相同：共 {runs} 次运行。方括号内为均值的 95% 区间，兼含抽样与重复运行次数有限的影响。'
  },
  drawsExact: {
    en: '{draws} draws of {inputs} uncertain numbers, each played exactly, without luck. In brackets the 95 % interval of the mean.',
    zh: '对 {inputs} 个不确定的数抽样 {draws} 次，每次精确计算，无偶然因素。方括号内为均值的 95% 区间。'
  },
  drawsGiven: {
    en: '{draws} draws as given, {inputs} parameters. In brackets the 95 % interval of the mean.',
    zh: '给定的 {draws} 次抽样，{inputs} 个参数。方括号内为均值的 95% 区间。'
  },
  drawsChance: {
    en: 'Nothing is uncertain in these scenarios: {replications} replications of each tell of luck only. P(best): share of replications in which it is best. Write distributions (dist:) for what is not known, and this table says how sure the choice is.',
    zh: '这些情景中没有不确定的数：各 {replications} 次重复运行只反映偶然。最优概率：为最优的重复运行占比。请为不确知的数写明分布（dist:），本表便可说明选择有多确定。'
  },
  bestMeans: {
    en: 'P(best): share of draws in which it is best, by Wilson’s interval (1927). Expected loss: what is given up on average against the best of each draw; least for the strategy to choose.',
    zh: '最优概率：为最优的抽样占比，Wilson（1927）区间。期望损失：与每次抽样的最优者相比平均放弃的数额；应选的策略最小。'
  },
  luckTaken: {
    en: 'Luck is nothing one could know, and is taken out of P(best), losses and the value of information: {share} of how the leads differ between draws was luck of few replications. With it, knowing everything would have looked worth {value}.',
    zh: '偶然不是可以查明的事，已从最优概率、损失与信息价值中剔除：各次抽样间优势差异的 {share} 出于重复运行次数有限的偶然。若不剔除，尽知一切会显得值 {value}。'
  },
  sharedLuckHeld: {
    en: 'Luck that all draws share may have moved all of them alike, which no number of draws shows: the intervals of P(best), of what knowing is worth and of the worst 5 % are wider by as much. Only more replications make it smaller.',
    zh: '各次抽样共有的偶然可能使全部抽样同向偏移，抽样再多也看不出：最优概率、信息价值与最差 5% 的区间已相应放宽。只有增加重复运行次数才能减小。'
  },
  wholeDrawsLeftOut: {
    en: '{n} draws are left out for all strategies, since a run failed or its figures are undefined.',
    zh: '有 {n} 次抽样因运行失败或数值无定义而对所有策略一并去除。'
  },
  failedDraw: {
    en: 'For example {strategy}, with {values}: {problem}',
    zh: '例如“{strategy}”，取值 {values}：{problem}'
  },
  partialDraws: {
    en: 'Ended early: {done} of {all} draws. What stands here is valid for those.',
    zh: '提前结束：{all} 次抽样中完成 {done} 次。此处结果对已完成者有效。'
  },
  worthOfKnowing: { en: 'What it would be worth to know', zh: '查明何事值多少' },
  known: { en: 'Known before the choice', zh: '选择之前查明' },
  worthAtMost: { en: 'Worth at most', zh: '最多值' },
  shareOfEverything: { en: 'Of everything', zh: '占全部' },
  standardError: { en: 'Standard error', zh: '标准误' },
  everything: { en: 'Everything (EVPI)', zh: '一切（EVPI）' },
  theGroup: { en: 'group {name}', zh: '组“{name}”' },
  informationMeans: {
    en: 'For one decision, in {unit}: a survey that costs more than this cannot pay; one that costs less may, if it answers well. By regression of the strategies’ leads on what is known (EVPPI; Strong, Oakley & Brennan 2014). What several settle together is not the sum of what each does.',
    zh: '就一次决策而言，单位：{unit}。调查费用高于此数则必不合算，低于此数且回答可靠才可能合算。由各策略的优势对已知量的回归得出（EVPPI；Strong、Oakley 与 Brennan 2014）。同时查明几项的价值不等于各项之和。'
  },
  noUnit: { en: 'the unit of the net value', zh: '净值的单位' },
  'noParts.chanceOnly': { en: 'nothing is uncertain in these scenarios', zh: '这些情景中没有不确定的数' },
  'noParts.fewDraws': { en: 'it takes at least 20 draws, better some hundreds', zh: '至少需要 20 次抽样，数百次为佳' },
  'noParts.noInputs': { en: 'no parameters were given', zh: '未给出参数' },
  'noParts.oneStrategy': { en: 'there is one strategy only', zh: '只有一个策略' },
  curveTitle: { en: 'The choice as a unit of "{effect}" is worth more', zh: '每单位“{effect}”的价值变化时的选择' },
  worth: { en: 'Worth', zh: '价值' },
  bestOnAverage: { en: 'Best on average', zh: '平均最优' },
  probabilityOf: { en: 'P(best): {name}', zh: '最优概率：{name}' },
  everythingShort: { en: 'EVPI', zh: 'EVPI' },
  curveMeans: {
    en: 'The strategy to take is the one best on average (the frontier), which need not be the one most often best. On average the choice changes where the worth passes a ratio of the incremental table.',
    zh: '应选平均最优者（前沿），它未必是最常为最优者。价值越过增量表中的比率时，平均最优者随之改变。'
  },
  acrossFutures: { en: '{objective} in named futures', zh: '不同未来之下的{objective}' },
  worst: { en: 'Worst', zh: '最坏' },
  greatestRegret: { en: 'Greatest regret', zh: '最大遗憾' },
  expectedValue: { en: 'Expected', zh: '期望' },
  futureWeight: { en: '{name} (weight {weight})', zh: '{name}（权重 {weight}）' },
  regretMeans: {
    en: 'Regret: what a strategy gives up in a future against the best one there.',
    zh: '遗憾：在某一未来中，与其中最优策略相比所放弃的数额。'
  },
  futureKnowing: {
    en: 'Knowing beforehand which future comes would add {value} on average.',
    zh: '若事先得知何种未来出现，平均可增加 {value}。'
  },
  noFutures: { en: 'Ended before the futures were played.', zh: '尚未运行各未来即已结束。' },
  riskOfStrategies: { en: 'The risk of each strategy', zh: '各策略的风险' },
  belowZero: { en: 'P({name} < 0)', zh: 'P（{name}为负）' },
  worstTwentieth: { en: 'Mean of the worst 5 % (CVaR)', zh: '最差 5% 的均值（CVaR）' },
  staysViable: { en: 'P(stays viable)', zh: '存续概率' },
  risksMean: {
    en: 'Over all runs: what is not known and luck together. Intervals: Wilson’s (1927) for as many independent runs as they are worth; of the worst 5 %, a seeded bootstrap over draws.',
    zh: '就全部运行而言，兼含不确知与偶然。区间：概率按等效独立运行数取 Wilson（1927）区间；最差 5% 为按抽样的固定种子自助抽样区间。'
  },
  ratioIntervals: {
    en: 'Ratio: of means over draws and luck; its interval is linear about it, and there is none where that of the incremental effect holds 0.',
    zh: '比率为对抽样与偶然取均值后之比；其区间为线性近似，增量效果的区间含 0 时不给出。'
  },
  ratioNoInterval: {
    en: 'not known: the incremental effect may be 0',
    zh: '无法得知：增量效果可能为 0'
  },
  incrementalPer: { en: 'Cost per additional unit of "{effect}"', zh: '每增加一单位“{effect}”的成本' },
  acceptabilityTitle: {
    en: 'How sure the choice is, by the worth of a unit of effect',
    zh: '单位效果的价值不同时，选择有多确定'
  },
  acceptabilityRead: {
    en: 'Share of draws in which each strategy is best; the thick line is the frontier, the strategy to take',
    zh: '各策略为最优的抽样占比；粗线为前沿，即应选的策略'
  },
  acceptabilityAxis: { en: 'Worth of a unit{unit}: {effect}', zh: '每单位“{effect}”的价值{unit}' },
  informationRead: {
    en: 'At most, for one decision, in {unit}; the line is the 95 % interval',
    zh: '就一次决策而言的上限，单位：{unit}；横线为 95% 区间'
  },
  givenDraws: { en: 'Draws as given: {name}', zh: '给定的抽样：{name}' },
  recordOf: { en: 'Of', zh: '所属' },
  drawsCount: { en: 'Draws', zh: '抽样次数' },
  partialOf: { en: 'Ended early', zh: '提前结束' },
  level: { en: 'Value', zh: '数值' },
  future: { en: 'Future', zh: '未来' }
} as const
