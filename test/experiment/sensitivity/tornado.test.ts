import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/core/errors.js'
import { answerTo } from '../../../src/experiment/sensitivity/sensitivity.js'
import { tornadoOf } from '../../../src/experiment/sensitivity/tornado.js'
import { factor, range, standIn } from './support.js'

/** Luck that is the same at every point, and luck of its own. */
const shared = (replication: number) => [40, -10, 7, -37][replication % 4]!

describe('a tornado', () => {
  it('of a linear outcome has bars of coefficient × range, the longest first, whatever the shared luck', async () => {
    // y = 2a − 5b + c: swings 2·4 = 8, −5·2 = −10, 1·6 = 6, by hand
    const factors = [range('a', 0, 4), range('b', 1, 3), range('c', -3, 3)]
    const question = standIn(factors, ({ a, b, c }, at) => 2 * a! - 5 * b! + c! + shared(at))
    const { bars, base, runs, replications } = await tornadoOf(question, 4)
    expect([runs, replications]).toEqual([7, 4])
    expect(bars.map(({ path, swing, verdict }) => [path, swing?.mean, swing?.low, verdict])).toEqual([
      ['b', -10, -10, 'different'],
      ['a', 8, 8, 'different'],
      ['c', 6, 6, 'different']
    ])
    // 2·2 − 5·2 + 0 with luck of mean 0
    expect(base?.mean).toBe(-6)
    expect(bars[1]?.low.difference?.mean).toBe(-4)
    expect(bars[1]?.high.outcome?.mean).toBe(-2)
  })

  it('goes to the 2.5 and 97.5 % quantiles of a distribution', async () => {
    const normal = factor('a', { dist: 'normal', mean: 10, sd: 2 })
    const { bars } = await tornadoOf(
      standIn([normal], ({ a }) => a!),
      2
    )
    // 10 ± 1.959964 · 2
    expect(bars[0]?.low.value).toBeCloseTo(6.080072, 5)
    expect(bars[0]?.high.value).toBeCloseTo(13.919928, 5)
  })

  it('marks what may be chance, no effect at all, and ends on the same side', async () => {
    const factors = [range('curved', -1, 1), range('luck', 0, 1), range('nothing', 0, 1)]
    const question = standIn(factors, ({ curved, luck }, at) => curved! * curved! + luck! * shared(at))
    const { bars } = await tornadoOf(question, 4)
    const [curved, luck, nothing] = ['curved', 'luck', 'nothing'].map((path) => bars.find((bar) => bar.path === path)!)
    expect([curved!.verdict, curved!.sameSide, curved!.swing?.mean]).toEqual(['same', true, 0])
    expect([luck!.verdict, luck!.sameSide]).toEqual(['noise', false])
    expect([nothing!.verdict, nothing!.swing]).toEqual(['same', { mean: 0, low: 0, high: 0, sd: 0, n: 4 }])
  })

  it('tells a failed end and sinks no other', async () => {
    const question = standIn([range('a', 0, 4), range('b', 0, 1)], ({ a, b }) => {
      if (a! > 3) throw new InputError([{ path: 'a', message: 'too much', messageZh: '过大' }])
      return b!
    })
    const { bars, failures } = await tornadoOf(question, 2)
    expect(bars.map(({ path, swing }) => [path, swing?.mean ?? null])).toEqual([
      ['b', 1],
      ['a', null]
    ])
    expect(bars[1]?.low.outcome?.mean).toBe(0.5)
    expect(failures).toEqual({
      count: 1,
      first: [{ values: { a: 4 }, problems: [{ path: 'a', message: 'too much', messageZh: '过大' }] }]
    })
  })

  it('refuses where every run fails, with the reason', async () => {
    const question = standIn([range('a', 0, 4)], () => {
      throw new InputError([{ message: 'no way', messageZh: '不行' }])
    })
    await expect(tornadoOf(question, 2)).rejects.toThrow('every run failed; the first: no way')
  })

  it('stopped early, has the bars that were played, and says so', async () => {
    const question = standIn([range('a', 0, 1), range('b', 0, 1)], ({ a, b }) => a! + b!, { stopAfter: 3 })
    const { bars, partial } = await tornadoOf(question, 2)
    expect(partial).toEqual({ done: 3, all: 5 })
    expect(bars.map(({ path, swing }) => [path, swing?.mean ?? null])).toEqual([
      ['a', 1],
      ['b', null]
    ])
  })

  it('moves each of some shares, the others dividing the rest as their means do', async () => {
    const shares = {
      ...range('mix', 0, 1),
      base: null,
      low: null,
      high: null,
      isRange: false,
      uncertain: {
        kind: 'shares',
        path: 'mix',
        names: ['a', 'b', 'c'],
        distribution: { dist: 'dirichlet', counts: [10, 10, 20] }
      }
    } as const
    const seen: unknown[] = []
    const question = standIn([shares], (values) => {
      seen.push(values.mix)
      return 1
    })
    const { bars } = await tornadoOf(question, 1)
    expect(bars.map(({ path, base }) => [path, base])).toEqual([
      ['mix.a', 0.25],
      ['mix.b', 0.25],
      ['mix.c', 0.5]
    ])
    for (const mix of seen.slice(1) as Record<string, number>[]) {
      expect(mix.a! + mix.b! + mix.c!).toBeCloseTo(1, 12)
    }
    // the third stays twice the second while the first moves
    const [low] = seen.slice(1) as Record<string, number>[]
    expect(low!.c! / low!.b!).toBeCloseTo(2, 12)
    // Beta(10, 30): 2.5 % quantile .1306 (R: qbeta(.025, 10, 30) = 0.1305...)
    expect(low!.a!).toBeGreaterThan(0.12)
    expect(low!.a!).toBeLessThan(0.14)
  })
})

describe('a two-way map', () => {
  it('of a product is the product on the grid', async () => {
    const question = standIn([range('a', 0, 4), range('b', 1, 3)], ({ a, b }, at) => a! * b! + shared(at))
    const map = await answerTo(question, { method: 'two-way', size: 3, replications: 4 })
    if (map.method !== 'two-way') throw new Error('another method')
    expect([map.rows, map.columns]).toEqual([
      [0, 2, 4],
      [1, 2, 3]
    ])
    expect(map.cells.map((row) => row.map(({ outcome }) => outcome?.mean))).toEqual([
      [0, 0, 0],
      [2, 4, 6],
      [4, 8, 12]
    ])
    // at the values as they are nothing differs
    expect(map.cells[1]?.[1]).toMatchObject({ difference: { mean: 0 }, verdict: 'same' })
    expect(map.cells[2]?.[2]).toMatchObject({ difference: { mean: 8 }, verdict: 'better' })
  })

  it('says who wins where, where the outcome is a difference of strategies', async () => {
    const against = { name: 'other', title: null, titleZh: null }
    const question = standIn([range('a', -1, 1), range('b', 0, 1)], ({ a }, at) => a! + (shared(at) - 7) / 1e3, {
      against
    })
    const map = await answerTo(question, { method: 'two-way', size: 3, replications: 4 })
    if (map.method !== 'two-way') throw new Error('another method')
    expect(map.cells.map(([first]) => first?.verdict)).toEqual(['worse', 'noise', 'better'])
  })

  it.each([1, 3])('refuses %i numbers', async (count) => {
    const factors = ['a', 'b', 'c'].slice(0, count).map((path) => range(path, 0, 1))
    await expect(
      answerTo(
        standIn(factors, () => 1),
        { method: 'two-way' }
      )
    ).rejects.toThrow(`a two-way map varies exactly two numbers; got ${count}`)
  })
})
