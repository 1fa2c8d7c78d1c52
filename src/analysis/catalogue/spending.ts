import { type Outcome, outcome, wholeShow } from '../outcome.js'

/** Spending against plan and budget. */
export const spendingOutcomes: readonly Outcome[] = [
  outcome(
    'planned',
    'currency',
    null,
    wholeShow,
    { en: 'Planned spending', zh: '计划支出' },
    { en: 'Money planned for levers and tactics.', zh: '各项投入与措施的计划资金。' }
  ),
  outcome(
    'unspent',
    'currency',
    null,
    wholeShow,
    { en: 'Unspent', zh: '未用' },
    {
      en: 'Planned money that found nobody to be spent on, and all that was planned for a cancelled edition.',
      zh: '因无对象而未使用的计划资金，以及为取消的届计划的全部资金。'
    }
  ),
  outcome(
    'spend',
    'currency',
    null,
    wholeShow,
    { en: 'Spending with discounts', zh: '支出（含折扣）' },
    {
      en: 'Relationship cost plus discounts given: what plans are compared at.',
      zh: '关系成本加折扣让利：比较方案时的口径。'
    }
  ),
  outcome(
    'budget',
    'currency',
    null,
    wholeShow,
    { en: 'Budget', zh: '预算' },
    { en: 'Money available; undefined where no budget is set.', zh: '可用资金；未设预算则无定义。' }
  ),
  outcome(
    'budgetLeft',
    'currency',
    null,
    wholeShow,
    { en: 'Budget left', zh: '预算结余' },
    {
      en: 'Budget that spending with discounts leaves over; over the horizon the sum of the editions, never set off against overspending.',
      zh: '支出（含折扣）后的预算余额；规划期为各届之和，不与超支相抵。'
    }
  ),
  outcome(
    'overspent',
    'currency',
    'lower',
    wholeShow,
    { en: 'Overspent', zh: '超支' },
    {
      en: 'Spending with discounts above the budget; over the horizon the sum of the editions.',
      zh: '支出（含折扣）超出预算的部分；规划期为各届之和。'
    }
  ),
  outcome(
    'planned.*',
    'currency',
    null,
    wholeShow,
    { en: 'Planned for {name}', zh: '{name}：计划' },
    { en: 'Money planned for one lever or tactic.', zh: '某项投入或措施的计划资金。' }
  ),
  outcome(
    'booked.*',
    'currency',
    null,
    wholeShow,
    { en: 'Booked for {name}', zh: '{name}：入账' },
    { en: 'Money spent on one lever or tactic.', zh: '某项投入或措施的实际支出。' }
  ),
  outcome(
    'unspent.*',
    'currency',
    null,
    wholeShow,
    { en: 'Unspent for {name}', zh: '{name}：未用' },
    {
      en: 'Planned money of one lever or tactic that found nobody, and all that was planned for a cancelled edition.',
      zh: '某项投入或措施因无对象而未用的资金，以及为取消的届计划的全部资金。'
    }
  ),
  outcome(
    'heads.*',
    'customers',
    null,
    wholeShow,
    { en: 'Heads that {name} is spread over', zh: '{name}：分摊人数' },
    {
      en: 'Customers one lever was spread over or one tactic treated; over the horizon the sum of the editions.',
      zh: '某项投入的资金所分摊的人数，或措施所实施的客户数；规划期为各届之和。'
    }
  )
]
