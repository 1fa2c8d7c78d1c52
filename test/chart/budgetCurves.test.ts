import { describe, expect, it } from 'vitest'
import { budgetCurvesChart } from '../../src/chart/budgetCurves.js'
import { budgetReturnsChart } from '../../src/chart/budgetReturns.js'
import { budget } from '../../src/experiment/budget/budget.js'
import { budgetRecords } from '../../src/report/budget/budgetRecords.js'
import { now } from './playedFair.js'
import { wellDrawn } from './wellDrawn.js'

const asked = { levers: ['service', 'advertising'], plans: 6, replications: 3 }
const answer = await budget(now, asked)
const equity = await budget(now, { ...asked, outcome: 'customerEquity' })

wellDrawn('response curves', (language) => budgetCurvesChart(answer, { language }))
wellDrawn('next money', (language) => budgetReturnsChart(answer, { language }))
wellDrawn('next money of an equity', (language) => budgetReturnsChart(equity, { language }))

describe('the response curves chart', () => {
  const points = budgetCurvesChart(answer).datasets.points!

  it('draws both plans, each at zero where it stands', () => {
    for (const plan of ['today', 'other']) {
      const own = points.filter((point) => point.plan === plan)
      const standing = own.filter(({ isPlan }) => isPlan)
      expect(own.length).toBeGreaterThan(4)
      expect(standing.length).toBeGreaterThan(0)
      for (const { mean, low, high } of standing) expect([mean, low, high]).toEqual([0, 0, 0])
    }
  })

  it('draws the numbers of the answer that the table is made of', () => {
    const other = answer.proposed ?? answer.rejected
    const told = [answer.current, other!].flatMap(({ responses }) =>
      responses.flatMap(({ curve }) =>
        (curve?.points ?? []).map(({ spend, result: { mean, low, high } }) => [spend, mean, low, high])
      )
    )
    expect(points.map(({ spend, mean, low, high }) => [spend, mean, low, high])).toEqual(told)
  })

  it('draws the numbers of the records', () => {
    const recorded = budgetRecords(answer, 'en').rows.filter(([, what]) => what === 'response')
    expect(points.map(({ spend, mean, low, high }) => [spend, mean, low, high])).toEqual(
      recorded.map(([, , , spend, mean, low, high]) => [spend, mean, low, high])
    )
  })

  it('draws today alone where no other plan was found', () => {
    const alone = budgetCurvesChart({ ...answer, proposed: null, rejected: null }).datasets.points!
    expect(new Set(alone.map(({ planLabel }) => planLabel))).toEqual(new Set(['Today']))
  })
})

describe('the chart of the next money', () => {
  it('draws net returns where the result is money over the horizon', () => {
    const drawn = budgetReturnsChart(answer).datasets.returns!
    const told = answer.current.responses.map(
      ({ netReturn }) => netReturn && [netReturn.mean, netReturn.low, netReturn.high]
    )
    const today = drawn.filter(({ plan }) => plan === 'today')
    expect(today.map(({ mean, low, high }) => [mean, low, high])).toEqual(told.filter((each) => each !== null))
    expect(today.length).toBeGreaterThan(0)
  })

  it('draws slopes for 10,000 an edition where it is not, as the table writes them', () => {
    const drawn = budgetReturnsChart(equity).datasets.returns!.filter(({ plan }) => plan === 'today')
    const told = equity.current.responses.map(({ slope }) => slope!.mean * 10_000)
    expect(equity.unitsOfMoney).toBeNull()
    expect(drawn.map(({ mean }) => mean)).toEqual(told)
  })
})
