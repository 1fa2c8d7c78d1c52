import type { Term } from '../../i18n/terms.js'

/** What columns and rows of tables mean, by the word that heads them. */
export const columnMeanings = {
  outcome: {
    en: 'What a row or a table tells of: retention, money, satisfaction and so on. Each outcome has a page of its own here.',
    zh: '某行或某表所述的内容：保留、资金、满意度等。每个结果指标均可在此单独查询。'
  },
  scenario: {
    en: 'What was played: a fair with one plan.',
    zh: '所运行的内容：一个展会及其一套方案。'
  },
  edition: {
    en: 'Edition of the show, counted from 1; what stands beside Horizon is of all editions together.',
    zh: '展会的届次，从 1 起；“规划期”一行为各届合计。'
  },
  segment: {
    en: 'Customers who are alike, as the scenario names them; Whole show is all of them.',
    zh: '情景所命名的一类客户；“整个展会”为全部。'
  },
  stage: {
    en: 'Where a customer stands in the lifecycle: cultivation, confirmation, trust, weakening or disappearance.',
    zh: '客户在生命周期中的阶段：培育、确认、信任、弱化或消失。'
  },
  horizon: {
    en: 'All editions of the horizon together; of stocks such as customers, the mean of the editions or the last one, as the outcome says.',
    zh: '规划期各届合计；客户数等存量按其定义取各届平均或最后一届。'
  },
  meanAndInterval: {
    en: 'Mean over replications, and in brackets the interval that holds the mean with 95 % confidence (Student’s t). It speaks of luck in the model only.',
    zh: '多次重复运行的均值；括号内为均值的 95% 置信区间（学生 t 分布），只反映模型中的偶然性。'
  },
  differenceToBaseline: {
    en: 'The scenario less the baseline, replication by replication with the same luck, with the 95 % interval of the mean difference.',
    zh: '该情景减去基准情景：逐次配对、使用相同随机数，附平均差异的 95% 区间。'
  },
  inWords: {
    en: 'What the difference says: better or worse where its 95 % interval does not hold zero; noise where it does, so that it may be chance.',
    zh: '差异的含义：95% 区间不含零时为更好或更差；含零时为噪声，可能出于偶然。'
  },
  probabilityBest: {
    en: 'Share of replications in which the scenario is the best of all compared on that row’s outcome; ties are split.',
    zh: '在该行指标上，该情景为所比较各情景中最优的重复运行占比；并列时平分。'
  },
  unit: {
    en: 'What the numbers of a row or column are counted in.',
    zh: '该行或该列数值的计量单位。'
  },
  share: {
    en: 'Part of the whole that the row stands for.',
    zh: '该行占整体的比例。'
  },
  customers: {
    en: 'How many customers the row stands for.',
    zh: '该行所代表的客户数。'
  },
  attending: {
    en: 'How many customers of the segment attend.',
    zh: '该客户群的参加人数。'
  },
  item: {
    en: 'A lever or tactic, or the discounts, that money went to.',
    zh: '资金所用于的投入项、措施或折扣。'
  },
  tenureOrAge: {
    en: 'Editions attended so far, for renewal; editions since joining, for survival.',
    zh: '续展率按已参展届数，留存率按加入后的届数。'
  },
  smallestCustomers: {
    en: 'So many of the customers with the least, from none to all; the columns beside say what share of the total is theirs.',
    zh: '金额最小的那部分客户，从零到全部；旁列为其所占总额的比例。'
  },
  spentOnStage: {
    en: 'Relationship cost that went to customers in the stage.',
    zh: '用于该阶段客户的关系成本。'
  },
  spendOn: {
    en: 'A lever, or a tactic, whose money is to be chosen.',
    zh: '待选定金额的投入项或措施。'
  },
  servesStage: {
    en: 'What the money is for: winning, keeping, winning back, or several of them.',
    zh: '该项资金的用途：获取、保留、挽回或兼有。'
  },
  spendShown: {
    en: 'Money an edition, mean of the editions of the horizon.',
    zh: '每届资金，为规划期各届平均。'
  },
  nothingSpent: {
    en: 'The result with none of this spend, less that with all as the plan has it.',
    zh: '该项投入为零时的结果与方案之差。'
  },
  today: {
    en: 'The plan as the scenario has it.',
    zh: '情景现有的方案。'
  },
  todayCut: {
    en: 'Today’s plan cut to what the conditions allow, all spends by the same share where that is enough.',
    zh: '按条件削减后的当前方案；若可行，各项按同一比例削减。'
  },
  proposed: {
    en: 'The best plan found, where it is surely better on replications that the search never saw.',
    zh: '所找到的最佳方案，且在搜索未见过的重复运行上确定更优。'
  },
  bestFound: {
    en: 'The best plan found, which is not proposed, since it is not surely better.',
    zh: '所找到的最佳方案，因不能确定更优而不作建议。'
  },
  change: {
    en: 'The plan shown less the one it is compared with.',
    zh: '所示方案与其对照方案之差。'
  },
  marginalToday: {
    en: 'What one more unit of money for this spend brings at today’s plan: the slope of the result, with its 95 % interval. In money, 0 means that it brings back just itself.',
    zh: '在当前方案下，该项每多投入一单位资金的结果变化（斜率）及其 95% 区间。以金额计时，0 表示恰好收回本身。'
  },
  marginalProposed: {
    en: 'The same at the plan proposed or found: the marginal return there.',
    zh: '在建议（或所找到）的方案下的边际回报。'
  },
  heldBy: {
    en: 'What keeps a spend from going further: a bound of its own, a condition, or the total.',
    zh: '限制该项投入的因素：自身上下限、某项条件或总额。'
  },
  saturated: {
    en: 'The least of the spends played from which more surely harms the result.',
    zh: '从该投入起，再增加确定会损害结果。'
  },
  shadowPrice: {
    en: 'What one more unit of the total would bring: the shadow price of the budget.',
    zh: '总额每多一单位所带来的结果变化，即预算的影子价格。'
  },
  totalAllowed: {
    en: 'Most money an edition that may be spent.',
    zh: '每届允许使用的最高资金。'
  },
  totalUsed: {
    en: 'Money an edition that the best plan within the total takes.',
    zh: '该总额内最佳方案实际使用的每届资金。'
  },
  marginalResult: {
    en: 'What the money between the line above and this one brought, for each unit of it.',
    zh: '上一行与本行之间的资金，每单位所带来的结果变化。'
  },
  bringsBack: {
    en: 'The same in money, the unit itself included: below 1 the money does not come back.',
    zh: '同上，以收回金额计并含该单位本身：低于 1 表示不能收回。'
  },
  'curve.plan': {
    en: 'The plan that a row is about.',
    zh: '该行所述的方案。'
  },
  conditionAsked: {
    en: 'A condition on spends or results that was asked for.',
    zh: '所要求的投入或结果条件。'
  },
  'sens.factor': {
    en: 'A number of the scenario that is varied.',
    zh: '所变动的情景参数。'
  },
  'sens.rangeVaried': {
    en: 'From where to where the factor is varied, all others as they are.',
    zh: '该因素的变动范围，其余不变。'
  },
  'sens.atLowEnd': {
    en: 'Change of the outcome with the factor at the low end of its range.',
    zh: '该因素取低端时结果的变化。'
  },
  'sens.atHighEnd': {
    en: 'Change of the outcome with the factor at the high end of its range.',
    zh: '该因素取高端时结果的变化。'
  },
  'sens.swing': {
    en: 'The outcome at the high end less that at the low end, with its 95 % interval: how much the factor matters.',
    zh: '高端结果减低端结果及其 95% 区间：该因素的影响大小。'
  },
  visitors: {
    en: 'Visitors who attend; of a row with an edition, in that one.',
    zh: '到场观众数；标明届次的行为该届。'
  },
  partners: {
    en: 'Partners who attend, such as media and associations; of a row with an edition, in that one.',
    zh: '参加的合作伙伴数，如媒体与协会；标明届次的行为该届。'
  },
  paybackShare: {
    en: 'Share of replications whose cumulative discounted profit is zero or more at the end of the horizon and in every edition from some one on; its interval is that of Wilson (1927). The payback edition is the mean of these replications alone.',
    zh: '自某届起累计折现利润不低于零并保持至规划期结束的重复运行占比；区间为 Wilson（1927）区间。回收届次仅为这些重复运行的均值。'
  },
  answer: {
    en: 'The answer to what was asked, in words.',
    zh: '对所问问题的文字答案。'
  }
} as const satisfies Readonly<Record<string, Term>>
