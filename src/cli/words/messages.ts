import type { Text } from '../../model/parameter.js'

/** What the command line says besides help: errors of use, notes on standard error, small headings of its own. */
export const messageWords = {
  didYouMean: { en: '; did you mean "{name}"?', zh: '；是否想写“{name}”？' },
  didYouMeanOneOf: { en: '; did you mean one of {names}?', zh: '；是否想写其中之一：{names}？' },
  seeHelp: { en: 'see: {command}', zh: '参见：{command}' },
  unknownCommand: { en: 'unknown command "{name}"', zh: '未知命令“{name}”' },
  unknownOption: { en: 'unknown option {name}', zh: '未知选项 {name}' },
  valueMissing: { en: '{option} needs a value', zh: '{option} 需要一个值' },
  argumentMissing: { en: '{name} is missing', zh: '缺少 {name}' },
  tooManyArguments: { en: 'too many arguments', zh: '参数过多' },

  unknownLanguage: { en: '--lang knows en and zh-CN', zh: '--lang 只能是 en 或 zh-CN' },
  unknownFormat: { en: '--format knows {names}', zh: '--format 只能是 {names}' },
  unknownEnding: {
    en: 'the ending of --out does not say a format; known endings are {names}; any other needs --format',
    zh: '无法由 --out 的后缀得知格式；可用后缀为 {names}；其他后缀须同时给出 --format'
  },
  wholeNumber: { en: '{option} must be a whole number of at least {least}', zh: '{option} 须为不小于 {least} 的整数' },
  badPrecision: {
    en: '--precision is the id of an outcome and half the width of its interval',
    zh: '--precision 由结果指标标识与区间半宽组成'
  },
  unknownOutcome: { en: 'unknown outcome "{name}"', zh: '未知的结果指标“{name}”' },
  mostWithoutPrecision: {
    en: '--most says where --precision stops; it needs one',
    zh: '--most 是 --precision 的上限，须与之同用'
  },
  fileOrPreset: { en: 'give either a file or --preset, not both', zh: '文件与 --preset 只能给一个' },
  scenarioMissing: { en: 'no scenario was given', zh: '未给出情景' },
  twoScenarios: {
    en: 'a comparison needs at least two scenarios; a preset without strategies is played with run, or with a plan of yours beside it',
    zh: '比较至少需要两个情景；没有随附策略的预设请用 run，或再给出自己的方案'
  },
  sameName: {
    en: 'two scenarios are called "{name}"; rename one of the files',
    zh: '有两个情景都叫“{name}”，请重命名其中一个文件'
  },
  onlyInBaseline: {
    en: 'only the baseline has "{name}", and --set leaves the strategy of the baseline as it is; to change it, compare a file that extends the baseline',
    zh: '只有基准情景有“{name}”，而 --set 不改变基准情景的策略；如要修改，请比较一个沿用（extends）基准情景的文件'
  },
  settingsInAll: { en: 'Set in all scenarios: {settings}.', zh: '在全部情景中设定：{settings}。' },
  settingsIn: { en: 'Set in {names} only: {settings}.', zh: '仅在 {names} 中设定：{settings}。' },
  oneStandardInput: { en: 'standard input can be read once only', zh: '标准输入只能读取一次' },
  outIsInput: { en: '--out would overwrite a scenario that is read', zh: '--out 会覆盖正在读取的情景文件' },
  outIsFolder: { en: 'cannot write: it is a folder', zh: '无法写入：它是文件夹' },
  outFolderMissing: { en: 'cannot write: there is no such folder', zh: '无法写入：文件夹不存在' },
  outRefused: { en: 'cannot write: {reason}', zh: '无法写入：{reason}' },
  fileExists: { en: 'the file exists already; --force overwrites it', zh: '文件已存在；--force 可覆盖' },
  unknownParameter: { en: 'no parameter or outcome matches "{name}"', zh: '没有与“{name}”匹配的参数或结果指标' },

  validateTitle: { en: 'Scenario files', zh: '情景文件' },
  headLine: { en: 'Line', zh: '行' },
  headColumn: { en: 'Column', zh: '列' },
  headProblem: { en: 'Problem', zh: '问题' },
  fine: { en: 'fine', zh: '正确' },
  uncertainOne: { en: '1 number is uncertain; played with its mean', zh: '1 个数不确定；以均值运行' },
  uncertainNumbers: {
    en: '{count} numbers are uncertain; played with their means',
    zh: '{count} 个数不确定；以均值运行'
  },
  fileIsFine: { en: '{file}: fine', zh: '{file}：正确' },
  written: { en: 'written: {file}', zh: '已写入：{file}' },
  initNext: { en: 'next: {command}', zh: '下一步：{command}' },
  playing: { en: 'playing', zh: '运行中' },
  timeLeft: { en: '{time} left', zh: '还需 {time}' },
  stopping: {
    en: 'stopping: what has been played will be reported; Ctrl-C again ends at once',
    zh: '正在停止：将报告已完成的部分；再按一次 Ctrl-C 立即结束'
  },
  resumed: { en: '{count} runs found in {file}', zh: '在 {file} 中找到 {count} 次运行' },
  interrupted: { en: 'interrupted; nothing was written', zh: '已中断；未写入任何结果' },
  precisionMissed: {
    en: 'the precision was not reached: the interval of {outcome} is {reached} wide to each side after {count} replications, {wished} was asked for',
    zh: '未达到精度：{count} 次重复运行后，{outcome} 的区间半宽为 {reached}，要求为 {wished}'
  },
  budgetOverspent: {
    en: 'mean spending is above the budget in: {names} (editions in brackets)',
    zh: '平均支出超出预算的情景：{names}（括号内为届次）'
  },
  ourFault: {
    en: 'this is an error of ours, not of yours: {message}',
    zh: '这是程序自身的错误，与您的输入无关：{message}'
  },
  pleaseReport: {
    en: 'please report it ({place}) with the command, the scenario and version {version}; PERENNIAL_DEBUG=1 shows where it happened',
    zh: '请报告此问题（{place}），并附上命令、情景文件和版本 {version}；设 PERENNIAL_DEBUG=1 可显示出错位置'
  },
  issueTracker: { en: "the project's issues", zh: '项目的问题列表' },

  headParameter: { en: 'Parameter', zh: '参数' },
  headOutcome: { en: 'Outcome', zh: '结果指标' },
  headLabel: { en: 'Name', zh: '名称' },
  headMeaning: { en: 'Meaning', zh: '含义' },
  headUnit: { en: 'Unit', zh: '单位' },
  headRange: { en: 'Range', zh: '范围' },
  headDefault: { en: 'Default', zh: '缺省值' },
  headByEdition: { en: 'By edition', zh: '按届变化' },
  headSource: { en: 'Source', zh: '来源' },
  headExample: { en: 'Example', zh: '示例' },
  headSetting: { en: 'Once', zh: '临时修改' },
  headKind: { en: 'Written as', zh: '写法' },
  headBetter: { en: 'Better', zh: '优劣方向' },
  headPreset: { en: 'Preset', zh: '预设' },
  headTitle: { en: 'Title', zh: '标题' },
  headAbout: { en: 'About', zh: '简介' },
  headTitleZh: { en: 'Title in Chinese', zh: '中文标题' },
  headFile: { en: 'File', zh: '文件' },
  parametersTitle: { en: 'Parameters', zh: '参数' },
  presetsTitle: { en: 'Fairs and strategies shipped', zh: '随附的展会与策略' },
  presetsNote: {
    en: 'Compare a fair with its strategies: perennial compare --preset NAME. A file may extend one: "extends: preset:NAME".',
    zh: '比较一个展会及其策略：perennial compare --preset 名称。文件可写“extends: preset:名称”在其上修改。'
  },
  columnsTitle: { en: 'Columns and rows of tables', zh: '表格的列与行' },
  responseTimesIs: {
    en: 'The result with this one spend so many times as large, less that of the plan itself, with the 95 % interval.',
    zh: '该项投入为所示倍数时的结果与方案本身之差，附 95% 区间。'
  },
  whereExplained: {
    en: 'What a row or column means: perennial explain "{name}"',
    zh: '查询某行或某列的含义：perennial explain "{name}"'
  },
  explainNote: { en: 'More about one: perennial explain {path}', zh: '查看某一项的详情：perennial explain {path}' },
  yesByEdition: {
    en: 'may change: a list with one value an edition, or a map from the first edition it holds to the value',
    zh: '可变：每届一个值的列表，或从起始届次到数值的映射'
  },
  ofKind: { en: '{value} for {kind}', zh: '{kind}为 {value}' },
  of_exhibitor: { en: 'exhibitors', zh: '参展商' },
  of_visitor: { en: 'visitors', zh: '观众' },
  of_partner: { en: 'partners', zh: '合作伙伴' },
  absent: { en: 'absent', zh: '无' },
  fromTo: { en: '{min} to {max}', zh: '{min} 至 {max}' },
  atLeast: { en: 'at least {min}', zh: '不小于 {min}' },
  atMost: { en: 'at most {max}', zh: '不大于 {max}' },
  oneOf: { en: 'one of {names}', zh: '其中之一：{names}' },
  better_higher: { en: 'higher', zh: '越高越好' },
  better_lower: { en: 'lower', zh: '越低越好' },
  better_neither: { en: 'neither', zh: '无优劣之分' },
  kind_number: { en: 'a number', zh: '数值' },
  kind_integer: { en: 'a whole number', zh: '整数' },
  kind_boolean: { en: 'true or false', zh: 'true 或 false' },
  kind_text: { en: 'text', zh: '文字' },
  kind_choice: { en: 'a word', zh: '选项词' },
  kind_trait: {
    en: 'a number for all, or how it varies: { varies: normal, mean, sd }, { varies: lognormal, mean, sigma } or { varies: uniform, min, max }',
    zh: '对所有客户相同的数值，或其分布：{ varies: normal, mean, sd }、{ varies: lognormal, mean, sigma } 或 { varies: uniform, min, max }'
  },
  kind_shares: { en: 'named shares that sum to one', zh: '合计为一的各项份额' },
  kind_correlations: { en: 'correlations of pairs of traits', zh: '成对特征的相关系数' },
  kind_names: { en: 'a list of names', zh: '名称列表' },
  kind_dates: { en: 'a list of dates', zh: '日期列表' },
  kind_rankCorrelations: { en: 'rank correlations of pairs of paths', zh: '成对路径的秩相关系数' },
  kind_pathGroups: { en: 'named lists of paths', zh: '带名称的路径列表' },
  kind_knownCustomers: {
    en: 'a file of customers, or a list of customers with id, tenure, stages, and missed, attends, area and score where known',
    zh: '客户文件，或含 id、tenure、stages（已知时另加 missed、attends、area、score）的客户列表'
  },
  kind_editionNumbers: { en: 'a list of edition numbers', zh: '届次列表' },
  source_S: { en: 'published source', zh: '公开来源' },
  source_C: { en: 'computed from a published source', zh: '由公开来源推算' },
  source_D: {
    en: 'design default: the sign is right, the size was not measured',
    zh: '设计缺省值：方向可靠，大小未经测定'
  },
  source_M: { en: 'from memory, unchecked', zh: '凭记忆，未核对' },
  source_A: { en: 'assumed', zh: '假设' }
} as const satisfies Readonly<Record<string, Text>>
