import type { DiscreteDistribution, EmpiricalDistribution } from './distribution.js'

/** Values in rising order with the share of draws at or below each. */
export interface Weighted {
  readonly values: Float64Array
  /** The weight of each, summing to one. */
  readonly shares: Float64Array
  /** Summed weights; the last is 1. */
  readonly upTo: Float64Array
}

/**
 * The values of a discrete or empirical distribution in rising order, with their weights. Values of weight zero are
 * left out.
 *
 * Throws a RangeError for no values, a value not finite, a weight below zero, weights not as many as the values, and
 * weights that are all zero.
 *
 * @example
 * weighted({ dist: 'discrete', values: [5, 1], weights: [3, 1] })
 * // => { values: Float64Array.of(1, 5), shares: Float64Array.of(0.25, 0.75), upTo: Float64Array.of(0.25, 1) }
 */
export function weighted(distribution: DiscreteDistribution | EmpiricalDistribution): Weighted {
  const { dist, values } = distribution
  if (values.length === 0) throw new RangeError(`${dist}: values must hold at least one number; got none`)
  const wrong = values.find((value) => !Number.isFinite(value))
  if (wrong !== undefined) throw new RangeError(`${dist}: values must be finite numbers; got ${wrong}`)
  const weights = checkedWeights(distribution)
  const order = values.map((_, at) => at).filter((at) => weights === null || weights[at]! > 0)
  order.sort((one, other) => values[one]! - values[other]! || one - other)
  const total = weights === null ? order.length : order.reduce((sum, at) => sum + weights[at]!, 0)
  let sum = 0
  const upTo = Float64Array.from(order, (at) => {
    sum += weights === null ? 1 : weights[at]!
    return sum / total
  })
  upTo[upTo.length - 1] = 1
  return {
    values: Float64Array.from(order, (at) => values[at]!),
    shares: Float64Array.from(order, (at) => (weights === null ? 1 : weights[at]!) / total),
    upTo
  }
}

function checkedWeights(distribution: DiscreteDistribution | EmpiricalDistribution): readonly number[] | null {
  if (distribution.dist === 'empirical' || distribution.weights === undefined) return null
  const { values, weights } = distribution
  if (weights.length !== values.length) {
    throw new RangeError(
      `discrete: weights must be as many as values; got ${weights.length} weights for ${values.length} values`
    )
  }
  const wrong = weights.find((weight) => !(weight >= 0 && weight < Infinity))
  if (wrong !== undefined) throw new RangeError(`discrete: weights must be finite and not below 0; got ${wrong}`)
  if (weights.every((weight) => weight === 0)) throw new RangeError('discrete: some weight must be above 0; all are 0')
  return weights
}

/**
 * The least value at or below which a share p of all draws lies: the inverse of the empirical distribution function,
 * type 1 of Hyndman & Fan 1996 (The American Statistician 50, 361–365).
 *
 * @param p From 0 to 1; `NaN` outside.
 *
 * @example
 * weightedQuantile(weighted({ dist: 'empirical', values: [30, 10, 20, 40] }), 0.5) // => 20
 * weightedQuantile(weighted({ dist: 'empirical', values: [30, 10, 20, 40] }), 0.51) // => 30
 */
export function weightedQuantile({ values, upTo }: Weighted, p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN
  let [from, to] = [0, upTo.length - 1]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (upTo[middle]! >= p) to = middle
    else from = middle + 1
  }
  return values[from]!
}
