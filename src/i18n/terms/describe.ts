/** Words of what a fair's own records say. */
export const describeTerms = {
  'desc.title': { en: 'What the records say: {name}', zh: '记录说明了什么：{name}' },
  'desc.source': { en: 'Records: {name}', zh: '记录：{name}' },
  'desc.count': {
    en: 'customers who attended: {customers}, editions held: {editions}',
    zh: '参过展的客户 {customers} 个，举办 {editions} 届'
  },
  'desc.noModel': {
    en: 'Counts and shares of the records, without a model. In brackets the 95 % interval, as if these customers were drawn from many alike; n is the number of cases.',
    zh: '直接由记录计数得出，未用模型。方括号内为 95% 区间（视这些客户为同类众多客户中的抽样）；n 为个案数。'
  },
  'desc.ofSegment': { en: 'Only customers of the segment {name}.', zh: '仅含客户群“{name}”的客户。' },
  'desc.figure': { en: 'Figure', zh: '指标' },
  'desc.customers': { en: 'Customers who attended', zh: '参过展的客户' },
  'desc.editionsHeld': { en: 'Editions held', zh: '已举办届数' },
  'desc.allCustomers': { en: 'All customers', zh: '全部客户' },
  'desc.noSegment': { en: 'not recorded', zh: '未记录' },
  'desc.cancelled': { en: '{edition} (cancelled)', zh: '{edition}（取消）' },
  'desc.rate': { en: '% [95 % interval]', zh: '% [95% 区间]' },

  'desc.editions': { en: 'Attendance by edition', zh: '各届参展情况' },
  'desc.attended': { en: 'Attending', zh: '参展' },
  'desc.entered': { en: 'New', zh: '新参展' },
  'desc.repeated': { en: 'Again', zh: '连续参展' },
  'desc.returned': { en: 'Returned', zh: '回归' },
  'desc.unclear': { en: 'Before unknown', zh: '此前不明' },
  'desc.lost': { en: 'Lost', zh: '流失' },
  'desc.unknown': { en: 'Not known', zh: '是否参展不明' },
  'desc.repeat': { en: 'Repeat rate', zh: '复展率' },
  'desc.paid': { en: 'Paid', zh: '付款' },
  'desc.area': { en: 'Area', zh: '展位面积' },
  'desc.editionsMean': {
    en: "Again: attended the edition held before too. Returned: missed it, came earlier. Lost: there last time, not this time; some of them return. A cancelled edition is nobody's missed one.",
    zh: '连续参展：也参加了上一届。回归：缺席上一届，此前参过展。流失：上一届在、本届不在，其中一部分以后会回归。取消的届不算任何人缺席。'
  },

  'desc.cohorts': { en: 'Cohort retention: share that never missed an edition', zh: '同期群保留：从未缺席者的比例' },
  'desc.firstAttended': { en: 'First attended', zh: '首次参展' },
  'desc.newCustomers': { en: 'New customers', zh: '新客户数' },
  'desc.after': { en: '+{n}', zh: '+{n} 届' },
  'desc.editionsAfter': { en: 'Editions after the first', zh: '首次参展后届数' },
  'desc.cohortsMean': {
    en: 'Of the customers who first attended in an edition, those who attended every edition held since, 1, 2, … editions later. A dash: not observed yet, or cancelled; it is no zero.',
    zh: '某届首次参展的客户中，此后 1、2……届每届都参展者的比例。短横表示尚未观察到或该届取消，并非零。'
  },
  'desc.tenureLeftOut': {
    en: '{n} customers were there when the records begin and may have come before: left out here.',
    zh: '{n} 个客户在记录开始时已在，可能更早就参展：此处不计。'
  },
  'desc.attendanceLeftOut': {
    en: '{n} customers of whom an attendance is not known are left out.',
    zh: '{n} 个客户有某届是否参展不明，不计在内。'
  },
  'desc.noCohorts': {
    en: "No customer's first attendance is known.",
    zh: '没有任何客户的首次参展届次是已知的。'
  },

  'desc.renewalByTenure': { en: 'Renewal by editions attended', zh: '按已参展届数的续展率' },
  'desc.couldRenew': { en: 'Could renew (n)', zh: '可续展数（n）' },
  'desc.renewed': { en: 'Renewed', zh: '续展数' },
  'desc.renewal': { en: 'Renewal', zh: '续展率' },
  'desc.renewalMeans': {
    en: 'Of customers who attended 1, 2, … editions and never missed one, the share who attended the next edition held.',
    zh: '已连续参加 1、2……届、从未缺席的客户中参加下一届的比例。'
  },
  'desc.bySegment': { en: 'Renewal by segment', zh: '各客户群的续展' },
  'desc.firstTime': { en: 'First-time renewal', zh: '首次续展率' },
  'desc.allTenures': { en: 'All-tenure renewal', zh: '总体续展率' },
  'desc.swaying': { en: 'Swaying', zh: '摇摆客户比例' },
  'desc.segmentsMean': {
    en: 'All-tenure renewal: of never-lapsed customers over 15 editions with the same intake, as published figures count; after {from} editions and more, of all customers, one rate is taken for all tenures (tenures with few customers are put together). Repeat rate: of those at one edition, the share at the next, returners and old customers included. Swaying: of customers of at least two editions, those who missed some.',
    zh: '总体续展率：15 届等量新增、从未缺席客户的续展率，与公布数据口径一致；全部客户在参展 {from} 届及以上时取同一续展率（客户少的届数合并计算）。复展率：参加某届者中参加下一届的比例，含回归者与老客户。摇摆：至少两届为客户者中有缺席的比例。'
  },

  'desc.survival': { en: 'How long customers stay', zh: '客户留存' },
  'desc.survivalBySegment': { en: 'How long customers stay, by segment', zh: '各客户群的客户留存' },
  'desc.time': { en: 'Editions since the first', zh: '首次参展后的届数' },
  'desc.atRisk': { en: 'There before (n)', zh: '此前仍在（n）' },
  'desc.left': { en: 'Left', zh: '离开' },
  'desc.survivalShare': { en: 'Still customers', zh: '仍为客户' },
  'desc.survivalAt': { en: 'Still customers after {n}', zh: '{n} 届后仍为客户' },
  'desc.median': { en: 'Half have left by', zh: '半数离开的届数' },
  'desc.survivalMeans': {
    en: 'Kaplan–Meier, in editions held. A customer has left at the first of the editions missed up to the end of the records, if these are at least {goneAfter}; whoever is still there at {watchedTo}, the last edition at which that can be seen, is censored there.',
    zh: 'Kaplan–Meier 估计，按已举办的届计。直到记录末尾连续缺席至少 {goneAfter} 届者，视为在其中第一届离开；在 {watchedTo}（可以看出离开的最后一届）仍在者，于该届删失。'
  },
  'desc.cameBack': {
    en: 'Of {n} customers who missed {goneAfter} in a row with an edition left to come back, {share} came back: so often this takes absence for leaving.',
    zh: '连续缺席 {goneAfter} 届且其后仍有届次可回归的 {n} 个客户中，{share} 回归：这就是把缺席误作离开的频度。'
  },
  'desc.logRank': {
    en: 'Segments compared by log-rank: chi-square {statistic}, degrees of freedom {freedom}, p {p}.',
    zh: '客户群之间的对数秩检验：卡方 {statistic}，自由度 {freedom}，p {p}。'
  },
  'desc.notWatched': {
    en: 'Leaving cannot be told from absence: that needs a customer whose first attendance is known and {n} editions held after it.',
    zh: '尚无法区分离开与缺席：需要首次参展届次已知、且其后至少举办 {n} 届的客户。'
  },

  'desc.concentration': { en: 'Concentration of money', zh: '金额集中度' },
  'desc.what': { en: 'What', zh: '内容' },
  'desc.paidOverRecords': { en: 'paid, all editions', zh: '付款，全部届次' },
  'desc.paidAtLast': { en: 'paid, {edition}', zh: '付款，{edition}' },
  'desc.valueOverRecords': { en: 'left after cost, all editions', zh: '扣除成本后，全部届次' },
  'desc.valueAtLast': { en: 'left after cost, {edition}', zh: '扣除成本后，{edition}' },
  'desc.total': { en: 'Total', zh: '合计' },
  'desc.topFifth': { en: 'Share of the top fifth', zh: '前五分之一占比' },
  'desc.gini': { en: 'Gini', zh: '基尼系数' },
  'desc.giniRead': { en: '[95 % interval]', zh: '[95% 区间]' },
  'desc.lorenz': { en: 'Lorenz curve', zh: '洛伦兹曲线' },
  'desc.tenths': { en: 'Customers with the least', zh: '金额最小的客户' },
  'desc.lorenzMeans': {
    en: 'Share of the total that the tenths of customers with the least have together; below zero where customers cost more than they bring.',
    zh: '金额最小的若干成客户合计所占比例；成本高于所得时为负。'
  },
  'desc.concentrationMeans': {
    en: 'Left after cost: paid × margin of {margin} − cost recorded, not discounted.',
    zh: '扣除成本后：付款 × {margin} 毛利率 − 记录的成本，未折现。'
  },
  'desc.marginAssumed': {
    en: 'The margin is assumed; say your own with --margin (in a program: margin).',
    zh: '毛利率为假设值；请用 --margin（程序中为 margin）给出自己的数值。'
  },
  'desc.tiers': { en: 'Customers by what they have brought so far', zh: '按迄今所带来价值分层的客户' },
  'desc.tiersByPaid': { en: 'Customers by what they have paid so far', zh: '按迄今付款分层的客户' },
  'desc.negative': { en: 'Customers who have cost more than they brought', zh: '成本高于所带来价值的客户' },
  'desc.negativeShare': { en: 'Negative value so far', zh: '迄今为负价值' },
  'desc.loss': { en: 'Their loss', zh: '其亏损' },

  'desc.loyalty': { en: 'Loyalty as behaviour × attitude at {edition}', zh: '{edition} 的忠诚：行为 × 态度' },
  'desc.loyalty.true': { en: 'True loyalty', zh: '真实忠诚' },
  'desc.loyalty.latent': { en: 'Latent loyalty', zh: '潜在忠诚' },
  'desc.loyalty.spurious': { en: 'Spurious loyalty', zh: '虚假忠诚' },
  'desc.loyalty.none': { en: 'No loyalty', zh: '无忠诚' },
  'desc.loyaltyMeans': {
    en: 'Of customers who have not left: attending or staying away, and thinking well of the fair (last satisfaction recorded of at least {score}, else likely to recommend from {recommend} on) or not (Dick & Basu 1994). {unasked} customers never asked are in no quadrant.',
    zh: '未离开的客户：是否参展，以及是否认可展会（最近一次满意度不低于 {score}；无满意度则推荐意愿不低于 {recommend}）（Dick & Basu 1994）。{unasked} 个从未受访的客户不在任何象限。'
  },

  'desc.leftByEdition': { en: 'Who left, after which edition', zh: '各届之后离开的客户' },
  'desc.leftBySegment': { en: 'Who left, from which segment', zh: '各客户群离开的客户' },
  'desc.lastAttended': { en: 'Last attended', zh: '最后参展' },
  'desc.leftShare': { en: 'Left for good', zh: '一去不返' },
  'desc.customersWatched': { en: 'Customers (n)', zh: '客户（n）' },
  'desc.leftOfCustomers': { en: 'Have left', zh: '已离开' },
  'desc.leftPerAttendance': { en: 'Left per attendance', zh: '每次参展后离开' },
  'desc.leftMeans': {
    en: 'Left: missed all editions since, at least {goneAfter}. Segments watched for longer have lost more: compare by attendance.',
    zh: '离开：此后各届全部缺席，且至少 {goneAfter} 届。观察更久的客户群离开更多：请按每次参展比较。'
  },
  'desc.leftAfter': { en: 'After what they left', zh: '离开之前发生了什么' },
  'desc.mark': { en: 'At the attendance', zh: '该次参展' },
  'desc.mark.lowScore': { en: 'low score', zh: '评分低' },
  'desc.mark.priceRise': { en: 'price per m² risen', zh: '每平方米价格上涨' },
  'desc.mark.smallerStand': { en: 'smaller stand', zh: '展位缩小' },
  'desc.mark.missedEdition': { en: 'edition before missed', zh: '上一届缺席' },
  'desc.mark.firstVisit': { en: 'first visit', zh: '首次参展' },
  'desc.ofLeavers': { en: 'Of those who left', zh: '离开者中' },
  'desc.ofStayers': { en: 'Of those who came again', zh: '再次参展者中' },
  'desc.leaversN': { en: 'n left', zh: 'n（离开）' },
  'desc.stayersN': { en: 'n came again', zh: 'n（再次参展）' },
  'desc.riskRatio': { en: 'Risk ratio', zh: '风险比' },
  'desc.leftAfterMeans': {
    en: 'Last attendances against attendances after which the customer came again. Risk ratio: how many times as often an attendance with the mark was the last, against those without it. Marks go together and none is shown to be a cause.',
    zh: '最后一次参展与此后又来的参展相比。风险比：有该情形的参展成为最后一次的频度是没有该情形者的几倍。各情形相互关联，均不能据此断定为原因。'
  },

  'desc.notSaid': { en: 'What these records do not say', zh: '这些记录没有说明什么' },
  'desc.howMany': { en: 'How many', zh: '数量' },
  'desc.needed': { en: 'What it would need', zh: '需要什么' },
  'desc.gap.attendance': { en: 'anything: no attendance is recorded', zh: '一切：没有任何参展记录' },
  'desc.needs.attendance': { en: 'a column that says who attended', zh: '标明谁参展的一列' },
  'desc.gap.renewal': { en: 'who comes again: not two editions were held', zh: '谁会再来：举办的届次不足两届' },
  'desc.needs.renewal': { en: 'records of another edition', zh: '另一届的记录' },
  'desc.gap.returns': {
    en: 'how renewal grows with tenure: no customer came twice',
    zh: '续展率如何随参展届数变化：没有客户来过两次'
  },
  'desc.needs.returns': {
    en: 'a check that customers keep one number or name over the editions; else more editions',
    zh: '请核对客户在各届是否使用同一编号或名称；否则需要更多届次'
  },
  'desc.gap.leaving': {
    en: 'who has left: too few editions to tell it from absence',
    zh: '谁已离开：届次太少，无法与缺席区分'
  },
  'desc.needs.leaving': {
    en: 'more editions, or a smaller --gone-after',
    zh: '更多届次，或更小的 --gone-after'
  },
  'desc.gap.tenure': {
    en: 'since when these customers come: they were there when the records begin',
    zh: '这些客户从何时开始参展：记录开始时他们已在'
  },
  'desc.needs.tenure': {
    en: 'a column with the edition of the first attendance (since)',
    zh: '首次参展届次一列（since）'
  },
  'desc.gap.recentLeaving': {
    en: 'whether customers who were absent at the end will come again',
    zh: '末尾缺席的客户是否还会再来'
  },
  'desc.needs.recentLeaving': {
    en: 'later editions, or a forecast from a fit',
    zh: '以后的届次，或由拟合作出的预测'
  },
  'desc.gap.unknownAttendance': { en: 'whether customers attended, here and there', zh: '部分届次客户是否参展' },
  'desc.needs.unknownAttendance': { en: 'these attendances', zh: '补全这些参展记录' },
  'desc.gap.segments': { en: 'how segments differ', zh: '各客户群有何不同' },
  'desc.needs.segments': { en: 'a column with the segment', zh: '客户群一列（segment）' },
  'desc.gap.money': { en: 'who brings the money', zh: '收入来自谁' },
  'desc.needs.money': { en: 'a column with the payment (paid)', zh: '付款一列（paid）' },
  'desc.gap.missingPayments': {
    en: 'what was paid at some attendances; they count as nothing',
    zh: '部分参展的付款额；按零计'
  },
  'desc.needs.missingPayments': { en: 'these payments', zh: '补全这些付款' },
  'desc.gap.negative': { en: 'who costs more than it brings', zh: '谁的成本高于其带来的价值' },
  'desc.needs.negative': { en: 'a column with the money spent on the customer (cost)', zh: '对客户支出一列（cost）' },
  'desc.gap.missingCosts': {
    en: 'what was spent on customers at some attendances; it counts as nothing',
    zh: '部分参展的客户支出；按零计'
  },
  'desc.needs.missingCosts': { en: 'these costs', zh: '补全这些成本' },
  'desc.gap.pricePerArea': {
    en: 'whether customers left after a price rise or on a smaller stand',
    zh: '客户是否在涨价或展位缩小之后离开'
  },
  'desc.needs.pricePerArea': { en: 'columns with area and payment', zh: '展位面积与付款两列（area、paid）' },
  'desc.gap.attitudes': { en: 'who comes from conviction and who from habit', zh: '谁因认可而来，谁因惯性而来' },
  'desc.needs.attitudes': {
    en: 'a column with satisfaction (score) or the likelihood to recommend (recommend)',
    zh: '满意度（score）或推荐意愿（recommend）一列'
  },
  'desc.gap.stages': {
    en: 'in which stage of the relationship each customer is: stages are hidden',
    zh: '每个客户处于关系的哪个阶段：阶段是隐藏的'
  },
  'desc.needs.stages': { en: 'a fit of hidden stages', zh: '隐藏阶段的拟合' },
  'desc.gap.causes': { en: 'why customers left; only after what', zh: '客户为何离开；只知在什么之后' },
  'desc.needs.causes': {
    en: 'asking those who left, or a comparison in which chance decides who is treated',
    zh: '询问离开者，或随机决定对谁采取措施的对照'
  },
  'desc.gap.valueToCome': { en: 'what customers are still to bring', zh: '客户今后还将带来什么' },
  'desc.needs.valueToCome': { en: 'a forecast from a fit', zh: '由拟合作出的预测' },
  'desc.gap.indirectValue': {
    en: 'what customers do for each other: demonstration, recommendation, know-how, turnout',
    zh: '客户之间的相互作用：示范、推荐、知识、人气'
  },
  'desc.needs.indirectValue': { en: 'a simulation', zh: '模拟' },

  'desc.topic': { en: 'Topic', zh: '主题' },
  'desc.at': { en: 'At', zh: '位置' },
  'desc.cases': { en: 'Count', zh: '计数' },

  'desc.chart.cohorts': { en: 'Cohort retention', zh: '同期群保留率' },
  'desc.chart.cohortsRead': {
    en: 'In %: of the customers who first attended in an edition (n), those who attended every edition held since',
    zh: '单位：%；某届首次参展的客户（n）中，此后每届都参展者'
  },
  'desc.chart.cohortsBlank': {
    en: "Blank: not observed. Grey dash: cancelled, nobody's missed edition.",
    zh: '空白：未观察到。灰色短横：该届取消，不算任何人缺席。'
  },
  'desc.chart.cohortLabel': { en: '{edition} (n = {n})', zh: '{edition}（n = {n}）' },
  'desc.chart.survivalRead': {
    en: 'In %: customers still with the fair (Kaplan–Meier, line) and its 95 % interval (band); who missed {goneAfter} editions or more up to the end has left',
    zh: '单位：%；仍为客户者（Kaplan–Meier，线）及其 95% 区间（色带）；直到末尾缺席 {goneAfter} 届及以上者视为离开'
  },
  'desc.chart.survivalLabel': { en: '{name} (n = {n})', zh: '{name}（n = {n}）' },
  'desc.chart.largestSegments': { en: 'The {n} largest segments are drawn.', zh: '仅绘最大的 {n} 个客户群。' },
  'desc.chart.lorenzRead': {
    en: 'In %: share of the total that customers have together, from those with the least to those with the most; on the dashed line all would have the same',
    zh: '单位：%；客户由金额小到大累计所占比例；虚线表示人人相等'
  },
  'desc.chart.lorenzX': { en: 'Customers, least first (%)', zh: '客户，由小到大（%）' },
  'desc.chart.lorenzY': { en: 'Share of the total (%)', zh: '占总额（%）' },
  'desc.chart.lorenzLabel': {
    en: '{name} (n = {n}; top fifth {share} %)',
    zh: '{name}（n = {n}；前五分之一占 {share}%）'
  },
  'desc.chart.renewalRead': {
    en: 'In %: of customers who never missed an edition, those who attended the next (dot) and its 95 % interval (bar); n above. Dashed: renewal of all tenures together',
    zh: '单位：%；从未缺席的客户中参加下一届者（点）及其 95% 区间（竖线）；上方为 n。虚线：总体续展率'
  },
  'desc.chart.nothing': {
    en: 'The records say nothing of this; the table of what they do not say tells why.',
    zh: '记录对此没有说明；原因见“这些记录没有说明什么”一表。'
  }
} as const
