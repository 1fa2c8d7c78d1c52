import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitLogit } from '../../../src/calibration/logit/fitLogit.js'
import { fitTransitions } from '../../../src/calibration/logit/fitTransitions.js'
import { predictLogit } from '../../../src/calibration/logit/predict.js'
import { oRings } from '../../published/figures/orings.js'
import { drawsOf } from '../../support/fitted.js'

describe('the O-rings', () => {
  const rows = oRings.temperature.map((each) => [each])
  const fit = fitLogit({ names: ['temperature'], rows, successes: oRings.damaged })

  it('are fitted as in the textbooks', () => {
    expect(fit.parameters.constant).toBeCloseTo(oRings.constant.coefficient, 4)
    expect(fit.standardErrors.constant).toBeCloseTo(oRings.constant.error, 3)
    expect(fit.parameters.temperature).toBeCloseTo(oRings.slope.coefficient, 4)
    expect(fit.standardErrors.temperature).toBeCloseTo(oRings.slope.error, 4)
    expect(fit.goodness.deviance).toBeCloseTo(oRings.deviance, 3)
    expect(fit.goodness.nullDeviance).toBeCloseTo(oRings.nullDeviance, 3)
    expect(fit.tests.temperature.likelihoodRatio?.statistic).toBeCloseTo(oRings.nullDeviance - oRings.deviance, 3)
    // The normal tail beyond 2.1448, twice.
    expect(fit.tests.temperature.wald?.p).toBeCloseTo(0.032, 3)
    expect(fit.converged).toBe(true)
  })

  it('do not depend on the unit', () => {
    const celsius = fitLogit({ names: ['t'], rows: rows.map(([f]) => [(f - 32) / 1.8]), successes: oRings.damaged })
    expect(celsius.parameters.t).toBeCloseTo(1.8 * fit.parameters.temperature, 8)
    expect(celsius.logLikelihood).toBeCloseTo(fit.logLikelihood, 10)
    const at31 = predictLogit(fit, { temperature: 31 })
    expect(at31.probability).toBeCloseTo(0.9996, 4)
    expect(predictLogit(celsius, { t: -1 / 1.8 }).low).toBeCloseTo(at31.low as number, 8)
  })
})

describe('the data', () => {
  it('may be grouped, weighted or single rows', () => {
    const single = fitLogit({ names: ['x'], rows: [[0], [0], [0], [1], [1], [1]], successes: [0, 0, 1, 0, 1, 1] })
    const grouped = fitLogit({ names: ['x'], rows: [[0], [1]], successes: [1, 2], trials: [3, 3] })
    const weighted = fitLogit({
      names: ['x'],
      rows: [[0], [0], [1], [1]],
      successes: [0, 1, 0, 1],
      weights: [2, 1, 1, 2]
    })
    for (const other of [grouped, weighted]) {
      expect(other.parameters.x).toBeCloseTo(single.parameters.x, 10)
      expect(other.standardErrors.x).toBeCloseTo(single.standardErrors.x as number, 10)
      expect(other.logLikelihood).toBeCloseTo(single.logLikelihood, 10)
    }
    expect(single.parameters.x).toBeCloseTo(2 * Math.log(2), 10)
  })

  it('may have an offset: known log-odds are not fitted again', () => {
    const data = { names: ['x'], rows: [[0], [1]], successes: [30, 60], trials: [100, 100] }
    const plain = fitLogit(data)
    const shifted = fitLogit({ ...data, offset: [0.3, 0.3 + 0.5] })
    expect(shifted.parameters.constant).toBeCloseTo(plain.parameters.constant - 0.3, 10)
    expect(shifted.parameters.x).toBeCloseTo(plain.parameters.x - 0.5, 10)
  })

  it('give residuals that sum to nothing and know no covariate (the score is 0)', () => {
    const row = fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 30 }), (list) => {
        fc.pre(Math.max(...list.map(([x]) => x)) - Math.min(...list.map(([x]) => x)) > 0.1)
        const data = { names: ['x'], rows: list.map(([x]) => [x]), successes: list.map(([, yes]) => yes) }
        const fit = fitLogit({ ...data, trials: list.map(() => 10) })
        const residuals = list.map(([x, yes]) => yes - 10 * predictLogit(fit, { x }).probability)
        expect(residuals.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 5)
        expect(residuals.reduce((sum, each, index) => sum + each * list[index][0], 0)).toBeCloseTo(0, 5)
      }),
      { numRuns: 50 }
    )
  })
})

describe('what the fit finds', () => {
  const draw = drawsOf('logit')
  const rows = Array.from({ length: 3000 }, () => [draw(), draw() < 0.5 ? 1 : 0, draw()])
  const successes = rows.map(([price, visit]) => (draw() < 1 / (1 + Math.exp(1 - 2 * price + visit)) ? 1 : 0))
  const fit = fitLogit({ names: ['price', 'visit', 'noise'], rows, successes })

  it('are the coefficients that made the data, and that noise is noise', () => {
    for (const [name, truth] of Object.entries({ constant: -1, price: 2, visit: -1, noise: 0 })) {
      expect(Math.abs(fit.parameters[name] - truth) / (fit.standardErrors[name] as number)).toBeLessThan(3)
    }
    expect(fit.tests.price.likelihoodRatio?.p).toBeLessThan(1e-6)
    expect(fit.tests.noise.likelihoodRatio?.p).toBeGreaterThan(0.01)
    // Two tests of one thing
    const ratio = (fit.tests.price.likelihoodRatio?.statistic as number) / (fit.tests.price.wald?.z as number) ** 2
    expect(Math.abs(ratio - 1)).toBeLessThan(0.1)
    expect(fit.goodness.groups.length).toBe(10)
    expect(fit.goodness.hosmerLemeshow.p).toBeGreaterThan(0.001)
  })

  it('a ridge draws coefficients to 0', () => {
    const drawn = fitLogit({ names: ['price', 'visit', 'noise'], rows, successes }, { ridge: 1e6 })
    expect(Math.abs(drawn.parameters.price)).toBeLessThan(0.01)
    expect(drawn.tests.price.likelihoodRatio).toBe(null)
  })
})

describe('separation', () => {
  const rows = [[1], [2], [3], [4], [5], [6]]
  it.each([
    ['complete', [0, 0, 0, 1, 1, 1], 'price alone tells the outcome: at or below 3 never, at or above 4 always'],
    [
      'complete, falling',
      [1, 1, 0, 0, 0, 0],
      'price alone tells the outcome: at or below 2 always, at or above 3 never'
    ]
  ])('%s', (_, successes, words) => {
    const fit = fitLogit({ names: ['price'], rows, successes })
    expect(fit.boundary[0].id).toBe('separation:price')
    expect(fit.boundary[0].message).toContain(words)
    expect(fit.standardErrors.price).toBe(null)
    expect(fit.converged).toBe(false)
    for (const each of Object.values(fit.parameters)) expect(Number.isFinite(each)).toBe(true)
    expect(fitLogit({ names: ['price'], rows, successes }, { ridge: 0.1 }).converged).toBe(true)
  })

  it('of one kind of customer only', () => {
    const draw = drawsOf('separation')
    const list = Array.from({ length: 200 }, () => [draw() < 0.2 ? 1 : 0, draw()])
    const successes = list.map(([vip, price]) => (vip === 1 || draw() < 0.3 + 0.4 * price ? 1 : 0))
    const fit = fitLogit({ names: ['vip', 'price'], rows: list, successes })
    expect(fit.boundary[0].id).toBe('separation:vip')
    expect(fit.boundary[0].message).toContain('the outcome: above vip = 0 always')
    // The twin: one vip who stays away, and there is an estimate.
    successes[list.findIndex(([vip]) => vip === 1)] = 0
    const other = fitLogit({ names: ['vip', 'price'], rows: list, successes })
    expect(other.boundary).toEqual([])
    expect(other.converged).toBe(true)
  })

  it('by two covariates together', () => {
    const list = [
      [1, 5],
      [2, 4],
      [3, 3.5],
      [4, 1],
      [1, 6],
      [2, 5],
      [3, 4.5],
      [4, 3]
    ] // sum below or above 6.7
    const fit = fitLogit({ names: ['a', 'b'], rows: list, successes: list.map(([a, b]) => (a + b > 6.7 ? 1 : 0)) })
    expect(fit.boundary[0].id).toBe('separation:a,b')
  })

  it.each([
    [[0, 0], 'nobody-returns'],
    [[1, 1], 'everybody-returns']
  ])('%j: %s', (successes, id) => {
    const fit = fitLogit({ names: ['x'], rows: [[1], [2]], successes })
    expect(fit.boundary[0].id).toBe(id)
    expect(predictLogit(fit, { x: 2 }).probability).toBeCloseTo(successes[0], 10)
  })
})

describe('what cannot be fitted', () => {
  const rows = [
    [1, 2],
    [2, 4],
    [3, 6.5],
    [4, 8]
  ]
  const successes = [0, 1, 0, 1]
  const names = ['a', 'b']
  it.each([
    [{ names, rows: rows.map(([a]) => [a, 3 - 2 * a]), successes }, 'b is determined by a; leave one of them out'],
    [
      { names: ['a', 'b', 'sum'], rows: rows.map(([a, b]) => [a, b, a + b]), successes },
      'sum is determined by a, b; leave one of them out'
    ],
    [{ names, rows: rows.map(([a]) => [a, 7]), successes }, 'b never varies; leave it out; got 7'],
    [{ names, rows: [[1, NaN]], successes: [1] }, 'rows.0: b must be a number; got NaN'],
    [{ names, rows: [[1]], successes: [1] }, 'rows.0: must have 2 covariates; got 1'],
    [{ names, rows, successes: [1] }, 'successes: must have 4 values, one a row; got 1'],
    [{ names, rows, successes: [1, 2, 0, 0] }, 'successes.1: may be at most 1; got 2'],
    [{ names: ['a', 'a'], rows, successes }, 'names must differ'],
    [{ names, rows: [], successes: [] }, 'rows: there is none']
  ])('%#: %s', (data, message) => {
    expect(() => fitLogit(data)).toThrow(message)
  })

  it('asks for covariates by their names', () => {
    const fit = fitLogit({ names: ['price'], rows: [[1], [2]], successes: [30, 40], trials: [90, 90] })
    expect(() => predictLogit(fit, { prise: 1 })).toThrow('no covariate is called "prise"; did you mean "price"?')
    expect(() => predictLogit(fit, {})).toThrow('no covariate is called "price"')
  })
})

describe('transitions', () => {
  it('are fitted state by state, and a covariate that never varies in one is left out there and named', () => {
    const data = {
      names: ['visit', 'price'],
      rows: [
        [0, 1],
        [1, 1],
        [0, 2],
        [1, 2],
        [0, 1],
        [0, 2]
      ]
    }
    const fits = fitTransitions({
      ...data,
      successes: [30, 60, 20, 50, 5, 2],
      trials: [90, 90, 90, 90, 90, 90],
      states: ['in', 'in', 'in', 'in', 'out', 'out']
    })
    expect(fits.in.fit?.names).toEqual(['visit', 'price'])
    expect(fits.out.fit?.names).toEqual(['price'])
    expect(fits.out.leftOut).toEqual(['visit'])
    expect(fits.out.attended).toBe(7)
    expect(fits.out.problems[0].message).toBe('visit never varies in state out, so its effect there is not known')
  })
})
