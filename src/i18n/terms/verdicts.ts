/** Words and sentences about differences, chance and how far results may be trusted. */
export const verdictTerms = {
  better: { en: 'better', zh: '更好' },
  worse: { en: 'worse', zh: '更差' },
  higher: { en: 'higher', zh: '更高' },
  lower: { en: 'lower', zh: '更低' },
  noise: { en: 'noise: may be chance', zh: '噪声：可能出于偶然' },
  notComparable: { en: 'not comparable', zh: '无法比较' },
  same: { en: 'no difference', zh: '无差异' },
  different: { en: 'different', zh: '不同' },
  theBaseline: { en: 'baseline', zh: '基准' },
  notAForecast: {
    en: 'A planning and teaching aid, not a forecast.',
    zh: '本工具用于规划与教学，不是预测。'
  },
  replicationsUsed: {
    en: '{n} replications; in brackets the 95 % confidence interval of the mean.',
    zh: '重复运行 {n} 次；方括号内为均值的 95% 置信区间。'
  },
  oneReplication: {
    en: 'One replication only: no interval can be given.',
    zh: '仅运行一次：无法给出区间。'
  },
  fewerValues: {
    en: 'Fewer replications count where an outcome is undefined (nothing to divide by): at least {n}.',
    zh: '结果指标无定义（分母为零）的运行不计入：最少计 {n} 次。'
  },
  commonRandomNumbers: {
    en: 'All scenarios share their luck (seed "{seed}"): differences are paired, replication by replication.',
    zh: '各情景使用公共随机数（种子“{seed}”）：差异按重复运行逐次配对。'
  },
  seedReplaced: {
    en: 'Played with the seed of the baseline instead of their own: {names}.',
    zh: '以下情景改用基准情景的种子：{names}。'
  },
  multiplicity: {
    en: '{comparisons} comparisons in this table: where nothing differs at all, about {expected} of them would be expected to look like a difference by chance alone.',
    zh: '本表共 {comparisons} 项比较：即使完全没有差异，仅凭偶然预计也会有约 {expected} 项看似有差异。'
  },
  probabilityBestMeans: {
    en: 'P(best): share of replications in which the scenario is the best of all on that row’s outcome, ties split.',
    zh: '最优概率：该情景在此指标上优于所有情景的重复运行占比，并列时均分。'
  },
  noiseMeans: {
    en: 'noise: the interval of the difference holds zero; more replications may tell.',
    zh: '噪声：差异的区间包含零；增加重复运行次数或可分辨。'
  },
  ofBudget: { en: '{share} of the budget', zh: '预算的 {share}' },
  overBudgetBy: { en: '{amount} over', zh: '超支 {amount}' },
  percentagePointsMeans: {
    en: 'Differences of percentages are in percentage points.',
    zh: '百分比的差异以百分点计。'
  },
  noticeOf: { en: '{name}: {notice}', zh: '{name}：{notice}' },
  lifetimeValueMeans: {
    en: 'Lifetime value: of those who first come in the first edition; horizon and tail beyond it together.',
    zh: '客户终身价值：针对首届加入的客户；含规划期及其后。'
  },
  tenureMeans: {
    en: 'Of customers who never missed an edition, by the number they attended.',
    zh: '针对从未缺席的客户，按已参展届数。'
  },
  paysBack: {
    en: '{name}: pays back against the baseline in edition {edition} on average; in {share} of replications by the end of the horizon.',
    zh: '{name}：相对基准，平均在第 {edition} 届收回；{share} 的重复运行在规划期结束前收回。'
  },
  paysBackNever: {
    en: '{name}: does not pay back against the baseline within the horizon on average; in {share} of replications it does.',
    zh: '{name}：相对基准，平均而言在规划期内未能收回；{share} 的重复运行可以收回。'
  },
  precisionReached: {
    en: 'The wished precision was reached after {n} replications.',
    zh: '重复运行 {n} 次后达到所需精度。'
  },
  precisionMissed: {
    en: 'The wished precision was NOT reached within {n} replications.',
    zh: '重复运行 {n} 次后仍未达到所需精度。'
  }
} as const
