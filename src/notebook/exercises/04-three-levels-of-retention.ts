import { estimate } from '../../core/interval.js'
import { compare } from '../../experiment/compare.js'
import { findDifference, findEstimate } from '../../experiment/find.js'
import { uncopiedShare } from '../../model/mechanism/bond.js'
import { loadPreset } from '../../node/scenarioFiles.js'
import { varyScenario } from '../../scenario/makeScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import { choiceExercise, type Exercise, numberExercise, type Verdict } from './exercise.js'
import { isScenario } from './plans.js'

const replications = 12
const tactics = {
  discount: { level: 'financial', discount: 0.05 },
  club: { level: 'social', cost: 250, personal: true, contacts: 1 },
  platform: { level: 'structural', cost: 245, personal: true }
} as const
type Name = keyof typeof tactics
const names = Object.keys(tactics) as Name[]

/**
 * The fair of notebook 04, without a programme: the settled fair's exhibitors, all with the same stand.
 *
 * @example
 * fairWithoutProgramme().horizon.editions // => 8
 */
export function fairWithoutProgramme(): Scenario {
  const segments = {
    exhibitors: { standArea: 30, margin: 0.45, correlations: {} },
    leaders: null,
    visitors: null,
    partners: null
  }
  const words = { title: 'No programme', titleZh: '无措施' }
  return varyScenario(loadPreset('industry'), { ...words, horizon: { editions: 8 }, segments }, 'today')
}

const withTactic = (fair: Scenario, name: Name) => varyScenario(fair, { tactics: { [name]: tactics[name] } }, name)

/** The exercises of notebook 04. */
export const threeLevels: Readonly<Record<string, Exercise>> = {
  '4.1': numberExercise({
    wants: { en: 'a share from 0 to 1', zh: '0 到 1 之间的份额' },
    expected() {
      const { competition, mechanisms } = fairWithoutProgramme()
      return uncopiedShare(3, competition.copyTime.social * mechanisms.bonds.personalCopy)
    },
    within: 0.01,
    because: {
      en: 'What is made to measure has a copying time of 1.5 × 4 = 6 editions; e^(−3/6) of it is not copied yet.',
      zh: '量身定制者的模仿时间常数为 1.5 × 4 = 6 届；尚未被模仿的部分为 e^(−3/6)。'
    },
    hint: (answer, expected) =>
      Math.abs(1 - answer - expected) < 0.01
        ? { en: 'That is the part they have copied; what is left?', zh: '这是已被模仿的部分；剩下多少？' }
        : {
            en: 'First find τ of a club made to measure: slower copying means a longer time. Then put t = 3 in.',
            zh: '先求量身定制的俱乐部的 τ：模仿得慢，时间就长；再代入 t = 3。'
          }
  }),
  '4.2': choiceExercise({
    wants: {
      en: "a list of names out of 'discount', 'club', 'platform', or 'none'",
      zh: "名称列表，取自 'discount'、'club'、'platform'；若没有则写 'none'"
    },
    among: [...names, 'none'],
    async expected() {
      const faster = { competition: { copyTime: { social: 0, structural: 0 } } }
      const fair = varyScenario(fairWithoutProgramme(), faster, 'today')
      const played = await compare([fair, ...names.map((name) => withTactic(fair, name))], { replications: 8 })
      const pay = names.filter(
        (scenario) => findDifference(played, { scenario, outcome: 'customerEquity' }).difference!.low! > 0
      )
      return pay.length === 0 ? 'none' : pay
    },
    because: {
      en: 'A tie that is matched within one edition is no advantage any more, whatever its level: what the platform earned, it earned because it was copied late.',
      zh: '一届之内就被跟进的联系，不论哪个层次都不再是优势：平台能够获利，正是因为它很晚才被模仿。'
    },
    hint: {
      en: 'Make the fair with varyScenario(today, { competition: { copyTime: … } }), play withProgrammes(…) and look at differencesChart for customerEquity: which intervals lie wholly above zero?',
      zh: '用 varyScenario(today, { competition: { copyTime: … } }) 改出展会，运行 withProgrammes(…)，再看 differencesChart 中的 customerEquity：哪些区间完全在零以上？'
    }
  }),
  '4.3': {
    wants: {
      en: 'a plan (the constant "mine") made with varyScenario from "today"',
      zh: '由 today 经 varyScenario 改出的方案（常量 mine）'
    },
    judge: (answer) => (isScenario(answer) ? judgePlan(answer) : noPlan)
  }
}

const noPlan: Verdict = {
  right: false,
  en: 'The answer has to be a plan: what varyScenario gives.',
  zh: '答案须为一个方案：即 varyScenario 的结果。'
}

/** Right where its programmes surely cost no more than the platform and surely bring more customer equity. */
async function judgePlan({ tactics: own }: Scenario): Promise<Verdict> {
  const fair = fairWithoutProgramme()
  const platform = withTactic(fair, 'platform')
  const played = await compare([fair, platform, { ...fair, name: 'answer', tactics: own }], { replications })
  const each = (place: 1 | 2, outcome: string) =>
    findEstimate(played.scenarios[place]!, { outcome }).values.map((value) => value ?? 0)
  const money = (place: 1 | 2) =>
    Object.keys(place === 1 ? platform.tactics : own)
      .map((name) => each(place, `booked.tactic.${name}`))
      .reduce((sum, booked) => sum.map((value, play) => value + booked[play]!), each(place, 'discountGiven'))
  const ahead = (mine: number[], its: number[]) => estimate(mine.map((value, play) => value - its[play]!))
  if (Object.keys(own).length === 0) {
    return { right: false, en: 'It has no programme at all: add a tactic.', zh: '它没有任何措施：请加入一种。' }
  }
  if (ahead(money(2), money(1)).mean > 0) {
    return {
      right: false,
      en: 'Over the eight editions its programmes cost more than the platform: treat fewer, or stop earlier.',
      zh: '八届合计，其措施的花费超过平台：少覆盖一些人，或早些停止。'
    }
  }
  if (!(ahead(each(2, 'customerEquity'), each(1, 'customerEquity')).low! > 0)) {
    return {
      right: false,
      en: `In ${replications} plays it does not surely bring more customer equity than the platform. Which money of the platform buys least: that of the first editions or of the last, for which stage?`,
      zh: `运行 ${replications} 次，它的客户资产并未确定高于平台。平台的哪一部分钱买到的最少：前几届的还是后几届的？用于哪个阶段的？`
    }
  }
  return {
    right: true,
    en: `In ${replications} plays it surely brings more customer equity than the platform, for no more money.`,
    zh: `运行 ${replications} 次，它以不多于平台的花费带来确定更高的客户资产。`
  }
}
