import type { Parameter } from '../parameter.js'
import type { LeverId } from './leverIds.js'
import { design, numeric } from './numeric.js'

/** What single levers have besides the fields of all. */
export const leverOwnFields: Readonly<Partial<Record<LeverId, readonly Parameter[]>>> = {
  advertising: [
    numeric(
      'levers.advertising.promise',
      0,
      'points',
      [-50, 50],
      { tag: 'D', citation: 'sign: promises raise expectations, Boulding et al. 1993; size set by the planner' },
      { en: 'Advertising: promise', zh: '广告宣传：承诺' },
      {
        en: 'Points by which the advertising promises more than there is. Those who hear it come more readily and expect as much; 0 promises what there is.',
        zh: '广告承诺高出实际的分数。听到者更愿意前来，期望也同样提高；0 为如实承诺。'
      },
      { byEdition: true }
    )
  ],
  outreach: [
    numeric(
      'levers.outreach.perContact',
      null,
      'currency',
      [1e-6, 1e9],
      design,
      { en: 'Outreach: cost per contact', zh: '主动拓展：单次联系成本' },
      {
        en: 'Money per prospect contacted: the spend divided by it gives the contacts made. Absent: the response curve says what share is reached.',
        zh: '联系一位潜在客户的费用：投入除以此值即为联系数。缺省：由响应曲线给出触达比例。'
      },
      { example: 'perContact: 150' }
    ),
    {
      path: 'levers.outreach.who',
      kind: 'choice',
      unit: 'none',
      choices: ['any', 'influence', 'size'],
      default: 'any',
      source: design,
      label: { en: 'Outreach: who is contacted first', zh: '主动拓展：优先联系对象' },
      help: {
        en: 'any: drawn at random; influence: the most influential prospects first; size: those with the largest stands first.',
        zh: 'any：随机抽取；influence：先联系最有影响力的潜在客户；size：先联系展位最大的潜在客户。'
      }
    }
  ],
  referral: [
    numeric(
      'levers.referral.reward',
      0,
      'currencyPerHead',
      [0, 1e9],
      design,
      { en: 'Referral programme: reward', zh: '推荐奖励：奖金' },
      {
        en: 'Money paid for each new customer won by recommendation; 0: no programme. It is paid for success only.',
        zh: '每位经推荐而来的新客户所支付的奖金；0 为不设奖励。仅按成功支付。'
      },
      { byEdition: true, example: 'referral: { reward: 200 }' }
    )
  ]
}
