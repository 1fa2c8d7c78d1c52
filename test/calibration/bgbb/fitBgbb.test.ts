import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attendanceCells, type Mark, recencyFrequency } from '../../../src/calibration/bgbb/cells.js'
import { fitBgbb } from '../../../src/calibration/bgbb/fitBgbb.js'
import { bgbbFrequency } from '../../../src/calibration/bgbb/frequencies.js'
import { bgbbHeldOut } from '../../../src/calibration/bgbb/heldOut.js'
import { bgbbLogLikelihood, cellProbability } from '../../../src/calibration/bgbb/likelihood.js'
import { bgbbOutlook } from '../../../src/calibration/bgbb/outlook.js'
import { bgbbTables } from '../../../src/calibration/bgbb/tables.js'
import { bgbbHistories } from '../../support/fitted.js'

const truth = { alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.8 }

/** All orders of n marks. */
function orders(n: number): Mark[][] {
  return Array.from({ length: 2 ** n }, (_, code) => Array.from({ length: n }, (_, at) => ((code >> at) & 1) as Mark))
}

describe('the likelihood', () => {
  it('sums to one over everything that can happen', () => {
    const positive = fc.double({ min: 0.05, max: 20, noNaN: true })
    fc.assert(
      fc.property(positive, positive, positive, positive, (alpha, beta, gamma, delta) => {
        const tables = bgbbTables({ alpha, beta, gamma, delta }, 6)
        const total = orders(6).reduce((sum, marks) => {
          const seen = recencyFrequency([1, ...marks])
          return sum + cellProbability(tables, seen as { x: number; tx: number; n: number })
        }, 0)
        expect(total).toBeCloseTo(1, 10)
        expect(bgbbFrequency({ alpha, beta, gamma, delta }, 6).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 10)
      })
    )
  })

  it('is as good at gamma = 1 as beside it', () => {
    const at = (gamma: number) => bgbbLogLikelihood({ ...truth, gamma }, [{ x: 2, tx: 3, n: 6, count: 1 }])
    expect(at(1)).toBeCloseTo((at(1 - 1e-6) + at(1 + 1e-6)) / 2, 10)
  })

  it('expects of the next opportunity what the likelihood of both its outcomes says', () => {
    const seen = { x: 2, tx: 3, n: 5 }
    const at = (x: number, tx: number) => Math.exp(bgbbLogLikelihood(truth, [{ x, tx, n: 6, count: 1 }]))
    expect(bgbbOutlook(truth, seen).attendsNext).toBeCloseTo(at(3, 6) / (at(3, 6) + at(2, 3)), 10)
  })
})

describe('histories', () => {
  it('leave out an opportunity that did not exist', () => {
    expect(attendanceCells([[1, 1, null, 0, 1]])).toEqual([{ x: 2, tx: 3, n: 3, count: 1 }])
    // The twin: taken as an absence it is another history.
    expect(attendanceCells([[1, 1, 0, 0, 1]])).toEqual([{ x: 2, tx: 4, n: 4, count: 1 }])
  })

  it('begin with the first attendance, and are dropped where there is none', () => {
    expect(
      attendanceCells([
        [0, null, 1, 0],
        [0, 0, 0, 0]
      ])
    ).toEqual([{ x: 0, tx: 0, n: 1, count: 1 }])
  })

  it('hold marks only', () => {
    expect(() => attendanceCells([[1, 2 as Mark]])).toThrow('histories.0: holds marks of 1, 0 or null; got 2')
  })
})

describe('the fit', () => {
  const histories = bgbbHistories(truth, 20_000, 9, 'bgbb')
  const fit = fitBgbb(attendanceCells(histories.map((history) => history.slice(0, 7))))

  it('finds the parameters that made the histories', () => {
    for (const name of ['alpha', 'beta', 'gamma', 'delta'] as const) {
      const error = fit.standardErrors[name] as number
      expect(Math.abs(fit.parameters[name] - truth[name])).toBeLessThan(3 * error)
      expect(error / truth[name]).toBeLessThan(0.15)
    }
    expect(fit.goodness.p).toBeGreaterThan(0.001)
    expect(fit.problems).toEqual([])
  })

  it('forecasts the editions held out', () => {
    const heldOut = bgbbHeldOut(fit.parameters, histories, 7)
    expect(heldOut.customers).toBe(20_000)
    expect(Math.abs(heldOut.observed / heldOut.expected - 1)).toBeLessThan(0.03)
    // The twin: other parameters are less likely.
    expect(bgbbHeldOut({ ...fit.parameters, delta: 20 }, histories, 7).logLikelihood).toBeLessThan(
      heldOut.logLikelihood
    )
  })

  it('leaves a cancelled edition out of fit and forecast', () => {
    const cancelled = histories.slice(0, 500).map((history) => [...history.slice(0, 7), null, history[7]] as Mark[])
    const heldOut = bgbbHeldOut(fit.parameters, cancelled, 7)
    expect(heldOut.rows[0]).toBe(null)
    expect(heldOut.rows[1]).toEqual(bgbbHeldOut(fit.parameters, histories.slice(0, 500), 7).rows[0])
  })
})

describe('ends of the model', () => {
  const cellsOf = (histories: Mark[][], count = 200) => attendanceCells(histories).map((cell) => ({ ...cell, count }))
  it.each<[string, Mark[][]]>([
    ['nobody-returns', [[1, 0, 0, 0]]],
    ['everybody-returns', [[1, 1, 1, 1]]],
    // every order of three marks equally often: a coin, and nobody leaves
    ['nobody-leaves', orders(3).map((marks): Mark[] => [1, ...marks])]
  ])('%s', (id, histories) => {
    const fit = fitBgbb(cellsOf(histories))
    expect(fit.boundary.map((each) => each.id)).toContain(id)
    expect(Object.values(fit.standardErrors)).toEqual([null, null, null, null])
    for (const each of [...Object.values(fit.parameters), fit.logLikelihood]) expect(Number.isFinite(each)).toBe(true)
    expect(fit.problems.length).toBeGreaterThan(0)
  })
})

it('says at an end how many opportunities there were, not another number', () => {
  const said = (n: number) => fitBgbb([{ x: 0, tx: 0, n, count: 50 }]).problems.map(({ message }) => message)
  expect(said(6)).toEqual([
    '50 customers with at most 6 opportunities say little; a fit of fewer parameters (sBG) may do'
  ])
})

describe('what cannot be fitted', () => {
  it.each([
    [[], 'there is no customer'],
    [[{ x: 1, tx: 1, n: 1, count: 9 }], 'at least three editions are needed'],
    [[{ x: 2, tx: 1, n: 3, count: 9 }], 'does not go with 2 attendances; got 1'],
    [[{ x: 0, tx: 1, n: 3, count: 9 }], 'does not go with 0 attendances; got 1'],
    [[{ x: 1, tx: 4, n: 3, count: 9 }], 'lies after the 3 opportunities; got 4'],
    [[{ x: 1, tx: 1, n: 3, count: 0.5 }], 'cells.0.count: must be a whole number']
  ])('%j: %s', (cells, message) => {
    expect(() => fitBgbb(cells)).toThrow(message)
  })
})
