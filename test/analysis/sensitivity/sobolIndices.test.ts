import { describe, expect, it } from 'vitest'
import { saltelliBlock, saltelliDesign } from '../../../src/analysis/sensitivity/saltelliDesign.js'
import { sobolIndices } from '../../../src/analysis/sensitivity/sobolIndices.js'
import { randomDesign } from '../../../src/core/design/randomDesign.js'
import { sobolDesign } from '../../../src/core/design/sobolDesign.js'
import { deriveKey, seedKey } from '../../../src/core/random/streams.js'
import { ishigami, ishigamiOf } from './ishigami.js'

const root = seedKey('indices')

/** Sobol' 1993; Ishigami & Homma 1990: indices of x1, x2, x3 and of the pair x1, x3 in closed form. */
const exact = {
  first: [0.31390519114781146, 0.4424111447900409, 0],
  total: [0.5575888552099592, 0.4424111447900409, 0.2436836640621477],
  second: [0, 0.2436836640621477, 0]
}

/** SALib at commit 1c37548, unscrambled Sobol points without skipping, second order. */
const salib = {
  1024: {
    first: [0.33295510535317324, 0.44131393854406703, 0.01857843792957251],
    total: [0.5581790457114658, 0.44328458403034815, 0.24214937335496534],
    second: [-4.955281413521195e-5, 0.22760710553788024, 0.004876551648890306]
  },
  8192: {
    first: [0.31481863418841965, 0.44241743665406724, 0.0007583597152351851],
    total: [0.55864564393522, 0.442418760485645, 0.24344896729915178],
    second: [2.4686436164378378e-5, 0.24272536705962827, -2.802930003759107e-6]
  }
}

describe('the Ishigami function', () => {
  it.each([1024, 8192] as const)('has the indices of SALib from its %i points', (points) => {
    // without the half cell that keeps our points off zero, so that they are the peer's
    const base = sobolDesign(points, 6).map((value) => value - 2 ** -33)
    const found = sobolIndices(ishigamiOf(saltelliDesign(base, 3, true)), 3, { secondOrder: true, resamples: 100 })
    for (const kind of ['first', 'total', 'second'] as const) {
      found[kind].forEach(({ value }, at) => {
        expect(Math.abs(value - salib[points][kind][at]!), `${kind} ${at}`).toBeLessThan(1e-9)
      })
    }
    expect(found.second.map(({ pair }) => pair)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2]
    ])
  })

  it('has the exact indices inside the intervals from scrambled points', () => {
    const rows = saltelliDesign(sobolDesign(1024, 6, root), 3, true)
    const found = sobolIndices(ishigamiOf(rows), 3, { secondOrder: true })
    expect(found).toMatchObject({ points: 1024, dropped: 0, refusal: null })
    for (const kind of ['first', 'total', 'second'] as const) {
      found[kind].forEach(({ low, high, value }, at) => {
        expect(low <= value && value <= high).toBe(true)
        expect(low <= exact[kind][at]! && exact[kind][at]! <= high, `${kind} ${at}`).toBe(true)
        expect(high - low).toBeLessThan(0.25)
      })
    }
  })

  it('has intervals of total indices that hold the exact ones about as often as they say', () => {
    let held = 0
    for (let repetition = 0; repetition < 100; repetition++) {
      const names = Array.from({ length: 6 }, (_, at) => `x${at}`)
      const rows = saltelliDesign(randomDesign(256, names, deriveKey(root, repetition)), 3)
      const { total } = sobolIndices(ishigamiOf(rows), 3, { resamples: 400, key: deriveKey(root, 1000 + repetition) })
      total.forEach(({ low, high }, at) => {
        if (low <= exact.total[at]! && exact.total[at]! <= high) held += 1
      })
    }
    // 285 of 300; percentile intervals of so few points hold a little less often
    expect(held).toBeGreaterThan(267)
    expect(held).toBeLessThanOrEqual(298)
  })
})

describe('the product of Sobol', () => {
  // Sobol' g-function, g = Π (|4x − 2| + a) / (1 + a) with a = 0, 1, 9: partial variances 1 / (3 (1 + a)²)
  const a = [0, 1, 9]
  const parts = a.map((each) => 1 / (3 * (1 + each) ** 2))
  const variance = parts.reduce((product, part) => product * (1 + part), 1) - 1

  it('has its known indices', () => {
    const rows = saltelliDesign(sobolDesign(4096, 6, root), 3)
    const outputs = Array.from({ length: rows.length / 3 }, (_, row) =>
      a.reduce((product, each, at) => (product * (Math.abs(4 * rows[3 * row + at]! - 2) + each)) / (1 + each), 1)
    )
    const found = sobolIndices(outputs, 3)
    a.forEach((_, at) => {
      const others = parts.reduce((product, part, other) => (other === at ? product : product * (1 + part)), 1)
      expect(Math.abs(found.first[at]!.value - parts[at]! / variance)).toBeLessThan(0.01)
      expect(Math.abs(found.total[at]!.value - (parts[at]! * others) / variance)).toBeLessThan(0.01)
    })
    expect(found.second).toEqual([])
  })
})

describe('samples that mean little', () => {
  const linear = (points: number) => {
    const rows = saltelliDesign(sobolDesign(points, 4, root), 2)
    return Array.from({ length: rows.length / 2 }, (_, row) => rows[2 * row]! + rows[2 * row + 1]!)
  }

  it('are refused in words below 64 base points', () => {
    expect(sobolIndices(linear(32), 2).refusal?.en).toContain('only 32 base points ran in full')
    expect(sobolIndices(linear(32), 2).refusal?.zh).toContain('仅有 32 个基点')
    expect(sobolIndices(linear(256), 2).refusal).toBeNull()
  })

  it('are refused where intervals are too wide to tell what matters, with how many are needed', () => {
    // all of the variance is in one of a hundred parts of the range
    const rows = saltelliDesign(sobolDesign(128, 4, root), 2)
    const outputs = Array.from({ length: rows.length / 2 }, (_, row) =>
      rows[2 * row]! > 0.97 ? rows[2 * row + 1]! : 0
    )
    const { refusal } = sobolIndices(outputs, 2)
    expect(refusal?.en).toMatch(
      /widest interval of a total index is ± [\d.]+, .* ask for at least (256|512|1024|2048|4096)$/
    )
    expect(refusal?.zh).toContain('总指数最宽的区间')
  })

  it('without any variance have no indices, and are never NaN', () => {
    for (const value of [0, 0.1 + 0.2, -1e300]) {
      const found = sobolIndices(new Array(400).fill(value), 2)
      expect(found).toMatchObject({ first: [], total: [], second: [], points: 100 })
      expect(found.refusal?.en).toContain(`was ${value} in every run`)
    }
    const nearly = Array.from({ length: 400 }, (_, at) => 1e6 + (at % 2) * 1e-9)
    expect(sobolIndices(nearly, 2).refusal?.en).toContain('in every run')
  })

  it('leave out base points of which a run failed, and count them', () => {
    const all = linear(256)
    const some: (number | null)[] = [...all]
    for (let point = 0; point < 256; point += 16) some[point * 4 + (point % 4)] = null
    const kept = all.filter((_, row) => Math.floor(row / 4) % 16 !== 0)
    const found = sobolIndices(some, 2)
    expect(found).toMatchObject({ points: 240, dropped: 16 })
    expect({ ...found, dropped: 0 }).toEqual(sobolIndices(kept, 2))
    const none = sobolIndices([null, 1, 2, Number.NaN], 2)
    expect(none).toMatchObject({ first: [], points: 0, dropped: 1 })
    expect(none.refusal?.en).toContain('only 0 base points')
  })

  it('give numbers however few and odd they are', () => {
    for (const outputs of [
      [1, 2, 3, 4],
      [0, 0, 0, 1],
      [5, 1, 1, 5, 5, 1, 1, 5]
    ]) {
      const { first, total } = sobolIndices(outputs, 2, { resamples: 100 })
      expect([...first, ...total].flatMap(Object.values).every(Number.isFinite)).toBe(true)
    }
  })
})

describe('the design', () => {
  it('has the blocks that SALib has: A, then A with one column of B each, B with one of A each, B', () => {
    const rows = saltelliDesign(Float64Array.of(1, 2, 3, 4), 2, true)
    expect(Array.from(rows)).toEqual([1, 2, 3, 2, 1, 4, 1, 4, 3, 2, 3, 4])
    expect(saltelliBlock(2, true) * 2).toBe(rows.length)
  })

  it('is refused of a wrong base, as are outputs that do not fit and settings that make no interval', () => {
    expect(() => saltelliDesign(new Float64Array(9), 2)).toThrow('4 numbers a point; got 9 numbers')
    expect(() => saltelliDesign(new Float64Array(8), 0)).toThrow('at least 1; got 0')
    expect(() => sobolIndices([1, 2, 3], 2)).toThrow('has 4 runs a base point; got 3 outputs')
    expect(() => sobolIndices([1, 2, 3, 4, 5, 6, 7], 2, { secondOrder: true })).toThrow('with second order has 6 runs')
    expect(() => sobolIndices([1, 2, 3, 4], 2, { level: 95 })).toThrow('between 0 and 1; got 95')
    expect(() => sobolIndices([1, 2, 3, 4], 2, { resamples: 10 })).toThrow('at least 100 resamples; got 10')
  })
})

it('the test function is that of the reference: 3.5 on average with variance 13.845', () => {
  const points = sobolDesign(8192, 3, root)
  const values = ishigamiOf(points)
  const mean = values.reduce((sum, value) => sum + value) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  expect(Math.abs(mean - 3.5)).toBeLessThan(0.01)
  expect(Math.abs(variance - 13.844587940719254)).toBeLessThan(0.1)
  expect(ishigami([0.5, 0.75, 0.5])).toBeCloseTo(7, 12)
})
