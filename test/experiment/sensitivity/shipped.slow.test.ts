import { describe, expect, it } from 'vitest'
import { sensitivity } from '../../../src/experiment/sensitivity/sensitivity.js'
import { loadLifecycle, loadScenario } from '../../../src/node/files.js'

describe('shipped scenarios', () => {
  it('mature: the twenty usual assumptions, none of which fails', async () => {
    const { bars, failures, runs } = await sensitivity(loadScenario('preset:mature'), { replications: 1 })
    expect([bars.length, failures.count, runs]).toEqual([20, 0, 41])
    // money is proportional to rent and margin, whatever customers do; a dearer future is worth less
    const of = (path: string) => bars.find((bar) => bar.path === path)!.swing!.mean
    expect(of('segments.*.margin')).toBeGreaterThan(0)
    expect(of('horizon.discountRate')).toBeLessThan(0)
    expect(of('competition.rivalValue')).toBeLessThan(0)
  }, 120_000)

  it('hiv-dmhee: what drives the incremental cost of combination therapy; the indices of three factors add up', async () => {
    const scenario = loadLifecycle('preset:published/hiv-dmhee')
    const asked = {
      strategy: Object.keys(scenario.strategies)[1]!,
      against: Object.keys(scenario.strategies)[0]!,
      outcome: 'cost'
    }
    const tornado = await sensitivity(scenario, { ...asked, vary: ['parameters'] })
    expect(tornado.failures.count).toBe(0)
    expect(tornado.bars[0]!.swing!.mean).not.toBe(0)
    const paths = tornado.bars.slice(0, 3).map(({ path }) => path)
    const sobol = await sensitivity(scenario, { ...asked, method: 'sobol', vary: paths, size: 512 })
    expect(sobol.refusal).toBeNull()
    const sum = sobol.indices.reduce((total, { first }) => total + first.value, 0)
    expect(sum).toBeGreaterThan(0.9)
    expect(sum).toBeLessThan(1.1)
  }, 120_000)
})
