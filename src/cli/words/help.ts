import type { Text } from '../../model/parameter.js'

/** What `--help` says: of the program, of each command and of each option. */
export const helpWords = {
  program: {
    en: 'Simulates how the customers of a trade fair come, stay, weaken and leave, and compares retention strategies.',
    zh: '模拟展会客户如何到来、留存、弱化与离开，并比较客户保留策略。'
  },
  titleUsage: { en: 'Usage:', zh: '用法：' },
  titleArguments: { en: 'Arguments:', zh: '参数：' },
  titleOptions: { en: 'Options:', zh: '选项：' },
  titleGlobalOptions: { en: 'Global options:', zh: '通用选项：' },
  titleCommands: { en: 'Commands:', zh: '命令：' },
  titleExamples: { en: 'Examples:', zh: '示例：' },
  titleExitCodes: { en: 'Exit codes:', zh: '退出码：' },
  placeholderOptions: { en: '[options]', zh: '[选项]' },
  placeholderCommand: { en: '[command]', zh: '[命令]' },
  exitFine: { en: '0  fine', zh: '0  正常' },
  exitCheck: {
    en: '1  a check failed: --precision, --strict-budget, or a budget no plan can meet',
    zh: '1  检查未通过：--precision、--strict-budget，或没有方案满足预算的全部条件'
  },
  exitInput: {
    en: '2  the command or a file cannot be used; nothing was run',
    zh: '2  命令或文件有误；未运行'
  },
  exitOurs: { en: '3  an error of ours', zh: '3  程序自身的错误' },
  exitInterrupted: { en: '130  interrupted (Ctrl-C)', zh: '130  被中断（Ctrl-C）' },
  moreHelp: {
    en: '"perennial help COMMAND" tells more about a command. Chinese: --lang zh-CN',
    zh: '“perennial help 命令”显示该命令的详细说明。英文：--lang en'
  },

  commandRun: { en: 'play one scenario and report it', zh: '运行一个情景并给出结果' },
  commandRunLong: {
    en: 'Plays one scenario many times with other luck and reports retention, lifetime value, relationship cost and money by edition, with intervals. Of a scenario that declares its own lifecycle, plays all strategies: exactly where its moves depend on the clock and on time in stage only, else customer by customer.',
    zh: '以不同随机数多次运行一个情景，按届报告客户保留率、客户终身价值、关系成本与收支，并给出区间。对自定义生命周期的情景，运行其全部策略：转移仅取决于时钟与在阶段内的时间时精确计算，否则逐个模拟客户。'
  },
  commandCompare: { en: 'compare strategies with a baseline', zh: '将各策略与基准情景比较' },
  commandCompareLong: {
    en: 'Plays several scenarios with the same luck (common random numbers) and reports the differences to the baseline, which ones are noise, and which scenario is likely best. The baseline is the first scenario named, or that of --baseline. One file that declares its own lifecycle holds its strategies itself.',
    zh: '以公共随机数运行多个情景，报告各策略与基准情景之差、哪些差异属于噪声、哪个情景最可能最优。基准为第一个情景，或由 --baseline 指定。自定义生命周期的情景在一个文件中包含其各策略。'
  },
  commandValidate: { en: 'check scenario files', zh: '检查情景文件' },
  commandValidateLong: {
    en: 'Reads scenario files and reports every problem with file, line, column and an example that works. Of a lifecycle it also checks the numbers of every cycle, and says which engine it needs and what a run will leave open. No results are made.',
    zh: '读取情景文件，逐一报告问题所在的文件、行、列，并给出可用的示例。对自定义生命周期还检查每个周期的数值，并说明所需引擎以及运行无法给出的内容。不产生结果。'
  },
  commandExplain: { en: 'explain a parameter', zh: '解释一个参数' },
  commandExplainLong: {
    en: 'Tells what a parameter means, its unit, range, default and source; of the keys, words and outcomes of a lifecycle of its own, what they say. Where many match they are listed; without a name, all are.',
    zh: '说明参数的含义、单位、范围、缺省值与来源；对自定义生命周期的键、用语与结果指标，说明其含义与写法。匹配多项时列出清单；不给名称则列出全部。'
  },
  commandSchema: { en: 'print the JSON Schema of scenario files', zh: '输出情景文件的 JSON Schema' },
  commandInit: { en: 'write a commented starter scenario', zh: '写出带注释的起步情景文件' },
  commandInitLong: {
    en: 'Writes a small commented scenario to start from; with --extends, a strategy that changes another scenario; with --lifecycle, one that declares its own stages and moves.',
    zh: '写出一个带注释的小型情景文件作为起点；加 --extends 则写出在另一情景上修改的策略；加 --lifecycle 则写出自定义阶段与转移的情景。'
  },
  commandPresets: { en: 'list the scenarios shipped', zh: '列出随附的情景' },
  commandPresetsLong: {
    en: 'Lists the fairs and strategies shipped, and the published lifecycles. "preset:NAME" may stand wherever a scenario file is expected, also in extends.',
    zh: '列出随附的展会与策略，以及已发表的生命周期。凡需要情景文件之处（包括 extends）均可写“preset:名称”。'
  },
  commandHelp: { en: 'tell more about a command', zh: '显示命令的详细说明' },

  argumentFile: {
    en: 'scenario file, preset:NAME, or - for standard input',
    zh: '情景文件、preset:名称，或 - 表示标准输入'
  },
  argumentFiles: { en: 'scenario files or preset:NAME', zh: '情景文件或 preset:名称' },
  argumentParameter: {
    en: 'path of a parameter, or a part of it, or a word of its label',
    zh: '参数路径，或其中一段，或名称中的词'
  },
  argumentInit: {
    en: 'file to write (default: scenario.yaml; - for standard output)',
    zh: '要写的文件（缺省 scenario.yaml；- 表示标准输出）'
  },
  argumentHelp: { en: 'name of a command', zh: '命令名称' },

  optionSeed: { en: 'seed of the luck, any text', zh: '随机种子，任意文字' },
  optionReplications: { en: 'how many times to play each scenario', zh: '每个情景的重复运行次数' },
  optionSet: { en: 'change a parameter (may be repeated)', zh: '修改一个参数（可重复）' },
  optionSetCompare: {
    en: 'change a parameter (may be repeated): spend, tactics, price, discount and budget in every scenario but the baseline, anything else (assumptions) in all',
    zh: '修改一个参数（可重复）：投入、措施、价格、折扣与预算只改基准以外的情景，其余（假设）改全部情景'
  },
  optionFormat: {
    en: 'table, json, csv (one long table) or markdown (default: from the ending of --out, .txt, .json, .csv or .md, else table)',
    zh: 'table、json、csv（一张长表）或 markdown（缺省：依 --out 的后缀 .txt、.json、.csv 或 .md，否则 table）'
  },
  optionSchemaFormat: { en: 'json, which is all there is', zh: '只有 json' },
  optionOut: { en: 'write to a file, whole or not at all', zh: '写入文件（完整写入，否则不写）' },
  optionLang: { en: 'en or zh-CN (default: from the environment)', zh: 'en 或 zh-CN（缺省：依环境变量）' },
  optionQuiet: { en: 'no progress on standard error', zh: '不在标准错误输出进度' },
  optionHelp: { en: 'show this help', zh: '显示帮助' },
  optionVersion: { en: 'show the version', zh: '显示版本' },
  optionPresetRun: { en: 'a shipped scenario in place of a file', zh: '用随附的情景代替文件' },
  optionPresetCompare: {
    en: 'a shipped fair as baseline, with its shipped strategies',
    zh: '以随附的展会为基准，连同其随附的策略'
  },
  optionBaselineRun: {
    en: 'scenario to play the warm-up under (default: the scenario itself)',
    zh: '预热所用的基准情景（缺省：情景自身）'
  },
  optionBaselineCompare: {
    en: 'scenario to compare with (default: the first)',
    zh: '作为比较基准的情景（缺省：第一个）'
  },
  optionPrecision: {
    en: 'run until the interval of an outcome is this narrow, for example repeatRate=0.005 or npv=2%',
    zh: '运行至某结果指标的区间半宽达到要求，例如 repeatRate=0.005 或 npv=2%'
  },
  optionMost: {
    en: 'most replications for --precision (default: 1000)',
    zh: '--precision 的重复运行上限（缺省：1000）'
  },
  optionStrictBudget: {
    en: 'exit with 1 when mean spending, discounts counted, is above the budget of an edition',
    zh: '某届平均支出（含折扣）超出预算时以 1 退出'
  },
  optionThreads: {
    en: 'threads to play on, which changes no result; 1 for none (default: the cores of the machine where the work is worth it)',
    zh: '所用线程数，不影响结果；1 表示不用线程（缺省：工作量值得时用足处理器核数）'
  },
  optionCheckpoint: {
    en: 'keep every run in this file as it is done; the same command goes on from it after an interruption, to the same result',
    zh: '边运行边将每次运行保存到该文件；中断后同一命令可从中继续，结果完全相同'
  },
  optionEngine: {
    en: 'exact or individual, for a lifecycle of its own (default: exact where it serves)',
    zh: 'exact（精确）或 individual（个体），用于自定义生命周期（缺省：适用时为 exact）'
  },
  optionCustomers: {
    en: 'customers to play one by one, for a lifecycle of its own (implies --engine individual)',
    zh: '逐个模拟的客户数，用于自定义生命周期（即采用 --engine individual）'
  },
  optionLifecycle: {
    en: 'write a scenario that declares its own lifecycle',
    zh: '写出自定义生命周期的情景'
  },
  optionForce: { en: 'overwrite the file', zh: '覆盖已有文件' },
  optionExtends: { en: 'write a strategy upon this scenario', zh: '写出基于该情景的策略' }
} as const satisfies Readonly<Record<string, Text>>
