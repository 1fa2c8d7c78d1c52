import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shapley, shapleyParts, shapleyScale } from '../../../src/analysis/value/shapley.js'

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0)

/** Games of whole worths, as money × 10,000 of a large fair would be. */
const games = fc
  .integer({ min: 1, max: 5 })
  .chain((players) =>
    fc.array(fc.integer({ min: -1e13, max: 1e13 }), { minLength: 2 ** players, maxLength: 2 ** players })
  )

/** The definition: mean over all orders of what a player adds to those before it. */
function byOrders(worths: readonly number[], players: number): number[] {
  const values = new Array<number>(players).fill(0)
  let orders = 0
  const join = (set: number, added: readonly (readonly [number, number])[]) => {
    if (added.length === players) {
      orders += 1
      for (const [player, gain] of added) values[player] += gain
      return
    }
    for (let player = 0; player < players; player++) {
      const larger = set | (1 << player)
      if (larger !== set) join(larger, [...added, [player, worths[larger] - worths[set]]])
    }
  }
  join(0, [])
  return values.map((value) => value / orders)
}

const swapBits = (set: number, one: number, other: number) => {
  const bits = [(set >> one) & 1, (set >> other) & 1]
  return (set & ~((1 << one) | (1 << other))) | (bits[0] << other) | (bits[1] << one)
}

describe('Shapley values', () => {
  it('reproduce published games', () => {
    // Glove game: one left glove, two right ones (Shapley & Shubik 1969): 2/3, 1/6, 1/6
    expect(shapley([0, 0, 0, 1, 0, 1, 0, 1])).toEqual([4 / 6, 1 / 6, 1 / 6])
    // Airport game (Littlechild & Owen 1973), costs 8, 11, 17: 8/3, 8/3 + 3/2, 8/3 + 3/2 + 6
    const airport = Array.from({ length: 8 }, (_, set) =>
      Math.max(0, ...[8, 11, 17].map((cost, each) => (set & (1 << each) ? cost : 0)))
    )
    const values = shapley(airport)
    expect(values[0]).toBeCloseTo(8 / 3, 12)
    expect(values[1]).toBeCloseTo(8 / 3 + 3 / 2, 12)
    expect(values[2]).toBeCloseTo(8 / 3 + 3 / 2 + 6, 12)
  })

  it('are the mean over all orders', () => {
    fc.assert(
      fc.property(games, (worths) => {
        const parts = shapley(worths)
        byOrders(worths, parts.length).forEach((value, player) => {
          expect(Math.abs(parts[player] - value)).toBeLessThanOrEqual(0.5)
        })
      })
    )
  })

  it('add up to the last bit: efficiency in whole numbers', () => {
    fc.assert(
      fc.property(games, (worths) => {
        const parts = shapleyParts(worths)
        const scale = shapleyScale(parts.length)
        expect(parts.every(Number.isSafeInteger)).toBe(true)
        expect(sum(parts)).toBe(scale * (worths.at(-1)! - worths[0]))
      })
    )
  })

  it('are equal for players who are alike: symmetry', () => {
    fc.assert(
      fc.property(games, (worths) => {
        if (worths.length < 4) return
        // the game and its twin with players 0 and 1 swapped, added up: both are then alike
        const alike = worths.map((worth, set) => worth + worths[swapBits(set, 0, 1)])
        const parts = shapleyParts(alike)
        expect(parts[0]).toBe(parts[1])
      })
    )
  })

  it('are nothing for whom nothing depends on: null player', () => {
    fc.assert(
      fc.property(games, (worths) => {
        const twice = [...worths, ...worths]
        expect(shapleyParts(twice).at(-1)).toBe(0)
        expect(shapley(twice).slice(0, -1)).toEqual(shapley(worths))
      })
    )
  })

  it('of two games added are those of each added: additivity', () => {
    const pairs = games.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.array(fc.integer({ min: -1e13, max: 1e13 }), { minLength: one.length, maxLength: one.length })
      )
    )
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const both = shapleyParts(one.map((worth, set) => worth + other[set]))
        const [first, second] = [shapleyParts(one), shapleyParts(other)]
        expect(both).toEqual(first.map((part, player) => part + second[player]))
      })
    )
  })

  it('of nobody are none, and a game must be whole', () => {
    expect(shapley([7])).toEqual([])
    expect(() => shapley([])).toThrow('got 0')
    expect(() => shapley([1, 2, 3])).toThrow('got 3')
  })
})
