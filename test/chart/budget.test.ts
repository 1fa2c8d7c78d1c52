import { describe, expect, it } from 'vitest'
import { budgetChart, budgetTotalsChart } from '../../src/chart/budget.js'
import { budget } from '../../src/experiment/budget/budget.js'
import { budgetRecords } from '../../src/report/budget/budgetRecords.js'
import { now } from './playedFair.js'
import { wellDrawn } from './wellDrawn.js'

const asked = { levers: ['service', 'advertising'], plans: 6, replications: 3 }
const answer = await budget(now, { ...asked, question: 'total', totals: [1_000, 2_000] })
const { columns, rows } = budgetRecords(answer, 'en')
const at = (id: string) => columns.findIndex((column) => column.id === id)
const recorded = (plan: string, figure: string) =>
  rows.filter((row) => row[at('plan')] === plan && row[at('figure')] === figure)

wellDrawn('spends', (language) => budgetChart(answer, { language }))
wellDrawn('totals', (language) => budgetTotalsChart(answer, { language }))

describe('the budget chart', () => {
  it('draws the spends of the records, today and proposed', () => {
    const { spends } = budgetChart(answer).datasets
    const told = (plan: string) =>
      recorded(plan, 'spend')
        .filter((row) => row[at('of')] !== 'total')
        .map((row) => row[at('mean')])
    const other = answer.proposed === null ? 'bestFound' : 'proposed'
    expect([...spends!.map(({ today }) => today)].sort()).toEqual(told('current').sort())
    expect([...spends!.map((row) => row.other)].sort()).toEqual(told(other).sort())
  })
})

describe('the chart of totals', () => {
  it('draws what each total gives, as the answer and the tables have it', () => {
    const { totals } = budgetTotalsChart(answer).datasets
    expect(totals!.map(({ total, used, mean, low, high }) => [total, used, mean, low, high])).toEqual(
      answer.totals!.map(({ total, used, result }) => [total, used, result.mean, result.low, result.high])
    )
    expect(totals).toHaveLength(2)
  })
})
