import { describe, expect, it } from 'vitest'
import { customerStandings } from '../../../src/calibration/standing/customerStandings.js'
import { customerMapChart } from '../../../src/chart/customers/map.js'
import { customerStagesChart } from '../../../src/chart/customers/stages.js'
import { checkTable } from '../../../src/core/table.js'
import { tableCsv } from '../../../src/core/tableCsv.js'
import { focusOf, standingStages } from '../../../src/model/stageFocus.js'
import { makeRecords, type RecordRow } from '../../../src/records/makeRecords.js'
import { customersJson } from '../../../src/report/customers/customersJson.js'
import { customersRecords } from '../../../src/report/customers/customersRecords.js'
import { customersTables } from '../../../src/report/customers/customersTables.js'
import { rangedText } from '../../../src/report/customers/texts.js'
import { draw, textsOf } from '../../chart/draw.js'
import { rowsOf } from '../../support/recordRows.js'
import { knownRecords } from '../../support/standingRecords.js'

const known = knownRecords({ customers: 420, editions: 7, seed: 'tables', payments: { between: 1, within: 0.2 } })
const prospect: RecordRow = { customer: '=1+1', edition: '2003', attended: false, name: '@cmd' }
const records = makeRecords([...rowsOf(known.records), prospect], { files: ['fair.csv'] })
const hidden = customerStandings(records, { structure: 'lifecycle', starts: 2 })
const plain = customerStandings(
  makeRecords(
    rowsOf(known.records)
      .slice(0, 600)
      .map(({ customer, edition, attended = true }) => ({ customer, edition, attended }))
  )
)
const both = [
  ['hidden stages', hidden],
  ['BG/BB', plain]
] as const

describe('the tables of where customers stand', () => {
  it('say in this order: stages, tiers, risk, how good', () => {
    expect(customersTables(hidden, 'en', 5).map(({ title }) => title)).toEqual([
      'Where customers stand after 2006',
      'Value tiers by value to come',
      'At risk: the 5 with most at stake',
      'How good the probabilities are: 2006 predicted without it',
      'Against "who came last time comes again"'
    ])
    for (const [, standings] of both) {
      for (const language of ['en', 'zh-CN'] as const) customersTables(standings, language).forEach(checkTable)
    }
  })

  it('have the sums of the result, the focus of each stage, and the prospects', () => {
    const [stages] = customersTables(hidden, 'en')
    expect(stages!.rows.map(([name]) => name)).toEqual([
      'Cultivation (never attended)',
      'Confirmation',
      'Trust',
      'Weakening',
      'Disappearance',
      'All who ever attended'
    ])
    expect(stages!.rows[0]![1]).toBe('1')
    const trust = hidden.stages.find(({ stage }) => stage === 'trust')
    expect(stages!.rows[2]![1]).toBe(rangedText(trust!.customers, 0))
    expect(stages!.rows[2]![4]).toBe('innovation and structural tactics')
    const risk = customersTables(hidden, 'en', 3)[2]!
    expect(risk.rows.map(([id]) => id)).toEqual(hidden.atRisk.slice(0, 3).map((place) => hidden.customers[place]!.id))
  })

  it('speak Chinese alone when asked to', () => {
    for (const [, standings] of both) {
      for (const { title, columns, rows, notes } of customersTables(standings, 'zh-CN')) {
        const words = [title, ...columns.map(({ label }) => label), ...rows.flat(), ...(notes ?? [])].join('\n')
        const foreign = words.match(/[A-Za-z]{3,}/g) ?? []
        expect(foreign.filter((word) => !/^(fair|csv|even|odd|Brier|sBG|BIC|cmd)$/.test(word))).toEqual([])
      }
    }
  })

  it('have a word for the work of every stage', () => {
    expect(standingStages.map((stage) => focusOf[stage])).toEqual([
      'outreach',
      'service',
      'innovation',
      'recovery',
      'farewell'
    ])
  })
})

describe('the list of customers', () => {
  const lines = tableCsv(customersRecords(hidden, 'zh-CN')).trimEnd().split('\r\n')

  it('has the same English columns in any language, in their order', () => {
    expect(lines[0]).toBe(
      'id,name,segment,tenure,lastAttended,pConfirmation,pTrust,pWeakening,pDisappearance,pAttends,value,valueLow,valueHigh,tier,focus,atRisk,atStake,area,score,nextConfirmation,nextTrust,nextWeakening,nextDisappearance'
    )
    expect(lines).toHaveLength(422)
  })

  it('is safe in a spreadsheet, and empty where nothing is known', () => {
    expect(lines.at(-1)).toBe("'=1+1,'@cmd,,0,,,,,,,,,,,outreach,,,,,,,,")
  })

  it('holds the last recorded score', () => {
    const { scoreOf, customer } = { scoreOf: records.figures.score!, customer: 3 }
    const own = Array.from(scoreOf.subarray(customer * 7, customer * 7 + 7)).filter((score) => !Number.isNaN(score))
    expect(customersRecords(hidden, 'en').rows[3]![18]).toBe(own.at(-1))
  })

  it('leaves stages empty that the model does not tell apart', () => {
    const [first] = customersRecords(plain, 'en').rows
    expect(first!.slice(5, 8)).toEqual([null, null, null])
    expect(first![8]).toEqual(expect.any(Number))
  })
})

describe('the result file', () => {
  it.each(both)('of %s has kind, version and finite numbers, and survives the way through text', (_, standings) => {
    const json = customersJson(standings)
    expect([json.perennial, json.kind, json.version]).toEqual(['result', 'customers', 1])
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
    expect(json.customers).toHaveLength(standings.customers.length)
  })
})

describe.each(both)('the charts of %s', (_, standings) => {
  const charts = { stages: customerStagesChart, map: customerMapChart }

  it('draw the numbers of the table', () => {
    const { customers, value } = customerStagesChart(standings).datasets
    const rows = standings.stages.filter(({ stage }) => stage !== 'all')
    expect(customers).toMatchObject(rows.map(({ stage, customers: told }) => ({ stage, ...told })))
    expect(value).toMatchObject(rows.map(({ stage, value: told }) => ({ stage, ...told })))
    const list = new Map(customersRecords(standings, 'en').rows.map((row) => [row[0], row]))
    const drawn = customerMapChart(standings).datasets.customers!
    expect(drawn.length).toBeGreaterThan(0)
    expect(drawn.length).toBeLessThanOrEqual(300)
    for (const { id, attends, value: worth, atStake } of drawn) {
      const row = list.get(String(id))!
      expect([attends, worth, atStake]).toEqual([row[9], row[10], row[16]])
    }
    expect(drawn.map(({ id }) => id)).toEqual(
      standings.atRisk.slice(0, drawn.length).map((place) => standings.customers[place]!.id)
    )
  })

  it.each(['en', 'zh-CN'] as const)('are drawn in %s without a warning, and say what they are', async (language) => {
    for (const chart of Object.values(charts)) {
      const { marks, warnings } = await draw(chart(standings, { language }))
      expect(warnings).toEqual([])
      const texts = textsOf(marks).join(' ')
      expect(texts).toContain(language === 'en' ? 'what was never recorded is not in it' : '未曾记录的因素不在其中')
    }
  })
})
