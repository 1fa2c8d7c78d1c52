import type { Text } from '../../model/parameter.js'

/** What the command line says of `perennial decide`. */
export const decideWords = {
  commandDecide: { en: 'which strategy to choose, how sure', zh: '选哪个策略，有多确定' },
  commandDecideLong: {
    en: 'Chooses among strategies under uncertainty. What the scenarios give as a distribution (dist:) is drawn many times; every strategy is played in every draw with the same luck. Tells which strategy to choose, how sure that is, what each additional retained customer costs, what a survey would be worth before choosing, the choice across named futures, and the risk. Strategies are files (today’s plan first), a fair with --preset, or one scenario that declares its own lifecycle with its strategies. The columns of --draws-file, a row a draw: cost:NAME and effect:NAME for each strategy (or value:NAME, its net value), in the order of the strategies; every other column is a parameter, by its name; draw, sim and iteration only number the rows. Or a row for each draw and strategy: draw, strategy, cost and effect (or value), and the parameters.',
    zh: '在不确定性下于策略间选择。情景中以分布（dist:）给出的数抽样多次，每次抽样中各策略以公共随机数运行。给出应选的策略、把握多大、每多保留一位客户的成本、选择前的调查最多值多少、不同未来之下的选择以及风险。策略可为若干文件（现行方案在前）、--preset 所指的展会，或一个自定义生命周期及其策略。--draws-file 的列（每行一次抽样）：每个策略的 cost:名称 与 effect:名称（或净值 value:名称），按策略次序；其余各列为参数，以列名为名；draw、sim、iteration 只是行号。也可每次抽样的每个策略占一行：draw、strategy、cost 与 effect（或 value）以及各参数。'
  },
  optionPresetDecide: {
    en: 'a shipped fair with its strategies, or a strategy with its fair',
    zh: '自带展会及其全部策略，或某策略及其展会'
  },
  optionBaselineDecide: {
    en: 'today’s plan: a file, or with a lifecycle or --draws-file the name of a strategy (default: the first)',
    zh: '现行方案：文件；对生命周期或 --draws-file 则为策略名称（缺省为第一个）'
  },
  optionDecideDraws: {
    en: 'draws of what is uncertain (default: 100; for lifecycles 1000)',
    zh: '对不确定的数抽样的次数（缺省 100；生命周期 1000）'
  },
  optionDecideReplications: {
    en: 'replications of each draw, with the same luck in all (default: 6; where nothing is uncertain, those of the first scenario)',
    zh: '每次抽样的重复运行次数，各次抽样的偶然相同（缺省 6；没有不确定的数时为第一个情景的次数）'
  },
  optionDecideOutcome: {
    en: 'what is decided by (default: npv); of a lifecycle a category or total (default: the only one)',
    zh: '决策依据的结果指标（缺省 npv）；生命周期则为类别或合计（缺省为唯一的一个）'
  },
  optionDecideSegment: {
    en: 'decide by the outcome, or the effect, of one segment',
    zh: '只按某一客户群的结果指标或效果决策'
  },
  optionDecideEdition: {
    en: 'decide by the outcome, or the effect, of one edition',
    zh: '只按某一届的结果指标或效果决策'
  },
  optionWorth: {
    en: 'decide by net value: what a unit of effect (a retained customer) is worth, such as 5000; 0..20000 for a curve; 5000,0..20000 for both; further numbers are points of the curve',
    zh: '按净值决策：单位效果（一位保留客户）的价值，例如 5000；0..20000 给出曲线；5000,0..20000 两者兼有；其余的数为曲线上的点'
  },
  optionCost: {
    en: 'the cost (default: spend; of a lifecycle that of its incremental table)',
    zh: '成本（缺省 spend；生命周期为其增量表的成本）'
  },
  optionEffect: {
    en: 'the effect (default: retained; of a lifecycle that of its incremental table)',
    zh: '效果（缺省 retained；生命周期为其增量表的效果）'
  },
  optionFuture: {
    en: 'a named future, laid over every strategy: NAME=FILE, a scenario file of what is different, or NAME=PATH=VALUE; may be repeated',
    zh: '一个未来，加于每个策略之上：名称=文件（写明不同之处的情景文件），或 名称=路径=值；可重复'
  },
  optionWeight: {
    en: 'how likely a future is: NAME=NUMBER, for every future or none; may be repeated',
    zh: '某一未来的权重：名称=数值，须每个未来都有或都没有；可重复'
  },
  optionDrawsFile: {
    en: 'decide from draws that are given: a CSV file, columns above',
    zh: '由给定的抽样决策：CSV 文件，列的写法见上'
  },
  optionGroup: {
    en: 'with --draws-file, parameters asked about together: NAME=PARAMETER,PARAMETER; may be repeated',
    zh: '与 --draws-file 合用，一并查明的参数，写法如 survey=drift,trust；可重复'
  },
  optionCurrency: { en: 'with --draws-file, the unit of costs', zh: '与 --draws-file 合用，成本的单位' },
  badWorth: {
    en: '--worth takes numbers of at least 0 and ranges FROM..TO that rise, with commas between',
    zh: '--worth 须为不小于 0 的数或由小到大的范围 起..止，以逗号分隔'
  },
  badPair: { en: '{option} takes NAME=…', zh: '{option} 的写法为 名称=…' },
  givenTwice: {
    en: '{option} is given twice for "{name}"; give it once',
    zh: '{option} 对“{name}”给出了两次；请只给一次'
  },
  futureFileTwice: {
    en: 'future "{name}" has two files ({files}); put what is different into one, or give numbers one by one: NAME=PATH=VALUE',
    zh: '未来“{name}”有两个文件（{files}）；请合并为一个，或逐一给出数值：名称=路径=值'
  },
  futureSetTwice: {
    en: 'future "{name}" sets "{path}" twice; set it once',
    zh: '未来“{name}”对“{path}”设定了两次；请只设定一次'
  },
  drawsFileWorth: {
    en: 'costs and effects are decided by at a worth of a unit of effect: give --worth, a number or a range',
    zh: '成本与效果须按单位效果的价值决策：请给出 --worth（一个数或一个范围）'
  },
  badWeight: {
    en: '--weight takes NAME=NUMBER, the number at least 0',
    zh: '--weight 的写法为 名称=数值，数值不小于 0'
  },
  weightOfNone: {
    en: '--weight names "{name}", which is no --future',
    zh: '--weight 中的“{name}”不是 --future 给出的未来'
  },
  futureExtends: {
    en: 'a future is laid over every strategy and cannot extend a scenario itself; leave out "extends"',
    zh: '未来将加于每个策略之上，自身不能 extends；请删去 extends'
  },
  futureInput: {
    en: 'with --future strategies must be files or presets, not standard input',
    zh: '使用 --future 时，策略须为文件或自带情景，不能来自标准输入'
  },
  drawsFileAlone: {
    en: 'with --draws-file no scenario is played: leave out {what}',
    zh: '使用 --draws-file 时不运行情景：请删去 {what}'
  },
  drawsFileMeant: {
    en: '{file} is a table, not a scenario; draws that are given go with --draws-file',
    zh: '{file} 是表格，不是情景；给定的抽样请用 --draws-file'
  },
  drawsFileOnly: { en: '{what} goes with --draws-file only', zh: '{what} 只能与 --draws-file 合用' },
  decideWhat: { en: 'strategies of {name}', zh: '{name} 的策略' }
} as const satisfies Readonly<Record<string, Text>>
