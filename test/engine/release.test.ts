import { describe, expect, it } from 'vitest'
import { flag, rowsAlive } from '../../src/engine/population.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { entryOf, movesTo, played, sumOf } from '../support/played.js'

/** From edition 2 on, customers who last brought less than 500 are let go. */
const fair = (tactic: object = {}, change: ScenarioInput = {}): ScenarioInput => ({
  horizon: { editions: 4, warmUp: 5 },
  segments: { firms: { marketSize: 300, servingCost: 1500 } },
  tactics: { parting: { release: true, valueBelow: 500, cost: 20, coverage: { 1: 0, 2: 1 }, ...tactic } },
  levers: { farewell: { effect: 0 } },
  mechanisms: { release: { grievance: 0.35 } },
  without: ['customerData'],
  ...change
})

describe('customers who are let go', () => {
  const table = played(fair())

  it('do not come, and leave, released: as many as the tactic treats, at its cost', () => {
    const { heads, booked } = entryOf(table, 'parting', 2)
    expect(heads).toBeGreaterThan(10)
    expect(booked).toBe(20 * heads)
    // firms among them that close are counted as closed
    const released = sumOf(table, 'left.released', { edition: 2 })
    expect(released).toBeLessThanOrEqual(heads)
    expect(released).toBeGreaterThan(0.8 * heads)
    expect(sumOf(table, 'left.released', { edition: 1 })).toBe(0)
    let came = 0
    const leaving: boolean[] = []
    played(fair(), {
      tail: false,
      observe: (edition, [population]) => {
        const { order, alive, flags, stage, grievance, lapse } = population!
        for (const row of rowsAlive({ order, alive })) {
          if (flags[row]! & flag.released && flags[row]! & flag.attends) came++
          // in the edition after they left they bear what the fair did to them, and no more
          if (edition === 3 && stage[row] === 4 && lapse[row] === 1) leaving.push(grievance[row] === Math.fround(0.35))
        }
      }
    })
    expect(came).toBe(0)
    expect(leaving.filter((each) => each).length).toBeGreaterThan(0.5 * released)
  })

  it('are lost like others: counted with the moves, just lost in the next edition', () => {
    expect(movesTo(table, 'disappearance', { edition: 2 })).toBe(sumOf(table, 'justLost', { edition: 3 }))
    expect(movesTo(table, 'disappearance', { edition: 2 })).toBeGreaterThan(
      sumOf(table, 'left.released', { edition: 2 })
    )
  })

  it('no longer cost the fair what they did not bring: more is left for each who stays', () => {
    const meanValue = (input: ScenarioInput) => {
      const played3 = played(input, { tail: false })
      return sumOf(played3, 'economicValue', { edition: 3 }) / sumOf(played3, 'attended', { edition: 3 })
    }
    expect(meanValue(fair())).toBeGreaterThan(meanValue(fair({ coverage: 0 })) + 1e4 * 100)
  })

  it('have not missed the edition in which they are let go: they were not given the choice', () => {
    // all come whenever they may; from edition 2 on the tactic lets everybody go, or only treats
    const missed = (release: boolean) => {
      const lifecycle = {
        attendance: { confirmation: 1, trust: 1, weakening: 1 },
        rates: { disappearance: { confirmation: 0 } },
        closure: 0
      }
      const { customers } = played(fair({ valueBelow: null, release }, { lifecycle }))
      return customers.missed.reduce((sum, each) => sum + each, 0)
    }
    expect(missed(true)).toBe(0)
    expect(missed(false)).toBe(0)
    const stayedAway = played(fair({ valueBelow: null, release: false }, { lifecycle: { closure: 0 } })).customers
      .missed
    expect(Math.max(...stayedAway)).toBeGreaterThan(0)
  })

  it('are nobody where nobody’s value lies below, or the tactic only treats', () => {
    expect(sumOf(played(fair({ valueBelow: -1e6 })), 'left.released')).toBe(0)
    expect(sumOf(played(fair({ release: false })), 'left.released')).toBe(0)
  })

  it('are not newcomers on registering', () => {
    const everybody = fair({ valueBelow: null })
    let joiners = 0
    played(everybody, {
      tail: false,
      observe: (edition, [{ order, alive, flags }]) => {
        if (edition < 2) return
        for (const row of rowsAlive({ order, alive })) {
          if (!(flags[row]! & flag.joins)) continue
          joiners++
          expect(flags[row]! & flag.released).toBe(0)
        }
      }
    })
    expect(joiners).toBeGreaterThan(0)
    expect(sumOf(played(everybody), 'attended', { edition: 3, stage: 'trust' })).toBe(0)
  })
})
