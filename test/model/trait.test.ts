import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../src/core/math/normalQuantile.js'
import type { TraitSpec } from '../../src/model/parameter.js'
import { compileTrait, compileTraitOfScore, type Trait, traitValue } from '../../src/model/trait.js'

/** The middle of each of `count` equal slices of 0 to 1. */
function slices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index + 0.5) / count)
}

/** The values that a trait makes of draws. */
function valuesOf(trait: Trait, draws: readonly number[]): number[] {
  const values = Float64Array.from(draws)
  trait(values, values.length)
  return [...values]
}

function meanAndSd(values: number[]): [number, number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return [mean, Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)]
}

const uniform = fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true })
const number = fc.double({ min: -100, max: 100, noNaN: true })
const spread = fc.double({ min: 0, max: 3, noNaN: true })
const spec: fc.Arbitrary<Exclude<TraitSpec, number>> = fc
  .tuple(fc.constantFrom('normal', 'lognormal', 'uniform'), number, spread, number, spread)
  .map(([varies, mean, width, min, range]) => {
    const max = min + range
    if (varies === 'normal') return { varies: 'normal', mean, sd: width, min, max }
    if (varies === 'lognormal') return { varies: 'lognormal', mean: Math.abs(mean), sigma: width, min, max }
    return { varies: 'uniform', min, max }
  })

describe('traitValue', () => {
  it('of a plain number is that number', () => {
    expect(traitValue(0.35, 0.9)).toBe(0.35)
  })

  it('normal has its mean and sd', () => {
    const [mean, sd] = meanAndSd(valuesOf(compileTrait({ varies: 'normal', mean: 60, sd: 8 }), slices(20_000)))
    expect(mean).toBeCloseTo(60, 9)
    expect(sd).toBeCloseTo(8, 2)
    // z(.975) = 1.959964
    expect(traitValue({ varies: 'normal', mean: 60, sd: 8 }, 0.975)).toBeCloseTo(60 + 8 * 1.959963984540054, 12)
  })

  it('lognormal has its own mean, and sigma of its logarithm', () => {
    const values = valuesOf(compileTrait({ varies: 'lognormal', mean: 30, sigma: 0.8 }), slices(200_000))
    expect(meanAndSd(values)[0]).toBeCloseTo(30, 1)
    const [logMean, logSd] = meanAndSd(values.map(Math.log))
    expect(logMean).toBeCloseTo(Math.log(30) - 0.32, 9) // mu = ln(mean) − sigma²/2
    expect(logSd).toBeCloseTo(0.8, 3)
  })

  it('uniform spreads evenly from min to max', () => {
    const [mean, sd] = meanAndSd(valuesOf(compileTrait({ varies: 'uniform', min: 10, max: 22 }), slices(10_000)))
    expect(mean).toBeCloseTo(16, 9)
    expect(sd).toBeCloseTo(12 / Math.sqrt(12), 6) // width / √12
  })

  it('does not vary without spread', () => {
    expect(traitValue({ varies: 'normal', mean: 0.25, sd: 0 }, 0.99)).toBe(0.25)
    expect(traitValue({ varies: 'lognormal', mean: 37, sigma: 0 }, 0.99)).toBe(37)
    expect(traitValue({ varies: 'lognormal', mean: 0, sigma: 1 }, 0.99)).toBe(0)
  })

  it('rises with the draw and stays between min and max', () => {
    fc.assert(
      fc.property(spec, uniform, uniform, (trait, one, other) => {
        const low = traitValue(trait, Math.min(one, other))
        const high = traitValue(trait, Math.max(one, other))
        expect(low).toBeGreaterThanOrEqual(trait.min ?? NaN)
        expect(high).toBeLessThanOrEqual(trait.max ?? NaN)
        expect(high).toBeGreaterThanOrEqual(low)
      })
    )
  })

  it('doubles exactly when its mean doubles', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), spread, uniform, (mean, sigma, draw) => {
        const one = traitValue({ varies: 'lognormal', mean, sigma }, draw)
        expect(traitValue({ varies: 'lognormal', mean: 2 * mean, sigma }, draw)).toBe(2 * one)
      })
    )
  })

  it('changes as many draws as it is told, and no more', () => {
    fc.assert(
      fc.property(fc.oneof(spec, number), fc.array(uniform, { minLength: 1 }), (trait, draws) => {
        const values = Float64Array.of(...draws, 0.5)
        compileTrait(trait)(values, draws.length)
        expect([...values]).toEqual([...draws.map((draw) => traitValue(trait, draw)), 0.5])
      })
    )
  })

  it('refuses a spread below zero and crossed limits', () => {
    expect(() => compileTrait({ varies: 'normal', mean: 1, sd: -1 })).toThrow(RangeError)
    expect(() => compileTrait({ varies: 'lognormal', mean: 1, sigma: -1 })).toThrow('sigma')
    expect(() => compileTrait({ varies: 'lognormal', mean: -1, sigma: 1 })).toThrow('mean')
    expect(() => compileTrait({ varies: 'uniform', min: 2, max: 1 })).toThrow(RangeError)
    expect(() => compileTrait({ varies: 'normal', mean: 1, sd: NaN })).toThrow(RangeError)
  })
})

describe('a trait of a normal score', () => {
  const score = fc.double({ min: -9, max: 9, noNaN: true })

  it('is the trait of the draw whose normal quantile the score is, to the last bit unless uniform', () => {
    fc.assert(
      fc.property(spec, uniform, (trait, draw) => {
        const [ofScore] = valuesOf(compileTraitOfScore(trait), [normalQuantile(draw)])
        if (trait.varies === 'uniform') expect(ofScore).toBeCloseTo(traitValue(trait, draw), 12)
        else expect(ofScore).toBe(traitValue(trait, draw))
      })
    )
  })

  it('of a uniform trait goes through the normal distribution: 84.13 % of the width at one standard deviation', () => {
    // Φ(1) = .8413447460685429, Φ(−1.96) = .0249978951482205 (mpmath)
    const ofScore = compileTraitOfScore({ varies: 'uniform', min: 10, max: 20 })
    const [above, below] = valuesOf(ofScore, [1, -1.96])
    expect(above).toBeCloseTo(18.41344746068543, 13)
    expect(below).toBeCloseTo(10.249978951482206, 13)
  })

  it('of a plain number is that number', () => {
    expect(valuesOf(compileTraitOfScore(0.35), [3])).toEqual([0.35])
  })

  it('rises with the score and stays between min and max', () => {
    fc.assert(
      fc.property(spec, score, fc.double({ min: 1e-9, max: 5, noNaN: true }), (trait, at, step) => {
        const [low, high] = valuesOf(compileTraitOfScore(trait), [at, at + step])
        expect(high).toBeGreaterThanOrEqual(low)
        expect(low).toBeGreaterThanOrEqual(trait.min ?? NaN)
        expect(high).toBeLessThanOrEqual(trait.max ?? NaN)
      })
    )
  })

  it('refuses what the trait of a draw refuses', () => {
    expect(() => compileTraitOfScore({ varies: 'normal', mean: 1, sd: -1 })).toThrow('sd')
    expect(() => compileTraitOfScore({ varies: 'lognormal', mean: -1, sigma: 1 })).toThrow('mean')
    expect(() => compileTraitOfScore({ varies: 'uniform', min: 2, max: 1 })).toThrow(RangeError)
  })
})
