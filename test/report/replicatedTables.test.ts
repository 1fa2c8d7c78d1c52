import { describe, expect, it } from 'vitest'
import { checkTable, type Table } from '../../src/core/table.js'
import { tableText } from '../../src/core/tableText.js'
import { findEstimate } from '../../src/experiment/find.js'
import { replicate } from '../../src/experiment/replicate.js'
import { comparisonRecords, outcomeRecords } from '../../src/report/outcomeRecords.js'
import { passportLines, passportTable } from '../../src/report/passportTable.js'
import { replicatedTables } from '../../src/report/replicatedTables.js'
import { spendTable } from '../../src/report/spendTable.js'
import { summaryTable } from '../../src/report/summaryTable.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { playedComparison, playedScenario, titled } from './helpers.js'

const replicated = await playedScenario
const number = String.raw`-?[\d,]+(\.\d+)?`
/** The one table that may show several scenarios, and names them in its rows. */
const riskTableOf = (tables: readonly Table[]) => tables.find(({ columns }) => columns.some(({ id }) => id === 'cvar'))
const estimateCell = new RegExp(`^(–|${number}( \\[${number}, ${number}\\])?( \\(n=\\d+\\))?)$`)

describe('the tables of one scenario', () => {
  it.each(['en', 'zh-CN'] as const)('show every figure as mean and interval, in %s', (language) => {
    const tables = replicatedTables(replicated, language)
    expect(tables).toHaveLength(19)
    for (const table of tables.slice(1)) {
      checkTable(table)
      expect(table.rows.length).toBeGreaterThan(table === riskTableOf(tables) ? 0 : 1)
      for (const cell of table.rows.flatMap((row) => row.slice(1))) {
        if (cell !== '') expect(cell).toMatch(estimateCell)
      }
    }
    for (const table of tables) {
      if (table === riskTableOf(tables)) continue
      expect(table.title).toContain(language === 'en' ? ': More service' : '：更好的服务')
    }
  })

  it('say that the tail was cut where a fair outlives it', async () => {
    // 30 firms that never leave, close or miss an edition
    const stays = { attendance: { confirmation: 1, trust: 1, weakening: 1 }, closure: 0 }
    const rates = {
      confirmation: { trust: 0, weakening: 0, disappearance: 0 },
      trust: { weakening: 0, disappearance: 0 },
      weakening: { trust: 0, disappearance: 0 }
    }
    const immortal = makeScenario({
      horizon: { editions: 2, warmUp: 2 },
      segments: { exhibitors: { marketSize: 30 } },
      lifecycle: { ...stays, rates }
    })
    const notes = summaryTable(await replicate(immortal, { replications: 2 }), 'en').notes
    expect(notes?.some((note) => note.startsWith('The tail was cut after 300 editions'))).toBe(true)
    expect(summaryTable(replicated, 'en').notes?.some((note) => note.includes('tail was cut'))).toBe(false)
  })

  it('have a row for each edition and the horizon', () => {
    const [, customers] = replicatedTables(replicated, 'en')
    expect(customers.rows.map(([edition]) => edition)).toEqual(['1', '2', '3', 'Horizon'])
    expect(customers.columns.map(({ id }) => id)).toContain('attendance')
  })

  it('say what they share once, under the last', () => {
    const tables = replicatedTables(replicated, 'en')
    for (const note of ['A made-up fair.', 'A planning and teaching aid, not a forecast.']) {
      expect(tables.filter(({ notes }) => notes?.includes(note))).toHaveLength(1)
      expect(tables.at(-1)?.notes).toContain(note)
    }
    expect(summaryTable(replicated, 'en').notes).toContain('A planning and teaching aid, not a forecast.')
  })

  it('show each lever and tactic that was spent on, and that spending adds up', () => {
    const table = spendTable(replicated, 'en')
    const items = table.rows.map(([label]) => label)
    expect(items).toContain('Lever: Service')
    expect(items).toContain('Tactic: Club')
    expect(items).toContain('Budget')
    expect(table.columns[4]).toMatchObject({ id: 'heads', unit: 'customers' })
    const mean = (outcome: string) =>
      replicated.estimates.find((row) => row.outcome === outcome && row.edition === null)?.estimate?.mean ?? Number.NaN
    const booked = replicated.context.items.map(({ kind, id }) => mean(`booked.${kind}.${id}`))
    expect(booked.reduce((sum, each) => sum + each, 0)).toBeCloseTo(mean('cost.total'), 6)
  })

  it('show every lever that was spent on, and what is unspent and over the budget', async () => {
    const spends = {
      visitorPromotion: { spend: 800 },
      serviceBefore: { spend: 3000 },
      serviceAfter: { spend: 2000 },
      staffCare: { spend: 4000 },
      innovation: { spend: 5000 },
      research: { spend: 1000 },
      complaintChannel: { spend: 500 },
      recovery: { spend: 6000 },
      customerData: { spend: 700 },
      referral: { reward: 250 }
    }
    const all = titled('all', 'All levers', '全部投入', { levers: spends, budget: 30000 })
    const result = await replicate(all, { replications: 2 })
    const table = spendTable(result, 'zh-CN')
    const find = (outcome: string) => findEstimate(result, { outcome }).estimate?.mean ?? Number.NaN
    const levers = result.context.items.filter(({ kind }) => kind === 'lever')
    for (const { id, titleZh } of levers) {
      const isShown = table.rows.some(([label]) => label === `可控参数：${titleZh}`)
      expect([id, isShown]).toEqual([id, find(`planned.lever.${id}`) !== 0])
      expect(find(`planned.lever.${id}`)).toBeCloseTo(find(`booked.lever.${id}`) + find(`unspent.lever.${id}`), 6)
    }
    // a fair without visitors leaves their promotion unspent: 800 in each of three editions
    expect(find('unspent.lever.visitorPromotion')).toBe(2400)
    expect(find('booked.lever.referral')).toBe(250 * find('referred'))
    const over = find('spend') - 3 * 30000
    expect(find('overspent') - find('budgetLeft')).toBeCloseTo(over, 6)
    expect(table.rows.map(([label]) => label)).toContain('超支')
  })
})

describe('records for other programs', () => {
  it('hold every outcome as plain numbers', () => {
    const table = checkTable(outcomeRecords(replicated, 'en'))
    expect(table.rows).toHaveLength(replicated.estimates.length)
    const [outcome, label, segment, , , unit] = table.rows.find((row) => row[0] === 'inStage.trust') ?? []
    expect([outcome, label, segment, unit]).toEqual(['inStage.trust', 'In stage Trust', null, 'firms'])
  })

  it('hold every scenario of a comparison with its differences', async () => {
    const comparison = await playedComparison
    const table = checkTable(comparisonRecords(comparison, 'en'))
    expect(table.rows).toHaveLength(comparison.scenarios.reduce((sum, { estimates }) => sum + estimates.length, 0))
    const column = table.columns.findIndex(({ id }) => id === 'verdict')
    const words = new Set(table.rows.map((row) => row[column]))
    expect(words).toContain('baseline')
    expect(words).toContain('higher')
  })
})

describe('the passport', () => {
  it('names engine, hashes, seed and replications', () => {
    const { passport } = replicated
    const lines = passportLines(passport, 'en')
    expect(lines).toContain(`Scenario hash: ${passport.scenarioHash}`)
    expect(lines).toContain('Seed: small')
    expect(lines).toContain('Replications: 4')
    expect(tableText(passportTable([passport], 'zh-CN'))).toContain('随机种子')
  })
})
