import { describe, expect, it } from 'vitest'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { entryOf, played, sumOf } from '../support/played.js'

/** Recommendations move prospects by conversion alone, and nobody warns. */
const fair = (change: ScenarioInput = {}): ScenarioInput => ({
  horizon: { editions: 3, warmUp: 4 },
  segments: { firms: { marketSize: 500, initialStages: { cultivation: 0.6, trust: 0.4 } } },
  mechanisms: {
    wordOfMouth: { satisfied: 1, dissatisfied: 0, lost: 0, expectation: 0 },
    trust: { reputation: 0 }
  },
  lifecycle: { drivers: { wordOfMouth: { conversion: 4 } } },
  ...change
})

const rewarded = (reward: ByEditionOrNumber, rest: object = {}) => fair({ levers: { referral: { reward, ...rest } } })
type ByEditionOrNumber = number | Readonly<Record<number, number>>

describe('customers won by recommendation', () => {
  it('are those who would not have come without it', () => {
    const table = played(fair(), { tail: false })
    const silent = played(fair({ without: ['recommendation'] }), { tail: false, baseline: fair() })
    const referred = sumOf(table, 'referred', { edition: 1 })
    expect(referred).toBeGreaterThan(0)
    expect(sumOf(table, 'joined', { edition: 1 }) - referred).toBe(sumOf(silent, 'joined', { edition: 1 }))
    expect(sumOf(silent, 'referred')).toBe(0)
  })

  it('are nobody where nobody is satisfied or nobody listens', () => {
    const deaf = fair({ lifecycle: { drivers: { wordOfMouth: { conversion: 0 } } } })
    const mute = fair({ mechanisms: { wordOfMouth: { satisfied: 0 } } })
    for (const input of [deaf, mute]) expect(sumOf(played(input), 'referred')).toBe(0)
  })
})

describe('a reward for recommendation', () => {
  it('is paid for every customer won, and for no other', () => {
    const table = played(rewarded({ 1: 120, 3: 80.5 }))
    for (const [edition, reward] of [
      [1, 120],
      [2, 120],
      [3, 80.5]
    ] as const) {
      const referred = sumOf(table, 'referred', { edition })
      expect(referred).toBeGreaterThan(0)
      const money = reward * referred
      expect(entryOf(table, 'referral', edition)).toEqual({
        heads: referred,
        planned: money,
        booked: money,
        unspent: 0
      })
      expect(sumOf(table, 'reward', { edition }) / 1e4).toBe(money)
      expect(sumOf(table, 'reward', { edition, stage: 'trust' })).toBe(0)
    }
    const own = table.customers.ownCost.reduce((sum, cost) => sum + cost, 0)
    expect(own).toBeCloseTo(sumOf(table, 'reward', { upTo: 3 }) / 1e4, 6)
  })

  it('makes the satisfied recommend more: from the next edition on, more are won', () => {
    const referred = (reward: number) => {
      const table = played(rewarded(reward, { effect: 3 }), { tail: false, baseline: fair() })
      return [1, 2, 3].map((edition) => sumOf(table, 'referred', { edition }))
    }
    const [none, some] = [referred(0), referred(400)]
    expect(some[0]).toBe(none[0])
    expect(some[1]).toBeGreaterThan(none[1]!)
  })

  it('is neither paid nor felt in a segment that the programme does not serve', () => {
    const segments = { firms: { marketSize: 500 }, others: { marketSize: 500 } }
    const input = (reward: number) => ({ ...rewarded(reward, { segments: ['others'] }), segments })
    const table = played(input(100), { tail: false })
    expect(sumOf(table, 'reward', { segment: 'firms' })).toBe(0)
    expect(sumOf(table, 'referred', { segment: 'firms' })).toBeGreaterThan(0)
    expect(entryOf(table, 'referral', 1).heads).toBe(sumOf(table, 'referred', { edition: 1, segment: 'others' }))
  })
})
