/** Words of where each customer stands. */
export const customerTerms = {
  'cust.byStage': { en: 'Where customers stand after {edition}', zh: '{edition} 之后客户所处阶段' },
  'cust.withUs': { en: 'With the fair (stage not told apart)', zh: '仍在（阶段未区分）' },
  'cust.everybody': { en: 'All who ever attended', zh: '全部参展过的客户' },
  'cust.neverAttended': { en: 'Cultivation (never attended)', zh: '培育（从未参展）' },
  'cust.customers': { en: 'Customers [95 % interval]', zh: '客户数 [95% 区间]' },
  'cust.attendNext': { en: 'Attend the next edition [95 % interval]', zh: '下届参展 [95% 区间]' },
  'cust.valueToCome': { en: 'Value to come [95 % interval]', zh: '未来价值 [95% 区间]' },
  'cust.focus': { en: 'Focus of work', zh: '工作重点' },
  'cust.focus.outreach': { en: 'outreach and advertising', zh: '主动接触与广告宣传' },
  'cust.focus.service': {
    en: 'service before, during and after the show',
    zh: '展前、展中、展后服务'
  },
  'cust.focus.innovation': { en: 'innovation and structural tactics', zh: '创新与结构性措施' },
  'cust.focus.recovery': { en: 'recovery, and innovation that closes the gap', zh: '补救，并以创新弥合需求差距' },
  'cust.focus.farewell': { en: 'farewell care and win-back', zh: '关系结束关怀与挽回' },
  'cust.tiers': { en: 'Value tiers by value to come', zh: '按未来价值分层' },
  'cust.valueOfTier': { en: 'Value to come', zh: '未来价值' },
  'cust.atRisk': { en: 'At risk: the {shown} with most at stake', zh: '流失风险：在险价值最高的 {shown} 家' },
  'cust.customer': { en: 'Customer', zh: '客户' },
  'cust.name': { en: 'Name', zh: '名称' },
  'cust.lastAttended': { en: 'Last attended', zh: '最近参展' },
  'cust.likeliest': { en: 'Likeliest stage', zh: '最可能阶段' },
  'cust.pAttends': { en: 'Attends next', zh: '下届参展概率' },
  'cust.pLeaves': { en: 'Leaves before it', zh: '下届前流失概率' },
  'cust.atStake': { en: 'At stake', zh: '在险价值' },
  'cust.check': {
    en: 'How good the probabilities are: {edition} predicted without it',
    zh: '概率有多准：不用 {edition} 数据预测该届'
  },
  'cust.given': { en: 'Probability given', zh: '所给概率' },
  'cust.fromTo': { en: '{from} to {to}', zh: '{from} 至 {to}' },
  'cust.meanGiven': { en: 'Mean', zh: '平均' },
  'cust.attended': { en: 'Attended [95 % interval]', zh: '实际参展 [95% 区间]' },
  'cust.scores': { en: 'Against "who came last time comes again"', zh: '与“上届来者再来”的比较' },
  'cust.score': { en: 'Score (less is better)', zh: '评分规则（越小越好）' },
  'cust.brier': { en: 'Brier score', zh: 'Brier 评分' },
  'cust.logScore': { en: 'log score', zh: '对数评分' },
  'cust.ofModel': { en: 'Model', zh: '模型' },
  'cust.ofBaseline': { en: 'Last time', zh: '上届规则' },
  'cust.scoreDifference': { en: 'Difference [95 % interval]', zh: '差值 [95% 区间]' },
  'cust.better': { en: 'the model is better', zh: '模型更优' },
  'cust.worse': { en: 'the model is worse', zh: '模型更差' },
  'cust.noBetter': { en: 'no difference beyond chance', zh: '差异未超出偶然' },
  'cust.valueMeans': {
    en: 'Value to come: expected over the next {horizon} editions, discounted at {discount} % a year (editions a year: {perYear}), margin {margin} %. Its interval is of that expectation: it holds parameters and what is not known of payments, no luck; those of customers and attendances hold chance too. Sums are of probabilities.',
    zh: '未来价值：今后 {horizon} 届的期望值，年折现率 {discount}%（每年 {perYear} 届），毛利率 {margin}%。其区间针对该期望值，包含参数及付款的不确定性，不含偶然；客户数与参展数的区间另含偶然。各合计为概率之和。'
  },
  'cust.editionsMean': {
    en: 'Value to come is counted in editions: expected attendances over the next {horizon}, discounted at {discount} % a year (editions a year: {perYear}). Its interval is of that expectation: it holds parameters, no luck; those of customers and attendances hold chance too. Sums are of probabilities.',
    zh: '未来价值以届计：今后 {horizon} 届的期望参展届数，年折现率 {discount}%（每年 {perYear} 届）。其区间针对该期望值，包含参数的不确定性，不含偶然；客户数与参展数的区间另含偶然。各合计为概率之和。'
  },
  'cust.tiersMean': {
    en: 'Most valuable: the fifth of all who ever attended with the greatest value to come; negative: those who cost more than they bring.',
    zh: '最有价值：参展过的客户中未来价值最高的五分之一；负价值：成本高于其贡献者。'
  },
  'cust.riskMeans': {
    en: 'Leaves before it: with the fair now and gone by the next edition. At stake: that probability × the value if kept. Who is gone already is not listed here: it is to be won back.',
    zh: '下届前流失：目前仍在、至下届已消失的概率。在险价值：该概率 × 若挽留住的价值。已消失者不在此列，应予挽回。'
  },
  'cust.checkMeans': {
    en: 'Of {customers} customers won before, {observed} attended; {expected} were expected. A group whose mean lies outside the interval is a miss; of ten groups, one table in two has such a one by chance.',
    zh: '此前已赢得的 {customers} 家客户中实际参展 {observed} 家；预期 {expected}。平均概率落在区间之外即为偏差；十组之中，约每两张表会偶然出现一次。'
  },
  'cust.baselineMeans': {
    en: 'Last time: {after} % for who attended when last seen, {away} % for who had stayed away, as in all editions before. Brier: mean of (probability − what happened)²; log: mean of −ln of the probability of what happened.',
    zh: '上届规则：上次参展者 {after}%，上次缺席者 {away}%，取自此前各届。Brier：（概率 − 实际）² 的均值；对数评分：实际结果概率的 −ln 均值。'
  },
  'cust.unitEditions': { en: 'editions', zh: '届' },
  'cust.unitMoney': { en: 'units of money', zh: '货币单位' },
  'cust.chartStages': { en: 'Customers and value to come by stage', zh: '各阶段客户数与未来价值' },
  'cust.chartStagesRead': {
    en: 'Bars: expected customers, and value to come in {unit}; lines: 95 % intervals. After {edition}',
    zh: '条：期望客户数与未来价值（单位：{unit}）；线：95% 区间。{edition} 之后'
  },
  'cust.chartMap': { en: 'Who to work on', zh: '该在谁身上下功夫' },
  'cust.chartMapRead': {
    en: 'Each mark a customer: the {shown} of {all} with most at stake. Size: value at stake; colour and shape: likeliest stage. The {named} with most at stake are named',
    zh: '每个标记为一家客户：{all} 家中在险价值最高的 {shown} 家。大小：在险价值；颜色与形状：最可能阶段。标名者为在险价值最高的 {named} 家'
  },
  'cust.axisAttends': { en: 'Probability to attend the next edition', zh: '下届参展概率' },
  'cust.axisValue': { en: 'Value to come ({unit})', zh: '未来价值（{unit}）' },
  'cust.axisCustomers': { en: 'Customers', zh: '客户数' },
  'cust.fromFiles': {
    en: 'Records: {files}; customers: {customers}; editions held: {editions}',
    zh: '记录：{files}；客户 {customers} 家；举办 {editions} 届'
  },
  'cust.madeRecords': { en: 'records', zh: '记录' },
  'cust.noForecast': {
    en: 'Expected from the records; what was never recorded is not in it.',
    zh: '据记录推算；未曾记录的因素不在其中。'
  }
} as const
