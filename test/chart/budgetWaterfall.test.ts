import { describe, expect, it } from 'vitest'
import { budgetWaterfallChart } from '../../src/chart/budgetWaterfall.js'
import { budget } from '../../src/experiment/budget/budget.js'
import { spendsTable } from '../../src/report/budget/planTables.js'
import { now } from './playedFair.js'
import { wellDrawn } from './wellDrawn.js'

const answer = await budget(now, { plans: 8, replications: 3, responses: false })
const other = answer.proposed ?? answer.rejected
const judged = answer.proposed ?? other
const asProposed = { ...answer, proposed: judged, rejected: null, gain: { mean: 5e4, low: -1e4, high: 11e4, n: 30 } }
const asRejected = {
  ...answer,
  noProposal: 'notBetter' as const,
  proposed: null,
  rejected: judged,
  found: { mean: 5e4, low: -1e4, high: 11e4, n: 30 }
}

wellDrawn('budget waterfall', (language) => budgetWaterfallChart(asProposed, { language }))

describe('the budget waterfall', () => {
  const { datasets } = budgetWaterfallChart(asProposed)
  const steps = datasets.steps!

  it('draws the numbers of the table of spends', () => {
    const table = spendsTable(asProposed, 'en')
    const at = (id: string) => table.columns.findIndex((column) => column.id === id)
    const changed = table.rows.slice(0, -1).filter((row) => row[at('change')] !== 0)
    const drawn = steps.filter(({ kind }) => kind !== 'level')
    expect(drawn.length).toBeGreaterThan(1)
    expect(drawn).toHaveLength(changed.length)
    for (const { label, change, spend } of drawn) {
      const row = changed.find((cells) => String(label).endsWith(String(cells[0])))
      expect([change, spend]).toEqual([row?.[at('change')], row?.[at('other')]])
    }
    const totals = table.rows.at(-1)!
    expect([steps[0]?.to, steps.at(-1)?.to]).toEqual([totals[at('today')], totals[at('other')]])
  })

  it('begins each change where the one before ends, and ends at the new total', () => {
    const last = steps.at(-1)!
    for (const [index, { from }] of steps.slice(1, -1).entries()) expect(from).toBe(steps[index]?.to)
    expect(Number(steps.at(-2)?.to)).toBeCloseTo(Number(last.to), 6)
  })

  it('says the gain with its interval, in words', () => {
    const said = (chart: object) => JSON.stringify(Reflect.get(chart, 'title')).replaceAll('","', ' ')
    expect(said(budgetWaterfallChart(asProposed))).toContain('+50 [-10, +110] thousand EUR')
    expect(said(budgetWaterfallChart(asProposed, { language: 'zh-CN' }))).toContain('+5.0 [-1.0, +11.0] 万 EUR')
    expect(said(budgetWaterfallChart(asRejected))).toContain('not sure')
  })

  it('draws today alone where nothing was found', () => {
    const none = budgetWaterfallChart({ ...answer, proposed: null, rejected: null })
    expect(none.datasets.steps).toHaveLength(1)
    expect(JSON.stringify(none.title)).toContain('No other plan was found.')
  })
})
