import { compare } from '../../experiment/compare.js'
import { findDifference, findEstimate } from '../../experiment/find.js'
import { exponentialRate, exponentialResponse } from '../../model/mechanism/exponentialResponse.js'
import { loadPreset } from '../../node/files.js'
import { varyScenario } from '../../scenario/makeScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import { choiceExercise, type Exercise, numberExercise, type Verdict } from './exercise.js'
import { isScenario, spentIn } from './plans.js'

const unit = 25_000
/** What a customer treated costs in this notebook. */
const price = 100
const places = ['winning', 'trust', 'weakening'] as const
type Place = (typeof places)[number]

/** A fair of notebook 06: as shipped, but with the same stand for every exhibitor. */
function fairOf(preset: string, name = preset): Scenario {
  const segments = { exhibitors: { standArea: 30, margin: 0.385 }, visitors: { standsFor: 50 } }
  return varyScenario(loadPreset(preset), { segments }, name)
}

/** The exercises of notebook 06. */
export const newGrowingMature: Readonly<Record<string, Exercise>> = {
  '6.1': numberExercise({
    wants: { en: 'a number of times', zh: '倍数' },
    expected: () => moreReached('new') / moreReached('growing'),
    within: 0.5,
    because: {
      en: 'Returns fall: near the ceiling the same step reaches hardly anybody. The stage of a fair says where on the curve it stands.',
      zh: '收益递减：接近上限时，同样一步几乎触及不到新的企业。展会所处的阶段说明它位于曲线的何处。'
    },
    hint: {
      en: 'Find k of each fair from what it reaches today, k = −ln(1 − share / .8) / x; then compare what 10 EUR more reach, not what is reached in all.',
      zh: '先由现有接触份额求各自的 k：k = −ln(1 − 份额 / 0.8) / x；再比较多花 10 欧元多接触到的份额，而非总份额。'
    }
  }),
  '6.2': choiceExercise({
    wants: { en: 'a list of places', zh: '投向的列表' },
    among: places,
    expected: survivesWithoutBonds,
    because: {
      en: 'Remedy needs no bond: it makes good what went wrong. The programmes build nothing any more, and reaching more prospects does not pay on this fair by itself.',
      zh: '补救不需要联系：它弥补的是差错。项目此时什么也建立不了，而在这个展会上，单靠接触更多企业并不划算。'
    },
    hint: {
      en: 'For each unit ask what is left of it without bonds: the programme only costs money then. Is the other half worth both halves?',
      zh: '逐一问：没有联系，它还剩什么？项目那时只花钱。另一半的收效抵得过两半的花费吗？'
    }
  }),
  '6.3': {
    wants: {
      en: 'a plan (the constant "mine") made with varyScenario from the mature fair of this notebook',
      zh: '由本笔记的成熟期展会经 varyScenario 改出的方案（常量 mine）'
    },
    judge: (answer) => (isScenario(answer) ? judgeMix(answer) : noPlan)
  }
}

/** By how much the share of prospects contacted rises for 10 EUR more a prospect. */
function moreReached(preset: string): number {
  const { usual, response, ceiling } = fairOf(preset).levers.outreach
  const rate = exponentialRate(usual, response, ceiling)
  return exponentialResponse(usual + 10, rate, ceiling) - exponentialResponse(usual, rate, ceiling)
}

/** The unit for a place, on top of what the fair spends on outreach today. */
function unitOn(fair: Scenario, place: Place, outreach: number): Scenario {
  const stage = place === 'winning' ? 'confirmation' : place
  const spend = place === 'trust' ? unit : unit / 2
  const programme = { level: 'structural' as const, stages: [stage], spend, cost: price }
  const levers = {
    winning: { outreach: { spend: outreach + unit / 2 } },
    trust: {},
    weakening: { recovery: { spend: unit / 2 } }
  }
  return varyScenario(fair, { levers: levers[place], tactics: { programme } }, place)
}

/** Which units surely gain customer equity on the mature fair without bonds. */
async function survivesWithoutBonds(): Promise<string[]> {
  const replications = 6
  const fair = varyScenario(fairOf('industry', 'mature'), { without: ['bonds'] }, 'mature')
  const [asIs] = (await compare([fair, unitOn(fair, 'trust', 0)], { replications: 2 })).scenarios
  const { editions } = fair.horizon
  const outreach = findEstimate(asIs!, { outcome: 'booked.lever.outreach' }).estimate!.mean / editions
  const played = await compare([fair, ...places.map((place) => unitOn(fair, place, outreach))], { replications })
  return places.filter(
    (place) => findDifference(played, { scenario: place, outcome: 'customerEquity' }).difference!.low! > 0
  )
}

const noPlan: Verdict = {
  right: false,
  en: 'The answer has to be a plan: what varyScenario gives.',
  zh: '答案须为一个方案：即 varyScenario 的结果。'
}

/** Right where, for no more money, it gains surely more than the unit for weakening. */
async function judgeMix(mine: Scenario): Promise<Verdict> {
  const fair = fairOf('industry', 'mature')
  const editions = Array.from({ length: fair.horizon.editions }, (_, index) => index + 1)
  const tactics = Object.values(mine.tactics)
  if (tactics.some(({ spend, cost }) => spend === null || cost.some((each) => each < price))) {
    return {
      right: false,
      en: 'Each tactic needs a spend, and a customer treated costs 100 EUR here as in the notebook.',
      zh: '每项措施都须有拨款（spend）；与笔记中一样，服务一个客户的成本为 100 欧元。'
    }
  }
  if (tactics.some(({ discount, level }) => level !== 'structural' || discount.some((share) => share > 0))) {
    return {
      right: false,
      en: 'Keep to the programme of this notebook: structural, without a discount.',
      zh: '请沿用本笔记的项目：结构性，不打折。'
    }
  }
  if (editions.some((edition) => spentIn(mine, edition) - spentIn(fair, edition) > unit + 1)) {
    return {
      right: false,
      en: 'It offers more than 25,000 EUR on top in some edition. A lever that has no spend goes on at its usual money: leave it out.',
      zh: '某一届拨款增加超过 25,000 欧元。未给出投入的项目按惯常金额进行：请勿填写。'
    }
  }
  // Only what management sets is taken over: money on levers, and tactics.
  const recovery = { ...fair.levers.recovery, spend: mine.levers.recovery.spend }
  const answer = { ...fair, name: 'answer', levers: { ...fair.levers, recovery }, tactics: mine.tactics }
  const played = await compare([unitOn(fair, 'weakening', 0), answer], { replications: 8 })
  const more = findDifference(played, { scenario: 'answer', outcome: 'customerEquity' }).difference!
  if (more.low! > 0) {
    return {
      right: true,
      en: 'It gains surely more, for no more money: what is small and good first, the rest where many are waiting.',
      zh: '用不多于它的钱，收效确定更高：先做规模小而划算的，其余用于等着的人多的地方。'
    }
  }
  return {
    right: false,
    en: 'In 8 plays it is not surely ahead of the unit for weakening. Which money of that unit was not spent, and what was the better bargain in section 3?',
    zh: '运行 8 次，它并未确定领先于弱化那笔投入。那笔投入中哪些钱没有用掉？第 3 节中更划算的是什么？'
  }
}
