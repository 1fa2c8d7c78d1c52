import { describe, expect, it } from 'vitest'
import { flag, rowsAlive } from '../../src/engine/population.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { played, sumOf } from '../support/played.js'

/** Advertising at its usual spend is heard by half of the market. */
const fair = (promise: number, change: ScenarioInput = {}): ScenarioInput => ({
  horizon: { editions: 3, warmUp: 4 },
  segments: {
    firms: { marketSize: 800, initialStages: { cultivation: 1 } },
    guests: { kind: 'visitor', marketSize: 400, initialStages: { cultivation: 1 } }
  },
  levers: { advertising: { promise, response: 0.5 } },
  mechanisms: { crossSide: { effect: 0 } },
  ...change
})

/** What newcomers of the first edition expect, by customer, before the show. */
function expectations(input: ScenarioInput, segment: number): Map<number, number> {
  const found = new Map<number, number>()
  played(input, {
    tail: false,
    baseline: fair(0),
    observe: (edition, populations) => {
      if (edition !== 1) return
      const { order, alive, flags, expectation } = populations[segment]!
      for (const row of rowsAlive({ order, alive })) if (flags[row]! & flag.joins) found.set(row, expectation[row]!)
    }
  })
  return found
}

describe('the promise of advertising', () => {
  it('lifts what newcomers expect by as much as the share that hears it', () => {
    const [plain, promised] = [expectations(fair(0), 0), expectations(fair(20), 0)]
    expect(plain.size).toBeGreaterThan(20)
    for (const [row, expectation] of plain) expect(promised.get(row)! - expectation).toBeCloseTo(0.5 * 20, 4)
  })

  it('wins more newcomers than no promise, and a warning fewer', () => {
    const [down, none, up] = [-20, 0, 20].map((promise) => expectations(fair(promise), 0).size) as [
      number,
      number,
      number
    ]
    expect(up).toBeGreaterThan(none)
    expect(down).toBeLessThan(none)
  })

  it('disappoints: of those who would have come anyway fewer are satisfied', () => {
    const satisfied = (promise: number) => {
      const table = played(fair(promise), { tail: false, baseline: fair(0) })
      const where = { edition: 1, segment: 'firms', stage: 'confirmation' } as const
      return sumOf(table, 'satisfied', where) / sumOf(table, 'attended', where)
    }
    expect(satisfied(30)).toBeLessThan(satisfied(0) - 0.1)
  })

  it('is not heard by visitors, nor where nothing is advertised', () => {
    const guests = [0, 20].map((promise) => expectations(fair(promise), 1))
    expect(guests[1]).toEqual(guests[0])
    const mute = { levers: { advertising: { promise: 20, response: 0.5, spend: 0, carryOver: 0 } } }
    const silent = { levers: { advertising: { promise: 0, response: 0.5, spend: 0, carryOver: 0 } } }
    expect(expectations(fair(20, mute), 0)).toEqual(expectations(fair(0, silent), 0))
  })

  it('is the baseline’s in the warm-up: a strategy’s promise is heard from its first edition on', () => {
    const before: number[] = []
    for (const promise of [0, 30]) {
      played(fair(promise), {
        tail: false,
        baseline: fair(0),
        observe: (edition, [{ expectation, created }]) => {
          if (edition === 0) before.push(expectation.subarray(0, created).reduce((sum, each) => sum + each, 0))
        }
      })
    }
    expect(before[1]).toBe(before[0])
  })
})
