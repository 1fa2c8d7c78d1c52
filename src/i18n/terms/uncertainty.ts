/** Words of how sure results are. */
export const uncertaintyTerms = {
  howSure: { en: 'How sure', zh: '结果有多确定' },
  whereFrom: { en: 'Where the uncertainty comes from', zh: '不确定性的来源' },
  belowThreshold: { en: 'How probable it is to fall short', zh: '低于阈值的概率' },
  differencesUnderUncertainty: { en: 'Differences to the baseline ({name})', zh: '与基准情景（{name}）的差异' },
  firstHint: { en: 'A first hint which numbers matter', zh: '哪些数重要：初步提示' },
  whatIsUncertain: { en: 'What is not known for sure', zh: '不确定的数' },
  failedDraws: { en: 'Draws that could not be played', zh: '未能运行的抽样' },
  drawsTable: { en: 'Draws', zh: '抽样' },
  nineOfTen: { en: '{low} to {high}', zh: '{low} 至 {high}' },
  rangeNotKnowing: { en: '9 of 10, not knowing', zh: '九成区间：未知' },
  rangeLuck: { en: '9 of 10, luck', zh: '九成区间：偶然' },
  rangeTogether: { en: '9 of 10 futures', zh: '九成区间：一种未来' },
  nineOfTenDraws: { en: '9 of 10 draws', zh: '九成区间' },
  quantilesOfDraws: { en: 'Quantiles over draws', zh: '抽样的分位数' },
  probability: { en: 'Probability', zh: '概率' },
  probabilityBetter: { en: 'Probability to be better', zh: '更好的概率' },
  shareNotKnowing: { en: 'Not knowing', zh: '未知' },
  shareLuck: { en: 'Luck', zh: '偶然' },
  shareRest: { en: 'Both only together', zh: '两者交互' },
  replicationsEach: { en: 'Replications of each draw', zh: '每次抽样的重复运行' },
  wereEnough: {
    en: '{n} were enough; {needed} would do to tell not knowing',
    zh: '{n} 次已足够；{needed} 次即可看清“未知”'
  },
  wereExact: { en: 'nothing is luck', zh: '不含偶然' },
  wouldServe: { en: '{n} were too few: {needed} would serve best', zh: '{n} 次偏少：以 {needed} 次为宜' },
  cannotTell: {
    en: 'draws do not differ beyond luck: more replications may tell',
    zh: '抽样之间的差异未超出偶然：增加重复运行或可分辨'
  },
  quantile: { en: '{p} %', zh: '{p}%' },
  quantilesOver: { en: 'Quantiles over draws, luck taken out', zh: '抽样的分位数（已去除偶然）' },
  threshold: { en: 'Below', zh: '低于' },
  ofDraws: { en: 'If luck averages out', zh: '偶然相互抵消时' },
  ofOneFuture: { en: 'In one future', zh: '在一种未来中' },
  betterIfAverage: { en: 'Better, if luck averages out', zh: '更好（偶然相互抵消时）' },
  betterInFuture: { en: 'Better, in one future', zh: '更好（在一种未来中）' },
  differenceAndInterval: { en: 'Difference [95 % interval]', zh: '差异 [95% 区间]' },
  differenceOf: { en: '{figure}, difference of {name}', zh: '{figure}：{name}的差异' },
  uncertainNumber: { en: 'Number', zh: '数' },
  path: { en: 'Path', zh: '路径' },
  distribution: { en: 'Distribution', zh: '分布' },
  fiveTo95: { en: '5 to 95 %', zh: '5% 至 95%' },
  rankCorrelation: { en: 'Rank correlation', zh: '秩相关' },
  draw: { en: 'Draw', zh: '抽样' },
  draws: { en: 'Draws', zh: '抽样次数' },
  drawsAsked: { en: 'Draws asked for', zh: '要求的抽样次数' },
  drawnAs: { en: 'Design', zh: '抽样方式' },
  'design.random': { en: 'at random', zh: '随机抽样' },
  'design.latin': { en: 'Latin hypercube', zh: '拉丁超立方抽样' },
  'design.sobol': { en: 'scrambled Sobol sequence', zh: '加扰 Sobol 序列' },
  'dist.beta': { en: 'beta', zh: '贝塔分布' },
  'dist.gamma': { en: 'gamma', zh: '伽马分布' },
  'dist.lognormal': { en: 'lognormal', zh: '对数正态分布' },
  'dist.normal': { en: 'normal', zh: '正态分布' },
  'dist.uniform': { en: 'any value as likely', zh: '均匀分布' },
  'dist.triangular': { en: 'triangular', zh: '三角分布' },
  'dist.pert': { en: 'PERT', zh: 'PERT 分布' },
  'dist.discrete': { en: 'one of {count} values', zh: '{count} 个值之一' },
  'dist.empirical': { en: '{count} draws made elsewhere', zh: '{count} 个外来抽样' },
  'dist.dirichlet': { en: 'shares known from {count} sightings', zh: '由 {count} 次观察得知的份额' },
  'key.mean': { en: 'mean {value}', zh: '均值 {value}' },
  'key.sd': { en: 'SD {value}', zh: '标准差 {value}' },
  'key.meanlog': { en: 'mean of the logarithm {value}', zh: '对数均值 {value}' },
  'key.sdlog': { en: 'SD of the logarithm {value}', zh: '对数标准差 {value}' },
  'key.alpha': { en: 'alpha {value}', zh: 'α {value}' },
  'key.beta': { en: 'beta {value}', zh: 'β {value}' },
  'key.shape': { en: 'shape {value}', zh: '形状 {value}' },
  'key.scale': { en: 'scale {value}', zh: '尺度 {value}' },
  'key.min': { en: 'from {value}', zh: '最小 {value}' },
  'key.mode': { en: 'likeliest {value}', zh: '最可能 {value}' },
  'key.max': { en: 'to {value}', zh: '最大 {value}' },
  drawsPlayed: {
    en: '{draws} draws ({design}), each played in the same {n} replications.',
    zh: '{draws} 次抽样（{design}），每次均在相同的 {n} 次重复运行中运行。'
  },
  drawsPlayedExactly: {
    en: '{draws} draws ({design}), each played exactly: nothing is luck.',
    zh: '{draws} 次抽样（{design}），每次均精确计算：不含偶然。'
  },
  replicationsByPilot: {
    en: 'How many replications was chosen by a trial with few draws; --replications sets another number.',
    zh: '重复运行次数由少量抽样的试算选定；可用 --replications 另行指定。'
  },
  endedEarly: {
    en: 'ENDED EARLY: {done} of {all} draws were played; all figures are of these alone.',
    zh: '提前结束：{all} 次抽样中完成了 {done} 次；所有数字仅基于已完成的抽样。'
  },
  drawsLeftOut: {
    en: 'Of some figures fewer draws count ({n} at least): in the others a run failed or has no value.',
    zh: '部分数字计入的抽样较少（最少 {n} 次）：其余抽样中有运行失败或无数值。'
  },
  rangesMean: {
    en: '9 of 10: from the 5 to the 95 % quantile. Not knowing: if luck averages out, and only the numbers below are not known. Luck: if these were known. One future has both.',
    zh: '九成区间：5% 至 95% 分位数。未知：偶然相互抵消、仅下列数未知时；偶然：下列数均已知时；一种未来则两者兼有。'
  },
  evenDraws: {
    en: 'Draws are spread more evenly than at random, so that intervals are rather too wide than too narrow.',
    zh: '抽样比随机更均匀，因此区间只会偏宽，不会偏窄。'
  },
  sharesMean: {
    en: 'Shares of the variance of one future, from a two-way analysis of variance. Luck: good or bad under every draw alike. Both only together: luck that is another one under each draw. In brackets 95 % intervals, for normal parts.',
    zh: '一种未来的方差中各来源所占份额，由双向方差分析得出。偶然：在每次抽样中同好同坏；两者交互：因抽样而异的偶然。括号内为 95% 区间（按正态计）。'
  },
  cutMeans: {
    en: 'A variance that came out below 0 counts as 0: there is next to none.',
    zh: '估计值低于 0 的方差计为 0：几乎没有。'
  },
  neededMeans: {
    en: 'Serves best: 1 + (both only together) ÷ (not knowing), with which as many runs tell most about not knowing.',
    zh: '最宜次数：1 +（两者交互）÷（未知）；同样多的运行以此最能看清“未知”。'
  },
  narrowByDraws: {
    en: 'More draws would narrow the interval of the mean most.',
    zh: '增加抽样次数最能缩小均值的区间。'
  },
  narrowByReplications: {
    en: 'More replications would narrow the interval of the mean most: luck is the greater part of it.',
    zh: '增加重复运行最能缩小均值的区间：其中偶然占大部分。'
  },
  intervalsOpen: {
    en: 'An open end of an interval (–) lies beyond what so few draws or replications can tell.',
    zh: '区间的开放端（–）超出这么少的抽样或重复运行所能分辨的范围。'
  },
  hintMeans: {
    en: 'Spearman’s rank correlation of a number with the figure over draws, with a 95 % interval: the sign tells the direction. It is a hint only: perennial sensitivity says which share of the uncertainty each answers for.',
    zh: '各次抽样中该数与结果的斯皮尔曼秩相关及 95% 区间，正负号表示方向。仅为提示：perennial sensitivity 给出各数所占的不确定性份额。'
  },
  hintLeft: { en: '{n} more numbers are not shown.', zh: '另有 {n} 个数未列出。' },
  failedRuns: {
    en: '{failed} of {all} could not be played and are left out.',
    zh: '{all} 次中有 {failed} 次未能运行，已略去。'
  },
  reason: { en: 'Reason', zh: '原因' },
  withValues: { en: 'With', zh: '取值' },
  noneCounts: { en: 'fewer than two draws have a value', zh: '有数值的抽样不足两次' },
  uncertaintyChartRead: {
    en: 'In {unit}. Bars: share of draws, if luck averages out; line: share of futures, luck included. Below, where half (thick) and 9 of 10 (thin) lie, with the median',
    zh: '单位：{unit}。柱：偶然相互抵消时各抽样所占份额；折线：含偶然的各种未来所占份额。下方为半数（粗）与九成（细）所在范围及中位数'
  },
  uncertaintyChartExact: {
    en: 'In {unit}. Bars: share of draws. Below, where half (thick) and 9 of 10 (thin) lie, with the median',
    zh: '单位：{unit}。柱：各抽样所占份额。下方为半数（粗）与九成（细）所在范围及中位数'
  },
  notKnowingAlone: { en: 'Not knowing alone', zh: '仅未知' },
  luckAlone: { en: 'Luck alone', zh: '仅偶然' },
  oneFuture: { en: 'One future', zh: '一种未来' },
  shareOfAll: { en: 'Share', zh: '份额' }
} as const
