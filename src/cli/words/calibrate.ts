import type { Text } from '../../model/parameter.js'

/** What the command line says of `perennial calibrate`. */
export const calibrateWords = {
  commandCalibrate: {
    en: 'a scenario from your own records, with what they leave open',
    zh: '由自有记录得到情景，并给出记录未能确定的程度'
  },
  commandCalibrateLong: {
    en: 'Fits what records of a fair allow (cohorts, attendance, hidden stages, transitions, stands, prices), each with a forecast of the last editions by a fit that did not see them; matches the lifecycle of a base scenario by simulation to renewal by tenure and segment and to who comes back after how many editions missed, seen through the window of the records; and writes a scenario that extends the base: every number with its distribution and where it comes from. What the records do not tell stays as in the base and is named. The answer says figure by figure whether the calibrated fair reproduces the records.',
    zh: '对展会记录做其所允许的各项拟合（同期群、参展、隐藏阶段、转移、展位面积、价格），并各以未用最后几届的拟合来预测这几届；以模拟将基准情景的生命周期匹配到按参展届数与客户群的复展率，以及缺席若干届后的回归率，模拟结果按记录的时段观察；写出一个在基准之上的情景：每个数都带有分布与来源。记录无从说明之处保持基准取值并逐一列出。结果逐项说明校准后的展会能否重现记录。'
  },
  optionBaseOfRecords: {
    en: 'scenario that everything else is taken from: a file or preset:NAME',
    zh: '其余取值所依据的情景：文件或 preset:名称'
  },
  optionOutScenario: { en: 'scenario file to write', zh: '要写出的情景文件' },
  optionFormatOfReport: {
    en: 'of the answer: table, json, csv (one long table) or markdown (default: by the ending of --report, else table)',
    zh: '结果的格式：table、json、csv（一张长表）或 markdown（缺省：依 --report 的后缀，否则 table）'
  },
  optionReport: { en: 'write the answer to this file', zh: '将结果写入此文件' },
  optionHeldOut: {
    en: 'last editions that each fit is tried upon (default: 2)',
    zh: '用于检验各拟合的最后几届（缺省：2）'
  },
  optionBootstrap: {
    en: 'draw customers again so often for intervals of the hidden stages (default: none)',
    zh: '为隐藏阶段的区间重抽客户的次数（缺省：不做）'
  },
  optionNoMatch: {
    en: 'set stands and prices only; leave the lifecycle as in the base',
    zh: '只设定展位面积与价格；生命周期保持基准取值'
  },
  optionNoHiddenStages: {
    en: 'leave out the fit of hidden stages, which takes longest',
    zh: '略去最耗时的隐藏阶段拟合'
  },
  optionScaleMarket: {
    en: 'scale the market so that as many exhibitors attend as recorded',
    zh: '缩放市场规模，使参展商数与记录一致'
  },
  optionSegmentIs: {
    en: 'which segment of the base a segment of the records is, where names differ: "large firms=large"; may be repeated',
    zh: '记录中的客户群对应基准情景的哪个客户群（名称不同时），如“大型企业=large”；可重复'
  },
  badSegmentPair: {
    en: '--segment names a segment of the records and one of the base, with = between',
    zh: '--segment 须写为“记录中的客户群=基准情景的客户群”'
  },
  optionLeverHistory: {
    en: 'response curves of levers from this table: lever, edition, spend, heads, responded',
    zh: '由此表得到可控参数的响应曲线，列为 lever, edition, spend, heads, responded'
  },
  optionLeverAnswers: {
    en: "response curves from a manager's four answers: lever, usual, atZero, response, atHalfMore, ceiling and, if known, sd",
    zh: '由管理者的四个回答得到响应曲线，列为 lever, usual, atZero, response, atHalfMore, ceiling，可加 sd'
  },
  optionReplicationsOfPoint: {
    en: 'how many times to play each point of the match (default: 6, more of small fairs)',
    zh: '匹配中每个试算点的重复运行次数（缺省：6，小型展会更多）'
  },
  baseMissing: {
    en: '--base is missing: the scenario that everything else is taken from',
    zh: '缺少 --base：其余取值所依据的情景'
  },
  scenarioNotAsked: {
    en: 'no scenario was written; --out my-fair.yaml writes it',
    zh: '未写出情景；使用 --out my-fair.yaml 写出'
  },
  scenarioNotWritten: {
    en: 'ended early: no scenario was written',
    zh: '提前结束：未写出情景'
  },
  sameReport: {
    en: '--out and --report name the same file; one would overwrite the other',
    zh: '--out 与 --report 指定了同一个文件，其中一个会被覆盖'
  },
  calibrating: { en: 'calibrating', zh: '校准中' }
} as const satisfies Readonly<Record<string, Text>>
