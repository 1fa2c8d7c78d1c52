import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/core/displayWidth.js'
import { checkTable } from '../../src/core/table.js'
import { tableText } from '../../src/core/tableText.js'
import { compare } from '../../src/experiment/compare.js'
import { comparisonTable } from '../../src/report/comparisonTable.js'
import { varyScenario } from '../../src/scenario/makeScenario.js'
import { fixedRunner } from '../experiment/helpers.js'
import { madeComparison, playedComparison, titled } from './helpers.js'

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
  it('tells scenarios of the same title apart by their names', async () => {
    const comparison = await madeComparison()
    const [now, plan, ...rest] = comparison.scenarios
    const { title, titleZh } = now!.scenario
    const same = { ...plan!, scenario: { ...plan!.scenario, title, titleZh } }
    const labels = (scenarios: typeof comparison.scenarios) =>
      new Set(comparisonTable({ ...comparison, scenarios }, 'en').rows.map((row) => row[1]))
    expect(labels([now!, same, ...rest]).size).toBe(comparison.scenarios.length)
    expect(labels([now!, same, ...rest])).toContain(`${title} (${plan!.scenario.name})`)
    expect([...labels(comparison.scenarios)].join()).not.toContain('(')
  })

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

  it('sets what a customer is worth beside how many there are', () => {
    expect(rowOf('New customers (firms)', 'More service')).toEqual(['1,000', '-200', 'worse', 0])
    expect(rowOf('Customer equity (thousand EUR)', 'More service')).toEqual(['3,500', '-500', 'worse', 0])
    expect(notes).toContain(
      'Lifetime value is per head of those who join in the first edition, and how many join differs'
    )
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

  it('says which scenarios differ in more than the strategy, and in what first', async () => {
    const fair = titled('fair', 'As it is', '现状')
    const wealthy = varyScenario(fair, { segments: { large: { margin: 0.6 } }, title: 'Wealthy' }, 'wealthy')
    const another = varyScenario(
      wealthy,
      { lifecycle: { closure: 0.1 }, mechanisms: { value: { noise: 3 } }, competition: { copies: false } },
      'another'
    )
    const comparison = await compare([fair, wealthy, another], { runner: fixedRunner(() => ({ npv: 1 })) })
    const said = (language: 'en' | 'zh-CN') =>
      comparisonTable(comparison, language).notes?.filter((note) => /assumptions|假设也不同/.test(note))
    expect(said('en')).toEqual([
      expect.stringMatching(/^Wealthy differs from the baseline in assumptions too, .*: segments.large.margin\.$/),
      expect.stringMatching(/^another differs .*: segments.large.margin, \S+, \S+ and 1 more\.$/)
    ])
    expect(said('zh-CN')?.[1]).toMatch(/：segments.large.margin、\S+、\S+ 及另外 1 项。$/)
    expect(notes).not.toContain('assumptions too')
  })

  it('says how many replications have a value where not all have, and which scenarios outlive the longest tail', async () => {
    const runner = fixedRunner((name, replication) => ({
      firstTimeRenewal: replication === 0 && name === 'plan' ? null : 0.4 + 0.1 * replication,
      tailEditions: name === 'plan' && replication === 2 ? 300 : 299
    }))
    const fair = titled('fair', 'As it is', '现状')
    const table = comparisonTable(await compare([fair, { ...fair, name: 'plan' }], { runner }), 'en')
    const rows = table.rows.filter(([heading]) => heading === 'First-time renewal (%)')
    const plan = table.rows[table.rows.indexOf(rows[0]) + 1]
    expect(rows[0][2]).toBe('55 [34, 76]')
    // .5, .6, .7: sd .1, half width t(.975, 2) · .1/√3 = .2484
    expect(plan.slice(2, 4)).toEqual(['60 [35, 85] (n=3)', '0 (n=3)'])
    expect(table.notes?.join()).toContain('(n=…): only so many replications have a value, at least 3 here')
    expect(table.notes?.filter((note) => note.includes('tail was cut'))).toEqual([
      expect.stringMatching(/^plan: The tail was cut after 300 editions/)
    ])
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
