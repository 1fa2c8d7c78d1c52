import type { CustomerKind } from '../customerKind.js'
import type { Parameter, Text, TraitSpec, Unit } from '../parameter.js'
import { design } from './numeric.js'

function trait(
  name: string,
  standard: TraitSpec,
  unit: Unit,
  [min, max]: readonly [number, number],
  label: Text,
  help: Text,
  defaultByKind?: Readonly<Partial<Record<CustomerKind, TraitSpec>>>
): Parameter {
  const path = `segments.*.${name}`
  const byKind = defaultByKind === undefined ? {} : { defaultByKind }
  return { path, kind: 'trait', unit, min, max, default: standard, ...byKind, source: design, label, help }
}

/** What differs between the members of a segment, and how what differs goes together. */
export const segmentTraitParameters: readonly Parameter[] = [
  {
    path: 'segments.*.standArea',
    kind: 'trait',
    unit: 'm2',
    min: 0,
    max: 1e6,
    default: { varies: 'lognormal', mean: 30, sigma: 1.68, min: 4, max: 2000 },
    defaultByKind: { visitor: 0, partner: 0 },
    source: { tag: 'C', citation: 'a lognormal with sigma 1.68 gives the top fifth 80 % of revenue' },
    label: { en: 'Stand area', zh: '展位面积' },
    help: {
      en: 'Square metres an exhibitor takes; unused for visitors and partners. Set a floor (min) at the smallest stand on offer; it lowers concentration.',
      zh: '参展商租用的平方米数；观众与合作伙伴不用。可用 min 设最小展位；这会降低集中度。'
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
      en: 'What a customer pays at the list price of the first edition, where fees are known rather than areas. Absent: stand area × rent + fixed fee for exhibitors, the admission for visitors, the partnership fee for partners.',
      zh: '按首届目录价客户支付的费用；当已知费用而非面积时使用。缺省：参展商为“面积×单价＋固定费用”，观众为门票，合作伙伴为合作费。'
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
      en: 'Share of the list fee left after providing the stand and the show, besides the cost of hosting, before marketing and retention.',
      zh: '目录价收入扣除提供展位与展会成本后（接待成本另计）的比例，未扣营销与保留支出。'
    }
  },
  trait(
    'influence',
    { varies: 'lognormal', mean: 1, sigma: 1, min: 0, max: 100 },
    'none',
    [0, 1e4],
    { en: 'Influence', zh: '行业号召力' },
    {
      en: 'Weight in the trade: those who attend draw prospects in, and count for the other side. Only proportions matter; a leader has many times the usual 1.',
      zh: '在行业中的分量：到场者带动潜在客户，也影响另一方。只看比例；领先企业可为常人（1）的许多倍。'
    },
    { visitor: 1, partner: 10 }
  ),
  trait(
    'referral',
    1,
    'ratio',
    [0, 100],
    { en: 'Referral propensity', zh: '推荐倾向' },
    {
      en: 'How often a customer speaks of the fair, well or ill, as a multiple of the usual.',
      zh: '客户谈论展会（褒或贬）的频率，为平常的倍数。'
    }
  ),
  trait(
    'knowHow',
    1,
    'ratio',
    [0, 100],
    { en: 'Industry know-how', zh: '行业知识' },
    {
      en: 'What the fair can learn from a customer who attends, as a multiple of the usual; it helps innovation close the need gap.',
      zh: '展会能向到场客户学到的知识，为平常的倍数；有助于创新缩小需求差距。'
    }
  ),
  trait(
    'priceSensitivity',
    1,
    'ratio',
    [0, 10],
    { en: 'Price sensitivity', zh: '价格敏感度' },
    {
      en: 'How strongly a customer minds a price above the reference, as a multiple of the usual; 0: not at all.',
      zh: '客户对高于参考价的价格的在意程度，为平常的倍数；0 为完全不在意。'
    }
  ),
  trait(
    'burden',
    0,
    'points',
    [-100, 100],
    { en: 'Burden of taking part', zh: '参展负担' },
    {
      en: 'A lasting difference between customers in their own cost of taking part, in points above that of the segment.',
      zh: '客户之间自身参展成本的持久差异，以高于客户群的分数计。'
    }
  ),
  trait(
    'needGap',
    { varies: 'normal', mean: 10, sd: 5, min: 0, max: 100 },
    'points',
    [0, 100],
    { en: 'First need gap', zh: '初始需求差距' },
    {
      en: 'Points by which the fair misses what a newcomer needs; 10 is usual.',
      zh: '展会与新客户需求之间的差距分数；10 为平常。'
    }
  ),
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
      en: 'Strain a customer of neutral trust bears before the relationship tips; beyond it a weakening customer leaves.',
      zh: '关系破裂前（信任居中时）客户能承受的紧张程度；超过此临界点，弱化期客户便会离开。'
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
    path: 'segments.*.correlations',
    kind: 'correlations',
    unit: 'none',
    min: -1,
    max: 1,
    default: {},
    source: design,
    label: { en: 'Correlations of traits', zh: '特征之间的相关' },
    help: {
      en: 'Which traits go together within the segment, from −1 to 1 for a pair of traits: with standArea and margin at −.4 large stands tend to have thin margins. Each pair once; pairs not named are independent. They hold between the normal scores behind the traits.',
      zh: '客户群内特征之间的相关，每对取 −1 至 1：standArea 与 margin 为 −0.4 表示大展位往往毛利薄。每对只写一次；未写的各对相互独立。相关存在于特征背后的正态得分之间。'
    },
    example: 'correlations: { standArea: { margin: -.4, influence: .6 } }'
  }
]
