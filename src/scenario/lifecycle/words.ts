import type { Term } from '../../i18n/terms.js'

/** What a lifecycle scenario that cannot be used is answered with. */
export const lifecycleWords = {
  stage: { en: 'stage', zh: '阶段' },
  strategy: { en: 'strategy', zh: '策略' },
  group: { en: 'group', zh: '分组' },
  parameter: { en: 'parameter', zh: '参数' },
  trait: { en: 'trait', zh: '个体特征' },
  category: { en: 'category', zh: '类别' },
  total: { en: 'total', zh: '合计' },
  multiplier: { en: 'multiplier', zh: '乘数' },
  value: { en: 'value', zh: '值' },

  readers: { en: '{one} or {other}', zh: '{one} 或 {other}' },
  declaresItsOwn: {
    en: 'this scenario declares a lifecycle of its own; read it with {right}, or either kind with {either}',
    zh: '此情景自定义了生命周期；请用 {right} 读取，或用 {either} 读取任一种情景'
  },
  madeWithItsOwn: {
    en: 'this scenario declares a lifecycle of its own; make it with {right}',
    zh: '此情景自定义了生命周期；请用 {right} 生成'
  },
  declaresNone: {
    en: 'this scenario declares no stages of its own, so it is one of the exhibition lifecycle; read it with {right}, or name the stages under lifecycle.stages',
    zh: '此情景没有自定义阶段，属于展会生命周期；请用 {right} 读取，或在 lifecycle.stages 下列出阶段'
  },
  madeWithNone: {
    en: 'this scenario declares no stages of its own, so it is one of the exhibition lifecycle; make it with {right}, or name the stages under lifecycle.stages',
    zh: '此情景没有自定义阶段，属于展会生命周期；请用 {right} 生成，或在 lifecycle.stages 下列出阶段'
  },

  inStrategy: { en: 'strategy {names}', zh: '策略 {names}' },
  inGroup: { en: 'group {names}', zh: '分组 {names}' },
  shared: {
    en: '"{key}" is the same in all strategies and groups, or they could not be compared; it stands in the scenario itself',
    zh: '“{key}”在所有策略与分组中须相同，否则无法比较；请写在情景本身'
  },
  exhibitionKey: {
    en: 'unknown key "{key}"; it belongs to the exhibition lifecycle, which this scenario replaces by stages of its own',
    zh: '未知的键“{key}”；它属于展会生命周期，而此情景已自定义阶段'
  },

  cyclesNeeded: { en: 'say how many cycles there are; there is no default', zh: '须给出周期数；没有缺省值' },
  cycleLengthNeeded: {
    en: 'say how long a cycle is, in years; rates and discounting depend on it, so there is no default',
    zh: '须给出周期长度（年）；比率与折现取决于它，因此没有缺省值'
  },
  lengthIsNumber: {
    en: 'must be a number of years, or one such as 1/12; it depends on no names',
    zh: '须为年数，或如 1/12 的算式；不能取决于名称'
  },
  stagesNeeded: { en: 'name at least one stage', zh: '须至少列出一个阶段' },
  mustBeStageName: { en: 'must be the name of a stage', zh: '须为阶段名称' },
  stageTwice: { en: 'the stage "{name}" is named twice', zh: '阶段“{name}”重复' },
  stages: { en: 'stages', zh: '阶段' },
  strategies: { en: 'strategies', zh: '策略' },
  groups: { en: 'groups', zh: '分组' },
  multipliers: { en: 'multipliers', zh: '乘数' },
  numbersOutOfOrder: {
    en: '{names} whose names are whole numbers must rise and come first, since programs put them there whatever the file says; write "{noun} {name}" instead of {name}',
    zh: '以整数为名的{names}须递增且列在最前，因为程序总会如此排列，与文件次序无关；可将 {name} 写作“{noun} {name}”'
  },
  numberedSteps: {
    en: 'with sequential exits the order counts, and programs put names that are whole numbers, such as {name}, first; write a list of steps',
    zh: 'sequential 时次序有意义，而程序会把以整数为名者（如 {name}）排在最前；请写成步骤列表'
  },
  startNeeded: {
    en: 'say where customers start: stages to shares that sum to 1, or to numbers that sum to cohort.size',
    zh: '须给出起始分布：从阶段到份额（合计为 1）或客户数（合计为 cohort.size）'
  },
  mustBeStart: {
    en: 'must be a map from stages to shares that sum to 1, or to numbers of customers that sum to cohort.size',
    zh: '须为从阶段到份额（合计为 1）或客户数（合计为 cohort.size）的映射'
  },
  startMustSum: { en: 'the start must sum to 1; it is not rescaled', zh: '起始分布合计须为 1；程序不作折算' },
  startMustSumTo: {
    en: 'the start must sum to 1, or to cohort.size, {size}; it is not rescaled',
    zh: '起始分布合计须为 1 或 cohort.size（{size}）；程序不作折算'
  },

  nameWild: {
    en: 'must not be any, rest or all, which have a meaning of their own',
    zh: '不得为 any、rest 或 all，它们另有含义'
  },
  nameNotOneLine: {
    en: 'must be text on one line, without spaces at its ends',
    zh: '须为单行文字，首尾不含空格'
  },
  nameHasMeaning: { en: 'has a meaning in formulas already', zh: '在公式中已有含义' },
  formulaNameForm: {
    en: 'must be one that formulas can name: letters, digits and _, the first not a digit, no hyphens',
    zh: '须能用于公式：只含文字、字母、数字和 _，首字符不为数字，不含连字符'
  },
  traitIsParameter: {
    en: 'is the name of a parameter too; formulas could not tell them apart',
    zh: '与一个参数同名，公式无法区分'
  },

  numberToRemove: {
    en: 'nothing after the name removes a {noun}, but there is no {noun} "{name}" to remove; if the comma is a decimal one, write a point: 0.5, not 0,5',
    zh: '名称后留空表示删除该{noun}，但并没有可删除的{noun}“{name}”；若逗号表示小数，请改用小数点：0.5，而非 0,5'
  },
  decimalKey: {
    en: 'there is no stage "{name}"; if the comma before it is a decimal one, write a point: 0.5, not 0,5',
    zh: '没有阶段“{name}”；若其前的逗号表示小数，请改用小数点：0.5，而非 0,5'
  },

  mustBeFormula: { en: 'must be a number or a formula', zh: '须为数值或公式' },
  formulaCut: {
    en: '{fault}; inside {} and [] commas part values, so there a formula with commas stands in quotation marks',
    zh: '{fault}；在 {} 与 [] 中逗号分隔各值，因此含逗号的公式须加引号'
  },
  formulaQuoted: {
    en: 'must be a number or a formula; inside [ ] a formula that holds ": " stands in quotation marks',
    zh: '须为数值或公式；在 [ ] 中，含“: ”的公式须加引号'
  },
  noValue: { en: 'the formula has no value', zh: '该公式没有数值' },
  unknownName: {
    en: 'the formula names "{name}", which is no parameter, no trait and no name of the clock',
    zh: '公式中的“{name}”既不是参数，也不是个体特征或时钟名称'
  },
  parameterUnused: {
    en: 'no formula of any strategy or group names "{name}", and the scenario itself declares no such parameter, so it would change nothing',
    zh: '任何策略或分组的公式都未用到“{name}”，情景本身也没有声明该参数，因此它不起任何作用'
  },
  through: { en: '"{name}" depends on "{root}", and that', zh: '“{name}”取决于“{root}”，而后者' },
  onlyMovesDiffer: {
    en: '{subject} differs between customers; only moves can depend on it',
    zh: '{subject}因客户而异；只有转移可取决于它'
  },
  mustBeConstant: {
    en: '{subject} changes with the clock; here only what never changes can stand',
    zh: '{subject}随时钟变化；此处只能用不变的量'
  },
  circle: { en: 'the parameters need one another in a circle: {path}', zh: '参数循环引用：{path}' },

  mustBeQuantity: {
    en: 'must be a number, a formula, a list with one value a cycle, a map from the first cycle to the value, or { at, table }',
    zh: '须为数值、公式、每周期一值的列表、从起始周期到数值的映射，或 { at, table }'
  },
  needsCycles: {
    en: 'a list has one value for each of the {cycles} cycles; a map from the first cycle to the value may be shorter',
    zh: '列表须为 {cycles} 个周期各给一值；从起始周期到数值的映射可更短'
  },
  onlyCycles: {
    en: 'a list has one value for each of the {cycles} cycles, and this one has more; a table may be longer: { at: cycle, table: [ … ] }',
    zh: '列表须为 {cycles} 个周期各给一值，此处多于周期数；表可以更长：{ at: cycle, table: [ … ] }'
  },
  withDecimalHint: {
    en: '{fault}. If the commas are decimal ones, write points: 0.9, not 0,9',
    zh: '{fault}。若逗号表示小数，请改用小数点：0.9，而非 0,9'
  },
  mustSayFirstCycle: { en: 'must say what holds from cycle 1 on', zh: '须给出第 1 个周期起的值' },
  tableNeeds: {
    en: 'a table has at, the formula it is looked up at, and table, its rows',
    zh: '表须有 at（查表所用的公式）与 table（各行）'
  },
  mustBeTable: {
    en: 'must be a map from numbers to values, or a list whose keys are 1, 2, 3 …',
    zh: '须为从数值到值的映射，或以 1、2、3…为键的列表'
  },
  keyMustBeNumber: { en: 'the keys of a table are numbers', zh: '表的键须为数值' },
  keyTwice: { en: 'two rows of the table have the same key', zh: '表中有两行的键相同' },

  mustBeMove: {
    en: 'must be a probability, rest, or a map that says what is stated: {forms}',
    zh: '须为概率、rest，或注明所给形式的映射：{forms}'
  },
  oneFormOnly: { en: 'must state one of {forms}, not several', zh: '只能给出 {forms} 之一' },
  weibullNeeds: {
    en: 'needs shape, and either scale (hazard (u/scale)^shape after u years) or rate (rate × u^shape)',
    zh: '须有 shape，以及 scale（u 年后的累积风险为 (u/scale)^shape）或 rate（rate × u^shape）之一'
  },
  mustBeRow: {
    en: 'must be a map from destinations to how likely each move is',
    zh: '须为从去向到转移可能性的映射'
  },
  stepsOnlySequential: {
    en: 'a list of steps is for sequential exits; say exits: sequential, or write one map',
    zh: '步骤列表只用于 sequential；请写 exits: sequential，或写成一个映射'
  },
  mustBeStep: { en: 'must be a step: a map from destinations to moves', zh: '须为步骤：从去向到转移的映射' },
  restTwice: { en: 'only one move from {from} can be the rest', zh: '{from} 的转出中只能有一个 rest' },
  selfTwice: { en: 'staying in {from} is stated twice', zh: '留在 {from} 的份额重复' },
  noRestWith: {
    en: 'with {rule} exits the share that stays follows from the others; leave it out',
    zh: '{rule} 时留下的份额由其他转移得出；请勿写出'
  },
  restInLastStep: {
    en: 'rest and staying stand in the last step, since they are what all others leave',
    zh: 'rest 与留在原阶段须写在最后一步，因为它们是其余各步所剩'
  },
  noSuchExit: {
    en: 'the steps it overrides have no exit to "{to}"; their exits are {names}. To add a step, write the whole list',
    zh: '被覆盖的步骤中没有去往“{to}”的转出；现有 {names}。如要增加步骤，请写出整个列表'
  },
  exitInSeveralSteps: {
    en: 'several of the steps it overrides have an exit to "{to}"; write the whole list',
    zh: '被覆盖的步骤中有多步去往“{to}”；请写出整个列表'
  },

  multiplierNeeds: {
    en: 'a multiplier has on (probability, hazard or odds), factor, and transitions (all, or the moves it multiplies)',
    zh: '乘数须有 on（probability、hazard 或 odds）、factor 与 transitions（all 或所乘的转移）'
  },
  mustBeDestinations: { en: 'must be a stage, a list of stages, or any', zh: '须为阶段、阶段列表或 any' },
  noMove: {
    en: 'there is no move from {from} to {to}; from {from} lead {names}',
    zh: '没有由 {from} 到 {to} 的转移；由 {from} 可到 {names}'
  },
  noMoveFrom: {
    en: 'there is no move from {from} to {to}; from {from} no move leads',
    zh: '没有由 {from} 到 {to} 的转移；{from} 没有任何转出'
  },
  noMoveInto: { en: 'there is no move to {to} from another stage', zh: '没有由其他阶段到 {to} 的转移' },
  restNotMultiplied: {
    en: 'the move from {from} to {to} is what the others leave; it cannot be multiplied',
    zh: '由 {from} 到 {to} 的转移是其余所剩，不能相乘'
  },

  categoryNeedsKind: { en: 'say whether it is a cost or a value', zh: '须注明是 cost（成本）还是 value（价值）' },
  discountRateIsShare: {
    en: 'must be a share a year, at most 1: .05 for 5 %',
    zh: '须为每年的比例，不大于 1：5 % 写作 .05'
  },
  categoryDiffers: {
    en: 'the {key} of {name} must be the same in all strategies and groups',
    zh: '{name} 的 {key} 在所有策略与分组中须相同'
  },
  countingNeeded: {
    en: 'say at which time points stages are counted; published models differ, so there is no default. The choices: {choices}, or { weights }, one for each time point',
    zh: '须注明各阶段在哪些时点计数；已发表的模型各不相同，因此没有缺省值。可选：{choices}，或 { weights }，每时点一个权重'
  },
  countings: { en: 'must be one of {choices}, or { weights }', zh: '须为以下之一：{choices}，或 { weights }' },
  discountingNeeded: {
    en: 'a discount rate needs to know how it is applied; published models differ, so there is no default. The choices: {choices}',
    zh: '有折现率时须注明折现方式；已发表的模型各不相同，因此没有缺省值。可选：{choices}'
  },
  discountings: { en: 'must be one of {choices}', zh: '须为以下之一：{choices}' },
  mustBeWeights: {
    en: 'must be one number, a list with one for each time point, or a formula over point and cycles',
    zh: '须为一个数值、每时点一个数值的列表，或以 point 与 cycles 表示的公式'
  },
  needsWeights: {
    en: 'needs {points} weights, one for each time point 0 … cycles',
    zh: '需要 {points} 个权重，时点 0 … cycles 各一个'
  },
  weightsName: {
    en: 'weights depend on {names} only, not on "{name}"',
    zh: '权重只取决于 {names}，不能取决于“{name}”'
  },
  badWeight: {
    en: 'the weight of time point {point} is {value}; weights are at least 0',
    zh: '时点 {point} 的权重为 {value}；权重不得为负'
  },

  mustBeSum: {
    en: 'must be a sum of categories, each times a number, such as health + 2 * drugs',
    zh: '须为类别乘以系数之和，如 health + 2 * drugs'
  },
  totalIsCategory: { en: '"{name}" is the name of a category already', zh: '“{name}”已是类别名称' },
  totalsCircle: { en: 'the totals need one another in a circle: {path}', zh: '合计循环引用：{path}' },
  noOutcome: { en: 'there is no category or total "{name}"', zh: '没有类别或合计“{name}”' },
  noOutcomeAmong: {
    en: 'there is no category or total "{name}"; there are {names}',
    zh: '没有类别或合计“{name}”；现有 {names}'
  },
  totalMixesKinds: {
    en: 'adds up the cost "{cost}" and the value "{value}"; subtract one from the other',
    zh: '把成本“{cost}”与价值“{value}”相加；请从一个中减去另一个'
  },
  totalMixesUnits: {
    en: 'combines "{first}" in {unit} and "{second}" in {other}; multiply one of them by a number that turns its unit into that of the other',
    zh: '合并了以 {unit} 计的“{first}”与以 {other} 计的“{second}”；请将其一乘以换算单位的系数'
  },
  incrementalKind: {
    en: 'must be of kind {kind}, and "{name}" is of kind {own}; of kind {kind} are {names}',
    zh: '须为 {kind}，而“{name}”为 {own}；{kind} 有 {names}'
  },
  incrementalKindNone: {
    en: 'must be of kind {kind}, and "{name}" is of kind {own}; there is none of kind {kind}',
    zh: '须为 {kind}，而“{name}”为 {own}；没有 {kind}'
  },
  incrementalSame: {
    en: 'cost and effect must differ; both are "{name}"',
    zh: '成本与效果须不同；两者均为“{name}”'
  },
  incrementalNeeds: { en: 'name the cost and the effect that are compared', zh: '须给出所比较的成本与效果' },

  weightNeeded: { en: 'say its share of the cohort', zh: '须给出其占同期群的份额' },
  weightsMustSum: {
    en: 'the weights of the groups must sum to 1; they are not rescaled',
    zh: '各分组的权重合计须为 1；程序不作折算'
  },

  settingUnknown: { en: 'there is no {noun} "{name}" to set', zh: '没有可设置的{noun}“{name}”' },
  settingDot: {
    en: 'a point parts the pieces of a path, so a name with a point in it cannot be set; change it in the file',
    zh: '路径以点分段，名称含点的项不能用 --set 设置；请在文件中修改'
  }
} as const satisfies Readonly<Record<string, Term>>
