import type { Term } from '../../i18n/terms.js'

/** What a question of sensitivity that cannot be asked is answered with, and why numbers are left out. */
export const sensitivityWords = {
  unknownMethod: {
    en: 'a method is one of tornado, two-way, morris, sobol, conditions',
    zh: '方法（method）须为 tornado、two-way、morris、sobol、conditions 之一'
  },
  badVary: {
    en: 'what varies is written PATH, PATH=low..high or PATH=±20%',
    zh: '变动的参数写作 路径、路径=低..高 或 路径=±20%'
  },
  lowAboveHigh: { en: 'the low end of a range must lie below the high end', zh: '范围的低端须小于高端' },
  badShare: {
    en: 'a range around the value is above 0 % and at most 100 %',
    zh: '围绕当前值的范围须大于 0% 且不超过 100%'
  },
  rangeOfSeveral: {
    en: 'a range from low to high is for one number; "{path}" has {count}: name one, or write "{path}=±20%"',
    zh: '低..高 的范围只用于单个数值；“{path}”下有 {count} 个：请指定其一，或写作“{path}=±20%”'
  },
  noNumber: {
    en: 'nothing stands at "{path}" that can vary: no number, one that decides what is played, or shares that go together',
    zh: '“{path}”处没有可变动的数：或不是数值，或决定运行内容，或为须同时变动的占比'
  },
  leftOutZero: {
    en: 'it is 0, of which ±{percent} % is nothing: give a range',
    zh: '其值为 0，±{percent}% 没有意义：请给出范围'
  },
  leftOutEdge: {
    en: 'at the end of what is allowed: no range is left on either side',
    zh: '已在允许范围的端点，没有变动余地'
  },
  leftOutFormula: { en: 'it is a formula: vary what it is made of', zh: '其为公式：请变动构成它的参数' },
  leftOutShares: {
    en: 'shares that are drawn together: no one of them can be set by itself',
    zh: '同时抽取的占比：不能单独设定其中之一'
  },
  setTwice: {
    en: 'both "{one}" and "{other}" set this number; vary it by one of them',
    zh: '“{one}”与“{other}”都设定这个数；请只用其中之一变动它'
  },
  nothingVaries: {
    en: 'nothing varies: write distributions into the scenario, or name what varies (--vary PATH=low..high)',
    zh: '没有可变动的参数：请在情景中写入分布，或指定变动的参数（--vary 路径=低..高）'
  },
  twoNumbers: {
    en: 'a two-way map varies exactly two numbers; got {count}: name them with --vary A --vary B',
    zh: '双因素图恰好变动两个数值；现有 {count} 个：请用 --vary A --vary B 指定'
  },
  size: { en: 'size must be a whole number of at least {least}', zh: 'size 须为不小于 {least} 的整数' },
  evenly: { en: 'size must be a power of two, such as 256', zh: 'size 须为 2 的幂，例如 256' },
  threshold: { en: 'a threshold is a number', zh: '阈值（threshold）须为数值' },
  thresholdOfConditions: {
    en: 'a threshold is for the method conditions, which asks when a strategy loses; {method} has no use for it',
    zh: '阈值（threshold）只用于 conditions 方法（策略何时不利）；{method} 用不到'
  },
  sizeOfTornado: {
    en: 'size is how much the other methods play; a tornado takes two values of each factor: its range says how far they lie apart',
    zh: 'size 是其他方法的规模；龙卷风图对每个因素只取两端，取值由其范围（--vary）决定'
  },
  groupsOfSobol: {
    en: 'groups of uncertain numbers are taken as one by the method sobol only; {method} has no use for them',
    zh: '只有 sobol 方法把分组中的数合为一项；{method} 用不到分组'
  },
  strategyOfFair: {
    en: 'a strategy is named of a lifecycle that a scenario declares itself; to ask about another strategy of a fair, give its file, and what it is compared with after --against',
    zh: '策略名称只用于自定义生命周期；要问展会的另一策略，请直接给出其文件，并以 --against 给出与之比较的策略'
  },
  loseAgainst: {
    en: 'a strategy loses against another or below a threshold: name one (--against FILE, --threshold NUMBER)',
    zh: '“不利”须相对于另一策略或低于某一阈值：请指定其一（--against 文件、--threshold 数值）'
  },
  againstItself: {
    en: '"{name}" is compared with itself: name another strategy',
    zh: '“{name}”与自身比较：请指定另一策略'
  },
  unknownStrategy: {
    en: 'there is no strategy "{name}"; there are {names}',
    zh: '没有策略“{name}”；已有 {names}'
  },
  againstLifecycle: {
    en: 'a fair is compared with a fair, and a declared lifecycle with a strategy of its own, by name',
    zh: '展会情景与展会情景比较；自定义生命周期与其自身的策略（按名称）比较'
  },
  fairKeys: {
    en: 'segment and edition are for fairs, and this scenario declares its own lifecycle',
    zh: '客户群与届次只用于展会情景，而此情景自定义了生命周期'
  },
  noLuck: {
    en: 'baseline and replications are for fairs: a declared lifecycle is played exactly',
    zh: '基准与重复运行次数只用于展会情景：自定义生命周期精确计算'
  },
  allFailed: { en: 'every run failed; the first: {reason}', zh: '所有运行均失败；首个原因：{reason}' },
  noneDefined: {
    en: 'the outcome is undefined in every run: there is nothing to divide by',
    zh: '结果指标在每次运行中均无定义：无对象可计'
  },
  multiple: { en: '{label} (as a multiple)', zh: '{label}（倍数）' },
  allOf: { en: '{label}, all segments', zh: '{label}（所有客户群）' },
  shareOf: { en: '{label}: {name}', zh: '{label}：{name}' }
} as const satisfies Readonly<Record<string, Term>>
