import { describe, expect, it } from 'vitest'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { type PlainTable, runTable, valueAt } from './helpers.js'

/** A fair that counts so many exhibitors and earns so much in each edition. */
function fair(attended: readonly number[], profits: readonly number[], changes: Partial<PlainTable> = {}) {
  const table: PlainTable = {
    editions: attended.length,
    rows: attended.map((count, index) => ({
      ...{ edition: index + 1, stage: 'trust' as const, cohort: 0, customers: count, attended: count },
      economicValue: profits[index]
    })),
    ...changes
  }
  const rows = outcomesOf(runTable(table))
  return (outcome: 'viable' | 'lossMaking') => valueAt(rows, outcome)
}

describe('viability', () => {
  it('asks of every edition held its share of the exhibitors of the first', () => {
    expect(fair([10, 5, 9], [1, 1, 1])('viable')).toBe(1)
    expect(fair([10, 4, 9], [1, 1, 1])('viable')).toBe(0)
    expect(fair([10, 4, 9], [1, 1, 1], { viability: { attendance: 0.4, reserve: null } })('viable')).toBe(1)
    // the second edition is cancelled; the first held is the reference
    expect(fair([10, 0, 9], [1, 0, 1], { held: [true, false, true] })('viable')).toBe(1)
    expect(fair([0, 10, 4], [0, 1, 1], { held: [false, true, true] })('viable')).toBe(0)
  })

  it('asks of the cash that it never falls below the reserve', () => {
    const reserve = { viability: { attendance: 0.5, reserve: 20 } }
    expect(fair([9, 9, 9], [-15, -5, 40], reserve)('viable')).toBe(1)
    expect(fair([9, 9, 9], [-15, -6, 40], reserve)('viable')).toBe(0)
    expect(fair([9, 9, 9], [-15, -6, 40])('viable')).toBe(1)
  })

  it('counts exhibitors only', () => {
    const table: PlainTable = {
      editions: 2,
      segments: ['firms', { id: 'people', kind: 'visitor' }],
      rows: [1, 2].flatMap((edition) => [
        {
          edition,
          segment: 'firms',
          stage: 'trust' as const,
          cohort: 0,
          customers: 8,
          attended: edition === 1 ? 8 : 3
        },
        { edition, segment: 'people', stage: 'trust' as const, cohort: 0, customers: 99, attended: 99 }
      ])
    }
    expect(valueAt(outcomesOf(runTable(table)), 'viable')).toBe(0)
  })

  it('is undefined where nobody exhibits in the first edition, or none is held', () => {
    expect(fair([0, 4], [0, 0])('viable')).toBeNull()
    expect(fair([0], [0], { held: [false] })('viable')).toBeNull()
  })

  it('stands beside whether the horizon loses money, discounted', () => {
    expect(fair([9, 9], [-10, 11])('lossMaking')).toBe(0)
    expect(fair([9, 9], [-10, 11], { discountFactors: [1, 0.9] })('lossMaking')).toBe(1)
    expect(fair([9, 9], [0, 0])('lossMaking')).toBe(0)
  })
})
