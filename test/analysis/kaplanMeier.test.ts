import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier } from '../../src/analysis/kaplanMeier.js'
import { leukaemia } from '../published/figures/leukaemia.js'

const remissions = [
  ...leukaemia.left.map((time) => ({ time, left: true })),
  ...leukaemia.still.map((time) => ({ time, left: false }))
]

describe('the survival curve', () => {
  it('is that of the textbooks, with its errors', () => {
    const { points, median } = kaplanMeier(remissions)
    expect(points.map(({ time }) => time)).toEqual(leukaemia.times)
    expect(points.map(({ atRisk }) => atRisk)).toEqual(leukaemia.atRisk)
    points.forEach(({ survival, standardError }, index) => {
      expect(survival).toBeCloseTo(leukaemia.survival[index], 3)
      expect(standardError).toBeCloseTo(leukaemia.standardErrors[index], 4)
    })
    expect(median).toBe(leukaemia.median)
    // the upper end never falls to a half, so the median may lie anywhere above
    expect(kaplanMeier(remissions).medianInterval).toEqual({ low: 13, high: null })
  })

  it('has intervals on the scale of log(−log S)', () => {
    // By hand at week 6: S = .857143, Greenwood's sum 3 / (21 × 18), so .857143 ^ exp(±1.959964 × .0890871 / .1541507)
    const [{ low, high }] = kaplanMeier(remissions).points
    const reach = Math.exp((1.959963985 * Math.sqrt(3 / 378)) / -Math.log(18 / 21))
    expect(low).toBeCloseTo((18 / 21) ** reach, 8)
    expect(high).toBeCloseTo((18 / 21) ** (1 / reach), 8)
  })

  it('takes those last seen for there, not for gone', () => {
    const wrong = kaplanMeier(remissions.map(({ time }) => ({ time, left: true })))
    expect(wrong.points[0].survival).toBeLessThan(leukaemia.survival[0])
  })

  it('is the share that is there where everybody is watched to the end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 }), (times) => {
        const { points } = kaplanMeier(times.map((time) => ({ time, left: true })))
        for (const { time, survival, low, high } of points) {
          expect(survival).toBeCloseTo(times.filter((each) => each > time).length / times.length, 10)
          expect(low).toBeLessThanOrEqual(survival)
          expect(high).toBeGreaterThanOrEqual(survival)
        }
      })
    )
  })

  it('counts customers alike together', () => {
    const together = kaplanMeier([
      { time: 1, left: true, count: 30 },
      { time: 1, left: false, count: 70 }
    ])
    expect(together.points[0].survival).toBeCloseTo(0.7, 12)
    expect(together.median).toBe(null)
  })

  it('is empty where nobody left', () => {
    expect(kaplanMeier([{ time: 3, left: false }]).points).toEqual([])
  })

  it.each([
    [[], 'there is no customer'],
    [[{ time: -1, left: true }], 'tenures.0.time: must be at least 0; got -1'],
    [[{ time: 1, left: true, count: -2 }], 'tenures.0.count: must be at least 0; got -2']
  ])('refuses %j', (tenures, message) => {
    expect(() => kaplanMeier(tenures)).toThrow(message)
  })
})
