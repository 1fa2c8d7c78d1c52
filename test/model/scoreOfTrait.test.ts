import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreOfTrait } from '../../src/model/scoreOfTrait.js'
import { compileTraitOfScore, valueFor } from '../../src/model/trait.js'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const spec = fc.oneof(
  fc.tuple(number(-50, 50), number(0.1, 30)).map(([mean, sd]) => ({ varies: 'normal' as const, mean, sd })),
  fc.tuple(number(1, 500), number(0.1, 2)).map(([mean, sigma]) => ({ varies: 'lognormal' as const, mean, sigma })),
  fc
    .tuple(number(-50, 50), number(1, 80))
    .map(([min, width]) => ({ varies: 'uniform' as const, min, max: min + width }))
)

describe('the score of a value of a trait', () => {
  it('is that from which the trait has the value, for every form', () => {
    fc.assert(
      fc.property(spec, number(-3.9, 3.9), (trait, score) => {
        // the tails of a uniform trait hold few digits: Φ(3.9) is 5e-5 from one
        expect(scoreOfTrait(trait, valueFor(compileTraitOfScore(trait), score))).toBeCloseTo(score, 6)
      })
    )
  })

  it('is held between −4 and 4, also where no such value is drawn', () => {
    expect(scoreOfTrait({ varies: 'normal', mean: 0, sd: 1 }, 60)).toBe(4)
    expect(scoreOfTrait({ varies: 'lognormal', mean: 30, sigma: 1 }, 0)).toBe(-4)
    expect(scoreOfTrait({ varies: 'uniform', min: 1, max: 2 }, 0.5)).toBe(-4)
    expect(scoreOfTrait({ varies: 'uniform', min: 1, max: 2 }, 2)).toBe(4)
  })

  it('is 0 where all have the same, whatever the value', () => {
    for (const trait of [
      30,
      { varies: 'normal' as const, mean: 30, sd: 0 },
      { varies: 'lognormal' as const, mean: 30, sigma: 0 },
      { varies: 'uniform' as const, min: 30, max: 30 }
    ]) {
      expect(scoreOfTrait(trait, 45)).toBe(0)
    }
  })
})
