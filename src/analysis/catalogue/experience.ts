import { everywhere, type Outcome, outcome } from '../outcome.js'

/** How customers fare. */
export const experienceOutcomes: readonly Outcome[] = [
  outcome(
    'satisfaction',
    'points',
    'higher',
    everywhere,
    { en: 'Satisfaction', zh: '满意度' },
    {
      en: 'Mean satisfaction with the edition of those who attend, after any remedy, 0 to 100, neutral at 60.',
      zh: '参展客户对该届的平均满意度（补救之后），0–100 分，60 为中性。'
    }
  ),
  outcome(
    'cumulativeSatisfaction',
    'points',
    'higher',
    everywhere,
    { en: 'Cumulative satisfaction', zh: '累积满意度' },
    {
      en: 'Mean satisfaction built up over all editions attended, this one included, of those who attend; a remedy counts at most up to what it was before.',
      zh: '参展客户历届（含本届）累积的平均满意度；补救至多恢复到此前的水平。'
    }
  ),
  outcome(
    'satisfiedShare',
    'share',
    'higher',
    everywhere,
    { en: 'Share satisfied', zh: '满意者比例' },
    {
      en: 'Share of those who attend whose satisfaction, after any remedy, reaches the threshold.',
      zh: '参展客户中（补救之后）满意度达到门槛的比例。'
    }
  ),
  outcome(
    'wouldRecommend',
    'share',
    'higher',
    everywhere,
    { en: 'Share who would recommend', zh: '愿意推荐者比例' },
    {
      en: "Share of those who attend whose satisfaction, after any remedy, reaches the promoters' level.",
      zh: '参展客户中（补救之后）满意度达到推荐者水平的比例。'
    }
  ),
  outcome(
    'netPromoterScore',
    'points',
    'higher',
    everywhere,
    { en: 'Net promoter score', zh: '净推荐值' },
    {
      en: '100 × (promoters − detractors) / attending, −100 to 100 (Reichheld 2003), after any remedy.',
      zh: '100 ×（推荐者 − 贬损者）/ 参展客户数，−100 至 100（Reichheld 2003），按补救之后计。'
    }
  ),
  outcome(
    'complaints',
    'customers',
    null,
    everywhere,
    { en: 'Complaints', zh: '投诉客户数' },
    { en: 'Dissatisfied customers who spoke up.', zh: '不满而提出意见的客户数。' }
  ),
  outcome(
    'complaintRate',
    'share',
    null,
    everywhere,
    { en: 'Complaint rate', zh: '投诉率' },
    { en: 'Share of those who attend who spoke up.', zh: '参展客户中提出意见的比例。' }
  ),
  outcome(
    'detected',
    'customers',
    null,
    everywhere,
    { en: 'Silent dissatisfaction found out', zh: '被发现的无声不满客户数' },
    {
      en: 'Dissatisfied customers who did not speak up and were found out by research.',
      zh: '不满却未提出意见、经调研被发现的客户数。'
    }
  ),
  outcome(
    'remedied',
    'customers',
    'higher',
    everywhere,
    { en: 'Cases remedied', zh: '得到补救的客户数' },
    { en: 'Customers who spoke up or were found out and got a remedy.', zh: '提出意见或被发现后得到补救的客户数。' }
  ),
  outcome(
    'remediedShare',
    'share',
    'higher',
    everywhere,
    { en: 'Share of cases remedied', zh: '补救率' },
    {
      en: 'Share of those who spoke up or were found out who got a remedy. Undefined without cases.',
      zh: '提出意见或被发现的客户中得到补救的比例。无此类客户则无定义。'
    }
  ),
  outcome(
    'value',
    'points',
    'higher',
    everywhere,
    { en: 'Value received', zh: '感知价值' },
    { en: 'Mean perceived value of those who attend.', zh: '参展客户的平均感知价值。' }
  ),
  outcome(
    'expectation',
    'points',
    null,
    everywhere,
    { en: 'Expectation', zh: '期望' },
    {
      en: 'Mean value that those who attend expected before the show.',
      zh: '参展客户展前平均期望的价值。'
    }
  ),
  outcome(
    'trust',
    'share',
    'higher',
    everywhere,
    { en: 'Trust', zh: '信任度' },
    {
      en: 'Mean trust, 0 to 1, after the show, of customers in the stages that attend.',
      zh: '展后处于可参展阶段的客户的平均信任，0–1。'
    }
  ),
  outcome(
    'strain',
    'share',
    'lower',
    everywhere,
    { en: 'Strain', zh: '紧张程度' },
    {
      en: 'Mean accumulated disappointment after the show and any remedy, of customers in the stages that attend.',
      zh: '展后（补救之后）处于可参展阶段的客户累积失望的平均值。'
    }
  ),
  outcome(
    'needGap',
    'points',
    'lower',
    everywhere,
    { en: 'Need gap', zh: '需求差距' },
    {
      en: 'Mean distance between what the fair offers and what customers need, as it is at the show, of customers in the stages that attend.',
      zh: '展会期间处于可参展阶段的客户的需求与展会所提供之间的平均差距。'
    }
  )
]
