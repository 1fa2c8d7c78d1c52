/** Words of who is worth what. */
export const valueTerms = {
  whoIsWorthWhat: { en: 'Where the booked profit comes from', zh: '入账利润的来源' },
  whoIsWorthWhatNpv: { en: 'Where the net present value comes from', zh: '净现值的来源' },
  part: { en: 'Part', zh: '组成' },
  withoutAny: { en: 'Without anything beyond fees', zh: '客户除付费外无其他作用时' },
  'value.demonstration': { en: 'Demonstration value', zh: '示范价值' },
  'value.recommendation': { en: 'Recommendation value', zh: '推荐价值' },
  'value.capability': { en: 'Capability value', zh: '能力价值' },
  'value.network': { en: 'Network value', zh: '网络价值' },
  bookedProfit: { en: 'Booked profit', zh: '入账利润' },
  shareOfBooked: { en: 'Share of the booked profit', zh: '占入账利润' },
  adds: { en: 'adds', zh: '增加' },
  takesAway: { en: 'takes away', zh: '减少' },
  noEffect: { en: 'no effect', zh: '无作用' },
  switchedOff: { en: 'switched off in the scenario', zh: '情景中已关闭' },
  whereBooked: { en: 'With whom it is booked', zh: '记在哪些客户账上' },
  nobody: { en: 'Nobody bears it', zh: '无人承担' },
  valueBySegment: { en: 'What each segment is worth', zh: '各客户群的价值' },
  indirectBySegment: { en: 'What each segment does beyond its fees', zh: '各客户群除付费外的作用' },
  indirectValue: { en: 'Indirect value', zh: '间接价值' },
  bookedWithOthers: { en: 'of it booked with others', zh: '其中记在他人账上' },
  owedToOthers: { en: "of direct profit, others' doing", zh: '直接利润中归功于他人' },
  totalProfit: { en: 'Total profitability', zh: '总盈利' },
  sharedAmongSegments: { en: 'Shared among segments (interaction)', zh: '客户群共有（交互作用）' },
  stoppedEarly: {
    en: 'Stopped early: {done} of {all} runs were played, and what is shown is of those alone.',
    zh: '提前停止：{all} 次运行中完成了 {done} 次，所示仅为已完成的部分。'
  },
  worldsMean: {
    en: '{n} worlds played with the same luck. Demonstration, recommendation, capability and network value are Shapley values: what each adds on average over all orders in which they may be let count from edition 1 on. Unrounded, the parts add up to the last line in every replication, to the last bit.',
    zh: '以公共随机数运行 {n} 个世界。示范、推荐、能力与网络价值均为 Shapley 值：自第 1 届起按所有可能的先后次序逐一计入时的平均增量。未舍入时，各部分在每次重复运行中之和与最后一行完全相等。'
  },
  valueIsBooked: {
    en: 'An indirect value attributes booked money anew and is never added to it: a credit to who influences is a debit to who is influenced.',
    zh: '间接价值只是对入账金额重新归因，不另行相加：影响者之贷即被影响者之借。'
  },
  segmentValueMeans: {
    en: 'Direct: economic value less tactics, rewards and a share of levers. Indirect: Shapley values of the four mechanisms with the part of this segment alone left out. Total: direct, and what of the indirect value is booked with others; the rest of it is in direct already. What others do for a segment is their credit and its debit.',
    zh: '直接：经济价值减措施、奖励与分摊的投入。间接：仅去除该客户群自身作用时四种机制的 Shapley 值。总盈利：直接利润加间接价值中记在他人账上的部分，其余已含在直接利润中。他人为某客户群带来的，是他人之贷、该群之借。'
  },
  sharedMeans: {
    en: 'Shared among segments: of indirect value, what segments bring about together only, or each would without the other; of total profitability, money booked with one and earned by another, which stands in two totals and is taken off once.',
    zh: '客户群共有：就间接价值而言，是客户群只有共同才能产生、或彼此可以替代的部分；就总盈利而言，是记在一方账上而由另一方带来、在两处合计的金额，在此扣除一次。'
  },
  lostCustomer: { en: 'What one lost customer costs over the horizon', zh: '规划期内流失一位客户的代价' },
  leaves: { en: 'Leaves', zh: '离开方式' },
  inPeace: { en: 'in peace', zh: '平和离开' },
  withGrudge: { en: 'with a grudge', zh: '怀怨离开' },
  costsTheShow: { en: 'Costs the show', zh: '展会损失' },
  ownValue: { en: 'its own value', zh: '其自身价值' },
  othersValue: { en: "others' value", zh: '他人的价值' },
  savedOnLevers: { en: 'saved on levers', zh: '节省的投入' },
  ownVisits: { en: 'Own visits', zh: '自身参加届次' },
  othersVisits: { en: "Others' visits", zh: '他人参加人次' },
  grudgeAlone: { en: 'the grudge alone', zh: '仅怨气' },
  lostMeans: {
    en: 'Lost at once, drawn by lot after the show of edition {edition}: {lost}, a tenth of those attending, so that luck averages out; figures are per customer lost, not discounted. Costs the show: its own value and that of others lost through what it said, showed, taught or was worth to the other side, less what levers priced per head save; where their money is fixed, those who stay get more of it, which others’ value counts. With a grudge: as whoever leaves because the tolerance was exceeded, and speaks ill of the fair.',
    zh: '第 {edition} 届展后随机抽取同时流失：{lost}（约为到场者的十分之一，以使偶然相互抵消）；数字为每流失一位客户，未折现。展会损失：其自身价值，加上因其口碑、示范、知识或到场而失去的他人价值，减按人头计的投入的节省；投入总额固定时，留下者人均分得更多，计入他人价值。怀怨离开：如同因超出容忍度而离开、并说展会坏话者。'
  },
  lostOf: { en: '{n} of {segment}', zh: '{segment} {n}' },
  valueChartRead: {
    en: 'In {unit}, over the horizon: each part begins where the one before ends; the line is the 95 % interval of the part',
    zh: '单位：{unit}；整个规划期：各部分自前一部分的终点起；横线为该部分的 95% 区间'
  },
  figure: { en: 'Figure', zh: '项目' },
  bookedWith: { en: 'Booked with', zh: '记账于' }
} as const
