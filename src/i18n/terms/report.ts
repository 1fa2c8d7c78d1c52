/** Words of the page that `report` makes: headings, the answer, what could change it. */
export const reportTerms = {
  'report.kind': { en: 'Report on retention strategies', zh: '客户保留策略报告' },
  'report.questionOne': {
    en: 'Is “{plan}” better than “{base}”?',
    zh: '“{plan}”是否优于“{base}”？'
  },
  'report.questionMany': {
    en: 'Which of {n} strategies is better than “{base}”?',
    zh: '{n} 个策略中，哪些优于“{base}”？'
  },
  'report.ground': {
    en: '{editions} editions, {replications} replications of each of {scenarios} scenarios, Perennial {engine}',
    zh: '{editions} 届，{scenarios} 个情景各重复运行 {replications} 次，Perennial {engine}'
  },
  'report.contents': { en: 'Contents', zh: '目录' },
  'report.answer': { en: 'The answer', zh: '结论' },
  'report.charts': { en: 'The charts', zh: '图' },
  'report.tables': { en: 'The tables', zh: '表' },
  'report.assumed': { en: 'What was assumed', zh: '假设' },
  'report.sources': { en: 'Where the numbers come from', zh: '数据来源' },
  'report.doubts': { en: 'What could change the answer', zh: '哪些因素可能改变结论' },
  'report.limits': { en: 'What this cannot tell you', zh: '本报告不能说明什么' },
  'report.detail': { en: 'Appendix: every table of the scenarios named', zh: '附录：所述情景的明细表' },
  'report.everything': { en: 'Appendix: every number of the baseline', zh: '附录：基准情景的全部数值' },
  'report.retention': { en: 'Retention', zh: '客户保留' },
  'report.worth': { en: 'Value', zh: '价值' },
  'report.cost': { en: 'Cost', zh: '成本' },

  'lead.both': {
    en: '“{plan}” does both: it keeps a larger share of its exhibitors and makes the fair worth more.',
    zh: '“{plan}”两全：既留住更高比例的参展商，又提高展会的价值。'
  },
  'lead.conflict': {
    en: 'No strategy surely does both: “{keeper}” keeps a larger share of its exhibitors, “{earner}” makes the fair worth more.',
    zh: '没有策略能确定两全：“{keeper}”留住更高比例的参展商，“{earner}”提高展会的价值。'
  },
  'lead.keptAtLoss': {
    en: '“{plan}” keeps a larger share of its exhibitors, but makes the fair worth less.',
    zh: '“{plan}”留住更高比例的参展商，但降低展会的价值。'
  },
  'lead.keptOnly': {
    en: '“{plan}” keeps a larger share of its exhibitors; that the fair is worth more is not sure.',
    zh: '“{plan}”留住更高比例的参展商；展会的价值是否提高，尚不能确定。'
  },
  'lead.earnedAtLoss': {
    en: '“{plan}” makes the fair worth more, but keeps a smaller share of its exhibitors.',
    zh: '“{plan}”提高展会的价值，但留住的参展商比例下降。'
  },
  'lead.earnedOnly': {
    en: '“{plan}” makes the fair worth more; that it keeps a larger share of its exhibitors is not sure.',
    zh: '“{plan}”提高展会的价值；是否留住更高比例的参展商，尚不能确定。'
  },
  'lead.worse': {
    en: 'Nothing compared here is surely better than “{base}”, neither in retention nor in value.',
    zh: '无论客户保留还是价值，均不能确定有优于“{base}”的策略。'
  },
  'lead.nothing': {
    en: 'Nothing is sure: every difference in retention and in value may be chance.',
    zh: '尚无定论：客户保留与价值的所有差异都可能出于偶然。'
  },

  'keeps.better.one': {
    en: '“{plan}” keeps a larger share of its exhibitors than “{base}”',
    zh: '“{plan}”留住的参展商比例高于“{base}”'
  },
  'keeps.better.many': {
    en: 'Of those surely better, “{plan}” keeps the largest share of its exhibitors',
    zh: '确定更优者中，留住参展商比例最高的是“{plan}”'
  },
  'keeps.worse.one': {
    en: '“{plan}” keeps a smaller share of its exhibitors than “{base}”',
    zh: '“{plan}”留住的参展商比例低于“{base}”'
  },
  'keeps.worse.many': {
    en: 'None keeps a larger share of its exhibitors than “{base}”: even “{plan}”, which comes closest, keeps a smaller one',
    zh: '没有策略留住的参展商比例高于“{base}”：最接近的“{plan}”也更低'
  },
  'keeps.noise.one': {
    en: 'Whether “{plan}” keeps a larger share of its exhibitors than “{base}” or a smaller one is not sure, the difference may be chance',
    zh: '“{plan}”留住的参展商比例是高于还是低于“{base}”尚不能确定，差异可能出于偶然'
  },
  'keeps.noise.many': {
    en: 'That any keeps a larger share of its exhibitors than “{base}” is not sure: “{plan}” has the highest average, which may be chance',
    zh: '不能确定有策略留住的参展商比例高于“{base}”：“{plan}”均值最高，但可能出于偶然'
  },
  'keeps.same.one': {
    en: '“{plan}” changes nothing in the share of exhibitors kept by “{base}”',
    zh: '“{plan}”留住的参展商比例与“{base}”相同'
  },
  'keeps.same.many': {
    en: 'None surely keeps a larger share of its exhibitors than “{base}”; “{plan}” makes no difference',
    zh: '不能确定有策略留住的参展商比例高于“{base}”；“{plan}”无差异'
  },

  'earns.better.one': {
    en: '“{plan}” makes the fair worth more than “{base}”',
    zh: '“{plan}”使展会的价值高于“{base}”'
  },
  'earns.better.many': {
    en: 'Of those surely better, the fair is worth most with “{plan}”',
    zh: '确定更优者中，展会价值最高的是“{plan}”'
  },
  'earns.worse.one': {
    en: '“{plan}” makes the fair worth less than “{base}”',
    zh: '“{plan}”使展会的价值低于“{base}”'
  },
  'earns.worse.many': {
    en: 'With none is the fair worth more than with “{base}”: even with “{plan}”, which comes closest, it is worth less',
    zh: '没有策略使展会的价值高于“{base}”：最接近的“{plan}”也更低'
  },
  'earns.noise.one': {
    en: 'Whether “{plan}” makes the fair worth more than “{base}” or less is not sure, the difference may be chance',
    zh: '“{plan}”使展会的价值高于还是低于“{base}”尚不能确定，差异可能出于偶然'
  },
  'earns.noise.many': {
    en: 'That any makes the fair worth more than “{base}” is not sure: “{plan}” has the highest average, which may be chance',
    zh: '不能确定有策略使展会的价值高于“{base}”：“{plan}”均值最高，但可能出于偶然'
  },
  'earns.same.one': {
    en: '“{plan}” changes nothing in what the fair is worth with “{base}”',
    zh: '“{plan}”与“{base}”的展会价值相同'
  },
  'earns.same.many': {
    en: 'None surely makes the fair worth more than “{base}”; “{plan}” makes no difference',
    zh: '不能确定有策略使展会的价值高于“{base}”；“{plan}”无差异'
  },

  'answer.evidence': {
    en: '{lead}: {difference} {gapUnit} in {outcome} ({own} against {base} {unit})',
    zh: '{lead}：{outcome}差异 {difference} {gapUnit}（{own} 对 {base} {unit}）'
  },
  'answer.best': {
    en: 'best of all in {share} of the replications',
    zh: '在 {share} 的重复运行中居首'
  },
  'answer.others': { en: 'of the other strategies: {counts}', zh: '其余策略中{counts}' },
  'answer.count': { en: '{n} {verdict}', zh: '{verdict} {n} 个' },
  'answer.also': {
    en: '{outcome} {difference} {gapUnit} ({verdict})',
    zh: '{outcome} {difference} {gapUnit}（{verdict}）'
  },
  'answer.mayBeChance': { en: 'may be chance', zh: '可能出于偶然' },
  'answer.costs': {
    en: '“{plan}” costs {own} {unit} in relationship cost over the horizon, {difference} {gapUnit} against “{base}” ({verdict}){discounts}, and {payback}',
    zh: '“{plan}”规划期内的关系成本为 {own} {unit}，与“{base}”的差异为 {difference} {gapUnit}（{verdict}）{discounts}，{payback}'
  },
  'answer.costsSame': {
    en: '“{plan}” costs {own} {unit} in relationship cost over the horizon, as much as “{base}”{discounts}, and {payback}',
    zh: '“{plan}”规划期内的关系成本为 {own} {unit}，与“{base}”相同{discounts}，{payback}'
  },
  'answer.discounts': {
    en: ', with discounts given {difference} {gapUnit} ({verdict})',
    zh: '，含折扣让利为 {difference} {gapUnit}（{verdict}）'
  },
  'answer.paysBack': {
    en: 'pays back in edition {edition} on average (in {share} of the replications by the end of the horizon)',
    zh: '平均在第 {edition} 届收回（{share} 的重复运行在规划期结束前收回）'
  },
  'answer.paysBackNever': {
    en: 'does not pay back within the horizon on average (in {share} of the replications it does)',
    zh: '平均而言在规划期内未能收回（{share} 的重复运行可以收回）'
  },
  'answer.brackets': {
    en: 'In brackets the 95 % interval over {n} replications. All scenarios share their luck, so a difference is known better than the two levels. Better and worse are said only where the interval leaves zero out.',
    zh: '方括号内为 {n} 次重复运行的 95% 区间。各情景使用公共随机数，因此差异比两个水平更为确定。仅当区间不含零时才说“更好”或“更差”。'
  },

  'caption.differences': {
    en: '{outcome}: {verdicts}.',
    zh: '{outcome}：{verdicts}。'
  },
  'caption.verdict': { en: '{verdict} – {names}', zh: '{verdict}——{names}' },
  'caption.levels': {
    en: '{outcome} in edition {edition}: {levels}.',
    zh: '第 {edition} 届{outcome}：{levels}。'
  },
  'caption.overHorizon': { en: '{outcome} over the horizon: {levels}.', zh: '整个规划期{outcome}：{levels}。' },
  'caption.plain': { en: '{outcome}: {levels}.', zh: '{outcome}：{levels}。' },
  'caption.makeUp': {
    en: 'See how much of what a customer brings is taken by winning it (initial cost) and by keeping it (maintenance cost).',
    zh: '请看客户带来的价值中，有多少用于争取（初始投入成本），多少用于维持（维持成本）。'
  },
  'caption.costByEdition': {
    en: 'See whether a plan pays up front or edition by edition, and whether the money goes to winning or to keeping.',
    zh: '请看方案是前期集中投入还是逐届投入，以及资金用于争取新客户还是维持老客户。'
  },
  'caption.level': { en: '“{plan}” {value} {unit}', zh: '“{plan}”{value} {unit}' },
  'caption.drawn': { en: 'Only these of the {n} scenarios are drawn.', zh: '{n} 个情景中仅绘出这些。' },
  'caption.flow': {
    en: 'See whether the band that stays in trust is broader than all that comes in from above, and how much of it is lost straight from confirmation.',
    zh: '请看停留在信任阶段的带是否宽于上方全部流入，以及其中多少由确认阶段直接流失。'
  },
  'caption.satisfaction': {
    en: 'Where the solid line runs below the dashed one, exhibitors got less than they expected.',
    zh: '实线低于虚线之处，参展商所得低于期望。'
  },
  'caption.stages': {
    en: 'See whether attendance rests on trust or on newcomers in confirmation, and whether weakening grows.',
    zh: '请看参展依靠信任阶段的客户还是确认阶段的新客户，以及弱化阶段是否扩大。'
  },
  'caption.map': {
    en: 'Below the dashed line a segment costs more than it brings by itself. What it brings through others is not in this chart; the command value shows it.',
    zh: '位于虚线以下的客户群，其自身带来的低于其成本。其对他人的作用不在此图中，可用 value 命令查看。'
  },
  'caption.tornado': {
    en: 'Each bar is how much the difference changes. The longest are the assumptions to check first; one that changes it by more than it is now, and to the other side, turns the answer. Grey may be chance.',
    zh: '条形为差异的变动量。最长者应首先核对；若变动方向相反且超过现有差异，结论即会改变。灰色者可能出于偶然。'
  },
  'caption.reading': { en: 'How to read it', zh: '读图说明' },

  'tables.of': { en: 'In detail: {name}', zh: '详情：{name}' },
  'tables.others': {
    en: 'In detail only the baseline and the strategies named in the answer are shown; every table of a scenario is printed by: perennial run FILE.',
    zh: '此处仅详列基准情景与结论中提到的策略；某一情景的全部表格可用 perennial run FILE 输出。'
  },

  'assumed.differs': { en: 'What differs from the baseline: {name}', zh: '与基准情景的不同：{name}' },
  'assumed.differsMeans': {
    en: 'Everything not listed is the same as in “{base}”. What does not count as a decision of the fair is marked as an assumption.',
    zh: '未列出者均与“{base}”相同。不属于展会决策的项目标为假设。'
  },
  'assumed.nothing': { en: '“{plan}” differs from “{base}” in nothing.', zh: '“{plan}”与“{base}”没有不同。' },
  'assumed.key': { en: 'Key in the file', zh: '文件中的键' },
  'assumed.what': { en: 'What', zh: '项目' },
  'assumed.before': { en: 'Baseline', zh: '基准' },
  'assumed.after': { en: 'Here', zh: '本策略' },
  'assumed.role': { en: 'Kind', zh: '性质' },
  'assumed.decision': { en: 'decision', zh: '决策' },
  'assumed.everythingMeans': {
    en: '{n} values of “{base}”. The source is a class and, where there is a reference, its number in the list above.',
    zh: '“{base}”的 {n} 项数值。来源为类别，有出处者另附上表中的编号。'
  },
  'assumed.part': { en: '{part} ({n})', zh: '{part}（{n}）' },
  'assumed.source': { en: 'Source', zh: '来源' },

  'source.class': { en: 'Class', zh: '类别' },
  'source.S': { en: 'published source', zh: '公开来源' },
  'source.C': { en: 'computed from a published source', zh: '由公开来源推算' },
  'source.D': {
    en: 'design default: the sign is right, the size was not measured',
    zh: '设计缺省值：方向正确，大小未经测量'
  },
  'source.M': { en: 'from memory, unchecked', zh: '凭记忆，未核对' },
  'source.A': {
    en: 'set in the scenario; what it rests on stands in the scenario’s file',
    zh: '在情景中设定；依据见情景文件'
  },
  'source.shares': { en: 'Values of the baseline by where they come from', zh: '基准情景的数值按来源分类' },
  'source.values': { en: 'Values', zh: '数值个数' },
  'source.list': { en: 'References', zh: '出处' },
  'source.listMeans': {
    en: 'Of the defaults used; references are cited as they stand in the parameter catalogue, in English. {d} values are design defaults without a reference.',
    zh: '所用缺省值的出处，按参数目录原文（英文）引用。另有 {d} 项为无出处的设计缺省值。'
  },
  'source.number': { en: 'No.', zh: '编号' },
  'source.reference': { en: 'Reference', zh: '出处' },
  'source.usedBy': { en: 'Values that use it', zh: '使用它的数值' },

  'doubt.measured': {
    en: '{d} of {n} values ({share}) are design defaults: their sign is right, their size was never measured. {s} come from published sources or are computed from them, {a} were set for this scenario.',
    zh: '{n} 项数值中有 {d} 项（{share}）为设计缺省值：方向正确，大小未经测量；{s} 项取自公开来源或由其推算，{a} 项为本情景设定。'
  },
  'doubt.chance': { en: 'What may be chance', zh: '可能出于偶然的差异' },
  'doubt.chanceMeans': {
    en: 'If the difference is as large as it looks now, its interval would leave zero out from about so many replications on (its half width shrinks with the square root of their number).',
    zh: '若差异确如目前所示，则重复运行约达此数时区间将不再包含零（区间半宽与次数的平方根成反比）。'
  },
  'doubt.noneChance': {
    en: 'No difference in the comparison may be chance: more replications would narrow the intervals and hardly turn a verdict of this model.',
    zh: '对照表中没有可能出于偶然的差异：增加重复运行次数会缩窄区间，但几乎不会改变本模型的结论。'
  },
  'doubt.one': {
    en: 'One replication gives no interval: nothing can be said of chance. Play more (--replications 50).',
    zh: '仅运行一次，无法给出区间，无从判断偶然。请增加次数（--replications 50）。'
  },
  'doubt.needed': { en: 'Replications to settle it', zh: '可分辨所需次数' },
  'doubt.tooMany': { en: 'more than 10,000: hardly a difference', zh: '超过 10,000：几乎没有差异' },
  'doubt.response': {
    en: 'What the differences rest on: how customers respond to what was changed',
    zh: '差异所依据的：客户对各项变动的反应'
  },
  'doubt.responseMeans': {
    en: 'Numbers by which the changed levers, tactics and prices act. Where the class is D, nobody has measured the size: the first to check with records of one’s own (perennial calibrate).',
    zh: '变动的投入、措施与价格借以起作用的数值。类别为 D 者大小未经测量，应首先用自己的记录核对（perennial calibrate）。'
  },
  'doubt.assumptions': {
    en: '“{plan}” differs from the baseline in assumptions too ({paths}), so its differences are not due to the strategy alone.',
    zh: '“{plan}”与基准情景的假设也不同（{paths}），其差异并非全由策略造成。'
  },
  'doubt.played': {
    en: 'Which assumptions matter was played out for “{plan}” against “{base}”: each assumption alone, from one end to the other, with {n} replications of each point.',
    zh: '就“{plan}”相对“{base}”的差异，逐一改变各项假设并运行，每点重复运行 {n} 次。'
  },
  'doubt.notPlayed': {
    en: 'Which of these assumptions would turn the answer was not played out here; perennial report … --sensitivity does, and perennial sensitivity in full.',
    zh: '哪些假设会改变结论，本次未作运行；perennial report … --sensitivity 可作检验，perennial sensitivity 更为完整。'
  },
  'doubt.multiplicity': {
    en: '{comparisons} differences are looked at here; by chance alone about {expected} of them would look like one where there is none.',
    zh: '此处考察 {comparisons} 项差异；即使毫无差异，仅凭偶然也会有约 {expected} 项看似有差异。'
  },

  'limit.forecast': {
    en: 'It is no forecast of a named fair: it says what follows from the assumptions, and how much of that is luck.',
    zh: '它不是对某一展会的预测：只说明由假设推出什么，以及其中多少出于偶然。'
  },
  'limit.interval': {
    en: 'An interval speaks of luck within this model. What the model leaves out, and assumptions that are wrong, are not in it.',
    zh: '区间只反映本模型内的偶然性，不含模型未考虑的因素与错误的假设。'
  },
  'limit.level': {
    en: 'Levels depend on assumed sizes of effects more than differences do; differences depend on how customers are assumed to respond.',
    zh: '水平值比差异更依赖所假设的效应大小；差异则取决于所假设的客户反应。'
  },
  'limit.best': {
    en: 'The strategy named first is the best of those compared, not the best possible; the best of several is picked partly by luck.',
    zh: '首先提到的策略只是所比较者中的最优，并非可能的最优；从多个中选最优，也部分出于偶然。'
  },
  'limit.horizon': {
    en: 'Net present value ends with the horizon of {n} editions; customer equity and lifetime value count what customers bring afterwards.',
    zh: '净现值止于 {n} 届的规划期；客户资产与客户终身价值还计入其后客户带来的价值。'
  },
  'limit.rivals': {
    en: 'Rivals and the market do what the scenario says; they do not answer to the strategy in any other way.',
    zh: '竞争者与市场只按情景所述行动，不会以其他方式对策略作出反应。'
  },
  'report.again': {
    en: 'The same scenarios, seed and number of replications give the same figures to the last digit.',
    zh: '相同的情景、种子与重复运行次数得到的数字完全相同，直至最后一位。'
  },
  'report.swipe': { en: 'Wider than the screen: slide sideways.', zh: '超出屏幕宽度，可左右滑动。' }
} as const
