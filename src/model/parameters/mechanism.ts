import type { Parameter, Source, Text } from '../parameter.js'
import { design, numeric } from './numeric.js'

const disconfirmation: Source = {
  tag: 'D',
  citation: 'sign and asymmetry Anderson & Sullivan 1993 (n = 22,300), Oliver 1980; size a design default'
}

function mechanism(
  path: string,
  standard: number,
  unit: Parameter['unit'],
  range: readonly [number, number],
  label: Text,
  help: Text,
  source: Source = design
): Parameter {
  return numeric(`mechanisms.${path}`, standard, unit, range, source, label, help)
}

function bondRate(level: string, zh: string, keep: number, build: number): readonly Parameter[] {
  return [
    mechanism(
      `bonds.keep.${level}`,
      keep,
      'share',
      [0, 1],
      { en: `${level} bond kept`, zh: `${zh}联系保持率` },
      { en: `Share of a ${level} bond that lasts to the next edition.`, zh: `${zh}联系保留到下一届的比例。` }
    ),
    mechanism(
      `bonds.build.${level}`,
      build,
      'share',
      [0, 1],
      { en: `${level} bond built`, zh: `${zh}联系建立率` },
      {
        en: `Share of the missing ${level} bond that one treatment builds; it acts from the moves after this show on.`,
        zh: `一次措施补足缺失${zh}联系的比例；自本届展后的去留起作用。`
      }
    )
  ]
}

/** Constants of the mechanisms: value, satisfaction, expectation, trust, strain, bonds, word of mouth. */
export const mechanismParameters: readonly Parameter[] = [
  mechanism(
    'value.base',
    60,
    'points',
    [0, 100],
    { en: 'Quality at the usual service', zh: '通常服务下的质量' },
    {
      en: 'Quality received at the usual spend on service; 60 is neutral.',
      zh: '通常服务投入下客户感受的质量；60 为中性。'
    }
  ),
  mechanism(
    'value.noise',
    8,
    'points',
    [0, 50],
    { en: 'Luck in the value received', zh: '价值的偶然波动' },
    { en: 'Standard deviation of the value received, from edition to edition.', zh: '各届所获价值的标准差。' }
  ),
  mechanism(
    'price.points',
    50,
    'points',
    [0, 1000],
    { en: 'Points of the whole price', zh: '全价折合分数' },
    {
      en: 'Points of value that the whole list price is worth; 50 makes 10 % of the price 5 points.',
      zh: '全部目录价相当的价值分；50 表示价格的 10% 等于 5 分。'
    }
  ),
  mechanism(
    'price.loss',
    2,
    'ratio',
    [0, 10],
    { en: 'Weight of a visible price rise', zh: '涨价的权重' },
    {
      en: 'How much more a price above the reference weighs than one below; 1 makes losses weigh as gains.',
      zh: '高于参考价的权重相对于低于参考价的倍数；1 表示得失同重。'
    },
    { tag: 'S', citation: 'losses weigh about double: Tversky & Kahneman 1991' }
  ),
  mechanism(
    'price.memory',
    0.7,
    'share',
    [0, 1],
    { en: 'Speed of the reference price', zh: '参考价更新速度' },
    { en: 'Share of the gap by which the reference price follows the price met.', zh: '参考价向所遇价格靠拢的比例。' }
  ),
  mechanism(
    'satisfaction.base',
    30,
    'points',
    [-100, 100],
    { en: 'Satisfaction: constant', zh: '满意度：常数' },
    {
      en: 'Constant a of S = a + b·v + g·max(0, v−E) − l·max(0, E−v).',
      zh: 'S = a + b·v + g·max(0, v−E) − l·max(0, E−v) 中的常数 a。'
    },
    disconfirmation
  ),
  mechanism(
    'satisfaction.value',
    0.5,
    'ratio',
    [0, 10],
    { en: 'Satisfaction: weight of value', zh: '满意度：价值权重' },
    { en: 'Weight b of the perceived value.', zh: '感知价值的权重 b。' },
    disconfirmation
  ),
  mechanism(
    'satisfaction.gain',
    0.25,
    'ratio',
    [0, 10],
    { en: 'Satisfaction: weight of a gain', zh: '满意度：超出期望权重' },
    { en: 'Weight g of value above expectation.', zh: '价值超出期望部分的权重 g。' },
    disconfirmation
  ),
  mechanism(
    'satisfaction.loss',
    0.5,
    'ratio',
    [0, 10],
    { en: 'Satisfaction: weight of a shortfall', zh: '满意度：不及期望权重' },
    {
      en: 'Weight l of value below expectation; about twice that of a gain.',
      zh: '价值低于期望部分的权重 l；约为超出的两倍。'
    },
    disconfirmation
  ),
  mechanism(
    'satisfaction.memory',
    0.2,
    'share',
    [0, 1],
    { en: 'Satisfaction: least weight of the last edition', zh: '满意度：最近一届的最小权重' },
    {
      en: 'Cumulative satisfaction moves to the last one by max(this, 1/n) of the gap, n editions attended.',
      zh: '累积满意度按 max(此值, 1/n) 向最近一届靠拢，n 为参展届数。'
    },
    { tag: 'D', citation: 'form Bolton 1998; size a design default' }
  ),
  mechanism(
    'satisfaction.threshold',
    60,
    'points',
    [0, 100],
    { en: 'Satisfied from', zh: '满意的门槛' },
    { en: 'A customer counts as satisfied from this satisfaction on.', zh: '满意度达到此值视为满意。' }
  ),
  mechanism(
    'satisfaction.delightFrom',
    75,
    'points',
    [0, 100],
    { en: 'Delight from', zh: '高度满意的起点' },
    {
      en: 'Above this cumulative satisfaction the return on satisfaction increases.',
      zh: '累积满意度高于此值时，满意度的回报递增。'
    },
    { tag: 'D', citation: 'convexity Mittal & Kamakura 2001 (n = 100,040); place a design default' }
  ),
  mechanism(
    'satisfaction.delight',
    0.5,
    'ratio',
    [0, 10],
    { en: 'Extra return on delight', zh: '高度满意的额外回报' },
    {
      en: 'Adds this times the square of the tens of points above the start of delight, on exits towards trust.',
      zh: '在转入信任时，增加此值乘以超出部分（以 10 分计）的平方。'
    }
  ),
  mechanism(
    'expectation.learning',
    0.15,
    'share',
    [0, 1],
    { en: 'Learning of expectation', zh: '期望的学习速度' },
    {
      en: 'Expectation moves to the value received by max(this, 1/(n+2)) of the gap, n editions attended.',
      zh: '期望按 max(此值, 1/(n+2)) 向所获价值靠拢，n 为参展届数。'
    },
    { tag: 'D', citation: 'updating Boulding et al. 1993; size a design default' }
  ),
  mechanism(
    'trust.gain',
    0.2,
    'share',
    [0, 1],
    { en: 'Trust gained', zh: '信任增加' },
    { en: 'Share of the missing trust gained after a satisfying edition.', zh: '一届满意后增加缺失信任的比例。' }
  ),
  mechanism(
    'trust.loss',
    0.4,
    'share',
    [0, 1],
    { en: 'Trust lost', zh: '信任丧失' },
    { en: 'Share of trust lost after a dissatisfying edition.', zh: '一届不满后丧失信任的比例。' }
  ),
  mechanism(
    'strain.keep',
    0.7,
    'share',
    [0, 1],
    { en: 'Strain kept', zh: '紧张保留率' },
    { en: 'Share of accumulated strain that lasts to the next edition.', zh: '累积紧张保留到下一届的比例。' }
  ),
  mechanism(
    'strain.missed',
    0.05,
    'share',
    [0, 10],
    { en: 'Strain of a missed edition', zh: '缺席的紧张' },
    { en: 'Strain added by staying away from an edition.', zh: '缺席一届增加的紧张。' }
  ),
  mechanism(
    'strain.shortfall',
    0.01,
    'ratio',
    [0, 10],
    { en: 'Strain of a shortfall', zh: '失望的紧张' },
    { en: 'Strain added per point by which value falls short of expectation.', zh: '价值每低于期望 1 分增加的紧张。' }
  ),
  ...bondRate('financial', '财务', 0, 1),
  ...bondRate('social', '社交', 0.9, 0.25),
  ...bondRate('structural', '结构', 1, 0.25),
  mechanism(
    'wordOfMouth.satisfied',
    0.3,
    'share',
    [0, 100],
    { en: 'Voices of the satisfied', zh: '满意者的口碑' },
    { en: 'Recommendations per satisfied attending customer and edition.', zh: '每届每个满意的参展客户的推荐次数。' },
    {
      tag: 'D',
      citation: 'positive about three times as frequent as negative, East et al. 2007; level a design default'
    }
  ),
  mechanism(
    'wordOfMouth.dissatisfied',
    0.1,
    'share',
    [0, 100],
    { en: 'Voices of the dissatisfied', zh: '不满者的口碑' },
    { en: 'Warnings per dissatisfied attending customer and edition.', zh: '每届每个不满的参展客户的劝阻次数。' },
    { tag: 'D', citation: 'negative about a third as frequent as positive, East et al. 2007; level a design default' }
  ),
  mechanism(
    'wordOfMouth.lost',
    0.1,
    'share',
    [0, 100],
    { en: 'Voices of the lost', zh: '流失者的口碑' },
    { en: 'Warnings per lost customer with full grievance and edition.', zh: '每届每个怨气满额的流失客户的劝阻次数。' }
  ),
  mechanism(
    'wordOfMouth.negativeStrength',
    2,
    'ratio',
    [0, 100],
    { en: 'Strength of a warning', zh: '负面口碑的强度' },
    { en: 'How many recommendations one warning outweighs.', zh: '一次劝阻抵消的推荐次数。' },
    { tag: 'S', citation: 'East et al. 2008' }
  ),
  mechanism(
    'wordOfMouth.expectation',
    5,
    'points',
    [0, 1000],
    { en: 'Word of mouth on expectation', zh: '口碑对期望' },
    {
      en: 'Points by which a newcomer’s expectation rises per net positive voice and firm in the market.',
      zh: '市场内每家企业每增加一个净正面口碑，新客户期望提高的分数。'
    }
  ),
  mechanism(
    'wordOfMouth.grievanceKeep',
    0.7,
    'share',
    [0, 1],
    { en: 'Grievance kept', zh: '怨气保留率' },
    {
      en: 'Share of a lost customer’s grievance that lasts to the next edition.',
      zh: '流失客户的怨气保留到下一届的比例。'
    }
  )
]
