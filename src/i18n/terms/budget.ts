/** Words of how much to spend on what. */
export const budgetTerms = {
  budgetAnswer: { en: 'How much on what', zh: '投入多少、投在何处' },
  budgetSpends: { en: 'Money an edition', zh: '每届资金' },
  budgetSpendsPlain: { en: 'Spends', zh: '各项投入' },
  budgetResults: { en: 'What the plans come to', zh: '各方案的结果' },
  budgetCurves: { en: 'How the result responds to each spend', zh: '结果对各项投入的响应' },
  budgetTotals: { en: 'How much to spend at all', zh: '总共投入多少' },
  budgetConflict: { en: 'Why no plan meets all conditions', zh: '为何没有方案满足全部条件' },
  asked: { en: 'Asked', zh: '问题' },
  answer: { en: 'Answer', zh: '答案' },
  'ask.best': { en: 'the best {outcome} with at most {total} an edition', zh: '每届不超过 {total} 时{outcome}最优' },
  'ask.bestPlain': { en: 'the best {outcome} with at most {total}', zh: '总额不超过 {total} 时{outcome}最优' },
  'ask.totalPlain': {
    en: 'how much to spend for {outcome}, up to {total}',
    zh: '为{outcome}共投入多少（至多 {total}）'
  },
  'ask.bestFree': { en: 'the best {outcome}, whatever is spent', zh: '不限总额时{outcome}最优' },
  'ask.least': { en: "the least money that keeps today's {outcome}", zh: '保持当前{outcome}所需的最少资金' },
  'ask.total': {
    en: 'how much to spend for {outcome}, up to {total} an edition',
    zh: '为{outcome}共投入多少（每届至多 {total}）'
  },
  'ask.under': { en: '{asked}, with {outcome} {sign} {value}', zh: '{asked}，且{outcome} {sign} {value}' },
  'ask.risk': {
    en: '{asked}; risk counts: mean less {weight} × what the worst fifth lies below it',
    zh: '{asked}；计入风险：均值减 {weight} ×（均值与最差五分之一均值之差）'
  },
  'budget.proposed': {
    en: 'change the plan: {outcome} {gain} {unit} on {n} replications that the search never saw',
    zh: '建议调整方案：{outcome} {gain} {unit}（{n} 次搜索从未用过的重复运行）'
  },
  'budget.proposedExact': {
    en: 'change the plan: {outcome} {gain} {unit}',
    zh: '建议调整方案：{outcome} {gain} {unit}'
  },
  'budget.saves': {
    en: 'change the plan: {saved} an edition less; {outcome} {gain} {unit} on {n} replications that the search never saw',
    zh: '建议调整方案：每届节省 {saved}；{outcome} {gain} {unit}（{n} 次搜索从未用过的重复运行）'
  },
  'budget.meets': {
    en: 'change the plan: it meets the condition that the plan compared misses; {outcome} {gain} {unit} on {n} fresh replications',
    zh: '建议调整方案：它满足所比较方案未满足的条件；{outcome} {gain} {unit}（{n} 次新的重复运行）'
  },
  'budget.notBetter': {
    en: 'keep the plan: the best other one found changes {outcome} by {gain} {unit}, which is not surely above 0',
    zh: '保持原方案：所找到的最佳其他方案使{outcome}变化 {gain} {unit}，不能确定大于 0'
  },
  'budget.cut': {
    en: "cut today's plan as shown: the best other one found changes {outcome} by {gain} {unit} over it, which is not surely above 0",
    zh: '按所示削减当前方案：所找到的最佳其他方案相对于它使{outcome}变化 {gain} {unit}，不能确定大于 0'
  },
  'budget.onlyCut': {
    en: "cut today's plan as shown: no other plan meets the conditions; {outcome} comes to {left}, today's plan to {now}",
    zh: '按所示削减当前方案：没有其他方案满足条件；{outcome}为 {left}，当前方案为 {now}'
  },
  'budget.conditionMissed': {
    en: 'keep the plan: no plan found meets the condition on fresh replications; the nearest comes to {got} {conditionUnit}',
    zh: '保持原方案：新的重复运行中没有找到满足条件的方案；最接近者为 {got} {conditionUnit}'
  },
  'budget.notKept': {
    en: "keep the plan: the cheapest one found loses some of today's result ({gain} {unit})",
    zh: '保持原方案：所找到的最省方案会损失部分当前结果（{gain} {unit}）'
  },
  'budget.noSaving': {
    en: "keep the plan: none cheaper was found that keeps today's result",
    zh: '保持原方案：没有找到更省且保持当前结果的方案'
  },
  'budget.infeasible': { en: 'no plan meets all conditions; see below why', zh: '没有方案能满足全部条件，原因见下' },
  'budget.stopped': { en: 'stopped before any plan could be judged', zh: '在能够评判任何方案之前已中止' },
  'budget.allFailed': {
    en: 'keep the plan: every other one that was tried failed',
    zh: '保持原方案：所尝试的其他方案均无法运行'
  },
  budgetPartial: {
    en: 'PARTIAL: stopped after {done} of about {all} trials; the best plan so far, judged on {n} fresh replications.',
    zh: '部分结果：在约 {all} 次试验中完成 {done} 次后中止；为迄今最佳方案，以 {n} 次新的重复运行评判。'
  },
  spendOn: { en: 'Spend on', zh: '投入项目' },
  servesStage: { en: 'Serves', zh: '作用' },
  'serves.initial': { en: 'winning', zh: '赢得客户' },
  'serves.maintenance': { en: 'keeping', zh: '维持客户' },
  'serves.ending': { en: 'ending', zh: '结束关系' },
  'serves.winBack': { en: 'winning back', zh: '挽回客户' },
  today: { en: 'Today', zh: '当前' },
  todayCut: { en: 'Today, cut', zh: '当前（削减后）' },
  proposed: { en: 'Proposed', zh: '建议' },
  bestFound: { en: 'Best found (not proposed)', zh: '所找到的最佳（不建议）' },
  change: { en: 'Change', zh: '变化' },
  sumOfSpends: { en: 'All', zh: '合计' },
  leftUnspent: { en: 'Left unspent', zh: '未用' },
  marginalToday: { en: 'Marginal return today', zh: '当前边际回报' },
  marginalProposed: { en: 'at the new plan', zh: '新方案下' },
  heldBy: { en: 'Held by', zh: '受限于' },
  'held.low': { en: 'its least', zh: '下限' },
  'held.high': { en: 'its most', zh: '上限' },
  'held.usual': { en: 'the usual most, {value}', zh: '缺省上限 {value}' },
  'held.fixed': { en: 'fixed', zh: '固定' },
  perMoney: { en: '{currency} net per {currency}', zh: '每 {currency} 净 {currency}' },
  perThousand: { en: '{unit} per 10,000 an edition', zh: '{unit}/每届每 1 万' },
  perUnit: { en: '{unit} per unit', zh: '{unit}/单位' },
  shadowPrice: { en: 'Worth of more budget', zh: '追加预算的价值' },
  'price.multiplier': { en: '{price} {unit} for each {money}', zh: '每 {money} 为 {price} {unit}' },
  'price.slack': { en: 'nothing: the plan does not use up its budget', zh: '为零：方案未用尽预算' },
  'price.unknown': { en: 'cannot be told: no spend can take more', zh: '无法确定：没有可再增加的投入' },
  'price.money': { en: '{currency} in every edition', zh: '每届 {currency}' },
  'price.brings': {
    en: ', so each further unit of money brings back {value} (present value)',
    zh: '，即每追加一单位资金收回 {value}（现值）'
  },
  'price.noisy': { en: '; the interval holds 0', zh: '；区间含 0' },
  bindingConditions: { en: 'What holds the plan', zh: '起约束的条件' },
  bindsNothing: { en: 'nothing', zh: '无' },
  'binds.total': { en: 'the total', zh: '总额' },
  'binds.low': { en: '{name} at its least, {value}', zh: '{name} 处于下限 {value}' },
  'binds.high': { en: '{name} at its most, {value}', zh: '{name} 处于上限 {value}' },
  'binds.fixed': { en: '{name} fixed at {value}', zh: '{name} 固定为 {value}' },
  'binds.constraint': { en: '{name} ({value})', zh: '{name}（{value}）' },
  saturated: { en: 'Too much from', zh: '过度起点' },
  'curve.plan': { en: 'Plan', zh: '方案' },
  inUnit: { en: ', in {unit}', zh: '，单位 {unit}' },
  nothingSpent: { en: 'nothing', zh: '零投入' },
  timesSpend: { en: '× {n}', zh: '×{n}' },
  spendShown: { en: 'Spend', zh: '投入' },
  ofWhat: { en: 'Of', zh: '对象' },
  atMoney: { en: 'At', zh: '位置' },
  partialDone: { en: 'Partial', zh: '部分结果' },
  totalAllowed: { en: 'Total', zh: '总额' },
  totalUsed: { en: 'Used', zh: '使用' },
  marginalResult: { en: 'Marginal, from the line above', zh: '相对上一行的边际' },
  bringsBack: { en: 'Each further unit brings', zh: '每追加一单位收回' },
  belowOne: {
    en: 'On average, money beyond the line before {total} brings back less than itself.',
    zh: '平均而言，超过 {total} 前一档之后的资金收回不足其本身。'
  },
  belowOneIdle: {
    en: 'Of {total} the best plan found spends {used}: for more, it found no use that brings back as much on average. What is left unspent counts as bringing back itself.',
    zh: '总额为 {total} 时，所得最优方案只用 {used}：再多的资金平均而言找不到收回不低于其本身的用途。未用的资金按收回其本身计。'
  },
  belowOneNever: {
    en: 'On average, money brings back at least itself within these totals.',
    zh: '平均而言，在这些总额内资金收回不低于其本身。'
  },
  belowOneSurely: {
    en: 'Money beyond the line before {total} surely brings back less than itself: by its whole 95 % interval.',
    zh: '超过 {total} 前一档之后的资金，其收回必然不足其本身（整个 95% 置信区间均如此）。'
  },
  belowOneUnsure: {
    en: 'Of no line is it sure, by the whole 95 % interval, that the money up to it brings back less than itself.',
    zh: '没有哪一档的资金，其收回必然不足其本身（按整个 95% 置信区间）。'
  },
  conditionAsked: { en: 'Condition', zh: '条件' },
  limitAsked: { en: 'Asked', zh: '要求' },
  limitPossible: { en: 'The others would allow', zh: '其余条件允许' },
  atMostOf: { en: '{name} at most', zh: '{name} 至多' },
  atLeastOf: { en: '{name} at least', zh: '{name} 至少' },
  conflictMeans: {
    en: 'These conditions cannot hold together. Change any one of them to what the others would allow, and there is a plan.',
    zh: '这些条件不能同时成立。将其中任意一项改为其余条件所允许的值，即有可行方案。'
  },
  budgetMoneyMeans: {
    en: 'Money is the mean of the editions; a spend that changes by edition keeps its shape. Where the scenario names no spend, today is what the usual amount per head comes to.',
    zh: '资金为各届平均；随届次变化的投入保持其形状。情景未写明投入时，“当前”为按通常人均水平实际发生的金额。'
  },
  budgetProof: {
    en: 'Searched {plans} plans in {runs} runs; chosen among finalists on {chosen} and judged on {judged} replications that the search never saw, all plans with the same luck; in brackets 95 % intervals.',
    zh: '以 {runs} 次运行搜索 {plans} 个方案；在搜索从未用过的 {chosen} 次重复运行中从候选中选定，另以 {judged} 次评判，各方案随机数相同；括号内为 95% 置信区间。'
  },
  budgetProofExact: {
    en: 'Searched {plans} plans, each played exactly: nothing is left to luck.',
    zh: '搜索 {plans} 个方案，均精确计算，没有随机性。'
  },
  budgetWeights: {
    en: 'In search, choice of finalists and responses a member stands for several customers ({list}); the proof is at full size.',
    zh: '在搜索、候选选择与响应中每个成员代表多位客户（{list}）；评判按原规模进行。'
  },
  marginalMeans: {
    en: 'Marginal returns: regression slopes over ±10 % of each spend, {n} replications.{money}',
    zh: '边际回报：各项投入 ±10% 范围内的回归斜率，{n} 次重复运行。{money}'
  },
  marginalMoney: {
    en: ' In present value: below 0 money brings back less than itself.',
    zh: '按现值：低于 0 即资金收回不足其本身。'
  },
  curvesMean: {
    en: 'Differences to the plan itself with this one spend changed{unit}. Too much from: the least spend played from which more surely harms.',
    zh: '仅改变该项投入时与方案本身之差{unit}。过度起点：所运行的投入中，自此再增加必然有害的最小值。'
  },
  cutPlanMeans: {
    en: "Today's plan breaks the conditions; the gain is over today's plan cut to them.",
    zh: '当前方案不满足条件；增益相对于按条件削减后的当前方案。'
  },
  failedPlans: {
    en: '{n} plans could not be played and were passed over; the first: {reason} (with {spends})',
    zh: '有 {n} 个方案无法运行而略过；首个：{reason}（{spends}）'
  },
  budgetChartRead: {
    en: 'Bars: money an edition, {unit}. Grey: today; blue: {plan}. By what the money serves.',
    zh: '条形：每届资金，{unit}。灰：当前；蓝：{plan}。按资金作用分组。'
  },
  totalsChartRead: {
    en: 'Dots: best {outcome} within each total, {unit}, with 95 % intervals. Across: total an edition.',
    zh: '点：各总额内最佳{outcome}，{unit}，含 95% 置信区间。横轴：每届总额。'
  }
} as const
