import { describe, expect, it } from 'vitest'
import { uncertaintyChart } from '../../../src/chart/uncertainty.js'
import { checkTable } from '../../../src/core/table.js'
import { inlineRunner, type Runner } from '../../../src/experiment/runner.js'
import { uncertainty } from '../../../src/experiment/uncertainty/uncertainty.js'
import { distributionText, plainNumber } from '../../../src/report/uncertainty/distributionText.js'
import { uncertaintyJson } from '../../../src/report/uncertainty/uncertaintyJson.js'
import { drawsTable, uncertaintyRecords } from '../../../src/report/uncertainty/uncertaintyRecords.js'
import { uncertaintyTables } from '../../../src/report/uncertainty/uncertaintyTables.js'
import { draw, textsOf } from '../../chart/draw.js'
import { smallFair } from '../../experiment/draws/support.js'
import { hiv } from '../../experiment/uncertainty/hivDraws.js'

/** Money that is the rent: 200 to 300, and thirty more or less by luck. */
const runner: Runner = Object.assign((job: Parameters<Runner>[0]) => inlineRunner(job), {
  figures: (async (_, trials) =>
    trials.map(({ values, replication, scenario }) => {
      const price = values['price.perArea'] as number
      if (price > 298) return { problems: [{ message: 'too dear', messageZh: '过高', path: 'price.perArea' }] }
      return { values: [price + (replication % 2 === 0 ? 30 : -30) + scenario] }
    })) satisfies NonNullable<Runner['figures']>
})
const titled = { title: 'Small fair', titleZh: '小型展会', notice: 'Made up.', noticeZh: '虚构。' }
const [fair, plan] = [smallFair('fair', titled), smallFair('plan', { title: 'Plan' })]
const result = await uncertainty([fair, plan], { draws: 100, replications: 8, runner, threshold: 250 })
const exact = await uncertainty(hiv, { draws: 60 })

describe('the tables of how sure results are', () => {
  const tables = uncertaintyTables(result, 'en').map(checkTable)

  it('say what they are of', () => {
    expect(tables.map(({ title }) => title)).toEqual([
      'How sure: Small fair',
      'Where the uncertainty comes from',
      'How probable it is to fall short',
      'Differences to the baseline (Small fair)',
      'Quantiles over draws, luck taken out',
      'A first hint which numbers matter',
      'What is not known for sure',
      'Draws that could not be played'
    ])
  })

  it('tell ranges, shares, probabilities and differences as they come out of the formula', () => {
    const [ranges, sources, below, differences] = tables
    const [outcome, scenario, mean, notKnowing, luck] = ranges!.rows[0]!
    expect([outcome, scenario]).toEqual(['Net present value (EUR)', 'Small fair'])
    // rents up to 298 that lie evenly: mean 249; 9 of 10 from 5 % to 95 % of the way; luck is ±30, stretched by √(8 / 7)
    expect(mean).toMatch(/^249 \[/)
    expect(notKnowing).toMatch(/^20[45] to 29[23]$/)
    expect(luck).toMatch(/^217 to 281$/)
    expect(sources!.rows[0]![5]).toBe('8 were enough; 2 would do to tell not knowing')
    // 50 of 98 draws lie below 250
    expect(below!.rows[0]).toEqual([
      'Net present value (EUR)',
      'Small fair',
      '250',
      expect.stringMatching(/^51 % \[/),
      expect.any(String)
    ])
    expect(differences!.rows).toEqual([
      [
        'Net present value (EUR)',
        'Plan',
        '+1',
        'better',
        '1',
        '1',
        '100 % [96, 100]',
        expect.stringMatching(/^100 % \[/)
      ]
    ])
  })

  it('name what failed, with the values that made it', () => {
    const failed = tables.at(-1)!
    expect(failed.rows).toHaveLength(3)
    expect(failed.rows[0]![2]).toBe('price.perArea: too dear')
    expect(failed.rows[0]![3]).toMatch(/^price\.perArea=29[89]/)
    expect(failed.notes).toEqual(['4 of 200 could not be played and are left out.'])
    expect(tables[0]!.notes).toContain(
      'Of some figures fewer draws count (98 at least): in the others a run failed or has no value.'
    )
  })

  it('say when it ended early', async () => {
    const partial = { ...result, partial: { done: 100, all: 5000 } }
    expect(uncertaintyTables(partial, 'en')[0]!.notes![0]).toBe(
      'ENDED EARLY: 100 of 5000 draws were played; all figures are of these alone.'
    )
    expect(uncertaintyJson(partial).partial).toEqual({ done: 100, all: 5000 })
    const { columns, rows } = uncertaintyRecords(partial, 'en')
    const last = columns.slice(-2).map(({ label }) => label)
    expect([last, rows[0]!.slice(-2)]).toEqual([
      ['Draws', 'Draws asked for'],
      [100, 5000]
    ])
    expect(textsOf((await draw(uncertaintyChart(partial))).marks).join(' ')).toContain('ENDED EARLY')
  })

  it('are all Chinese in Chinese, but for names', () => {
    const own = /Small fair|Plan|EUR|plan|fair|price\.perArea|perennial sensitivity|\b(?:AA|AB|AC|AD|BB|BC|BD|CC|CD)\b/g
    const names =
      /parameters\.\w+|\b(?:cost|rr|from|life)_\w+|Zidovudine and lamivudine|Zidovudine|lamivudine|GBP|years|cost|from_\w(?:\.\w+)?|HIV[^\n"]*uncertain/g
    for (const each of [result, exact]) {
      for (const table of uncertaintyTables(each, 'zh-CN')) {
        const text = JSON.stringify([
          table.title,
          table.columns.map(({ label }) => label),
          table.rows,
          table.notes ?? []
        ])
        expect(text.replace(names, '').replace(own, '')).not.toMatch(/[A-Za-z]{3,}/)
      }
    }
  })

  it('leave out luck where there is none', () => {
    const titles = uncertaintyTables(exact, 'en').map(checkTable)
    expect(titles.map(({ title }) => title)).not.toContain('Where the uncertainty comes from')
    expect(titles[0]!.columns.map(({ id }) => id)).toEqual(['outcome', 'scenario', 'mean', 'notKnowing'])
    expect(JSON.stringify(titles)).not.toContain('luck averages out')
  })
})

describe('records', () => {
  it('have a row for every number, with its name, and every draw', () => {
    const { columns, rows } = checkTable(uncertaintyRecords(result, 'en'))
    const figure = columns.findIndex(({ id }) => id === 'figure')
    const told = new Set(rows.map((row) => row[figure]))
    for (const each of [
      'mean',
      'quantile.0.05',
      'range.luck.low',
      'share.rest',
      'below.future',
      'difference.better.draws',
      'correlation.price.perArea'
    ]) {
      expect(told).toContain(each)
    }
    const draws = checkTable(drawsTable(result))
    expect(draws.rows).toHaveLength(100)
    expect(draws.columns.map(({ label }) => label)).toEqual(['draw', 'price.perArea', 'fair: npv', 'plan: npv'])
    expect(draws.rows.filter((row) => row[2] === null)).toHaveLength(2)
  })

  it('never hold NaN', () => {
    expect(JSON.stringify(uncertaintyJson(result))).not.toMatch(/NaN|Infinity/)
    expect(JSON.parse(JSON.stringify(uncertaintyJson(result)))).toEqual(uncertaintyJson(result))
  })
})

describe('distributionText', () => {
  it.each([
    [{ dist: 'triangular', min: 1, mode: 2, max: 4 }, 'triangular, from 1, likeliest 2, to 4'],
    [
      { dist: 'lognormal', meanlog: -0.5, sdlog: 0.1 },
      'lognormal, mean of the logarithm -0.5, SD of the logarithm 0.1'
    ],
    [{ dist: 'empirical', values: [1, 2, 3] }, '3 draws made elsewhere'],
    [{ dist: 'beta', alpha: 2, beta: 3, max: 10 }, 'beta, to 10, alpha 2, beta 3']
  ] as const)('%j', (distribution, text) => {
    const number = { kind: 'number', path: 'a', whole: false, editions: null, parameter: null } as const
    expect(distributionText({ ...number, distribution }, 'en')).toBe(text)
  })

  it('writes small and great numbers', () => {
    expect([plainNumber(1e-9), plainNumber(0), plainNumber(1234567.8)]).toEqual(['1e-9', '0', '1,234,570'])
  })
})

describe('the chart of how sure a figure is', () => {
  it('draws without a warning, in both languages, with luck and without', async () => {
    for (const each of [result, exact]) {
      for (const language of ['en', 'zh-CN'] as const) {
        const { warnings, marks } = await draw(uncertaintyChart(each, { language }))
        expect(warnings).toEqual([])
        expect(marks.length).toBeGreaterThan(0)
      }
    }
  })

  it('holds the share of draws and of futures, each summing to one', () => {
    const { draws, futures, ranges } = uncertaintyChart(result, { scenario: 'plan' }).datasets
    for (const rows of [draws!, futures!]) {
      expect(rows.reduce((sum, { share }) => sum + (share as number), 0)).toBeCloseTo(1, 9)
    }
    expect(ranges!.map(({ name }) => name)).toEqual(['Not knowing alone', 'Luck alone', 'One future'])
    expect(() => uncertaintyChart(result, { scenario: 'nobody' })).toThrow('"nobody"')
    expect(() => uncertaintyChart(result, { outcome: 1 })).toThrow('place 1')
  })

  it('holds the differences to the baseline when asked to: here 1 in every run', async () => {
    const chart = uncertaintyChart(result, { scenario: 'plan', difference: true })
    const { ranges, futures } = chart.datasets
    for (const { p5, p50, p95 } of ranges!) expect([p5, p50, p95]).toEqual([1, 1, 1])
    const filled = futures!.filter(({ share }) => Number(share) > 0)
    expect(filled).toHaveLength(1)
    expect(Number(filled[0]?.from)).toBeLessThanOrEqual(1)
    expect(Number(filled[0]?.to)).toBeGreaterThanOrEqual(1)
    const { warnings, marks } = await draw(chart)
    expect(warnings).toEqual([])
    expect(textsOf(marks).join(' ')).toContain('less')
    expect(() => uncertaintyChart(result, { difference: true })).toThrow('is the baseline itself')
  })
})
