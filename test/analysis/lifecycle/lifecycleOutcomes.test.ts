import { describe, expect, it } from 'vitest'
import type { LifecycleRow } from '../../../src/analysis/lifecycle/lifecycleOutcome.js'
import {
  lifecycleOutcomeCatalogue,
  lifecycleOutcomeDefinition
} from '../../../src/analysis/lifecycle/lifecycleOutcomeCatalogue.js'
import { lifecycleOutcomes } from '../../../src/analysis/lifecycle/lifecycleOutcomes.js'
import type { LifecycleTable } from '../../../src/model/lifecycleTable.js'

/**
 * 100 customers, by hand. Stages new (attends), loyal (attends), away. Time points 0 to 3:
 * new 80, 20, 0, 6; loyal 0, 40, 45, 30; away 20, 40, 55, 64.
 * Cycle 1: new → loyal 40, new → away 20. Cycle 2: new → loyal 15, new → away 5, loyal → away 10.
 * Cycle 3: loyal → away 15, away → new 6.
 */
const table: LifecycleTable = {
  strategy: 'base',
  stages: ['new', 'loyal', 'away'],
  attends: [true, true, false],
  cycles: 3,
  cycleLength: 1,
  moves: [
    { from: 0, to: 1 },
    { from: 0, to: 2 },
    { from: 1, to: 2 },
    { from: 2, to: 0 }
  ],
  occupancy: Float64Array.of(80, 0, 20, 20, 40, 40, 0, 45, 55, 6, 30, 64),
  flows: Float64Array.of(40, 20, 0, 0, 15, 5, 10, 0, 0, 0, 15, 6),
  neverLapsed: Float64Array.of(80, 60, 45, 30),
  categories: [
    {
      category: 'fees',
      undiscounted: Float64Array.of(0, 600, 450, 360),
      discounted: Float64Array.of(0, 500, 400, 300)
    },
    {
      category: 'service',
      undiscounted: Float64Array.of(50, 60, 45, 36),
      discounted: Float64Array.of(50, 55, 40, 30)
    }
  ]
}

const totals = { margin: { fees: 1, service: -2 } }

function valuesOf(outcome: string, wanted: Partial<LifecycleRow> = {}): (number | null)[] {
  return lifecycleOutcomes(table, totals)
    .filter((row) => row.outcome === outcome)
    .filter((row) => Object.entries(wanted).every(([key, value]) => row[key as keyof LifecycleRow] === value))
    .map(({ value }) => value)
}

describe('the outcomes of a table made by hand', () => {
  it('has the trace and who attends', () => {
    expect(valuesOf('customers', { stage: 'loyal' })).toEqual([0, 40, 45, 30])
    expect(valuesOf('customers', { period: 2 })).toEqual([0, 45, 55])
    expect(valuesOf('attending')).toEqual([80, 60, 45, 36])
  })

  it('counts in the repeat rate who stays or moves between attending stages, not who comes back', () => {
    // (80 − 20) / 80, (60 − 15) / 60, (45 − 15) / 45
    expect(valuesOf('repeatRate')).toEqual([0.75, 0.75, 30 / 45])
  })

  it('has the retention of those who never lapsed', () => {
    expect(valuesOf('cohortRetention')).toEqual([60 / 80, 45 / 60, 30 / 45])
    expect(valuesOf('allTenureRetention')).toEqual([135 / 185])
  })

  it('has amounts and totals, discounted and not', () => {
    expect(valuesOf('amount', { category: 'service' })).toEqual([50, 60, 45, 36])
    expect(valuesOf('amount', { category: 'margin' })).toEqual([-100, 480, 360, 288])
    expect(valuesOf('total')).toEqual([1410, 191, 1028])
    expect(valuesOf('totalDiscounted')).toEqual([1200, 175, 850])
  })

  it('counts time in stage at the beginning of each cycle', () => {
    // (80 + 20 + 0) / 100, (0 + 40 + 45) / 100, (20 + 40 + 55) / 100
    expect(valuesOf('cyclesInStage')).toEqual([1, 0.85, 1.15])
    expect(valuesOf('editionsAttended')).toEqual([1.85])
  })

  it('divides time in stage by the visits begun before the last time point', () => {
    // new: 80 starts, the 6 of cycle 3 unseen; loyal: 40 + 15; away: 20 starts + 20 + 5 + 10
    expect(valuesOf('sojourn')).toEqual([100 / 80, 85 / 55, 115 / 55])
  })

  it('leaves undefined what is a share of nobody', () => {
    const nobody = { ...table, occupancy: new Float64Array(12), flows: new Float64Array(12) }
    const rows = lifecycleOutcomes({ ...nobody, neverLapsed: new Float64Array(4) })
    const undefinedOnes = new Set(rows.flatMap(({ outcome, value }) => (value === null ? [outcome] : [])))
    expect([...undefinedOnes]).toEqual([
      'repeatRate',
      'cohortRetention',
      'allTenureRetention',
      'cyclesInStage',
      'sojourn',
      'editionsAttended'
    ])
  })

  it('has no share below zero where moves add up to a little more than all', () => {
    // .1 + .2 leave of .3: the sum is .30000000000000004
    const rounded = {
      ...table,
      cycles: 1,
      moves: [
        { from: 0, to: 2 },
        { from: 1, to: 2 }
      ],
      occupancy: Float64Array.of(0.15, 0.15, 0, 0, 0, 0.3),
      flows: Float64Array.of(0.1, 0.2)
    }
    expect(lifecycleOutcomes(rounded, {}).find(({ outcome }) => outcome === 'repeatRate')?.value).toBe(0)
  })

  it('refuses a total of a category that is not there, with the nearest name', () => {
    expect(() => lifecycleOutcomes(table, { margin: { fee: 1 } })).toThrow('did you mean "fees"?')
  })
})

describe('the catalogue', () => {
  it('has every outcome that is given, by its keys, and no other', () => {
    const rows = lifecycleOutcomes(table, totals)
    expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(lifecycleOutcomeCatalogue.map(({ id }) => id)))
    for (const { outcome, stage, category, period } of rows) {
      const { by } = lifecycleOutcomeDefinition(outcome)
      expect({ outcome, stage: stage !== null, category: category !== null, period: period !== null }).toEqual({
        outcome,
        stage: by.includes('stage'),
        category: by.includes('category'),
        period: by.includes('period')
      })
    }
  })

  it('answers in both languages, and an unknown name with the nearest', () => {
    for (const { label, unit, definition } of lifecycleOutcomeCatalogue) {
      for (const { en, zh } of [label, unit, definition]) {
        expect(en).toMatch(/[a-z]/)
        expect(zh).toMatch(/[\u4e00-\u9fff]/)
      }
    }
    expect(() => lifecycleOutcomeDefinition('sojurn')).toThrow('did you mean "sojourn"?')
  })
})
