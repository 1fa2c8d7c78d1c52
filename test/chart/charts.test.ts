import { describe, expect, it } from 'vitest'
import type { ChartRow, ChartSpec } from '../../src/chart/chartSpec.js'
import { differencesChart } from '../../src/chart/differences.js'
import { lifetimeValueChart } from '../../src/chart/lifetimeValue.js'
import { outcomeByScenarioChart } from '../../src/chart/outcomeByScenario.js'
import { outcomeOverEditionsChart } from '../../src/chart/outcomeOverEditions.js'
import { relationshipCostChart } from '../../src/chart/relationshipCost.js'
import { estimatesOf } from '../../src/chart/results.js'
import { retentionChart } from '../../src/chart/retention.js'
import { stagesChart } from '../../src/chart/stages.js'
import { draw, textsOf } from './draw.js'
import { comparison } from './fixture.js'

const charts = {
  retention: retentionChart,
  lifetimeValue: lifetimeValueChart,
  relationshipCost: relationshipCostChart,
  stages: stagesChart,
  differences: differencesChart
} as const

/** The estimates of an outcome as the comparison holds them, scenario by scenario. */
function table(outcome: string, over: 'editions' | 'horizon'): unknown[] {
  return comparison.scenarios.flatMap((scenario) =>
    estimatesOf(scenario, outcome)
      .filter(({ edition }) => (edition === null) === (over === 'horizon'))
      .map(({ edition, estimate }) => [scenario.scenario.name, edition, estimate?.mean, estimate?.low, estimate?.high])
  )
}

/** The rows of a chart in the same form, back in the order of the comparison. */
function rowsOf(chart: ChartSpec, dataset: string, wanted: (row: ChartRow) => boolean = () => true): unknown[] {
  const order = comparison.scenarios.map(({ scenario }) => scenario.name)
  return chart.datasets[dataset]
    .filter(wanted)
    .sort((one, other) => order.indexOf(String(one.scenario)) - order.indexOf(String(other.scenario)))
    .map(({ scenario, edition, mean, low, high }) => [
      scenario,
      edition,
      mean ?? undefined,
      low ?? undefined,
      high ?? undefined
    ])
}

describe('every number drawn is the number of the table', () => {
  it('retention', () => {
    expect(rowsOf(retentionChart(comparison), 'estimates')).toEqual(table('repeatRate', 'editions'))
    expect(table('repeatRate', 'editions')).toHaveLength(6 * 10)
  })

  it('lifetime value', () => {
    expect(rowsOf(lifetimeValueChart(comparison), 'estimates')).toEqual(table('lifetimeValue', 'horizon'))
  })

  it('relationship cost, kind by kind, with totals and budget', () => {
    const chart = relationshipCostChart(comparison)
    for (const kind of ['cost.initial', 'cost.maintenance', 'cost.ending', 'cost.winBack', 'discountGiven']) {
      expect(rowsOf(chart, 'costs', ({ outcome }) => outcome === kind)).toEqual(table(kind, 'horizon'))
    }
    expect(rowsOf(chart, 'totals')).toEqual(table('spend', 'horizon'))
    expect(rowsOf(chart, 'budgets')).toEqual(table('budget', 'horizon'))
  })

  it('stages, whose shares sum to one', () => {
    const stages = comparison.scenarios[0].context.stages.map(({ id }) => id)
    const chart = stagesChart(comparison, { as: 'shares', stages })
    for (const stage of stages) {
      expect(rowsOf(chart, 'stages', (row) => row.stage === stage)).toEqual(table(`inStage.${stage}`, 'editions'))
    }
    const shares = chart.datasets.stages.filter(({ scenario, edition }) => scenario === 'fair' && edition === 3)
    expect(shares.reduce((sum, { share }) => sum + Number(share), 0)).toBeCloseTo(1, 12)
  })

  it('differences', () => {
    const drawn = differencesChart(comparison).datasets.differences
    const told = comparison.differences.map(({ scenario, outcome, difference, verdict, probabilityBest }) => {
      const { mean, low, high } = difference ?? { mean: null, low: null, high: null }
      return { scenario, outcome, mean, low, high, verdict, probabilityBest }
    })
    expect(told).toHaveLength(5 * 3)
    expect(drawn).toMatchObject(told)
  })
})

describe.each(Object.entries(charts))('the %s chart', (_, chart) => {
  it.each(['en', 'zh-CN'] as const)('is drawn in %s without a warning', async (language) => {
    const { marks, warnings } = await draw(chart(comparison, { language }))
    expect(warnings).toEqual([])
    expect(marks.filter(({ role, items }) => role === 'mark' && items.length > 0).length).toBeGreaterThan(0)
  })

  it('says in the picture what it is and where it comes from', async () => {
    const { marks } = await draw(chart(comparison))
    const text = textsOf(marks).join(' ')
    expect(text).toContain('Perennial 0.1.0')
    expect(text).toContain('Seed: perennial')
    expect(text).toContain('Replications: 4')
    expect(text).toContain('platform 53f2a9c1')
    expect(text).toContain('No forecast of any fair')
  })

  it('speaks Chinese alone when asked to', async () => {
    const { marks } = await draw(chart(comparison, { language: 'zh-CN' }))
    const latin = textsOf(marks).flatMap((text) => text.match(/[A-Za-z]{2,}/g) ?? [])
    const names = comparison.scenarios.flatMap(({ passport }) => [passport.scenario, passport.scenarioHash.slice(1, 8)])
    const foreign = latin.filter(
      (word) => !['Perennial', 'perennial', 'EUR', ...names].some((name) => name.includes(word))
    )
    expect(foreign).toEqual([])
    // What is read aloud, or shown where nothing is drawn, is punctuated in Chinese.
    expect(chart(comparison, { language: 'zh-CN' }).description).toMatch(/^[^.]*。单位：|^[^.]*。按/)
  })

  it('is plain data, and the same each time', () => {
    const made = chart(comparison)
    expect(JSON.parse(JSON.stringify(made))).toEqual(made)
    expect(chart(comparison)).toEqual(made)
  })
})

describe('the check itself', () => {
  it('sees what Vega-Lite warns of', async () => {
    const made = retentionChart(comparison)
    const wrong = {
      ...made,
      resolve: { scale: { x: 'shared' } },
      vconcat: [{ mark: 'bar', encoding: { shape: { field: 'a' } } }]
    }
    expect((await draw(wrong)).warnings.length).toBeGreaterThan(0)
  })
})

describe('what the charts draw', () => {
  it('leaves a gap where an edition was cancelled', async () => {
    const { marks } = await draw(retentionChart(comparison))
    const lines = marks.filter(({ marktype }) => marktype === 'line')
    expect(lines).toHaveLength(6)
    const missing = lines[0].items.filter(({ datum }) => datum?.mean === null)
    expect(missing.map(({ datum }) => datum?.edition)).toEqual([5])
  })

  it('paints the baseline black, the focus strong and the others grey', () => {
    const { datasets, vconcat } = retentionChart(comparison, { focus: 'platform' })
    expect(datasets.estimates.at(-1)?.scenario).toBe('platform')
    expect(JSON.stringify(vconcat)).toContain(
      JSON.stringify(['#1a1a1a', '#b3b3b3', '#b3b3b3', '#b3b3b3', '#b3b3b3', '#d55e00'])
    )
  })

  it('keeps the names at the ends of the lines apart', () => {
    const names = retentionChart(comparison).datasets.names.map(({ at }) => Number(at))
    const sorted = [...names].sort((one, other) => one - other)
    const span = 300 / (0.68 - 0.6)
    for (let index = 1; index < sorted.length; index++) {
      expect((sorted[index] - sorted[index - 1]) * span).toBeGreaterThan(10)
    }
  })

  it('takes one scenario alone, without a baseline', async () => {
    const [alone] = comparison.scenarios
    for (const chart of [retentionChart, lifetimeValueChart, relationshipCostChart, stagesChart]) {
      expect((await draw(chart(alone))).warnings).toEqual([])
    }
    expect(retentionChart(alone).datasets.estimates[0].label).toBe('As today')
  })

  it('stacks the stages asked for, and no others', () => {
    const rows = stagesChart(comparison, { stages: ['trust', 'weakening'] }).datasets.stages
    expect(new Set(rows.map(({ stage }) => stage))).toEqual(new Set(['trust', 'weakening']))
    const usual = stagesChart(comparison).datasets.stages
    expect(new Set(usual.map(({ stage }) => stage))).toEqual(new Set(['confirmation', 'trust', 'weakening']))
  })

  it('leaves out a kind of cost that nobody has', () => {
    const costs = relationshipCostChart(comparison.scenarios[0]).datasets.costs
    expect(new Set(costs.map(({ outcome }) => outcome))).toEqual(
      new Set(['cost.initial', 'cost.maintenance', 'cost.ending', 'cost.winBack'])
    )
  })

  it('draws a mean without interval for a single replication', async () => {
    const single = {
      ...comparison.scenarios[0],
      estimates: comparison.scenarios[0].estimates.map((row) => ({
        ...row,
        estimate: row.estimate && { ...row.estimate, low: null, high: null, sd: null, n: 1 }
      }))
    }
    for (const chart of [retentionChart, lifetimeValueChart]) {
      expect((await draw(chart(single))).warnings).toEqual([])
    }
  })

  it('names the nearest right one for a wrong focus or outcome', () => {
    expect(() => retentionChart(comparison, { focus: 'platfrom' })).toThrow('did you mean "platform"?')
    expect(() => outcomeByScenarioChart(comparison, 'profits')).toThrow('did you mean "profit"?')
    expect(() => outcomeOverEditionsChart(comparison, 'repeatRat')).toThrow('did you mean "repeatRate"?')
  })
})
