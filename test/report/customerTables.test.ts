import { describe, expect, it } from 'vitest'
import { checkTable, type Table } from '../../src/core/table.js'
import { tableCsv } from '../../src/core/tableCsv.js'
import { compare } from '../../src/experiment/compare.js'
import { findEstimate } from '../../src/experiment/find.js'
import { replicate } from '../../src/experiment/replicate.js'
import { concentrationTable } from '../../src/report/concentrationTable.js'
import { departuresTable } from '../../src/report/departuresTable.js'
import { loyaltyTable } from '../../src/report/loyaltyTable.js'
import { outcomeRecords } from '../../src/report/outcomeRecords.js'
import { profitabilityTable } from '../../src/report/profitabilityTable.js'
import { replicatedTables } from '../../src/report/replicatedTables.js'
import { replicatedJson } from '../../src/report/resultJson.js'
import { riskTable } from '../../src/report/riskTable.js'
import { segmentTable } from '../../src/report/segmentTable.js'
import { stageTable } from '../../src/report/stageTable.js'
import { summaryTable } from '../../src/report/summaryTable.js'
import { tiersTable } from '../../src/report/tiersTable.js'
import { fixedRunner, smallScenario } from '../experiment/helpers.js'
import { playedScenario, titled } from './helpers.js'

const segments = {
  exhibitors: { marketSize: 120, title: 'Exhibitors', titleZh: '参展商' },
  people: { kind: 'visitor', marketSize: 600, title: 'Trade visitors', titleZh: '专业观众' },
  press: { kind: 'partner', marketSize: 10, title: 'Press', titleZh: '媒体' }
}
const twoSided = await replicate(titled('fair', 'Two sides', '双边', { segments, price: { admission: 20 } }))
const oneSided = await playedScenario

/** First cells of the rows. */
const names = ({ rows }: Table) => rows.map(([name]) => name)

/** The cell of a row and column as a number; the mean where it has an interval. */
function cell(table: Table, row: string, column: string): number {
  const index = table.columns.findIndex(({ id }) => id === column)
  const found = table.rows.find(([name]) => name === row)
  return Number(`${found?.[index]}`.replace(/,/g, '').split(' ')[0])
}

describe('the tables of a fair of several kinds', () => {
  it('have a row for the whole show, each kind and each segment', () => {
    for (const table of [segmentTable(twoSided, 'en'), profitabilityTable(twoSided, 'en')]) {
      expect(names(table).slice(0, 7)).toEqual([
        ...['Whole show', 'All exhibitors', 'All visitors', 'All partners', 'Exhibitors', 'Trade visitors', 'Press']
      ])
    }
    expect(names(segmentTable(twoSided, 'zh-CN'))).toContain('全部观众')
    expect(segmentTable(twoSided, 'en').columns.map(({ label }) => label)).toContain('Attending')
    expect(segmentTable(twoSided, 'en').notes).toContain(
      'Whole show: figures of customers count exhibitors; sums of money are of everybody.'
    )
    expect(segmentTable(oneSided, 'en').notes?.join()).not.toContain('Whole show: figures')
    expect(names(segmentTable(oneSided, 'en'))).toEqual(['Whole show', 'Exhibitors', 'large'])
  })

  it('call exhibitors firms, and visitors and partners customers', () => {
    const unitOf = (table: Table) => table.columns.find(({ id }) => id === 'attendance')?.unit
    expect([unitOf(segmentTable(twoSided, 'en')), unitOf(segmentTable(oneSided, 'en'))]).toEqual(['customers', 'firms'])
    const attending = outcomeRecords(twoSided, 'en').rows.filter((row) => row[0] === 'attendance' && row[3] === null)
    expect(attending.map(([, , segment, , , unit]) => `${segment ?? 'show'}: ${unit}`).sort()).toEqual([
      'exhibitors: firms',
      'kind:exhibitor: firms',
      'kind:partner: customers',
      'kind:visitor: customers',
      'people: customers',
      'press: customers',
      'show: firms'
    ])
  })

  it('show visitors and partners in the summary, and the account of exhibitors by edition', () => {
    const summary = summaryTable(twoSided, 'en')
    expect(names(summary).slice(0, 4)).toEqual([
      ...['Exhibitors, edition 3', 'Area sold, edition 3', 'Visitors, edition 3', 'Partners, edition 3']
    ])
    expect(summary.rows[2][2]).toBe('customers')
    expect(names(summaryTable(twoSided, 'zh-CN'))).toContain('第 3 届观众数')
    expect(names(summaryTable(oneSided, 'en'))).not.toContain('Visitors, edition 3')
    const accounts = (result: typeof twoSided) =>
      replicatedTables(result, 'en').filter(({ columns }) => columns.some(({ id }) => id === 'costPerContact'))
    expect(accounts(twoSided)).toHaveLength(1)
    expect(accounts(oneSided)).toHaveLength(0)
  })

  it.each(['en', 'zh-CN'] as const)('are whole and can be copied, in %s', (language) => {
    for (const table of replicatedTables(twoSided, language)) {
      checkTable(table)
      const text = tableCsv(table)
      expect(text).not.toMatch(/undefined|NaN|\{\w+\}/)
      if (language === 'zh-CN') expect(table.title).toMatch(/[\u4e00-\u9fff]/)
    }
  })
})

describe('the table of profitability', () => {
  it('adds up: segments less what nobody bears are the show', () => {
    const table = profitabilityTable(twoSided, 'en')
    const mean = (segment: string | null) => findEstimate(twoSided, { outcome: 'profit', segment }).estimate?.mean ?? 0
    const nobody = findEstimate(twoSided, { outcome: 'cost.unallocated' }).estimate?.mean ?? Number.NaN
    expect(mean('exhibitors') + mean('people') + mean('press') - nobody).toBeCloseTo(mean(null), 4)
    expect(names(table).at(-1)).toBe('Less what nobody bears')
    expect(cell(table, 'Less what nobody bears', 'profit')).toBe(0)
    expect(table.rows.at(-1)?.[1]).toBe('')
    expect(table.notes?.[0]).toContain('shared out by stand area')
    expect(profitabilityTable(twoSided, 'zh-CN').notes?.[0]).toContain('按展位面积分摊')
  })
})

describe('the table of stages', () => {
  it('shows what is earned in and spent on each, win-back apart', () => {
    const table = stageTable(oneSided, 'en')
    const mean = (outcome: string) => findEstimate(oneSided, { outcome }).estimate?.mean ?? Number.NaN
    const stages = oneSided.context.stages.map(({ id }) => id)
    const sum = (outcome: string) => stages.reduce((all, stage) => all + mean(`${outcome}.${stage}`), 0)
    expect(sum('cost.inStage') + mean('cost.winBack')).toBeCloseTo(mean('cost.total'), 4)
    expect(sum('profit.inStage') - mean('cost.unallocated')).toBeCloseTo(mean('profit'), 4)
    expect(sum('economicValue.inStage')).toBeCloseTo(mean('economicValue'), 4)
    expect(table.columns.map(({ label }) => label)).toEqual([
      ...['Stage', 'Customers, edition 3', 'Time in stage', 'Economic value', 'Direct profit', 'Spent on the stage']
    ])
    expect(names(stageTable(oneSided, 'zh-CN'))).toEqual([
      ...['培育', '确认', '信任', '弱化', '消失', '挽回', '减：无人承担的成本', '整个展会']
    ])
    // prospects are in no stage that attends and spend no time in one
    expect(table.rows[0][2]).toBe('')
  })
})

describe('the tables of customers', () => {
  it('tell why they left, and who did so without a word', () => {
    const runner = fixedRunner(() => ({
      ...{ departures: 40, 'departures.price': 10, 'departureShare.price': 0.25, 'departures.need': 30 },
      ...{ 'departureShare.need': 0.75, leftDissatisfied: 20, leftSilently: 15, silentShare: 0.75 }
    }))
    return replicate(smallScenario('made'), { runner }).then((made) => {
      const table = departuresTable(made, 'en')
      expect(table.rows).toHaveLength(11)
      expect(table.rows[0]).toEqual(['unmet need', '30', '75'])
      expect(table.rows[3]).toEqual(['price', '10', '25'])
      expect(table.rows[4]).toEqual(['rival', '–', '–'])
      expect(table.rows.slice(-3)).toEqual([
        ['All departures', '40', ''],
        ['Left dissatisfied', '20', ''],
        ['Of these, left without a word', '15', '75']
      ])
      expect(names(departuresTable(made, 'zh-CN'))[0]).toBe('需求不符')
    })
  })

  it('show loyalty in four quadrants that make 100 %', () => {
    const table = loyaltyTable(oneSided, 'en')
    for (const column of ['horizon', 'lastEdition']) {
      const shares = names(table).map((name) => cell(table, `${name}`, column))
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, -0.5)
    }
    expect(names(loyaltyTable(oneSided, 'zh-CN'))).toEqual(['真实忠诚', '潜在忠诚', '虚假忠诚', '无忠诚'])
  })

  it('show tiers with the loss of those of negative value', () => {
    const table = tiersTable(oneSided, 'en')
    expect(names(table)).toEqual(['most valuable fifth', 'second tier', 'negative value'])
    expect(cell(table, 'most valuable fifth', 'tierShare')).toBeLessThan(23)
    expect(cell(table, 'negative value', 'tierProfit')).toBeLessThanOrEqual(0)
    expect(tiersTable(oneSided, 'zh-CN').columns.map(({ label }) => label)).toEqual([
      ...['层级', '数量', '占比', '直接利润']
    ])
  })

  it('show the Lorenz curves up to all customers', () => {
    const table = concentrationTable(oneSided, 'en')
    const shares = names(table).map((name) => cell(table, `${name}`, 'lorenz.revenue'))
    expect(shares).toHaveLength(10)
    expect(shares.at(-1)).toBe(100)
    shares.forEach((share, index) => {
      expect(share).toBeLessThanOrEqual(10 * (index + 1))
    })
  })
})

describe('the table of risk', () => {
  it('sets scenarios beside each other', async () => {
    const runner = fixedRunner((name, replication) => {
      const npv = 1000 * replication - (name === 'bold' ? 2500 : 500)
      return { npv, lossMaking: npv < 0 ? 1 : 0, viable: name === 'bold' ? 0 : 1 }
    })
    const scenarios = [titled('fair', 'As it is', '现状'), titled('bold', 'Bold', '大胆')]
    const comparison = await compare(scenarios, { runner, replications: 20 })
    const table = checkTable(riskTable(comparison.scenarios, 'en'))
    expect(names(table)).toEqual(['As it is', 'Bold'])
    // 1 and 3 of 20 below zero: Wilson .9 to 23.6 %, 5.2 to 36.0 %; the worst of 20 is the worst 5 %
    expect(table.rows[0][2]).toBe('5 [1, 24]')
    expect(table.rows[1][2]).toBe('15 [5, 36]')
    expect(cell(table, 'As it is', 'cvar')).toBe(-500)
    expect(cell(table, 'Bold', 'cvar')).toBe(-2500)
    expect(table.rows[0][4]).toBe('100 [84, 100]')
    expect(riskTable(comparison.scenarios, 'zh-CN').columns.map(({ label }) => label)).toEqual([
      ...['情景', '净现值', '净现值为负的概率', '最差 5% 的净现值均值（CVaR）', '存续概率']
    ])
    expect(table.notes?.[0]).toContain('Wilson (1927)')
  })
})

describe('records and result files', () => {
  it('carry every outcome, the worst cases and the kinds of customers among them', () => {
    const records = outcomeRecords(twoSided, 'zh-CN')
    const rows = records.rows.map(([outcome, , segment]) => `${outcome} ${segment}`)
    for (const wanted of ['cvar null', 'departures.price kind:visitor', 'tierProfit.negative exhibitors']) {
      expect(rows).toContain(wanted)
    }
    expect(records.rows.find(([outcome]) => outcome === 'departures.care')?.[1]).toBe('离开原因：缺乏关怀')
    const labels = records.rows.filter(([outcome, , , edition]) => outcome === 'attendance' && edition === 1)
    expect(labels.map((row) => row[1])).toEqual([
      '参展商数',
      '参展商数',
      '参加数',
      '参加数',
      '参展商数',
      '参加数',
      '参加数'
    ])
    const json = replicatedJson(twoSided)
    expect(json.scenario.estimates.find(({ outcome }) => outcome === 'cvar')).toMatchObject({ unit: 'currency', n: 4 })
    expect(json.scenario.estimates.some(({ outcome, tenure }) => outcome === 'lorenz.revenue' && tenure === 8)).toBe(
      true
    )
    expect(json.scenario.context.segments[1]).toMatchObject({ id: 'people', kind: 'visitor' })
  })
})
