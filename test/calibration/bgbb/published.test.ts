import { describe, expect, it } from 'vitest'
import { fitBgbb } from '../../../src/calibration/bgbb/fitBgbb.js'
import { frequencyTable } from '../../../src/calibration/bgbb/frequencies.js'
import { bgbbLogLikelihood } from '../../../src/calibration/bgbb/likelihood.js'
import { bgbbOutlook } from '../../../src/calibration/bgbb/outlook.js'
import { donations } from '../../published/figures/donations.js'

const cells = donations.cells.map(([x, tx, n, count]) => ({ x, tx, n, count }))
const names = ['alpha', 'beta', 'gamma', 'delta'] as const

describe('the donors of Fader, Hardie & Shang', () => {
  it('are fitted by maximum likelihood, with intervals, in well under a second', () => {
    const began = performance.now()
    const fit = fitBgbb(cells)
    expect(performance.now() - began).toBeLessThan(1000)
    for (const name of names) expect(Math.abs(fit.parameters[name] - donations[name])).toBeLessThan(1e-3)
    expect(Math.abs(fit.logLikelihood - donations.logLikelihood)).toBeLessThan(1e-4)
    expect(fit.customers).toBe(11_104)
    expect(fit.converged).toBe(true)
    expect(fit.boundary).toEqual([])
    expect(fit.problems).toEqual([])
    for (const name of names) {
      const { low, high } = fit.intervals[name]
      expect(low).toBeLessThan(donations[name])
      expect(high).toBeGreaterThan(donations[name])
      // so many customers make the likelihood nearly quadratic
      expect(((high as number) - (low as number)) / (2 * 1.96) / (fit.standardErrors[name] as number)).toBeCloseTo(1, 1)
    }
  })

  it('have the likelihood of the R package at its parameters', () => {
    const parameters = { alpha: 1.20353, beta: 0.74972, gamma: 0.65678, delta: 2.78379 }
    expect(Math.abs(bgbbLogLikelihood(parameters, cells) - -33225.58128)).toBeLessThan(1e-4)
  })

  it.each(donations.cells)('attended %i times, last at %i of %i', (x, tx, n, _, alive, nextFive, residual) => {
    const outlook = bgbbOutlook(donations, { x, tx, n }, { opportunities: 5, discount: 0.1 })
    expect(outlook.alive).toBeCloseTo(alive, 7)
    expect(outlook.attendances).toBeCloseTo(nextFive, 7)
    expect(outlook.residual).toBeCloseTo(residual, 7)
  })

  it('are expected by frequency, and in the five years held out', () => {
    const table = frequencyTable(donations, cells)
    donations.frequencies.forEach((expected, x) => {
      expect(table[x].expected).toBeCloseTo(expected, 4)
    })
    const total = cells.reduce(
      (sum, { count, ...seen }) => sum + count * bgbbOutlook(donations, seen, { opportunities: 5 }).attendances,
      0
    )
    expect(total).toBeCloseTo(donations.expectedNextFive, 3)
    expect(Math.abs(total / donations.observedNextFive - 1)).toBeLessThan(0.03)
  })
})
