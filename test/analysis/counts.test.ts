import { describe, expect, it } from 'vitest'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { runTable, valueAt } from './helpers.js'
import { smallFair } from './smallFair.js'

const rows = outcomesOf(runTable(smallFair))

// Expected values are added up by hand from the rows of the small fair.
describe('counts', () => {
  it('counts those attending, by edition, segment and over the horizon without the tail', () => {
    expect(valueAt(rows, 'attendance', { edition: 1 })).toBe(10)
    expect(valueAt(rows, 'attendance', { edition: 1, segment: 'large' })).toBe(1)
    expect(valueAt(rows, 'attendance', { edition: 2 })).toBe(12)
    expect(valueAt(rows, 'attendance')).toBe(22)
    expect(valueAt(rows, 'area', { edition: 1 })).toBe(100)
  })

  it('counts customers in each stage at the time of the show', () => {
    expect(valueAt(rows, 'inStage.cultivation', { edition: 1 })).toBe(50)
    expect(valueAt(rows, 'inStage.confirmation', { edition: 1 })).toBe(6)
    expect(valueAt(rows, 'inStage.trust', { edition: 2 })).toBe(6)
    expect(valueAt(rows, 'inStage.disappearance', { edition: 2, segment: 'large' })).toBe(1)
  })

  it('counts joining, retained, won back, lost and closed', () => {
    expect(valueAt(rows, 'joined', { edition: 2 })).toBe(3)
    expect(valueAt(rows, 'joined')).toBe(7)
    expect(valueAt(rows, 'retained')).toBe(14)
    expect(valueAt(rows, 'returned')).toBe(1)
    expect(valueAt(rows, 'lost', { edition: 1 })).toBe(2)
    expect(valueAt(rows, 'lost')).toBe(3)
    expect(valueAt(rows, 'closed', { edition: 1 })).toBe(1)
  })

  it('divides customers in a stage by entries into it', () => {
    // trust: 6 + 6 customers, 1 entry (the five who stayed did not enter)
    expect(valueAt(rows, 'timeInStage.trust')).toBe(12)
    // confirmation: 6 + 6 customers, 7 joined and 1 returned
    expect(valueAt(rows, 'timeInStage.confirmation')).toBe(1.5)
    // weakening: 0 + 2 customers, 2 entries
    expect(valueAt(rows, 'timeInStage.weakening')).toBe(1)
    // nobody of the large ever entered trust
    expect(valueAt(rows, 'timeInStage.trust', { segment: 'large' })).toBeNull()
  })

  it('is the true mean sojourn of a settled stage', () => {
    // each edition 5 enter a stage and stay exactly 3 editions: 15 are in it; sojourn 3
    const editions = [1, 2, 3, 4]
    const table = runTable({
      editions: 4,
      rows: editions.flatMap((edition) => [
        { edition, stage: 'confirmation', cohort: 0, customers: 5, attended: 5, moves: { trust: 5 } },
        { edition, stage: 'trust', cohort: 0, customers: 15, attended: 15, moves: { trust: 10, disappearance: 5 } }
      ])
    })
    expect(valueAt(outcomesOf(table), 'timeInStage.trust')).toBe(3)
  })
})

describe('a cancelled edition', () => {
  const cancelled = outcomesOf(
    runTable({
      editions: 3,
      held: [true, false, true],
      rows: [
        { edition: 1, stage: 'confirmation', cohort: 1, customers: 4, attended: 4, joined: 4 },
        { edition: 3, stage: 'trust', tenure: 1, cohort: 1, customers: 4, attended: 3, expected: 4, repeated: 3 }
      ]
    })
  )

  it('has neither attendance nor retention, and is skipped over the horizon', () => {
    expect(valueAt(cancelled, 'attendance', { edition: 2 })).toBeNull()
    expect(valueAt(cancelled, 'area', { edition: 2 })).toBeNull()
    expect(valueAt(cancelled, 'repeatRate', { edition: 2 })).toBeNull()
    expect(valueAt(cancelled, 'satisfaction', { edition: 2 })).toBeNull()
    expect(valueAt(cancelled, 'repeatRate', { edition: 3 })).toBe(0.75)
    expect(valueAt(cancelled, 'repeatRate')).toBe(0.75)
    expect(valueAt(cancelled, 'attendance')).toBe(7)
  })

  it('is no edition in which customers are gone', () => {
    expect(valueAt(cancelled, 'inStage.trust', { edition: 2 })).toBeNull()
    expect(valueAt(cancelled, 'trust', { edition: 2 })).toBeNull()
    expect(valueAt(cancelled, 'survival', { edition: 1, tenure: 1 })).toBeNull()
    expect(valueAt(cancelled, 'survival', { tenure: 1 })).toBeNull()
    expect(valueAt(cancelled, 'survival', { tenure: 2 })).toBe(1)
  })
})
