import type { Text } from '../../model/parameter.js'

/** What the command line says of `perennial budget`. */
export const budgetWords = {
  commandBudget: { en: 'how much to spend on what', zh: '投入多少、投在何处' },
  commandBudgetLong: {
    en: "Finds the plan of spends that is best within a budget, and shows it beside today's: what it gains on random numbers that the search never saw, marginal returns and response curves at both, what more budget is worth, what holds the plan, and what is left unspent. A plan that is not surely better is not proposed. --question least asks for the least money that keeps today's result, --question total how much to spend at all. Of a scenario that declares its own lifecycle, spends are parameters (--levers names them). All money is the mean of the editions.",
    zh: '在预算内寻找最优的投入方案，并与当前方案并列：在搜索从未用过的随机数上的增益、两方案的边际回报与响应曲线、追加预算的价值、起约束的条件与未用资金。不能确定更优的方案不予建议。--question least 求保持当前结果的最少资金，--question total 求总共投入多少。自定义生命周期的情景以参数为投入（由 --levers 指定）。资金均为各届平均。'
  },
  optionBudgetLevers: {
    en: 'spends to choose, with commas: levers, tactics (default: all)',
    zh: '要决定的投入，以逗号分隔：手段、措施（缺省：全部）'
  },
  optionBudgetTotal: {
    en: "most money an edition, or none (default: today's)",
    zh: '每届最多资金，或 none 表示不限（缺省：当前总额）'
  },
  optionBudgetBound: { en: 'least and most of a spend; may be repeated', zh: '某项投入的下限与上限；可重复' },
  optionBudgetFix: {
    en: "hold a spend, at today's or a given money; may be repeated",
    zh: '固定某项投入于当前或给定金额；可重复'
  },
  optionBudgetLimit: {
    en: 'a condition such as "service + recovery <= 40000"; may be repeated',
    zh: '条件，如 "service + recovery <= 40000"；可重复'
  },
  optionBudgetOutcome: {
    en: 'what is to be best (default: npv): customerEquity, retained, repeatRate, …',
    zh: '优化目标（缺省：npv）：customerEquity、retained、repeatRate 等'
  },
  optionBudgetSegment: { en: 'that outcome of one segment', zh: '该结果指标只计一个客户群' },
  optionBudgetEdition: { en: 'that outcome of one edition', zh: '该结果指标只计一届' },
  optionBudgetSubject: {
    en: 'a condition on an outcome, such as "npv >= 1000000"',
    zh: '对结果指标的条件，如 "npv >= 1000000"'
  },
  optionBudgetRisk: {
    en: 'from 0 (the mean alone) to 1 (the worst fifth alone)',
    zh: '从 0（仅均值）到 1（仅最差五分之一）'
  },
  optionBudgetQuestion: { en: 'best (default), least or total', zh: 'best（缺省）、least 或 total' },
  optionBudgetTotals: { en: 'totals for --question total, with commas', zh: '--question total 所试的总额，以逗号分隔' },
  optionBudgetBySegment: {
    en: 'money of its own for each segment that a lever serves or a tactic treats',
    zh: '可控参数所服务、措施所面向的每个客户群各有其资金'
  },
  optionBudgetStrategy: { en: 'strategy of a lifecycle (default: the first)', zh: '生命周期的策略（缺省：第一个）' },
  optionBudgetWeight: { en: 'customers a member stands for in the search', zh: '搜索中每个成员代表的客户数' },
  optionBudgetPlans: { en: 'most plans to try', zh: '最多尝试的方案数' },
  optionBudgetNoResponses: {
    en: 'leave out marginal returns and response curves (faster)',
    zh: '不计算边际回报与响应曲线（更快）'
  },
  optionBudgetPlan: {
    en: 'also write the proposed plan, as a scenario file that extends this one',
    zh: '另将建议方案写成一个沿用本情景的情景文件'
  },
  budgetPlanTitle: { en: '{title}: the plan proposed', zh: '{title}：建议方案' },
  budgetPlanHead: {
    en: "The plan that a budget search proposed. See it beside today's: {command}",
    zh: '预算搜索所建议的方案。与当前方案对比：{command}'
  },
  budgetPlanIsOut: {
    en: '--out and --plan name the same file; one would overwrite the other',
    zh: '--out 与 --plan 指定了同一个文件，其中一个会被覆盖'
  },
  budgetPlanNone: {
    en: 'no plan is proposed, so that {file} was not written',
    zh: '没有建议方案，故未写入 {file}'
  },
  budgetPlanNeedsFile: {
    en: '--plan writes a scenario that extends a file or preset; this one came from standard input',
    zh: '--plan 写出的情景须沿用某个文件或预设，而本情景来自标准输入'
  },
  budgetInfeasible: {
    en: 'no plan meets all conditions; the answer says which cannot hold together',
    zh: '没有方案能满足全部条件；答案中列出了不能同时成立的条件'
  },
  budgetNumber: { en: '{option} takes a number', zh: '{option} 须为数值' },
  budgetBound: { en: '--bound takes a name and two numbers', zh: '--bound 须为名称与两个数' },
  budgetFix: { en: '--fix takes a name, perhaps with a number', zh: '--fix 须为名称，可带数值' },
  budgetLimit: { en: '--limit takes a sum of spends, a sign and a number', zh: '--limit 须为投入之和、比较符与数值' },
  budgetSubject: {
    en: '--subject-to takes an outcome, >= or <= and a number',
    zh: '--subject-to 须为结果指标、>= 或 <= 与数值'
  }
} as const satisfies Readonly<Record<string, Text>>
