import { expect, it } from 'vitest'
import { bracketed, requireBootstrap, resampledMeans } from '../../../src/analysis/sensitivity/resampledMeans.js'
import { seedKey } from '../../../src/core/random/streams.js'

const key = seedKey('bootstrap')
const rows = Float64Array.from({ length: 41 }, (_, row) => row * row)

it('resampled means scatter about the mean with the spread of a mean of independent draws', () => {
  const means = resampledMeans([rows], 20000, key)[0]!
  const mean = rows.reduce((sum, value) => sum + value) / 41
  const variance = rows.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 41
  const centre = means.reduce((sum, value) => sum + value) / 20000
  const spread = means.reduce((sum, value) => sum + (value - centre) ** 2, 0) / 20000
  // bounds of four standard errors
  expect(Math.abs(centre - mean)).toBeLessThan(4 * Math.sqrt(variance / 41 / 20000))
  expect(Math.abs(spread / (variance / 41) - 1)).toBeLessThan(4 * Math.sqrt(2 / 20000))
})

it('columns share their rows, and resamples do not depend on how many there are', () => {
  const [one, other] = resampledMeans([rows, rows.map((value) => 3 - value)], 50, key)
  one!.forEach((mean, at) => {
    expect(other![at]).toBeCloseTo(3 - mean, 10)
  })
  expect(resampledMeans([rows], 20, key)[0]).toEqual(one!.slice(0, 20))
  expect(resampledMeans([rows], 20, seedKey('other'))[0]).not.toEqual(one!.slice(0, 20))
})

it('a percentile interval leaves as much out on either side', () => {
  const values = Float64Array.from({ length: 1001 }, (_, at) => (at * 37) % 1001)
  expect(bracketed(400, values, 0.95)).toEqual({
    value: 400,
    low: expect.closeTo(25, 10),
    high: expect.closeTo(975, 10)
  })
})

it('refuses what makes no interval', () => {
  expect(() => requireBootstrap(1, 1000)).toThrow('between 0 and 1; got 1')
  expect(() => requireBootstrap(0.9, 99)).toThrow('at least 100 resamples; got 99')
})
