import { meanByReplication, pairedDecisions } from '../../analysis/stories.js'
import { estimate } from '../../core/interval.js'
import { followCustomers } from '../../experiment/followCustomers.js'
import { nextExpectation } from '../../model/mechanism/expectation.js'
import { strainAfterVisit } from '../../model/mechanism/strain.js'
import { loadPreset } from '../../node/files.js'
import { varyScenario } from '../../scenario/makeScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import { choiceExercise, type Exercise, numberExercise, type Verdict } from './exercise.js'
import { isScenario } from './plans.js'

const replications = 16
/** Editions with a discount that is promised, the discount, and the edition by which the full price is back. */
const promised = { editions: 2, discount: 0.2, back: 6 } as const

/** The fair of notebook 03. */
function fairOf(editions = 10): Scenario {
  const segments = { leaders: null, visitors: null, partners: null }
  return varyScenario(loadPreset('industry'), { segments, horizon: { editions } }, 'fair')
}

/** The exercises of notebook 03. */
export const theLifecycle: Readonly<Record<string, Exercise>> = {
  '3.1': numberExercise({
    wants: { en: 'points of value, from 0 to 100', zh: '价值分，0 至 100' },
    expected: () => {
      const { keep, shortfall } = fairOf().mechanisms.strain
      return 64 - (0.25 - strainAfterVisit(0.1, 64, 64, keep, shortfall, 0)) / shortfall
    },
    within: 0.5,
    because: {
      en: 'Old strain leaves room for a shortfall of 18 points; what was a good year for others is the last one for this customer.',
      zh: '扣除旧的紧张之后，还容得下 18 分的落差；对别人不算坏的一届，对它就是最后一届。'
    },
    hint: {
      en: 'First work out how much of the old strain is left, then how much room there is up to the tolerance.',
      zh: '先算旧的紧张还剩多少，再看离容忍度还有多少余地。'
    }
  }),
  '3.2': numberExercise({
    wants: { en: 'points of value expected, from 0 to 100', zh: '期望的价值分，0 至 100' },
    expected: () => {
      const { learning } = fairOf().mechanisms.expectation
      return nextExpectation(nextExpectation(70, 58, 1, learning), 58, 2, learning)
    },
    within: 0.2,
    because: {
      en: 'Each show takes away a part of the gap that is left, never all of it: expectation comes nearer and nearer.',
      zh: '每次参展都缩小剩余差距的一部分，从不一步到位：期望越来越接近所得。'
    },
    hint: {
      en: 'The second step starts from what was expected after the first show, not from 70.',
      zh: '第二步从首次参展之后的期望算起，而不是从 70 算起。'
    }
  }),
  '3.3': choiceExercise({
    wants: { en: 'a list of moves, each as stage-stage', zh: '转移的列表，写作“阶段-阶段”' },
    among: [
      'confirmation-disappearance',
      'trust-disappearance',
      'trust-confirmation',
      'weakening-trust',
      'weakening-confirmation',
      'disappearance-trust'
    ],
    expected: () => movesSeen(),
    because: {
      en: 'Two of them skip stages on the way out, one leads back; nobody goes back to being a newcomer but through leaving.',
      zh: '其中两个在离开时跳过了阶段，一个是恢复；除非先离开，没有人会回到新客户的状态。'
    },
    hint: {
      en: 'Count the moves: which values of next occur in lines whose stage is, say, trust? Who is won back starts in confirmation.',
      zh: '数一数：在 lines 中，stage 为 trust 的各行，next 有哪些取值？被挽回者从确认期重新开始。'
    }
  }),
  '3.4': {
    wants: {
      en: 'a plan (the constant "mine") made with varyScenario from the fair of this notebook',
      zh: '由本笔记的展会经 varyScenario 改出的方案（常量 mine）'
    },
    judge: (answer) => (isScenario(answer) ? judgeWithdrawal(answer) : noPlan)
  }
}

/** Every move between two stages that some customer makes. */
function movesSeen(): string[] {
  const seen = followCustomers(fairOf(), { replications: 2 }).stories.flatMap(({ editions }) =>
    editions.flatMap(({ stage, next }) => (next === null ? [] : [`${stage}-${next}`]))
  )
  const asked = ['confirmation-disappearance', 'trust-disappearance', 'trust-confirmation', 'weakening-trust']
  return [...asked, 'weakening-confirmation', 'disappearance-trust'].filter((move) => seen.includes(move))
}

const noPlan: Verdict = {
  right: false,
  en: 'The answer has to be a plan: what varyScenario gives.',
  zh: '答案须为一个方案：即 varyScenario 的结果。'
}

/** Right where the discount promised is given, ends, and in no edition keeps the same customers away. */
function judgeWithdrawal(mine: Scenario): Verdict {
  const discount = mine.segments.exhibitors?.discount ?? []
  const given = discount.slice(0, promised.editions)
  if (given.length < promised.editions || given.some((share) => share < promised.discount - 1e-9)) {
    return { right: false, en: 'A fifth off was promised for editions 1 and 2.', zh: '第 1、第 2 届已承诺八折。' }
  }
  if (discount.length < promised.back || discount.slice(promised.back - 1).some((share) => share > 0)) {
    return {
      right: false,
      en: 'From edition 6 on everybody is to pay the full price.',
      zh: '从第 6 届起，所有人都应付原价。'
    }
  }
  const fewer = editionsWithFewer(discount.slice(0, promised.back))
  if (fewer.length > 0) {
    return {
      right: false,
      en: `In edition ${fewer.join(', ')} fewer of the same customers come than without a discount. Which step upwards do they meet there?`,
      zh: `第 ${fewer.join('、')} 届，同一批客户比从未打折时来得少。那一届他们遇到了多大的涨价？`
    }
  }
  return {
    right: true,
    en: 'The full price is back, and in no edition do fewer of the same customers come. What does the way there give away, and would a cheaper one do as well?',
    zh: '价格已恢复，任何一届同一批客户都没有减少。这样做让出了多少收入？有没有更省的办法？'
  }
}

/** Editions in which fewer of the same customers come with the discount than without, by the mean over plays. */
function editionsWithFewer(discount: readonly number[]): number[] {
  const never = fairOf(discount.length)
  const given = varyScenario(never, { segments: { exhibitors: { discount: [...discount] } } }, 'given')
  const pairs = pairedDecisions(
    followCustomers(never, { replications }),
    followCustomers(given, { replications, baseline: never })
  )
  return discount.flatMap((_, index) => {
    const rows = pairs.filter(({ edition }) => edition === index + 1)
    const more = estimate(meanByReplication(rows, ({ one, other }) => Number(other.attends) - Number(one.attends)))
    return more.mean < 0 ? [index + 1] : []
  })
}
