import type { Parameter, Source } from '../parameter.js'
import { mechanism } from './mechanismEntry.js'

const disconfirmation: Source = {
  tag: 'D',
  citation: 'sign and asymmetry Anderson & Sullivan 1993 (n = 22,300), Oliver 1980; size a design default'
}

const promoters: Source = {
  tag: 'D',
  citation: 'form of the NPS; level set near the published NPS of exhibitors of −17, UFI/Explori 2018'
}

/** Value, price, satisfaction and expectation. */
export const valueMechanisms: readonly Parameter[] = [
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
    'satisfaction.promoterFrom',
    69,
    'points',
    [0, 100],
    { en: 'Would recommend from', zh: '愿意推荐的门槛' },
    {
      en: 'A customer counts as one who would recommend the fair (promoter of the NPS) from this satisfaction on.',
      zh: '满意度达到此值视为愿意推荐（NPS 的推荐者）。'
    },
    promoters
  ),
  mechanism(
    'satisfaction.detractorBelow',
    55.5,
    'points',
    [0, 100],
    { en: 'Would advise against below', zh: '劝阻者的门槛' },
    {
      en: 'A customer counts as one who would advise against the fair (detractor of the NPS) below this satisfaction; at most the point from which customers would recommend.',
      zh: '满意度低于此值视为劝阻者（NPS 的贬损者）；不得高于愿意推荐的门槛。'
    },
    promoters
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
  )
]
