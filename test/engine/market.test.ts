import { describe, expect, it } from 'vitest'
import { compile, run } from '../../src/engine/index.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'

/** Firms in the market by edition, from index 1, mean over 20 replications. */
function firms(input: ScenarioInput): readonly number[] {
  const plan = compile(makeScenario(input))
  const sums = Array<number>(plan.context.editions + 1).fill(0)
  for (let replication = 0; replication < 20; replication++) {
    const { rows } = run(plan, replication, { tail: false })
    for (let row = 0; row < rows.length; row++) sums[rows.edition[row]!]! += rows.sums.customers[row]! / 20
  }
  return sums
}

describe('the market keeps its size', () => {
  it.each([15, 17, 100])('where no inflow is given, %d firms stay about as many', (marketSize) => {
    // Closures are binomial(n, .03): over 25 editions the standard deviation of the mean of 20 is below .9 √(n·.03·25/20).
    const tolerance = 4 * 0.9 * Math.sqrt((marketSize * 0.03 * 25) / 20)
    const counts = firms({ horizon: { editions: 10 }, segments: { exhibitors: { marketSize } } })
    for (const count of counts.slice(1)) expect(Math.abs(count - marketSize)).toBeLessThan(tolerance)
  })

  it('ten segments of 10 hold as many firms as one of 100', () => {
    const segments = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`s${index}`, { marketSize: 10 }]))
    const counts = firms({ horizon: { editions: 10 }, segments })
    expect(Math.abs(counts[10]! - 100)).toBeLessThan(8)
  })

  it('a market that shrinks and grows again comes back to its size, not beyond it', () => {
    const counts = firms({
      horizon: { editions: 9 },
      segments: { exhibitors: { marketSize: { 1: 2000, 4: 1000, 7: 2000 } } }
    })
    // In three editions .03 close each: 2,000 × .97³ = 1,825 are left at most; then 2,000 again.
    expect(Math.abs(counts[6]! - 2000 * 0.97 ** 3)).toBeLessThan(30)
    expect(Math.abs(counts[7]! - 2000)).toBeLessThan(40)
  })
})

describe('a fee', () => {
  it('is refused where there is no stand rent that prices could act on', () => {
    const scenario = makeScenario({ price: { perArea: 0 }, segments: { exhibitors: { fee: 7000 } } })
    expect(() => compile(scenario)).toThrow('segments.exhibitors.fee: a fee needs a stand rent above 0')
  })

  it('is refused where there is no price of the kind of customers, and says which price that is', () => {
    const segments = { buyers: { kind: 'visitor', marketSize: 900, fee: 5 } } as const
    expect(() => compile(makeScenario({ segments }))).toThrow(
      'segments.buyers.fee: a fee of visitors needs an admission above 0 at the start: later prices and discounts act on ' +
        'the admission; got a price of 0 at a price level of 1\n    for example: price: { admission: 20 }'
    )
    expect(compile(makeScenario({ price: { admission: 20 }, segments })).segments[0]?.baseRent).toBe(20)
    const press = { press: { kind: 'partner', marketSize: 9, fee: 500 } } as const
    expect(() => compile(makeScenario({ segments: press }))).toThrow('for example: price: { partnership: 1000 }')
  })

  it('is refused where the segment pays nothing of the price', () => {
    const scenario = makeScenario({ segments: { guests: { marketSize: 90, fee: 5, priceLevel: 0 } } })
    expect(() => compile(scenario)).toThrow('at a price level of 0\n    for example: priceLevel: 1')
  })

  it('is refused where it could lie below the fixed fee', () => {
    const scenario = makeScenario({ price: { fixed: 5000 }, segments: { exhibitors: { fee: 3000 } } })
    expect(() => compile(scenario)).toThrow('a fee must not lie below the fixed fee')
  })

  it('is what customers pay at the first list price', () => {
    const plan = compile(
      makeScenario({
        horizon: { editions: 1 },
        price: { fixed: 800 },
        segments: { exhibitors: { fee: 7150 } },
        without: ['standGrowth']
      })
    )
    const { rows } = run(plan, 0, { tail: false })
    const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0)
    expect(sum(rows.sums.revenue) / sum(rows.sums.attended) / 10_000).toBeCloseTo(7150, 2)
  })
})
