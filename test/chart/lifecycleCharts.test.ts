import { describe, expect, it } from 'vitest'
import { incrementalChart } from '../../src/chart/incremental.js'
import { traceChart } from '../../src/chart/trace.js'
import { InputError } from '../../src/core/errors.js'
import type { LifecycleResult } from '../../src/experiment/lifecycleResult.js'
import { draw, textsOf } from './draw.js'
import { crowdedResult, exactResult, individualResult, singleResult } from './lifecycleFixture.js'

const charts = { trace: traceChart, incremental: incrementalChart } as const
const results = { exact: exactResult, individual: individualResult, crowded: crowdedResult } as const

describe.each(Object.entries(charts))('the %s chart', (_, chart) => {
  const cases = Object.entries(results).flatMap(([name, result]) =>
    (['en', 'zh-CN'] as const).map((language) => [name, language, result] as const)
  )

  it.each(cases)('of the %s result is drawn in %s without a warning', async (_name, language, result) => {
    const { marks, warnings } = await draw(chart(result, { language }))
    expect(warnings).toEqual([])
    expect(marks.filter(({ role, items }) => role === 'mark' && items.length > 0).length).toBeGreaterThan(0)
  })

  it('says in the picture what it is and where it comes from', async () => {
    const exact = textsOf((await draw(chart(exactResult))).marks).join(' ')
    expect(exact).toContain('HIV: monotherapy against combination therapy')
    expect(exact).toContain('Perennial 0.1.0 · exact engine')
    expect(exact).toContain('Scenario: hiv 3f2a9c1b')
    expect(exact).toContain('No forecast of anything')
    expect(exact).not.toContain('Seed')
    const individual = textsOf((await draw(chart(individualResult))).marks).join(' ')
    expect(individual).toContain('individual engine · Seed: perennial · Replications: 6 · Customers in each: 1,000')
    expect(individual).toMatch(/95 % interval/)
  })

  it('speaks Chinese alone when asked to', async () => {
    const { marks } = await draw(chart(individualResult, { language: 'zh-CN' }))
    const latin = textsOf(marks).flatMap((text) => text.match(/[A-Za-z]{2,}/g) ?? [])
    // names of the scenario that have no Chinese title, units, and what stands for itself
    const names = ['Perennial', 'perennial', 'teaching', 'advertising', 'cost', 'care', 'rate', 'EUR']
    expect(latin.filter((word) => !names.includes(word))).toEqual([])
  })

  it('is plain data, and the same each time', () => {
    const made = chart(individualResult)
    expect(JSON.parse(JSON.stringify(made))).toEqual(made)
    expect(chart(individualResult)).toEqual(made)
  })
})

describe('the trace chart', () => {
  it.each(Object.values(results))('draws the shares of the cohort, and their intervals, as they are told', (result) => {
    const told = result.strategies.flatMap(({ strategy, estimates }) =>
      estimates
        .filter(({ outcome }) => outcome === 'customers')
        .map(({ stage, period, value }) => [strategy, stage, period, Number(value) / result.scenario.cohort])
    )
    const drawn = traceChart(result).datasets.trace
    expect(drawn.map(({ strategy, stage, timePoint, share }) => [strategy, stage, timePoint, share])).toEqual(told)
    for (const { low, high, share } of drawn) {
      if (result.passport.engineKind === 'exact') expect([low, high]).toEqual([null, null])
      else {
        expect(Number(low)).toBeLessThanOrEqual(Number(share))
        expect(Number(high)).toBeGreaterThanOrEqual(Number(share))
        expect(Number(low)).toBeGreaterThanOrEqual(0)
        expect(Number(high)).toBeLessThanOrEqual(1)
      }
    }
  })

  it('draws a panel a strategy, a line a stage, and bands where there is luck', async () => {
    const count = async (result: LifecycleResult, kind: string) =>
      (await draw(traceChart(result))).marks.filter(({ marktype, role }) => marktype === kind && role === 'mark').length
    expect(await count(exactResult, 'line')).toBe(2 * 4)
    expect(await count(exactResult, 'area')).toBe(0)
    expect(await count(individualResult, 'line')).toBe(5 * 4)
    expect(await count(individualResult, 'area')).toBe(5 * 4)
  })

  it('dashes the stages that do not attend, where some do', () => {
    expect(JSON.stringify(traceChart(individualResult))).toContain('[[1,0],[1,0],[1,0],[5,3]]')
    expect(JSON.stringify(traceChart(individualResult))).toContain('Dashed: stages that do not attend.')
    expect(JSON.stringify(traceChart(exactResult))).not.toContain('Dashed')
  })

  it('takes one strategy alone, whose panel needs no title', async () => {
    const chart = traceChart(singleResult)
    expect((await draw(chart)).warnings).toEqual([])
    expect(JSON.stringify(chart).split('HIV: monotherapy against combination therapy')).toHaveLength(1 + 2 + 21 * 4)
  })

  it('tells stages with one title apart by their names', () => {
    const { scenario } = exactResult
    const stages = { ...scenario.stages, B: { ...scenario.stages.B, title: 'AIDS' } }
    const labels = traceChart({ ...exactResult, scenario: { ...scenario, stages } }).datasets.trace.map(
      ({ stageLabel }) => stageLabel
    )
    expect(new Set(labels)).toEqual(new Set(['CD4 200–500', 'AIDS (B)', 'AIDS (C)', 'Dead']))
  })
})

describe('the incremental chart', () => {
  it('draws cost, effect, status and ratio as the table has them', () => {
    for (const result of Object.values(results)) {
      const rows = (result.incremental ?? []).map(({ estimates, ...row }) => row)
      expect(incrementalChart(result).datasets.strategies).toMatchObject(rows)
    }
  })

  it('writes the ratio of each kept strategy under its name', async () => {
    // dampack 1.0.2.1000: 2769.85, 4065.03, 5056.22, 8504.22, 38362.65
    const texts = textsOf((await draw(incrementalChart(crowdedResult))).marks)
    const labels = ['s27\n2,770', 's33\n4,065', 's31\n5,056', 's43\n8,504', 's44\n38,363']
    expect(texts).toEqual(expect.arrayContaining([...labels, 's3', 's39', 's4', 's13', 's37', 's20']))
  })

  it('joins the kept by one line and marks the rest', async () => {
    const { marks } = await draw(incrementalChart(individualResult))
    const [line] = marks.filter(({ marktype, role }) => marktype === 'line' && role === 'mark')
    expect(line.items.map(({ datum }) => datum?.strategy)).toEqual(['now', 'service', 'platform'])
    const statuses = incrementalChart(individualResult).datasets.strategies.map(({ strategy, status }) => [
      strategy,
      status
    ])
    expect(statuses.slice(3)).toEqual([
      ['advertising', 'extended'],
      ['discount', 'dominated']
    ])
  })

  it('writes names on a halo, so that no line crosses their letters', async () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const { marks } = await draw(incrementalChart(crowdedResult, { language }))
      const labels = marks.filter(({ marktype, items }) => marktype === 'text' && items[0]?.datum?.labelX !== undefined)
      expect(labels).toHaveLength(2)
      const [halo, letters] = labels.map(({ items }) => items)
      expect(halo[0]).toMatchObject({ stroke: 'white', fill: 'white' })
      expect(letters[0]).not.toHaveProperty('stroke', 'white')
      expect(halo.map(({ text }) => text)).toEqual(letters.map(({ text }) => text))
    }
  })

  it('draws the intervals of both means, and only where there is luck', async () => {
    const bars = async (result: LifecycleResult) =>
      (await draw(incrementalChart(result))).marks
        .filter(({ marktype, role }) => marktype === 'rule' && role === 'mark')
        .reduce((sum, { items }) => sum + items.filter(({ datum }) => datum?.strategy !== undefined).length, 0)
    expect(await bars(individualResult)).toBe(2 * 5)
    expect(await bars(exactResult)).toBe(0)
    const [row] = incrementalChart(individualResult).datasets.strategies
    const told = individualResult.strategies[0].estimates.find(({ category }) => category === 'cost')
    expect([row.costLow, row.costHigh]).toEqual([told?.estimate?.low, told?.estimate?.high])
  })

  it('says how the amounts drawn are counted and discounted, each convention once', async () => {
    const text = textsOf((await draw(incrementalChart(exactResult))).marks).join(' ')
    expect(text).toContain(
      'Health care, Drugs: counting: end of the cycle, discounting: from the first cycle, r = 6% a year; Life years: counting: end of the cycle, discounting: none'
    )
    expect(text).toContain('Discounted totals over 20 cycles of 1 year, for one customer.')
    expect(text).toContain('GBP / years')
  })

  it('refuses a result without a table, in both languages', () => {
    expect(() => incrementalChart(singleResult)).toThrow(InputError)
    expect(() => incrementalChart(singleResult)).toThrow('needs two strategies or more')
  })
})
