import { describe, expect, it } from 'vitest'
import { flag, rowsAlive } from '../../src/engine/population.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { played, sumOf } from '../support/played.js'

/** Customers in trust with so many contacts, half of which change between editions; no staff turnover. */
const fair = (contacts: number, change: ScenarioInput = {}): ScenarioInput => ({
  horizon: { editions: 2, warmUp: 0 },
  segments: { firms: { marketSize: 1600, inflow: 0, initialStages: { trust: 1 }, contacts } },
  mechanisms: { contacts: { change: 0.5, personal: 0.8, trust: 0.5 } },
  lifecycle: { closure: 0 },
  without: ['staff', 'customerData'],
  ...change
})

interface Customer {
  readonly lost: boolean
  readonly trust: number
  readonly personal: number
  readonly bonds: number
  readonly contacts: number
}

/** Customers of an edition, by row, before its show. */
function customersIn(input: ScenarioInput, edition: number): Map<number, Customer> {
  const customers = new Map<number, Customer>()
  played(input, {
    tail: false,
    observe: (number, [{ order, alive, stage, flags, trust, personal, bonds, contacts }]) => {
      if (number !== edition) return
      for (const row of rowsAlive({ order, alive })) {
        if (stage[row]! < 1 || stage[row]! > 3) continue
        const lost = (flags[row]! & flag.lostContacts) > 0
        customers.set(row, {
          lost,
          trust: trust[row]!,
          personal: personal[row]!,
          bonds: bonds[row]!,
          contacts: contacts[row]!
        })
      }
    }
  })
  return customers
}

function lostShare(input: ScenarioInput): { share: number; of: number } {
  const customers = [...customersIn(input, 1).values()]
  return { share: customers.filter(({ lost }) => lost).length / customers.length, of: customers.length }
}

describe('contacts that change', () => {
  it.each([
    [1, 0.5],
    [2, 0.25],
    [4, 0.0625]
  ])('leave a customer with %d of them without any with the probability of .5 to that power', (contacts, expected) => {
    const { share, of } = lostShare(fair(contacts))
    expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / of))
  })

  it('add to the turnover of the staff and to shocks', () => {
    const staff = { turnover: 0.2, novice: 0.5, learning: 0.5 }
    const mechanisms = { contacts: { change: 0.5, personal: 0.8, trust: 0.5 }, staff }
    const shocks = { merger: { event: 'contactChange', edition: 1, size: 0.3 } } as const
    const { share, of } = lostShare(fair(1, { mechanisms, shocks, without: ['customerData'] }))
    // 1 − (1 − .2)(1 − .5)(1 − .3) = .72
    expect(Math.abs(share - 0.72)).toBeLessThan(4 * Math.sqrt((0.72 * 0.28) / of))
  })

  it('are counted, and none is lost where none changes', () => {
    const table = played(fair(1), { tail: false })
    expect(sumOf(table, 'contactsLost', { edition: 1 })).toBe(
      [...customersIn(fair(1), 1).values()].filter(({ lost }) => lost).length
    )
    const still = fair(1, { mechanisms: { contacts: { change: 0 } } })
    expect(sumOf(played(still, { tail: false }), 'contactsLost')).toBe(0)
  })

  it('take along the part of trust that was held in persons, which shrinks by the visit', () => {
    const [off, on] = [fair(1, { without: ['staff', 'customerData', 'contacts'] }), fair(1)]
    const [kept, left] = [customersIn(off, 1), customersIn(on, 1)]
    for (const [row, { lost, trust, personal }] of left) {
      const before = kept.get(row)!.trust
      // everything is personal at the start: half of it goes
      expect(personal).toBe(1)
      expect(trust).toBe(lost ? Math.fround(before * (1 - 0.5 * 1)) : before)
    }
    // after one visit .8 is still personal, for those who came
    const later = new Set([...customersIn(on, 2).values()].map(({ personal }) => personal))
    expect(later).toEqual(new Set([1, Math.fround(0.8)]))
  })

  it('take social bonds along, and no others', () => {
    // treated in edition 1 only, build 1: a full bond of each level acts from edition 2 on
    const tactic = (level: string) => ({ level, build: 1, coverage: { 1: 1, 2: 0 } })
    const bondsWith = (level: string) => {
      const input = fair(1, { tactics: { club: tactic(level) }, competition: { copies: false } } as ScenarioInput)
      const customers = [...customersIn(input, 2).values()]
      const meanOf = (lost: boolean) => {
        const group = customers.filter((each) => each.lost === lost)
        return group.reduce((sum, { bonds }) => sum + bonds, 0) / group.length
      }
      return { lost: meanOf(true), kept: meanOf(false) }
    }
    // weights .35 and .6 by default, of which a social bond keeps .9
    expect(bondsWith('social').lost).toBe(0)
    expect(bondsWith('social').kept).toBeCloseTo(0.35 * 0.9, 2)
    expect(bondsWith('structural').lost).toBeCloseTo(0.6, 2)
    expect(bondsWith('structural').kept).toBeCloseTo(0.6, 2)
  })

  it('are added by tactics, up to the most there can be', () => {
    const club = { level: 'social', contacts: 3 } as const
    const withMost = (most: number) => {
      const input = fair(2, { tactics: { club }, mechanisms: { contacts: { change: 0.5, most } } })
      return new Set([...customersIn(input, 1).values()].map(({ contacts }) => contacts))
    }
    expect(withMost(20)).toEqual(new Set([5]))
    expect(withMost(4)).toEqual(new Set([4]))
    // who has more than that keeps them
    expect(withMost(1)).toEqual(new Set([2]))
  })
})
