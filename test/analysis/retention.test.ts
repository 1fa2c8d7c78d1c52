import { describe, expect, it } from 'vitest'
import { allTenureRenewal, renewalFromCounts } from '../../src/analysis/allTenureRenewal.js'
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
    expect(allTenureRenewal([0.5, 0])).toBeCloseTo(1 / 3, 12)
  })
})

describe('all-tenure renewal from counts', () => {
  // 6 customers of whom 3 renew, 1 of 1, 3 of 4, 3 of 3, then nobody: S = 1, .5, .5, .375, .375, … up to S(14).
  // ΣS(1..14) = 5.5, ΣS(0..13) = 6.125. By the first rate the share is 11 r/(1 + 10.25 r): half its second derivative is
  // −10.25 · 11/6.125³, times .25/5. By the third it is (1 + 6 r)/(2 + 5.5 r): −5.5 (12 − 5.5)/6.125³, times .1875/3.
  const corrected = 5.5 / 6.125 + (112.75 * 0.05 + 35.75 * 0.0625) / 6.125 ** 3

  it('gives a class that nobody reached the rate of the one before, and takes off the bias of few customers', () => {
    expect(renewalFromCounts([6, 1, 4, 3], [3, 1, 3, 3])).toBeCloseTo(corrected, 12)
    expect(valueAt(rows, 'allTenureRenewal')).toBeCloseTo(corrected, 12)
  })

  it('is undefined only where nobody could renew for the first time', () => {
    expect(renewalFromCounts([0, 4], [0, 4])).toBeNull()
    expect(renewalFromCounts([4, 0], [0, 0])).toBe(0)
    expect(renewalFromCounts([1], [1])).toBe(1)
    expect(valueAt(rows, 'allTenureRenewal', { segment: 'large' })).not.toBeNull()
  })

  it('is right on average also where few customers are counted, where the rates alone are not', () => {
    // Renewal .45 after the first edition and .8 later; 12 customers in the first class, 10 in the second, 3 in all others.
    // Every class is drawn from its binomial distribution: 20,000 fairs, so the standard error is about .0006.
    const truth = allTenureRenewal([0.45, ...Array(13).fill(0.8)])
    const counts = [12, 10, ...Array(12).fill(3)]
    let state = 12345
    const uniform = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state / 2 ** 32
    }
    const draw = (count: number, rate: number) =>
      Array.from({ length: count }, () => (uniform() < rate ? 1 : 0)).reduce((sum: number, one) => sum + one, 0)
    let corrected = 0
    let plain = 0
    for (let fair = 0; fair < 20_000; fair++) {
      const renewed = counts.map((count, index) => draw(count, index === 0 ? 0.45 : 0.8))
      corrected += (renewalFromCounts(counts, renewed) ?? 0) / 20_000
      plain += allTenureRenewal(renewed.map((some, index) => some / counts[index])) / 20_000
    }
    expect(truth - plain).toBeGreaterThan(0.02)
    expect(Math.abs(corrected - truth)).toBeLessThan(0.006)
  })
})
