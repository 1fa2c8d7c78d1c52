import type { Text } from '../../model/parameter.js'

/** What the command line says of scenarios that declare their own lifecycle. */
export const lifecycleWords = {
  unknownEngine: { en: '--engine knows exact and individual', zh: '--engine 只能是 exact 或 individual' },
  exactForFair: {
    en: '--engine exact cannot serve this scenario: its moves depend on what each customer experienced (satisfaction, trust, bonds, price, luck), which only the individual engine follows; leave --engine out',
    zh: '--engine exact 不适用于此情景：其转移取决于每位客户的经历（满意度、信任、联系、价格与随机因素），只有个体引擎能逐一追踪；请去掉 --engine'
  },
  customersForFair: {
    en: '--customers is for scenarios that declare their own lifecycle; a fair plays the customers of its market (segments.*.marketSize)',
    zh: '--customers 用于自定义生命周期的情景；展会情景的客户数由市场规模决定（segments.*.marketSize）'
  },
  customersForExact: {
    en: '--customers asks for the individual engine; the exact engine computes expected customers without playing any',
    zh: '--customers 意味着使用个体引擎；精确引擎计算客户期望数，不逐个模拟'
  },
  precisionForLifecycle: {
    en: '--precision and --most are for fairs; the exact engine has no chance in it, and the individual engine takes --customers and --replications',
    zh: '--precision 与 --most 用于展会情景；精确引擎无随机误差，个体引擎请用 --customers 与 --replications'
  },
  baselineForLifecycle: {
    en: '--baseline is for fairs, whose warm-up it plays; strategies of a lifecycle stand in its own file, and the first of them is what the others are compared with',
    zh: '--baseline 用于展会情景的预热；生命周期的各策略写在同一文件中，以第一个策略为比较对象'
  },
  budgetForLifecycle: {
    en: '--strict-budget is for fairs, which have a budget by edition; a lifecycle has categories of cost instead',
    zh: '--strict-budget 用于按届设有预算的展会情景；生命周期以成本类别代之'
  },
  oneStrategy: {
    en: 'there is nothing to compare: the scenario has one strategy; name two or more under "strategies"',
    zh: '无可比较：该情景只有一个策略；请在“strategies”下写出两个或更多'
  },
  severalLifecycles: {
    en: 'scenarios that declare their own lifecycle are not compared file by file: {names}; write their differences as strategies of one file',
    zh: '自定义生命周期的情景不按文件逐一比较：{names}；请把差别写成同一文件中的策略'
  },
  mixedKinds: {
    en: 'these declare their own lifecycle and cannot be compared with fairs: {names}; compare the strategies of one of them by itself',
    zh: '以下情景自定义了生命周期，不能与展会情景比较：{names}；请单独比较其中一个文件的各策略'
  },
  extendsLifecycle: {
    en: 'it declares its own lifecycle, whose strategies stand in one file; write another one there, under "strategies", or into a new file that begins with "extends: {base}"',
    zh: '它自定义了生命周期，各策略写在一个文件中；请在其“strategies”下添加，或新建一个以“extends: {base}”开头的文件'
  },
  extendsOrLifecycle: {
    en: 'give either --extends or --lifecycle, not both',
    zh: '--extends 与 --lifecycle 只能给一个'
  },
  lifecycleIsFine: { en: '{file}: fine; {engine}', zh: '{file}：正确；{engine}' },
  remark: { en: 'note: {text}', zh: '注：{text}' },
  exactServes: {
    en: 'a lifecycle of its own, which the exact engine serves: its moves depend on the clock and on time in stage only',
    zh: '自定义生命周期，精确引擎适用：其转移只取决于时钟与在阶段内的时间'
  },
  individualNeeded: {
    en: 'a lifecycle of its own, which needs the individual engine: {reasons}',
    zh: '自定义生命周期，需要个体引擎：{reasons}'
  },
  lifecyclesTitle: { en: 'Published lifecycles shipped', zh: '随附的已发表生命周期' },
  lifecyclesNote: {
    en: 'Play one with all its strategies: perennial run preset:NAME. How to write one: scenarios/README.md.',
    zh: '运行其全部策略：perennial run preset:名称。写法见 scenarios/README.zh-CN.md。'
  },
  lifecycleKeysTitle: { en: 'Keys of a lifecycle of its own', zh: '自定义生命周期的键' },
  lifecycleNamesTitle: { en: 'Names in formulas of a lifecycle', zh: '自定义生命周期公式中的名称' },
  lifecycleWordsTitle: { en: 'Words of a lifecycle of its own', zh: '自定义生命周期的用语' },
  lifecycleOutcomesTitle: { en: 'Outcomes of a lifecycle of its own', zh: '自定义生命周期的结果指标' },
  headFor: { en: 'For', zh: '适用于' },
  forFairs: { en: 'fairs', zh: '展会情景' },
  forLifecycles: { en: 'scenarios that declare their own lifecycle', zh: '自定义生命周期的情景' },
  explainAllExample: {
    en: 'perennial explain (lists all that can be explained)',
    zh: 'perennial explain（列出全部可解释的项）'
  },
  headKey: { en: 'Key', zh: '键' },
  headMore: { en: 'More', zh: '更多' },
  lifecyclePage: {
    en: 'The page scenarios/README.md defines every convention by its formula, with a worked example.',
    zh: '页面 scenarios/README.zh-CN.md 以公式定义每项约定，并附算例。'
  },
  headChoices: { en: 'Choices', zh: '可选项' }
} as const satisfies Readonly<Record<string, Text>>
