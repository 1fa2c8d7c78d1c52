import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choleskyRoot } from '../../../src/core/dependence/choleskyRoot.js'
import { normalCorrelation } from '../../../src/core/dependence/normalCorrelation.js'
import { normalCorrelations } from '../../../src/core/dependence/rankCorrelations.js'
import { type DependenceMethod, withRankCorrelations } from '../../../src/core/dependence/withRankCorrelations.js'
import { latinHypercube } from '../../../src/core/design/latinHypercube.js'
import { randomDesign } from '../../../src/core/design/randomDesign.js'
import { sobolDesign } from '../../../src/core/design/sobolDesign.js'
import { deriveKey, seedKey } from '../../../src/core/random/streams.js'

const names = ['a', 'b', 'c', 'd']
const correlations = { a: { b: 0.7, c: -0.4 }, c: { b: -0.2 } }
const root = seedKey('dependence')

const column = (design: Float64Array, at: number, width = 4) =>
  Array.from({ length: design.length / width }, (_, row) => design[row * width + at]!)

/** Spearman's rank correlation of two columns without ties. */
function spearman(one: readonly number[], other: readonly number[]): number {
  const ranks = (values: readonly number[]) => {
    const order = values.map((_, row) => row).sort((x, y) => values[x]! - values[y]!)
    const places = new Array<number>(values.length)
    order.forEach((row, rank) => {
      places[row] = rank
    })
    return places
  }
  const [first, second] = [ranks(one), ranks(other)]
  const squares = first.reduce((sum, rank, row) => sum + (rank - second[row]!) ** 2, 0)
  return 1 - (6 * squares) / (one.length * (one.length ** 2 - 1))
}

const designs: [string, DependenceMethod, number, (at: number) => Float64Array][] = [
  // the standard error of Spearman's correlation is at most 1 / √(rows − 1); designs that fill evenly err less
  ['random points', 'copula', 4 / Math.sqrt(4095), (at) => randomDesign(4096, names, deriveKey(root, at))],
  ['Sobol points', 'copula', 0.005, (at) => sobolDesign(4096, 4, deriveKey(root, at))],
  ['a Latin hypercube', 'reorder', 0.01, (at) => latinHypercube(4096, names, deriveKey(root, at))],
  ['a small Latin hypercube', 'reorder', 0.05, (at) => latinHypercube(100, names, deriveKey(root, at))]
]

describe.each(designs)('%s', (_, method, tolerance, make) => {
  const wanted = [
    [0, 1, 0.7],
    [0, 2, -0.4],
    [1, 2, -0.2],
    [0, 3, 0],
    [2, 3, 0]
  ] as const

  it('has the rank correlations asked for', () => {
    for (const at of [0, 1, 2]) {
      const design = withRankCorrelations(make(at), names, correlations, method)
      for (const [one, other, rank] of wanted) {
        const found = spearman(column(design, one), column(design, other))
        // what is correlated with nothing is not put in order either
        const room = other === 3 ? 4 / Math.sqrt(design.length / 4) : tolerance
        expect(Math.abs(found - rank), `${names[one]} and ${names[other]}: ${found}`).toBeLessThan(room)
      }
    }
  })

  it('leaves the first column and those not correlated as they are, and all inside the cube', () => {
    const before = make(0)
    const after = withRankCorrelations(before, names, correlations, method)
    for (const at of [0, 3]) expect(column(after, at)).toEqual(column(before, at))
    expect(column(after, 1)).not.toEqual(column(before, 1))
    expect(after.every((value) => value > 0 && value < 1)).toBe(true)
    expect(withRankCorrelations(before, names, {}, method)).toEqual(before)
  })

  it('has columns that are as uniform as before', () => {
    const before = make(1)
    const after = withRankCorrelations(before, names, correlations, method)
    for (const at of [1, 2]) {
      const sorted = column(after, at).sort((x, y) => x - y)
      if (method === 'reorder') expect(sorted).toEqual(column(before, at).sort((x, y) => x - y))
      // Kolmogorov's bound at .999 for independent points: 1.95 / √rows
      const farthest = Math.max(...sorted.map((value, rank) => Math.abs(value - (rank + 0.5) / sorted.length)))
      expect(farthest).toBeLessThan(1.95 / Math.sqrt(sorted.length))
    }
  })
})

it('a small Latin hypercube with fewer rows than columns still keeps its cells', () => {
  const design = latinHypercube(3, names, root, 'centred')
  const after = withRankCorrelations(design, names, correlations, 'reorder')
  for (const at of [0, 1, 2, 3]) expect(column(after, at).sort()).toEqual(column(design, at).sort())
})

describe('normal and rank correlations', () => {
  it('are those of 2 sin(π ρ / 6)', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (rank) => {
        expect(Math.abs(normalCorrelation(rank) - 2 * Math.sin((Math.PI * rank) / 6))).toBeLessThan(5e-16)
      })
    )
  })

  it('have the root that multiplies back', () => {
    const matrix = normalCorrelations(names, correlations)
    const lower = choleskyRoot(matrix)!
    matrix.forEach((row, one) => {
      row.forEach((value, other) => {
        const back = lower[one]!.reduce((sum, weight, at) => sum + weight * lower[other]![at]!, 0)
        expect(back).toBeCloseTo(value, 14)
      })
    })
  })
})

describe('correlations that cannot be', () => {
  const refused = (given: Parameters<typeof normalCorrelations>[1]) => () => normalCorrelations(names, given)

  it('name the set that contradicts itself, and what would do', () => {
    expect(refused({ a: { b: 0.9, d: 0.1 }, b: { c: 0.9 }, c: { a: -0.5 } })).toThrow(
      /among "a", "b", "c" contradict each other \(a with b 0.9, b with c 0.9, c with a -0.5\).* such as c with a within 0\.\d+ to 0\.9\d$/
    )
  })

  it('are mended by what the error advises', () => {
    const given = (rank: number) => ({ a: { b: 0.9 }, b: { c: 0.9 }, c: { a: rank } })
    const text = (() => {
      try {
        normalCorrelations(names, given(-0.5))
      } catch (error) {
        return String(error)
      }
      return ''
    })()
    const [, low, high] = /within ([\d.]+) to ([\d.]+)/.exec(text)!
    for (const rank of [Number(low), Number(high)]) expect(normalCorrelations(names, given(rank))).toHaveLength(4)
    for (const rank of [Number(low) - 0.02, Number(high) + 0.02])
      expect(() => normalCorrelations(names, given(rank))).toThrow()
  })

  it('name the four that contradict each other only together', () => {
    const all = { a: { b: -0.4, c: -0.4, d: -0.4 }, b: { c: -0.4, d: -0.4 }, c: { d: -0.4 } }
    expect(refused(all)).toThrow('among "a", "b", "c", "d" contradict')
  })

  it('name the pair that is wrong by itself', () => {
    expect(refused({ a: { b: 1 } })).toThrow(
      'of "a" and "b" must lie between −1 and 1, ends excluded (of two that move'
    )
    expect(refused({ a: { b: Number.NaN } })).toThrow('got NaN')
    expect(refused({ a: { b: 0.1 }, b: { a: 0.1 } })).toThrow('of "b" and "a" is given twice')
    expect(refused({ a: { a: 0.5 } })).toThrow('"a" cannot be correlated with itself')
    expect(() => normalCorrelations(['price', 'need'], { prise: { need: 0.1 } })).toThrow('did you mean "price"?')
    expect(() => withRankCorrelations(new Float64Array(3), ['a', 'b'], {}, 'copula')).toThrow(
      'got 2 rows for 3 numbers'
    )
  })
})
