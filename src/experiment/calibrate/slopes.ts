import { type Means, weighed } from './moments.js'

/** How figures move with one coordinate. */
export interface Slope {
  /** By figure. */
  readonly mean: readonly number[]
  /** What the slope of each replication is above the mean, by figure: luck that common random numbers leave. */
  readonly luck: readonly (readonly number[])[]
}

/** Coordinates are moved so far to find slopes: far enough for customers to act differently. */
const step = 0.4

/**
 * Points to be played for slopes: each of some coordinates a step up, and a step down.
 *
 * @param point Where.
 * @param places Coordinates that are moved.
 *
 * @example
 * asideOf([1, 2], [1]) // => [[1, 2.4], [1, 1.6]]
 */
export function asideOf(point: readonly number[], places: readonly number[]): number[][] {
  return places.flatMap((place) =>
    [step, -step].map((by) => point.map((each, at) => (at === place ? each + by : each)))
  )
}

/**
 * Slopes from what was played a step up and a step down, in the same replications (central differences).
 *
 * @param found Of `asideOf`, in its order.
 *
 * @example
 * const [slope] = slopesFrom([replicationMeans([[0.9], [0.7]]), replicationMeans([[0.1], [0.3]])])
 * slope.mean // ≈ [0.75]
 * slope.luck // ≈ [[0.25], [-0.25]]
 */
export function slopesFrom(found: readonly Means[]): Slope[] {
  return Array.from({ length: found.length / 2 }, (_, index): Slope => {
    const [up, down] = [found[2 * index]!, found[2 * index + 1]!]
    const of = (above: readonly number[], below: readonly number[]) =>
      above.map((each, figure) => {
        const slope = (each - below[figure]!) / (2 * step)
        return Number.isNaN(slope) ? 0 : slope
      })
    const mean = of(up.values, down.values)
    const luck = up.rows.map((row, replication) => {
      const known = row.map((each, figure) => !Number.isNaN(each + down.rows[replication]![figure]!))
      return of(row, down.rows[replication]!).map((each, figure) => (known[figure] ? each - mean[figure]! : 0))
    })
    return { mean, luck }
  })
}

/**
 * What figures tell of coordinates: JᵀWJ without what the luck in the slopes adds to it. Means of slopes over R replications
 * have an error of their own, whose squares would be taken for information; over pairs of different replications they are
 * not: Σ_{r≠q} sᵣᵀWs_q / (R(R−1)) is unbiased. A coordinate of which no more than luck is seen has none.
 *
 * @param slopes By coordinate.
 * @param weights Of the figures.
 *
 * @example
 * // two replications with slopes 1 and −1: their mean is luck
 * informationOf([{ mean: [0], luck: [[1], [-1]] }], Float64Array.of(100)) // => Float64Array.of(0)
 * informationOf([{ mean: [2], luck: [[0], [0]] }], Float64Array.of(100)) // => Float64Array.of(400)
 */
export function informationOf(slopes: readonly Slope[], weights: Float64Array): Float64Array {
  const size = slopes.length
  const matrix = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const [one, other] = [slopes[row]!, slopes[column]!]
      const pairs = one.luck.length * (one.luck.length - 1)
      const luck = one.luck.reduce((sum, each, index) => sum + weighed(each, weights, other.luck[index] ?? each), 0)
      const told = weighed(one.mean, weights, other.mean) - (pairs > 0 ? luck / pairs : 0)
      matrix[row * size + column] = told
      matrix[column * size + row] = told
    }
  }
  for (let row = 0; row < size; row++) {
    if (matrix[row * (size + 1)]! > 0) continue
    for (let other = 0; other < size; other++) {
      matrix[row * size + other] = 0
      matrix[other * size + row] = 0
    }
  }
  return matrix
}

/**
 * Slopes after a step, so that they tell what it did: the smallest change that does (Broyden 1965).
 *
 * @param slopes Before.
 * @param moved By coordinate, how far.
 * @param before Figures before.
 * @param after Figures after.
 *
 * @example
 * const [slope] = broyden([{ mean: [1], luck: [] }], [0.5], [0], [1])
 * slope.mean // => [2]
 */
export function broyden(
  slopes: readonly Slope[],
  moved: readonly number[],
  before: readonly number[],
  after: readonly number[]
): Slope[] {
  const length = moved.reduce((sum, each) => sum + each * each, 0)
  if (length < 1e-6) return [...slopes]
  return slopes.map(({ mean, luck }, index) => ({
    luck,
    mean: mean.map((slope, figure) => {
      const foretold = slopes.reduce((sum, each, at) => sum + each.mean[figure]! * moved[at]!, 0)
      const missed = after[figure]! - before[figure]! - foretold
      return Number.isNaN(missed) ? slope : slope + (missed * moved[index]!) / length
    })
  }))
}
