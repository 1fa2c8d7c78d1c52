import fc from 'fast-check'
import { expect, it } from 'vitest'
import { attendanceCells, type Mark } from '../../src/calibration/bgbb/cells.js'
import { fitBgbb } from '../../src/calibration/bgbb/fitBgbb.js'
import { bgbbOutlook } from '../../src/calibration/bgbb/outlook.js'
import { fitHmm } from '../../src/calibration/hmm/fitHmm.js'
import { hmmOutlooks } from '../../src/calibration/hmm/outlook.js'
import { fitLogit } from '../../src/calibration/logit/fitLogit.js'
import { InputError } from '../../src/core/errors.js'

/** Every number in a report, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(numbersIn)
  return []
}

/** A fit, or a refusal in words; nothing else may come of any data. */
function reported<T>(fit: () => T): T | null {
  try {
    const report = fit()
    for (const each of numbersIn(report)) expect(Number.isFinite(each)).toBe(true)
    return report
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    for (const { message, messageZh } of error.problems) expect(message.length * messageZh.length).toBeGreaterThan(0)
    return null
  }
}

const mark = fc.constantFrom<Mark>(0, 0, 1, 1, 1, null)
const histories = fc
  .integer({ min: 2, max: 7 })
  .chain((editions) =>
    fc.array(fc.array(mark, { minLength: editions, maxLength: editions }), { minLength: 1, maxLength: 30 })
  )

it('BG/BB never gives a number that is none', () => {
  fc.assert(
    fc.property(histories, (list) => {
      const fit = reported(() => fitBgbb(attendanceCells(list)))
      if (fit === null) return
      const outlook = bgbbOutlook(fit.parameters, { x: 1, tx: 2, n: 3 }, { opportunities: 4, discount: 0.1 })
      for (const each of numbersIn(outlook)) expect(Number.isFinite(each)).toBe(true)
      expect(outlook.alive).toBeLessThanOrEqual(1 + 1e-12)
    }),
    { numRuns: 60 }
  )
})

it('hidden stages never give a number that is none', () => {
  const money = fc.option(fc.double({ min: 0.1, max: 1e6, noNaN: true }), { nil: null })
  fc.assert(
    fc.property(histories, fc.array(money, { minLength: 7, maxLength: 7 }), fc.boolean(), (list, spends, withSpend) => {
      const customers = list.map((attendance, index) => ({
        attendance,
        ...(withSpend ? { spend: attendance.map((_, edition) => spends[(edition + index) % 7]) } : {})
      }))
      const fit = reported(() => fitHmm(customers, { starts: 3 }))
      if (fit === null) return
      for (const row of fit.model.transitions) expect(row.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9)
      for (const each of numbersIn(hmmOutlooks(fit.model, customers, { discount: 0.1 }))) {
        expect(Number.isFinite(each)).toBe(true)
      }
    }),
    { numRuns: 25 }
  )
})

it('logistic regression never gives a number that is none', () => {
  const row = fc.record({ x: fc.integer({ min: -3, max: 3 }), y: fc.integer({ min: 0, max: 2 }), won: fc.boolean() })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 25 }), (list) => {
      const data = {
        names: ['x', 'y'],
        rows: list.map(({ x, y }) => [x, y]),
        successes: list.map(({ won }) => Number(won))
      }
      const fit = reported(() => fitLogit(data))
      // Either the search ended, or the reader is told why not.
      if (fit !== null && !fit.converged) expect(fit.boundary.length + fit.problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 150 }
  )
})
