/** Words of the charts of a fair's lifecycle, value and plans. */
export const fairChartTerms = {
  flowTitle: { en: 'Who moves where, from edition to edition', zh: '各届之间客户的阶段流动' },
  flowRead: {
    en: 'In {unit}, mean of the replications. A bar is a stage at the time of the show; a band, the customers who move to another stage or stay. From the top come new customers and those won back; at the bottom go the lost and the firms that close.',
    zh: '单位：{unit}；重复运行的均值。柱为展会期间所处的阶段，带为转入其他阶段或停留的客户；上方流入为新客户与被挽回者，下方流出为流失者与停业企业。'
  },
  flowCancelled: {
    en: 'Across a cancelled edition firms close unseen: there a band narrows on its way.',
    zh: '跨越取消的届时，停业未作记录：该处的带沿途收窄。'
  },
  'flow.new': { en: 'New', zh: '新客户' },
  'flow.wonBack': { en: 'Won back', zh: '挽回' },
  'flow.lost': { en: 'Lost', zh: '流失' },
  'flow.closed': { en: 'Closed', zh: '停业' },
  flowFrom: { en: 'From', zh: '自' },
  flowTo: { en: 'To', zh: '至' },
  afterEdition: { en: 'After edition', zh: '届后' },
  mapTitle: { en: 'Who is worth keeping', zh: '哪些客户值得保留' },
  mapRead: {
    en: 'In {unit}, over the horizon. Across: relationship cost, tactics and rewards for the segment and its share of levers; up: what it brings. On the dashed line it brings what it costs; the bar is the 95 % interval of its profit, above the line a gain.',
    zh: '单位：{unit}；整个规划期。横轴为关系成本（对该客户群的措施、奖励与分摊的投入），纵轴为其带来的价值；虚线上收支相抵，竖线为其利润的 95% 区间，位于虚线之上即盈利。'
  },
  mapTotals: {
    en: 'Hollow: direct, what it pays itself. Filled: in total, with what it does for others (demonstration, recommendation, capability, network). A line leads from one to the other.',
    zh: '空心为直接价值（其自身所付），实心为总价值（另含其对他人的示范、推荐、能力与网络作用），连线由前者至后者。'
  },
  mapCost: { en: 'Relationship cost ({unit})', zh: '关系成本（{unit}）' },
  mapValue: { en: 'Value ({unit})', zh: '价值（{unit}）' },
  directValue: { en: 'Direct value', zh: '直接价值' },
  totalValue: { en: 'Total value', zh: '总价值' },
  makeUpTitle: { en: 'What a customer is worth, and what of it costs take', zh: '客户终身价值的构成：价值与成本' },
  makeUpRead: {
    en: 'In {unit}, from entry on, discounted, horizon and tail. Upper bar: economic value. Lower bar: the costs taken off it, from its end back; what is left is the lifetime value (dot, with its 95 % interval; numbers).',
    zh: '单位：{unit}；自加入起，折现，含规划期及其后。上条为经济价值；下条自其末端起逐项扣除成本；余下即客户终身价值（点及其 95% 区间；右侧为数字）。'
  },
  quadrantsTitle: { en: 'Loyalty: behaviour and attitude', zh: '忠诚：行为与态度' },
  quadrantsRead: {
    en: 'In % of the exhibitors in stages that attend, over the horizon; in brackets the 95 % interval. The area of a square is the share.',
    zh: '占处于可参展阶段的参展商的百分比，整个规划期；方括号内为 95% 区间。方块面积表示占比。'
  },
  quadrantsBaseline: { en: 'Black outline: {baseline}.', zh: '黑框：{baseline}。' },
  quadrantsAttend: { en: 'attend', zh: '参展' },
  quadrantsAway: { en: 'stay away', zh: '未参展' },
  quadrantsTrust: { en: 'trust', zh: '信任' },
  quadrantsNoTrust: { en: 'no trust', zh: '不信任' },
  quadrantsBehaviour: { en: 'Behaviour', zh: '行为' },
  experienceTitle: { en: 'Satisfaction against expectation by edition', zh: '各届满意度与期望' },
  experienceRead: {
    en: 'In {unit}: satisfaction with the edition (solid) and what was expected before it (dashed), means of those who attend with their 95 % intervals (bands). The axis does not begin at zero.',
    zh: '单位：{unit}；实线为对该届的满意度，虚线为展前期望，均为到场者均值，色带为其 95% 区间。纵轴不从零开始。'
  },
  lorenzTitle: { en: 'How much the largest customers bring', zh: '大客户的贡献集中度' },
  lorenzRead: {
    en: 'Share of the total, in %, that the smallest customers bring together: exhibitors of the last edition held, from the smallest to the greatest, by revenue and by economic value apart. Mean (line) and its 95 % interval (band); on the dashed diagonal all bring the same.',
    zh: '最小的若干客户合计所占百分比：最近一次举办的届的参展商，自小到大，收入与经济价值分别排序。线为均值，色带为其 95% 区间；虚线对角线表示人人相同。'
  },
  lorenzBaseline: { en: 'Thin black lines: {baseline}.', zh: '黑色细线：{baseline}。' },
  lorenzFigures: {
    en: '{what}: top fifth {top} %, Gini {gini}',
    zh: '{what}：前五分之一占 {top}%，基尼系数 {gini}'
  },
  lorenzCustomers: { en: 'Customers, from the smallest on (%)', zh: '客户，自小到大（%）' },
  lorenzShare: { en: 'Share of the total (%)', zh: '占总额比例（%）' },
  survivalTitle: { en: 'Survival of entry cohorts', zh: '各届加入客户的留存' },
  survivalRead: {
    en: 'In % of those who first attended in an edition of the horizon: neither closed nor lost so many editions later; mean (line) and its 95 % interval (band), all entry editions together.',
    zh: '占规划期内首次参展客户的百分比：若干届之后未停业也未流失者；线为均值，色带为其 95% 区间；各加入届合并。'
  },
  survivalCohorts: {
    en: 'Thin grey lines: the cohorts of the editions one by one.',
    zh: '灰色细线：逐届的加入同期群。'
  },
  entryEdition: { en: 'Edition of entry', zh: '加入届' },
  waterfallTitle: { en: 'From the plan today to the plan proposed', zh: '从当前方案到建议方案' },
  waterfallFoundTitle: { en: 'From the plan today to the best plan found', zh: '从当前方案到所找到的最佳方案' },
  waterfallRead: {
    en: 'Money an edition, in {unit}: each change begins where the one before ends; blue is more money, orange less. Spends that stay as they are are left out.',
    zh: '每届资金，单位：{unit}；每项变动自前一项的终点起，蓝色为增加，橙色为减少；未变动的投入从略。'
  },
  waterfallGain: {
    en: '{outcome}: {gain} {unit} over {base} in the same luck, on {n} replications that the search never saw.',
    zh: '{outcome}：在公共随机数下较{base} {gain} {unit}（{n} 次搜索从未用过的重复运行）。'
  },
  waterfallGainExact: { en: '{outcome}: {gain} {unit} over {base}.', zh: '{outcome}：较{base} {gain} {unit}。' },
  waterfallNotProposed: { en: 'It is not proposed.', zh: '不予建议。' },
  waterfallNotSure: {
    en: 'It is not proposed: that it is better is not sure.',
    zh: '不予建议：不能确定其更优。'
  },
  waterfallNothing: { en: 'No other plan was found.', zh: '未找到其他方案。' },
  planToday: { en: "today's plan", zh: '当前方案' },
  planCut: { en: "today's plan cut to what is allowed", zh: '削减至允许范围的当前方案' },
  costByEditionTitle: { en: 'Relationship cost by kind and edition', zh: '各届各类关系成本' },
  costByEditionRead: {
    en: 'In {unit}, booked in each edition, mean of the replications; not discounted.',
    zh: '单位：{unit}；各届入账，重复运行的均值；未折现。'
  },
  stagesCountsAndShares: {
    en: 'Left: customers, in {unit}. Right: in % of the customers in the stages shown. Mean of the replications.',
    zh: '左：客户数，单位：{unit}。右：占所示各阶段客户的百分比。重复运行的均值。'
  },
  quadrantsAttitude: { en: 'Attitude', zh: '态度' }
} as const
