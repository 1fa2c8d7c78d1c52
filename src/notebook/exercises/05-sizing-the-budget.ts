import { randomDesign } from '../../core/design/randomDesign.js'
import { quantileOf } from '../../core/distribution/quantileOf.js'
import { seedKey } from '../../core/random/streams.js'
import { compare } from '../../experiment/compare.js'
import { findDifference } from '../../experiment/find.js'
import { makeScenario } from '../../scenario/makeScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import { choiceExercise, type Exercise, numberExercise, type Verdict } from './exercise.js'
import { isScenario, spentIn } from './plans.js'

const replications = 24
const chosen = ['advertising', 'service', 'innovation', 'recovery'] as const

/**
 * The fair of notebook 05 as it is planned today: 400 firms, four of its levers to be sized, four numbers not known for sure.
 *
 * @example
 * fairToBeSized().levers.innovation.spend[0] // => 4000
 */
export function fairToBeSized(): Scenario {
  return makeScenario(
    {
      title: "Today's plan",
      titleZh: '现行方案',
      notice: 'A made-up fair of 400 firms, no forecast of any real one.',
      noticeZh: '四百家企业的虚构展会，不是对任何真实展会的预测。',
      horizon: { editions: 5, warmUp: 6 },
      segments: {
        exhibitors: {
          title: 'Exhibitors',
          titleZh: '参展商',
          marketSize: 400,
          standArea: 30,
          margin: 0.45,
          correlations: {}
        }
      },
      levers: {
        advertising: { spend: 24_000, effect: { dist: 'normal', mean: 1.6, sd: 0.4, min: 0 } },
        outreach: { spend: 15_000 },
        service: { spend: 21_000 },
        innovation: { spend: 4_000, response: { dist: 'beta', mean: 0.5, sd: 0.12 } },
        recovery: { spend: 1_000, response: { dist: 'beta', mean: 0.5, sd: 0.12 } }
      },
      competition: { rivalValue: { dist: 'normal', mean: 60, sd: 4 } }
    },
    'today'
  )
}

/** The exercises of notebook 05. */
export const sizingBudget: Readonly<Record<string, Exercise>> = {
  // Exponential response C(1 − e^(−kx)) with C = 1: at twice the usual spend 1 − (1 − r)².
  '5.1': numberExercise({
    wants: { en: 'a share from 0 to 1', zh: '0 到 1 之间的份额' },
    expected() {
      const { response, ceiling } = fairToBeSized().levers.innovation
      return ceiling! * (1 - (1 - response! / ceiling!) ** 2)
    },
    within: 0.01,
    because: {
      en: 'The first 100 EUR close half of the gap to the ceiling, the second 100 EUR half of what is left: every further unit brings less.',
      zh: '前 100 欧元补上与上限差距的一半，再加 100 欧元又补上剩余的一半：每追加一单位，带来的都更少。'
    },
    hint: (answer) =>
      answer >= 1
        ? {
            en: 'The response can never be more than the ceiling, which is 1.',
            zh: '响应不会超过上限，即 1。'
          }
        : {
            en: 'What is left to the ceiling after the first 100 EUR? The second 100 EUR act on that in the same proportion.',
            zh: '前 100 欧元之后，离上限还差多少？再加的 100 欧元按同样比例作用于余下的部分。'
          }
  }),
  '5.2': choiceExercise({
    wants: { en: "'less', 'nothing' or 'more'", zh: "'less'（小于零）、'nothing'（等于零）或 'more'（大于零）" },
    among: ['less', 'nothing', 'more'],
    expected() {
      const seen = bestOfEqualPlans(200)
      return seen > 0.1 ? 'more' : seen < -0.1 ? 'less' : 'nothing'
    },
    because: {
      en: 'The best of many is best partly by luck: whoever chooses and judges on the same plays takes that luck for merit. So the plan is judged on plays that the search never saw.',
      zh: '众多方案中的最优者，部分是凭运气胜出：在同一批运行上既选又评，就会把运气当成本事。所以要在搜索从未用过的运行上评判。'
    },
    hint: {
      en: 'Roll one die, then the best of twenty dice. Are the dice any better?',
      zh: '先掷一枚骰子，再掷二十枚取最大者。骰子变好了吗？'
    }
  }),
  '5.3': {
    wants: {
      en: 'a plan (the constant "mine") made with varyScenario from "today"',
      zh: '由 today 经 varyScenario 改出的方案（常量 mine）'
    },
    judge: (answer) => (isScenario(answer) ? judgePlan(answer) : noPlan)
  }
}

/** What the best of twenty plans that are all alike seems to gain, in standard errors, on the plays it was chosen on. */
function bestOfEqualPlans(times: number): number {
  const plans = 20
  const normal = quantileOf({ dist: 'normal', mean: 0, sd: 1 })
  const points = randomDesign(times * plans, ['luck'], seedKey('best of twenty'))
  const luck = Array.from(points, (share) => normal(share))
  const best = Array.from({ length: times }, (_, at) => Math.max(...luck.slice(at * plans, (at + 1) * plans)))
  return best.reduce((sum, each) => sum + each, 0) / times
}

const noPlan: Verdict = {
  right: false,
  en: 'The answer has to be a plan: what varyScenario gives.',
  zh: '答案须为一个方案：即 varyScenario 的结果。'
}

/** Right where two spends were changed, for no more money, and customer equity surely rises. */
async function judgePlan(mine: Scenario): Promise<Verdict> {
  const today = fairToBeSized()
  const spend = (plan: Scenario, lever: (typeof chosen)[number]) => plan.levers[lever].spend?.[0] ?? 0
  const changed = chosen.filter((lever) => spend(mine, lever) !== spend(today, lever))
  if (changed.length !== 2) {
    return {
      right: false,
      en: `It changes ${changed.length} of the four spends; exactly two are asked for.`,
      zh: `它改动了四项投入中的 ${changed.length} 项；要求恰好改动两项。`
    }
  }
  if (spentIn(mine, 1) > spentIn(today, 1)) {
    return {
      right: false,
      en: "It spends more than today's plan: take from one what you give to the other.",
      zh: '它的投入超过现行方案：给一项多少，就从另一项取多少。'
    }
  }
  const levers = Object.fromEntries(changed.map((lever) => [lever, mine.levers[lever]]))
  const played = await compare([today, { ...today, name: 'answer', levers: { ...today.levers, ...levers } }], {
    replications
  })
  const { low, high } = findDifference(played, { scenario: 'answer', outcome: 'customerEquity' }).difference!
  if (low! > 0) {
    return {
      right: true,
      en: `In ${replications} plays it surely brings more customer equity, for no more money, with two numbers changed.`,
      zh: `运行 ${replications} 次，只改两个数、不多花钱，客户资产确定更高。`
    }
  }
  return high! < 0
    ? {
        right: false,
        en: `In ${replications} plays it surely brings less customer equity. Which curve falls at its dot, which one rises?`,
        zh: `运行 ${replications} 次，它的客户资产确定更低。哪条曲线在其点处下降，哪条上升？`
      }
    : {
        right: false,
        en: `In ${replications} plays it does not surely bring more customer equity. Where is the next money worth most, and where next to nothing?`,
        zh: `运行 ${replications} 次，它的客户资产并未确定更高。下一笔钱在哪里最值，在哪里几乎不值？`
      }
}
