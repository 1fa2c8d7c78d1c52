import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accumulate,
  experience,
  findOut,
  listCases,
  listDissatisfied,
  remedy,
  settle
} from '../../src/engine/during.js'
import { flag } from '../../src/engine/population.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { crowd, quietConditions } from '../support/crowd.js'
import { planOf } from '../support/plans.js'
import { entryOf, played, sumOf } from '../support/played.js'

const mechanisms = {
  value: { noise: 0 },
  recovery: { quality: 0.8, ceiling: 1.05, strain: 0.5 },
  complaint: { trust: 1 }
} as const
const plan = planOf({ mechanisms, without: ['price', 'needGap', 'taste'] })
const conditions = quietConditions(plan)
const always = new Float64Array(8)

/** Customers after a show of a quality, who speak up below `speaks` and are found out below `found`, then remedied or not. */
function after(quality: number, speaks: readonly number[], found: readonly number[], remedies: number, trust = 0.5) {
  const population = crowd(speaks.length, 1)
  population.trust.fill(trust)
  const luck = new Float64Array(speaks.length).fill(0.5)
  const voice = { first: Float64Array.from(speaks), second: Float64Array.from(found) }
  const show = { quality, speaking: 0.4, detection: 0.3 }
  const { mechanisms } = conditions.rules
  const rows = new Int32Array(speaks.length)
  experience(population, 0, speaks.length, show, conditions, luck)
  const dissatisfied = listDissatisfied(population, 0, speaks.length, mechanisms.satisfaction.threshold, rows)
  const cases = findOut(population, rows, dissatisfied, show, mechanisms, voice)
  settle(population, 0, speaks.length, conditions)
  const count = listCases(population, 0, speaks.length, rows)
  remedy(population, rows, count, remedies, mechanisms, always)
  accumulate(population, 0, speaks.length, mechanisms.satisfaction.memory)
  return { population, cases }
}

describe('the dissatisfied', () => {
  it('speak up by the channel, are found out by research if silent, or stay unknown', () => {
    const { population, cases } = after(40, [0.39, 0.41, 0.41], [0.9, 0.29, 0.31], 0)
    const bits = [flag.spoke, flag.detected, 0].map((bit) => flag.dissatisfied | bit)
    expect([...population.flags]).toEqual(bits)
    expect(cases).toBe(2)
  })

  it('speak up the more the more they trust: by half more at full trust, by half less at none', () => {
    const speakers = (trust: number) => {
      const draws = Array.from({ length: 100 }, (_, index) => (index + 0.5) / 100)
      const { population } = after(
        40,
        draws,
        draws.map(() => 1),
        0,
        trust
      )
      return population.flags.filter((bits) => bits & flag.spoke).length
    }
    expect([0, 0.5, 1].map(speakers)).toEqual([20, 40, 60])
  })

  it('each draw for themselves, in the order in which they stand, with none for the satisfied between them', () => {
    const population = crowd(4, 1)
    population.order.set([2, 0, 3, 1])
    population.latest.set([40, 40, 70, 40])
    const { mechanisms } = conditions.rules
    const rows = new Int32Array(4)
    const count = listDissatisfied(population, 0, 4, mechanisms.satisfaction.threshold, rows)
    expect([...rows.subarray(0, count)]).toEqual([0, 3, 1])
    const voice = { first: Float64Array.of(0.9, 0.3, 0.9), second: Float64Array.of(0.9, 0.9, 0.2) }
    const show = { quality: 40, speaking: 0.4, detection: 0.3 }
    expect(findOut(population, rows, count, show, mechanisms, voice)).toBe(2)
    const { dissatisfied, detected, spoke } = flag
    expect([...population.flags]).toEqual([dissatisfied, dissatisfied | detected, 0, dissatisfied | spoke])
    expect([...rows.subarray(0, listCases(population, 0, 4, rows))]).toEqual([3, 1])
  })

  it('are nobody among the satisfied, however easily they would speak', () => {
    const { population, cases } = after(70, [0, 0], [0, 0], 1)
    expect([...population.flags]).toEqual([0, 0])
    expect(cases).toBe(0)
  })
})

describe('remedy', () => {
  it('lifts satisfaction with this edition beyond what it was, and halves strain', () => {
    // value 40 against 60 expected: satisfaction 30 + 20 − 10 = 40; remedied 40 + 1.05 · .8 · 20 = 56.8
    const [failed, remedied] = [0, 1].map((share) => after(40, [0], [1], share).population) as [
      ReturnType<typeof crowd>,
      ReturnType<typeof crowd>
    ]
    expect([failed.latest[0], remedied.latest[0]]).toEqual([40, Math.fround(56.8)])
    // strain .2 of a shortfall of 20 points
    expect(failed.strain[0]).toBeCloseTo(0.2, 6)
    expect(remedied.strain[0]).toBeCloseTo(0.1, 6)
    expect(remedied.flags[0]! & flag.remedied).toBe(flag.remedied)
    // cumulative, first edition, memory 1: the latest, as long as that is not above what went before
    expect(failed.satisfaction[0]).toBe(40)
    expect(remedied.satisfaction[0]).toBe(Math.fround(56.8))
    // trust is not restored: it has been lost by the failure
    expect(remedied.trust[0]).toBe(failed.trust[0])
  })

  it('comes to nobody who is neither heard nor found, and to none beyond its share', () => {
    const unheard = after(40, [0.5], [0.5], 1).population
    expect([unheard.latest[0], unheard.flags[0]]).toEqual([40, flag.dissatisfied])
    const late = crowd(2, 1)
    late.flags.fill(flag.spoke)
    late.latest.fill(40)
    remedy(late, Int32Array.of(0, 1), 2, 0.5, conditions.rules.mechanisms, Float64Array.of(0.49, 0.5))
    expect([...late.flags].map((bits) => bits & flag.remedied)).toEqual([flag.remedied, 0])
  })

  it('never leaves cumulative satisfaction above what it was, nor below what the failure made of it', () => {
    const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(score, score, fc.integer({ min: 0, max: 30 }), score, (previous, latest, tenure, percent) => {
        const [population, twin] = [crowd(1, 1), crowd(1, 1)]
        for (const each of [population, twin]) {
          each.satisfaction[0] = previous
          each.latest[0] = latest
          each.tenure[0] = tenure
          each.flags[0] = flag.spoke
        }
        const generous = {
          ...conditions.rules.mechanisms,
          recovery: { quality: percent / 100, ceiling: 2, strain: 0.5 }
        }
        remedy(population, Int32Array.of(0), 1, 1, generous, always)
        for (const each of [population, twin]) accumulate(each, 0, 1, generous.satisfaction.memory)
        const weight = Math.max(0.2, 1 / (tenure + 1))
        const failed = previous + weight * (latest - previous)
        expect(twin.satisfaction[0]).toBeCloseTo(failed, 4)
        expect(population.satisfaction[0]).toBeGreaterThanOrEqual(failed - 1e-4)
        expect(population.satisfaction[0]).toBeLessThanOrEqual(Math.max(previous, failed) + 1e-4)
      })
    )
  })
})

/** Many dissatisfied customers: a bad show. */
const fair = (levers: ScenarioInput['levers'], change: ScenarioInput = {}): ScenarioInput => ({
  horizon: { editions: 2, warmUp: 0 },
  segments: { firms: { marketSize: 3000, initialStages: { trust: 1 } } },
  mechanisms: { value: { base: 50 }, complaint: { trust: 0 } },
  levers: { ...levers },
  ...change
})

describe('complaints, detection and remedy in numbers', () => {
  it('are the shares that the levers give, within four standard errors', () => {
    const table = played(fair({ recovery: { spend: 1e9, ceiling: 0.8, response: 0.5 } }), { tail: false })
    const of = (measure: Parameters<typeof sumOf>[1]) => sumOf(table, measure, { edition: 1 })
    const silent = played(fair({}), { tail: false })
    const dissatisfied = sumOf(silent, 'attended', { edition: 1 }) - sumOf(silent, 'satisfied', { edition: 1 })
    const expectNear = (count: number, all: number, probability: number) =>
      expect(Math.abs(count / all - probability)).toBeLessThan(4 * Math.sqrt((probability * (1 - probability)) / all))
    expect(dissatisfied).toBeGreaterThan(1000)
    // channel: an effect of 1 at a response of .25; research: .5 at .3, of those who keep silent
    expectNear(of('complaints'), dissatisfied, 0.25)
    expectNear(of('detected'), dissatisfied - of('complaints'), 0.15)
    // recovery at saturation: .8 of the cases
    const cases = of('complaints') + of('detected')
    expectNear(of('remedied'), cases, 0.8)
    expect(entryOf(table, 'recovery', 1).heads).toBe(cases)
  })

  it('are nothing of a remedy where no money is given for it', () => {
    const table = played(fair({}), { tail: false })
    expect([sumOf(table, 'remedied'), entryOf(table, 'recovery', 1).booked]).toEqual([0, 0])
    expect(sumOf(table, 'complaints')).toBeGreaterThan(0)
  })

  it('make fewer leave silently where more speak, and fewer leave where they are remedied', () => {
    const left = (levers: ScenarioInput['levers']) => {
      const table = played(fair(levers), { tail: false })
      const lost = sumOf(table, 'leftDissatisfied', { edition: 1 })
      return { lost, silent: sumOf(table, 'leftSilently', { edition: 1 }) }
    }
    const [deaf, open] = [left({ complaintChannel: { spend: 0 } }), left({ complaintChannel: { spend: 1e9 } })]
    expect(open.silent).toBeLessThan(deaf.silent)
    const remedied = left({ complaintChannel: { spend: 1e9 }, recovery: { spend: 1e9 } })
    expect(remedied.lost).toBeLessThan(open.lost)
  })

  it('lie with the segments that recovery serves', () => {
    const segments = {
      firms: { marketSize: 600, initialStages: { trust: 1 } },
      guests: { kind: 'visitor', marketSize: 600, initialStages: { trust: 1 } }
    } as const
    const table = played(fair({ recovery: { spend: 1e6 } }, { segments }), { tail: false })
    expect(sumOf(table, 'complaints', { segment: 'guests' })).toBeGreaterThan(0)
    expect(sumOf(table, 'remedied', { segment: 'guests' })).toBe(0)
    expect(sumOf(table, 'remedied', { segment: 'firms' })).toBeGreaterThan(0)
  })
})
