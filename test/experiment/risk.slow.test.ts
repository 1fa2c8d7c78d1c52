import { expect, it } from 'vitest'
import { normalQuantile } from '../../src/core/math/normalQuantile.js'
import { nameKey, seedKey } from '../../src/core/random/streams.js'
import { threefry2x32 } from '../../src/core/random/threefry.js'
import { cvarEstimate } from '../../src/experiment/risk.js'

/** Normal values, those of one experiment. */
function normals(experiment: number, n: number): number[] {
  const key = nameKey(seedKey('coverage'), 'worst')
  return Array.from({ length: n }, (_, each) => {
    const [uniform] = threefry2x32(key, experiment, each, 13)
    return normalQuantile((uniform + 0.5) / 2 ** 32)
  })
}

/** Share of experiments whose interval holds the true mean of the worst 5 %: −φ(1.644854)/.05 = −2.0627. */
function coverage(experiments: number, n: number): number {
  let covered = 0
  for (let experiment = 0; experiment < experiments; experiment++) {
    const { low, high } = cvarEstimate(normals(experiment, n), 'fair')!
    if (low! <= -2.0627 && -2.0627 <= high!) covered++
  }
  return covered / experiments
}

// Two binomial standard errors around what a calculation apart from this code gave (200 samples each, numpy): .68 and .86
it('the interval of the worst cases of few replications holds the truth as often as the docstring says', () => {
  expect(Math.abs(coverage(200, 50) - 0.66)).toBeLessThan(2 * Math.sqrt((0.66 * 0.34) / 200))
  expect(Math.abs(coverage(100, 200) - 0.86)).toBeLessThan(2 * Math.sqrt((0.86 * 0.14) / 100))
})
