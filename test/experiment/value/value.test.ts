import { describe, expect, it } from 'vitest'
import type { Account } from '../../../src/analysis/value/account.js'
import { replicate } from '../../../src/experiment/replicate.js'
import { inlineRunner, type Job, type Runner } from '../../../src/experiment/runner.js'
import { value } from '../../../src/experiment/value/value.js'
import { indirectSwitches } from '../../../src/model/switches.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'
import type { Scenario } from '../../../src/scenario/scenario.js'
import { sums, threeSided, wholes } from './support.js'

const fair = threeSided('fair')
const valuation = await value(fair, { segments: true })
const { show } = valuation
const segments = valuation.segments!

/** A runner that plays nothing: the profit of each segment is made up from what counts. */
function madeUp(profits: (scenario: Scenario, replication: number) => readonly number[], jobs: Job[] = []): Runner {
  return Object.assign(async (job: Job) => inlineRunner(job), {
    accounts: async (job: Job) => {
      jobs.push(job)
      return job.replications.map((replication): Account => {
        const places = [...profits(job.scenario, replication), 0]
        // all of it in the first of three editions
        const money = Float64Array.from({ length: 3 * places.length }, (_, place) => 10_000 * (places[place] ?? 0))
        return { profits: money, attended: new Float64Array(3 * (places.length - 1)) }
      })
    }
  })
}

describe('the value of a show', () => {
  it('adds up to the booked profit in every replication, to the last bit', async () => {
    expect(sums([show.withoutAny, ...show.mechanisms.map((each) => each.value)])).toEqual(wholes(show.booked))
    const { estimates } = await replicate(fair)
    const profit = estimates.find((each) => each.outcome === 'profit' && each.segment === null && each.edition === null)
    expect(show.booked.values).toEqual(profit?.values)
    expect(show.booked.estimate).toEqual(profit?.estimate)
  })

  it('is booked somewhere, mechanism by mechanism, to the last bit', () => {
    for (const { value: figure, bookedWith } of show.mechanisms) {
      expect(sums(bookedWith.map((each) => each.value))).toEqual(wholes(figure))
      expect(bookedWith.map(({ segment }) => segment)).toEqual(['firms', 'guests', 'media', null])
    }
    expect(sums(show.bookedWith.map((each) => each.value))).toEqual(wholes(show.booked))
    expect(sums(show.bookedWith.map((each) => each.withoutAny))).toEqual(wholes(show.withoutAny))
  })

  it('is what the worlds with one mechanism off, and with one only, say', async () => {
    const profitOf = async (without: Scenario['without']) => {
      const { estimates } = await replicate({ ...fair, without }, { baseline: fair })
      return estimates.find((each) => each.outcome === 'profit' && each.segment === null && each.edition === null)!
    }
    // with two mechanisms left out of the game, Shapley's value is the mean of the two ways to join
    const two = await value({ ...fair, without: ['network', 'capability'] }, { baseline: fair, losses: false })
    const off = ['network', 'capability'] as const
    const [none, demonstration, recommendation, both] = await Promise.all([
      profitOf([...off, 'demonstration', 'recommendation']),
      profitOf([...off, 'recommendation']),
      profitOf([...off, 'demonstration']),
      profitOf(off)
    ])
    const at = ({ values }: typeof none, replication: number) => values[replication] as number
    two.show.mechanisms[0].value.values.forEach((each, replication) => {
      const first = at(demonstration, replication) - at(none, replication)
      const last = at(both, replication) - at(recommendation, replication)
      expect(each).toBeCloseTo((first + last) / 2, 3)
    })
    expect(two.worlds).toBe(4)
    expect(two.show.mechanisms.map(({ counts }) => counts)).toEqual([true, true, false, false])
    for (const { value: figure } of two.show.mechanisms.slice(2)) expect(figure.values).toEqual([0, 0, 0])
  })

  it('of a mechanism without effect is nothing, in every replication', async () => {
    // no visitors: nobody's turnout is worth anything to another side
    const alone = threeSided('alone', { segments: { firms: { marketSize: 120 } } })
    const { show: ofFirms } = await value(alone, { losses: false })
    const network = ofFirms.mechanisms.find(({ mechanism }) => mechanism === 'network')!
    expect(network.counts).toBe(true)
    expect(network.value.estimate).toEqual({ mean: 0, low: 0, high: 0, sd: 0, n: 3 })
    expect(ofFirms.mechanisms[1].value.estimate.mean).not.toBe(0)
  })

  it('is shared equally between mechanisms that are alike', async () => {
    const runner = madeUp(({ without }, replication) => [2 ** (4 - without.length) * (1 + replication)])
    const { show: alike } = await value(threeSided('one', { segments: { firms: {} } }), { runner, losses: false })
    // 16 − 1 shared by four, in the first replication
    for (const { value: figure } of alike.mechanisms) expect(figure.values).toEqual([15 / 4, 30 / 4, 45 / 4])
  })

  it('plays all worlds after the warm-up of the baseline, with its own seed, and tells how far it is', async () => {
    const jobs: Job[] = []
    const told: (readonly [number, number])[] = []
    await value(fair, { runner: madeUp(() => [1, 2, 3], jobs), replications: 2, losses: false })
    expect(jobs).toHaveLength(16)
    expect(new Set(jobs.map(({ scenario }) => [...scenario.without].sort().join())).size).toBe(16)
    for (const { scenario, baseline, replications } of jobs) {
      expect([scenario.seed, baseline, replications]).toEqual(['worth', fair, [0, 1]])
    }
    await value(threeSided('fair', { segments: { firms: { marketSize: 20 } } }), {
      replications: 1,
      onProgress: (done, all) => void told.push([done, all])
    })
    // 16 worlds; then the losses, in one step: the fair as it is, and two worlds
    expect(told).toEqual([...Array.from({ length: 16 }, (_, index) => [index + 1, 19]), [19, 19]])
  })

  it('of net present value adds up as well', async () => {
    const npv = await value(fair, { outcome: 'npv', losses: false })
    expect(sums([npv.show.withoutAny, ...npv.show.mechanisms.map((each) => each.value)])).toEqual(
      wholes(npv.show.booked)
    )
    const { estimates } = await replicate(fair)
    const outcome = estimates.find((each) => each.outcome === 'npv')
    npv.show.booked.values.forEach((each, replication) => {
      // three segments and what nobody bears, each rounded to a ten-thousandth
      expect(Math.abs(each - (outcome?.values[replication] as number))).toBeLessThan(2e-4)
    })
    expect(npv.show.booked.estimate.mean).not.toBe(show.booked.estimate.mean)
  })

  it('refuses a lifecycle of its own, and what is no number or outcome', async () => {
    const lifecycle = makeLifecycle({
      horizon: { cycles: 2, cycleLength: 1 },
      cohort: { start: { here: 1 } },
      lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 0.5 } } }
    })
    const wrong: unknown = lifecycle
    await expect(value(wrong as Scenario)).rejects.toThrow('value is for fairs')
    await expect(value(fair, { replications: 0 })).rejects.toThrow('at least 1')
    const outcome = 'profits' as 'profit'
    await expect(value(fair, { outcome })).rejects.toThrow('did you mean "profit"')
  })
})

describe('the value of segments', () => {
  it('adds up to that of the show in every column, to the last bit', () => {
    const { nobody, shared } = segments
    const of = (key: 'direct' | 'indirect' | 'total') => segments.segments.map((each) => each[key])
    expect(sums([...of('direct'), nobody])).toEqual(wholes(show.booked))
    expect(sums([...of('total'), nobody, shared.total])).toEqual(wholes(show.booked))
    expect(sums([...of('indirect'), shared.indirect])).toEqual(sums(show.mechanisms.map((each) => each.value)))
    indirectSwitches.forEach((_, index) => {
      const own = segments.segments.map(({ mechanisms }) => mechanisms[index].value)
      expect(sums([...own, shared.mechanisms[index]])).toEqual(wholes(show.mechanisms[index].value))
    })
  })

  it('is direct profit and what is booked with others, whose debit it is', () => {
    for (const { segment, direct, indirect, mechanisms, withOthers, total } of segments.segments) {
      expect(wholes(total)).toEqual(sums([direct, withOthers]))
      expect(wholes(indirect)).toEqual(sums(mechanisms.map((each) => each.value)))
      const elsewhere = mechanisms.flatMap(({ bookedWith }) => bookedWith.filter((each) => each.segment !== segment))
      expect(wholes(withOthers)).toEqual(sums(elsewhere.map((each) => each.value)))
      const here = segments.segments
        .filter((each) => each.segment !== segment)
        .flatMap((each) => each.mechanisms.map(({ bookedWith }) => bookedWith.find((at) => at.segment === segment)!))
      const { fromOthers } = segments.segments.find((each) => each.segment === segment)!
      expect(wholes(fromOthers)).toEqual(sums(here.map((each) => each.value)))
    }
  })

  it('is the profit that the show has more than without all that the segment does', async () => {
    const media = { ...fair.segments.media, without: [...indirectSwitches] }
    const bare = { ...fair, segments: { ...fair.segments, media } }
    const profitOf = async (scenario: Scenario) => {
      const { estimates } = await replicate(scenario, { baseline: fair })
      return estimates.find((each) => each.outcome === 'profit' && each.segment === null && each.edition === null)!
    }
    const [whole, left] = [await profitOf(fair), await profitOf(bare)]
    segments.segments[2].indirect.values.forEach((each, replication) => {
      const beyond = (whole.values[replication] as number) - (left.values[replication] as number)
      expect(each).toBeCloseTo(beyond, 3)
    })
    expect(segments.segments[2].segment).toBe('media')
    expect(valuation.worlds).toBe(16 + 3 * 15)
  })

  it('of a segment that does nothing beyond its fees is nothing', async () => {
    const idle = { marketSize: 120, influence: 0, referral: 0, knowHow: 0, fit: 0 }
    const scenario = threeSided('idle', { segments: { idle, firms: { marketSize: 60 } } })
    const { segments: values } = await value(scenario, { segments: true, losses: false })
    const [first, second] = values!.segments
    const [one, other] = first.segment === 'idle' ? [first, second] : [second, first]
    for (const { value: figure } of one.mechanisms) expect(figure.values).toEqual([0, 0, 0])
    expect(wholes(one.total)).toEqual(wholes(one.direct))
    expect(other.indirect.estimate.sd).not.toBe(0)
  })

  it('of the only segment is the value of the show, in no more worlds', async () => {
    const alone = threeSided('alone', { segments: { firms: { marketSize: 120 } } })
    const { show: whole, segments: values, worlds } = await value(alone, { segments: true, losses: false })
    expect(worlds).toBe(16)
    expect(values!.segments[0].mechanisms).toEqual(whole.mechanisms)
    expect(values!.segments[0].withOthers.values).toEqual(whole.bookedWith[1].value.values.map(() => 0))
    for (const figure of [...values!.shared.mechanisms, values!.shared.total]) expect(figure.values).toEqual([0, 0, 0])
  })

  it('leaves out a mechanism that a segment does not count for already', async () => {
    const jobs: Job[] = []
    const media = { kind: 'partner', without: ['network', 'capability'] } as const
    const scenario = threeSided('fair', { segments: { firms: {}, media } })
    const { segments: values } = await value(scenario, {
      runner: madeUp(() => [1, 2], jobs),
      segments: true,
      losses: false
    })
    expect(jobs).toHaveLength(16 + 15 + 3)
    expect(values!.segments[1].mechanisms.map(({ counts }) => counts)).toEqual([true, true, false, false])
  })
})

describe('a value that takes long', () => {
  const options = { replications: 20 }

  it('is the same from what was kept, without playing anything again', async () => {
    const kept = new Map<string, readonly (number | null)[]>()
    const store = {
      get: (key: string) => kept.get(key),
      put: (key: string, values: readonly (number | null)[]) => void kept.set(key, values),
      flush: () => undefined
    }
    const whole = await value(fair, options)
    let asked = 0
    const early = await value(fair, { ...options, store, shouldStop: () => ++asked > 1 })
    // one block of 8 in each of 16 worlds
    expect(early.passport.replications).toBe(8)
    expect(early.partial).toMatchObject({ done: 16 * 8 })
    expect(early.show.booked.values).toEqual(whole.show.booked.values.slice(0, 8))
    expect(kept.size).toBe(16 * 8)
    const again = await value(fair, { ...options, store })
    expect(again).toEqual(whole)
    expect(again.partial).toBeNull()
    const nobody = Object.assign(async (job: Job) => inlineRunner(job), {
      accounts: () => Promise.reject(new Error('played again')),
      losses: () => Promise.reject(new Error('played again'))
    })
    expect(await value(fair, { ...options, store, runner: nobody })).toEqual(whole)
  })

  it('says so where nothing had been played when it was stopped', async () => {
    await expect(value(fair, { ...options, shouldStop: () => true })).rejects.toThrow('stopped before')
  })
})
