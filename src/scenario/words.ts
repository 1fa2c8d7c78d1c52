import type { Term } from '../i18n/terms.js'

/** What a scenario that cannot be used is answered with: checks of values, keys and names. */
export const scenarioWords = {
  stage: { en: 'stage', zh: '阶段' },
  segment: { en: 'segment', zh: '客户群' },
  tactic: { en: 'tactic', zh: '措施' },
  shock: { en: 'shock', zh: '冲击' },
  purse: { en: 'purse', zh: '专项资金' },
  trait: { en: 'trait', zh: '特征' },
  goal: { en: 'goal', zh: '目标' },
  mechanism: { en: 'mechanism', zh: '机制' },
  number: { en: 'a number', zh: '数值' },
  wholeNumber: { en: 'a whole number', zh: '整数' },

  mustBeNumber: { en: 'must be {number}', zh: '须为{number}' },
  mustBeAtLeast: { en: 'must be {number} of at least {min}', zh: '须为不小于 {min} 的{number}' },
  mustBeAtMost: { en: 'must be {number} of at most {max}', zh: '须为不大于 {max} 的{number}' },
  mustBeFromTo: { en: 'must be {number} from {min} to {max}', zh: '须为 {min} 至 {max} 的{number}' },
  mustBeOneOf: { en: 'must be one of {names}', zh: '须为以下之一：{names}' },
  mustBeBoolean: { en: 'must be true or false', zh: '须为 true 或 false' },
  mustBeMap: { en: 'must be a map of keys and values', zh: '须为键与值的映射' },
  mustBeText: { en: 'must be text; put it in quotation marks', zh: '须为文字；请加引号' },
  tooLong: { en: 'must have at most {most} characters; it has {length}', zh: '最多 {most} 个字符，现有 {length} 个' },
  mustNotBeEmpty: { en: 'must not be empty', zh: '不能为空' },
  noControlCharacters: { en: 'must not hold control characters', zh: '不能含控制字符' },

  mustBeNames: { en: 'must be a list of {noun}s', zh: '须为{noun}列表' },
  mustNameOne: {
    en: 'must name at least one {noun}; a coverage of 0 switches the tactic off',
    zh: '须至少列出一个{noun}；如要停用该措施，请将 coverage 设为 0'
  },
  mustNameOneOrNothing: {
    en: 'must name at least one {noun}, or be left out',
    zh: '须至少列出一个{noun}，或整项不写'
  },
  mustBeName: { en: 'must be the name of a {noun}', zh: '须为{noun}的名称' },
  twiceInList: { en: '"{value}" stands twice in the list', zh: '列表中“{value}”重复' },
  mustBeDates: { en: 'must be a list of dates, one for each edition', zh: '须为日期列表，每届一个' },
  mustBeDate: { en: 'must be a date of the calendar, yyyy-mm-dd', zh: '须为实际存在的日期，格式 yyyy-mm-dd' },
  mustBeLater: { en: 'must be later than the edition before it, {date}', zh: '须晚于上一届的日期 {date}' },
  needsDate: {
    en: 'needs 1 date, one for each of horizon.editions',
    zh: '需要 1 个日期，与 horizon.editions 的届数一致'
  },
  needsDates: {
    en: 'needs {editions} dates, one for each of horizon.editions',
    zh: '需要 {editions} 个日期，与 horizon.editions 的届数一致'
  },
  mustBeEditionNumbers: { en: 'must be a list of edition numbers', zh: '须为届次列表' },
  mustLeaveEdition: { en: 'must leave at least one edition that takes place', zh: '须至少保留一届照常举办' },

  needsValue: {
    en: 'needs 1 value, one for each of horizon.editions; a map from the first edition to the value may be shorter',
    zh: '需要 1 个值，与 horizon.editions 的届数一致；从起始届次到数值的映射可更短'
  },
  needsValues: {
    en: 'needs {editions} values, one for each of horizon.editions; a map from the first edition to the value may be shorter',
    zh: '需要 {editions} 个值，与 horizon.editions 的届数一致；从起始届次到数值的映射可更短'
  },
  keysAreEditions: { en: 'the keys of a map by edition are edition numbers', zh: '按届映射的键须为届次' },
  keysAreEditionsTo: {
    en: 'the keys of a map by edition are edition numbers from 1 to {editions}',
    zh: '按届映射的键须为 1 至 {editions} 的届次'
  },
  mustSayFirst: {
    en: 'must say what holds from edition 1 on; there is no default to fall back on',
    zh: '须给出第 1 届起的值；此处没有缺省值'
  },
  mustBeShares: {
    en: 'must be a map from {noun}s to shares that sum to 1',
    zh: '须为从{noun}到份额的映射，份额合计为 1'
  },
  sharesMustSum: { en: 'the shares must sum to 1; they are not rescaled', zh: '份额合计须为 1；程序不作折算' },
  mustBeCorrelations: {
    en: 'must be a map from a trait to the traits that go with it, each with a correlation from -1 to 1',
    zh: '须为从特征到相关特征的映射，每项给出 -1 至 1 的相关系数'
  },
  mustBeCorrelationsOf: {
    en: 'must be a map from traits to correlations from -1 to 1',
    zh: '须为从特征到相关系数（-1 至 1）的映射'
  },
  ownCorrelation: {
    en: '"{name}" cannot be correlated with itself; name another trait',
    zh: '“{name}”不能与自身相关；请写另一个特征'
  },
  pairTwice: {
    en: 'the pair {names} is written twice; once is enough, in either order',
    zh: '{names} 这一对重复；只需写一次，次序不限'
  },
  cannotHoldTogether: {
    en: 'these correlations cannot all hold at once: traits that both go with a third also go with each other, and no trait is the copy of another; bring them nearer to 0',
    zh: '这些相关系数不能同时成立：两个特征若都与第三个相关，彼此也必然相关，且没有哪个特征是另一个的复制；请把它们调近 0'
  },
  minAboveMax: { en: 'min must be at most max', zh: 'min 不得大于 max' },
  mustVary: {
    en: 'must say how it differs between customers: varies: {forms}',
    zh: '须说明客户之间的分布：varies: {forms}'
  },
  unknownTraitKey: {
    en: 'unknown key "{key}"; a {form} trait has {keys}',
    zh: '未知的键“{key}”；{form} 分布可用的键为 {keys}'
  },
  traitNeeds: { en: 'a {form} trait needs {key}', zh: '{form} 分布缺少 {key}' },

  noStage: { en: 'there is no stage "{name}"; the stages are {names}', zh: '没有阶段“{name}”；阶段为 {names}' },
  noName: {
    en: 'there is no {noun} "{name}"; the {noun}s are {names}',
    zh: '没有{noun}“{name}”；现有{noun}为 {names}'
  },
  noNameAtAll: { en: 'there is no {noun} "{name}"; no {noun} is named', zh: '没有{noun}“{name}”；尚未定义任何{noun}' },
  badName: { en: 'the name of a {noun} {fault}', zh: '{noun}名称{fault}' },
  nameReserved: { en: 'is a word that programs keep for themselves', zh: '是程序保留的词' },
  nameForm: {
    en: 'must begin with a letter and hold only letters, digits, _ and -',
    zh: '须以文字或字母开头，且只含文字、字母、数字、_ 和 -'
  },
  nameTooLong: { en: 'must have at most {most} characters', zh: '最多 {most} 个字符' },
  segmentNeeded: { en: 'at least one segment is needed', zh: '至少需要一个客户群' },
  straySegment: {
    en: 'there is no segment "{name}" in what this extends ({known}); a new one needs its marketSize',
    zh: '所引用的情景中没有客户群“{name}”（已有：{known}）；新增客户群须给出 marketSize'
  },
  nothingToRemove: {
    en: 'nothing after the name removes a {noun}, but there is no {noun} "{name}" to remove',
    zh: '名称后留空表示删除该{noun}，但并没有可删除的{noun}“{name}”'
  },

  unknownKey: { en: 'unknown key "{key}"', zh: '未知的键“{key}”' },
  unknownKeyAmong: { en: 'unknown key "{key}"; known here are {keys}', zh: '未知的键“{key}”；此处可用的键为 {keys}' },
  ownLifecycleKey: {
    en: 'unknown key "{key}"; it belongs to a scenario that declares stages of its own, under lifecycle.stages',
    zh: '未知的键“{key}”；它属于在 lifecycle.stages 下自定义阶段的情景'
  },
  dottedKey: {
    en: 'keys stand inside one another; a path with dots is no key',
    zh: '键须逐层嵌套书写；带点的路径不能作为键'
  },
  noParameter: { en: 'there is no parameter "{path}"', zh: '没有参数“{path}”' },
  noParameterButEndings: {
    en: 'there is no parameter "{path}"; paths that end so are {paths}',
    zh: '没有参数“{path}”；以此结尾的路径有 {paths}'
  },
  isGroup: { en: '"{path}" is a group of parameters: {paths}', zh: '“{path}”是一组参数：{paths}' },
  responseAboveCeiling: {
    en: 'the response at the usual spend must be below the ceiling',
    zh: '常规支出下的响应（response）须低于上限（ceiling）'
  },
  answersMustRise: {
    en: 'the four answers of the adbudg form must rise: atZero below response below atHalfMore below ceiling',
    zh: 'adbudg 形式的四个回答须依次递增：atZero 低于 response，response 低于 atHalfMore，atHalfMore 低于 ceiling'
  },
  adbudgNeeds: {
    en: 'the adbudg form needs atHalfMore: the response if half as much again were spent as usual',
    zh: 'adbudg 形式须给出 atHalfMore：投入比通常增加一半时的响应'
  },
  quadraticNeeds: {
    en: 'the quadratic form needs peak: the spend per head beyond which more repels',
    zh: 'quadratic 形式须给出 peak：超过即适得其反的人均投入'
  },
  peakTooLow: {
    en: 'the peak must be above half of the usual spend; below it the curve would have fallen to nothing there',
    zh: '峰值须大于通常投入的一半；否则曲线在通常投入处已降为零'
  },
  peakAboveAll: {
    en: 'at this peak the response would be above 1; a share cannot be',
    zh: '峰值处的响应将大于 1，而比例不能大于 1'
  },
  notForVisitors: {
    en: 'advertising makes the fair known to exhibitors and partners; visitors are reached by visitorPromotion',
    zh: '广告宣传（advertising）面向参展商与合作伙伴；对观众请用观众推广（visitorPromotion）'
  },
  onlyForVisitors: {
    en: 'visitorPromotion makes the fair known to visitors; exhibitors and partners are reached by advertising',
    zh: '观众推广（visitorPromotion）面向观众；对参展商与合作伙伴请用广告宣传（advertising）'
  },
  purseNotServed: {
    en: '{lever} does not serve this segment, so that no money can be set aside for it: without segments it serves those of {kind}s; name the segment there, too',
    zh: '{lever} 不服务该客户群，不能为其单列资金：未写 segments 时只服务 {kind} 类客户群；请同时在 segments 中列出该群'
  },
  purseOutside: {
    en: '{lever} has money set aside for this segment, but its segments leave the segment out; name it there, or take the purse away',
    zh: '{lever} 为该客户群单列了资金，但 segments 未列出该群；请在 segments 中加上，或删去这笔专项资金'
  },
  staffIsShared: {
    en: 'staff care works on the staff of the show itself, whom every segment meets, so that it has no money by segment; write spend alone, or use service.bySegment for what one segment receives',
    zh: '员工关怀作用于展会自身的员工，所有客户群接触的是同一批员工，因此不能分客户群投入；请只写 spend，若要提升某一客户群所得服务，请用 service.bySegment'
  },
  rewardHasNoPurse: {
    en: 'the referral programme pays its reward for each new customer won, in whichever segment, so that there is no money to divide; say with segments whose customers are rewarded',
    zh: '推荐奖励按每位推荐而来的新客户支付，与其所属客户群无关，没有可分配的资金；请用 segments 说明奖励哪些客户群'
  },
  gotSegmentOfKind: { en: '{name}, a segment of kind {kind}', zh: '{name}，类型为 {kind} 的客户群' },
  onlyCustomersLetGo: {
    en: 'only customers of the fair can be let go (release), not prospects or the lost',
    zh: '只能放弃（release）展会的现有客户，不能是潜在客户或已流失客户'
  },
  sizeOfEvent: { en: 'the size of {event} {rule}', zh: '{event} 的大小{rule}' },
  wholeHorizonCancelled: {
    en: 'with horizon.cancelled, the shocks must leave at least one edition that takes place',
    zh: '连同 horizon.cancelled，各项冲击须至少保留一届照常举办'
  },
  detractorsBelowPromoters: {
    en: 'detractorBelow must be at most promoterFrom; nobody recommends and advises against at once',
    zh: 'detractorBelow 不得大于 promoterFrom；没有人会同时推荐又劝阻'
  },
  ratesMustSum: {
    en: 'the rates of a stage must sum to at most 1; what is left over stays',
    zh: '同一阶段的各转移比率合计不得超过 1；其余客户留在原阶段'
  }
} as const satisfies Readonly<Record<string, Term>>
