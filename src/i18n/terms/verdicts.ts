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
    en: '(n=…): only so many replications have a value, at least {n} here; in the others there is nothing to divide by.',
    zh: '（n=…）：仅有此数的重复运行有数值（此处最少 {n} 次），其余无对象可计。'
  },
  commonRandomNumbers: {
    en: 'All scenarios share their luck (seed "{seed}"): differences are paired, replication by replication.',
    zh: '各情景使用公共随机数（种子“{seed}”）：差异按重复运行逐次配对。'
  },
  seedReplaced: {
    en: 'Played with the seed of the baseline instead of their own: {names}.',
    zh: '以下情景改用基准情景的种子：{names}。'
  },
  assumptionsDiffer: {
    en: '{name} differs from the baseline in assumptions too, so the differences are not due to the strategy alone: {paths}.',
    zh: '{name} 与基准情景的假设也不同，差异并非全由策略造成：{paths}。'
  },
  andMore: { en: '{names} and {n} more', zh: '{names} 及另外 {n} 项' },
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
  foundNoUse: { en: '{amount} found no use', zh: '{amount} 无处可用' },
  percentagePointsMeans: {
    en: 'Differences of percentages are in percentage points.',
    zh: '百分比的差异以百分点计。'
  },
  noticeOf: { en: '{name}: {notice}', zh: '{name}：{notice}' },
  lifetimeValueMeans: {
    en: 'Lifetime value: of those who first come in the first edition; horizon and tail beyond it together.',
    zh: '客户终身价值：针对首届加入的客户；含规划期及其后。'
  },
  perHeadAndInAll: {
    en: 'Lifetime value is per head of those who join in the first edition, and how many join differs between scenarios; customer equity and net present value count how many there are.',
    zh: '客户终身价值按首届加入者人均计，加入人数因情景而异；客户资产与净现值则计入客户数量。'
  },
  wholeShowMeans: {
    en: 'Whole show: figures of customers count exhibitors; sums of money are of everybody.',
    zh: '整个展会：客户类指标只计参展商，金额合计含各类客户。'
  },
  directProfitMeans: {
    en: "Direct profit: economic value less tactics, rewards and a share of levers, which are shared out by {key}; without what customers are worth through others. The segments, less what nobody bears, are the show's profit.",
    zh: '直接利润：经济价值减措施、奖励与分摊的投入（按{key}分摊），不含通过他人产生的价值。各客户群之和减去无人承担的成本即展会利润。'
  },
  stageMoneyMeans: {
    en: 'Direct profit goes by where customers are at the time of the show, with levers shared out by the key of allocation; spending by the stage it was for. Win-back belongs to no stage.',
    zh: '直接利润按客户展会期间所处阶段计，各项投入按分摊口径分摊；支出按其所服务的阶段计。挽回不归入任何阶段。'
  },
  causeMeans: {
    en: 'Each departure is booked to the one driver that pushed the customer most.',
    zh: '每次离开归因于推力最大的一项。'
  },
  loyaltyMeans: {
    en: 'True: attend and trust. Latent: stay away and trust. Spurious: attend without trust. None: neither (Dick & Basu 1994).',
    zh: '真实忠诚：参展且信任；潜在忠诚：未参展但信任；虚假忠诚：参展但不信任；无忠诚：两者皆无（Dick & Basu 1994）。'
  },
  tiersMean: {
    en: 'By what each exhibitor brought over the horizon, its own cost and share of levers taken off; tiers within the horizon say nothing of what is still to come.',
    zh: '按各参展商在规划期内带来的价值（已扣其自身成本与分摊投入）分层；不反映此后的价值。'
  },
  lorenzMeans: {
    en: 'What the smallest customers together bring; equal shares would bring as much as their number.',
    zh: '最小的若干客户合计所占；若人人相同，则与其人数占比相等。'
  },
  riskMeans: {
    en: 'In brackets: of probabilities the interval of Wilson (1927), of the worst 5 % that of its influence function with Student’s t, wide where replications, and so the worst of them, are few.',
    zh: '方括号内：概率为 Wilson（1927）区间，最差 5% 为影响函数法的 t 区间；重复运行次数少时最差者寥寥，区间较宽。'
  },
  tailCut: {
    en: 'The tail was cut after {n} editions: what would come later is left out of lifetime value and customer equity.',
    zh: '规划期之后只运行 {n} 届即截止：其后的部分未计入客户终身价值与客户资产。'
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
