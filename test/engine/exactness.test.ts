import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/core/errors.js'
import { compile } from '../../src/engine/compile.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'

/** Paths of what is refused; none where the scenario compiles. */
function refused(input: ScenarioInput): (string | undefined)[] {
  const scenario = makeScenario(input)
  try {
    compile(scenario)
    return []
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    return (error as InputError).problems.map(({ path }) => path)
  }
}

const short = { editions: 1, warmUp: 0 }
const fair = (segment: object): ScenarioInput => ({
  horizon: short,
  segments: { all: { inflow: 0, standArea: 100, ...segment } }
})

describe('sums that could pass 2^53', () => {
  it('are refused for scores from 5.37 million customers on: 2^53 / (100 · 2^24)', () => {
    const most = Math.floor(2 ** 53 / (100 * 2 ** 24))
    expect(most).toBe(5368709)
    expect(refused(fair({ marketSize: most, standArea: 1 }))).toEqual([])
    expect(refused(fair({ marketSize: most + 1, standArea: 1 }))).toEqual(['segments.all'])
  })

  it('are refused for money: customers × area × rent × 10,000, stands grown as far as they may', () => {
    // 2^53 / 10^4 is 9.00719e11: of 10,000 customers of 2 · 100 m² each square metre may cost up to 450,359
    expect(refused({ ...fair({ marketSize: 10_000 }), price: { perArea: 450_000 } })).toEqual([])
    expect(refused({ ...fair({ marketSize: 10_000 }), price: { perArea: 451_000 } })).toEqual(['segments.all'])
    expect(refused({ ...fair({ marketSize: 10_000 }), price: { perArea: 1, fixed: 9.1e7 } })).toEqual(['segments.all'])
    const mechanisms = { standGrowth: { most: 1 } }
    expect(refused({ ...fair({ marketSize: 10_000 }), price: { perArea: 900_000 }, mechanisms })).toEqual([])
    expect(refused({ ...fair({ marketSize: 10_000 }), price: { perArea: 901_000 }, mechanisms })).toEqual([
      'segments.all'
    ])
  })

  it('count on stands that grow only where they do', () => {
    const priced = (change: ScenarioInput) =>
      refused({ ...fair({ marketSize: 10_000 }), price: { perArea: 900_000 }, ...change })
    expect(priced({})).toEqual(['segments.all'])
    expect(priced({ without: ['standGrowth'] })).toEqual([])
    expect(priced({ mechanisms: { standGrowth: { trust: 0 } } })).toEqual([])
    expect(priced({ mechanisms: { standGrowth: { trust: 0, weakening: 0 } } })).toEqual([])
    expect(priced({ mechanisms: { standGrowth: { weakening: 0 } } })).toEqual(['segments.all'])
    // one admission stays one: at a million each, 2^53 / 10^4 / 10^6 is 900,719 visitors
    const guests = (marketSize: number): ScenarioInput => ({
      segments: { all: { kind: 'visitor', marketSize, inflow: 0 } },
      price: { admission: 1e6 }
    })
    expect(priced(guests(900_000))).toEqual([])
    expect(priced(guests(901_000))).toEqual(['segments.all'])
  })

  it('count on stands that grow in the warm-up, under a baseline that lets them', () => {
    const input: ScenarioInput = {
      ...fair({ marketSize: 10_000 }),
      price: { perArea: 900_000 },
      without: ['standGrowth']
    }
    const after = (warmUp: number, baseline: ScenarioInput) => {
      const horizon = { editions: 1, warmUp }
      return () => compile(makeScenario({ ...input, horizon }), makeScenario({ ...baseline, horizon }))
    }
    expect(after(3, { ...input, without: [] })).toThrow('segments.all')
    expect(after(0, { ...input, without: [] })).not.toThrow()
    expect(after(3, input)).not.toThrow()
  })

  it('are refused for what hosting, and a reward for recommendation, may cost', () => {
    // as above: 10,000 customers may cost 9.00719e7 each, of which the stands take 2 · 100 · 250 = 50,000
    const fairOf = (servingCost: number, reward = 0) => ({
      ...fair({ marketSize: 10_000, servingCost }),
      levers: { referral: { reward } }
    })
    expect(refused(fairOf(9e7))).toEqual([])
    expect(refused(fairOf(9.01e7))).toEqual(['segments.all'])
    expect(refused(fairOf(8e7, 1.1e7))).toEqual(['segments.all'])
  })

  it('are refused for influence, know-how and propensities to speak that have no ceiling', () => {
    // 2^53 / 2^24 is 5.37e8: of 100,000 customers each may have up to 5,368
    for (const trait of ['influence', 'knowHow', 'referral']) {
      const most = trait === 'influence' ? 10_000 : 100
      const customers = Math.floor(2 ** 53 / 2 ** 24 / most)
      expect([trait, refused(fair({ marketSize: customers, [trait]: most, standArea: 1 }))]).toEqual([trait, []])
      const refusal = refused(fair({ marketSize: customers + 1, [trait]: most, standArea: 1 }))
      expect([trait, refusal]).toEqual([trait, ['segments.all']])
    }
  })

  it('are refused where the greatest stand of a trait would do it: without a ceiling, the million m² of the catalogue', () => {
    const standArea = { varies: 'lognormal', mean: 30, sigma: 6 } as const
    expect(refused(fair({ marketSize: 4000, standArea }))).toEqual(['segments.all'])
    expect(refused(fair({ marketSize: 4000, standArea: { ...standArea, max: 2000 } }))).toEqual([])
  })

  it('are refused for provision beyond the revenue: a margin of −1 provides double', () => {
    const price = { perArea: 250_000 }
    expect(refused({ ...fair({ marketSize: 10_000 }), price })).toEqual([])
    expect(refused({ ...fair({ marketSize: 10_000, margin: -1 }), price })).toEqual(['segments.all'])
  })

  it('are refused for strain that is kept for ever', () => {
    const strain = { keep: 1, shortfall: 10 }
    expect(refused({ ...fair({ marketSize: 5000 }), mechanisms: { strain } })).toEqual(['segments.all'])
    expect(refused({ ...fair({ marketSize: 5000 }), mechanisms: { strain: { keep: 0.7, shortfall: 0.01 } } })).toEqual(
      []
    )
  })

  it('are refused for the money of a lever or a tactic, each by its name', () => {
    const fairOf = (parts: ScenarioInput) => ({ ...fair({ marketSize: 1000 }), ...parts })
    expect(refused(fairOf({ levers: { service: { spend: 9e11 } } }))).toEqual([])
    expect(refused(fairOf({ levers: { service: { spend: 9.1e11 } } }))).toEqual(['levers.service'])
    expect(refused(fairOf({ levers: { advertising: { usual: 9.1e8 } } }))).toEqual(['levers.advertising'])
    expect(refused(fairOf({ tactics: { club: { spend: 9.1e11 } } }))).toEqual(['tactics.club'])
    expect(refused(fairOf({ tactics: { club: { cost: 9.1e8 } } }))).toEqual(['segments.all', 'tactics.club'])
  })

  it('are told all at once', () => {
    const price = { perArea: 1e7 }
    const levers = { service: { spend: 1e12 } }
    const segments = { a: { marketSize: 1e5 }, b: { marketSize: 1e5 }, c: { marketSize: 10 } }
    expect(refused({ horizon: short, price, levers, segments })).toEqual(['segments.a', 'segments.b', 'levers.service'])
  })
})
