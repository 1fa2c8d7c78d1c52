import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { survivalCurve } from '../../src/analysis/survival.js'
import { compile, run } from '../../src/engine/index.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
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
    expect(valueAt(outcomes, 'survival', { edition: 1, tenure: 2 })).toBeCloseTo(0.6, 12)
    // (8 + 15) of (10 + 30)
    expect(valueAt(outcomes, 'survival', { tenure: 1 })).toBe(23 / 40)
    // of these, as 6 of 8 of the cohort that is seen at both ages; its own .6 would be a rise
    expect(valueAt(outcomes, 'survival', { tenure: 2 })).toBeCloseTo((23 / 40) * (6 / 8), 12)
  })

  it('does not rise by customers won back, who then may leave again', () => {
    const table = runTable({
      editions: 4,
      rows: [
        { edition: 1, stage: 'confirmation', cohort: 1, customers: 10, attended: 10, joined: 10 },
        { edition: 2, stage: 'trust', tenure: 1, cohort: 1, customers: 4, attended: 4 },
        { edition: 2, stage: 'disappearance', tenure: 1, cohort: 1, customers: 6 },
        { edition: 3, stage: 'trust', tenure: 2, cohort: 1, customers: 7, attended: 7, returned: 4 },
        { edition: 3, stage: 'disappearance', tenure: 2, cohort: 1, customers: 3 },
        { edition: 4, stage: 'trust', tenure: 3, cohort: 1, customers: 7, attended: 7, returned: 1 }
      ]
    })
    const outcomes = outcomesOf(table)
    const survival = [0, 1, 2, 3].map((tenure) => valueAt(outcomes, 'survival', { edition: 1, tenure }))
    // 4 of 10 stay, 3 of 4, then 6 of 7
    expect(survival[1]).toBeCloseTo(0.4, 12)
    expect(survival[2]).toBeCloseTo(0.3, 12)
    expect(survival[3]).toBeCloseTo((0.3 * 6) / 7, 12)
    expect([0, 1, 2, 3].map((tenure) => valueAt(outcomes, 'survival', { tenure }))).toEqual(survival)
  })

  it('steps over a cancelled edition, and ends where nobody is left to be seen', () => {
    const table = runTable({
      editions: 4,
      held: [true, true, false, true],
      rows: [
        { edition: 1, stage: 'confirmation', cohort: 1, customers: 4, attended: 4, joined: 4 },
        { edition: 2, stage: 'disappearance', tenure: 1, cohort: 1, customers: 4 },
        { edition: 2, stage: 'confirmation', cohort: 2, customers: 6, attended: 6, joined: 6 },
        { edition: 4, stage: 'trust', tenure: 1, cohort: 2, customers: 3, attended: 3 }
      ]
    })
    const outcomes = outcomesOf(table)
    const pooled = [0, 1, 2, 3].map((tenure) => valueAt(outcomes, 'survival', { tenure }))
    // age 1: cohort 1 only, all lost; zero from then on
    expect(pooled).toEqual([1, 0, 0, 0])
    // cohort 2: age 1 is cancelled, 3 of 6 at age 2
    expect([0, 1, 2].map((tenure) => valueAt(outcomes, 'survival', { edition: 2, tenure }))).toEqual([1, null, 0.5])
    // one stays of 4 + 6, of the cohort that is not seen later; of the other nobody is left
    const seen = [
      { there: 10, stayed: 10 },
      { there: 10, stayed: 1 },
      { there: 0, stayed: 0 }
    ]
    expect(survivalCurve(3, (age) => seen[age] ?? null)).toEqual([1, 0.1, null, null])
  })

  it('never rises in any fair, whatever is cancelled and however many are won back', () => {
    const fair = fc.record({
      seed: fc.nat().map((number) => `fair ${number}`),
      cancelled: fc.uniqueArray(fc.integer({ min: 2, max: 8 }), { maxLength: 3 }),
      marketSize: fc.integer({ min: 20, max: 150 }),
      winBack: fc.double({ min: 0, max: 0.9, noNaN: true })
    })
    fc.assert(
      fc.property(fair, ({ seed, cancelled, marketSize, winBack }) => {
        const scenario = makeScenario({
          seed,
          horizon: { editions: 8, warmUp: 2, cancelled },
          segments: { exhibitors: { marketSize } },
          lifecycle: { rates: { disappearance: { confirmation: winBack } } }
        })
        const outcomes = outcomesOf(run(compile(scenario), 0)).filter(({ outcome }) => outcome === 'survival')
        for (let row = 1; row < outcomes.length; row++) {
          const { edition, tenure, value } = outcomes[row]
          const before = outcomes
            .slice(0, row)
            .filter((each) => each.edition === edition && (each.tenure ?? 0) < (tenure ?? 0))
            .filter((each) => each.segment === outcomes[row].segment && each.value !== null)
            .at(-1)
          if (before !== undefined && value !== null) expect(value).toBeLessThanOrEqual(before.value ?? 0)
        }
      }),
      { numRuns: 12 }
    )
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
