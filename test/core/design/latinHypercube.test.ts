import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnUniforms } from '../../../src/core/design/columnUniforms.js'
import { type CellPlace, latinHypercube } from '../../../src/core/design/latinHypercube.js'
import { randomDesign } from '../../../src/core/design/randomDesign.js'
import { deriveKey, seedKey } from '../../../src/core/random/streams.js'

const root = seedKey('designs')
const column = (values: Float64Array, columns: number, at: number) =>
  Array.from({ length: values.length / columns }, (_, row) => values[row * columns + at]!)

describe('a Latin hypercube', () => {
  it('has one point in each cell of each column', () => {
    const places = fc.constantFrom<CellPlace>('jittered', 'centred')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), places, fc.string(), (points, place, seed) => {
        const values = latinHypercube(points, ['a', 'b'], seedKey(seed), place)
        for (const at of [0, 1]) {
          const cells = column(values, 2, at).map((value) => Math.floor(value * points))
          expect(new Set(cells).size).toBe(points)
          expect(Math.min(...cells) >= 0 && Math.max(...cells) < points).toBe(true)
        }
      }),
      { numRuns: 40 }
    )
  })

  it('has middles of cells where it is centred, and anything inside them where not', () => {
    const centred = latinHypercube(5, ['a'], root, 'centred')
    expect(Array.from(centred).sort()).toEqual([0.1, 0.3, 0.5, 0.7, 0.9])
    const jittered = latinHypercube(4000, ['a'], root).map((value) => (value * 4000) % 1)
    // 4,000 uniform numbers: mean within four standard errors, 4 √(1/12/4000)
    expect(Math.abs(jittered.reduce((sum, each) => sum + each) / 4000 - 0.5)).toBeLessThan(0.0183)
  })

  it('leaves a column as it is whatever other columns there are', () => {
    const alone = latinHypercube(50, ['need'], root)
    const among = latinHypercube(50, ['price', 'need', 'zeal'], root)
    expect(column(among, 3, 1)).toEqual(Array.from(alone))
    expect(column(among, 3, 0)).not.toEqual(Array.from(alone))
  })

  it('has every order alike: of three points the six orders come up equally', () => {
    const counts = new Map<string, number>()
    for (let at = 0; at < 3000; at++) {
      const order = latinHypercube(3, ['a'], deriveKey(root, at), 'centred').join()
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    // chi-squared with 5 degrees of freedom: 20.5 at .999
    const score = [...counts.values()].reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0)
    expect(score).toBeLessThan(20.5)
  })

  it('knows the mean of a sum far better than random points', () => {
    const meanOfSum = (values: Float64Array) => values.reduce((sum, each) => sum + each, 0) / 100
    const spread = (design: (at: number) => Float64Array) =>
      Array.from({ length: 50 }, (_, at) => (meanOfSum(design(at)) - 1.5) ** 2).reduce((sum, each) => sum + each) / 50
    const latin = spread((at) => latinHypercube(100, ['a', 'b', 'c'], deriveKey(root, at)))
    const random = spread((at) => randomDesign(100, ['a', 'b', 'c'], deriveKey(root, at)))
    // Stein 1987: for a sum of linear functions the variance is that of random points divided by the points squared
    expect(random / latin).toBeGreaterThan(5000)
    expect(random / latin).toBeLessThan(20000)
  })
})

describe('a random design', () => {
  it('has columns that depend on their names and rows that depend on their numbers', () => {
    const few = randomDesign(10, ['a', 'b'], root)
    const more = randomDesign(30, ['c', 'b', 'a'], root)
    expect(column(more, 3, 2).slice(0, 10)).toEqual(column(few, 2, 0))
    expect(column(more, 3, 1).slice(0, 10)).toEqual(column(few, 2, 1))
  })

  it('is uniform and unrelated between columns', () => {
    const values = randomDesign(10000, ['a', 'b'], root)
    const [a, b] = [column(values, 2, 0), column(values, 2, 1)]
    const bins = new Array<number>(20).fill(0)
    for (const value of a) bins[Math.floor(value * 20)]! += 1
    // chi-squared with 19 degrees of freedom: 43.8 at .999
    expect(bins.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0)).toBeLessThan(43.8)
    const product = a.reduce((sum, value, at) => sum + (value - 0.5) * (b[at]! - 0.5), 0) / 10000
    expect(Math.abs(product * 12)).toBeLessThan(4 / 100)
  })

  it('gives each purpose of a name numbers of its own', () => {
    expect(columnUniforms(root, 'a', 3, 'order')).not.toEqual(columnUniforms(root, 'a', 3))
  })
})

it('refuses no points, too many, and a name given twice', () => {
  expect(() => randomDesign(0, ['a'], root)).toThrow('from 1 to 1048576; got 0')
  expect(() => latinHypercube(2 ** 21, ['a'], root)).toThrow('got 2097152')
  expect(() => latinHypercube(3, ['a', 'b', 'a'], root)).toThrow('a name of its own; got "a" twice')
})
