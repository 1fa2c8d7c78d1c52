import { compare } from '../../experiment/compare.js'
import { findDifference, findEstimate } from '../../experiment/find.js'
import { replicate } from '../../experiment/replicate.js'
import { varyScenario } from '../../scenario/makeScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import { choiceExercise, type Exercise, numberExercise, type Verdict } from './exercise.js'
import { isScenario } from './plans.js'
import { worthKeepingFair } from './worthKeepingFair.js'

const replications = 6
const large = 'volume'

/** Segments of exhibitors, as the notebook names them. */
const exhibitors = ['exhibitors', 'leaders', 'volume', 'volatile', 'small'] as const

/** The exercises of notebook 07. */
export const whoIsWorthKeeping: Readonly<Record<string, Exercise>> = {
  // A margin m at once and after each renewal, kept with r and discounted with d: m Σ (r/(1+d))^t = m / (1 − r/(1+d)).
  '7.1': numberExercise({
    wants: {
      en: 'EUR that an exhibitor brings over all its editions, in money of today',
      zh: '一个参展商在其全部各届带来的金额（欧元，按今天的钱计）'
    },
    expected: () => 2700 / (1 - 0.63 / 1.1),
    within: 70,
    because: {
      en: 'A margin m, kept with probability r and discounted at d, is worth m / (1 − r / (1 + d)) with the first one counted.',
      zh: '毛利 m、每届以概率 r 保留、贴现率 d，连同首届共值 m / (1 − r / (1 + d))。'
    },
    hint: (answer, expected) =>
      answer < expected
        ? {
            en: 'Too little: the first edition counts in full, and there is no last one.',
            zh: '偏少：首届全额计入，而且没有“最后一届”。'
          }
        : {
            en: 'Too much: later margins count only if the exhibitor is still there, and each for less than the one before.',
            zh: '偏多：以后的毛利只有在客户仍在时才有，而且一届比一届折得多。'
          }
  }),
  '7.2': numberExercise({
    wants: { en: 'EUR of hosting an edition', zh: '每届接待成本（欧元）' },
    expected: () => {
      const { price, segments } = worthKeepingFair()
      const { standArea, priceLevel, margin } = segments.small!
      if (typeof standArea !== 'number' || typeof margin !== 'number') throw new Error('stands of bargain hunters vary')
      return standArea * price.perArea[0]! * priceLevel[0]! * margin
    },
    within: 1,
    because: {
      en: 'Area × price × what they pay of it × margin: all that is left of the fee before anybody is hosted.',
      zh: '面积 × 单价 × 价格水平 × 毛利率：接待之前，参展费所剩的全部。'
    },
    hint: {
      en: 'Begin with the fee: square metres, the price of one, and which part of it they pay. How much of the fee is margin?',
      zh: '从参展费算起：多少平方米，每平方米多少钱，他们付其中几成？参展费中又有多少是毛利？'
    }
  }),
  '7.3': choiceExercise({
    wants: {
      en: `names of segments in a list, out of ${exhibitors.join(', ')}`,
      zh: `客户群名称的列表，从 ${exhibitors.join('、')} 中选`
    },
    among: exhibitors,
    expected: segmentsThatTurn,
    because: {
      en: 'By area, who takes much space bears much of what service, staff and advertising cost; by heads, a large stand bears as much as a small one. Nothing about the customers has changed.',
      zh: '按面积分摊，占地大的承担得多；按人头分摊，大展位与小展位一样多。客户本身什么也没变。'
    },
    hint: {
      en: 'Play the fair with allocation: "heads", and look whose profit has another sign. Whose share of the levers was large because its stands are?',
      zh: '用 allocation: "heads" 运行一次，看谁的利润变了正负号。谁是因为展位大才分摊得多？'
    }
  }),
  '7.4': {
    wants: {
      en: 'a plan made with varyScenario from the fair',
      zh: '由该展会经 varyScenario 改出的方案'
    },
    judge: (answer) => (isScenario(answer) ? judgePlan(answer) : noPlan)
  }
}

/** Segments whose direct profit surely changes its sign when levers are shared out by heads instead of by area. */
async function segmentsThatTurn(): Promise<string[]> {
  const fair = worthKeepingFair()
  const [byArea, byHeads] = [
    await replicate(fair, { replications }),
    await replicate(varyScenario(fair, { allocation: 'heads' }, 'by-heads'), { baseline: fair, replications })
  ]
  return exhibitors.filter((segment) => {
    const [before, after] = [byArea, byHeads].map(
      (played) => findEstimate(played, { outcome: 'profit', segment }).estimate!
    )
    return before!.high! < 0 && after!.low! > 0
  })
}

const noPlan: Verdict = {
  right: false,
  en: 'The answer has to be a plan: what varyScenario gives.',
  zh: '答案须为一个方案：即 varyScenario 的结果。'
}

/** Right where large stands no longer surely lose money by the books, half of their visits are left, and the show surely earns more. */
async function judgePlan(mine: Scenario): Promise<Verdict> {
  const fair = worthKeepingFair()
  if (!Object.hasOwn(mine.segments, large)) {
    return {
      right: false,
      en: 'Large stands at a thin margin are gone from your fair; keep them.',
      zh: '您的展会里没有大面积低毛利客户了；请留住他们。'
    }
  }
  const played = await compare([fair, { ...mine, name: 'answer' }], { replications })
  const [before, after] = played.scenarios
  const visits = [before!, after!].map(
    (each) => findEstimate(each, { outcome: 'attendance', segment: large }).estimate!.mean
  )
  if (visits[1]! < visits[0]! / 2) {
    return {
      right: false,
      en: 'More than half of their visits are lost: that is letting them go under another name.',
      zh: '他们的参展次数少了一半以上：这等于换个名目把他们放弃。'
    }
  }
  if (findEstimate(after!, { outcome: 'profit', segment: large }).estimate!.high! < 0) {
    return {
      right: false,
      en: 'By the books large stands still surely lose money. Which part of the list price do they pay?',
      zh: '账面上大展位仍然确定亏损。他们付了目录价的几成？'
    }
  }
  if (!(findDifference(played, { scenario: 'answer', outcome: 'profit' }).difference!.low! > 0)) {
    return {
      right: false,
      en: 'Their account is mended, but the show does not surely earn more.',
      zh: '他们的账面好转了，但展会的利润并未确定增加。'
    }
  }
  return {
    right: true,
    en: 'They still come, no longer surely lose money by the books, and the show surely earns more.',
    zh: '他们仍来参展，账面上不再确定亏损，展会利润也确定增加。'
  }
}
