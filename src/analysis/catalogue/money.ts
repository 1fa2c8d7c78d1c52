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
    {
      en: 'Fees of those who attend before any discount, of every kind of customers.',
      zh: '参展客户（各类客户）未扣折扣的费用。'
    }
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
      en: 'Revenue less the cost of providing stand and show and of hosting customers, before relationship cost.',
      zh: '收入减提供展位与展会、接待客户的成本，未扣关系成本。'
    }
  ),
  outcome(
    'cost.initial',
    'currency',
    null,
    wholeShow,
    { en: 'Initial cost', zh: '初始投入成本' },
    {
      en: 'Spent on winning customers: advertising, outreach, rewards for recommendation, visitor promotion, tactics for prospects.',
      zh: '用于赢得客户的支出：广告、拓展、推荐奖励、观众推广、对潜在客户的措施。'
    }
  ),
  outcome(
    'cost.maintenance',
    'currency',
    null,
    wholeShow,
    { en: 'Maintenance cost', zh: '维持成本' },
    {
      en: 'Spent on customers in the stages that attend: service before, during and after the show, staff, innovation, research, complaints and their remedy, customer data; tactics, also for newcomers on registering.',
      zh: '用于可参展阶段客户的支出：展前、展中与展后服务、员工、创新、调研、投诉渠道与补救、客户资料；措施（含新客户报名时的措施）。'
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
    {
      en: 'Spent on winning lost customers back: win-back, tactics for the lost.',
      zh: '用于挽回流失客户的支出：挽回、对流失客户的措施。'
    }
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
    {
      en: 'Profit over the horizon, discounted to its first edition: divided by (1 + discount rate) to the power of the years since.',
      zh: '规划期内利润折现至首届之和：除以（1 + 折现率）的（距首届年数）次方。'
    }
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
      en: 'First edition from which the cumulative discounted profit of the run alone is zero or more and stays so to the end of the horizon; undefined if there is none. A mean is that of the replications that pay back; how many do stands beside it. A strategy’s payback against the baseline is reported by the comparison.',
      zh: '自该届起，运行自身的累计折现利润不低于零并保持至规划期结束；若无则无定义。均值只计已回收的重复运行，其占比列于旁。策略相对基准的回收由比较给出。'
    }
  ),
  outcome(
    'costPerNewCustomer',
    'currencyPerHead',
    'lower',
    wholeShow,
    { en: 'Cost per new customer', zh: '每个新客户成本' },
    {
      en: 'Initial cost, prospects who did not join included, divided by customers who attend for the first time. Of exhibitors, in a fair without any of everybody: levers and tactics count for the kinds of customers whose segments they serve, rewards for whom they won. A lever that serves several kinds is shared out between them by customers won (with none won, by prospects; with none, equally), a tactic by what tactics cost for their prospects and newcomers.',
      zh: '初始投入成本（含用于未加入的潜在客户的支出）除以首次参展的客户数。只计参展商（无参展商的展会计全部客户）：各项投入与措施计入其所服务客户群所属的客户类别，奖励计入所赢得的客户。服务多类客户的投入按各类赢得的客户数分摊（均未赢得时按潜在客户数，亦无则均分），措施按用于各类潜在客户与新客户的措施支出分摊。'
    }
  ),
  outcome(
    'costPerRetainedCustomer',
    'currencyPerHead',
    'lower',
    wholeShow,
    { en: 'Cost per retained customer', zh: '每个保留客户成本' },
    {
      en: 'What was spent to keep exhibitors, divided by those kept. Kept: customers who attended the last edition held and this one. Spent: the levers of maintenance on them (service before, during and after, staff, innovation, research, complaints and their remedy, customer data: by head, their share of all attending of the segments that each lever serves), and tactics for everybody who had attended before and is not in the last stage (disappearance), those who stay away included. Newcomers are in neither.',
      zh: '用于保留参展商的支出除以所保留的客户数。所保留：参加过上一届并参加本届的客户。支出：对其的各项维持投入（展前、展中与展后服务、员工、创新、调研、投诉渠道与补救、客户资料，按其在各项投入所服务客户群全部到场者中的人头份额），以及对所有以往参展、未处于最后阶段（消失）的客户的措施，含本届未参展者。两者均不含新客户。'
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
