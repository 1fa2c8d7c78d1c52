import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/core/errors.js'
import { compare } from '../../../src/experiment/compare.js'
import { decide } from '../../../src/experiment/decide/decide.js'
import { playLifecycle } from '../../../src/experiment/lifecycle.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'

const input = {
  perennial: 1,
  seed: 'decide',
  replications: 4,
  horizon: { editions: 3, warmUp: 2 },
  segments: { firms: { marketSize: 60 } }
}
const rent = { perArea: { dist: 'normal', mean: 250, sd: 25 } } as const
const fair = (name: string, changes: object = {}) => makeScenario({ ...input, price: rent, ...changes }, name)
const service = { levers: { service: { spend: 20_000 } } }

describe('fairs', () => {
  it('with nothing uncertain stand as they compare, and nothing is worth knowing', async () => {
    const plans = [makeScenario(input, 'now'), makeScenario({ ...input, ...service }, 'plan')]
    const [decision, comparison] = [await decide(plans), await compare(plans)]
    expect(decision).toMatchObject({ draws: 1, replications: 4, chanceOnly: true, isExact: false, inputs: [] })
    expect(decision.information).toMatchObject({ all: { value: 0 }, parts: [], noParts: 'chanceOnly' })
    decision.standings.forEach(({ value, probabilityBest }, at) => {
      const npv = comparison.scenarios[at]!.estimates.find(({ outcome }) => outcome === 'npv')!
      expect(value).toEqual(npv.estimate)
      const chances = at === 0 ? comparison.baselineBest : comparison.differences
      expect(probabilityBest.mean).toBe(chances.find(({ outcome }) => outcome === 'npv')!.probabilityBest)
    })
    const difference = comparison.differences.find(({ outcome }) => outcome === 'npv')!
    expect(decision.standings[1]!.difference).toEqual(difference.difference)
    const [risk] = decision.risks
    const estimates = comparison.scenarios[0]!.estimates
    expect(risk!.worst).toEqual(estimates.find(({ outcome }) => outcome === 'cvar')!.estimate)
    expect(risk!.viable!.mean).toBe(estimates.find(({ outcome }) => outcome === 'viable')!.estimate!.mean)
  })

  it('are drawn, played with the same luck and told what it is worth to know', async () => {
    const decision = await decide([fair('now'), fair('plan', service)], { draws: 24, replications: 2 })
    expect(decision).toMatchObject({ draws: 24, replications: 2, chanceOnly: false, partial: null, curve: null })
    expect(decision.failed.draws).toBe(0)
    expect(decision.information.parts.map(({ name }) => name)).toEqual(['price.perArea'])
    expect(decision.standings[0]!.value.n).toBe(48)
    // rent is most of the money, so that draws differ by far more than luck makes them
    expect(decision.standings[0]!.spread![1] - decision.standings[0]!.spread![0]).toBeGreaterThan(0)
    expect(decision.incremental.map(({ cost, effect }) => [cost.outcome, effect.outcome])).toEqual([
      ['spend', 'retained'],
      ['spend', 'customerEquity']
    ])
    const sum = decision.standings.reduce((total, { probabilityBest }) => total + probabilityBest.mean, 0)
    expect(sum).toBeCloseTo(1, 12)
  })

  it('give the same for a baseline named and one that comes first, whatever is compared beside', async () => {
    const options = { draws: 3, replications: 2 }
    const [now, plan] = [fair('now'), fair('plan', service)]
    const [first, named] = [
      await decide([now, plan], options),
      await decide([plan, now], { ...options, baseline: 'now' })
    ]
    expect(named).toEqual(first)
  })

  it('are decided at a worth: net values are worth × effect − cost', async () => {
    const decision = await decide([fair('now'), fair('plan', service)], { draws: 3, replications: 2, worth: 700 })
    const [{ rows }] = decision.incremental as [(typeof decision.incremental)[number]]
    for (const { strategy, cost, effect } of rows) {
      const standing = decision.standings.find((each) => each.strategy === strategy)!
      expect(standing.value.mean).toBeCloseTo(700 * effect - cost, 6)
    }
    expect(decision.curve!.map(({ worth }) => worth)).toContain(700)
    expect(decision.riskOf).toBe('npv')
  })

  it('end early with what was played', async () => {
    let asked = 0
    const decision = await decide([fair('now'), fair('plan', service)], {
      draws: 60,
      replications: 2,
      shouldStop: () => ++asked > 3
    })
    expect(decision.partial).toEqual({ done: decision.draws, all: 60 })
    expect(decision.draws).toBeLessThan(60)
    // sixteen runs are eight of four a draw: three parts of 32 are 24 draws
    expect(decision.draws).toBe(24)
  })

  it('are chosen across futures by the regret of means', async () => {
    const plans = (firms: number) => [
      fair('now', { segments: { firms: { marketSize: firms } } }),
      fair('plan', { ...service, segments: { firms: { marketSize: firms } } })
    ]
    const options = { draws: 2, replications: 2 }
    const futures = [
      { name: 'small', weight: 3, scenarios: plans(30) },
      { name: 'large', weight: 1, scenarios: plans(120) }
    ]
    const { futures: choice } = await decide(plans(60), { ...options, futures })
    const alone = await Promise.all(futures.map(({ scenarios }) => decide(scenarios, options)))
    choice!.strategies.forEach(({ values, worst, regrets, expected }, at) => {
      const means = alone.map(({ standings }) => standings[at]!.value.mean)
      expect(values.map(({ mean }) => mean)).toEqual(means)
      expect(worst).toBe(Math.min(...means))
      expect(expected).toBeCloseTo((3 * means[0]! + means[1]!) / 4, 6)
      const most = alone.map(({ standings }) => Math.max(...standings.map(({ value }) => value.mean)))
      expect(regrets).toEqual(means.map((mean, future) => most[future]! - mean))
    })
  })

  it.each([
    [{ outcome: 'npw' }, 'did you mean "npv"?'],
    [{ outcome: 'spend' }, 'neither more nor less is better'],
    [{ outcome: 'cvar' }, 'belongs to all replications together'],
    [{ outcome: 'npv', worth: 3 }, 'decide by one of them'],
    [{ effect: 'retaned' }, 'did you mean "retained"?'],
    [{ design: 'latn' as 'latin' }, 'did you mean "latin"?'],
    [{ draws: 0 }, 'draws must be a whole number'],
    [{ replicatons: 5 } as object, 'decide knows no "replicatons"'],
    [{ replications: 0.5 }, 'replications must be a whole number'],
    [{ worth: -1 }, 'worth'],
    [{ baseline: 'nwo' }, 'did you mean "now"?'],
    [{ segment: 'firm' }, 'no segment "firm"'],
    [{ futures: [{ name: 'boom', scenarios: [] }] }, 'needs the scenario of every strategy'],
    [{ futures: [{ name: 'a', weight: -1, scenarios: [fair('now'), fair('plan')] }] }, 'weights of futures']
  ])('refuse %j', async (options, message) => {
    const attempt = decide([fair('now'), fair('plan', service)], { draws: 2, replications: 2, ...options })
    await expect(attempt).rejects.toThrow(InputError)
    await expect(attempt).rejects.toThrow(message)
  })
})

describe('a declared lifecycle', () => {
  const club = (leave: unknown, strategies: object = { now: {}, care: { parameters: { rr: 0.5, fee: 10 } } }) =>
    makeLifecycle(
      {
        horizon: { cycles: 2, cycleLength: 1 },
        cohort: { start: { in: 1 } },
        lifecycle: { stages: ['in', 'out'], transitions: { in: { out: 'leave * rr' } } },
        parameters: { leave, rr: 1, fee: 0 },
        counting: 'start',
        categories: {
          cost: { kind: 'cost', unit: 'EUR', stages: { in: 'fee' } },
          years: { kind: 'value', stages: { in: 1 } }
        },
        totals: { balance: '100 * years - cost' },
        incremental: { cost: 'cost', effect: 'years' },
        strategies
      },
      'club'
    )

  it('is played exactly: by hand', async () => {
    // years 1 + (1 − p): 1.5 now, 1.75 with care, which costs 10 a year: 17.5
    const decision = await decide(club(0.5), { worth: 100 })
    expect(decision.standings.map(({ value }) => value.mean)).toEqual([150, 157.5])
    expect(decision).toMatchObject({ best: 'care', isExact: true, chanceOnly: true, draws: 1 })
    expect(decision.switches).toEqual([{ worth: 70, from: 'now', to: 'care' }])
    const played = await playLifecycle(club(0.5))
    expect(decision.incremental[0]!.rows).toEqual(played.incremental)
  })

  it('is worth knowing what it can be by hand', async () => {
    // p is .1 or .9: lead of care 100 × p / 2 − 10 × (2 − p / 2): −14.5 or 29.5
    const leave = { dist: 'discrete', values: [0.1, 0.9], weights: [1, 1] }
    const decision = await decide(club(leave), { worth: 100, draws: 200 })
    expect(decision.second!.lead.mean).toBeCloseTo(7.5, 8)
    expect(decision.information.all.value).toBeCloseTo(7.25, 8)
    expect(decision.information.parts[0]!.value).toBeCloseTo(7.25, 8)
    expect(decision.standings[1]!.probabilityBest.mean).toBe(0.5)
    const total = await decide(club(leave), { outcome: 'balance', draws: 200 })
    expect(total.standings.map(({ value }) => value)).toEqual(decision.standings.map(({ value }) => value))
  })

  it('leaves out draws that cannot be played, and says which', async () => {
    // a quarter of draws are no probability
    const leave = { dist: 'uniform', min: 0.2, max: 1.2667 }
    const decision = await decide(club(leave), { worth: 100, draws: 100 })
    expect([decision.draws, decision.failed.draws]).toEqual([75, 25])
    expect(decision.failed.first).toHaveLength(3)
    for (const { values, problems } of decision.failed.first) {
      expect(values['parameters.leave']).toBeGreaterThan(1)
      expect(problems.length).toBeGreaterThan(0)
    }
    await expect(decide(club({ ...leave, min: 1.1 }), { worth: 1, draws: 5 })).rejects.toThrow('no draw is left')
  })

  it('has the strategy named as today’s plan first', async () => {
    const decision = await decide(club(0.5), { worth: 100, baseline: 'care' })
    expect(decision.strategies.map(({ name }) => name)).toEqual(['care', 'now'])
    expect(decision.standings[1]!.difference!.mean).toBe(-7.5)
    await expect(decide(club(0.5), { worth: 1, baseline: 'cure' })).rejects.toThrow('none of the scenarios')
  })

  it('meets futures', async () => {
    const futures = [
      { name: 'loyal', scenarios: [club(0.1)] },
      { name: 'fickle', scenarios: [club(0.9)] }
    ]
    const { futures: choice } = await decide(club(0.5), { worth: 100, futures })
    // years 1.9 and 1.95, 1.1 and 1.55
    expect(choice!.strategies.map(({ values }) => values.map(({ mean }) => Math.round(10 * mean)))).toEqual([
      [1900, 1100],
      [1755, 1395]
    ])
    expect([choice!.maximin, choice!.minimaxRegret, choice!.expectedValue]).toEqual(['care', 'care', null])
  })

  it('meets futures that tell their strategies in another order, and refuses those that have others', async () => {
    const care = { parameters: { rr: 0.5, fee: 10 } }
    const options = { worth: 100, futures: [{ name: 'loyal', scenarios: [club(0.1)] }] }
    const turned = { worth: 100, futures: [{ name: 'loyal', scenarios: [club(0.1, { care, now: {} })] }] }
    const { futures } = await decide(club(0.5), options)
    expect((await decide(club(0.5), turned)).futures).toEqual(futures)
    // years 1.9 now, as by hand above
    const { futures: named } = await decide(club(0.5), { ...turned, baseline: 'care' })
    expect(named!.strategies.map(({ strategy, worst }) => [strategy, Math.round(worst * 10)])).toEqual([
      ['care', 1755],
      ['now', 1900]
    ])
    const others = { worth: 100, futures: [{ name: 'loyal', scenarios: [club(0.1, { now: {}, cure: care })] }] }
    const attempt = decide(club(0.5), others)
    await expect(attempt).rejects.toThrow(
      'must have the same strategies as the lifecycle itself, in any order: now, care'
    )
  })

  it('needs to be told what counts', async () => {
    await expect(decide(club(0.5))).rejects.toThrow('what is a lifecycle decided by?')
    await expect(decide(club(0.5), { outcome: 'year' })).rejects.toThrow('did you mean "years"?')
  })
})
