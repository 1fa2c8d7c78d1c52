import type { Term } from '../i18n/terms.js'

/** What a scenario whose sums could not be exact is answered with. */
export const engineWords = {
  tooManyCustomers: {
    en: 'has too many customers for exact sums of scores (at most about 5 million, fewer where strain can grow beyond 100)',
    zh: '客户过多，评分无法精确求和（最多约 500 万个，紧张可超过 100 时更少）'
  },
  tooMuchMoney: {
    en: 'could take more money than exact sums can hold; set a ceiling (max) on standArea or fee, or count money in a larger unit',
    zh: '收入可能超出精确求和的范围；请为 standArea 或 fee 设上限（max），或采用更大的货币单位'
  },
  tooMuchSpend: {
    en: 'could spend more money in an edition than exact sums can hold; count money in a larger unit',
    zh: '单届支出可能超出精确求和的范围；请采用更大的货币单位'
  },
  gotCustomers: {
    en: '{customers} customers, the largest stand {area} m²',
    zh: '{customers} 个客户，最大展位 {area} 平方米'
  },
  feeWithoutRent: {
    en: 'a fee needs a stand rent above 0 at the start: later prices and discounts act on the rent',
    zh: '给定参展费时，起始展位单价须大于 0：之后的价格与折扣作用于展位单价'
  },
  feeWithoutAdmission: {
    en: 'a fee of visitors needs an admission above 0 at the start: later prices and discounts act on the admission',
    zh: '给定观众的费用时，起始门票价格须大于 0：之后的价格与折扣作用于门票价格'
  },
  feeWithoutPartnership: {
    en: 'a fee of partners needs a partnership fee above 0 at the start: later prices and discounts act on it',
    zh: '给定合作伙伴的费用时，起始合作费须大于 0：之后的价格与折扣作用于合作费'
  },
  gotPriceLevel: { en: 'a price of {price} at a price level of {level}', zh: '价格 {price}，价格水平 {level}' },
  feeBelowFixed: {
    en: 'a fee must not lie below the fixed fee that it includes; set a floor (min), or lower price.fixed',
    zh: '参展费包含固定费用，不得低于它；请设下限（min），或降低 price.fixed'
  },
  gotFees: { en: 'fees from {lowest}, a fixed fee of {fixed}', zh: '最低参展费 {lowest}，固定费用 {fixed}' },
  otherMoney: {
    en: 'scenario "{name}" and its baseline "{baseline}" must count money in the same currency: nothing is converted',
    zh: '情景“{name}”与其基准情景“{baseline}”须采用同一货币：不作换算'
  },
  gotUpTo: { en: 'up to {money}', zh: '最多 {money}' }
} as const satisfies Readonly<Record<string, Term>>
