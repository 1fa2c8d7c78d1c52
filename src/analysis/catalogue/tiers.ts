import { type Outcome, outcome, overHorizon } from '../outcome.js'

const means =
  'Exhibitors who attended within the horizon, by what each brought over it: economic value less tactics and rewards for it and its share of levers, not discounted. The tiers are of all exhibitors: the most valuable fifth (rounded up, of those not negative), the second tier (the others not negative), those of negative value. In a fair without exhibitors, of everybody.'
const meansZh =
  '规划期内参过展的参展商，按各自在规划期内带来的价值分层：经济价值减对其的措施与奖励、再减其分摊的投入，未折现。分层以全部参展商为准：最有价值的五分之一（向上取整，限非负者）、第二层（其余非负者）、负价值者。无参展商的展会计全部客户。'

/** Tiers of customers by value, and the value still to come. */
export const tierOutcomes: readonly Outcome[] = [
  outcome(
    'tierCustomers.*',
    'customers',
    null,
    overHorizon,
    { en: 'Customers: {name}', zh: '客户数：{name}' },
    { en: `Customers in the tier. ${means}`, zh: `该层客户数。${meansZh}` }
  ),
  outcome(
    'tierShare.*',
    'share',
    null,
    overHorizon,
    { en: 'Share of customers: {name}', zh: '客户占比：{name}' },
    { en: `Share of customers in the tier. ${means}`, zh: `该层客户所占比例。${meansZh}` }
  ),
  outcome(
    'tierProfit.*',
    'currency',
    null,
    overHorizon,
    { en: 'Profit: {name}', zh: '利润：{name}' },
    {
      en: `What the customers in the tier brought together; for those of negative value, their loss. ${means}`,
      zh: `该层客户合计带来的价值；负价值者即其损失。${meansZh}`
    }
  ),
  outcome(
    'potentialValue',
    'currency',
    'higher',
    overHorizon,
    { en: 'Potential value', zh: '潜在价值' },
    {
      en: 'What customers who attended within the horizon are still to bring: economic value less tactics after it, discounted to its last edition.',
      zh: '规划期内参过展的客户此后将带来的价值：规划期之后的经济价值减措施支出，折现至规划期最后一届。'
    }
  ),
  outcome(
    'potentialValue.perCustomer',
    'currencyPerHead',
    'higher',
    overHorizon,
    { en: 'Potential value per customer', zh: '人均潜在价值' },
    {
      en: 'Potential value divided by the customers who attended within the horizon and have not closed. For the whole show: of exhibitors; in a fair without any, of everybody.',
      zh: '潜在价值除以规划期内参过展且未停业的客户数。整个展会只计参展商；无参展商的展会计全部客户。'
    }
  )
]
