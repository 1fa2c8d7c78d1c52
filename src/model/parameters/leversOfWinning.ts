import type { LeverEntry } from './leverEntry.js'

const known = { en: 'share who know the fair', zh: '知晓展会的比例' }
const reached = { en: 'share reached', zh: '触达比例' }

/** Levers that win new customers. */
export const leversOfWinning: readonly LeverEntry[] = [
  {
    id: 'advertising',
    label: { en: 'Advertising', zh: '广告宣传' },
    what: { en: 'makes the fair known among prospects', zh: '提高潜在客户对展会的知晓度' },
    heads: 'market',
    serves: 'exhibitor',
    absent: 'usual',
    usual: 60,
    response: 0.5,
    responseIs: known,
    ceiling: 0.9,
    carryOver: 0.5,
    effect: 1.6,
    effectUnit: 'logOdds',
    effectHelp: {
      en: 'log-odds of conversion from nobody to everybody aware',
      zh: '知晓度由零到全部时转化的对数几率增量'
    },
    source: {
      tag: 'D',
      citation: 'size a design default; carry-over from long/short elasticity .24/.12, Sethuraman et al. 2011'
    }
  },
  {
    id: 'outreach',
    label: { en: 'Outreach', zh: '主动拓展' },
    what: { en: 'contacts prospects personally', zh: '逐一联系潜在客户' },
    heads: 'prospects',
    serves: 'exhibitor',
    absent: 'usual',
    usual: 40,
    response: 0.2,
    responseIs: reached,
    ceiling: 0.8,
    carryOver: 0,
    effect: 1,
    effectUnit: 'logOdds',
    effectHelp: {
      en: 'log-odds of conversion of a prospect who was reached',
      zh: '被联系的潜在客户转化的对数几率增量'
    },
    source: { tag: 'D', citation: 'design default; personal selling elasticity .31 to .34 from memory' }
  },
  {
    id: 'referral',
    label: { en: 'Referral programme', zh: '推荐奖励' },
    what: { en: 'rewards customers who recommend the fair', zh: '奖励推荐展会的客户' },
    heads: 'won',
    serves: 'exhibitor',
    absent: 'nothing',
    usual: 200,
    response: 0.3,
    responseIs: { en: 'share of the full effect', zh: '达到全部作用的比例' },
    ceiling: 0.8,
    carryOver: 0,
    effect: 1,
    effectUnit: 'ratio',
    effectHelp: {
      en: 'recommendations are multiplied by 1 + this × response; 1 doubles them at full response',
      zh: '推荐次数乘以 1＋此值×响应；1 表示满响应时加倍'
    },
    source: {
      tag: 'D',
      citation:
        'sign: referred customers stay longer and are worth more, Schmitt, Skiera & Van den Bulte 2011; size a design default'
    }
  },
  {
    id: 'visitorPromotion',
    label: { en: 'Visitor promotion', zh: '观众推广' },
    what: { en: 'makes the fair known among visitors', zh: '提高观众对展会的知晓度' },
    heads: 'visitorMarket',
    serves: 'visitor',
    absent: 'usual',
    usual: 2,
    response: 0.5,
    responseIs: known,
    ceiling: 0.9,
    carryOver: 0.5,
    effect: 1.6,
    effectUnit: 'logOdds',
    effectHelp: {
      en: 'log-odds of conversion from nobody to every visitor aware; exhibitors feel it through turnout',
      zh: '知晓度由零到全部时观众转化的对数几率增量；参展商通过观众到场数感受'
    },
    source: {
      tag: 'D',
      citation: 'size a design default; carry-over from long/short elasticity .24/.12, Sethuraman et al. 2011'
    }
  }
]
