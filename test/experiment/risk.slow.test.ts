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
    const { low, high } = cvarEstimate(normals(experiment, n))!
    if (low! <= -2.0627 && -2.0627 <= high!) covered++
  }
  return covered / experiments
}

// A calculation apart from this code (numpy, 4,000 samples each) gave .917, .974 and .934; three binomial standard errors
it.each([
  [20, 0.917],
  [50, 0.974],
  [200, 0.934]
])('the interval of the worst of %i replications holds the truth as often as the docstring says', (n, share) => {
  const experiments = 2000
  expect(Math.abs(coverage(experiments, n) - share)).toBeLessThan(3 * Math.sqrt((share * (1 - share)) / experiments))
})
