import { everywhere, type Outcome, outcome, overHorizon } from '../outcome.js'

const ofCustomers =
  'Of customers in the stages that attend, the share who {who}; attitude is trust, high from .5 on (Dick & Basu 1994). Undefined for a cancelled edition.'
const ofCustomersZh =
  '处于可参展阶段的客户中{who}的比例；态度以信任衡量，0.5 及以上为高（Dick & Basu 1994）。取消的届无定义。'

function quadrant(id: string, better: Outcome['better'], en: [string, string], zh: [string, string]): Outcome {
  return outcome(
    `loyalty.${id}`,
    'share',
    better,
    everywhere,
    { en: en[0], zh: zh[0] },
    { en: ofCustomers.replace('{who}', en[1]), zh: ofCustomersZh.replace('{who}', zh[1]) }
  )
}

/** Loyalty, the way to trust, swaying, recommendation, contacts, influence. */
export const loyaltyOutcomes: readonly Outcome[] = [
  quadrant('true', 'higher', ['True loyalty', 'attend and trust'], ['真实忠诚', '参展且信任']),
  quadrant('latent', null, ['Latent loyalty', 'stay away and trust'], ['潜在忠诚', '未参展但信任']),
  quadrant('spurious', null, ['Spurious loyalty', 'attend without trust'], ['虚假忠诚', '参展但不信任']),
  quadrant('none', 'lower', ['No loyalty', 'stay away without trust'], ['无忠诚', '未参展且不信任']),
  outcome(
    'trustReached',
    'customers',
    'higher',
    everywhere,
    { en: 'Customers reaching trust', zh: '进入信任阶段的客户数' },
    {
      en: 'Customers who move into the trust stage for the first time after the edition.',
      zh: '该届之后首次进入信任阶段的客户数。'
    }
  ),
  outcome(
    'editionsToTrust',
    'editions',
    null,
    everywhere,
    { en: 'Editions until trust', zh: '达到信任所需届数' },
    {
      en: 'Mean number of editions that customers had attended when they first moved into the trust stage, the last one included; of those who get there.',
      zh: '客户首次进入信任阶段时的平均已参展届数（含当届）；只计达到者。'
    }
  ),
  outcome(
    'swayingShare',
    'share',
    'lower',
    overHorizon,
    { en: 'Share swaying', zh: '摇摆客户比例' },
    {
      en: 'Of customers who attended within the horizon and were customers of the fair for at least two of its editions, the share who attended some of them and missed some.',
      zh: '规划期内参过展且至少有两届身为客户者中，有的届参加、有的届缺席的比例。'
    }
  ),
  outcome(
    'referred',
    'customers',
    'higher',
    everywhere,
    { en: 'New customers by recommendation', zh: '经推荐而来的新客户数' },
    {
      en: 'Customers who attend for the first time and would not have come but for the direct push of the recommendations they heard. That word of mouth also shapes expectation and trust is not counted: a comparison without: [recommendation] shows all that it does.',
      zh: '首次参展且若没有所听到推荐的直接推动就不会来的客户数。口碑对期望与信任的影响不计在内：与 without: [recommendation] 的情景比较可见其全部作用。'
    }
  ),
  outcome(
    'referredShare',
    'share',
    null,
    everywhere,
    { en: 'Share of new customers by recommendation', zh: '新客户中经推荐而来的比例' },
    {
      en: 'Share of those who attend for the first time who would not have come but for the direct push of recommendations.',
      zh: '首次参展的客户中若没有推荐的直接推动就不会来的比例。'
    }
  ),
  outcome(
    'contactsLost',
    'customers',
    'lower',
    everywhere,
    { en: 'Customers whose contacts are gone', zh: '联系人全部流失的客户数' },
    {
      en: 'Customers who lost all their contacts with the fair before the edition, on either side.',
      zh: '届前与展会的联系人（任何一方）全部流失的客户数。'
    }
  ),
  outcome(
    'influence',
    'ratio',
    'higher',
    everywhere,
    { en: 'Influence attending', zh: '到场影响力' },
    {
      en: 'Influence of those who attend, summed; 1 is that of an average exhibitor. Over the horizon the sum of the editions. Undefined for a cancelled edition.',
      zh: '参展客户的影响力之和，以一般参展商为 1；规划期为各届之和。取消的届无定义。'
    }
  )
]
