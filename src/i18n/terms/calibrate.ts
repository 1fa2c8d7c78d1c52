/** Words of a calibration. */
export const calibrateTerms = {
  calibratedTitle: { en: '{name}, calibrated', zh: '{name}（已校准）' },
  calibratedNotice: {
    en: 'Calibrated from the records in {files}; what they cannot tell is assumed. A planning aid, no forecast.',
    zh: '依据 {files} 中的记录校准；记录无从说明之处为假设。用于规划，并非预测。'
  },
  calibratedHead: {
    en: 'Written by perennial calibrate from {files}: {customers} customers, {held} editions held, {first} to {last}.',
    zh: '由 perennial calibrate 根据 {files} 写成：{customers} 家客户，举办 {held} 届，{first} 至 {last}。'
  },
  calibratedHeadMore: {
    en: 'All else is as in the scenario named under "extends". Distributions are what the records leave open: perennial uncertainty uses them.',
    zh: '其余与 “extends” 所指的情景相同。分布表示记录未能确定的程度：perennial uncertainty 会用到它们。'
  },
  calibratedComment: {
    en: '{from}; n = {n}{interval}{base}',
    zh: '{from}；n = {n}{interval}{base}'
  },
  calibratedInterval: { en: '; 95 % interval {low} to {high}', zh: '；95% 区间 {low} 至 {high}' },
  calibratedBase: { en: '; was {base}', zh: '；原为 {base}' },
  calibratedLeft: { en: 'Left as in the base:', zh: '保持基准情景的取值：' },
  'calibratedFrom.stands': {
    en: 'stands taken by newcomers, lognormal with a floor',
    zh: '新客户的展位面积，带下限的对数正态分布'
  },
  'calibratedFrom.payments': { en: 'payments per m², least squares', zh: '每平方米付款，最小二乘' },
  'calibratedFrom.fees': { en: 'payments, lognormal with a floor', zh: '付款额，带下限的对数正态分布' },
  'calibratedFrom.stages': { en: 'hidden stages at the last edition', zh: '最近一届的隐藏阶段' },
  'calibratedFrom.market': { en: 'scaled to the recorded number of exhibitors', zh: '按记录的参展商数缩放' },
  'calibratedFrom.matched': {
    en: 'simulated renewal matched to the recorded',
    zh: '使模拟续展与记录相符'
  },
  'calibratedFrom.follows': {
    en: 'not told by the records: keeps its odds against staying while the others of its stage were matched',
    zh: '记录无从说明：在同阶段其他转移率匹配时，保持其相对“留在原阶段”的几率'
  },
  calibrationOf: { en: 'Calibration: {name}', zh: '校准：{name}' },
  calibrationTargets: { en: 'Does it reproduce the records?', zh: '能否重现记录？' },
  calibrationParameters: { en: 'Set from the records', zh: '由记录设定的参数' },
  calibrationLeft: { en: 'Left as it was', zh: '保持不变的部分' },
  calibrationFits: { en: 'Fits on the records', zh: '对记录的拟合' },
  calibrationForecasts: { en: 'Forecast of editions held out', zh: '对留出届的预测' },
  calibrationFitParameters: { en: 'Parameters of the fits', zh: '拟合参数' },
  calibrationProblems: { en: 'What to know of it', zh: '须知' },
  figureOfRecords: { en: 'Figure', zh: '指标' },
  recordedValue: { en: 'Recorded [95 %]', zh: '记录值 [95%]' },
  simulatedValue: { en: 'Simulated [95 %]', zh: '模拟值 [95%]' },
  simulatedBefore: { en: 'Base', zh: '校准前' },
  withinRecorded: { en: 'Within', zh: '在区间内' },
  withinYes: { en: 'yes', zh: '是' },
  withinNo: { en: 'no', zh: '否' },
  withinOnly: { en: '{within}, compared only', zh: '{within}（仅比较）' },
  customersCounted: { en: 'Customers', zh: '客户数' },
  setValue: { en: 'Value', zh: '取值' },
  valueInBase: { en: 'In the base', zh: '基准值' },
  whereFromRecords: { en: 'From', zh: '来源' },
  why: { en: 'Why', zh: '原因' },
  fitName: { en: 'Fit', zh: '拟合' },
  fitEnded: { en: 'Ended', zh: '收敛' },
  fitGoodness: { en: 'Goodness of fit', zh: '拟合优度' },
  fitSays: { en: 'What it says', zh: '说明' },
  'fit.sbg': { en: 'shifted beta-geometric', zh: '移位贝塔-几何（sBG）' },
  'fit.bgbb': { en: 'BG/BB', zh: 'BG/BB' },
  'fit.transitions': { en: 'transitions (logit): {state}', zh: '转移（logit）：{state}' },
  'fit.hmm': { en: 'hidden stages', zh: '隐藏阶段（HMM）' },
  'fit.areas': { en: 'stands', zh: '展位面积' },
  'fit.fees': { en: 'payments', zh: '付款' },
  'fit.price': { en: 'price per m²', zh: '每平方米价格' },
  'fit.ofSegment': { en: '{fit}, {segment}', zh: '{fit}，{segment}' },
  'state.attended': { en: 'after attending', zh: '参展之后' },
  'state.stayed away': { en: 'after staying away', zh: '缺席之后' },
  'goodness.chiSquareP': { en: 'chi-square p = {value}', zh: '卡方检验 p = {value}' },
  'goodness.mcFadden': { en: "McFadden's R² = {value}", zh: 'McFadden R² = {value}' },
  'goodness.greatestError': { en: 'attendance by age off by at most {value}', zh: '分龄参展率最大偏差 {value}' },
  'goodness.andersonDarlingP': { en: 'Anderson–Darling p = {value}', zh: 'Anderson–Darling p = {value}' },
  'goodness.spread': { en: 'squares left, of the price: {value}', zh: '剩余平方占价格平方：{value}' },
  calibrationPartial: {
    en: 'Ended early: what stands here is not matched, or not to the end; no scenario is written.',
    zh: '提前结束：以下结果尚未匹配或未匹配到底；不写出情景文件。'
  },
  calibrationBootstrap: {
    en: 'Bootstrap of hidden stages: {fitted} of {samples} samples could be fitted with the same stages.',
    zh: '隐藏阶段的自助法：{samples} 个样本中 {fitted} 个得到相同的阶段。'
  },
  forecastMeans: {
    en: 'Customers who came before the editions held out, and how many of them attended: the fit did not see these editions. The shifted beta-geometric counts those who never missed one.',
    zh: '留出届之前已参展的客户在留出届的参展数：拟合未用这些届。移位贝塔-几何只计从未缺席者。'
  },
  whatIsTold: { en: 'What', zh: '内容' },
  fitTenure: { en: 'Editions attended', zh: '已参展届数' },
  notFitted: { en: 'not fitted', zh: '未拟合' },
  forecastEdition: { en: 'Edition', zh: '届' },
  forecastHappened: { en: 'Happened', zh: '实际' },
  forecastForetold: { en: 'Forecast', zh: '预测' },
  hiddenState: { en: '{stage} (state {number})', zh: '{stage}（第 {number} 个状态）' },
  hiddenMove: { en: 'move: {stage} → {to}', zh: '转移：{stage} → {to}' },
  hiddenAttends: { en: 'attends in {stage}', zh: '{stage}期参展概率' },
  hiddenFirst: { en: 'starts in {stage}', zh: '首次参展时处于{stage}' },
  hiddenSpend: { en: 'spend in {stage}, {to}', zh: '{stage}期花费，{to}' },
  hiddenScore: { en: 'score in {stage}, {to}', zh: '{stage}期评分，{to}' },
  hiddenSeveral: {
    en: 'A stage with “state 2”: the fit found two hidden states that attend as this stage of the theory does, for example a steadier and a busier trust. Where stages are counted, they are added up.',
    zh: '标有“第 2 个状态”的阶段：拟合得到两个隐藏状态，其参展表现都符合理论中的这一阶段，例如信任期中较稳与较活跃的两类。统计各阶段时二者相加。'
  },
  fitParameter: { en: 'Parameter', zh: '参数' },
  fitValue: { en: 'Estimate [95 %]', zh: '估计值 [95%]' },
  fitError: { en: 'Standard error', zh: '标准误' },
  fitBootstrap: { en: 'Bootstrap 95 %', zh: '自助法 95%' },
  'target.renewal': { en: 'Renewal after {tenure} editions', zh: '参展 {tenure} 届后的续展率' },
  'target.renewalFirst': { en: 'First-time renewal', zh: '首次续展率' },
  'target.repeatRate': { en: 'Repeat rate, all tenures', zh: '全部复展率' },
  'target.joined': { en: 'Share of new exhibitors', zh: '新参展商占比' },
  'target.back': { en: 'Share who come back after a gap', zh: '间断后回归者占比' },
  'target.returns': { en: 'Come back after {tenure} editions missed', zh: '缺席 {tenure} 届后回归的比例' },
  'target.returnsFirst': { en: 'Come back after one edition missed', zh: '缺席一届后回归的比例' },
  'target.again': { en: 'Renewal of those who have just come back', zh: '间断回归者的下届续展率' },
  'target.meanArea': { en: 'Mean stand, m²', zh: '平均展位面积（平方米）' },
  'target.satisfaction': { en: 'Mean satisfaction', zh: '平均满意度' },
  'target.attendance': { en: 'Exhibitors an edition', zh: '每届参展商数' },
  calibrationMatched: {
    en: '{parameters} numbers matched to {targets} figures in {points} trials of {n} replications; the simulated figures above are of {fresh} other replications.',
    zh: '以 {points} 次试算（每次 {n} 次重复运行）将 {parameters} 个数匹配到 {targets} 项指标；上表的模拟值取自另外 {fresh} 次重复运行。'
  },
  calibrationIntervals: {
    en: 'In brackets: of the records, what so few customers leave open; of the simulation, of its mean. Within: the simulated mean lies in the interval of the records.',
    zh: '括号内：记录值为客户数有限所致的区间，模拟值为均值的区间。“在区间内”指模拟均值落在记录的区间之内。'
  },
  calibrationOnRecords: {
    en: '{customers} customers, {known} of them with a known first edition; editions held: {held} ({first} to {last}).',
    zh: '{customers} 家客户，其中 {known} 家的首次参展届次已知；举办 {held} 届（{first} 至 {last}）。'
  },
  calibrationPooled: {
    en: 'Too few customers to be fitted by themselves, counted only among all: {names}.',
    zh: '客户过少、不单独拟合而只计入全体：{names}。'
  },
  calibrationSampled: { en: 'an even sample of {n} of {all} customers', zh: '{all} 家客户中均匀抽取 {n} 家' },
  calibrationShares: { en: 'now in {shares}', zh: '当前处于：{shares}' }
} as const
