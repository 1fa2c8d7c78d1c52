import type { Text } from '../../model/parameter.js'

/** What the command line says of `perennial sensitivity`. */
export const sensitivityWords = {
  commandSensitivity: { en: 'which assumptions matter, and when a strategy loses', zh: '哪些假设重要，策略何时不利' },
  commandSensitivityLong: {
    en: 'Varies assumptions of a fair or of a declared lifecycle and says which of them matter for an outcome. What varies: what is uncertain in the scenario; with --vary what is named; where nothing is uncertain and nothing was named, twenty usual assumptions of a fair, each ± 20 %. All runs share their luck. Methods: tornado, each factor alone from its low to its high end (the default); two-way, two factors over a grid; morris, a screening of many; sobol, which share of the spread each answers for; conditions, when the strategy loses against another (--against) or below a number (--threshold). With --against, the outcome is the difference of the two strategies in all methods.',
    zh: '变动展会情景或自定义生命周期的假设，给出哪些假设对某一结果指标重要。变动的因素：情景中不确定的数；用 --vary 时为所指定者；既无不确定的数又未指定时，为展会的二十项常用假设，各 ±20%。各次运行使用公共随机数。方法：tornado，逐一从低端到高端变动（缺省）；two-way，双因素网格；morris，多因素筛选；sobol，各因素占波动的份额；conditions，策略何时不敌另一策略（--against）或低于某数（--threshold）。用 --against 时，各方法的结果均为两策略之差。'
  },
  optionSensMethod: {
    en: 'tornado (the default), two-way, morris, sobol or conditions',
    zh: 'tornado（缺省）、two-way、morris、sobol 或 conditions'
  },
  optionSensOutcome: {
    en: 'outcome: any of a fair (npv by default); of a lifecycle a category or total',
    zh: '结果指标：展会情景任一指标（缺省 npv）；生命周期为类别或合计'
  },
  optionSensSegment: { en: 'outcome of one segment instead of the whole show', zh: '某一客户群而非整个展会的结果' },
  optionSensEdition: { en: 'outcome of one edition instead of the horizon', zh: '某一届而非整个规划期的结果' },
  optionVary: {
    en: 'what varies: PATH (as the scenario knows, else ±20%), PATH=low..high, PATH=±10%; all numbers beneath PATH; with * all segments together; may be repeated',
    zh: '变动的因素：路径（按情景的分布，否则 ±20%）、路径=低..高、路径=±10%；含该路径下所有数；用 * 表示所有客户群同时变动；可重复'
  },
  optionAgainst: {
    en: 'another strategy: a file or preset; of a lifecycle, the name of a strategy',
    zh: '另一策略：文件或预置情景；生命周期则为策略名称'
  },
  optionSensStrategy: {
    en: 'of a lifecycle: the strategy asked about (the first by default)',
    zh: '生命周期中所问的策略（缺省为第一个）'
  },
  optionLosesBelow: {
    en: 'conditions: it loses where the outcome is below this number',
    zh: 'conditions：结果低于此数即为不利'
  },
  optionSize: {
    en: 'how much: values a side of the grid (7), trajectories of morris (20), base points of sobol (256), draws of conditions (400)',
    zh: '规模：网格每边取值数（7）、morris 轨迹数（20）、sobol 基点数（256）、conditions 抽取次数（400）'
  },
  optionGroups: {
    en: 'sobol: take the groups of the scenario (uncertainty.groups) as one',
    zh: 'sobol：将情景中的分组（uncertainty.groups）各作一项'
  },
  optionSensReplications: {
    en: 'replications of each point (tornado, two-way and conditions 5, morris 3, sobol 2)',
    zh: '每点重复运行次数（tornado、two-way 与 conditions 5，morris 3，sobol 2）'
  },
  thresholdNumber: { en: '--threshold must be a number', zh: '--threshold 须为数值' }
} as const satisfies Readonly<Record<string, Text>>
