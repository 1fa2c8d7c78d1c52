/** Words of what matters: tornado, two-way map, screening, indices, conditions. */
export const sensitivityTerms = {
  'sens.whatMatters': { en: 'What matters, one by one', zh: '哪些因素重要：逐一变动' },
  'sens.twoWayMap': { en: 'Two factors together', zh: '双因素图' },
  'sens.twoWayChange': { en: 'Change against all as they are', zh: '与现状之差' },
  'sens.twoWayWinner': { en: 'Who wins where', zh: '各处由谁胜出' },
  'sens.screening': { en: 'What matters: Morris screening', zh: '哪些因素重要：Morris 筛选' },
  'sens.varianceShares': { en: 'What the spread comes from: Sobol indices', zh: '波动的来源：Sobol 指数' },
  'sens.whenItLoses': { en: 'When it loses', zh: '何时不利' },
  'sens.limitsOfConditions': { en: 'Limits of the conditions', zh: '各条件的界限' },
  'sens.factor': { en: 'Factor', zh: '因素' },
  'sens.rangeVaried': { en: 'Varied', zh: '变动范围' },
  'sens.atLowEnd': { en: 'At the low end', zh: '低端' },
  'sens.atHighEnd': { en: 'At the high end', zh: '高端' },
  'sens.low': { en: 'low', zh: '低端值' },
  'sens.high': { en: 'high', zh: '高端值' },
  'sens.swing': { en: 'Swing', zh: '摆幅' },
  'sens.muStar': { en: 'μ* (size of effect)', zh: 'μ*（效应大小）' },
  'sens.muMean': { en: 'μ (mean effect)', zh: 'μ（平均效应）' },
  'sens.sigmaOfEffects': { en: 'σ (how it varies)', zh: 'σ（效应的变化）' },
  'sens.luckAlone': { en: 'μ* of luck alone', zh: '仅凭偶然的 μ*' },
  'sens.firstOrder': { en: 'First-order', zh: '一阶' },
  'sens.totalIndex': { en: 'Total', zh: '总' },
  'sens.byLuck': { en: 'Luck (left in means over replications)', zh: '偶然（重复运行均值中所余）' },
  'sens.morris.negligible': { en: 'negligible', zh: '可忽略' },
  'sens.morris.linear': { en: 'linear: the same everywhere', zh: '线性：处处相同' },
  'sens.morris.steady': { en: 'mostly the same everywhere', zh: '大体处处相同' },
  'sens.morris.interacting': { en: 'curved, or depends on others', zh: '弯曲，或取决于其他因素' },
  'sens.notMonotone': { en: 'both ends on the same side: not monotone', zh: '两端同侧：非单调' },
  'sens.couldNotPlay': { en: 'could not be played', zh: '无法运行' },
  'sens.notPlayedYet': { en: 'not played before it was stopped', zh: '中止前未及运行' },
  'sens.takenCorrelated': { en: 'correlated, taken as one', zh: '相关，合为一项' },
  'sens.takenGroup': { en: 'a group, taken as one', zh: '一组，合为一项' },
  'sens.mostlyTogether': { en: 'mostly together with others', zh: '主要与其他因素共同作用' },
  'sens.condition': { en: 'Condition', zh: '条件' },
  'sens.coverage': { en: 'Of all losing runs', zh: '占全部不利运行' },
  'sens.density': { en: 'Lose in it', zh: '其中不利' },
  'sens.runsInIt': { en: 'Runs in it', zh: '其中运行数' },
  'sens.losingRuns': { en: 'Losing runs', zh: '不利运行数' },
  'sens.fromValue': { en: 'Above', zh: '高于' },
  'sens.toValue': { en: 'Below', zh: '低于' },
  'sens.quasiP': { en: 'Quasi-p', zh: '准 p 值' },
  'sens.and': { en: ' and ', zh: ' 且 ' },
  'sens.above': { en: '{label} > {value}', zh: '{label} > {value}' },
  'sens.below': { en: '{label} < {value}', zh: '{label} < {value}' },
  'sens.between': { en: '{label} from {low} to {high}', zh: '{label}介于 {low} 与 {high} 之间' },
  'sens.fromTo': { en: '{low} to {high}', zh: '{low} 至 {high}' },
  'sens.drawnShares': { en: 'shares drawn together', zh: '同时抽取的占比' },
  'sens.outcomeIs': { en: 'Outcome: {outcome}.', zh: '结果指标：{outcome}。' },
  'sens.outcomeDiffers': {
    en: 'Outcome: {outcome} of {one} less that of {other}.',
    zh: '结果指标：{outcome}，{one}减去{other}。'
  },
  'sens.outcomeOfStrategy': { en: '{outcome}, strategy {strategy}', zh: '{outcome}（策略 {strategy}）' },
  'sens.outcomeOfSegment': { en: '{outcome}, segment {segment}', zh: '{outcome}（客户群 {segment}）' },
  'sens.outcomeOfEdition': { en: '{outcome}, edition {edition}', zh: '{outcome}（第 {edition} 届）' },
  'sens.allAsTheyAre': { en: 'With all as they are: {value}.', zh: '所有因素均为现值时：{value}。' },
  'sens.swingMeans': {
    en: 'Each factor alone, all others as they are; ends show the change against that. Swing: high end less low end.',
    zh: '每次只变动一个因素，其余不变；两端为与现状之差。摆幅：高端减低端。'
  },
  'sens.fromUsual': {
    en: 'Nothing in the scenario is uncertain and nothing was named (--vary): the usual assumptions, ± 20 %, cut where the catalogue ends.',
    zh: '情景中没有不确定的数，也未指定变动的参数（--vary）：变动常用假设，±20%，不超出参数目录的范围。'
  },
  'sens.quantilesMean': {
    en: 'Of distributions, the 2.5 and 97.5 % quantiles stand for the ends.',
    zh: '对分布，以 2.5% 与 97.5% 分位数为两端。'
  },
  'sens.decisionsMean': {
    en: 'What the fair decides (prices, spending) changes from edition 1 on; the settled fair it starts from is the one of today.',
    zh: '由展会决定的因素（价格、投入）自第 1 届起变动；起点仍为现状下的稳定展会。'
  },
  'sens.oneAtATime': {
    en: 'Some factors are correlated in the scenario; here they move by themselves.',
    zh: '情景中部分因素相关；此处各自单独变动。'
  },
  'sens.multipleMeans': {
    en: '×: as a multiple of what it is, in all segments or editions at once.',
    zh: '×：现值的倍数，所有客户群或届次同时变动。'
  },
  'sens.isLeftOut': { en: 'Left out: {label} ({path}): {reason}.', zh: '未变动：{label}（{path}）：{reason}。' },
  'sens.failedRuns': {
    en: '{count} of {all} points could not be played and are left out, for example {values}: {reason}',
    zh: '{all} 个点中有 {count} 个无法运行，已略去；例如 {values}：{reason}'
  },
  'sens.stoppedEarly': {
    en: 'PARTIAL: stopped after {done} of {all} points; what had not been played is missing.',
    zh: '部分结果：在 {all} 个点中运行 {done} 个后中止；未运行者缺失。'
  },
  'sens.exactlyPlayed': { en: 'Played exactly: nothing is left to luck.', zh: '精确计算：不含偶然。' },
  'sens.sharedLuck': {
    en: '{n} replications of each point, the same luck in all: differences are paired, with their 95 % intervals in brackets.',
    zh: '每点重复运行 {n} 次，各点使用公共随机数：差异逐次配对，方括号内为 95% 区间。'
  },
  'sens.singleLuck': {
    en: 'One replication of each point, the same luck in all: no interval can be given.',
    zh: '每点仅运行一次，各点使用公共随机数：无法给出区间。'
  },
  'sens.noiseOfSwing': {
    en: 'noise: the interval of the swing holds zero; more replications (--replications) may tell.',
    zh: '噪声：摆幅的区间包含零；增加重复运行次数（--replications）或可分辨。'
  },
  'sens.mapNoise': {
    en: '~: may be chance (the interval holds zero). Intervals are at most ± {half}; all are in --format csv.',
    zh: '~：可能出于偶然（区间包含零）。区间半宽至多 {half}；全部区间见 --format csv。'
  },
  'sens.mapReads': { en: 'Down: {rows}. Across: {columns}.', zh: '纵向：{rows}。横向：{columns}。' },
  'sens.morrisMeans': {
    en: 'From {trajectories} trajectories: change of the outcome over the whole range of a factor, in {unit}. μ*: mean size; σ: how much it depends on where the others stand, luck taken out. Negligible: below a twentieth of the greatest, or not above luck.',
    zh: '{trajectories} 条轨迹：因素在整个范围内变动时结果的变化，单位 {unit}。μ*：平均大小；σ：随其他因素位置的变化（已扣除偶然）。可忽略：低于最大者的二十分之一，或不高于偶然。'
  },
  'sens.morrisUnits': { en: 'the unit of the outcome', zh: '结果指标的单位' },
  'sens.trajectoriesDropped': {
    en: 'Trajectories left out because a run failed: {n}.',
    zh: '因含失败运行而略去的轨迹：{n} 条。'
  },
  'sens.sobolMeans': {
    en: 'From {points} base points: share of the variance of the outcome that would go if the factor were known (first-order), and that would stay if all others were (total). The outcome is the mean over the replications: mean {mean}, standard deviation {sd}.',
    zh: '{points} 个基点：若已知该因素，结果方差可消除的份额（一阶）；若已知其余所有因素，仍存留的份额（总）。结果为重复运行的均值：均值 {mean}，标准差 {sd}。'
  },
  'sens.sobolRefused': { en: 'Not shown: {reason}.', zh: '不予显示：{reason}。' },
  'sens.basePointsDropped': {
    en: 'Base points left out because a run failed: {n}.',
    zh: '因含失败运行而略去的基点：{n} 个。'
  },
  'sens.luckUnknown': {
    en: 'One replication of each point: how much of the spread is luck is not known.',
    zh: '每点仅运行一次：无从得知波动中偶然所占份额。'
  },
  'sens.losesAgainst': { en: '{name} loses against {other}', zh: '{name}不敌{other}' },
  'sens.fallsBelow': { en: '{outcome} is below {threshold}', zh: '{outcome}低于 {threshold}' },
  'sens.risesAbove': { en: '{outcome} is above {threshold}', zh: '{outcome}高于 {threshold}' },
  'sens.losesWhen': { en: '{what} when {conditions}', zh: '当{conditions}时，{what}' },
  'sens.losesSometimes': {
    en: 'In {losing} of {runs} draws ({share}) {what}.',
    zh: '{runs} 次抽取中有 {losing} 次（{share}）{what}。'
  },
  'sens.hardlyEver': {
    en: 'It hardly ever happens: there is no condition to look for.',
    zh: '几乎从不发生：没有可寻找的条件。'
  },
  'sens.nearlyAlways': {
    en: 'It nearly always happens: there is no condition to look for.',
    zh: '几乎总是发生：没有可寻找的条件。'
  },
  'sens.noCondition': {
    en: 'Nothing found: no limits of these factors tell the runs apart better than chance.',
    zh: '未找到条件：以这些因素的界限区分各次运行，不优于偶然。'
  },
  'sens.undecidedRuns': {
    en: '{n} of the draws are undecided: the interval over their replications holds the threshold.',
    zh: '其中 {n} 次抽取未定：其重复运行的区间包含阈值。'
  },
  'sens.conditionsMean': {
    en: 'Boxes found by PRIM (Friedman & Fisher 1999). Quasi-p: how likely it is that a limit has nothing to do with it; limits are chosen among many, so that only those below .001 are kept.',
    zh: '条件框由 PRIM（Friedman & Fisher 1999）找出。准 p 值：界限与之无关的可能性；界限选自众多候选，仅保留小于 0.001 者。'
  },
  'sens.sensRead': {
    en: 'In {unit}. Orange: low end of the factor; blue: high end. Lines: 95 % intervals; grey: may be chance.',
    zh: '单位：{unit}。橙：因素的低端；蓝：高端。横线为 95% 区间；灰：可能出于偶然。'
  },
  'sens.sensReadExact': {
    en: 'In {unit}. Orange: low end of the factor; blue: high end.',
    zh: '单位：{unit}。橙：因素的低端；蓝：高端。'
  },
  'sens.mapRead': { en: 'In {unit}. ~: may be chance.', zh: '单位：{unit}。~：可能出于偶然。' },
  'sens.morrisRead': {
    en: 'In {unit}. To the right: what matters. Orange: curved, or depends on others; blue: mostly the same everywhere; black: linear; grey: negligible. Lines: 95 % intervals of μ*; dashes: σ = μ*.',
    zh: '单位：{unit}。越靠右越重要。橙：弯曲或取决于其他因素；蓝：大体处处相同；黑：线性；灰：可忽略。横线为 μ* 的 95% 区间；虚线：σ = μ*。'
  },
  'sens.sobolRead': {
    en: 'Share of the variance of the outcome. Blue: alone; orange: with all others. Lines: 95 % intervals.',
    zh: '占结果方差的份额。蓝：单独；橙：连同其他因素。横线为 95% 区间。'
  },
  'sens.conditionsRead': {
    en: 'Each point is a draw; orange: it loses. The frame is the first condition.',
    zh: '每点为一次抽取；橙：不利。方框为第一个条件。'
  },
  'sens.loses': { en: 'loses', zh: '不利' },
  'sens.holds': { en: 'does not', zh: '并非不利' },
  'sens.rangeLow': { en: 'low end', zh: '低端' },
  'sens.rangeHigh': { en: 'high end', zh: '高端' },
  'sens.methodLabel': { en: 'Method', zh: '方法' },
  'sens.pathLabel': { en: 'Path', zh: '路径' },
  'sens.otherPath': { en: 'Other path', zh: '另一路径' },
  'sens.factorValue': { en: 'Value', zh: '取值' },
  'sens.otherValue': { en: 'Other value', zh: '另一取值' },
  'sens.valueOfFigure': { en: 'Result', zh: '结果' },
  'sens.againstLabel': { en: 'Against', zh: '比较对象' },
  'sens.partialCells': { en: 'Partial', zh: '部分结果' }
} as const
