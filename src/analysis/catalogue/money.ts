import { everywhere, type Outcome, outcome, wholeShow } from '../outcome.js'

const horizonOnly = ['horizon'] as const

/** What comes in, what the relationship costs, and what is left. */
export const moneyOutcomes: readonly Outcome[] = [
  outcome(
    'listRevenue',
    'currency',
    null,
    everywhere,
    { en: 'Revenue at list price', zh: '目录价收入' },
    { en: 'Fees of those who attend before any discount.', zh: '参展客户未扣折扣的费用。' }
  ),
  outcome(
    'discountGiven',
    'currency',
    null,
    everywhere,
    { en: 'Discount given', zh: '折扣让利' },
    { en: 'What discounts take off the list price.', zh: '折扣减少的目录价收入。' }
  ),
  outcome(
    'revenue',
    'currency',
    'higher',
    everywhere,
    { en: 'Revenue', zh: '收入' },
    { en: 'Fees paid: list price less discount.', zh: '实收费用：目录价减折扣。' }
  ),
  outcome(
    'economicValue',
    'currency',
    'higher',
    everywhere,
    { en: 'Economic value', zh: '经济价值' },
    {
      en: 'Revenue less the cost of providing stand and show, before relationship cost.',
      zh: '收入减提供展位与展会的成本，未扣关系成本。'
    }
  ),
  outcome(
    'cost.initial',
    'currency',
    null,
    wholeShow,
    { en: 'Initial cost', zh: '初始投入成本' },
    { en: 'Spent on winning customers: advertising, outreach.', zh: '用于赢得客户的支出：广告、拓展。' }
  ),
  outcome(
    'cost.maintenance',
    'currency',
    null,
    wholeShow,
    { en: 'Maintenance cost', zh: '维持成本' },
    {
      en: 'Spent on customers in the stages that attend: service, tactics.',
      zh: '用于可参展阶段客户的支出：服务、措施。'
    }
  ),
  outcome(
    'cost.ending',
    'currency',
    null,
    wholeShow,
    { en: 'Ending cost', zh: '结束成本' },
    { en: 'Spent on care for those just lost.', zh: '用于关怀刚流失客户的支出。' }
  ),
  outcome(
    'cost.winBack',
    'currency',
    null,
    wholeShow,
    { en: 'Win-back cost', zh: '挽回成本' },
    { en: 'Spent on winning lost customers back.', zh: '用于挽回流失客户的支出。' }
  ),
  outcome(
    'cost.total',
    'currency',
    null,
    wholeShow,
    { en: 'Relationship cost', zh: '关系成本' },
    { en: 'Initial, maintenance, ending and win-back cost together.', zh: '初始投入、维持、结束与挽回成本之和。' }
  ),
  outcome(
    'profit',
    'currency',
    'higher',
    wholeShow,
    { en: 'Profit', zh: '利润' },
    { en: 'Economic value less relationship cost, not discounted.', zh: '经济价值减关系成本，未折现。' }
  ),
  outcome(
    'cumulativeProfit',
    'currency',
    'higher',
    ['edition'],
    { en: 'Cumulative discounted profit', zh: '累计折现利润' },
    { en: 'Discounted profit of all editions up to this one.', zh: '截至该届各届折现利润之和。' }
  ),
  outcome(
    'npv',
    'currency',
    'higher',
    horizonOnly,
    { en: 'Net present value', zh: '净现值' },
    { en: 'Discounted profit over the horizon.', zh: '规划期内折现利润之和。' }
  ),
  outcome(
    'return',
    'ratio',
    'higher',
    horizonOnly,
    { en: 'Return on relationship cost', zh: '关系成本回报率' },
    {
      en: '(value − cost) / cost: discounted economic value and relationship cost over the horizon.',
      zh: '（价值 − 成本）/ 成本：规划期内折现的经济价值与关系成本。'
    }
  ),
  outcome(
    'payback',
    'editions',
    'lower',
    horizonOnly,
    { en: 'Payback edition', zh: '回收届次' },
    {
      en: 'First edition from which the cumulative discounted profit of the run alone is zero or more and stays so to the end of the horizon; undefined if there is none. A strategy’s payback against the baseline is reported by the comparison.',
      zh: '自该届起，运行自身的累计折现利润不低于零并保持至规划期结束；若无则无定义。策略相对基准的回收由比较给出。'
    }
  ),
  outcome(
    'costPerNewCustomer',
    'currencyPerHead',
    'lower',
    wholeShow,
    { en: 'Cost per new customer', zh: '每个新客户成本' },
    { en: 'Initial cost divided by new customers.', zh: '初始投入成本除以新客户数。' }
  ),
  outcome(
    'costPerRetainedCustomer',
    'currencyPerHead',
    'lower',
    wholeShow,
    { en: 'Cost per retained customer', zh: '每个保留客户成本' },
    {
      en: 'Maintenance cost divided by customers who attended the last edition and this one.',
      zh: '维持成本除以上一届与本届均参展的客户数。'
    }
  ),
  outcome(
    'costRatio',
    'ratio',
    null,
    wholeShow,
    { en: 'Cost of a new to a retained customer', zh: '新客户与保留客户成本比' },
    { en: 'Cost per new customer divided by cost per retained customer.', zh: '每个新客户成本除以每个保留客户成本。' }
  )
]
