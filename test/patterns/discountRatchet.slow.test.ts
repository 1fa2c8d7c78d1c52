import { describe, expect, it } from 'vitest'
import { matureFair, pairedAttendance, seeds } from './measure.js'

/**
 * Pattern 4: a discount of 10 % given for two editions, then withdrawn, leaves attendance below the never-discounted twin
 * in the edition after: the discounted price has become the reference, and a visible loss weighs double. The ratchet
 * emerges, it is not coded. Size: three seeds × 30 replications of a market of 6,000 over three editions; the customers
 * of the fair in both worlds, some 700 in each replication. What is asserted is the 95 % interval of the paired difference.
 */
const replications = 30
const horizon = { editions: 3 }
const discounted = { exhibitors: { discount: { 1: 0.1, 3: 0 } } }

function attendanceGain(seed: string, edition: number, lossWeight: number) {
  const world = { horizon, mechanisms: { price: { loss: lossWeight } } }
  const discount = matureFair(seed, { ...world, segments: discounted })
  return pairedAttendance(discount, matureFair(seed, world), edition, replications)
}

describe('pattern 4, the discount ratchet', () => {
  it.each(seeds)('the discount lifts attendance while it is given (seed %s)', (seed) => {
    expect(attendanceGain(seed, 1, 2).low).toBeGreaterThan(0)
  })

  it.each(seeds)('attendance falls below the never-discounted once it is withdrawn (seed %s)', (seed) => {
    expect(attendanceGain(seed, 3, 2).high).toBeLessThan(0)
  })

  it.each(seeds)('twin: where losses weigh as gains, it does not (seed %s)', (seed) => {
    expect(attendanceGain(seed, 3, 1).low).toBeGreaterThan(0)
  })
})
