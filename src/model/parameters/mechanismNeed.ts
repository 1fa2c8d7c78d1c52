import type { Parameter, Source } from '../parameter.js'
import { mechanism } from './mechanismEntry.js'

const share: Source = {
  tag: 'D',
  citation: 'sign: share of business goes with staying, computed on published data; size a design default'
}

/** What the other side is worth, the need gap and what closes it, research, records, and the size of stands. */
export const needMechanisms: readonly Parameter[] = [
  mechanism(
    'crossSide.effect',
    10,
    'points',
    [0, 100],
    { en: 'Worth of turnout', zh: '到场的价值' },
    {
      en: 'Points that an endless turnout of the other side would add over the usual, and none would take away: this × 2(x − u)/(x + u), x turnout, u usual turnout. 0: the sides do not feel each other.',
      zh: '对方到场数相对平常带来的分数：此值 × 2(x − u)/(x + u)，x 为到场数，u 为通常到场数。0 表示双方互不影响。'
    },
    { tag: 'D', citation: 'sign: cross-side network effects, Rochet & Tirole 2003; size a design default' }
  ),
  mechanism(
    'crossSide.influence',
    0.5,
    'share',
    [0, 1],
    { en: 'Weight of influence', zh: '号召力的权重' },
    {
      en: 'Weight of the influence of those who come, against their number, in what customers get in sales and contacts.',
      zh: '在销售与人脉所得中，到场者号召力相对于人数的权重。'
    }
  ),
  mechanism(
    'needGap.weight',
    0.5,
    'ratio',
    [0, 10],
    { en: 'Weight of the need gap', zh: '需求差距的权重' },
    {
      en: 'Points of quality lost per point of need gap above the usual.',
      zh: '需求差距每高于通常 1 分所损失的质量分。'
    }
  ),
  mechanism(
    'needGap.usual',
    10,
    'points',
    [0, 100],
    { en: 'Usual need gap', zh: '通常需求差距' },
    {
      en: 'Need gap at which quality and the rates of the lifecycle are at their base.',
      zh: '质量与生命周期比率处于基准时的需求差距。'
    }
  ),
  mechanism(
    'capability.weight',
    0.25,
    'share',
    [0, 1],
    { en: 'Weight of know-how', zh: '知识的权重' },
    {
      en: 'Share of the power of innovation that hangs on the know-how of those who attend, times what research collects; none of it where usually nobody brings any or no research collects it.',
      zh: '创新效力中取决于到场者行业知识与调研所得的比例；若通常无人带来知识或没有调研收集，则均不取决于此。'
    }
  ),
  mechanism(
    'research.outreach',
    0.5,
    'ratio',
    [0, 10],
    { en: 'Research sharpens outreach', zh: '调研使拓展更精准' },
    {
      en: 'How much the effect of outreach grows with the response of research above its usual one: by this × the difference.',
      zh: '调研响应高于通常时拓展作用的增强：此值 × 差额。'
    }
  ),
  mechanism(
    'research.firstGap',
    0.5,
    'ratio',
    [0, 10],
    { en: 'Research meets first needs', zh: '调研缩小初始差距' },
    {
      en: 'How much a newcomer’s need gap shrinks with the response of research above its usual one: by this × the difference.',
      zh: '调研响应高于通常时新客户需求差距的缩小：此值 × 差额。'
    }
  ),
  mechanism(
    'customerData.error',
    0.5,
    'share',
    [0, 1],
    { en: 'Records wrong without care', zh: '无维护时资料出错率' },
    {
      en: 'Share of records that show a wrong stage where nothing is done for customer data.',
      zh: '完全不维护客户数据时，所示阶段错误的资料比例。'
    }
  ),
  mechanism(
    'customerData.lag',
    0.5,
    'share',
    [0, 1],
    { en: 'Records late without care', zh: '无维护时资料滞后率' },
    {
      en: 'Share of records that show the edition before where nothing is done for customer data.',
      zh: '完全不维护客户数据时，停留在上一届状况的资料比例。'
    }
  ),
  mechanism(
    'standGrowth.trust',
    0.03,
    'share',
    [0, 1],
    { en: 'Stands grow in trust', zh: '信任期展位扩大' },
    {
      en: 'Share by which the stand of a customer in trust grows per edition attended.',
      zh: '信任期客户每参展一届，展位扩大的比例。'
    },
    share
  ),
  mechanism(
    'standGrowth.weakening',
    0.05,
    'share',
    [0, 1],
    { en: 'Stands shrink in weakening', zh: '弱化期展位缩小' },
    {
      en: 'Share by which the stand of a weakening customer shrinks per edition attended.',
      zh: '弱化期客户每参展一届，展位缩小的比例。'
    },
    share
  ),
  mechanism(
    'standGrowth.most',
    2,
    'ratio',
    [1, 10],
    { en: 'Limits of stand size', zh: '展位大小的界限' },
    {
      en: 'How many times its first size a stand may grow to, and to what fraction (1 ÷ this) it may shrink.',
      zh: '展位最多扩大到最初的倍数，最少缩小到其倒数。'
    }
  )
]
