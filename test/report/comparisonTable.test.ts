import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/core/displayWidth.js'
import { checkTable } from '../../src/core/table.js'
import { tableText } from '../../src/core/tableText.js'
import { comparisonTable } from '../../src/report/comparisonTable.js'
import { madeComparison, playedComparison } from './helpers.js'

const made = comparisonTable(await madeComparison(), 'en')
const notes = made.notes?.join('\n') ?? ''

/** The row of an outcome and scenario, without their names. */
function rowOf(outcome: string, scenario: string) {
  let heading: unknown
  for (const row of made.rows) {
    if (row[0] !== '') heading = row[0]
    if (heading === outcome && row[1] === scenario) return row.slice(2)
  }
  throw new Error(`no row for ${outcome}, ${scenario}`)
}

describe('the table of a comparison', () => {
  // Luck is −1.5, −.5, .5, 1.5: sd √(5/3) = 1.29099; t(.975, 3) = 3.18245, so the half width is 3.18245 · 1.29099/2 =
  // 2.05427 times the factor of luck.
  it('shows mean and interval, paired difference, what it says, and how often each is best', () => {
    expect(rowOf('Repeat rate (%)', 'As it is')).toEqual(['60.0 [57.9, 62.1]', '', 'baseline', 0])
    // factor of luck .01 + .001 for the level, .001 for the difference; the difference is shown with more digits
    expect(rowOf('Repeat rate (%)', 'More service')).toEqual(['62.0 [59.7, 64.3]', '+2.00 [+1.79, +2.21]', 'better', 0])
    expect(rowOf('Repeat rate (%)', 'Loyalty discount')[3]).toBe(1)
  })

  it('says in words what is noise, what is the same, what cannot be compared, what is neither better nor worse', () => {
    expect(rowOf('Exhibitors, edition 3 (firms)', 'Loyalty discount')[2]).toBe('noise: may be chance')
    expect(rowOf('First-time renewal (%)', 'More service')).toEqual(['44', '0', 'no difference', 1 / 3])
    expect(rowOf('Lifetime value from entry (EUR per head)', 'Loyalty discount')).toEqual([
      '–',
      '–',
      'not comparable',
      null
    ])
    expect(rowOf('Relationship cost (thousand EUR)', 'More service')).toEqual(['1,100', '+100', 'higher', null])
    expect(rowOf('Net present value (thousand EUR)', 'More service')[2]).toBe('worse')
  })

  it('sets spending against the budget', () => {
    // 140,000, 160,000 and 180,000 of 150,000; overspent in some edition by 30,000 in all
    expect(rowOf('Spending with discounts (thousand EUR)', 'As it is')[2]).toBe('baseline; 93.3% of the budget')
    expect(rowOf('Spending with discounts (thousand EUR)', 'Loyalty discount')[2]).toBe(
      'higher; 120.0% of the budget; 30,000 EUR over'
    )
  })

  it('tells in its notes how far to trust it', () => {
    expect(notes).toContain('4 replications; in brackets the 95 % confidence interval of the mean.')
    expect(notes).toContain('(seed "small")')
    expect(notes).toContain('instead of their own: discount.')
    // repeat rate twice, attendance once, net present value twice: 5 · .05 = .25
    expect(notes).toContain('5 comparisons in this table')
    expect(notes).toContain('about 0.3 of them')
    expect(notes).toContain('More service: pays back against the baseline in edition 2 on average; in 100% of')
    expect(notes).toContain('Loyalty discount: does not pay back')
    expect(made.notes?.filter((note) => note === 'A made-up fair.')).toHaveLength(1)
    expect(made.notes?.at(-1)).toBe('A planning and teaching aid, not a forecast.')
  })

  it('fits a terminal and reads in Chinese', async () => {
    const comparison = await playedComparison
    for (const language of ['en', 'zh-CN'] as const) {
      const table = checkTable(comparisonTable(comparison, language))
      const lines = tableText(table, { width: 120 }).split('\n')
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(120)
    }
    const chinese = comparisonTable(comparison, 'zh-CN')
    expect(chinese.rows[0].slice(0, 2)).toEqual(['复展率 (%)', '现状'])
    expect(chinese.rows.map((row) => row[0])).toContain('第 3 届参展商数 (家)')
    expect(chinese.notes?.at(-1)).toBe('本工具用于规划与教学，不是预测。')
    expect(chinese.notes).toContain('虚构的展会。')
  })
})
