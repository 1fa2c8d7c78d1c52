import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearNormal } from '../../../src/core/math/nearNormal.js'
import { normalQuantile } from '../../../src/core/math/normalQuantile.js'

/** Cells of the table, and those at either end that are exact. */
const cells = 4096
const ends = 32

/** The middle of one of 2^32 equal cells, as the streams draw them. */
const uniformOf = (word: number) => (word + 0.5) / 2 ** 32

/** Uniform numbers as drawn: both ends, around all edges of the table's cells, and evenly between. */
function* sampled(): Generator<number> {
  const perCell = 2 ** 32 / cells
  for (let cell = 0; cell < cells; cell++) {
    for (const word of [0, 1, 2, perCell / 2, perCell - 2, perCell - 1]) yield uniformOf(cell * perCell + word)
    for (let word = 7919; word < perCell; word += 2 ** 14) yield uniformOf(cell * perCell + word)
  }
}

const difference = (uniform: number) => Math.abs(nearNormal(uniform) - normalQuantile(uniform))

describe('a number near the normal quantile', () => {
  it('is off by less than 4e-5 wherever a stream may draw, and nowhere near as good as exact', () => {
    let [worst, where] = [0, 0]
    for (const uniform of sampled()) {
      if (difference(uniform) > worst) [worst, where] = [difference(uniform), uniform]
    }
    expect(worst).toBeLessThan(4e-5)
    // h² / 8 × z / φ(z)² in the middle of the outermost cell of the table, at 32.5 / 4096: z = −2.41191, φ(z) = .0217619;
    // 7.45058e-9 × 2.41191 / .000473578 = 3.795e-5
    expect(worst).toBeGreaterThan(3.7e-5)
    expect(Math.abs(where - 0.5)).toBeGreaterThan(0.49)
  })

  it('is the quantile itself at the edges of the cells and in the outer 32 cells on either side', () => {
    for (let edge = 1; edge < cells; edge++) expect(nearNormal(edge / cells)).toBe(normalQuantile(edge / cells))
    const outer = fc.integer({ min: 0, max: (2 ** 32 / cells) * ends - 1 })
    fc.assert(
      fc.property(outer, (word) => {
        for (const uniform of [uniformOf(word), uniformOf(2 ** 32 - 1 - word)]) {
          expect(nearNormal(uniform)).toBe(normalQuantile(uniform))
        }
      })
    )
    // just inside, it is not
    expect(difference(uniformOf((2 ** 32 / cells) * (ends + 0.5)))).toBeGreaterThan(1e-5)
    expect(difference(uniformOf((2 ** 32 / cells) * (cells - ends - 0.5)))).toBeGreaterThan(1e-5)
  })

  it('never falls', () => {
    let before = Number.NEGATIVE_INFINITY
    for (const uniform of [...sampled()].sort((a, b) => a - b)) {
      const now = nearNormal(uniform)
      if (now < before) expect(now).toBeGreaterThanOrEqual(before)
      before = now
    }
    expect(before).toBe(normalQuantile(uniformOf(2 ** 32 - 1)))
  })

  it('is odd about one half, where 1 less the uniform number is exact', () => {
    expect(nearNormal(0.5)).toBe(0)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (word) => {
        expect(Math.abs(nearNormal(uniformOf(word)) + nearNormal(1 - uniformOf(word)))).toBeLessThan(1e-12)
      }),
      { numRuns: 20_000 }
    )
  })

  it('has mean 0 and a variance 1.8e-6 above 1', () => {
    // Simpson's rule, exact for a straight line and its square, between the edges of the cells. The tails are those of the
    // normal distribution: P(Z < z) − z φ(z) is what each adds to the second moment.
    let [mean, variance] = [0, 0]
    for (let cell = ends; cell < cells - ends; cell++) {
      const [low, middle] = [nearNormal(cell / cells), nearNormal((cell + 0.5) / cells)]
      const high = nearNormal((cell + 1) / cells)
      mean += (low + 4 * middle + high) / 6 / cells
      variance += (low ** 2 + 4 * middle ** 2 + high ** 2) / 6 / cells
    }
    const z = normalQuantile(ends / cells)
    const tail = ends / cells - (z * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
    expect(Math.abs(mean)).toBeLessThan(1e-15)
    expect(variance + 2 * tail - 1).toBeGreaterThan(1.7e-6)
    expect(variance + 2 * tail - 1).toBeLessThan(1.8e-6)
  })

  it('has the moments of the normal distribution over what streams draw', () => {
    // an even sample of 2^22 draws; the normal's moments are 0, 1, 0, 3 (Abramowitz & Stegun 26.2)
    const moments = [0, 0, 0, 0]
    const draws = 2 ** 22
    for (let draw = 0; draw < draws; draw++) {
      const value = nearNormal((draw + 0.5) / draws)
      for (let order = 0; order < 4; order++) moments[order]! += value ** (order + 1) / draws
    }
    const [first, second, third, fourth] = moments as [number, number, number, number]
    expect(Math.abs(first)).toBeLessThan(1e-12)
    expect(Math.abs(third)).toBeLessThan(1e-12)
    expect(Math.abs(second - 1)).toBeLessThan(1e-5)
    expect(Math.abs(fourth - 3)).toBeLessThan(1e-4)
  })
})
