import { describe, expect, it } from 'vitest'
import { randomDesign } from '../../../src/core/design/randomDesign.js'
import { sobolDesign } from '../../../src/core/design/sobolDesign.js'
import { deriveKey, seedKey } from '../../../src/core/random/streams.js'

const root = seedKey('sobol')
const published = (points: number, dimensions: number) =>
  Array.from(sobolDesign(points, dimensions), (value) => value - 2 ** -33)

describe("Sobol's points unscrambled", () => {
  it('are those that the program sobol.cc of Joe and Kuo prints for 10 points in 3 dimensions', () => {
    expect(published(10, 3)).toEqual(
      [
        [0, 0, 0],
        [0.5, 0.5, 0.5],
        [0.75, 0.25, 0.25],
        [0.25, 0.75, 0.75],
        [0.375, 0.375, 0.625],
        [0.875, 0.875, 0.125],
        [0.625, 0.125, 0.875],
        [0.125, 0.625, 0.375],
        [0.1875, 0.3125, 0.9375],
        [0.6875, 0.8125, 0.4375]
      ].flat()
    )
  })

  it('are those of scipy 1.17.1, qmc.Sobol(640, scramble=False, bits=32), to the last column', () => {
    const points = published(1024, 640)
    const row = (at: number) => [9, 99, 255, 300, 511, 639].map((column) => points[at * 640 + column])
    expect(row(1000)).toEqual([0.0693359375, 0.1865234375, 0.2490234375, 0.5185546875, 0.3955078125, 0.2060546875])
    expect(row(777)).toEqual([0.3232421875, 0.5107421875, 0.6357421875, 0.6162109375, 0.7978515625, 0.1005859375])
  })
})

/** How many points lie in each box whose sides are 2^-levels, one of `levels` a column. */
function countsIn(points: Float64Array, levels: readonly number[]): number[] {
  const counts = new Array<number>(2 ** levels.reduce((sum, level) => sum + level, 0)).fill(0)
  for (let row = 0; row < points.length / levels.length; row++) {
    let box = 0
    levels.forEach((level, column) => {
      box = box * 2 ** level + Math.floor(points[row * levels.length + column]! * 2 ** level)
    })
    counts[box]! += 1
  }
  return counts
}

/** All ways to split a number of halvings among columns. */
function splits(total: number, columns: number): number[][] {
  if (columns === 1) return [[total]]
  return Array.from({ length: total + 1 }, (_, first) =>
    splits(total - first, columns - 1).map((rest) => [first, ...rest])
  ).flat()
}

describe("Sobol's points scrambled", () => {
  // The quality t of a Sobol sequence is at most the sum of the degrees of its polynomials less one each (Sobol' 1967;
  // Niederreiter 1992, theorem 4.49): degrees 0, 1, 2, 3, 3 give 0 in one and two dimensions, 1 in three, 3 in four, 5 in five.
  it.each([
    [1, 0],
    [2, 0],
    [3, 1],
    [4, 3],
    [5, 5]
  ])('are a (t, m, s)-net in %i dimensions, t = %i: each elementary interval holds 2^t points', (dimensions, t) => {
    for (const seed of [0, 1, 2]) {
      const points = sobolDesign(256, dimensions, deriveKey(root, seed))
      for (const levels of splits(8 - t, dimensions)) {
        expect(new Set(countsIn(points, levels))).toEqual(new Set([2 ** t]))
      }
    }
  })

  it('hold one point in each of 256 cells of every one of 640 columns', () => {
    const points = sobolDesign(256, 640, root)
    for (let column = 0; column < 640; column++) {
      const cells = new Set(Array.from({ length: 256 }, (_, row) => Math.floor(points[row * 640 + column]! * 256)))
      expect(cells.size).toBe(256)
    }
  })

  it('lie inside the cube; the first are the same however many; another key gives others', () => {
    const points = sobolDesign(64, 8, root)
    expect(points.every((value) => value > 0 && value < 1)).toBe(true)
    expect(sobolDesign(16, 8, root)).toEqual(points.slice(0, 128))
    expect(sobolDesign(64, 8, deriveKey(root, 9))).not.toEqual(points)
  })

  it('are uniform one by one, and unrelated from key to key', () => {
    const scrambles = Array.from({ length: 2000 }, (_, at) => sobolDesign(4, 3, deriveKey(root, at)))
    const mean = (value: (points: Float64Array, at: number) => number) =>
      scrambles.reduce((sum, points, at) => sum + value(points, at), 0) / scrambles.length
    for (let place = 0; place < 12; place++) {
      // bounds of four standard errors: uniform numbers have variance 1/12, their centred squares 1/180
      expect(Math.abs(mean((points) => points[place]!) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 2000))
      const square = mean((points) => (points[place]! - 0.5) ** 2)
      expect(Math.abs(square - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / 2000))
      const product = mean(
        (points, at) => (points[place]! - 0.5) * (scrambles[(at + 1) % scrambles.length]![place]! - 0.5)
      )
      expect(Math.abs(product)).toBeLessThan(4 * Math.sqrt(1 / 144 / 2000))
    }
  })

  it('give the mean of a smooth function far better than random points', () => {
    // the mean of Π (1 + (x − 1/2) / j) over the unit cube is 1
    const dimensions = 6
    const names = Array.from({ length: dimensions }, (_, at) => `x${at}`)
    const error = (points: Float64Array) => {
      let sum = 0
      for (let row = 0; row < points.length / dimensions; row++) {
        let product = 1
        for (let at = 0; at < dimensions; at++) product *= 1 + (points[row * dimensions + at]! - 0.5) / (at + 1)
        sum += product
      }
      return sum / (points.length / dimensions) - 1
    }
    const rootMeanSquare = (design: (at: number) => Float64Array) =>
      Math.sqrt(Array.from({ length: 20 }, (_, at) => error(design(at)) ** 2).reduce((sum, each) => sum + each) / 20)
    const ofSobol = (points: number) => rootMeanSquare((at) => sobolDesign(points, dimensions, deriveKey(root, at)))
    const random = rootMeanSquare((at) => randomDesign(4096, names, deriveKey(root, at)))
    expect(ofSobol(4096)).toBeLessThan(random / 50)
    // sixteen times the points: random ones err 4 times less, these at least 16 times
    expect(ofSobol(4096)).toBeLessThan(ofSobol(256) / 16)
  })
})

it('refuses what it has not', () => {
  expect(() => sobolDesign(0, 2)).toThrow('from 1 to 1048576; got 0')
  expect(() => sobolDesign(1.5, 2)).toThrow('got 1.5')
  expect(() => sobolDesign(8, 641)).toThrow(
    'from 1 to 640 columns (a Latin hypercube has as many as you like); got 641'
  )
})
