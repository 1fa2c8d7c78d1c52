import { beforeAll, describe, expect, it } from 'vitest'
import { type Comparison, compare } from '../../src/experiment/compare.js'
import { findDifference, findEstimate } from '../../src/experiment/find.js'
import { makeScenario } from '../../src/scenario/index.js'

const plan = { horizon: { editions: 3, warmUp: 1 }, replications: 2, segments: { exhibitors: { marketSize: 80 } } }
let comparison: Comparison

beforeAll(async () => {
  const louder = { ...plan, levers: { advertising: { spend: 50_000 } } }
  comparison = await compare([makeScenario(plan, 'now'), makeScenario(louder, 'louder')])
})

describe('findEstimate', () => {
  it('finds what a search by hand finds', () => {
    const [now] = comparison.scenarios
    const rows = now.estimates.filter(({ outcome, segment }) => outcome === 'attendance' && segment === null)
    expect(findEstimate(now, { outcome: 'attendance' })).toBe(rows.find(({ edition }) => edition === null))
    expect(findEstimate(now, { outcome: 'attendance', edition: 3 })).toBe(rows.find(({ edition }) => edition === 3))
  })

  it('says which outcome was meant, and for what it is given', () => {
    const [now] = comparison.scenarios
    expect(() => findEstimate(now, { outcome: 'repeetRate' })).toThrow('did you mean "repeatRate"?')
    expect(() => findEstimate(now, { outcome: 'attendance', edition: 4 })).toThrow(
      /got segment null, edition 4.*for example: segment/s
    )
  })
})

describe('findDifference', () => {
  it('is the mean of the paired differences', () => {
    const [now, louder] = comparison.scenarios.map(
      (each) => findEstimate(each, { outcome: 'attendance', edition: 2 }).values
    )
    const mean = louder.reduce((sum: number, value, at) => sum + (Number(value) - Number(now[at])) / louder.length, 0)
    const found = findDifference(comparison, { scenario: 'louder', outcome: 'attendance', edition: 2 })
    expect(found.difference?.mean).toBeCloseTo(mean, 9)
  })

  it('refuses the baseline and what was not compared', () => {
    expect(() => findDifference(comparison, { scenario: 'now', outcome: 'npv' })).toThrow('is the baseline')
    expect(() => findDifference(comparison, { scenario: 'lauder', outcome: 'npv' })).toThrow('did you mean "louder"?')
  })
})
