import { describe, expect, it } from 'vitest'
import { playLifecycle, sweepLifecycle } from '../../src/experiment/lifecycle.js'
import { makeLifecycle } from '../../src/scenario/lifecycle/index.js'

const base = {
  customers: 200,
  replications: 5,
  horizon: { cycles: 4, cycleLength: 1 },
  cohort: { size: 10, start: { here: 1 } },
  lifecycle: { stages: { here: { attends: true }, gone: {} }, transitions: { here: { gone: 'p' } } },
  parameters: { p: 0.25 },
  counting: 'start',
  discounting: 'time-points',
  categories: {
    fees: { kind: 'value', discountRate: 0.25, stages: { here: 100 } },
    care: { kind: 'cost', stages: { here: 20 } }
  },
  totals: { profit: 'fees - care' },
  strategies: { as_is: {}, better: { parameters: { p: 0.2 }, categories: { care: { stages: { here: 30 } } } } }
}

const scenario = makeLifecycle(base, 'small')

describe('playLifecycle', () => {
  it('gives exact figures without intervals, all strategies, the incremental table and lifetime values', async () => {
    const result = await playLifecycle(scenario)
    expect(result.passport).toMatchObject({ engineKind: 'exact', scenario: 'small', replications: 1 })
    expect(result.customers).toBeNull()
    const [asIs] = result.strategies
    const total = asIs.estimates.find(({ outcome, category }) => outcome === 'total' && category === 'fees')!
    // 10 × 100 × (1 + .75 + .75² + .75³)
    expect(total).toMatchObject({ value: expect.closeTo(1000 * (1 + 0.75 + 0.5625 + 0.421875), 9), estimate: null })
    expect(asIs.longRun[0]).toMatchObject({
      group: 'all',
      expectedCycles: [
        [4, null],
        [0, null]
      ],
      sojourn: [4, null]
    })
    const value = asIs.stageValues.find(({ category, stage }) => category === 'profit' && stage === 'here')!
    // fees: 100 / (1 − .75/1.25) = 250 without end; care, not discounted: 20 × 4 = 80
    expect(value.infinite).toBeCloseTo(250 - 80, 9)
    expect(result.incremental!.map(({ strategy, status }) => [strategy, status])).toEqual([
      ['as_is', 'kept'],
      ['better', 'kept']
    ])
  })

  it('gives means over replications with intervals, and paired differences, by individuals', async () => {
    const seen: number[] = []
    const result = await playLifecycle(scenario, {
      engine: 'individual',
      replications: 40,
      customers: 500,
      onProgress: (done) => void seen.push(done)
    })
    expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    expect(result.passport).toMatchObject({ engineKind: 'individual', replications: 40 })
    const total = result.strategies[1].estimates.find(
      ({ outcome, category }) => outcome === 'totalDiscounted' && category === 'profit'
    )!
    expect(total.estimate).toMatchObject({ n: 40, mean: total.value })
    expect(total.estimate!.high! - total.estimate!.low!).toBeGreaterThan(0)
    const difference = result.differences.find(
      ({ strategy, category }) => strategy === 'better' && category === 'profit'
    )!
    const other = result.strategies[0].estimates.find(
      ({ outcome, category }) => outcome === 'totalDiscounted' && category === 'profit'
    )!
    expect(difference.difference.mean).toBeCloseTo(total.value! - other.value!, 9)
    // Shared luck: the paired difference is better known than that of two runs with luck of their own would be.
    const apart = Math.sqrt(total.estimate!.sd! ** 2 + other.estimate!.sd! ** 2)
    expect(difference.difference.sd!).toBeLessThan(0.8 * apart)
  })

  it('takes the engine a scenario needs, and refuses the other with the reason', async () => {
    const personal = makeLifecycle({
      ...base,
      traits: { haste: { varies: 'uniform', min: 0, max: 0.5 } },
      lifecycle: { ...base.lifecycle, transitions: { here: { gone: 'haste * p' } } }
    })
    const result = await playLifecycle(personal)
    expect(result.passport.engineKind).toBe('individual')
    expect(result.needsIndividual[0].reason.en).toMatch('haste differs between customers')
    expect(result.strategies[0].stageValues).toEqual([])
    expect(result.strategies[0].longRun[0].reason?.en).toMatch('differs between customers')
    await expect(playLifecycle(personal, { engine: 'exact' })).rejects.toThrow('haste differs between customers')
  })

  it('gives a reason instead of a number for what only goes wrong where nobody comes', async () => {
    const stages = ['a', 'b', 'c']
    const unreached = {
      ...base,
      strategies: {},
      cohort: { start: { a: 1 } },
      categories: { fees: { kind: 'value', stages: { a: 1 } } }
    }
    const excess = await playLifecycle(
      makeLifecycle({
        ...unreached,
        totals: {},
        lifecycle: { stages, transitions: { a: { b: 0.5 }, c: { a: 'x', b: 'x' } } },
        parameters: { x: 0.6 }
      })
    )
    const [base1] = excess.strategies
    expect(base1.longRun[0].reason?.en).toBe('from c: exits sum to 1.2'.replace(/^/, 'cycles 1–4, '))
    const finite = (stage: string) => base1.stageValues.find((row) => row.stage === stage)!
    expect(finite('c')).toMatchObject({ finite: null, finiteReason: { en: 'cycles 1–4, from c: exits sum to 1.2' } })
    expect(finite('a').finite).toBeCloseTo(1 + 0.5 + 0.25 + 0.125, 12)
    // A table of ages that begins where the stage is first reached.
    const aged = await playLifecycle(
      makeLifecycle({
        ...unreached,
        totals: {},
        lifecycle: { stages, transitions: { a: { b: { 1: 0, 3: 0.5 } } } },
        categories: { fees: { kind: 'value', stages: { b: { at: 'cycle', table: { 4: 10 }, beyond: 'hold' } } } },
        parameters: {}
      })
    )
    expect(aged.strategies[0].stageValues.find((row) => row.stage === 'b')!.finite).toBeNull()
  })

  it('gives the cycles to the end by the moves alone, whatever amounts depend on', async () => {
    const lifecycle = { stages: ['a', 'b'], transitions: { a: { b: 0.5 } } }
    const cost = (b: unknown) => ({ fees: { kind: 'value', stages: { b } } })
    for (const b of [5, { at: 'stay', table: [100, 50, 0], beyond: 'hold' }]) {
      const input = {
        ...base,
        totals: {},
        strategies: {},
        parameters: {},
        cohort: { start: { a: 1 } },
        lifecycle,
        categories: cost(b)
      }
      const { strategies } = await playLifecycle(makeLifecycle(input))
      expect(strategies[0].longRun[0].cyclesToAbsorption.map(({ mean }) => mean)).toEqual([2, 0])
    }
  })

  it('gives long-run shares of a chain that nobody leaves', async () => {
    // π of [[.9, .1], [.3, .7]]: .3 / .4 and .1 / .4
    const lifecycle = { stages: ['a', 'b'], transitions: { a: { b: 0.1 }, b: { a: 0.3 } } }
    const input = {
      ...base,
      totals: {},
      strategies: {},
      parameters: {},
      cohort: { start: { a: 1 } },
      lifecycle,
      categories: { fees: { kind: 'value', stages: { a: 1 } } }
    }
    const [{ longRun, stageValues }] = (await playLifecycle(makeLifecycle(input))).strategies
    expect(longRun[0].longRunShares[1].map((share) => share!.toFixed(12))).toEqual(['0.750000000000', '0.250000000000'])
    expect(longRun[0].editionsBeforeLapse).toEqual([null, null])
    expect(stageValues[0].reason?.en).toMatch('never leaves')
  })

  it('refuses what is no scenario, and an engine that is none', async () => {
    const untyped = playLifecycle as (scenario: unknown, options?: unknown) => Promise<unknown>
    await expect(untyped({})).rejects.toThrow('no lifecycle scenario')
    await expect(untyped(undefined)).rejects.toThrow('no lifecycle scenario')
    await expect(untyped(scenario, { engine: 'exct' })).rejects.toThrow('exact or individual')
  })

  it('has a passport that tells individuals of another number apart', async () => {
    const hash = async (customers: number) =>
      (await playLifecycle(scenario, { engine: 'individual', customers, replications: 2 })).passport.scenarioHash
    expect(await hash(50)).toBe(await hash(50))
    expect(await hash(50)).not.toBe(await hash(60))
  })

  it.each([0, 1.5, -1, Number.NaN])('refuses %s replications or customers', async (number) => {
    await expect(playLifecycle(scenario, { engine: 'individual', replications: number })).rejects.toThrow(
      'replications: must be a whole number of at least 1'
    )
    await expect(playLifecycle(scenario, { engine: 'individual', customers: number })).rejects.toThrow(
      'customers: must be a whole number of at least 1'
    )
  })
})

describe('sweepLifecycle', () => {
  it('gives what playing each set one by one gives, and leaves what a strategy has of its own', async () => {
    const sets = [{ p: 0.25 }, { p: 0.5 }, {}]
    const swept = sweepLifecycle(scenario, sets)
    for (const [index, { p = 0.25 }] of sets.entries()) {
      const result = await playLifecycle(makeLifecycle({ ...base, parameters: { p } }))
      for (const [place, { estimates }] of result.strategies.entries()) {
        for (const { outcome, category, value } of estimates) {
          if (outcome === 'total') expect(swept[index][place].undiscounted[category!]).toBeCloseTo(value!, 9)
          if (outcome === 'totalDiscounted') expect(swept[index][place].discounted[category!]).toBeCloseTo(value!, 9)
        }
      }
    }
    expect(swept[0][1]).toEqual(swept[1][1])
    expect(swept[0][0]).not.toEqual(swept[1][0])
    expect(swept[2]).toEqual(swept[0])
  })

  it('names a parameter that does not exist, with the nearest, and a set that makes something wrong', () => {
    expect(() => sweepLifecycle(scenario, [{ q: 1 }])).toThrow('no parameter q')
    expect(() => sweepLifecycle(scenario, [{ p: 2 }])).toThrow('set 1: ')
    expect(() => sweepLifecycle(scenario, [{}, { p: 2 }])).toThrow('set 2: ')
    expect(() => sweepLifecycle(scenario, [{ p: 2 }])).toThrow('probability 2 = p is over 1')
  })
})
