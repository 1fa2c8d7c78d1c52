import { describe, expect, it } from 'vitest'
import { acceptabilityChart } from '../../src/chart/acceptability.js'
import { distinctTitles } from '../../src/chart/distinctTitles.js'
import { sensitivityChart } from '../../src/chart/sensitivity/sensitivity.js'
import { decideFromDraws } from '../../src/experiment/decide/decideFromDraws.js'
import { sensitivity } from '../../src/experiment/sensitivity/sensitivity.js'
import { uncertainty } from '../../src/experiment/uncertainty/uncertainty.js'
import { decisionRecords } from '../../src/report/decide/decisionRecords.js'
import { decisionTables } from '../../src/report/decide/decisionTables.js'
import { sensitivityRecords } from '../../src/report/sensitivity/sensitivityRecords.js'
import { sensitivityTables } from '../../src/report/sensitivity/sensitivityTables.js'
import { uncertaintyRecords } from '../../src/report/uncertainty/uncertaintyRecords.js'
import { uncertaintyTables } from '../../src/report/uncertainty/uncertaintyTables.js'
import { smallFair } from '../experiment/draws/support.js'

const title = { title: 'My fair', titleZh: '我的展会' }
const [now, plan] = [smallFair('now', title), smallFair('plan', { ...title, levers: { service: { spend: 20_000 } } })]

describe('strategies of one title', () => {
  it('keep it where nobody else has it', () => {
    const other = { name: 'other', title: 'Other', titleZh: null }
    const bare = { name: 'bare', title: null, titleZh: null }
    expect(distinctTitles([{ name: 'now', ...title }, other, bare])).toEqual([{ name: 'now', ...title }, other, bare])
  })

  it('have their names beside it in all tables of a decision', () => {
    const given = decideFromDraws({
      strategies: ['now', 'plan'],
      costs: [
        [0, 0],
        [10, 10]
      ],
      effects: [
        [1, 1],
        [1.5, 3]
      ],
      worth: [8, 30]
    })
    const decision = { ...given, strategies: given.strategies.map((each) => ({ ...each, ...title })) }
    for (const [language, own] of [
      ['en', 'My fair (plan)'],
      ['zh-CN', '我的展会（plan）']
    ] as const) {
      // verdict, standings, incremental table, curve, risks; with two draws nothing is told of parameters
      const tables = decisionTables(decision, language).map((table) => JSON.stringify(table))
      expect(tables.filter((table) => table.includes(own)).length).toBeGreaterThanOrEqual(5)
      expect(JSON.stringify(acceptabilityChart(decision, { language }).datasets)).toContain(own)
      expect(decisionRecords(decision, language).rows.length).toBeGreaterThan(0)
    }
  })

  it('have their names beside it where it is told how sure and what matters', async () => {
    const result = await uncertainty([now, plan], { draws: 3, replications: 2 })
    const answer = await sensitivity(plan, { against: now, vary: ['price.perArea=200..300'], replications: 2 })
    for (const [language, own, other] of [
      ['en', 'My fair (plan)', 'My fair (now)'],
      ['zh-CN', '我的展会（plan）', '我的展会（now）']
    ] as const) {
      for (const told of [
        uncertaintyTables(result, language),
        uncertaintyRecords(result, language),
        sensitivityTables(answer, language),
        sensitivityChart(answer, { language })
      ]) {
        expect(JSON.stringify(told)).toContain(own)
        expect(JSON.stringify(told)).toContain(other)
      }
      expect(JSON.stringify(sensitivityRecords(answer, language))).toContain(other)
    }
  })
})
