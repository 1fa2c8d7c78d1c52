import { describe, expect, it } from 'vitest'
import { checkTable } from '../../../src/core/table.js'
import { tableText } from '../../../src/core/tableText.js'
import { playLifecycle } from '../../../src/experiment/lifecycle.js'
import { lifecycleJson } from '../../../src/report/lifecycle/lifecycleJson.js'
import { lifecycleRecords } from '../../../src/report/lifecycle/lifecycleRecords.js'
import { lifecycleComparisonTables, lifecycleTables } from '../../../src/report/lifecycle/lifecycleTables.js'
import { difficile, exhibitor, hiv, motley, teaching } from './helpers.js'

const individuals = playLifecycle(motley)

describe('all tables of a lifecycle', () => {
  it('say what they share once, and end with conventions and passport', async () => {
    for (const result of await Promise.all([hiv, difficile, exhibitor, teaching, individuals])) {
      for (const language of ['en', 'zh-CN'] as const) {
        const tables = lifecycleTables(result, language).map(checkTable)
        const notes = tables.flatMap((table) => table.notes ?? [])
        expect(new Set(notes).size).toBe(notes.length)
        expect(tables.slice(-2).map(({ title }) => title)).toEqual(
          language === 'en' ? ['Conventions', 'Passport'] : ['计算约定', '结果凭证']
        )
      }
    }
  })

  it('have a title, words and notes in Chinese throughout', async () => {
    for (const table of lifecycleTables(await teaching, 'zh-CN')) {
      expect(table.title).toMatch(/[\u4e00-\u9fff]/)
      expect(tableText(table)).not.toMatch(/\b(the|customers|of|time|value)\b/i)
    }
  })

  it('leave out what one stage alone cannot tell', async () => {
    const titles = lifecycleTables(await difficile, 'en').map(({ title }) => title.split(':')[0])
    expect(titles).toEqual(['Totals over the horizon', 'Incremental table', 'Conventions', 'Passport'])
  })

  it('say why there is no value by starting stage', async () => {
    const notes = lifecycleTables(await individuals, 'en').flatMap((table) => table.notes ?? [])
    expect(notes.join('\n')).toContain('which does not serve this lifecycle')
    expect(notes.join('\n')).toContain('No long-run figures')
  })

  it('are fewer where strategies are only set against each other', async () => {
    const titles = lifecycleComparisonTables(await teaching, 'en').map(({ title }) => title.split(':')[0])
    expect(titles).toEqual([
      ...['Totals over the horizon', 'Incremental table', 'Attendance and retention over the horizon'],
      ...['Conventions', 'Passport']
    ])
  })
})

describe('records', () => {
  it('hold every outcome, at full precision, with its unit', async () => {
    const result = await hiv
    const table = checkTable(lifecycleRecords(result, 'en'))
    const at = (id: string) => table.columns.findIndex((column) => column.id === id)
    const find = (...wanted: [string, unknown][]) =>
      table.rows.find((row) => wanted.every(([id, value]) => row[at(id)] === value))
    const total = find(['strategy', 'mono'], ['outcome', 'totalDiscounted'], ['category', 'cost'])
    // the book's sheet: 44663.4535637
    expect(total?.[at('value')]).toBeCloseTo(44663.45356369666, 8)
    expect(total?.[at('unit')]).toBe('GBP')
    expect(find(['strategy', 'comb'], ['outcome', 'incrementalRatio'])?.[at('value')]).toBeCloseTo(6275.9556, 4)
    expect(find(['outcome', 'valueWithinHorizon'], ['start', 'A'], ['category', 'life_years'])).toBeDefined()
    const outcomes = result.strategies.flatMap(({ estimates }) => estimates)
    const ids = new Set(outcomes.map(({ outcome }) => outcome as string))
    expect(table.rows.filter((row) => ids.has(String(row[at('outcome')])))).toHaveLength(outcomes.length)
  })

  it('hold intervals and paired differences of individuals', async () => {
    const table = checkTable(lifecycleRecords(await individuals, 'zh-CN'))
    const at = (id: string) => table.columns.findIndex((column) => column.id === id)
    const difference = table.rows.find((row) => row[at('outcome')] === 'differenceDiscounted')
    expect(difference?.[at('strategy')]).toBe('later')
    expect(difference?.[at('n')]).toBe(3)
    const total = table.rows.find((row) => row[at('outcome')] === 'total')!
    expect(Number(total[at('low')])).toBeLessThan(Number(total[at('high')]))
  })
})

describe('a result file', () => {
  it('opens with what it is and of which version', async () => {
    const json = lifecycleJson(await hiv)
    expect(Object.keys(json)).toEqual([
      ...['perennial', 'version', 'kind', 'forecast', 'passport', 'scenario', 'conventions', 'strategies'],
      ...['incremental', 'differences']
    ])
    expect(json).toMatchObject({ perennial: 'result', version: 1, kind: 'lifecycle', forecast: false })
    expect(json.passport.engineKind).toBe('exact')
  })

  it('holds trace, amounts, totals, increments, long run, values and conventions at full precision', async () => {
    const { strategies, incremental, conventions } = lifecycleJson(await hiv)
    const [mono, comb] = strategies
    expect(mono.trace.A.slice(0, 2)).toEqual([1, expect.closeTo(1251 / 1734, 14)])
    expect(mono.trace.D).toHaveLength(21)
    const amounts = mono.amounts.health.map((each) => each ?? 0)
    expect(amounts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(45541.24389814043, 8)
    expect(mono.totals.life_years.undiscounted).toBeCloseTo(7.991206645840881, 12)
    expect(comb.totals.cost.discounted).toBeCloseTo(50601.6513312, 6)
    expect(incremental?.rows[1].ratio).toBeCloseTo(6275.9556, 4)
    expect(mono.longRun[0].absorbing).toEqual(['D'])
    expect(mono.stageValues).toHaveLength(16)
    expect(mono.retention).toBeNull()
    expect(mono.estimates).toEqual([])
    expect(conventions.categories[0]).toMatchObject({ category: 'health', counting: 'end', discounting: 'first-cycle' })
  })

  it('is the same text for equal runs, and survives being written and read', async () => {
    const text = async () => JSON.stringify(lifecycleJson(await playLifecycle(motley)))
    const first = await text()
    expect(await text()).toBe(first)
    expect(JSON.parse(first)).toEqual(lifecycleJson(await individuals))
    expect(first).not.toMatch(/NaN|"(date|duration|file|threads|host|user)"/i)
  })

  it('holds intervals of individuals, and retention where some stage attends', async () => {
    const { strategies, conventions, differences } = lifecycleJson(await individuals)
    expect(strategies[0].estimates.find(({ outcome }) => outcome === 'attending')).toMatchObject({
      n: 3,
      unit: 'customers'
    })
    expect(strategies[0].retention?.attending).toHaveLength(31)
    expect(strategies[0].retention?.repeatRate[0]).toBeNull()
    expect(conventions.needsIndividual[0].path).toBe('lifecycle.transitions.new.gone')
    expect(differences.map(({ strategy }) => strategy)).toEqual(['later', 'later', 'later'])
  })
})
