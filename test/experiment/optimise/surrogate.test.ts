import { describe, expect, it } from 'vitest'
import { exp } from '../../../src/core/math/exp.js'
import { seedKey } from '../../../src/core/random/streams.js'
import { uniforms } from '../../../src/core/random/uniforms.js'
import { learnSmoothness } from '../../../src/experiment/optimise/learnSmoothness.js'
import { fitSurrogate, predict, predictSlope } from '../../../src/experiment/optimise/surrogate.js'

const next = uniforms(seedKey('surrogate'))
const inputs = Array.from({ length: 60 }, () => Float64Array.of(next(), next(), next()))
const start = { lengths: [0.7, 0.7, 0.7], nugget: 1e-4 }
/** Falls along the first input, a hump along the second, nothing along the third. */
const smooth = ([x, y]: Float64Array) => exp(-2 * x!) + 4 * y! * (1 - y!)

describe('a surrogate', () => {
  const weights = inputs.map(() => 1)
  const values = inputs.map(smooth)
  const learnt = learnSmoothness({ inputs, values, weights }, start, 60)
  const surrogate = fitSurrogate({ inputs, values, weights }, learnt)!

  it('learns which inputs matter, and that there is no noise', () => {
    expect(learnt.lengths[2]).toBeGreaterThan(2 * learnt.lengths[1]!)
    expect(learnt.nugget).toBeLessThan(1e-5)
  })

  it('predicts values it has not seen within its own deviations, and passes through those it has', () => {
    for (let at = 0; at < 50; at++) {
      const input = Float64Array.of(next(), next(), next())
      const { mean, sd } = predict(surrogate, input)
      expect(Math.abs(mean - smooth(input))).toBeLessThan(0.01)
      expect(Math.abs(mean - smooth(input))).toBeLessThan(4 * sd + 1e-3)
    }
    expect(predict(surrogate, inputs[7]!).mean).toBeCloseTo(values[7]!, 4)
  })

  it('has the slope of its own predictions', () => {
    const input = Float64Array.of(0.3, 0.4, 0.5)
    const { mean, gradient } = predictSlope(surrogate, input)
    expect(mean).toBeCloseTo(predict(surrogate, input).mean, 10)
    for (let at = 0; at < 3; at++) {
      const up = Float64Array.from(input)
      const down = Float64Array.from(input)
      up[at] = up[at]! + 1e-5
      down[at] = down[at]! - 1e-5
      const difference = (predict(surrogate, up).mean - predict(surrogate, down).mean) / 2e-5
      expect(gradient[at]).toBeCloseTo(difference, 5)
    }
  })

  it('learns how large the noise is', () => {
    const noisy = values.map((value) => value + 0.4 * (next() - 0.5))
    const { nugget, lengths } = learnSmoothness({ inputs, values: noisy, weights }, start, 60)
    const { variance } = fitSurrogate({ inputs, values: noisy, weights }, { nugget, lengths })!
    // uniform of width .4: standard deviation .1155
    const sd = Math.sqrt(nugget * variance)
    expect(sd).toBeGreaterThan(0.07)
    expect(sd).toBeLessThan(0.17)
  })
})
