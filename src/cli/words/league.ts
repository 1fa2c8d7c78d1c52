import type { Text } from '../../model/parameter.js'

/** What the command line says of `perennial league`. */
export const leagueWords = {
  commandLeague: { en: 'ranks the plans of a class', zh: '为全班的方案排名' },
  commandLeagueLong: {
    en: 'Plays the plans that a class handed in on one fair, with the same luck for all, and ranks them. Everybody starts from one plan and keeps the same rules: money, prices and discounts may be moved, tactics of the list may be bought on the terms of the list; no assumption about the fair or its customers may be changed, and no edition may cost more on average than its budget. Plans that break a rule or cannot be read are listed with every reason. A folder stands for the YAML files in it.',
    zh: '在同一展会上以相同的运气运行全班提交的方案并排名。所有方案从同一起点出发，规则相同：资金、价格与折扣可以调动，可按清单所列条件采用清单中的措施；不得改动关于展会或客户的任何假设，任何一届的平均投入都不得超出预算。违规或无法读取的方案连同全部原因一并列出。给出文件夹即指其中的 YAML 文件。'
  },
  argumentLeague: { en: 'files or folders with the plans', zh: '方案文件或其所在文件夹' },
  optionLeaguePreset: {
    en: 'a shipped fair as the start; the tactics of its shipped strategies may be bought',
    zh: '以随附展会为起点；可采用其随附策略中的措施'
  },
  optionLeagueBaseline: { en: 'the plan that all start from', zh: '所有方案的起点' },
  optionMenu: {
    en: 'a plan whose tactics may be bought too (may be repeated)',
    zh: '另一方案，其中的措施也可采用（可重复）'
  },
  optionBy: {
    en: 'outcome that is ranked by (default: customerEquity)',
    zh: '排名所依据的结果指标（缺省：customerEquity）'
  },
  optionLeagueBudget: {
    en: 'what an edition may cost, or none (default: the budget of the start, else what it spends)',
    zh: '每届可投入的金额，或 none（缺省：起点方案的预算；若无，则为其投入）'
  },
  optionChart: { en: 'draws the league table into a .svg or .png file', zh: '将排名绘成 .svg 或 .png 图片' },
  leagueStartMissing: {
    en: 'say where all start from: --baseline or --preset',
    zh: '请以 --baseline 或 --preset 指明起点'
  },
  leagueStartTwice: { en: 'give either --baseline or --preset, not both', zh: '--baseline 与 --preset 只能给一个' },
  folderEmpty: { en: 'the folder holds no .yaml or .yml file', zh: '文件夹中没有 .yaml 或 .yml 文件' },
  budgetOrNone: {
    en: '--budget must be an amount of at least 0, or none',
    zh: '--budget 须为不小于 0 的金额，或 none'
  },
  chartEnding: { en: '--chart ends in .svg or .png', zh: '--chart 须以 .svg 或 .png 结尾' },
  nobodyRankedCheck: { en: 'no plan could be ranked', zh: '没有方案可以排名' }
} as const satisfies Readonly<Record<string, Text>>
