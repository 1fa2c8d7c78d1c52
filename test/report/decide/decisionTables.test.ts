import { describe, expect, it } from 'vitest'
import { acceptabilityChart } from '../../../src/chart/acceptability.js'
import { informationChart } from '../../../src/chart/information.js'
import { checkTable } from '../../../src/core/table.js'
import { decide } from '../../../src/experiment/decide/decide.js'
import { decideFromDraws } from '../../../src/experiment/decide/decideFromDraws.js'
import { decisionJson } from '../../../src/report/decide/decisionJson.js'
import { decisionRecords } from '../../../src/report/decide/decisionRecords.js'
import { decisionTables } from '../../../src/report/decide/decisionTables.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import { draw, textsOf } from '../../chart/draw.js'
import { normals } from '../../experiment/decide/closedForms.js'

const fair = (name: string, changes: object = {}) =>
  makeScenario(
    {
      perennial: 1,
      title: name === 'now' ? 'As today' : 'More service',
      titleZh: name === 'now' ? '现状' : '加强服务',
      notice: 'Made up.',
      noticeZh: '虚构。',
      horizon: { editions: 3, warmUp: 2 },
      segments: { firms: { marketSize: 60 } },
      price: { perArea: { dist: 'normal', mean: 250, sd: 25 } },
      ...changes
    },
    name
  )
const plans = [fair('now'), fair('plan', { levers: { service: { spend: 20_000 } } })]
const futures = [
  { name: 'calm', weight: 1, scenarios: plans },
  { name: 'storm', weight: 1, scenarios: [...plans].reverse().map((plan, at) => ({ ...plan, name: plans[at]!.name })) }
]
const decision = await decide(plans, { draws: 20, replications: 2, futures })

const [x1, x2] = normals('tables', 2, 400) as [number[], number[]]
const given = decideFromDraws({
  strategies: ['now', 'plan'],
  costs: [x1.map(() => 0), x1.map((x) => 100 + 60 * x)],
  effects: [x1.map(() => 1), x2.map((x) => 1.5 + 0.5 * x)],
  inputs: { price: x1, pull: x2 },
  groups: { market: ['price', 'pull'] },
  worth: 220,
  currency: 'EUR',
  name: 'draws.csv'
})

describe('tables of a choice among fairs', () => {
  const tables = decisionTables(decision, 'en').map(checkTable)

  it('say what to choose, how sure, what a unit of effect costs, what to ask, across futures, and at what risk', () => {
    expect(tables.map(({ title }) => title)).toEqual([
      'Which strategy to choose: As today',
      'How the strategies stand: As today',
      'Cost per additional unit of "Retained customers": As today',
      'Cost per additional unit of "Customer equity": As today',
      'What it would be worth to know: As today',
      'Net present value in named futures: As today',
      'The risk of each strategy: As today'
    ])
    const [choice, standings, retained, , information, future, risks] = tables
    expect(choice!.rows.map(([question]) => question)).toEqual([
      'Which',
      'By how much',
      'How sure',
      'What would change it',
      'What a survey may cost',
      'In other futures',
      'At what risk'
    ])
    expect(choice!.notes!.slice(-2)).toEqual(['Made up.', 'A planning and teaching aid, not a forecast.'])
    expect(standings!.notes![0]).toContain('20 draws of 1 uncertain numbers, 2 replications of each')
    expect(retained!.columns.map(({ label }) => label).slice(1, 3)).toEqual([
      'Spending with discounts',
      'Retained customers'
    ])
    expect(information!.rows.map(([name]) => name)).toEqual(['Everything (EVPI)', 'Stand rent'])
    expect(future!.columns.map(({ label }) => label).slice(1, 3)).toEqual(['calm (weight 1)', 'storm (weight 1)'])
    expect(risks!.columns.at(-1)!.label).toBe('P(stays viable)')
  })

  it('speak Chinese', () => {
    const chinese = decisionTables(decision, 'zh-CN').map(checkTable)
    expect(chinese[0]!.rows.map(([question]) => question)).toEqual([
      '选哪个',
      '优势多大',
      '有多确定',
      '何时改选',
      '调查最多值多少',
      '不同未来之下',
      '风险如何'
    ])
    for (const { title, columns, rows } of chinese) {
      const words = [title, ...columns.map(({ label }) => label), ...rows.flat()].join(' ')
      expect(words.replace(/CVaR|EVPI|EUR|calm|storm/g, '')).not.toMatch(/[A-Za-z]{3}/)
    }
  })
})

describe('tables of draws that are given', () => {
  it('tell the curve, and where the choice changes', () => {
    const tables = decisionTables(given, 'en').map(checkTable)
    expect(tables.map(({ title }) => title.split(':')[0])).toEqual([
      'Which strategy to choose',
      'How the strategies stand',
      'Cost per additional unit of "Effect"',
      'The choice as a unit of "Effect" is worth more',
      'What it would be worth to know',
      'The risk of each strategy'
    ])
    const change = String(tables[0]!.rows.find(([question]) => question === 'What would change it')![1])
    expect(change).toMatch(
      /^most of all, how pull and price turn out; now, if a unit of "Effect" is worth less than \d+/
    )
    const curve = tables[3]!
    expect(curve.rows[0]!.slice(0, 2)).toEqual(['0', 'now'])
    expect(curve.rows.at(-1)![1]).toBe('plan')
    expect(tables[4]!.rows.map(([name]) => name)).toEqual(['Everything (EVPI)', 'group market', 'pull', 'price'])
  })
})

describe('files', () => {
  it('hold all that is plain, equal for equal runs', async () => {
    const json = decisionJson(decision)
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
    expect(decisionJson(await decide(plans, { draws: 20, replications: 2, futures }))).toEqual(json)
    expect([json.kind, json.draws, json.partial, json.forecast]).toEqual(['decision', 20, null, false])
    expect(json.information.evppi[0]!.name).toBe('price.perArea')
    expect(decisionJson(given).curve!.length).toBe(given.curve!.length)
  })

  it('are one long table whose rows have their passport', () => {
    const { columns, rows } = checkTable(decisionRecords(decision, 'en'))
    const [figure, hash] = ['figure', 'scenarioHash'].map((id) => columns.findIndex((column) => column.id === id))
    const figures = new Set(rows.map((row) => row[figure!]))
    for (const id of ['value', 'probabilityBest', 'expectedLoss', 'evpi', 'evppi', 'future.regret', 'risk.viable']) {
      expect(figures).toContain(id)
    }
    for (const row of rows) expect(row[hash!]).toMatch(/^[0-9a-f]{16}/)
    expect(checkTable(decisionRecords(given, 'zh-CN')).rows.some((row) => row[figure!] === 'curve.evpi')).toBe(true)
  })
})

describe('charts', () => {
  it.each(['en', 'zh-CN'] as const)('are drawn in %s', async (language) => {
    const curve = acceptabilityChart(given, { language })
    expect(curve.datasets.curves!.length).toBe(2 * given.curve!.length)
    const texts = textsOf((await draw(curve)).marks)
    expect(texts.join('\n')).toContain('draws.csv')
    const bars = informationChart(decision, { language })
    expect(bars.datasets.information!.map(({ kind }) => kind)).toEqual(['all', 'input'])
    expect(textsOf((await draw(bars)).marks).join('\n')).toContain(language === 'en' ? 'Stand rent' : '展位')
  })

  it('draw the numbers of the records', () => {
    const recorded = (from: typeof decision, keys: Readonly<Record<string, unknown>>) => {
      const { columns, rows } = decisionRecords(from, 'en')
      const at = (id: string) => columns.findIndex((column) => column.id === id)
      return rows
        .filter((row) => Object.entries(keys).every(([id, value]) => row[at(id)] === value))
        .map((row) => [row[at('mean')], row[at('low')], row[at('high')]])
    }
    for (const { strategy, worth, probability } of acceptabilityChart(given).datasets.curves!) {
      const [often] = recorded(given, { figure: 'curve.probabilityBest', strategy, worth })
      expect(probability).toBe(often![0])
    }
    for (const { kind, value, low, high } of informationChart(decision).datasets.information!) {
      expect(recorded(decision, { figure: kind === 'all' ? 'evpi' : 'evppi' })).toEqual([[value, low, high]])
    }
  })

  it('say why they cannot be drawn', () => {
    expect(() => acceptabilityChart(decision)).toThrow('needs a decision at a worth')
    expect(() => informationChart(decideFromDraws({ strategies: ['a', 'b'], values: [[1], [2]] }))).toThrow(
      'nothing is uncertain'
    )
  })
})
