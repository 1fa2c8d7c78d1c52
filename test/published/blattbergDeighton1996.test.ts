import { describe, expect, it } from 'vitest'
import { exp } from '../../src/core/math/exp.js'
import { log } from '../../src/core/math/log.js'
import { optimise } from '../../src/experiment/optimise/optimise.js'
import { customerEquityTests } from './figures/blattbergDeighton1996.js'

interface Curve {
  readonly spend: number
  readonly rate: number
  readonly ceiling: number
}

const responseTo = ({ spend, rate, ceiling }: Curve) => {
  const k = -log(1 - rate / ceiling) / spend
  return (money: number) => ceiling * (1 - exp(-k * money))
}

describe.each(customerEquityTests)('the customer equity test, set $name', (test) => {
  const { acquisition, retention, margin, discount, expected } = test
  const acquired = responseTo(acquisition)
  const retained = responseTo(retention)
  /** Value of a prospect: a W − A, W = m + (m r − R) / (1 + d − r). */
  const value = (winning: number, keeping: number) => {
    const rate = retained(keeping)
    return acquired(winning) * (margin + (margin * rate - keeping) / (1 + discount - rate)) - winning
  }

  it('has the current value that is stated', () => {
    expect(value(acquisition.spend, retention.spend)).toBeCloseTo(expected.current, 6)
  })

  it.each(['one', 'another', 'a third'])('is solved to .1 %% by the general optimiser, seed "%s"', async (seed) => {
    const region = {
      variables: [
        { name: 'acquisition', high: 60 },
        { name: 'retention', high: 60 }
      ]
    }
    const current = { acquisition: acquisition.spend, retention: retention.spend }
    const { best, trials } = await optimise(
      region,
      async (plans) => plans.map(([winning, keeping]) => [value(winning!, keeping!)]),
      { seed, deterministic: true, current }
    )
    expect(Math.abs(best!.plan[0]! / expected.acquisition - 1)).toBeLessThan(0.001)
    expect(Math.abs(best!.plan[1]! / expected.retention - 1)).toBeLessThan(0.001)
    expect(best!.mean).toBeCloseTo(expected.value, 4)
    expect(trials).toBeLessThanOrEqual(90)
  })
})
