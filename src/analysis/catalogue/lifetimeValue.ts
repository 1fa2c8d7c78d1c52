import { countingExhibitors, type Outcome, outcome, overHorizon } from '../outcome.js'

const shared =
  " Each lever is shared out over the segments that it serves, and no other bears it: those of maintenance by the scenario's key of allocation, stand area unless it says otherwise (by head in an edition in which these segments have nothing of it, over all their customers in the stages that attend where none of them comes), farewell over those just lost, win-back over the lost, by head. A tactic stays with the customer it treats."
const sharedZh =
  '各项投入只在其所服务的客户群内分摊，其他客户群不承担：维持类按情景的分摊口径（默认展位面积；这些客户群口径为零的届按参展人头，无人参展的届按处于可参展阶段的客户人头），结束关怀按刚流失客户、挽回按流失客户的人头。措施支出归其实施对象。'

/** What a customer is worth. */
const perCustomer: readonly Outcome[] = [
  outcome(
    'lifetimeValue',
    'currencyPerHead',
    'higher',
    overHorizon,
    { en: 'Lifetime value from entry', zh: '客户终身价值（自加入起）' },
    {
      en: `Discounted economic value less relationship cost per customer who first attends in the first edition held, initial cost included, horizon and tail together, discounted to that edition.${shared}`,
      zh: `首个举办届加入的客户人均经济价值减关系成本（含初始投入），含规划期及其后，折现至该届。${sharedZh}`
    }
  ),
  outcome(
    'lifetimeValue.horizon',
    'currencyPerHead',
    'higher',
    overHorizon,
    { en: 'Lifetime value within the horizon', zh: '规划期内的终身价值' },
    { en: 'The part within the horizon, initial cost included.', zh: '规划期内的部分，含初始投入。' }
  ),
  outcome(
    'lifetimeValue.tail',
    'currencyPerHead',
    'higher',
    overHorizon,
    { en: 'Lifetime value in the tail', zh: '规划期之后的终身价值' },
    {
      en: 'The part beyond the horizon: the same run continued under the last levers without inflow.',
      zh: '规划期之后的部分：按最后的投入、无新流入继续运行。'
    }
  ),
  outcome(
    'lifetimeValue.value',
    'currencyPerHead',
    'higher',
    overHorizon,
    { en: 'Value from entry', zh: '自加入起的价值' },
    { en: 'Discounted economic value per customer, before any cost.', zh: '人均折现经济价值，未扣成本。' }
  ),
  outcome(
    'lifetimeValue.initial',
    'currencyPerHead',
    null,
    overHorizon,
    { en: 'Initial cost from entry', zh: '自加入起的初始投入成本' },
    {
      en: 'What it cost to win the new customers of the first edition, divided by their number, the same in every segment of a kind: advertising, outreach and visitor promotion where they serve it (a lever that serves several kinds is shared out between them by customers won; with none won, by prospects; with none, equally), rewards for recommendation, and tactics for prospects who did not join. Tactics for prospects who did join are in their maintenance cost.',
      zh: '首届赢得新客户的成本除以其人数，同类各客户群相同：服务该类的广告、拓展与观众推广（服务多类客户的投入按各类赢得的客户数分摊；均未赢得时按潜在客户数，亦无则均分）、推荐奖励，以及对未加入的潜在客户的措施。对已加入者的措施计入其维持成本。'
    }
  ),
  outcome(
    'lifetimeValue.maintenance',
    'currencyPerHead',
    null,
    overHorizon,
    { en: 'Maintenance cost from entry', zh: '自加入起的维持成本' },
    {
      en: 'Discounted levers of maintenance (service, staff, innovation, research, complaints and their remedy, customer data) and tactics per customer, those of the edition of entry included, on registering or before. Tactics are counted by the stage at the show.',
      zh: '人均折现维持投入（服务、员工、创新、调研、投诉与补救、客户资料）与措施支出，含加入当届报名时及此前的措施。措施按展会时阶段归类。'
    }
  ),
  outcome(
    'lifetimeValue.ending',
    'currencyPerHead',
    null,
    overHorizon,
    { en: 'Ending cost from entry', zh: '自加入起的结束成本' },
    {
      en: 'Discounted farewell per customer, spread by head over those just lost of the segments that it serves.',
      zh: '人均折现结束关怀支出，按人头分摊于其所服务客户群中刚流失的客户。'
    }
  ),
  outcome(
    'lifetimeValue.winBack',
    'currencyPerHead',
    null,
    overHorizon,
    { en: 'Win-back cost from entry', zh: '自加入起的挽回成本' },
    {
      en: 'Discounted win-back, spread by head over the lost of the segments that it serves, and tactics for customers in the last stage, per customer.',
      zh: '人均折现挽回支出（按人头分摊于其所服务客户群中流失的客户）及对最后阶段客户的措施支出。'
    }
  ),
  outcome(
    'valueFromNow',
    'currencyPerHead',
    'higher',
    overHorizon,
    { en: 'Lifetime value from now', zh: '客户终身价值（自现在起）' },
    {
      en: `Discounted economic value less relationship cost per customer of today: everyone who first attended before the horizon and has not closed by the first edition held, the lost included; horizon and tail together, discounted to the first edition of the horizon.${shared}`,
      zh: `现有客户人均折现经济价值减关系成本：规划期之前已参展、至首个举办届未停业的全部客户（含已流失者）；含规划期及其后，折现至规划期首届。${sharedZh}`
    }
  ),
  outcome(
    'valueFromNow.horizon',
    'currencyPerHead',
    'higher',
    overHorizon,
    { en: 'Value from now within the horizon', zh: '自现在起规划期内的价值' },
    { en: 'The part within the horizon.', zh: '规划期内的部分。' }
  ),
  outcome(
    'valueFromNow.tail',
    'currencyPerHead',
    'higher',
    overHorizon,
    { en: 'Value from now in the tail', zh: '自现在起规划期之后的价值' },
    { en: 'The part beyond the horizon.', zh: '规划期之后的部分。' }
  )
]

/** What all customers are worth together. */
const together: readonly Outcome[] = [
  outcome(
    'customerEquity',
    'currency',
    'higher',
    ['horizon'],
    { en: 'Customer equity', zh: '客户资产' },
    {
      en: 'Discounted economic value less relationship cost of all customers, present and future: the net present value over the horizon plus the tail of those who joined within it (Blattberg & Deighton 1996; Rust, Lemon & Zeithaml 2004).',
      zh: '全部现有与未来客户的折现经济价值减关系成本：规划期净现值加规划期内已加入客户其后的价值。'
    }
  ),
  outcome(
    'customerEquity.present',
    'currency',
    'higher',
    ['horizon'],
    { en: 'Equity of present customers', zh: '现有客户的资产' },
    { en: 'The part of those who first attended before the first edition.', zh: '首届之前已参展客户的部分。' }
  ),
  outcome(
    'customerEquity.tail',
    'currency',
    'higher',
    ['horizon'],
    { en: 'Customer equity in the tail', zh: '规划期之后的客户资产' },
    {
      en: 'The part beyond the horizon, of customers who joined within it.',
      zh: '规划期内已加入客户在规划期之后的部分。'
    }
  ),
  outcome(
    'tailEditions',
    'editions',
    null,
    ['horizon'],
    { en: 'Editions in the tail', zh: '规划期之后的届数' },
    {
      en: 'Editions played beyond the horizon until hardly anybody attends: fewer than one in a thousand of the last edition, or after 300 editions.',
      zh: '规划期之后继续运行的届数，直至几乎无人参展：低于最后一届的千分之一，或满 300 届。'
    }
  )
]

/** What customers are worth. */
export const lifetimeValueOutcomes: readonly Outcome[] = [...countingExhibitors(perCustomer), ...together]
