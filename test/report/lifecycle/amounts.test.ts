import { describe, expect, it } from 'vitest'
import { checkTable, heading } from '../../../src/core/table.js'
import { lifecycleIncrementalTable } from '../../../src/report/lifecycle/incrementalTable.js'
import { stageValueTables } from '../../../src/report/lifecycle/stageValueTables.js'
import { totalsTable } from '../../../src/report/lifecycle/totalsTable.js'
import { cellOf, difficile, hiv, madeResult } from './helpers.js'

describe('totals', () => {
  // Briggs, Sculpher and Claxton (2006), Example 2.5: 44,663 and 50,602 GBP, 7.991 and 8.937 life years, discounted at 6 %
  // and not at all; undiscounted costs of monotherapy 45,541 + 18,204 from the same sheet.
  it('show each category by strategy, undiscounted and discounted, with the difference to the first', async () => {
    const table = totalsTable(await hiv, 'en')
    const rows = table.rows.map((row) => row.join('|'))
    expect(rows).toContain('Care (GBP)|Zidovudine|45,541|31,375|')
    expect(rows).toContain('cost (GBP)|Zidovudine|63,745|44,663|')
    expect(rows).toContain('|Zidovudine and lamivudine|72,575|50,602|+5,938')
    expect(rows).toContain('Life years (years)|Zidovudine|7.991|7.991|')
    expect(table.columns.map(({ align }) => align)).toEqual([undefined, undefined, 'end', 'end', 'end'])
    expect(table.notes).toContain('cost = Care + Drugs')
    expect(table.notes).toContain('Amounts are those of one customer.')
  })

  it('say under which conventions, in one line', async () => {
    expect(totalsTable(await hiv, 'en').notes?.at(-3)).toBe(
      'Counting: end (cycle t counts the customers at its end); Discounting: first-cycle (whole cycles, the first included); ' +
        'Discount rate (Care, Drugs): 6% a year; Discount rate (Life years): 0% a year.'
    )
    expect(totalsTable(await hiv, 'zh-CN').notes?.at(-3)).toContain('折现率（医疗费用、药品费用）：每年 6%')
  })

  // sd 1 and 2, t(.975, 2) = 4.30265, so half widths are 4.30265 / √3 = 2.4841 and 4.9683; of the difference 2.4841
  it('have intervals where customers were played, and paired differences', () => {
    const table = totalsTable(madeResult(), 'en')
    expect(table.columns.map(({ id }) => id)).toEqual(['category', 'strategy', 'total', 'difference'])
    expect(table.rows).toEqual([
      ['fees (EUR)', 'Now', '10.0 [7.5, 12.5]', ''],
      ['', 'later', '12.0 [7.0, 17.0]', '+2.0 [-0.5, +4.5]']
    ])
    expect(table.notes).toContain('Nothing is discounted.')
    expect(table.notes).toContain('3 replications; in brackets the 95 % confidence interval of the mean.')
  })
})

describe('the incremental table', () => {
  // Paltiel 2006 and Rajasingham 2020 as in dampack's vignette on cost-effectiveness: order, ratios and dominance.
  it('says of each strategy what it is compared with, or by what it is dominated', async () => {
    const table = checkTable(lifecycleIncrementalTable(await difficile, 'en')!)
    expect(table.rows.map(([name]) => name)).toEqual([
      ...['s3', 's27', 's33', 's31', 's43', 's44', 's39', 's4', 's13', 's37', 's20']
    ])
    expect(cellOf(table, 's3', 'words')).toBe('cheapest')
    expect(cellOf(table, 's31', 'words')).toBe('against s33')
    expect(cellOf(table, 's31', 'ratio')).toBeCloseTo(5056.221647035923, 6)
    expect(cellOf(table, 's39', 'words')).toBe('dominated by a mixture of s33 and s31')
    expect(cellOf(table, 's37', 'words')).toMatch(/^dominated by s(43|31)$/)
    expect(cellOf(table, 's37', 'ratio')).toBeNull()
    expect(table.columns.map(({ unit }) => unit)).toEqual(['', 'USD', 'QALY', 'USD', 'QALY', 'USD/QALY', ''])
  })

  it('is absent where none is declared', () => {
    expect(lifecycleIncrementalTable(madeResult(), 'en')).toBeNull()
  })

  it('speaks Chinese', async () => {
    const table = lifecycleIncrementalTable(await difficile, 'zh-CN')!
    expect(cellOf(table, 's39', 'words')).toBe('被“s33”与“s31”的组合扩展占优')
    expect(cellOf(table, 's37', 'words')).toMatch(/^被“s(43|31)”绝对占优$/)
    // brackets of one kind
    expect(
      table.columns
        .map((column) => heading(column))
        .slice(1, 6)
        .join()
    ).toMatch(/^[^()]+$/)
  })
})

describe('lifetime value by starting stage', () => {
  it('says why a value without end does not exist', async () => {
    const [mono, comb] = stageValueTables(await hiv, 'en')
    expect(mono.columns.map(({ id }) => id)).toEqual(['category', 'stage', 'finite', 'infinite'])
    // Who starts in A is the published cohort.
    expect(mono.rows.at(-4)?.slice(0, 3)).toEqual(['cost (GBP)', 'CD4 200 to 500', '44,663'])
    expect(comb.columns.map(({ id }) => id)).toEqual(['category', 'stage', 'finite'])
    expect(comb.notes?.[1]).toMatch(/^No value without end: .*changes with the clock\.$/)
  })
})
