import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/core/errors.js'
import { type Comparison, compare } from '../../src/experiment/compare.js'
import type { Job, OnReplication, Runner } from '../../src/experiment/runner.js'
import { fixedRunner, smallScenario } from './helpers.js'

const fair = smallScenario('fair')
const service = smallScenario('service', { levers: { service: { spend: 60000 } } })
const advertising = smallScenario('advertising', { levers: { advertising: { spend: 30000 } } })

function differenceIn(comparison: Comparison, scenario: string, outcome: string, edition: number | null = null) {
  return comparison.differences.find(
    (row) => row.scenario === scenario && row.outcome === outcome && row.edition === edition && row.segment === null
  )
}

describe('compare', () => {
  const plays: Record<string, readonly number[]> = {
    fair: [10, 20, 30],
    service: [11, 23, 32],
    advertising: [9, 22, 30]
  }
  const runner = fixedRunner((name, replication) => ({
    npv: plays[name][replication],
    'cost.total': 100 * plays[name][replication]
  }))

  it('pairs replications: the interval is that of the differences', async () => {
    const comparison = await compare([fair, service, advertising], { runner, replications: 3 })
    // service − fair: 1, 3, 2: mean 2, sd 1, half width t(.975, 2)/√3 = 2.484138; advertising − fair: −1, 2, 0
    const difference = differenceIn(comparison, 'service', 'npv')
    expect(difference?.difference?.mean).toBe(2)
    expect(difference?.difference?.low).toBeCloseTo(2 - 2.484138, 5)
    expect(difference?.verdict).toBe('noise')
    expect(differenceIn(comparison, 'advertising', 'npv')?.difference?.mean).toBeCloseTo(1 / 3, 12)
    expect(comparison.scenarios.map(({ scenario }) => scenario.name)).toEqual(['fair', 'service', 'advertising'])
  })

  it('says how often each is best', async () => {
    const comparison = await compare([fair, service, advertising], { runner, replications: 3 })
    expect(differenceIn(comparison, 'service', 'npv')?.probabilityBest).toBe(1)
    expect(comparison.baselineBest.find(({ outcome }) => outcome === 'npv')?.probabilityBest).toBe(0)
    // cost alone does not say which way is good
    expect(differenceIn(comparison, 'service', 'cost.total')?.probabilityBest).toBeNull()
  })

  it('gives every scenario the seed, the warm-up and the replications of the baseline, and says so', async () => {
    const jobs: Job[] = []
    const recording: Runner = (job, onDone) => {
      jobs.push(job)
      return fixedRunner(() => ({ npv: 1 }))(job, onDone)
    }
    const other = smallScenario('other', { seed: 'other', replications: 9 })
    const comparison = await compare([other, fair], { runner: recording, baseline: 'fair' })
    expect(comparison.baseline).toBe('fair')
    expect(comparison.reseeded).toEqual(['other'])
    for (const job of jobs) {
      expect(job.scenario.seed).toBe('small')
      expect(job.baseline.name).toBe('fair')
      expect(job.replications).toEqual([0, 1, 2, 3])
    }
    expect(comparison.scenarios[0].passport).toMatchObject({ scenario: 'other', seed: 'small', baseline: 'fair' })
  })

  it('names the scenarios that differ in more than the strategy', async () => {
    const strategy = smallScenario('strategy', {
      ...{ title: 'Another', seed: 'own', budget: 9000, price: { perArea: 300 } },
      ...{ levers: { service: { spend: 9000 } }, tactics: { club: { cost: 5 } } },
      segments: { exhibitors: { marketSize: 120, discount: 0.1 } }
    })
    const market = smallScenario('market', {
      segments: { exhibitors: { marketSize: 150, margin: 0.5 } },
      levers: { service: { spend: 9000, carryOver: 0.5 } }
    })
    const comparison = await compare([fair, strategy, market], { runner: fixedRunner(() => ({ npv: 1 })) })
    expect(comparison.assumptions).toEqual([
      {
        scenario: 'market',
        paths: ['segments.exhibitors.marketSize', 'segments.exhibitors.margin', 'levers.service.carryOver']
      }
    ])
  })

  it('leaves out what one of the two does not have', async () => {
    const uneven = fixedRunner((name) => ({
      npv: 1,
      [`booked.tactic.${name}`]: 5,
      payback: name === 'fair' ? 1 : null
    }))
    const comparison = await compare([fair, service], { runner: uneven })
    for (const outcome of ['booked.tactic.fair', 'booked.tactic.service', 'payback']) {
      expect(differenceIn(comparison, 'service', outcome)).toMatchObject({
        difference: null,
        verdict: 'noise',
        probabilityBest: null
      })
    }
    expect(differenceIn(comparison, 'service', 'npv')?.verdict).toBe('same')
  })

  it('finds when a strategy pays back against the baseline', async () => {
    // differences in cumulative profit: −5, 0, 5 on average; in replication 1 never
    const gains = [
      [-2, 6, 20],
      [-8, -6, -10]
    ]
    const paying = fixedRunner((name, replication) =>
      Object.fromEntries(
        [0, 1, 2].map((index) => [
          `cumulativeProfit@${index + 1}`,
          100 * (index + 1) + (name === 'fair' ? 0 : gains[replication][index])
        ])
      )
    )
    const comparison = await compare([fair, service], { runner: paying, replications: 2 })
    expect(comparison.paybacks).toEqual([{ scenario: 'service', edition: 2, share: 0.5 }])
  })

  it('gives all scenarios at once to a runner of several threads, in turn to one; progress grows by one in both', async () => {
    const observed = (atOnce: number) => {
      const seen = { open: 0, most: 0, done: [] as number[] }
      const busy: Runner = Object.assign(
        async (job: Job, onDone?: OnReplication) => {
          seen.open += 1
          seen.most = Math.max(seen.most, seen.open)
          // the later scenario is done first
          for (let turn = 0; turn < (job.scenario.name === 'fair' ? 20 : 0); turn++) await Promise.resolve()
          const results = await runner(job, onDone)
          seen.open -= 1
          return results
        },
        { atOnce }
      )
      return { seen, busy }
    }
    const [one, two] = [observed(1), observed(2)]
    const play = ({ seen, busy }: typeof one) =>
      compare([fair, service, advertising], {
        runner: busy,
        replications: 3,
        onProgress: (done, all) => void seen.done.push(done / all)
      })
    expect(await play(two)).toEqual(await play(one))
    expect([one.seen.most, two.seen.most]).toEqual([1, 3])
    for (const { seen } of [one, two]) expect(seen.done).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((done) => done / 9))
  })

  it('reports progress over all scenarios', async () => {
    const seen: string[] = []
    await compare([fair, service], {
      runner,
      replications: 2,
      onProgress: (done, all) => void seen.push(`${done}/${all}`)
    })
    expect(seen).toEqual(['1/4', '2/4', '3/4', '4/4'])
  })

  it.each([
    [[fair], {}, 'at least two scenarios'],
    [[fair, smallScenario('fair')], {}, 'two scenarios are called "fair"'],
    [[fair, service], { baseline: 'fiar' }, 'did you mean "fair"'],
    [[fair, smallScenario('b', { currency: 'CNY' })], {}, 'must have the same currency; got "CNY"'],
    [[fair, smallScenario('b', { horizon: { editions: 4 } })], {}, 'must have the same horizon.editions; got 4'],
    [[fair, smallScenario('b', { horizon: { editions: 3, discountRate: 0.2 } })], {}, 'horizon.discountRate: 0.1'],
    [
      [fair, smallScenario('b', { horizon: { editions: 3, warmUp: 9 } })],
      {},
      'must have the same horizon.warmUp; got 9'
    ]
  ])('refuses scenarios that cannot be compared, case %#', async (scenarios, options, message) => {
    const work = compare(scenarios, { ...options, runner })
    await expect(work).rejects.toThrow(InputError)
    await expect(work).rejects.toThrow(message)
  })
})

describe('compare with the engine', () => {
  it('finds no difference at all between identical scenarios', async () => {
    const { differences } = await compare([fair, smallScenario('twin')])
    expect(differences.length).toBeGreaterThan(100)
    for (const { difference, verdict } of differences) {
      if (difference !== null) expect(verdict).toBe('same')
    }
  })

  it('finds that more service costs more and satisfies more', async () => {
    const comparison = await compare([fair, service], { replications: 10 })
    expect(differenceIn(comparison, 'service', 'booked.lever.service')?.verdict).toBe('different')
    expect(differenceIn(comparison, 'service', 'satisfaction')?.verdict).toBe('better')
  })
})

describe('any comparison', () => {
  const names = ['fair', 'service', 'advertising']
  const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null })
  const table = fc.array(fc.tuple(value, value, value), { minLength: 3, maxLength: 3 })
  const playing = (values: (number | null)[][]) =>
    fixedRunner((name, replication) => ({
      npv: values[names.indexOf(name)][replication],
      churnRate: values[names.indexOf(name)][replication]
    }))

  it('has the opposite differences where baseline and scenario change places', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (values) => {
        const there = await compare([fair, service], { runner: playing(values), replications: 3 })
        const back = await compare([fair, service], { runner: playing(values), replications: 3, baseline: 'service' })
        for (const outcome of ['npv', 'churnRate']) {
          const one = differenceIn(there, 'service', outcome)
          const other = differenceIn(back, 'fair', outcome)
          expect(one?.difference === null).toBe(other?.difference === null)
          expect(one?.difference?.mean ?? 0).toBeCloseTo(-(other?.difference?.mean ?? 0), 6)
          expect(one?.difference?.low ?? 0).toBeCloseTo(-(other?.difference?.high ?? 0), 6)
          const opposite = { better: 'worse', worse: 'better', noise: 'noise', same: 'same', different: 'different' }
          expect(opposite[one?.verdict ?? 'noise']).toBe(other?.verdict)
        }
      }),
      { numRuns: 30 }
    )
  })

  it('does not depend on the order of the scenarios', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (values) => {
        const options = { runner: playing(values), replications: 3, baseline: 'fair' }
        const one = await compare([fair, service, advertising], options)
        const other = await compare([advertising, fair, service], options)
        for (const scenario of ['service', 'advertising']) {
          expect(differenceIn(other, scenario, 'npv')).toEqual(differenceIn(one, scenario, 'npv'))
        }
        expect(other.baselineBest).toEqual(one.baselineBest)
        expect(other.scenarios[1].estimates).toEqual(one.scenarios[0].estimates)
      }),
      { numRuns: 30 }
    )
  })

  it('shares being best out among all', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (values) => {
        const comparison = await compare([fair, service, advertising], { runner: playing(values), replications: 3 })
        const shares = [
          comparison.baselineBest[0].probabilityBest,
          ...['service', 'advertising'].map((name) => differenceIn(comparison, name, 'npv')?.probabilityBest)
        ]
        if (shares.includes(null)) expect(shares).toEqual([null, null, null])
        else expect(shares.reduce((sum: number, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12)
      }),
      { numRuns: 30 }
    )
  })
})
