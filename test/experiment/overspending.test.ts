import { expect, it } from 'vitest'
import { overspentEditions } from '../../src/experiment/overspending.js'

const context = {
  currency: 'EUR',
  editions: 2,
  allocation: 'area' as const,
  viability: { attendance: 0.5, reserve: null },
  contactsPerVisitor: 10,
  dealRate: 0.05,
  held: [true, true],
  discountFactors: [1, 1, 1],
  segments: [],
  stages: [],
  items: [],
  notice: null,
  noticeZh: null
}

function spending(edition: number | null, mean: number, outcome = 'spend') {
  const estimate = { mean, low: mean, high: mean, sd: 0, n: 2 }
  return { outcome, segment: null, edition, tenure: null, values: [mean, mean], estimate }
}

it('counts the mean spending of each edition against its budget, never the sum, the tail or another outcome', () => {
  const estimates = [
    spending(null, 1000),
    spending(1, 100),
    spending(2, 100.01),
    spending(3, 1000),
    spending(2, 1000, 'planned')
  ]
  expect(overspentEditions({ estimates, context: { ...context, budget: [100, 100] } })).toEqual([
    { edition: 2, spent: 100.01, limit: 100 }
  ])
  expect(overspentEditions({ estimates, context: { ...context, budget: null } })).toEqual([])
})
