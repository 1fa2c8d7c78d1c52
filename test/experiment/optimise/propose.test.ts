import { describe, expect, it } from 'vitest'
import { optimise } from '../../../src/experiment/optimise/optimise.js'
import { propose } from '../../../src/experiment/optimise/propose.js'
import { bestPlan, evenPlan, profitOf, randomAllocation, regionOf, wholeCustomers } from './problems.js'

const allocation = randomAllocation('5', 6)
const names = allocation.levers.map(({ name }) => name)
const evaluate = wholeCustomers(allocation, 'proposal')

describe('a proposal', () => {
  it('shows the gain of a better plan, on replications of its own', async () => {
    const asked: number[][] = []
    const current = Float64Array.from(Object.values(evenPlan(allocation)))
    const { finalists } = await optimise(regionOf(allocation), evaluate, {
      seed: 's',
      current: evenPlan(allocation),
      mostRuns: 800
    })
    const { plan, candidate, gain } = await propose(
      current,
      finalists,
      async (plans, replications) => {
        asked.push([replications[0]!, replications.at(-1)!])
        return evaluate(plans, replications)
      },
      { from: 32 }
    )
    expect(asked).toEqual([
      [32, 61],
      [62, 121]
    ])
    expect(plan).toBe(candidate)
    expect(gain.isProposed).toBe(true)
    const truth = profitOf(allocation, plan) - profitOf(allocation, current)
    expect(gain.mean).toBeGreaterThan(0.9 * truth)
    expect(gain.mean).toBeLessThan(1.1 * truth)
  })

  it('keeps the current plan where that is the best', async () => {
    const { plan: best } = bestPlan(allocation)
    const current = Object.fromEntries(names.map((name, at) => [name, best[at]!]))
    const { finalists } = await optimise(regionOf(allocation), evaluate, { seed: 's', current, mostRuns: 800 })
    const { plan, gain } = await propose(Float64Array.from(best), finalists, evaluate, { from: 32 })
    expect(gain.isProposed).toBe(false)
    expect(gain.low).toBeLessThanOrEqual(0)
    expect(Array.from(plan)).toEqual(best)
  })

  it('needs a finalist', async () => {
    await expect(propose(Float64Array.of(1), [], evaluate, { from: 0 })).rejects.toThrow('needs a finalist')
  })
})
