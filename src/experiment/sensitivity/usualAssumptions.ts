import type { Text } from '../../model/parameter.js'
import type { Scenario } from '../../scenario/scenario.js'

/** An assumption that matters to a manager, and why. */
export interface UsualAssumption {
  /** Path in the scenario; `*`: all segments together, as multiples. */
  readonly path: string
  readonly why: Text
}

/** What is varied of a fair in which nothing is uncertain and nothing was named, beside its costliest levers. */
export const usualAssumptions: readonly UsualAssumption[] = [
  { path: 'price.perArea', why: { en: 'every fee is made of it', zh: '所有费用的基础' } },
  { path: 'segments.*.marketSize', why: { en: 'how many firms there are to win', zh: '可争取的企业总数' } },
  { path: 'segments.*.margin', why: { en: 'what a fee leaves', zh: '每笔费用所余' } },
  { path: 'segments.*.needDrift', why: { en: 'how fast the fair falls behind', zh: '展会落后于需求的速度' } },
  { path: 'lifecycle.drivers.satisfaction.loss', why: { en: 'how soon the dissatisfied go', zh: '不满者离开的快慢' } },
  { path: 'competition.rivalValue', why: { en: 'what customers get elsewhere', zh: '客户在别处所得' } },
  { path: 'horizon.discountRate', why: { en: 'what waiting for money costs', zh: '等待资金的代价' } },
  {
    path: 'lifecycle.rates.cultivation.confirmation',
    why: { en: 'how easily prospects come', zh: '潜在客户转化的难易' }
  },
  { path: 'lifecycle.attendance.confirmation', why: { en: 'whether newcomers come again', zh: '新客户是否再来' } },
  { path: 'lifecycle.rates.trust.disappearance', why: { en: 'how firm trust is', zh: '信任的牢固程度' } },
  { path: 'lifecycle.closure', why: { en: 'firms that close, whatever is done', zh: '无论如何都会歇业的企业' } },
  { path: 'lifecycle.drivers.wordOfMouth.conversion', why: { en: 'how much talk brings', zh: '口碑的作用' } },
  { path: 'mechanisms.satisfaction.value', why: { en: 'how value turns into satisfaction', zh: '价值如何转为满意' } },
  { path: 'mechanisms.satisfaction.loss', why: { en: 'how much disappointment hurts', zh: '失望的伤害' } },
  {
    path: 'mechanisms.needGap.weight',
    why: { en: 'how much a fair that falls behind is worth less', zh: '落后于需求对价值的削减' }
  },
  {
    path: 'mechanisms.crossSide.effect',
    why: { en: 'what the two sides are worth to each other', zh: '双边彼此的价值' }
  }
]

/** Why the response curves of the costliest levers are among them. */
export const leverWhy: Text = {
  en: 'what money buys: the response at the usual spend, a manager’s guess',
  zh: '投入的效果：通常投入下的响应，出自管理者的估计'
}

/** How many of the levers. */
const mostLevers = 4

/**
 * The assumptions that are varied of a fair in which nothing is uncertain and nothing was named: twenty where it spends on
 * four levers or more. Of the levers the response at the usual spend, the costliest first; those at the usual spend per head
 * count as the least.
 *
 * @example
 * const fair = makeScenario({ levers: { service: { spend: 9000 }, outreach: { spend: 0 } } })
 * usualOf(fair).length // => 20
 * usualOf(fair)[16].path // => 'levers.service.response'
 */
export function usualOf({ levers }: Pick<Scenario, 'levers'>): UsualAssumption[] {
  const spending = Object.entries(levers).flatMap(([id, lever]) => {
    if (!('spend' in lever)) return []
    const purses = 'bySegment' in lever ? Object.values(lever.bySegment) : []
    const given = [...(lever.spend === null ? [] : [lever.spend]), ...purses]
    const spend = given.length === 0 ? null : given.flat().reduce((sum, each) => sum + each, 0)
    return spend === 0 ? [] : [{ path: `levers.${id}.response`, spend: spend ?? 0 }]
  })
  const costliest = spending.sort((one, other) => other.spend - one.spend).slice(0, mostLevers)
  return [...usualAssumptions, ...costliest.map(({ path }) => ({ path, why: leverWhy }))]
}
