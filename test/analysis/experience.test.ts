import { describe, expect, it } from 'vitest'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { runTable, valueAt } from './helpers.js'
import { smallFair } from './smallFair.js'

const rows = outcomesOf(runTable(smallFair))

describe('how customers fare', () => {
  it('averages satisfaction over those attending', () => {
    // (240 + 350 + 50) / 10 attending, 3 + 5 of them satisfied
    expect(valueAt(rows, 'satisfaction', { edition: 1 })).toBeCloseTo(64, 6)
    expect(valueAt(rows, 'satisfaction', { edition: 1, segment: 'large' })).toBeCloseTo(50, 6)
    expect(valueAt(rows, 'satisfiedShare', { edition: 1 })).toBe(0.8)
  })

  it('averages trust and strain over customers in stages that attend', () => {
    // (2 + 4.8 + .8) and .6 over 4 + 6 + 2; prospects and the lost are left out
    expect(valueAt(rows, 'trust', { edition: 1 })).toBeCloseTo(7.6 / 12, 6)
    expect(valueAt(rows, 'strain', { edition: 1 })).toBeCloseTo(0.6 / 12, 6)
  })

  it('is undefined where nobody attends', () => {
    const empty = outcomesOf(
      runTable({ editions: 1, rows: [{ edition: 1, stage: 'cultivation', customers: 9, trust: 4 }] })
    )
    for (const outcome of ['satisfaction', 'value', 'expectation', 'satisfiedShare', 'trust', 'strain']) {
      expect(valueAt(empty, outcome)).toBeNull()
    }
  })
})
