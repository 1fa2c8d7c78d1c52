import { describe, expect, it } from 'vitest'
import type { Estimate } from '../../../src/core/interval.js'
import { checkTable } from '../../../src/core/table.js'
import { tableMarkdown } from '../../../src/core/tableMarkdown.js'
import { tableText } from '../../../src/core/tableText.js'
import { playLifecycle } from '../../../src/experiment/lifecycle.js'
import type { LifecycleEstimate, LifecycleResult } from '../../../src/experiment/lifecycleResult.js'
import { conventionsOf } from '../../../src/report/lifecycle/conventions.js'
import { lifecycleIncrementalTable } from '../../../src/report/lifecycle/incrementalTable.js'
import { lifecycleJson } from '../../../src/report/lifecycle/lifecycleJson.js'
import { lifecycleRecords } from '../../../src/report/lifecycle/lifecycleRecords.js'
import { lifecycleTables } from '../../../src/report/lifecycle/lifecycleTables.js'
import { longRunTables } from '../../../src/report/lifecycle/longRunTables.js'
import { stageValueTables } from '../../../src/report/lifecycle/stageValueTables.js'
import { totalsTable } from '../../../src/report/lifecycle/totalsTable.js'
import { traceTables } from '../../../src/report/lifecycle/traceTables.js'
import { valueFormat, valueText } from '../../../src/report/lifecycle/values.js'
import { numberText } from '../../../src/report/numberText.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'
import { cellOf, madeResult } from './helpers.js'

const made = { horizon: { cycles: 3, cycleLength: 1 }, cohort: { start: { A: 1 } }, counting: 'start' }
const half = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
const play = (more: object) => playLifecycle(makeLifecycle({ ...made, ...more }, 'edge'))

/** Two brands between which customers go to and fro, and those who know neither yet. */
const brands = {
  stages: { A: { titleZh: '甲' }, B: { titleZh: '乙' }, N: {} },
  transitions: { N: { A: 0.3 }, A: { B: 0.1 }, B: { A: 0.3 } }
}
const plain = { counting: undefined }

describe('an ergodic chain', () => {
  // two states with .1 and .3: π = (.3, .1) / .4
  it('has its long-run shares in the table, and its ending named by its stages', async () => {
    const [table] = longRunTables(await play({ lifecycle: brands, ...plain }), 'en').map(checkTable)
    for (const start of ['A', 'B', 'N']) {
      expect(cellOf(table, start, 'share.A')).toBeCloseTo(0.75, 12)
      expect(cellOf(table, start, 'share.B')).toBeCloseTo(0.25, 12)
    }
    expect(table.columns.map(({ label }) => label)).toContain('Ends in A + B')
    expect(table.notes?.join(' ')).toContain('π = πP')
    const [chinese] = longRunTables(await play({ lifecycle: brands, ...plain }), 'zh-CN')
    const labels = chinese.columns.map(({ label }) => label)
    expect(labels).toEqual(expect.arrayContaining(['终止于“甲 + 乙”', '“甲”的时间占比']))
  })

  it('has them in records and in the result file', async () => {
    const result = await play({ lifecycle: brands, ...plain })
    const shares = lifecycleRecords(result, 'en').rows.filter((row) => row[2] === 'longRunShare')
    expect(shares).toHaveLength(9)
    expect(lifecycleJson(result).strategies[0].longRun[0].longRunShares[2]).toEqual([
      ...[0.75, 0.25, 0].map((each) => expect.closeTo(each, 12))
    ])
  })

  it('is no matter of chains that end in one stage each', async () => {
    const ends = { stages: ['A', 'B', 'C'], transitions: { A: { B: 0.5, C: 0.2 } } }
    const [table] = longRunTables(await play({ lifecycle: ends, ...plain }), 'en')
    expect(table.columns.map(({ id }) => id).filter((id) => id.startsWith('share'))).toEqual([])
  })
})

describe('the long run', () => {
  it('claims no formula for visits that would be wrong where time in stage counts', async () => {
    const notes = longRunTables(await play({ lifecycle: half, ...plain }), 'en')[0].notes?.join(' ')
    expect(notes).toContain('mean length of a visit')
    expect(notes).not.toContain('1 −')
    const chinese = longRunTables(await play({ lifecycle: half, ...plain }), 'zh-CN')[0].notes?.join(' ')
    expect(chinese).not.toContain('停留')
  })
})

describe('a stage that makes a number wrong for those who start there', () => {
  const lifecycle = { stages: ['A', 'B', 'X'], transitions: { A: { B: 0.3 }, X: { A: 0.8, B: 0.5 } } }
  const categories = { fees: { kind: 'value', unit: 'EUR', stages: { A: 10 } } }

  it.each([
    ['en', /^No value for who starts in X: .*1\.3/],
    ['zh-CN', /^起始于“X”者没有数值：.*1\.3/]
  ] as const)('has a dash and a note in %s', async (language, said) => {
    const result = await play({ lifecycle, categories })
    const [table] = stageValueTables(result, language)
    expect(table.rows.map((row) => row[2])).toEqual(['21.90', '0.00', '–'])
    expect(table.notes).toContainEqual(expect.stringMatching(said))
  })

  it('is null with its reason in the result file, and absent in records', async () => {
    const result = await play({ lifecycle, categories })
    const [, , wrong] = lifecycleJson(result).strategies[0].stageValues
    expect(wrong).toMatchObject({ stage: 'X', finite: null, finiteReason: { en: expect.stringContaining('1.3') } })
    const rows = checkTable(lifecycleRecords(result, 'en')).rows
    const own = rows.find((row) => row[2] === 'valueWithinHorizon' && row[5] === 'X')
    expect(own?.[10]).toBeNull()
  })
})

describe('digits', () => {
  const estimate = (mean: number, low: number, high: number): Estimate => ({ mean, low, high, sd: 1, n: 9 })
  const shown = (mean: number, low: number, high: number) => ({ value: mean, estimate: estimate(mean, low, high) })

  it('never round an interval away', () => {
    const wide = shown(80, 79, 81)
    const narrow = shown(0.59, 0.5884, 0.5916)
    const format = valueFormat([wide, wide, narrow])
    expect(valueText(narrow, format)).toBe('0.590 [0.588, 0.592]')
    expect(valueText(wide, format)).toBe('80.000 [79.000, 81.000]')
    // one that is far narrower than the others has digits of its own
    const tiny = shown(0.59, 0.58999, 0.59001)
    const fewer = valueFormat([wide, wide, tiny])
    expect(valueText(tiny, fewer)).toBe('0.59000 [0.58999, 0.59001]')
    expect(valueText(wide, fewer)).toBe('80.000 [79.000, 81.000]')
  })

  it('show no interval that is rounding only', () => {
    expect(valueText(shown(0.3, 0.3, 0.1 + 0.2), { unit: '', factor: 1, digits: 1 })).toBe('0.3')
  })

  it('are the same for values and their differences', async () => {
    const categories = { fees: { kind: 'cost', stages: { A: 9.871 } }, effect: { kind: 'value', stages: { A: 1 } } }
    const strategies = { now: {}, later: { categories: { fees: { stages: { A: 12.34567 } } } } }
    const more = { lifecycle: half, categories, strategies, incremental: { cost: 'fees', effect: 'effect' } }
    const result = await play(more)
    const digitsOf = (text: unknown) => `${text}`.split('.')[1]?.length ?? 0
    const [first, second] = totalsTable(result, 'en').rows
    expect(new Set([first[2], second[2], second[3]].map(digitsOf)).size).toBe(1)
    const { columns } = lifecycleIncrementalTable(result, 'en')!
    expect(columns[3].digits).toBe(columns[1].digits)
    expect(columns[4].digits).toBe(columns[2].digits)
    const values = stageValueTables(result, 'en').map(({ rows }) => digitsOf(rows[0][2]))
    expect(values).toHaveLength(2)
    expect(new Set(values).size).toBe(1)
  })
})

describe('huge numbers', () => {
  it('have four digits and a power of ten', async () => {
    expect([numberText(999_999_999_999_999, 0), numberText(1e15, 0), numberText(-1.23456e200, 2)]).toEqual([
      ...['999,999,999,999,999', '1.000e+15', '-1.235e+200']
    ])
    const categories = { fees: { kind: 'cost', stages: { A: 1e18 } }, effect: { kind: 'value', stages: { A: 1 } } }
    const strategies = {
      now: {},
      later: { categories: { effect: { stages: { A: 2 } }, fees: { stages: { A: 2e18 } } } }
    }
    const more = { lifecycle: half, categories, strategies, incremental: { cost: 'fees', effect: 'effect' } }
    const text = lifecycleTables(await play(more), 'en').map((table) => tableText(table))
    expect(text[0]).toContain('1.750e+18')
    expect(text[1]).toMatch(/3\.500e\+18 .* 1\.000e\+18/)
    expect(text.join('')).not.toMatch(/\d{3},000,000,000,000,000|Infinity|NaN/)
  })

  it('that have no end are never printed', () => {
    const result = madeResult()
    const broken = (value: number): LifecycleResult => {
      const spoil = (each: LifecycleEstimate) => ({ ...each, value, estimate: null })
      const strategies = result.strategies.map((each) => ({ ...each, estimates: each.estimates.map(spoil) }))
      return { ...result, strategies, differences: [] }
    }
    for (const value of [Number.POSITIVE_INFINITY, Number.NaN]) {
      const tables = lifecycleTables(broken(value), 'en').map(checkTable)
      expect(tables.map(tableMarkdown).join('')).not.toMatch(/Infinity|NaN/)
      expect(tables[0].rows[1].slice(2).every((cell) => cell === '–')).toBe(true)
      const records = checkTable(lifecycleRecords(broken(value), 'zh-CN'))
      expect(records.rows.every((row) => row[10] === null)).toBe(true)
      expect(JSON.stringify(lifecycleJson(broken(value)))).not.toMatch(/Infinity|NaN/)
    }
  })
})

describe('individuals', () => {
  const categories = { fees: { kind: 'value', unit: 'EUR', stages: { A: 10 } } }
  const played = playLifecycle(
    makeLifecycle({ ...made, lifecycle: half, categories, customers: 50, replications: 4 }),
    {
      engine: 'individual'
    }
  )

  it('have exact lifetime values by starting stage, and say so', async () => {
    const [english] = stageValueTables(await played, 'en')
    expect(english.notes?.[0]).toContain('From the exact engine')
    expect(english.notes?.join(' ')).not.toContain('replications')
    expect(stageValueTables(await played, 'zh-CN')[0].notes?.[0]).toContain('由精确引擎计算')
  })

  it('say how wide the intervals of the trace are at most', async () => {
    const { strategies } = await played
    const halves = strategies[0].estimates.flatMap(({ outcome, estimate }) =>
      outcome === 'customers' && estimate?.low != null ? [((estimate.high ?? 0) - estimate.low) / 2] : []
    )
    const [english] = traceTables(await played, 'en')
    const [, said] = /at most ±([\d.]+) points/.exec(english.notes?.join(' ') ?? '') ?? []
    expect(Number(said)).toBeGreaterThanOrEqual(Math.max(...halves) * 100)
    expect(Number(said)).toBeLessThan(Math.max(...halves) * 100 + 1)
    expect(traceTables(await played, 'zh-CN')[0].notes?.join(' ')).toContain(`±${said} 个百分点`)
  })

  it('have their number in the passport of the result file', async () => {
    expect(lifecycleJson(await played).passport).toMatchObject({ engineKind: 'individual', customers: 50 })
    const exact = await playLifecycle(makeLifecycle({ ...made, lifecycle: half, categories }))
    expect(lifecycleJson(exact).passport.customers).toBeNull()
  })
})

describe('small and large lifecycles', () => {
  it('of one cycle are spoken of in the singular', async () => {
    const result = await play({ lifecycle: half, ...plain, horizon: { cycles: 1, cycleLength: 1 } })
    const time = conventionsOf(result).find(({ convention }) => convention.en === 'Time')
    expect(time?.words).toEqual({ en: 'one cycle of one year', zh: '1 个周期，每周期 1 年' })
  })

  it('of one stage without amounts still show who is where', async () => {
    const result = await play({ lifecycle: { stages: ['A'], transitions: {} }, ...plain })
    expect(lifecycleTables(result, 'en')[0].title).toBe('Stages by time point: edge')
  })

  it('of many stages are cut to what fits, with a note and all customers summed', async () => {
    const stages = Array.from({ length: 60 }, (_, stage) => (stage === 0 ? 'A' : `s${stage}`))
    const transitions = Object.fromEntries(stages.slice(0, -1).map((stage, at) => [stage, { [stages[at + 1]]: 0.4 }]))
    const result = await play({ lifecycle: { stages, transitions }, horizon: { cycles: 30, cycleLength: 1 }, ...plain })
    for (const [language, note] of [
      ['en', 'Of 60 stages'],
      ['zh-CN', '共 60 个阶段']
    ] as const) {
      const [trace] = traceTables(result, language)
      expect(trace.columns).toHaveLength(14)
      for (const row of trace.rows) {
        const sum = row.slice(1).reduce<number>((total, cell) => total + Number(cell), 0)
        expect(sum).toBeCloseTo(1, 9)
      }
      const [longRun] = longRunTables(result, language)
      expect(longRun.columns.length).toBeLessThanOrEqual(13)
      for (const table of [trace, longRun]) expect(table.notes?.join(' ')).toContain(note)
    }
    expect(lifecycleRecords(result, 'en').rows.filter((row) => row[2] === 'customers')).toHaveLength(60 * 31)
  })
})
