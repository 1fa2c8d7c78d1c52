import type { Term } from '../../i18n/terms.js'

/** What a distribution that cannot be used is answered with. */
export const uncertaintyWords = {
  above0: {
    en: 'must be above 0; of a number known for sure write the number itself',
    zh: '须大于 0；确知的数直接写数值即可'
  },
  mustBePositive: { en: 'must be a number above 0', zh: '须为大于 0 的数值' },
  notBelow0: { en: 'must be a number of at least 0', zh: '须为不小于 0 的数值' },
  distMissing: {
    en: 'must be a number, or say how sure you are of it with the key dist: {names}',
    zh: '须为数值，或用键 dist 说明对它的把握：{names}'
  },
  noDirichletHere: {
    en: 'dist: dirichlet stands for shares that sum to 1; here stands one number, whose dist is one of {names}',
    zh: 'dist: dirichlet 用于合计为 1 的各项份额；此处为单个数，其 dist 可为 {names}'
  },
  onlyDirichlet: {
    en: 'shares that sum to 1 vary together, so their dist is dirichlet',
    zh: '合计为 1 的份额一同变动，其 dist 须为 dirichlet'
  },
  sharesTogether: {
    en: 'one of several shares that sum to 1 cannot vary alone; write one distribution for them all, dist: dirichlet',
    zh: '合计为 1 的份额不能只变动其中一项；请为全部份额写一个分布，dist: dirichlet'
  },
  decidesWhatIsPlayed: {
    en: 'must be known for sure: it decides what is played and measured, so runs with other values could not be compared',
    zh: '须为确知的数：它决定模拟与度量的内容，取值不同则结果不可比较'
  },
  onlyParameters: {
    en: 'a distribution cannot stand here; only numbers under parameters may be uncertain',
    zh: '此处不能写分布；只有 parameters 下的数可以是不确定的'
  },
  nameIt: {
    en: 'a distribution cannot stand here; give the number a name of its own under parameters, write the distribution there and the name here',
    zh: '此处不能写分布；请在 parameters 下为该数命名并在那里写分布，此处写其名称'
  },
  nameShares: {
    en: 'a distribution cannot stand here; write it under parameters, with a name for each share, and these names here',
    zh: '此处不能写分布；请写在 parameters 下，为每项份额命名，此处写这些名称'
  },
  sharesOfAll: {
    en: 'dist: dirichlet stands under the parameters of the scenario itself, with names of its own; a strategy or group writes these names',
    zh: 'dist: dirichlet 须写在情景自身的 parameters 下并为各项命名；策略或客群中写这些名称'
  },
  memberTwice: {
    en: 'the parameter "{name}" is declared twice: by itself and as a share of {joint}',
    zh: '参数“{name}”重复：既单独定义，又是 {joint} 的一项份额'
  },
  parameter: { en: 'parameter', zh: '参数' },
  needsKeys: { en: 'a {form} distribution needs {keys}', zh: '{form} 分布需要 {keys}' },
  or: { en: '{one}, or {other}', zh: '{one}，或 {other}' },
  and: { en: '{one} and {other}', zh: '{one} 与 {other}' },
  twoWays: {
    en: 'a {form} distribution has {keys}, not some of each',
    zh: '{form} 分布须写 {keys}，不可混用'
  },
  unknownKey: {
    en: 'unknown key "{key}"; a {form} distribution has {keys}',
    zh: '未知的键“{key}”；{form} 分布可用的键为 {keys}'
  },
  minBelowMax: { en: 'min must be below max', zh: 'min 须小于 max' },
  gotMinMax: { en: 'min {min} and max {max}', zh: 'min 为 {min}、max 为 {max}' },
  between: { en: 'must lie between {min} and {max}', zh: '须介于 {min} 与 {max} 之间' },
  betaBounds: {
    en: 'must lie between {min} and {max}, where a beta distribution lies unless min and max say otherwise',
    zh: '须介于 {min} 与 {max} 之间；未写 min 与 max 时 beta 分布即在此范围'
  },
  betaSpread: {
    en: 'must be below {most}: no distribution between {min} and {max} with this mean spreads further',
    zh: '须小于 {most}：在 {min} 与 {max} 之间且均值如此的分布，离散程度不可能更大'
  },
  normalFarOff: {
    en: 'mean and sd are those before cutting off at min and max, and of this normal hardly anything lies between them; move the mean towards them or widen sd',
    zh: 'mean 与 sd 指截断前的正态分布，而它在 min 与 max 之间几乎没有概率；请将 mean 移近或加大 sd'
  },
  reachesBelow: {
    en: 'reaches below {limit}, the least this may be; {advice}',
    zh: '会低于此处允许的最小值 {limit}；{advice}'
  },
  reachesAbove: {
    en: 'reaches above {limit}, the most this may be; {advice}',
    zh: '会高于此处允许的最大值 {limit}；{advice}'
  },
  addKey: { en: 'add {key}: {limit}', zh: '请加上 {key}: {limit}' },
  otherForm: {
    en: 'a {form} distribution has no end there; use dist: {other}',
    zh: '{form} 分布在该侧没有界限；请改用 dist: {other}'
  },
  mustBeValues: { en: 'must be a list of numbers', zh: '须为数值列表' },
  valuesNeeded: { en: 'must hold at least one number', zh: '须至少有一个数值' },
  tooManyValues: { en: 'holds more than {most} numbers', zh: '数值超过 {most} 个' },
  asManyWeights: {
    en: 'must be as many as the values, {length}',
    zh: '个数须与 values 相同，即 {length} 个'
  },
  someWeight: { en: 'some of them must be above 0', zh: '其中须有大于 0 的' },
  columnOfFile: { en: 'column names a column of a file; there is no file', zh: 'column 指文件中的一列；此处没有 file' },
  fileInProgram: {
    en: 'only scenario files can name a file of draws; a program gives values: [ … ]',
    zh: '只有情景文件才能用 file 引用抽样文件；程序请写 values: [ … ]'
  },
  fileName: { en: 'must be the name of one file, relative to this one', zh: '须为一个文件名，相对于本文件' },
  columnName: { en: 'must be the name of a column', zh: '须为列名' },
  noColumn: { en: 'there is no column "{name}"; the columns are {names}', zh: '没有列“{name}”；各列为 {names}' },
  columnNeeded: {
    en: 'has several columns; say which: column: {name}',
    zh: '有多列；请写明其中一列：column: {name}'
  },
  notANumber: { en: 'must be a number', zh: '须为数值' },
  emptyDraws: { en: 'holds no numbers', zh: '不含数值' },
  mustBeSharesMap: {
    en: 'must be a map from {noun}s to numbers',
    zh: '须为从{noun}到数值的映射'
  },
  twoShares: {
    en: 'needs at least two shares above 0; otherwise nothing varies',
    zh: '至少须有两项大于 0；否则没有变动'
  },
  meansMustSum: {
    en: 'the mean shares must sum to 1; they are not rescaled',
    zh: '各项均值份额合计须为 1；程序不作折算'
  },
  meansWithinOne: {
    en: 'the mean rates must sum to at most 1; what is left over stays',
    zh: '各项均值比率合计不得超过 1；其余客户留在原阶段'
  },
  mustBeRanks: {
    en: 'must be a map from the path of an uncertain number to the paths that go with it, each with a rank correlation between -1 and 1',
    zh: '须为从不确定数的路径到相关路径的映射，每项给出介于 -1 与 1 之间的秩相关系数'
  },
  mustBeRanksOf: {
    en: 'must be a map from paths to rank correlations between -1 and 1',
    zh: '须为从路径到秩相关系数（介于 -1 与 1 之间）的映射'
  },
  rankWithin: { en: 'must be a number between -1 and 1', zh: '须为介于 -1 与 1 之间的数值' },
  pairTwice: {
    en: 'the pair {names} is written twice; once is enough, in either order',
    zh: '{names} 这一对重复；只需写一次，次序不限'
  },
  ownCorrelation: {
    en: '"{name}" cannot be correlated with itself; name another number',
    zh: '“{name}”不能与自身相关；请写另一个数'
  },
  sharesDoNotCorrelate: {
    en: '"{name}" are shares, which vary together already; only single numbers can be correlated',
    zh: '“{name}”是一组份额，本已一同变动；只有单个数才能设相关'
  },
  cannotHoldTogether: {
    en: 'these correlations cannot all hold at once: numbers that both go with a third also go with each other; bring them nearer to 0',
    zh: '这些相关系数不能同时成立：两个数若都与第三个相关，彼此也必然相关；请把它们调近 0'
  },
  notUncertain: {
    en: '"{name}" is not uncertain here; the uncertain numbers are {names}',
    zh: '“{name}”在此并非不确定数；不确定数为 {names}'
  },
  nothingUncertain: {
    en: '"{name}" is not uncertain here, and no other number is: write a distribution where a number stands',
    zh: '“{name}”在此并非不确定数，也没有其他不确定数：请在数值处写一个分布'
  },
  mustBeGroups: {
    en: 'must be a map from names to lists of paths of uncertain numbers',
    zh: '须为从名称到不确定数路径列表的映射'
  },
  mustBePaths: { en: 'must be a list of paths of uncertain numbers', zh: '须为不确定数路径的列表' },
  groupNeedsOne: { en: 'must name at least one uncertain number', zh: '须至少列出一个不确定数' },
  pathTwice: { en: '"{name}" stands twice in the list', zh: '列表中“{name}”重复' },
  group: { en: 'group', zh: '组' },
  mustBeDrawn: { en: 'must be a number', zh: '须为数值' },
  mustBeDrawnShares: { en: 'must be shares by name', zh: '须为按名称给出的份额' },
  noSuchNumber: { en: 'there is no number "{path}" in this scenario', zh: '此情景中没有数值“{path}”' },
  drawn: { en: 'with the value drawn: ', zh: '取所抽取的值时：' }
} as const satisfies Readonly<Record<string, Term>>
