import { describe, expect, it } from 'vitest'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { played, sumOf } from '../support/played.js'

/** Values lie well within their scale, so that points are points; all customers come for the first time. */
const fair = (change: ScenarioInput = {}): ScenarioInput => ({
  horizon: { editions: 2, warmUp: 0 },
  segments: {
    firms: { marketSize: 500, initialStages: { trust: 1 }, expectation: 60, goals: { sales: 0.5, contacts: 0.5 } },
    guests: { kind: 'visitor', marketSize: 500, initialStages: { trust: 1 }, goals: { sales: 0.2, information: 0.8 } }
  },
  lifecycle: { drivers: { forecast: { attendance: 0 } } },
  mechanisms: { value: { noise: 3 }, crossSide: { effect: 0 } },
  without: ['taste', 'needGap'],
  ...change
})

const first = { edition: 1 } as const
const meanOf = (input: ScenarioInput, measure: 'value' | 'strain', segment: string) => {
  const table = played(input, { tail: false })
  const heads = sumOf(table, measure === 'strain' ? 'customers' : 'attended', { ...first, segment })
  return sumOf(table, measure, { ...first, segment }) / heads / 2 ** 24
}
const attended = (input: ScenarioInput, segment: string) =>
  sumOf(played(input, { tail: false }), 'attended', { ...first, segment })

describe('the state of the market', () => {
  it('adds to the value of the show what is sold there: by the weight of sales among the goals', () => {
    const boom = fair({ market: { state: 10 } })
    expect(meanOf(boom, 'value', 'firms') - meanOf(fair(), 'value', 'firms')).toBeCloseTo(0.5 * 10, 5)
    expect(meanOf(boom, 'value', 'guests') - meanOf(fair(), 'value', 'guests')).toBeCloseTo(0.2 * 10, 5)
  })

  it('is known beforehand: more come in a boom, fewer in a slump', () => {
    const drivers = { forecast: { attendance: 1 } }
    const [slump, usual, boom] = [-20, 0, 20].map((state) =>
      attended(fair({ market: { state }, lifecycle: { drivers } }), 'firms')
    ) as [number, number, number]
    expect(slump).toBeLessThan(usual)
    expect(usual).toBeLessThan(boom)
  })

  it('takes the blame for part of a shortfall: a slump strains less where customers attribute it', () => {
    const slump = (share: number) =>
      fair({
        market: { state: -20 },
        mechanisms: { value: { noise: 0 }, crossSide: { effect: 0 }, attribution: { market: share } },
        without: ['taste', 'needGap', 'price']
      })
    // value 50 against 60 expected: .01 · 10 of strain; all of the 10 points are the market's, half or all is blamed on it
    const strains = [0, 0.5, 1].map((share) => {
      const table = played(slump(share), { tail: false })
      const missed =
        sumOf(table, 'customers', { ...first, segment: 'firms' }) -
        sumOf(table, 'attended', { ...first, segment: 'firms' })
      const all = sumOf(table, 'strain', { ...first, segment: 'firms' }) / 2 ** 24
      return (all - 0.05 * missed) / sumOf(table, 'attended', { ...first, segment: 'firms' })
    })
    for (const [index, expected] of [0.1, 0.05, 0].entries()) expect(strains[index]).toBeCloseTo(expected, 5)
  })

  it('takes no blame for a shortfall in good times', () => {
    const bad = (share: number) =>
      fair({
        market: { state: 10 },
        mechanisms: { value: { base: 40 }, crossSide: { effect: 0 }, attribution: { market: share } }
      })
    expect(meanOf(bad(1), 'strain', 'firms')).toBe(meanOf(bad(0), 'strain', 'firms'))
  })
})

describe('public support', () => {
  it('lowers what taking part costs exhibitors, and nobody else', () => {
    const supported = fair({ market: { support: 6 } })
    expect(meanOf(supported, 'value', 'firms') - meanOf(fair(), 'value', 'firms')).toBeCloseTo(6, 5)
    expect(meanOf(supported, 'value', 'guests')).toBe(meanOf(fair(), 'value', 'guests'))
    const drivers = { forecast: { attendance: 1 } }
    expect(attended(fair({ market: { support: 6 }, lifecycle: { drivers } }), 'firms')).toBeGreaterThan(
      attended(fair({ lifecycle: { drivers } }), 'firms')
    )
  })

  it('is as good as an own cost so much lower', () => {
    const segments = { ...fair().segments, firms: { ...fair().segments!.firms, ownCost: -6 } }
    expect(meanOf(fair({ market: { support: 6 } }), 'value', 'firms')).toBe(
      meanOf(fair({ segments }), 'value', 'firms')
    )
  })
})

describe('the growth of a market', () => {
  it('adds newcomers by a share of its size each edition, on top of the schedule', () => {
    const input: ScenarioInput = {
      horizon: { editions: 4, warmUp: 3 },
      segments: { firms: { marketSize: { 1: 1000, 3: 2000 }, growth: 0.1 } },
      lifecycle: { closure: 0 }
    }
    const table = played(input, { tail: false })
    const firms = [1, 2, 3, 4].map((edition) => sumOf(table, 'customers', { edition }))
    // 1,000 · 1.1^0, 1.1^1; 2,000 · 1.1^2, 1.1^3
    expect(firms).toEqual([1000, 1100, 2420, 2662])
    expect([...table.inflow]).toEqual([0, 100, 1320, 242])
  })

  it('leaves the warm-up at the size of the first edition, and a shrinking market to closures', () => {
    const input: ScenarioInput = {
      horizon: { editions: 3, warmUp: 2 },
      segments: { firms: { marketSize: 1000, growth: -0.5 } },
      lifecycle: { closure: 0 }
    }
    const table = played(input, { tail: false })
    expect([1, 2, 3].map((edition) => sumOf(table, 'customers', { edition }))).toEqual([1000, 1000, 1000])
  })
})
