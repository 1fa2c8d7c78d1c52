import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/core/errors.js'
import { replicate } from '../../src/experiment/replicate.js'
import { inlineRunner, type Job, type OnReplication, type Runner } from '../../src/experiment/runner.js'
import { fixedRunner, smallScenario } from './helpers.js'

const scenario = smallScenario('fair')

describe('replicate', () => {
  it('gives mean and interval over replications, numbered from 0', async () => {
    const runner = fixedRunner((_, replication) => ({ npv: replication + 1, payback: replication === 1 ? 2 : null }))
    const { estimates, passport } = await replicate(scenario, { runner, replications: 3 })
    expect(passport.replications).toBe(3)
    expect(estimates[0].values).toEqual([1, 2, 3])
    // mean 2, sd 1, t(.975, 2) = 4.302653: half width 4.302653 / √3 = 2.484138 (Student's table)
    expect(estimates[0].estimate?.mean).toBe(2)
    expect(estimates[0].estimate?.high).toBeCloseTo(4.484138, 5)
    // one defined value of three: a mean, no interval
    expect(estimates[1].values).toEqual([null, 2, null])
    expect(estimates[1].estimate).toEqual({ mean: 2, low: null, high: null, sd: null, n: 1 })
  })

  it('has no estimate where an outcome is never defined', async () => {
    const { estimates } = await replicate(scenario, { runner: fixedRunner(() => ({ payback: null })) })
    expect(estimates[0].values).toEqual([null, null, null, null])
    expect(estimates[0].estimate).toBeNull()
  })

  it("makes the scenario's own number of replications under its own warm-up, unless told otherwise", async () => {
    const jobs: Job[] = []
    const runner = (job: Job) => {
      jobs.push(job)
      return fixedRunner(() => ({ npv: 1 }))(job)
    }
    await replicate(scenario, { runner })
    const baseline = smallScenario('baseline')
    const { passport } = await replicate(scenario, { runner, baseline, replications: 2 })
    expect(jobs.map((job) => job.replications)).toEqual([
      [0, 1, 2, 3],
      [0, 1]
    ])
    expect(jobs[0].baseline).toBe(scenario)
    expect(jobs[1].baseline).toBe(baseline)
    expect(passport).toMatchObject({ scenario: 'fair', baseline: 'baseline', seed: 'small', replications: 2 })
  })

  it('reports progress', async () => {
    const seen: string[] = []
    const runner = fixedRunner(() => ({ npv: 1 }))
    await replicate(scenario, { runner, replications: 3, onProgress: (done, all) => void seen.push(`${done}/${all}`) })
    expect(seen).toEqual(['1/3', '2/3', '3/3'])
  })

  it.each([0, -1, 1.5, Number.NaN])('refuses %s replications', async (replications) => {
    await expect(replicate(scenario, { replications })).rejects.toThrow(InputError)
  })

  it('plays the engine: same scenario, same bits; more replications repeat the first ones', async () => {
    const few = await replicate(scenario, { replications: 2 })
    const more = await replicate(scenario, { replications: 3 })
    expect(more.estimates.map(({ values }) => values.slice(0, 2))).toEqual(few.estimates.map(({ values }) => values))
    const attendance = more.estimates.find(({ outcome, edition }) => outcome === 'attendance' && edition === 1)
    expect(new Set(attendance?.values).size).toBeGreaterThan(1)
    expect(more.context.stages.map(({ id }) => id)).toContain('trust')
  })

  it('gives the same from a runner that plays replications one job each, in any order', async () => {
    const scattered: typeof inlineRunner = async (job) => {
      const results = []
      for (const replication of [...job.replications].reverse()) {
        results.unshift(...(await inlineRunner({ ...job, replications: [replication] })))
      }
      return results
    }
    expect(await replicate(scenario, { runner: scattered })).toEqual(await replicate(scenario))
  })
  it('under a wished precision gives a runner of several threads as much for each, and comes to the same', async () => {
    const npv = [10, 90, 40, 60, 20, 80, 45, 55, 50, 52, 48, 51, 49, 50, 50]
    const batches: number[][] = []
    const play = fixedRunner((_, replication) => ({ npv: npv[replication % npv.length]! }))
    const runnerOf = (atOnce: number): Runner =>
      Object.assign(
        (job: Job, onDone?: OnReplication) => {
          batches.push([...job.replications])
          return play(job, onDone)
        },
        { atOnce }
      )
    const precision = { outcome: 'npv', halfWidth: 9, least: 5, most: 40 }
    const one = await replicate(scenario, { precision, runner: runnerOf(1) })
    const { reached, replications } = one.precision!
    expect([reached, replications > 10 && replications < 40]).toEqual([true, true])
    expect(batches.map(({ length }) => length)).toEqual(Array.from({ length: Math.ceil(replications / 5) }, () => 5))
    batches.length = 0
    expect(await replicate(scenario, { precision, runner: runnerOf(3) })).toEqual(one)
    expect(batches.map(({ length }) => length)).toEqual(Array.from({ length: Math.ceil(replications / 6) }, () => 6))
    batches.length = 0
    await replicate(scenario, { precision: { ...precision, halfWidth: 0.1, most: 7 }, runner: runnerOf(3) })
    expect(batches).toEqual([[0, 1, 2, 3, 4, 5], [6]])
  })
})
