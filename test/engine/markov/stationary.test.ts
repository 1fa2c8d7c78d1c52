import { describe, expect, it } from 'vitest'
import { chainValues } from '../../../src/analysis/lifecycle/chainValues.js'
import { compileMarkov, playExact, stationaryChains } from '../../../src/engine/markov/index.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'

const input = (category: object, cycles: number) => ({
  horizon: { cycles, cycleLength: 0.5 },
  cohort: { start: { a: 1 } },
  lifecycle: {
    stages: ['a', 'b', 'c'],
    transitions: { a: { b: 0.2, c: 0.1 }, b: { a: 0.3, c: 0.3 }, c: { a: 0.05 } }
  },
  categories: { worth: { kind: 'value', discountRate: 0.4, ...category } }
})

const amounts = {
  stages: { a: 7, b: -3, c: 1 },
  start: { a: 11, b: 13 },
  transitions: { a: { b: 5, a: 2 }, b: { c: 4 }, c: { a: 6 } },
  per: 'year'
}

const countings = ['start', 'end', 'life-table', 'half-cycle', { weights: 1 }]
const discountings = ['first-cycle', 'second-cycle', 'time-points', 'continuous']
const bookings = ['departure', 'arrival'].flatMap((booked) =>
  ['once', 'like-stages'].map((counted) => ({ booked, counted }))
)

describe('the chain of a lifecycle', () => {
  it.each(
    countings.flatMap((counting) =>
      discountings.flatMap((discounting) => bookings.map((booking) => ({ counting, discounting, ...booking })))
    )
  )('gives what a horizon of four hundred cycles gives: %j', (conventions) => {
    // At 40 % a year, 400 half years leave 1.4^-200, some 1e-29 of anything.
    const plan = compileMarkov(makeLifecycle(input({ ...amounts, ...conventions }, 400)))
    const [{ chain }] = stationaryChains(plan, 'base')
    const values = chainValues(chain!)
    for (const stage of ['a', 'b', 'c']) {
      const { discounted } = playExact(plan, { from: stage })[0].categories[0]
      const finite = discounted.reduce((sum, amount) => sum + amount, 0)
      expect(values.find((row) => row.stage === stage)!.value! / finite).toBeCloseTo(1, 9)
    }
  })

  it('tells times in stage apart where moves and amounts depend on them', () => {
    const worth = { ...amounts, counting: 'start', discounting: 'time-points', booked: 'arrival' }
    const moves = {
      a: { b: { at: 'stay', table: [0.1, 0.5, 0.2], beyond: 'hold' }, c: 0.1 },
      b: { a: 0.3 },
      c: { a: 0.05 }
    }
    const lived = {
      ...input(
        { ...worth, stages: { a: 7, b: { at: 'stay', table: [9, 1], beyond: 'hold' } }, transitions: { a: { b: 5 } } },
        400
      ),
      lifecycle: { stages: ['a', 'b', 'c'], transitions: moves }
    }
    const plan = compileMarkov(makeLifecycle(lived))
    const [{ chain }] = stationaryChains(plan, 'base')
    expect(chain!.stages).toEqual(['a', 'a', 'a', 'b', 'b', 'c'])
    const values = chainValues(chain!)
    for (const stage of ['a', 'b', 'c']) {
      const { discounted } = playExact(plan, { from: stage })[0].categories[0]
      const finite = discounted.reduce((sum, amount) => sum + amount, 0)
      expect(values.find((row) => row.stage === stage)!.value! / finite).toBeCloseTo(1, 9)
    }
  })

  it('is none where moves change with the clock or the time in stage, and says so', () => {
    const reason = (c: object | string) => {
      const lifecycle = { stages: ['a', 'b', 'c'], transitions: { a: { c } } }
      const plan = compileMarkov(
        makeLifecycle({ ...input({ stages: { a: 1 }, counting: 'end', discounting: 'none' }, 5), lifecycle })
      )
      return stationaryChains(plan, 'base')[0].reason?.en
    }
    expect(reason({ 1: 0.1, 3: 0.2 })).toBe('a → c changes with the clock')
    expect(reason('stay / 10')).toBe('a → c changes with the time in the stage, without end')
    expect(reason({ weibull: { shape: 2, scale: 10 } })).toBe('a → c changes with the time in the stage, without end')
    expect(reason('0.1')).toBeUndefined()
  })

  it('leaves a category out whose amounts or weights do not go on, and says so', () => {
    const without = (category: object) =>
      stationaryChains(compileMarkov(makeLifecycle(input({ discounting: 'none', ...category }, 3))), 'base')[0].without
        .worth?.en
    expect(without({ counting: 'end', stages: { a: { 1: 5, 2: 6 } } })).toBe('worth in a changes with the clock')
    expect(without({ counting: { weights: [1, 1, 1, 0] }, stages: { a: 5 } })).toBe(
      'counting weights of worth end with the horizon'
    )
    expect(without({ counting: 'end', stages: { a: 5 } })).toBeUndefined()
  })
})
