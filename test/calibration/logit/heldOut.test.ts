import { describe, expect, it } from 'vitest'
import { fitLogit } from '../../../src/calibration/logit/fitLogit.js'
import { logitHeldOut } from '../../../src/calibration/logit/heldOut.js'
import { drawsOf } from '../../support/fitted.js'

const draw = drawsOf('held out')
const made = (count: number) => {
  const rows = Array.from({ length: count }, () => [draw()])
  return {
    names: ['price'],
    rows,
    successes: rows.map(([price]) => (draw() < 1 / (1 + Math.exp(4 * price - 2)) ? 1 : 0))
  }
}

describe('a forecast of rows not seen', () => {
  const fit = fitLogit(made(1000))
  const later = made(1000)

  it('is better than their own share', () => {
    const heldOut = logitHeldOut(fit, later)
    expect(heldOut.observed).toBe(later.successes.filter((each) => each === 1).length)
    expect(Math.abs(heldOut.expected - heldOut.observed)).toBeLessThan(60)
    expect(heldOut.logLikelihood).toBeGreaterThan(heldOut.logLikelihoodOfShare + 50)
    // A share of a half would have .25.
    expect(heldOut.brier).toBeLessThan(0.22)
    expect(heldOut.groups.length).toBe(10)
  })

  it('is worse where the covariate means something else (the twin)', () => {
    const turned = logitHeldOut(fit, { ...later, rows: later.rows.map(([price]) => [1 - price]) })
    expect(turned.logLikelihood).toBeLessThan(turned.logLikelihoodOfShare)
  })

  it('asks for the covariates of the fit', () => {
    expect(() => logitHeldOut(fit, { ...later, names: ['cost'] })).toThrow('names: must be those of the fit: price')
    expect(() => logitHeldOut(fit, { names: ['price'], rows: [[NaN]], successes: [1] })).toThrow(
      'price must be a number; got NaN'
    )
  })
})
