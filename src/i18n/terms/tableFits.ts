/** What fits of a table of one's own are called in tables. */
export const tableFitTerms = {
  'tableFit.title': { en: 'Fits of {file}', zh: '对 {file} 的拟合' },
  'tableFit.group': { en: 'Group', zh: '组' },
  'tableFit.all': { en: 'all', zh: '全部' },
  'tableFit.counted': { en: 'Customers or rows (n)', zh: '客户或行数（n）' },
  'tableFit.logLikelihood': { en: 'Log-likelihood', zh: '对数似然' },
  'tableFit.logit': { en: 'logit', zh: 'logit' },
  'tableFit.survival': { en: 'Kaplan–Meier', zh: 'Kaplan–Meier' },
  'tableFit.parameters': { en: 'Parameters', zh: '参数' },
  'tableFit.oddsRatio': { en: 'Odds ratio [95 %]', zh: '优势比 [95%]' },
  'tableFit.wald': { en: 'Wald p', zh: 'Wald p' },
  'tableFit.ratio': { en: 'Likelihood-ratio p', zh: '似然比 p' },
  'tableFit.covariates': { en: 'What the covariates say', zh: '协变量的作用' },
  'tableFit.curve': { en: 'Survival (Kaplan–Meier)', zh: '留存（Kaplan–Meier）' },
  'tableFit.time': { en: 'Time', zh: '时间' },
  'tableFit.atRisk': { en: 'There before (n)', zh: '此前在册（n）' },
  'tableFit.left': { en: 'Left', zh: '离开' },
  'tableFit.censored': { en: 'Last seen', zh: '末次观察' },
  'tableFit.stays': { en: 'Still there', zh: '仍在册' },
  'tableFit.low': { en: '95 % from', zh: '95% 下限' },
  'tableFit.high': { en: 'to', zh: '上限' },
  'tableFit.error': { en: 'Standard error', zh: '标准误' },
  'tableFit.greenwood': {
    en: "Standard errors are Greenwood's, intervals on the scale of log(−log S). Median: {medians}.",
    zh: '标准误为 Greenwood 法，区间取 log(−log S) 尺度。中位数：{medians}。'
  },
  'tableFit.median': { en: '{group} {median} [{low}, {high}]', zh: '{group} {median} [{low}, {high}]' },
  'tableFit.logRank': {
    en: 'Log-rank test of the groups: chi-square {statistic}, degrees of freedom {freedom}, p = {p}.',
    zh: '各组的对数秩检验：卡方 {statistic}，自由度 {freedom}，p = {p}。'
  },
  'tableFit.expected': { en: 'Stayers expected by the shifted beta-geometric', zh: '移位贝塔-几何预期的留存' },
  'tableFit.age': { en: 'Age', zh: '年限' },
  'tableFit.there': { en: 'There (n)', zh: '在册（n）' },
  'tableFit.stayed': { en: 'Stayed', zh: '留下' },
  'tableFit.stayedExpected': { en: 'Expected', zh: '预期' },
  'tableFit.share': { en: 'Still there, expected', zh: '预期仍在册' },
  'tableFit.projected': {
    en: 'Ages without counts are projected. Stayed and expected: of those there at the age counted before.',
    zh: '没有人数的年限为推算。“留下”与“预期”均就上一个有人数的年限在册者而言。'
  },
  'tableFit.frequencies': {
    en: 'Customers by attendances after the first (BG/BB)',
    zh: '按首次之后参展次数的客户数（BG/BB）'
  },
  'tableFit.attendances': { en: 'Attendances', zh: '参展次数' },
  'tableFit.observed': { en: 'Observed', zh: '实际' },
  'tableFit.what': { en: 'What', zh: '内容' },
  'tableFit.name': { en: 'Name', zh: '名称' },
  'tableFit.value': { en: 'Value', zh: '数值' }
} as const
