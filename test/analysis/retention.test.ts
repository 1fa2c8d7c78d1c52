import { describe, expect, it } from 'vitest'
import { allTenureRenewal } from '../../src/analysis/allTenureRenewal.js'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { type PlainRow, runTable, valueAt } from './helpers.js'
import { smallFair } from './smallFair.js'

const rows = outcomesOf(runTable(smallFair))

describe('retention', () => {
  it('divides repeated by expected, returners included, over the horizon as a ratio of sums', () => {
    expect(valueAt(rows, 'repeatRate', { edition: 1 })).toBe(6 / 8)
    expect(valueAt(rows, 'repeatRate', { edition: 2 })).toBe(8 / 10)
    expect(valueAt(rows, 'repeatRate')).toBe(14 / 18)
    expect(valueAt(rows, 'repeatRate', { edition: 1, segment: 'large' })).toBe(1 / 2)
    expect(valueAt(rows, 'churnRate', { edition: 2 })).toBe(2 / 10)
  })

  it('counts first-time renewal among customers of tenure 1 who never lapsed', () => {
    expect(valueAt(rows, 'firstTimeRenewal', { edition: 1 })).toBe(1 / 2)
    expect(valueAt(rows, 'firstTimeRenewal', { edition: 2, segment: 'small' })).toBe(2 / 4)
    expect(valueAt(rows, 'firstTimeRenewal')).toBe(3 / 6)
    expect(valueAt(rows, 'firstTimeRenewal', { edition: 1, segment: 'small' })).toBeNull()
  })

  it('gives renewal by tenure over the horizon', () => {
    const renewal = [1, 2, 3, 4, 5].map((tenure) => valueAt(rows, 'renewalByTenure', { tenure }))
    expect(renewal).toEqual([3 / 6, 1 / 1, 3 / 4, 3 / 3, null])
    expect(valueAt(rows, 'allTenureRenewal')).toBeNull()
  })

  it('counts firms that closed as not renewed', () => {
    // 10 first-timers, 6 renew, 1 of the 4 others has closed: 6 of 10
    const table = runTable({
      editions: 1,
      rows: [
        {
          ...{ edition: 1, stage: 'trust', tenure: 1, cohort: 0 },
          ...{ customers: 9, attended: 6, expected: 9, repeated: 6, neverLapsed: 9, renewed: 6 }
        },
        { edition: 1, stage: 'closed', tenure: 1, cohort: 0, expected: 1, neverLapsed: 1 }
      ]
    })
    const outcomes = outcomesOf(table)
    expect(valueAt(outcomes, 'repeatRate')).toBe(0.6)
    expect(valueAt(outcomes, 'firstTimeRenewal')).toBe(0.6)
  })
})

describe('all-tenure renewal', () => {
  /** Renewal after t editions of the shifted beta-geometric: (β + t − 1)/(α + β + t − 1), Fader & Hardie 2007. */
  const shiftedBetaGeometric = (alpha: number, beta: number, tenure: number) =>
    (beta + tenure - 1) / (alpha + beta + tenure - 1)

  it.each([
    // α, β and the blended rate over 15 editions of three calibrations of exhibitor retention (shifted beta-geometric,
    // solved with Brent's method in SciPy): industry 44/62, healthy 60/75, weak 35/50
    [1.415319599, 1.112036827, 0.62],
    [1.280120813, 1.920181219, 0.75],
    [1.811660202, 0.9755093395, 0.5]
  ])('meets the calibration α %f, β %f', (alpha, beta, blended) => {
    const rates = Array.from({ length: 14 }, (_, index) => shiftedBetaGeometric(alpha, beta, index + 1))
    expect(allTenureRenewal(rates)).toBeCloseTo(blended, 8)
  })

  it('meets it from counts in a run table', () => {
    const counted = Array.from({ length: 15 }, (_, index): PlainRow => {
      const tenure = index + 1
      const renewed = Math.round(1e6 * shiftedBetaGeometric(1.415319599, 1.112036827, tenure))
      return { edition: 1, stage: 'trust', tenure, cohort: 0, customers: 1e6, neverLapsed: 1e6, renewed }
    })
    expect(valueAt(outcomesOf(runTable({ editions: 1, rows: counted })), 'allTenureRenewal')).toBeCloseTo(0.62, 5)
  })

  it('is the rate itself where the rate is the same for all', () => {
    expect(allTenureRenewal(Array(14).fill(0.7))).toBeCloseTo(0.7, 12)
  })

  it('needs no rate beyond one of zero', () => {
    // S = 1, .5, 0, 0, …: .5 / 1.5
    expect(allTenureRenewal([0.5, 0, null, null])).toBeCloseTo(1 / 3, 12)
  })
})
