import { compare } from '../../experiment/compare.js'
import { findDifference } from '../../experiment/find.js'
import { loadFair } from '../../node/scenarioFiles.js'
import type { Scenario } from '../../scenario/scenario.js'
import { type Exercise, numberExercise, type Verdict } from './exercise.js'
import { isScenario, spentIn } from './plans.js'

const replications = 12

/** The exercises of notebook 01. */
export const compareStrategies: Readonly<Record<string, Exercise>> = {
  // The standard error of a mean is the standard deviation over the root of the number of plays.
  '1.1': numberExercise({
    wants: { en: 'how many times as many plays', zh: '运行次数要变为原来的几倍' },
    expected: () => 4,
    within: 0.2,
    because: {
      en: 'The error of a mean falls with the root of the number of plays: half the width costs four times the plays.',
      zh: '均值的误差与运行次数的平方根成反比：区间宽度减半，运行次数要变为四倍。'
    },
    hint: {
      en: 'The width does not fall as fast as the plays grow: think of the root.',
      zh: '区间变窄的速度赶不上运行次数的增长：想想平方根。'
    }
  }),
  '1.2': {
    wants: {
      en: 'a plan (the constant "mine") made with varyScenario from one of the six',
      zh: '由六个方案之一经 varyScenario 改出的方案（常量 mine）'
    },
    judge: (answer) => (isScenario(answer) ? judgePlan(answer) : noPlan)
  }
}

const noPlan: Verdict = {
  right: false,
  en: 'The answer has to be a plan: what varyScenario gives.',
  zh: '答案须为一个方案：即 varyScenario 的结果。'
}

/** Right where, for no more money, it surely keeps exhibitors better than today's plan and does not surely earn less. */
async function judgePlan(mine: Scenario): Promise<Verdict> {
  const today = loadFair('eurocis')[0]!
  if (spentIn(mine, 1) > spentIn(today, 1) + 1) {
    return {
      right: false,
      en: "It spends more in the first edition than today's plan; take the money from somewhere.",
      zh: '它第 1 届的投入超过现行方案；请从别处挪出这笔钱。'
    }
  }
  const played = await compare([today, { ...mine, name: 'answer' }], { replications })
  const lead = (outcome: string) => findDifference(played, { scenario: 'answer', outcome }).difference!
  if (!(lead('repeatRate').low! > 0)) {
    return {
      right: false,
      en: `In ${replications} plays its repeat rate is not surely above that of today's plan.`,
      zh: `运行 ${replications} 次，它的复展率并未确定高于现行方案。`
    }
  }
  if (lead('customerEquity').high! < 0) {
    return {
      right: false,
      en: 'It keeps exhibitors better, but it surely earns less in customer equity: it pays too dearly for them.',
      zh: '它更能留住参展商，但客户资产确定更低：代价太高了。'
    }
  }
  return {
    right: true,
    en: `In ${replications} plays it keeps exhibitors surely better, for no more money, and does not surely earn less.`,
    zh: `运行 ${replications} 次，它以不多于原来的投入确定更能留住参展商，收益也未确定更低。`
  }
}
