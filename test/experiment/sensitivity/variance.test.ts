import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/core/errors.js'
import { morrisOf } from '../../../src/experiment/sensitivity/morris.js'
import { answerTo } from '../../../src/experiment/sensitivity/sensitivity.js'
import { sobolOf } from '../../../src/experiment/sensitivity/sobol.js'
import { factor, range, standIn } from './support.js'

const angles = ['x1', 'x2', 'x3'].map((path) => range(path, -Math.PI, Math.PI))
const ishigami = ({ x1, x2, x3 }: Readonly<Record<string, number>>) =>
  Math.sin(x1!) + 7 * Math.sin(x2!) ** 2 + 0.1 * x3! ** 4 * Math.sin(x1!)
/** Sobol' 1993; Ishigami & Homma 1990: closed form. */
const exact = {
  x1: { first: 0.31390519114781146, total: 0.5575888552099592 },
  x2: { first: 0.4424111447900409, total: 0.4424111447900409 },
  x3: { first: 0, total: 0.2436836640621477 }
} as const

/** Luck of its own for every point and replication, of standard deviation about 1. */
const ownLuck = (values: Readonly<Record<string, number>>, replication: number) => {
  const mixed =
    Math.sin(Object.values(values).reduce((sum, each, at) => sum + each * (at + 12.9898), replication * 78.233)) *
    43758.5453
  return (mixed - Math.floor(mixed) - 0.5) * Math.sqrt(12)
}

describe('Sobol indices', () => {
  it('of the Ishigami function lie in their intervals', async () => {
    const { indices, refusal, mean, sd, luck, points } = await sobolOf(standIn(angles, ishigami), 2, 1024, false)
    expect([refusal, points]).toEqual([null, 1024])
    expect(indices.map(({ paths }) => paths[0])).toEqual(['x1', 'x2', 'x3'])
    for (const { paths, first, total } of indices) {
      const known = exact[paths[0] as keyof typeof exact]
      expect(first.low <= known.first && known.first <= first.high, `${paths} first`).toBe(true)
      expect(total.low <= known.total && known.total <= total.high, `${paths} total`).toBe(true)
    }
    // mean 3.5, variance 13.844588
    expect(mean).toBeCloseTo(3.5, 1)
    expect(sd! ** 2 / 13.844588).toBeCloseTo(1, 1)
    // all replications alike
    expect(luck).toBe(0)
  })

  it('states the share of luck in means over the replications', async () => {
    // y = 3a + luck of sd 1: variance 9/12 of the factor, 1/4 of the mean of four: share .25 / (.75 + .25) = .25
    const question = standIn([range('a', 0, 1)], (values, at) => 3 * values.a! + ownLuck(values, at))
    const { luck } = await sobolOf(question, 4, 512, false)
    expect(Math.abs(luck! - 0.25)).toBeLessThan(0.03)
  })

  it('refuses a sample too small in words, and leaves out base points with a failed run', async () => {
    const small = await sobolOf(standIn(angles, ishigami), 1, 16, false)
    expect(small.refusal?.en).toContain('only 16 base points')
    expect(small.luck).toBeNull()
    const fails = standIn(angles, (values) => {
      if (values.x1! > 3) throw new InputError([{ message: 'too far', messageZh: '过远' }])
      return ishigami(values)
    })
    const { dropped, points, failures } = await sobolOf(fails, 1, 256, false)
    expect(dropped).toBeGreaterThan(0)
    expect(points + dropped).toBe(256)
    expect(failures.count).toBeGreaterThan(0)
  })

  it('takes correlated factors as one, and groups where asked', async () => {
    // y = a + b + c, a and b of rank correlation .8: var(a + b) = 2/12 + 2·r/12 with r ≈ .8, var(c) = 1/12
    const factors = ['a', 'b', 'c'].map((path) => range(path, 0, 1))
    const sum = (values: Readonly<Record<string, number>>) => values.a! + values.b! + values.c!
    const tied = await sobolOf(standIn(factors, sum, { correlations: { a: { b: 0.8 } } }), 1, 1024, false)
    expect(tied.indices.map(({ paths, together }) => [paths, together])).toEqual([
      [['a', 'b'], 'correlated'],
      [['c'], null]
    ])
    const [both, alone] = tied.indices
    expect(both!.total.value).toBeCloseTo(3.6 / 4.6, 1)
    expect(alone!.total.value).toBeCloseTo(1 / 4.6, 1)
    const groups = { 'b and c': ['b', 'c'] }
    const grouped = await sobolOf(standIn(factors, sum, { groups }), 1, 1024, true)
    expect(grouped.indices.map(({ label, together }) => [label.en, together])).toEqual([
      ['b and c', 'group'],
      ['a', null]
    ])
    expect(grouped.indices[0]!.first.value).toBeCloseTo(2 / 3, 1)
    const apart = await sobolOf(standIn(factors, sum, { groups }), 1, 64, false)
    expect(apart.indices).toHaveLength(3)
  })

  it('stopped early, uses whole base points', async () => {
    const { points, partial } = await sobolOf(standIn(angles, ishigami, { stopAfter: 333 }), 1, 128, false)
    expect([points, partial]).toEqual([66, { done: 333, all: 640 }])
  })

  it('says where nothing changes the outcome', async () => {
    const { refusal, indices } = await sobolOf(
      standIn(angles, () => 5),
      1,
      64,
      false
    )
    expect([refusal?.en, indices]).toEqual(['the outcome was 5 in every run: nothing that varied changes it', []])
  })
})

describe('a Morris screening', () => {
  it('of a linear outcome gives the change over the whole range, σ = 0, and classes', async () => {
    const factors = [range('a', 0, 2), range('b', 0, 1), range('c', 10, 20)]
    const { effects, trajectories } = await morrisOf(
      standIn(factors, ({ a, b, c }) => 10 * a! - 0.5 * b! + c! * 3),
      2,
      10
    )
    expect(trajectories).toBe(10)
    expect(effects.map(({ path, class: said }) => [path, said])).toEqual([
      ['c', 'linear'],
      ['a', 'linear'],
      ['b', 'negligible']
    ])
    expect(effects.map(({ mu }) => mu)).toEqual([30, 20, -0.5].map((mu) => expect.closeTo(mu, 9)))
    for (const { sigma, luck } of effects) expect([sigma < 1e-6, luck! < 1e-6]).toEqual([true, true])
  })

  it('walks a distribution between its 2.5 and 97.5 % quantiles', async () => {
    const normal = factor('a', { dist: 'uniform', min: 0, max: 1 }, false)
    const { effects } = await morrisOf(
      standIn([normal], ({ a }) => a!),
      1,
      4
    )
    expect(effects[0]!.mu).toBeCloseTo(0.95, 9)
    expect(effects[0]!.luck).toBeNull()
  })

  it('tells what interacts from what is luck', async () => {
    const factors = ['a', 'b', 'luck'].map((path) => range(path, 0, 1))
    const question = standIn(
      factors,
      (values, at) => 20 * (values.a! - 0.5) * (values.b! - 0.5) + 0.4 * ownLuck(values, at)
    )
    const { effects } = await morrisOf(question, 4, 40)
    expect(effects.map(({ path, class: said }) => [path, said])).toEqual([
      [expect.stringMatching(/[ab]/), 'interacting'],
      [expect.stringMatching(/[ab]/), 'interacting'],
      ['luck', 'negligible']
    ])
    // an effect is a difference of two means of four, over a step of 2/3: sd .4·√(2/4)·1.5 = .424, mean size ·√(2/π) = .339
    expect(Math.abs(effects[2]!.luck! - 0.339)).toBeLessThan(0.07)
    expect(Math.abs(effects[2]!.muStar.value - 0.339)).toBeLessThan(0.12)
  })

  it('leaves out trajectories with a failed run, and what was not played', async () => {
    const factors = [range('a', 0, 1), range('b', 0, 1)]
    const fails = standIn(factors, ({ a, b }) => {
      if (a! > 0.9 && b! > 0.9) throw new InputError([{ message: 'both', messageZh: '两者' }])
      return a! + b!
    })
    const { dropped, trajectories } = await morrisOf(fails, 1, 20)
    expect(dropped).toBeGreaterThan(0)
    expect(dropped + trajectories).toBe(20)
    const stopped = await morrisOf(
      standIn(factors, ({ a }) => a!, { stopAfter: 10 }),
      1,
      20
    )
    expect([stopped.trajectories, stopped.dropped, stopped.partial]).toEqual([3, 0, { done: 10, all: 60 }])
  })
})

describe('sizes', () => {
  const question = standIn(angles, ishigami)
  it.each([
    [{ method: 'sobol', size: 100 }, 'size must be a power of two'],
    [{ method: 'morris', size: 1 }, 'size must be a whole number of at least 2'],
    [{ method: 'conditions', size: 400 }, 'a strategy loses against another or below a threshold'],
    [{ method: 'tornado', replications: 0 }, 'replications must be a whole number of at least 1']
  ] as const)('%j is refused', async (options, message) => {
    await expect(answerTo(question, options)).rejects.toThrow(message)
  })
})
