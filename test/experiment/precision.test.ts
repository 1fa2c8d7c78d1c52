import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/core/errors.js'
import { isPrecise } from '../../src/experiment/precision.js'
import { replicate } from '../../src/experiment/replicate.js'
import type { Runner } from '../../src/experiment/runner.js'
import { fixedRunner, smallScenario } from './helpers.js'

const scenario = smallScenario('fair')
/** Values 9, 11, 9, 11, …: for even n the sd is √(n/(n − 1)), the half width t(.975, n − 1)/√(n − 1). */
const alternating = fixedRunner((_, replication) => ({ npv: 10 + (replication % 2 === 0 ? -1 : 1) }))

describe('a wished precision', () => {
  it('stops at the first number of replications at which the interval is narrow enough', async () => {
    // n = 18: t(.975, 17) = 2.1098, half width 2.1098/√17 = .5117. n = 19: ss = 19 − 1/19 = 18.947, sd = 1.02598,
    // t(.975, 18) = 2.1009, half width .4945
    const rule = { outcome: 'npv', halfWidth: 0.5, most: 100 }
    const { precision, passport, estimates } = await replicate(scenario, { runner: alternating, precision: rule })
    expect(precision?.reached).toBe(true)
    expect(precision?.replications).toBe(19)
    expect(precision?.halfWidth).toBeCloseTo(0.4945, 4)
    expect(passport.replications).toBe(19)
    expect(estimates[0].values).toHaveLength(19)
  })

  it('takes ten replications at least, whatever the first ones look like', async () => {
    const rule = { outcome: 'npv', halfWidth: 1000, most: 100 }
    const { precision } = await replicate(scenario, { runner: alternating, precision: rule })
    expect(precision).toMatchObject({ reached: true, replications: 10 })
  })

  it('stops at the most and says that the precision was not reached', async () => {
    const rule = { outcome: 'npv', halfWidth: 0.01, most: 25 }
    const { precision, passport } = await replicate(scenario, { runner: alternating, precision: rule })
    expect(precision).toMatchObject({ reached: false, replications: 25 })
    expect(passport.replications).toBe(25)
  })

  it('asks for γ/(1 + γ) of the mean where it is relative (Law & Kelton)', () => {
    const estimate = { mean: 10, low: 9.5, high: 10.5, sd: 1, n: 17 }
    // .05 of the mean is needed: γ/(1 + γ) ≥ .05 from γ = 1/19 on
    expect(isPrecise(estimate, 1 / 19 + 1e-9, true)).toBe(true)
    expect(isPrecise(estimate, 1 / 19 - 1e-9, true)).toBe(false)
    expect(isPrecise({ ...estimate, mean: -10, low: -10.5, high: -9.5 }, 0.06, true)).toBe(true)
    expect(isPrecise({ mean: 1, low: null, high: null, sd: null, n: 1 }, 100, false)).toBe(false)
  })

  it('does not count replications in which the outcome is undefined', async () => {
    const runner = fixedRunner((_, replication) => ({ payback: replication % 2 === 0 ? null : 3 }))
    const rule = { outcome: 'payback', halfWidth: 1, most: 40 }
    const { precision } = await replicate(scenario, { runner, precision: rule })
    expect(precision).toMatchObject({ reached: true, replications: 20 })
  })

  it('plays no replication twice', async () => {
    const played: number[] = []
    const runner: Runner = (job, onDone) => {
      played.push(...job.replications)
      return alternating(job, onDone)
    }
    await replicate(scenario, { runner, precision: { outcome: 'npv', halfWidth: 0.5, most: 100 } })
    expect(played).toEqual(Array.from({ length: 20 }, (_, index) => index))
  })

  it.each([
    [{ outcome: 'nvp', halfWidth: 1, most: 20 }, 'did you mean "npv"'],
    [{ outcome: 'npv', halfWidth: 0, most: 20 }, 'half width must be above 0'],
    [{ outcome: 'npv', halfWidth: 1, most: 1 }, 'most must be a whole number'],
    [{ outcome: 'npv', edition: 2, halfWidth: 1, most: 20 }, 'no outcome "npv" for that']
  ])('refuses %j', async (precision, message) => {
    const work = replicate(scenario, { runner: alternating, precision })
    await expect(work).rejects.toThrow(InputError)
    await expect(work).rejects.toThrow(message)
  })
})
