import type { Term } from '../../i18n/terms.js'

/** Why a plan is not ranked, and what a league that cannot be played is answered with. */
export const leagueWords = {
  noPlans: {
    en: 'a league needs at least one plan besides the one that all start from',
    zh: '排名除起点方案外至少需要一个方案'
  },
  noBetter: {
    en: '"{outcome}" cannot be ranked by: more of it is neither better nor worse by itself',
    zh: '不能按“{outcome}”排名：它本身并无越多越好或越少越好之分'
  },
  notOfAll: {
    en: '"{outcome}" cannot be ranked by: it has no value over the horizon for the whole show',
    zh: '不能按“{outcome}”排名：它没有整个展会在规划期内的值'
  },
  budgetAmount: { en: 'budget must be a number of at least 0', zh: '预算（budget）须为不小于 0 的数字' },
  nameTaken: {
    en: 'another plan has this name already; give it one of its own',
    zh: '已有另一方案使用此名称；请另取名称'
  },
  assumption: {
    en: 'changes {path}, which is an assumption about the fair and its customers, not a decision of the plan',
    zh: '改动了 {path}：这是关于展会与客户的假设，而非方案可作的决定'
  },
  notOnMenu: {
    en: 'the tactic "{name}" is not on the list of tactics that can be bought; there are {names}',
    zh: '措施“{name}”不在可选措施之列；可选的有 {names}'
  },
  emptyMenu: {
    en: 'the tactic "{name}" is not on the list of tactics that can be bought, which is empty',
    zh: '措施“{name}”不在可选措施之列：可选措施为空'
  },
  otherTerms: {
    en: 'the tactic "{name}" is bought on other terms than those of the list',
    zh: '措施“{name}”的条件与可选措施所列不同'
  },
  overBudget: {
    en: 'spends more on average than it may, discounts counted, in edition {editions}',
    zh: '第 {editions} 届的平均投入（含折扣）超过限额'
  },
  spent: { en: '{spent} {currency} where {limit} may be spent', zh: '可投入 {limit}，实为 {spent} {currency}' },
  undefinedValue: {
    en: 'its "{outcome}" has no value in some replication, so it cannot be ranked by it',
    zh: '其“{outcome}”在某次运行中没有值，无法据此排名'
  }
} as const satisfies Readonly<Record<string, Term>>
