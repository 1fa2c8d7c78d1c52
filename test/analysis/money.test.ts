import { describe, expect, it } from 'vitest'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { paybackEdition } from '../../src/analysis/paybackEdition.js'
import { runTable, valueAt } from './helpers.js'
import { smallFair } from './smallFair.js'

const rows = outcomesOf(runTable(smallFair))

describe('money', () => {
  it('adds revenue up by edition and segment', () => {
    expect(valueAt(rows, 'listRevenue', { edition: 1 })).toBe(3800)
    expect(valueAt(rows, 'discountGiven', { edition: 1 })).toBe(100)
    expect(valueAt(rows, 'revenue', { edition: 1 })).toBe(3700)
    expect(valueAt(rows, 'economicValue', { edition: 1 })).toBe(1900)
    expect(valueAt(rows, 'economicValue', { edition: 2 })).toBe(2170)
    expect(valueAt(rows, 'economicValue', { edition: 2, segment: 'large' })).toBe(500)
    expect(valueAt(rows, 'economicValue')).toBe(4070)
  })

  it('books relationship cost by kind', () => {
    expect(valueAt(rows, 'cost.initial')).toBe(350)
    expect(valueAt(rows, 'cost.maintenance')).toBe(330)
    expect(valueAt(rows, 'cost.ending')).toBe(70)
    expect(valueAt(rows, 'cost.winBack')).toBe(42)
    expect(valueAt(rows, 'cost.total')).toBe(792)
    expect(valueAt(rows, 'cost.total', { edition: 2 })).toBe(372)
  })

  it('is profit what value leaves over cost, and discounts it', () => {
    expect(valueAt(rows, 'profit', { edition: 1 })).toBe(1480)
    expect(valueAt(rows, 'profit', { edition: 2 })).toBe(1798)
    expect(valueAt(rows, 'profit')).toBe(3278)
    // 1480 + ½ · 1798
    expect(valueAt(rows, 'npv')).toBe(2379)
    expect(valueAt(rows, 'cumulativeProfit', { edition: 1 })).toBe(1480)
    expect(valueAt(rows, 'cumulativeProfit', { edition: 2 })).toBe(2379)
    // discounted value 1900 + ½ · 2170, cost 420 + ½ · 372
    expect(valueAt(rows, 'return')).toBeCloseTo((2985 - 606) / 606, 12)
    expect(valueAt(rows, 'payback')).toBe(1)
  })

  it('sets what a new customer costs against what a retained one does', () => {
    expect(valueAt(rows, 'costPerNewCustomer', { edition: 2 })).toBe(50)
    expect(valueAt(rows, 'costPerNewCustomer')).toBe(50)
    // service 120, of which 8 of 12 attending are retained, and 50 for the club; then with edition 1: 100 · 6/10 + 60
    expect(valueAt(rows, 'costPerRetainedCustomer', { edition: 2 })).toBe((80 + 50) / 8)
    expect(valueAt(rows, 'costRatio', { edition: 2 })).toBeCloseTo(50 / 16.25, 12)
    expect(valueAt(rows, 'costPerRetainedCustomer')).toBeCloseTo((130 + 120) / 14, 12)
  })

  it('counts for keeping customers what is spent on those who had come before, in vain or not, and on no other', () => {
    const edition = 1
    const table = runTable({
      editions: 1,
      tactics: ['club'],
      rows: [
        { edition, stage: 'cultivation', customers: 9, tacticCost: 90 },
        { edition, stage: 'confirmation', cohort: 1, customers: 4, attended: 4, joined: 4, tacticCost: 40 },
        {
          ...{ edition, stage: 'trust', cohort: 0, tenure: 2, customers: 8, attended: 6, expected: 7, repeated: 5 },
          tacticCost: 80
        },
        { edition, stage: 'disappearance', cohort: 0, tenure: 1, customers: 2, tacticCost: 20 }
      ],
      ledger: [
        { edition, item: 'service', kind: 'maintenance', booked: 200 },
        { edition, item: 'club', kind: 'initial', booked: 90 },
        { edition, item: 'club', kind: 'maintenance', booked: 120 },
        { edition, item: 'club', kind: 'winBack', booked: 20 }
      ]
    })
    const outcomes = outcomesOf(table)
    // 200 · 5/10 + 80, for 5
    expect(valueAt(outcomes, 'costPerRetainedCustomer')).toBe(180 / 5)
    expect(valueAt(outcomes, 'costPerNewCustomer')).toBe(90 / 4)
    expect(valueAt(outcomes, 'costRatio')).toBeCloseTo(22.5 / 36, 12)
  })

  it('leaves rates undefined where nothing was spent and nobody came', () => {
    const empty = outcomesOf(runTable({ editions: 1, rows: [] }))
    for (const outcome of ['return', 'costPerNewCustomer', 'costPerRetainedCustomer', 'costRatio', 'lifetimeValue']) {
      expect(valueAt(empty, outcome)).toBeNull()
    }
    expect(valueAt(empty, 'npv')).toBe(0)
  })
})

describe('spending', () => {
  it('counts discounts as spending and checks the budget edition by edition', () => {
    expect(valueAt(rows, 'spend', { edition: 1 })).toBe(520)
    expect(valueAt(rows, 'spend', { edition: 2 })).toBe(372)
    expect(valueAt(rows, 'budget')).toBe(900)
    expect(valueAt(rows, 'overspent', { edition: 1 })).toBe(20)
    expect(valueAt(rows, 'budgetLeft', { edition: 2 })).toBe(28)
    // 20 over and 28 left are not set off
    expect(valueAt(rows, 'overspent')).toBe(20)
    expect(valueAt(rows, 'budgetLeft')).toBe(28)
  })

  it('reports planned and unspent money, by item', () => {
    expect(valueAt(rows, 'planned', { edition: 1 })).toBe(425)
    expect(valueAt(rows, 'unspent')).toBe(5)
    expect(valueAt(rows, 'booked.lever.service')).toBe(220)
    expect(valueAt(rows, 'unspent.lever.winBack', { edition: 1 })).toBe(5)
    expect(valueAt(rows, 'booked.tactic.club', { edition: 2 })).toBe(50)
    expect(valueAt(rows, 'heads.tactic.club')).toBe(11)
  })

  it('has no budget to check where none is set', () => {
    const free = outcomesOf(runTable({ ...smallFair, budget: null }))
    for (const outcome of ['budget', 'budgetLeft', 'overspent']) expect(valueAt(free, outcome)).toBeNull()
    expect(valueAt(free, 'spend', { edition: 1 })).toBe(520)
  })
})

describe('payback', () => {
  it('is the edition from which the sum stays at zero or above', () => {
    expect(paybackEdition([-3, 0, 1])).toBe(2)
    expect(paybackEdition([2, -1, -1])).toBeNull()
    // what begins later pays from then on; what changes nothing pays for nothing
    expect(paybackEdition([0, 0, 2])).toBe(3)
    expect(paybackEdition([0, 0])).toBeNull()
    expect(paybackEdition([])).toBeNull()
  })
})
