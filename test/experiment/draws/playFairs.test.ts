import { afterAll, describe, expect, it } from 'vitest'
import { drawValues } from '../../../src/experiment/draws/drawValues.js'
import { hasUncertain } from '../../../src/experiment/draws/inputsOf.js'
import { pointMeans } from '../../../src/experiment/draws/played.js'
import { playFairs } from '../../../src/experiment/draws/playFairs.js'
import { playTrials } from '../../../src/experiment/draws/playTrials.js'
import type { Store } from '../../../src/experiment/draws/store.js'
import { replicate } from '../../../src/experiment/replicate.js'
import { threadRunnerOf } from '../../../src/node/threads.js'
import { withValues } from '../../../src/scenario/uncertainty/withValues.js'
import { workerFiles } from '../../support/threads.js'
import { overall, smallFair } from './support.js'

const short = { horizon: { editions: 2, warmUp: 0 } }
const fair = smallFair('fair', short)
const plan = smallFair('plan', { ...short, levers: { service: { spend: 20_000 } } })
const figures = [overall('npv'), overall('attendance')]
const points = drawValues(fair.uncertain, { draws: 6, seed: 'a' })
const question = { scenarios: [fair, plan], baseline: fair, figures, points, has: hasUncertain, replications: 3 }
const played = await playFairs(question)

/** A store of this process, and how often it was asked in vain. */
function memory() {
  const kept = new Map<string, readonly (number | null)[]>()
  let flushed = 0
  const store: Store = {
    get: (key) => kept.get(key),
    put: (key, values) => void kept.set(key, values),
    flush: () => {
      flushed += 1
    }
  }
  return { store, kept, flushed: () => flushed }
}

describe('playFairs', () => {
  it('plays what replicate plays of the fair with those values, in the same luck', async () => {
    for (const [place, scenario] of [fair, plan].entries()) {
      const drawn = withValues(scenario, points[4]!)
      const baseline = withValues(fair, points[4]!)
      const { estimates } = await replicate(drawn, { baseline, replications: 3 })
      for (const [at, { outcome }] of figures.entries()) {
        const { values } = estimates.find(
          (each) => each.outcome === outcome && each.edition === null && each.segment === null
        )!
        expect([...played.values[place]![at]!.subarray(12, 15)]).toEqual(values)
      }
    }
    expect(played.figures[0]).toMatchObject({ outcome: 'npv', unit: 'currency', better: 'higher' })
    expect([played.replications, played.stoppedOf, played.failed, played.isExact]).toEqual([3, null, [], false])
  })

  it('gives means of points', () => {
    const [first] = pointMeans(played, 0, 0)
    const [one, two, three] = played.values[0]![0]!
    expect(first).toBe((one! + two! + three!) / 3)
  })

  it('names runs that cannot be played, and plays the rest', async () => {
    const wrong = [points[0]!, { 'price.perArea': -5 }, points[1]!]
    const result = await playFairs({ ...question, points: wrong })
    expect(result.failed.map(({ alternative, point }) => [alternative, point])).toEqual([
      [0, 1],
      [1, 1]
    ])
    expect(result.failed[0]!.problems[0]).toMatchObject({ path: 'price.perArea' })
    expect([...result.values[0]![0]!.subarray(3, 6)]).toEqual([NaN, NaN, NaN])
    expect([...result.values[1]![0]!.subarray(6)]).toEqual([...played.values[1]![0]!.subarray(3, 6)])
  })

  it('gives NaN where an outcome is undefined, and refuses one that is not given', async () => {
    // in two editions without warm-up nobody has come three times before
    const young = smallFair('young', { horizon: { editions: 2, warmUp: 0 } })
    const thirdTime = { ...overall('renewalByTenure'), tenure: 3 }
    const alone = { scenarios: [young], baseline: young, points: [{}], replications: 1 }
    const { values, failed } = await playFairs({ ...alone, figures: [thirdTime] })
    expect([values[0]![0]![0], failed]).toEqual([NaN, []])
    const nowhere = { ...overall('npv'), tenure: 3 }
    await expect(playFairs({ ...alone, figures: [nowhere] })).rejects.toThrow('"npv" is not given for that segment')
  })

  it('stops where told to, with whole points only, and says of how many', async () => {
    const many = drawValues(fair.uncertain, { draws: 40, seed: 'a' })
    let done = 0
    const result = await playFairs(
      { ...question, points: many },
      {
        onTrial: () => {
          done += 1
        },
        shouldStop: () => done >= 40
      }
    )
    // parts of 32 trials: two were played when 40 were done; a point takes six
    expect([done, result.points.length, result.stoppedOf]).toEqual([64, 10, 40])
    expect(result.values[1]![1]).toHaveLength(30)
    const whole = await playFairs({ ...question, points: many.slice(0, 10) })
    expect(result.values).toEqual(whole.values)
  })

  describe('on threads', () => {
    const runner = threadRunnerOf({ threads: 3 }, workerFiles('draws')('real').file)
    afterAll(() => runner.close())

    it('gives the same bits, failed runs and all', async () => {
      const more = [...points, { 'price.perArea': -5 }, ...drawValues(fair.uncertain, { draws: 30, seed: 'b' })]
      const inline = await playFairs({ ...question, points: more })
      const threaded = await playFairs({ ...question, points: more }, { runner })
      expect(threaded.values).toEqual(inline.values)
      expect(threaded.failed).toEqual(inline.failed)
    })
  })
})

describe('playTrials with a store', () => {
  const subject = { scenarios: [fair], baseline: fair, figures }
  const trials = Array.from({ length: 70 }, (_, at) => {
    const values = points[at % 6]!
    return { scenario: 0, replication: Math.floor(at / 6), values, baselineValues: values }
  })

  it('goes on where it was stopped, to the same bits, playing nothing twice', async () => {
    const whole = await playTrials(subject, trials)
    const { store, kept, flushed } = memory()
    let done = 0
    const count = () => {
      done += 1
    }
    const begun = await playTrials(subject, trials, { store, onTrial: count, shouldStop: () => done >= 32 })
    expect(begun.filter((each) => each !== undefined)).toHaveLength(32)
    expect([kept.size, flushed()]).toEqual([32, 1])
    done = 0
    const told: (readonly [number, number])[] = []
    const ended = await playTrials(subject, trials, { store, onTrial: (...at) => void told.push(at) })
    expect(ended).toEqual(whole)
    // those found are told of at once
    expect([told[0], told.at(-1), told.length]).toEqual([[32, 70], [70, 70], 39])
  })

  it('uses nothing of another fair, other figures, other values or another replication', async () => {
    const { store, kept } = memory()
    await playTrials(subject, trials.slice(0, 1), { store })
    const [trial] = trials
    await playTrials({ ...subject, scenarios: [plan] }, [trial!], { store })
    await playTrials({ ...subject, baseline: plan }, [trial!], { store })
    await playTrials({ ...subject, figures: figures.slice(1) }, [trial!], { store })
    await playTrials(subject, [{ ...trial!, replication: 9 }], { store })
    await playTrials(subject, [{ ...trial!, values: { 'price.perArea': 201 } }], { store })
    await playTrials(subject, [{ ...trial!, baselineValues: { 'price.perArea': 201 } }], { store })
    expect(kept.size).toBe(7)
    await playTrials({ ...subject }, [{ ...trial! }], { store })
    expect(kept.size).toBe(7)
  })

  it('keeps no failure', async () => {
    const { store, kept } = memory()
    const wrong = { 'price.perArea': -5 }
    const [measured] = await playTrials(subject, [{ ...trials[0]!, values: wrong, baselineValues: wrong }], { store })
    expect([Object.keys(measured!), kept.size]).toEqual([['problems'], 0])
  })
})
