import { describe, expect, it } from 'vitest'
import { bindingAt, heldBy, unspentOf } from '../../../src/analysis/budget/binding.js'
import { responseCurve } from '../../../src/analysis/budget/responseCurve.js'
import { shadowPrice } from '../../../src/analysis/budget/shadowPrice.js'
import { exp } from '../../../src/core/math/exp.js'
import { bestPlan, randomAllocation, regionOf } from '../../experiment/optimise/problems.js'

const returnsOf = (...byReplication: number[][]) => ({ slopes: [], byReplication, leftOut: 0 })
const three = ['a', 'b', 'c'].map((name) => ({ name, high: 100 }))
const total = { name: 'total', coefficients: { a: 1, b: 1, c: 1 }, atMost: 120 }

describe('a shadow price', () => {
  it('is the λ of water-filling, from the slopes of the levers that get money', () => {
    const allocation = randomAllocation('1', 6)
    const { plan, shadowPrice: expected } = bestPlan(allocation)
    const slopes = allocation.levers.map(({ customers, worth, rate }, at) => {
      const slope = customers * worth * rate * exp(-rate * plan[at]!) - 1
      return [slope, slope]
    })
    const { price, method, levers } = shadowPrice(regionOf(allocation), plan, returnsOf(...slopes), 'total')
    expect(price!.mean).toBeCloseTo(expected, 8)
    expect(method).toBe('multiplier')
    expect(levers).toHaveLength(plan.filter((spend) => spend > 0).length)
  })

  it('is told apart from that of another constraint that binds', () => {
    // gradient = λ (1, 1, 1) + μ (1, 0, 0): the pair's limit is worth μ = 2, the total λ = 3
    const cap = { name: 'cap', coefficients: { a: 1 }, atMost: 40 }
    const region = { variables: three, constraints: [total, cap] }
    const returns = returnsOf([5, 5], [3, 3.2], [3, 2.8])
    expect(shadowPrice(region, [40, 50, 30], returns, 'total').price!.mean).toBeCloseTo(3, 9)
    expect(shadowPrice(region, [40, 50, 30], returns, 'cap').price!.mean).toBeCloseTo(2, 9)
  })

  it('is 0 where the limit does not bind, and unknown where nobody could take the money', () => {
    const region = { variables: three, constraints: [total] }
    expect(shadowPrice(region, [40, 50, 20], returnsOf([5], [3], [3]), 'total')).toMatchObject({
      price: { mean: 0 },
      method: 'slack'
    })
    const full = { variables: three, constraints: [{ ...total, atMost: 300 }] }
    expect(shadowPrice(full, [100, 100, 100], returnsOf([5, 5], [3, 3], [3, 3]), 'total')).toEqual({
      price: null,
      method: 'unknown',
      levers: []
    })
  })

  it('is the return of the best lever with room where all stand at bounds, chosen by other replications', () => {
    const region = { variables: three, constraints: [{ ...total, atMost: 100 }] }
    // b looks best in replications 0 and 2, c in 1 and 3: each is valued where it was not chosen
    const returns = returnsOf([9, 9, 9, 9], [8, 1, 8, 1], [2, 7, 2, 7])
    const { price, method, levers } = shadowPrice(region, [100, 0, 0], returns, 'total')
    expect([price!.mean, method, levers]).toEqual([1.5, 'bestLever', ['c', 'b']])
  })

  it('refuses a constraint that does not exist', () => {
    expect(() => shadowPrice({ variables: three }, [1, 1, 1], returnsOf([1], [1], [1]), 'totl')).toThrow('"totl"')
  })
})

describe('what binds a plan', () => {
  const region = {
    variables: [...three, { name: 'd', fixed: 5 }],
    constraints: [total, { ...total, name: 'floor', atLeast: 120 }]
  }

  it('is told within the tolerance', () => {
    const names = (plan: number[], tolerance?: number) =>
      bindingAt(region, plan, tolerance).map(({ name, limit }) => `${name} ${limit}`)
    expect(names([20, 0.4, 99, 5])).toEqual([
      'total atMost',
      'floor atLeast',
      'floor atMost',
      'b atLeast',
      'd atLeast',
      'd atMost'
    ])
    expect(heldBy(region, [20, 0.4, 99.6, 5])).toEqual([null, 'low', 'high', 'fixed'])
    expect(heldBy(region, [20, 0.4, 99.6, 5], 0.001)).toEqual([null, null, null, 'fixed'])
  })

  it('leaves money unspent', () => {
    expect(unspentOf(region, [20, 30, 40, 5], 'total')).toBe(30)
    expect(unspentOf(region, [100, 30, 40, 5], 'total')).toBe(-50)
    expect(unspentOf(region, [20, 30, 40, 5], 'other')).toBe(null)
  })
})

describe('a response curve', () => {
  it('tells where more surely harms', () => {
    const curve = responseCurve(
      [0, 10, 20, 30],
      [
        [0, 5, 2],
        [30, 36, 33],
        [40, 41, 39],
        [20, 22, 18]
      ]
    )
    expect(curve.supersaturatedFrom).toBe(20)
    // 30 / 10, 31 / 10, 31 / 10
    expect(curve.points[1]!.slope!.mean).toBeCloseTo(92 / 30, 9)
    expect(curve.points[2]!.result.mean).toBe(40)
  })

  it('leaves a turn that may be luck open', () => {
    const curve = responseCurve(
      [0, 1, 2],
      [
        [0, 0],
        [5, 5],
        [4, 5]
      ]
    )
    expect(curve.points[2]!.slope!.mean).toBeLessThan(0)
    expect(curve.supersaturatedFrom).toBe(null)
    expect(() => responseCurve([1, 1], [[0], [0]])).toThrow('ascending')
  })
})
