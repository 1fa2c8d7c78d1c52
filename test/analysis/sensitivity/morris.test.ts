import { describe, expect, it } from 'vitest'
import { morrisDesign, morrisEffects } from '../../../src/analysis/sensitivity/morris.js'
import { tornado } from '../../../src/analysis/sensitivity/tornado.js'
import { seedKey } from '../../../src/core/random/streams.js'
import { ishigami, ishigamiOf } from './ishigami.js'

/** Mean size and mean square of all elementary effects of a parameter that the grid of four levels has, one by one. */
function allEffects(parameter: number): { size: number; square: number } {
  const levels = [0, 1, 2, 3]
  const effects = [0, 1].flatMap((low) =>
    levels.flatMap((one) =>
      levels.map((other) => {
        const at = (level: number) => {
          const others = [one, other]
          return ishigami([0, 1, 2].map((each) => (each === parameter ? level : others.pop()!) / 3))
        }
        return (at(low + 2) - at(low)) / (2 / 3)
      })
    )
  )
  const mean = (value: (effect: number) => number) =>
    effects.reduce((sum, each) => sum + value(each), 0) / effects.length
  return { size: mean(Math.abs), square: mean((effect) => effect * effect) }
}

describe('the Ishigami function screened', () => {
  const trajectories = 1000
  const design = morrisDesign(trajectories, 3)
  const { effects, dropped } = morrisEffects(design, ishigamiOf(design.rows))

  it('has mu* 7.875 for x2, exactly, as SALib finds it: 7 × ¾ over a step of ⅔', () => {
    const { muStar, mu } = effects[1]!
    expect(muStar.value).toBeCloseTo(7.875, 12)
    expect([muStar.low, muStar.high].map((each) => Math.round(each * 1e9) / 1e9)).toEqual([7.875, 7.875])
    expect(Math.abs(mu)).toBeLessThan(4 * (7.875 / Math.sqrt(trajectories)))
    // all effects are ± 7.875
    expect(Math.abs(effects[1]!.sigma - 7.875)).toBeLessThan(0.05)
    expect(dropped).toBe(0)
  })

  it.each([0, 2])(
    'has for x%i + 1 what all effects of the grid have, and what SALib found with another sample',
    (at) => {
      const { muStar, sigma, mu } = effects[at]!
      const { size, square } = allEffects(at)
      const error = Math.sqrt((square - size * size) / trajectories)
      expect(Math.abs(muStar.value - size)).toBeLessThan(4 * error)
      expect(muStar.low < size && size < muStar.high).toBe(true)
      const peer = {
        mu_star: [7.529087820699701, 0, 5.961351482579726],
        sigma: [6.2494716123457446, 0, 8.635578052041824]
      }
      expect(Math.abs(muStar.value - peer.mu_star[at]!)).toBeLessThan(4 * Math.sqrt(2) * error)
      expect(Math.abs(sigma / peer.sigma[at]! - 1)).toBeLessThan(0.1)
      expect(Math.abs(mu)).toBeLessThanOrEqual(muStar.value)
    }
  )
})

describe('a Morris design', () => {
  it('moves one parameter a row, each once a trajectory, by the step, on the grid', () => {
    const { rows, moves, step } = morrisDesign(40, 5, { levels: 6, key: seedKey('a') })
    expect(step).toBeCloseTo(0.6, 15)
    for (const value of rows) expect(Math.abs(value * 5 - Math.round(value * 5))).toBeLessThan(1e-12)
    moves.forEach((own, trajectory) => {
      const at = (row: number, parameter: number) => rows[(trajectory * 6 + row) * 5 + parameter]!
      expect(own.map(({ row }) => row).sort()).toEqual([1, 2, 3, 4, 5])
      for (let row = 1; row <= 5; row++) {
        own.forEach((move, parameter) => {
          const moved = at(row, parameter) - at(row - 1, parameter)
          expect(moved).toBeCloseTo(move.row === row ? move.sign * step : 0, 12)
        })
      }
    })
  })

  it('uses every level, direction and order', () => {
    const { rows, moves } = morrisDesign(200, 3)
    expect(new Set(Array.from(rows, (value) => Math.round(value * 3)))).toEqual(new Set([0, 1, 2, 3]))
    expect(new Set(moves.map((own) => own.map(({ row }) => row).join())).size).toBe(6)
    expect(new Set(moves.map((own) => own.map(({ sign }) => sign).join())).size).toBe(8)
  })

  it('stays inside the margin, and effects are still those for the whole of what is left', () => {
    const design = morrisDesign(10, 1, { margin: 0.05 })
    expect(Math.min(...design.rows)).toBeGreaterThanOrEqual(0.05)
    expect(Math.max(...design.rows)).toBeLessThanOrEqual(0.95)
    const { effects } = morrisEffects(
      design,
      Array.from(design.rows, (value) => 10 * value)
    )
    expect(effects[0]!.muStar.value).toBeCloseTo(9, 12)
  })
})

it('a failed run costs its trajectory; of fewer than two nothing is said', () => {
  const design = morrisDesign(3, 1)
  const outputs = Array.from(design.rows, (value) => 2 * value)
  const some = morrisEffects(design, [null, ...outputs.slice(1)])
  expect(some).toMatchObject({ trajectories: 2, dropped: 1 })
  expect(some.effects[0]).toMatchObject({ mu: expect.closeTo(2, 12), sigma: expect.closeTo(0, 12) })
  expect(morrisEffects(design, [null, 1, null, 1, 1, 1])).toEqual({ effects: [], trajectories: 1, dropped: 2 })
})

it('refuses what is no screening', () => {
  expect(() => morrisDesign(1, 2)).toThrow('trajectories, at least 2; got 1')
  expect(() => morrisDesign(5, 0)).toThrow('parameters, at least 1; got 0')
  expect(() => morrisDesign(5, 2, { levels: 5 })).toThrow('even number of levels; got 5')
  expect(() => morrisDesign(5, 2, { margin: 0.5 })).toThrow('below ½; got 0.5')
  expect(() => morrisEffects(morrisDesign(2, 1), [1])).toThrow('each of 4 runs; got 1')
})

it('a tornado has its longest bar first, and those that failed last', () => {
  const order = tornado([
    { parameter: 'failed', low: 1, high: null },
    { parameter: 'b', low: 3, high: 1 },
    { parameter: 'a', low: 0, high: 2 },
    { parameter: 'long', low: -1, high: 9 },
    { parameter: 'none', low: 4, high: 4 }
  ])
  expect(order.map(({ parameter, swing }) => [parameter, swing])).toEqual([
    ['long', 10],
    ['a', 2],
    ['b', 2],
    ['none', 0],
    ['failed', null]
  ])
})
