import { describe, expect, it } from 'vitest'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { runTable, valueAt } from './helpers.js'
import { smallFair } from './smallFair.js'

const rows = outcomesOf(runTable(smallFair))

describe('survival', () => {
  it('is the share of an entry cohort neither lost nor closed, by age', () => {
    expect(valueAt(rows, 'survival', { edition: 1, tenure: 0 })).toBe(1)
    // of four who joined, one each in confirmation, trust, weakening, disappearance
    expect(valueAt(rows, 'survival', { edition: 1, tenure: 1 })).toBe(3 / 4)
    expect(valueAt(rows, 'survival', { edition: 2, tenure: 0 })).toBe(1)
  })

  it('pools entry editions that reach the age within the horizon', () => {
    expect(valueAt(rows, 'survival', { tenure: 0 })).toBe(1)
    expect(valueAt(rows, 'survival', { tenure: 1 })).toBe(3 / 4)
    expect(valueAt(rows, 'survival', { tenure: 1, segment: 'large' })).toBeNull()
    expect(() => valueAt(rows, 'survival', { tenure: 2 })).toThrow('0 rows')
  })

  it('counts closed firms as gone and weighs cohorts by their size', () => {
    const table = runTable({
      editions: 3,
      rows: [
        { edition: 1, stage: 'confirmation', cohort: 1, customers: 10, attended: 10, joined: 10, closed: 2 },
        { edition: 2, stage: 'trust', tenure: 1, cohort: 1, customers: 8, attended: 8 },
        { edition: 2, stage: 'closed', tenure: 1, cohort: 1, expected: 2, neverLapsed: 2 },
        { edition: 2, stage: 'confirmation', cohort: 2, customers: 30, attended: 30, joined: 30 },
        { edition: 3, stage: 'trust', tenure: 2, cohort: 1, customers: 6, attended: 6 },
        { edition: 3, stage: 'disappearance', tenure: 2, cohort: 1, customers: 2 },
        { edition: 3, stage: 'trust', tenure: 1, cohort: 2, customers: 15, attended: 15 }
      ]
    })
    const outcomes = outcomesOf(table)
    expect(valueAt(outcomes, 'survival', { edition: 1, tenure: 1 })).toBe(0.8)
    expect(valueAt(outcomes, 'survival', { edition: 1, tenure: 2 })).toBe(0.6)
    // (8 + 15) of (10 + 30)
    expect(valueAt(outcomes, 'survival', { tenure: 1 })).toBe(23 / 40)
    expect(valueAt(outcomes, 'survival', { tenure: 2 })).toBe(0.6)
  })
})

describe('lifetime', () => {
  it('counts editions attended by those who joined in edition 1, horizon and tail', () => {
    // attended 4, 2 and 2 (one of them a returner)
    expect(valueAt(rows, 'lifetime')).toBe(8 / 4)
    expect(valueAt(rows, 'lifetime.tail')).toBe(2 / 4)
    expect(valueAt(rows, 'lifetime', { segment: 'large' })).toBeNull()
  })

  it('counts editions to the first miss', () => {
    // 4 join, 2 renew, then 1
    expect(valueAt(rows, 'lifetime.toFirstMiss')).toBe(7 / 4)
  })

  it('starts from the first edition that takes place', () => {
    const table = runTable({
      editions: 2,
      held: [false, true],
      rows: [
        { edition: 1, stage: 'cultivation', customers: 5 },
        { edition: 2, stage: 'confirmation', cohort: 2, customers: 5, attended: 5, joined: 5 },
        { edition: 3, stage: 'trust', tenure: 1, cohort: 2, customers: 5, attended: 2, neverLapsed: 5, renewed: 2 }
      ]
    })
    const outcomes = outcomesOf(table)
    expect(valueAt(outcomes, 'lifetime')).toBe(7 / 5)
    expect(valueAt(outcomes, 'lifetime.toFirstMiss')).toBe(7 / 5)
  })
})
