import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/scenario/readScenario.js'
import { allTenureRenewal, matureFair, renewalByTenure, seeds, tablesOf } from './measure.js'

/**
 * Pattern 1: cohort retention of a mature fair, never lapsed. Published: first-timers 44 %, all 62 % (industry, vendor
 * figure); by tenure the shifted beta-geometric through both. Size: three seeds × 10 replications of a market of 6,000,
 * eight editions: some 13,000 first-timers and 3,000 customers of tenure 5 for each seed.
 */
const published = {
  industry: { file: null, first: 0.44, all: 0.62 },
  weak: { file: 'weak.yaml', first: 0.35, all: 0.5 },
  healthy: { file: 'healthy.yaml', first: 0.6, all: 0.75 }
}

function shippedRates(file: string | null) {
  if (file === null) return {}
  const { lifecycle } = readScenario(join(import.meta.dirname, '../../scenarios', file), {
    readText: (path) => readFileSync(path, 'utf8'),
    resolve: (from, reference) => join(dirname(from), reference)
  })
  return { lifecycle: { rates: lifecycle.rates } }
}

describe.each(Object.entries(published))('pattern 1, the %s level of retention', (_, { file, first, all }) => {
  it.each(seeds)(
    'first-time renewal and renewal over all tenures are within .03 of the published (seed %s)',
    (seed) => {
      const renewal = renewalByTenure(tablesOf(matureFair(seed, shippedRates(file))))
      expect(Math.abs(renewal[1]! - first)).toBeLessThan(0.03)
      expect(Math.abs(allTenureRenewal(renewal) - all)).toBeLessThan(0.03)
    }
  )
})

describe('pattern 1, the industry by tenure', () => {
  it.each(seeds)('renewal by tenure is within .05 of .44 .60 .69 .74 .78 (seed %s)', (seed) => {
    const renewal = renewalByTenure(tablesOf(matureFair(seed)))
    const expected = [0.44, 0.6, 0.69, 0.74, 0.78]
    expected.forEach((rate, index) => {
      expect(Math.abs(renewal[index + 1]! - rate)).toBeLessThan(0.05)
    })
  })

  it('twin: with the rates of the weak fair the industry level is missed', () => {
    const renewal = renewalByTenure(tablesOf(matureFair(seeds[0], shippedRates('weak.yaml'))))
    expect(Math.abs(renewal[1]! - 0.44)).toBeGreaterThan(0.03)
    expect(Math.abs(allTenureRenewal(renewal) - 0.62)).toBeGreaterThan(0.03)
  })
})
