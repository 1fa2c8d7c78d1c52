import { everywhere, type Outcome, outcome } from '../outcome.js'

/** Why customers leave, and how quietly. */
export const departureOutcomes: readonly Outcome[] = [
  outcome(
    'departures',
    'customers',
    'lower',
    everywhere,
    { en: 'Departures', zh: '离开的客户数' },
    {
      en: 'Customers who move into the last stage (disappearance) after the edition, and customers in the stages that attend whose firm closes.',
      zh: '该届之后进入最后阶段（消失）的客户，以及处于可参展阶段而停业的客户。'
    }
  ),
  outcome(
    'departures.*',
    'customers',
    null,
    everywhere,
    { en: 'Departures: {name}', zh: '离开原因：{name}' },
    {
      en: 'Departures booked to the one driver that pushed the customer most; to "nothing the fair did" where none pushed and where the firm closed, to "let go" where the fair released the customer.',
      zh: '每次离开归因于推力最大的一项；无推力或企业停业归为“外部原因”，由展会放弃的归为“被展会放弃”。'
    }
  ),
  outcome(
    'departureShare.*',
    'share',
    null,
    everywhere,
    { en: 'Share of departures: {name}', zh: '离开原因占比：{name}' },
    {
      en: 'Share of departures booked to the driver. Undefined where nobody left.',
      zh: '归因于该项的离开占全部离开的比例。无人离开则无定义。'
    }
  ),
  outcome(
    'leftDissatisfied',
    'customers',
    'lower',
    everywhere,
    { en: 'Left dissatisfied', zh: '不满而离开' },
    {
      en: 'Customers dissatisfied with the edition, before any remedy, who move into the last stage after it.',
      zh: '对该届不满（补救之前）、随后进入最后阶段（消失）的客户数。'
    }
  ),
  outcome(
    'leftSilently',
    'customers',
    'lower',
    everywhere,
    { en: 'Left without a word', zh: '无声离开' },
    {
      en: 'Of those who left dissatisfied, the customers who neither spoke up nor were found out.',
      zh: '不满而离开的客户中既未表达、也未被发现的客户数。'
    }
  ),
  outcome(
    'silentShare',
    'share',
    'lower',
    everywhere,
    { en: 'Share leaving without a word', zh: '无声离开的比例' },
    {
      en: 'Of customers who left dissatisfied, the share who left without a word. Undefined where nobody did.',
      zh: '不满而离开的客户中无声离开的比例。无人不满而离开则无定义。'
    }
  )
]
