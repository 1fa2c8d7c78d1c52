import { describe } from '../../analysis/records/describe.js'
import { sbgRetention } from '../../calibration/sbg/projection.js'
import { calibrate } from '../../experiment/calibrate/calibrate.js'
import { compare } from '../../experiment/compare.js'
import { findDifference } from '../../experiment/find.js'
import { dataFile } from '../../node/dataFile.js'
import { readRecords } from '../../node/readRecords.js'
import { makeRecords } from '../../records/makeRecords.js'
import { makeScenario } from '../../scenario/makeScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import { choiceExercise, type Exercise, numberExercise, type Verdict } from './exercise.js'
import { isScenario, spentIn } from './plans.js'

const replications = 8
const kindsOfNumbers = ['price.perArea', 'standArea', 'marketSize', 'levers'] as const

/** The exercises of notebook 02. */
export const fromRecordsToPlan: Readonly<Record<string, Exercise>> = {
  '2.1': numberExercise({
    wants: { en: 'a share from 0 to 1', zh: '0 到 1 之间的比例' },
    expected: () => sbgRetention({ alpha: 1.2, beta: 1 }, 4),
    within: 0.005,
    because: {
      en: 'Nobody has become more loyal: the less loyal have left, so that those who remain renew more often.',
      zh: '没有谁变得更忠诚：不忠诚的已经离开，留下的续展率自然更高。'
    },
    hint: {
      en: 'Take t as the number of editions attended. Renewal rises with t, and never reaches 1.',
      zh: 't 取已参展届数。续展率随 t 上升，但达不到 1。'
    }
  }),
  '2.2': choiceExercise({
    wants: {
      en: 'two of the names, in a list',
      zh: '其中两个名称的列表'
    },
    among: kindsOfNumbers,
    expected: notTold,
    because: {
      en: 'Who never came leaves no row; and attendance says nothing of what spending does.',
      zh: '从未来过的不留下任何一行；参展记录也不反映投入的效果。'
    },
    hint: {
      en: 'Ask of each: is there a column, or a customer, that would differ if it were another?',
      zh: '逐一自问：如果它是另一个数，会有哪一列、哪个客户因此不同？'
    }
  }),
  '2.3': numberExercise({
    wants: { en: 'a share from 0 to 1', zh: '0 到 1 之间的比例' },
    expected: firstTimeRenewalOfHardware,
    within: 0.005,
    because: {
      en: 'Its interval holds the figure of all: hardware alone gives no reason to think it different.',
      zh: '其区间包含全部客户的数值：仅凭硬件客户群，没有理由认为它不同。'
    },
    hint: {
      en: 'First-time renewal is not the repeat rate: take renewal[0].firstTime of the description of that segment.',
      zh: '首次续展率不是复展率：请看该客户群描述中的 renewal[0].firstTime。'
    }
  }),
  '2.4': {
    wants: { en: 'two plans in a list: [today, mine]', zh: '两个方案的列表：[today, mine]' },
    judge: (answer) => (isPair(answer) ? judgePlans(answer) : noPair)
  }
}

/** What a calibration on a few records leaves as it was. */
async function notTold(): Promise<readonly string[]> {
  const rows = Array.from({ length: 40 }, (_, index) => ({
    customer: `${index}`,
    edition: '1',
    area: 9 + index,
    paid: 300 * (9 + index)
  }))
  const base = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { exhibitors: { marketSize: 60 } } })
  const options = { match: false, replications: 2, hiddenStages: false } as const
  const { parameters } = await calibrate(makeRecords(rows), base, options)
  return kindsOfNumbers.filter((name) => !parameters.some(({ path }) => path.includes(name)))
}

async function firstTimeRenewalOfHardware(): Promise<number> {
  const { records } = await readRecords(dataFile('records-long.csv'), { cancelled: ['2021'] })
  return describe(records, { segment: 'Hardware' }).renewal[0]!.firstTime.share!
}

type Pair = readonly [Scenario, Scenario]

function isPair(answer: unknown): answer is Pair {
  return Array.isArray(answer) && answer.length === 2 && answer.every(isScenario)
}

const noPair: Verdict = {
  right: false,
  en: 'The answer has to be two plans in a list: [today, mine].',
  zh: '答案须为两个方案的列表：[today, mine]。'
}

/** Right where, for no more money in any edition, the second plan surely earns more than the first. */
async function judgePlans([today, mine]: Pair): Promise<Verdict> {
  const editions = Array.from({ length: today.horizon.editions }, (_, index) => index + 1)
  if (editions.some((edition) => spentIn(mine, edition) > spentIn(today, edition) + 1)) {
    return {
      right: false,
      en: "In some edition it spends more than today's plan; take the money from somewhere.",
      zh: '它在某一届的投入超过现行方案；请从别处挪出这笔钱。'
    }
  }
  const pair = [
    { ...today, name: 'today' },
    { ...mine, name: 'mine' }
  ]
  const played = await compare(pair, { replications })
  const { low, high } = findDifference(played, { scenario: 'mine', outcome: 'npv' }).difference!
  if (low! > 0) {
    return {
      right: true,
      en: `In ${replications} plays it earns surely more, for no more money.`,
      zh: `运行 ${replications} 次，它以不多于原来的投入确定收益更高。`
    }
  }
  return {
    right: false,
    ...(high! < 0
      ? { en: `In ${replications} plays it earns surely less.`, zh: `运行 ${replications} 次，它的收益确定更低。` }
      : {
          en: `In ${replications} plays its lead holds zero: it may be chance.`,
          zh: `运行 ${replications} 次，其差额的区间包含零：可能出于偶然。`
        })
  }
}
