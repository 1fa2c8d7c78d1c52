import type { Parameter } from '../parameter.js'
import { design } from './numeric.js'

/** Time, money and the experiment: what stands at the top of a scenario. */
export const horizonParameters: readonly Parameter[] = [
  {
    path: 'title',
    kind: 'text',
    unit: 'none',
    default: null,
    source: design,
    label: { en: 'Title', zh: '标题' },
    help: {
      en: 'What people read in tables and charts; the file name where absent.',
      zh: '表格和图中显示的名称；缺省为文件名。'
    },
    example: 'title: More advertising'
  },
  {
    path: 'titleZh',
    kind: 'text',
    unit: 'none',
    default: null,
    source: design,
    label: { en: 'Title in Chinese', zh: '中文标题' },
    help: { en: 'The title in Chinese; the English title where absent.', zh: '中文标题；缺省为英文标题。' },
    example: 'titleZh: 增加广告'
  },
  {
    path: 'about',
    kind: 'text',
    unit: 'none',
    default: null,
    source: design,
    label: { en: 'About', zh: '简介' },
    help: { en: 'One line that says what is tried; stands in lists.', zh: '一句英文简介，用于列表。' },
    example: 'about: A fifth of the budget moves from advertising to service.'
  },
  {
    path: 'aboutZh',
    kind: 'text',
    unit: 'none',
    default: null,
    source: design,
    label: { en: 'About, in Chinese', zh: '中文简介' },
    help: { en: 'The line in Chinese; the English line where absent.', zh: '一句中文简介；缺省为英文简介。' },
    example: 'aboutZh: 将五分之一的广告预算用于服务。'
  },
  {
    path: 'notice',
    kind: 'text',
    unit: 'none',
    default: null,
    source: design,
    label: { en: 'Notice', zh: '声明' },
    help: {
      en: 'A sentence printed with every output of this scenario, for example that it is no forecast of a named fair.',
      zh: '随本情景每次输出一同显示的一句话，例如说明这不是对某个展会的预测。'
    },
    example: 'notice: A planning aid, no forecast of this fair.'
  },
  {
    path: 'noticeZh',
    kind: 'text',
    unit: 'none',
    default: null,
    source: design,
    label: { en: 'Notice in Chinese', zh: '中文声明' },
    help: { en: 'The notice in Chinese; the English notice where absent.', zh: '中文声明；缺省为英文声明。' }
  },
  {
    path: 'seed',
    kind: 'text',
    unit: 'none',
    default: 'perennial',
    source: design,
    label: { en: 'Seed', zh: '随机种子' },
    help: {
      en: 'Any text; the same scenario and seed give the same bits on every machine.',
      zh: '任意文字；同一情景、同一种子在任何机器上结果逐位相同。'
    }
  },
  {
    path: 'replications',
    kind: 'integer',
    unit: 'count',
    min: 2,
    max: 100000,
    default: 50,
    source: design,
    label: { en: 'Replications', zh: '重复运行次数' },
    help: {
      en: 'How many times the same future is played with other luck; more give narrower intervals.',
      zh: '以不同随机数重复模拟的次数；次数越多，区间越窄。'
    }
  },
  {
    path: 'currency',
    kind: 'text',
    unit: 'none',
    default: 'EUR',
    source: design,
    label: { en: 'Currency', zh: '货币' },
    help: { en: 'The name of the unit of money; nothing is converted.', zh: '货币单位名称；不做换算。' }
  },
  {
    path: 'budget',
    kind: 'number',
    unit: 'currency',
    min: 0,
    max: 1e12,
    byEdition: true,
    default: null,
    source: design,
    label: { en: 'Budget per edition', zh: '每届预算' },
    help: {
      en: 'Money available in each edition for levers, tactics and discounts given; spending is checked against it. Absent: no check.',
      zh: '每届可用于各项投入、策略措施和折扣的资金；支出与之核对。缺省：不核对。'
    },
    example: 'budget: 900000'
  },
  {
    path: 'horizon.editions',
    kind: 'integer',
    unit: 'editions',
    min: 1,
    max: 1000,
    default: 10,
    source: design,
    label: { en: 'Editions', zh: '模拟届数' },
    help: { en: 'How many editions are planned and reported.', zh: '规划并报告的届数。' }
  },
  {
    path: 'horizon.editionsPerYear',
    kind: 'number',
    unit: 'perYear',
    min: 0.01,
    max: 366,
    default: 1,
    source: design,
    label: { en: 'Editions per year', zh: '每年届数' },
    help: {
      en: 'Turns editions into years for discounting; .5 is every second year.',
      zh: '把届换算为年用于折现；0.5 表示两年一届。'
    }
  },
  {
    path: 'horizon.discountRate',
    kind: 'number',
    unit: 'perYear',
    min: 0,
    max: 10,
    default: 0.1,
    source: { tag: 'D', citation: 'ten per cent a year, as in Fader & Hardie 2007 and Blattberg & Deighton 1996' },
    label: { en: 'Discount rate per year', zh: '年折现率' },
    help: {
      en: 'What a year of waiting costs: money in n years counts 1/(1+rate)^n.',
      zh: '等待一年的代价：n 年后的钱按 1/(1+率)^n 计。'
    }
  },
  {
    path: 'horizon.warmUp',
    kind: 'integer',
    unit: 'editions',
    min: 0,
    max: 1000,
    default: 15,
    source: design,
    label: { en: 'Warm-up', zh: '预热届数' },
    help: {
      en: 'Editions played under the baseline before the ledger opens, so that every strategy starts from the same settled fair.',
      zh: '记账前按基准情景先运行的届数，使各策略从同一个已稳定的展会出发。'
    }
  },
  {
    path: 'horizon.dates',
    kind: 'dates',
    unit: 'none',
    default: null,
    source: design,
    label: { en: 'Dates of the editions', zh: '各届日期' },
    help: {
      en: 'One date an edition, rising; discounting follows them, a year having 365.25 days. What comes after the last date (the tail) is evenly spaced by editions per year, so set that, too. Absent: all are evenly spaced.',
      zh: '每届一个日期，依次递增；折现按日期计算，一年为 365.25 天。最后日期之后（规划期之后）按每年届数均匀分布，故也请设定每年届数。缺省：各届均匀分布。'
    },
    example: 'dates: [2025-02-25, 2027-02-23]'
  },
  {
    path: 'horizon.cancelled',
    kind: 'editionNumbers',
    unit: 'editions',
    default: [],
    source: design,
    label: { en: 'Cancelled editions', zh: '取消的届次' },
    help: {
      en: "Numbers of editions that do not take place: nobody's missed edition, and retention skips them.",
      zh: '未举办的届次：不算任何人的缺席，保留率跳过这些届。'
    },
    example: 'cancelled: [3]'
  }
]
