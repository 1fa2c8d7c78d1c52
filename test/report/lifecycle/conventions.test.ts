import { describe, expect, it } from 'vitest'
import { playLifecycle } from '../../../src/experiment/lifecycle.js'
import { conventionsOf } from '../../../src/report/lifecycle/conventions.js'
import { conventionsTable } from '../../../src/report/lifecycle/conventionsTable.js'
import { conventionWords } from '../../../src/report/lifecycle/conventionWords.js'
import { lifecyclePassport } from '../../../src/report/lifecycle/lifecyclePassport.js'
import { recordWords } from '../../../src/report/lifecycle/recordWords.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'
import { hiv, madeResult, motley } from './helpers.js'

const played = playLifecycle(motley)
const linesOf = async (name: string) =>
  conventionsOf(await played)
    .filter(({ convention }) => convention.en === name)
    .map(({ appliesTo, words, formula }) => [appliesTo.en, words.en, formula].join(' | '))

describe('conventions', () => {
  it('name the engine and why', async () => {
    expect(await linesOf('Engine')).toEqual([
      ' | individual: 50 customers played one by one in each of 3 replications, scaled to the cohort | '
    ])
    expect((await linesOf('Why this engine'))[0]).toContain('lifecycle.transitions.new.gone: frailty differs')
    expect(conventionsOf(madeResult()).map(({ words }) => words.en)).toContain(
      'asked for; the exact engine would serve too'
    )
    expect(conventionsOf(await hiv)[0].words.en).toMatch(/^exact: /)
  })

  it('say how long a cycle is and how many customers there are', async () => {
    expect(await linesOf('Time')).toEqual([' | 30 cycles of 1/12 of a year | L = 1/12'])
    expect(await linesOf('Cohort')).toEqual([' | 1,000 customers | '])
  })

  it('name groups with their weights', async () => {
    const grouped = makeLifecycle({
      horizon: { cycles: 1, cycleLength: 1 },
      cohort: { start: { in: 1 } },
      lifecycle: { stages: ['in', 'out'], transitions: { in: { out: 0.5 } } },
      groups: { women: { weight: 0.6 }, men: { weight: 0.4 } }
    })
    const found = conventionsOf(await playLifecycle(grouped)).find(({ convention }) => convention.en === 'Groups')
    expect(found?.words.en).toBe('summed with their weights: women 60%, men 40%')
    expect(await linesOf('Groups')).toEqual([])
  })

  it('tell categories apart, and strategies where a category differs between them', async () => {
    const counting = await linesOf('Counting')
    expect(counting.map((line) => line.split(' (')[0])).toEqual(['fees | half-cycle', 'Gifts', 'Gifts'])
    // 31 time points of 1/31 each
    expect(counting[1]).toMatch(/^Gifts \(now\) \| weights .* w = 0.03226, 0.03226, 0.03226, …, 0.03226, 0.03226$/)
    expect(counting[2]).toMatch(/^Gifts \(later\) \| start .* \| Σ v·x\(t−1\), t = 1 … n$/)
    expect((await linesOf('Discounting')).map((line) => line.split(' | ')[2])).toEqual(['e^(−r·k·L)', '1'])
    expect(await linesOf('Discount rate')).toEqual([
      'fees | social = 3.5% a year | r = social = 3.5%',
      'Gifts | 0% a year | r = 0%'
    ])
  })

  it('say how amounts are stated and booked', async () => {
    expect(await linesOf('Amounts of stages')).toEqual([
      'all | stated for a year, taken times the length of a cycle | v·L'
    ])
    expect(await linesOf('Amounts of the start')).toHaveLength(1)
    expect(await linesOf('Amounts of moves')).toEqual([
      'all | at departure, with the counting weight of that time point | '
    ])
  })

  it('say how exits combine and how probabilities come about', async () => {
    expect((await linesOf('Exits of a stage')).map((line) => line.split(' (')[0])).toEqual([
      'new | shares',
      'old | competing'
    ])
    for (const name of ['Rates', 'Hazards', 'Weibull', 'Probabilities over years', 'Multipliers']) {
      expect(await linesOf(name), name).toHaveLength(1)
    }
  })

  it('stand in a table in either language', async () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const table = conventionsTable(await played, language)
      expect(table.rows).toHaveLength(conventionsOf(await played).length)
      expect(table.notes?.[0]).toContain('x(k)')
    }
  })
})

describe('words', () => {
  const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()
  it.each(Object.entries({ ...conventionWords, ...recordWords }))('%s is said in both languages', (_, { en, zh }) => {
    expect(zh).toMatch(/[\u4e00-\u9fff]|\{/)
    expect(placesOf(zh)).toEqual(placesOf(en))
  })
})

describe('the passport', () => {
  it('shows luck only where there is some', async () => {
    expect(lifecyclePassport(await hiv, 'en').rows.map(([entry]) => entry)).toEqual(['Engine', 'Scenario hash'])
    const { rows } = lifecyclePassport(madeResult(), 'en')
    expect(rows.map((row) => row.join(': '))).toEqual([
      'Engine: 0 individual (customers played one by one)',
      'Scenario hash: a',
      'Seed: perennial',
      'Replications: 3',
      'Customers in each replication: 2,500',
      'Stream scheme: 1'
    ])
  })
})
