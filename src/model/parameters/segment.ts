import type { Parameter } from '../parameter.js'
import { design } from './numeric.js'
import { titles } from './titles.js'

/** What describes a segment of customers and what differs between its members. */
export const segmentParameters: readonly Parameter[] = [
  ...titles('segments.*', 'segment', '客户群'),
  {
    path: 'segments.*.marketSize',
    kind: 'number',
    unit: 'firms',
    min: 0,
    max: 1e8,
    byEdition: true,
    default: 2000,
    source: design,
    label: { en: 'Market size', zh: '市场规模' },
    help: {
      en: 'Firms in the market that could come. Their number at the start, and what word of mouth and advertising spread over.',
      zh: '市场上可能参展的企业数：既是起始数量，也是口碑与广告的覆盖对象。'
    }
  },
  {
    path: 'segments.*.inflow',
    kind: 'number',
    unit: 'firms',
    min: 0,
    max: 1e8,
    byEdition: true,
    default: null,
    source: design,
    label: { en: 'Inflow of prospects', zh: '潜在客户流入' },
    help: {
      en: 'New firms that enter the market as prospects before each edition. Absent: as many as close, plus the growth of the market.',
      zh: '每届之前进入市场的新潜在客户数。缺省：等于停业企业数加市场增长。'
    },
    example: 'inflow: 120'
  },
  {
    path: 'segments.*.initialStages',
    kind: 'shares',
    unit: 'share',
    default: { cultivation: 0.27, confirmation: 0.04, trust: 0.07, weakening: 0.02, disappearance: 0.6 },
    source: { tag: 'D', citation: 'near the settled state of the default fair, so that the warm-up is short' },
    label: { en: 'Stages at the start', zh: '起始阶段分布' },
    help: {
      en: 'Shares of the market in each stage before the warm-up; they sum to one. With a warm-up of 0 the fair starts just so.',
      zh: '预热前各阶段的市场份额，合计为一。预热为 0 时展会即从此开始。'
    },
    example: 'initialStages: { cultivation: .8, confirmation: .1, trust: .1 }'
  },
  {
    path: 'segments.*.standArea',
    kind: 'trait',
    unit: 'm2',
    min: 0,
    max: 1e6,
    default: { varies: 'lognormal', mean: 30, sigma: 1.68, min: 4, max: 2000 },
    source: { tag: 'C', citation: 'a lognormal with sigma 1.68 gives the top fifth 80 % of revenue' },
    label: { en: 'Stand area', zh: '展位面积' },
    help: {
      en: 'Square metres a customer takes. Set a floor (min) at the smallest stand on offer; it lowers concentration.',
      zh: '客户租用的平方米数。可用 min 设最小展位；这会降低集中度。'
    }
  },
  {
    path: 'segments.*.fee',
    kind: 'trait',
    unit: 'currency',
    min: 0,
    max: 1e9,
    default: null,
    source: design,
    label: { en: 'Fee', zh: '参展费' },
    help: {
      en: 'What a customer pays at the list price of the first edition, where fees are known rather than areas; replaces stand area × rent + fixed fee. Absent: computed from the stand.',
      zh: '按首届目录价客户支付的费用；当已知费用而非面积时使用，替代“面积×单价＋固定费用”。缺省：由展位计算。'
    },
    example: 'fee: { varies: lognormal, mean: 7150, sigma: 1 }'
  },
  {
    path: 'segments.*.margin',
    kind: 'trait',
    unit: 'share',
    min: -1,
    max: 1,
    default: 0.45,
    source: {
      tag: 'S',
      citation: 'gross margin of larger shows 40 to 60 % (profitabletradeshow.com 2002); US shows 44 % (EXPO 2005)'
    },
    label: { en: 'Margin', zh: '毛利率' },
    help: {
      en: 'Share of the list fee left after providing the stand and the show, before marketing and retention.',
      zh: '目录价收入扣除提供展位与展会成本后的比例，未扣营销与保留支出。'
    }
  },
  {
    path: 'segments.*.expectation',
    kind: 'trait',
    unit: 'points',
    min: 0,
    max: 100,
    default: { varies: 'normal', mean: 60, sd: 8, min: 0, max: 100 },
    source: design,
    label: { en: 'Starting expectation', zh: '初始期望' },
    help: {
      en: 'Value a newcomer expects, on the 0 to 100 scale where 60 is neutral.',
      zh: '新客户期望的价值，0–100 分，60 为中性。'
    }
  },
  {
    path: 'segments.*.tolerance',
    kind: 'trait',
    unit: 'share',
    min: 0,
    max: 100,
    default: { varies: 'normal', mean: 0.25, sd: 0.08, min: 0.05 },
    source: design,
    label: { en: 'Tolerance', zh: '容忍度' },
    help: {
      en: 'Strain a customer bears before the relationship tips; beyond it a weakening customer leaves.',
      zh: '关系破裂前客户能承受的紧张程度；超过此临界点，弱化期客户便会离开。'
    }
  },
  {
    path: 'segments.*.loyalty',
    kind: 'trait',
    unit: 'logOdds',
    min: -20,
    max: 20,
    default: { varies: 'normal', mean: 0, sd: 0.5 },
    source: design,
    label: { en: 'Persistent loyalty', zh: '个体忠诚倾向' },
    help: {
      en: 'A lasting difference between customers in the log-odds of coming and staying.',
      zh: '客户之间在参展与留存对数几率上的持久差异。'
    }
  },
  {
    path: 'segments.*.taste',
    kind: 'trait',
    unit: 'points',
    min: -100,
    max: 100,
    default: { varies: 'normal', mean: 0, sd: 5 },
    source: design,
    label: { en: 'Persistent taste', zh: '个体偏好' },
    help: {
      en: 'A lasting difference between customers in the value they receive from the same fair.',
      zh: '同一展会带给不同客户的价值的持久差异。'
    }
  },
  {
    path: 'segments.*.trust',
    kind: 'trait',
    unit: 'share',
    min: 0,
    max: 1,
    default: 0.5,
    source: design,
    label: { en: 'Starting trust', zh: '初始信任' },
    help: {
      en: "The fair's reputation with newcomers: trust before any experience of one's own.",
      zh: '展会在新客户中的声誉：亲身经历之前的信任。'
    }
  },
  {
    path: 'segments.*.ownCost',
    kind: 'number',
    unit: 'points',
    min: -100,
    max: 100,
    byEdition: true,
    default: 0,
    source: design,
    label: { en: 'Own cost of taking part', zh: '自身参展成本' },
    help: {
      en: 'Travel, staff and stand building above the usual, in points of value; may change by edition.',
      zh: '差旅、人员、搭建等高于平常的成本，以价值分计；可按届变化。'
    }
  },
  {
    path: 'segments.*.discount',
    kind: 'number',
    unit: 'share',
    min: 0,
    max: 1,
    byEdition: true,
    default: 0,
    source: design,
    label: { en: 'Discount for the segment', zh: '客户群折扣' },
    help: { en: 'Share off the list price for every member of the segment.', zh: '给予整个客户群的目录价折扣。' }
  }
]
