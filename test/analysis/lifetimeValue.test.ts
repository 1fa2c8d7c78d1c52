import { describe, expect, it } from 'vitest'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { runTable, valueAt } from './helpers.js'
import { smallFair } from './smallFair.js'

const rows = outcomesOf(runTable(smallFair))

describe('lifetime value from entry', () => {
  // Edition 1: value 400, service 20 m² · 1. Edition 2: value 220, service 2 · 10, farewell 1 · 15, win-back 1 · 2.
  // Tail: value 140, service 2 · 10, farewell 1 · 3, win-back 2 · 2 (one of them returned). 4 joined; factors 1, ½, ¼.
  it('adds up discounted value less cost per customer who joined in edition 1', () => {
    expect(valueAt(rows, 'lifetimeValue.initial')).toBe(200 / 4)
    expect(valueAt(rows, 'lifetimeValue.horizon')).toBeCloseTo((380 + 183 / 2) / 4 - 50, 10)
    expect(valueAt(rows, 'lifetimeValue.tail')).toBeCloseTo(113 / 4 / 4, 10)
    expect(valueAt(rows, 'lifetimeValue')).toBeCloseTo(74.9375, 10)
  })

  it('shows its parts', () => {
    expect(valueAt(rows, 'lifetimeValue.value')).toBeCloseTo((400 + 110 + 35) / 4, 10)
    expect(valueAt(rows, 'lifetimeValue.maintenance')).toBeCloseTo((20 + 10 + 5) / 4, 10)
    expect(valueAt(rows, 'lifetimeValue.ending')).toBeCloseTo((7.5 + 0.75) / 4, 10)
    expect(valueAt(rows, 'lifetimeValue.winBack')).toBeCloseTo((1 + 1) / 4, 10)
  })

  it('charges a tactic once: to the newcomer it treated, before registering or on it, else to winning customers', () => {
    // 3 prospects invited at 10 do not join; of the 2 who do, one was invited and one is given the club at 15
    const edition = 1
    const table = runTable({
      editions: 1,
      tactics: ['invitation', 'club'],
      rows: [
        { edition, stage: 'cultivation', customers: 3, tacticCost: 30 },
        {
          ...{ edition, stage: 'confirmation', cohort: 1, customers: 2, attended: 2, joined: 2 },
          ...{ economicValue: 300, tacticCost: 25 }
        }
      ],
      ledger: [
        { edition, item: 'advertising', kind: 'initial', booked: 100 },
        { edition, item: 'invitation', kind: 'initial', booked: 40 },
        { edition, item: 'club', kind: 'maintenance', booked: 15 }
      ]
    })
    const outcomes = outcomesOf(table)
    expect(valueAt(outcomes, 'lifetimeValue.initial')).toBe((100 + 30) / 2)
    expect(valueAt(outcomes, 'lifetimeValue.maintenance')).toBe(25 / 2)
    expect(valueAt(outcomes, 'lifetimeValue')).toBe((300 - 100 - 40 - 15) / 2)
    expect(valueAt(outcomes, 'customerEquity')).toBe(145)
  })

  it('is undefined for a segment that nobody joined', () => {
    expect(valueAt(rows, 'lifetimeValue', { segment: 'small' })).toBeCloseTo(74.9375, 10)
    expect(valueAt(rows, 'lifetimeValue', { segment: 'large' })).toBeNull()
    expect(valueAt(rows, 'lifetimeValue.initial', { segment: 'large' })).toBeNull()
  })

  it('is the closed form of Gupta, Lehmann & Stuart 2004 for constant margin and retention', () => {
    // margin 100, retention r, discount factor d: Σ 100 (rd)^t = 100 / (1 − rd); 2^20 customers, each edition half stay
    const customers = 2 ** 20
    const editions = Array.from({ length: 21 }, (_, index) => index + 1)
    const table = runTable({
      editions: 5,
      discountFactors: editions.map((edition) => 0.9 ** (edition - 1)),
      rows: editions.map((edition) => {
        const attended = customers / 2 ** (edition - 1)
        return {
          ...{ edition, cohort: 1, tenure: Math.min(edition - 1, 16), stage: 'trust' as const },
          ...{ customers: attended, attended, economicValue: 100 * attended, joined: edition === 1 ? attended : 0 }
        }
      })
    })
    const outcomes = outcomesOf(table)
    // what is left after 21 editions: (rd)^21 of the whole
    expect(valueAt(outcomes, 'lifetimeValue')).toBeCloseTo((100 * (1 - 0.45 ** 21)) / (1 - 0.45), 9)
    expect(valueAt(outcomes, 'lifetimeValue.horizon')).toBeCloseTo((100 * (1 - 0.45 ** 5)) / (1 - 0.45), 9)
  })

  it('discounts to the edition of entry', () => {
    const table = runTable({
      editions: 2,
      held: [false, true],
      discountFactors: [1, 0.5],
      rows: [{ edition: 2, stage: 'confirmation', cohort: 2, customers: 2, attended: 2, joined: 2, economicValue: 60 }],
      ledger: [{ edition: 2, item: 'advertising', kind: 'initial', booked: 20 }]
    })
    // 60/2 − 20/2, as of edition 2
    expect(valueAt(outcomesOf(table), 'lifetimeValue')).toBe(20)
  })
})

describe('lifetime value from now', () => {
  // Edition 1: value 1500, service 80 m² · 1, club 60, farewell 40, win-back 20: 1300. Edition 2: value 1650, service 70, club
  // 50, farewell 15, win-back 20 (9 lost, 1 returned): 1495. Tail: value 800, service 40, club 40: 720. 18 customers.
  it('adds up what customers of today will bring', () => {
    expect(valueAt(rows, 'valueFromNow.horizon')).toBeCloseTo((1300 + 1495 / 2) / 18, 10)
    expect(valueAt(rows, 'valueFromNow.tail')).toBeCloseTo(720 / 4 / 18, 10)
    expect(valueAt(rows, 'valueFromNow')).toBeCloseTo(2227.5 / 18, 10)
    // large: 500 − 30 m², then ½ (500 − 10 − 15 − 2); two customers
    expect(valueAt(rows, 'valueFromNow', { segment: 'large' })).toBeCloseTo((470 + 473 / 2) / 2, 10)
  })
})

describe('the tail', () => {
  it('is as long as it was played', () => {
    expect(valueAt(rows, 'tailEditions')).toBe(1)
  })
})

describe('customer equity', () => {
  it('is the net present value plus the tail of those who joined within the horizon', () => {
    // tail: 720 of the old, 113 of cohort 1, −(2 · 3 + 2 · 2) of cohort 2, all × ¼; the one who joins in the tail is out
    expect(valueAt(rows, 'customerEquity.tail')).toBeCloseTo((720 + 113 - 10) / 4, 10)
    expect(valueAt(rows, 'customerEquity')).toBeCloseTo(2379 + 205.75, 10)
    expect(valueAt(rows, 'customerEquity.present')).toBeCloseTo(2227.5, 10)
  })

  it('is the sum over present and future customers of their values less what it cost to win them', () => {
    // present 2227.5; cohort 1: 380 + 91.5 + 28.25; cohort 2: ½ (300 − 3 · 10) − ¼ · 10; initial 200 + ½ · 150
    expect(valueAt(rows, 'customerEquity')).toBeCloseTo(2227.5 + 499.75 + 132.5 - 275, 10)
  })
})
