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
      en: 'Mean satisfaction with the edition of those who attend, 0 to 100, neutral at 60.',
      zh: '参展客户对该届的平均满意度，0–100 分，60 为中性。'
    }
  ),
  outcome(
    'cumulativeSatisfaction',
    'points',
    'higher',
    everywhere,
    { en: 'Cumulative satisfaction', zh: '累积满意度' },
    {
      en: 'Mean satisfaction built up over all editions attended, of those who attend.',
      zh: '参展客户历届累积的平均满意度。'
    }
  ),
  outcome(
    'satisfiedShare',
    'share',
    'higher',
    everywhere,
    { en: 'Share satisfied', zh: '满意者比例' },
    {
      en: 'Share of those who attend whose satisfaction reaches the threshold.',
      zh: '参展客户中满意度达到门槛的比例。'
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
      en: 'Mean accumulated disappointment after the show of customers in the stages that attend.',
      zh: '展后处于可参展阶段的客户累积失望的平均值。'
    }
  )
]
