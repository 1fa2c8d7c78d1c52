import { afterEach, describe, expect, it, vi } from 'vitest'
import { describe as describeRecords } from '../../src/analysis/records/describe.js'
import { retentionChart } from '../../src/chart/retention.js'
import { compare } from '../../src/experiment/compare.js'
import { league } from '../../src/experiment/league/playLeague.js'
import { playLifecycle } from '../../src/experiment/lifecycle.js'
import { sensitivity } from '../../src/experiment/sensitivity/sensitivity.js'
import { value } from '../../src/experiment/value/value.js'
import { loadLifecycle } from '../../src/node/files.js'
import { displayInNotebook } from '../../src/notebook/kernel.js'
import { show } from '../../src/notebook/show.js'
import { makeRecords } from '../../src/records/makeRecords.js'
import { tableHtml } from '../../src/report/tableHtml.js'
import { makeScenario } from '../../src/scenario/index.js'

const table = {
  title: 'Plans <all> & "more"',
  columns: [
    { id: 'plan', label: 'Plan', unit: '', kind: 'text' as const },
    { id: 'cost', label: 'Cost', unit: 'EUR', kind: 'money' as const }
  ],
  rows: [
    ['<script>', 12_500],
    ['展会', null]
  ],
  notes: ['a < b']
}

describe('tableHtml', () => {
  it('sets numbers to the right as people read them, with their unit under the label', () => {
    const html = tableHtml(table)
    expect(html).toMatch(/<td style="text-align:right[^>]*>12,500<\/td>/)
    expect(html).toMatch(/<td style="text-align:right[^>]*>–<\/td>/)
    expect(html).toMatch(/<td style="text-align:left[^>]*>展会<\/td>/)
    expect(html).toMatch(/<th style="text-align:right[^>]*>Cost<br><span[^>]*>EUR<\/span><\/th>/)
  })

  it('lets no text become markup', () => {
    const html = tableHtml(table)
    expect(html).not.toContain('<script>')
    expect(html).toContain('&#60;script&#62;')
    expect(html).toContain('Plans &#60;all&#62; &#38; &#34;more&#34;')
    expect(html).toContain('a &#60; b')
  })

  it('refuses a ragged table', () => {
    expect(() => tableHtml({ ...table, rows: [['one']] })).toThrow('one cell for each of 2 columns')
  })
})

describe('show, outside a notebook', () => {
  afterEach(() => vi.restoreAllMocks())

  async function shown(value: Parameters<typeof show>[0], language: 'en' | 'zh-CN' = 'en'): Promise<string> {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    await show(value, { language })
    return write.mock.calls.map(([text]) => text).join('')
  }

  it('prints a declared lifecycle as its tables', async () => {
    const lifecycle = loadLifecycle('preset:published/teaching')
    expect(await shown(await playLifecycle(lifecycle))).toContain(lifecycle.title)
  })

  it('prints the league table of a class', async () => {
    const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 40 } } }, 'fair')
    const twin = { ...fair, name: 'twin' }
    expect(await shown(await league(fair, [twin], { replications: 2 }), 'zh-CN')).toMatch(/方案排名：fair[\s\S]*twin/)
  })

  it('knows that there is no notebook', () => {
    expect(displayInNotebook({ 'text/plain': 'x' })).toBe(false)
  })

  it('prints a table as text', async () => {
    expect(await shown(table)).toContain('<script>      12,500\n')
  })

  it('prints results as the tables of the command line, and a chart as a line that says how to draw it', async () => {
    const plan = { horizon: { editions: 2, warmUp: 0 }, replications: 2, segments: { exhibitors: { marketSize: 40 } } }
    const comparison = await compare([makeScenario(plan, 'now'), makeScenario(plan, 'twin')])
    expect(await shown(comparison)).toContain('Difference to baseline')
    expect(await shown(comparison.scenarios[0], 'zh-CN')).toContain('复展率')
    expect(await shown(retentionChart(comparison))).toContain('[chart] Repeat rate by edition')
  })

  it('prints what records say as tables', async () => {
    const records = makeRecords([{ customer: 'A', edition: '1' }], { files: ['fair.csv'] })
    expect(await shown(describeRecords(records))).toContain('What the records say: fair.csv')
    expect(await shown(describeRecords(records), 'zh-CN')).toContain('这些记录没有说明什么')
  })

  it('prints what matters as tables', async () => {
    const plan = { horizon: { editions: 2, warmUp: 1 }, segments: { exhibitors: { marketSize: 40 } } }
    const fair = makeScenario(plan, 'now')
    const text = await shown(await sensitivity(fair, { vary: ['price.perArea'], replications: 2 }))
    expect(text).toContain('What matters, one by one: now')
    const vary = ['price.perArea', 'horizon.discountRate']
    const map = await shown(await sensitivity(fair, { method: 'two-way', vary, size: 2, replications: 2 }), 'zh-CN')
    expect(map).toContain('双因素图：now')
  })

  it('prints who is worth what as several tables', async () => {
    const plan = { horizon: { editions: 2, warmUp: 1 }, replications: 2, segments: { exhibitors: { marketSize: 40 } } }
    const text = await shown(await value(makeScenario(plan, 'now'), { segments: true }))
    for (const title of [
      'Where the booked profit comes from',
      'What each segment is worth',
      'What one lost customer'
    ]) {
      expect(text).toContain(title)
    }
  })
})
