import { describe, expect, it } from 'vitest'
import { checkTable } from '../../../src/core/table.js'
import { budget } from '../../../src/experiment/budget/budget.js'
import { budgetJson } from '../../../src/report/budget/budgetJson.js'
import { budgetRecords } from '../../../src/report/budget/budgetRecords.js'
import { budgetTables } from '../../../src/report/budget/budgetTables.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import type { ScenarioInput } from '../../../src/scenario/scenarioInput.js'

/** A fair of 120 firms in two segments whose advertising does nothing. */
const fair = (changes: ScenarioInput = {}) =>
  makeScenario(
    {
      seed: 'budget',
      replications: 12,
      horizon: { editions: 3, warmUp: 2 },
      segments: { large: { marketSize: 40 }, small: { marketSize: 80 } },
      levers: { advertising: { spend: 9000, effect: 0 }, service: { spend: 12000 }, recovery: { spend: 500 } },
      ...changes
    },
    'fair'
  )
const few = { levers: ['advertising', 'service', 'recovery'], plans: 12, replications: 48 } as const

describe('the budget of a fair', () => {
  it('says on how many replications it chose, judged and responded', async () => {
    const quick = { levers: ['recovery'], plans: 4, replications: 30 }
    const { search } = await budget(fair(), quick)
    expect([search.chosenOn, search.judgedOn, search.respondedOn]).toEqual([24, 30, 12])
    const { search: plain } = await budget(fair(), { ...quick, responses: false })
    expect(plain.respondedOn).toBe(0)
  })

  it('gives nothing to a lever that does nothing, and says what is left', async () => {
    const answer = await budget(fair(), few)
    const { proposed, gain, current } = answer
    expect(proposed!.spends[0]).toBe(0)
    expect(gain.low).toBeGreaterThan(0)
    expect(gain.n).toBe(48)
    // taking the 9,000 away gains exactly their present value, in every replication
    expect(gain.mean).toBeGreaterThan(9000 * answer.unitsOfMoney! * 0.8)
    expect(proposed!.unspent).toBeCloseTo(21500 - proposed!.total, 6)
    expect(current.figures[0]!.difference).toBeNull()
    expect(proposed!.figures[0]!.difference!.mean).toBeCloseTo(gain.mean, 6)
  })

  it('keeps the plan where the outcome does not care, though money is saved by none', async () => {
    const still = fair({ levers: { advertising: { spend: 9000, effect: 0 }, winBack: { spend: 900, effect: 0 } } })
    const answer = await budget(still, {
      levers: ['advertising', 'winBack'],
      outcome: 'retained',
      plans: 12,
      replications: 12
    })
    expect([answer.proposed, answer.noProposal]).toEqual([null, 'notBetter'])
    expect(answer.gain).toEqual({ mean: 0, low: 0, high: 0, n: 12 })
    expect(answer.found!.mean).toBe(0)
    const saved = await budget(still, {
      levers: ['advertising', 'winBack'],
      outcome: 'retained',
      question: 'least',
      plans: 12,
      replications: 12
    })
    expect([saved.saved, saved.proposed!.total]).toEqual([9900, 0])
  })

  it('is the same whoever plays, and from a store', async () => {
    const kept = new Map<string, readonly (number | null)[]>()
    let flushed = 0
    const store = {
      get: (key: string) => kept.get(key),
      put: (key: string, values: readonly (number | null)[]) => void kept.set(key, values),
      flush: () => {
        flushed += 1
      }
    }
    const first = await budget(fair(), { ...few, store })
    const size = kept.size
    const again = await budget(fair(), { ...few, store })
    expect(kept.size).toBe(size)
    expect(flushed).toBeGreaterThan(0)
    expect(JSON.stringify(budgetJson(again))).toBe(JSON.stringify(budgetJson(first)))
    expect(JSON.stringify(budgetJson(await budget(fair(), few)))).toBe(JSON.stringify(budgetJson(first)))
  })

  it('that is stopped judges the best plan so far and says that it is partial', async () => {
    for (const after of [1, 60, 150]) {
      let trials = 0
      const answer = await budget(fair(), {
        ...few,
        onTrial: () => {
          trials += 1
        },
        shouldStop: () => trials > after
      })
      expect(answer.partial!.done).toBeLessThan(answer.partial!.all)
      expect(answer.current.figures[0]!.estimate!.n).toBeGreaterThan(1)
      // hurried: twelve at most; responses are not played at all
      const { chosenOn, judgedOn, respondedOn } = answer.search
      expect([chosenOn, judgedOn, respondedOn]).toEqual([answer.search.plans === 0 ? 0 : 12, 12, 0])
      if (answer.proposed !== null) expect(answer.gain.low).toBeGreaterThan(0)
      expect(budgetTables(answer, 'en')[0]!.notes![0]).toContain('PARTIAL')
      expect(budgetJson(answer).partial).toEqual(answer.partial)
    }
  })

  it('blames no bound that nobody asked for', async () => {
    // service alone must have 50,000 where four times today's 12,000 would be usual
    const limits = [{ name: 'much service', coefficients: { service: 1 }, atLeast: 50_000 }]
    const tight = await budget(fair(), { ...few, total: 30_000, limits, responses: false })
    expect(tight.infeasible!.map(({ name, possible }) => [name, possible])).toEqual([
      ['much service', 30_000],
      ['total', 50_000]
    ])
    const wide = await budget(fair(), { ...few, plans: 6, total: 60_000, limits, responses: false })
    expect(wide.infeasible).toBeNull()
  })

  it('tries no total above the one given', async () => {
    const answer = await budget(fair(), { ...few, question: 'total', total: 20_000, plans: 12, responses: false })
    expect(answer.totals!.map(({ total }) => total).every((total) => total <= 20_000)).toBe(true)
    expect(answer.totals!.at(-1)!.total).toBe(20_000)
  })

  it('explains why no plan meets all conditions', async () => {
    const answer = await budget(fair(), {
      ...few,
      total: 10_000,
      bounds: { service: [8000, null], advertising: [6000, 7000] }
    })
    expect(answer.proposed).toBeNull()
    expect(answer.infeasible!.map(({ name, asked, possible }) => [name, asked, possible])).toEqual([
      ['total', 10_000, 14_000],
      ['advertising', 6000, 2000],
      ['service', 8000, 4000]
    ])
    const json = budgetJson(answer)
    expect(json).toMatchObject({ noProposal: 'infeasible', proposed: null, gain: { mean: 0 } })
    for (const key of ['current', 'shadowPrice', 'binding', 'unspent']) expect(json).toHaveProperty(key)
  })

  it('cuts a plan that costs more than is allowed, and compares with that', async () => {
    const answer = await budget(fair(), { ...few, total: 10_750, responses: false })
    expect(answer.comparedWith).toBe('cut')
    expect(answer.cut!.spends.map(Math.round)).toEqual([4500, 6000, 250])
    expect((answer.proposed ?? answer.cut!).total).toBeLessThanOrEqual(10_750 + 1e-3)
  })

  it('keeps a condition on another outcome on fresh numbers', async () => {
    const subjectTo = { outcome: 'spend', atMost: 45_000 }
    const answer = await budget(fair(), { ...few, outcome: 'retained', subjectTo, responses: false })
    const plan = answer.proposed ?? answer.rejected!
    const spend = plan.figures.find(({ figure }) => answer.figures[figure]!.outcome === 'spend')!
    if (answer.proposed !== null) expect(spend.estimate!.mean).toBeLessThanOrEqual(45_000 * (1 + 1e-9))
    else expect(answer.noProposal).not.toBe('infeasible')
  })

  it('weighs risk: with all weight on the worst fifth, what counts is their mean', async () => {
    const answer = await budget(fair(), { ...few, riskWeight: 1, responses: false })
    expect(answer.riskWeight).toBe(1)
    expect(answer.proposed!.spends[0]).toBe(0)
  })

  it('gives tactics money of their own by segment, and scales schedules', async () => {
    const club = { level: 'structural', cost: 50, spend: [1000, 2000, 3000] } as const
    const answer = await budget(fair({ tactics: { club } }), {
      levers: ['club_large', 'club_small', 'advertising'],
      bySegment: true,
      plans: 12,
      replications: 12,
      responses: false
    })
    expect(answer.variables.map(({ today }) => Math.round(today))).toEqual([
      // the club by the sizes of markets, advertising by the firms in them
      ...[667, 1333],
      ...[3000, 6000]
    ])
    const [large] = (answer.proposed ?? answer.rejected!).byEdition
    if (large![0]! > 0) expect(large![2]! / large![0]!).toBeCloseTo(3, 2)
  })

  it('has tables, records and JSON without holes, in both languages', async () => {
    const answer = await budget(fair(), { ...few, question: 'total', plans: 12 })
    for (const language of ['en', 'zh-CN'] as const) {
      for (const table of [...budgetTables(answer, language), budgetRecords(answer, language)]) {
        checkTable(table)
        expect(JSON.stringify(table)).not.toMatch(/NaN|undefined|\{[a-z]+\}/)
      }
    }
    expect(answer.totals).toHaveLength(5)
    expect(JSON.stringify(budgetJson(answer))).not.toContain('NaN')
  })

  it.each([
    [{ levers: ['servce'] }, 'did you mean "service"?'],
    [{ bound: { service: [0, 5] } }, 'budget knows no "bound"'],
    [{ totals: [5, 9] }, 'question total'],
    [{ strategy: 'now' }, 'give the file of that strategy'],
    [{ fixed: { recovery: 700 }, bounds: { recovery: [6000, 9000] } }, 'fixed outside its bounds'],
    [{ question: 'least', subjectTo: { outcome: 'npv', atLeast: 1 } }, 'takes no other condition'],
    [{ levers: ['referral'] }, 'paid for success'],
    [{ levers: ['visitorPromotion'] }, 'no segment of visitors'],
    [{ outcome: 'npw' }, 'did you mean "npv"?'],
    [{ outcome: 'cvar' }, 'riskWeight'],
    [{ total: -5 }, 'a total must be 0 or more'],
    [{ riskWeight: 2 }, 'between 0 and 1'],
    [{ bounds: { service: [5, 2] } }, 'a bound goes from'],
    [{ levers: ['service'], fixed: { recovery: null } }, '"recovery" is none of the spends'],
    [{ levers: ['service'], fixed: { service: null } }, 'nothing is left to choose'],
    [{ subjectTo: { outcome: 'npv' } }, 'one limit'],
    [{ replications: 1 }, 'replications must be a whole number of at least 2'],
    [{ question: 'totl' }, 'did you mean "total"?']
  ])('%j is refused', async (wrong, message) => {
    await expect(budget(fair(), wrong as never)).rejects.toThrow(message)
  })
})
