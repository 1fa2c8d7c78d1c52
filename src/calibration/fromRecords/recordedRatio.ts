import { normalQuantile } from '../../core/math/normalQuantile.js'
import { requireLevel } from '../refuse.js'

/** A ratio of sums over customers, and how well it is known. */
export interface RecordedRatio {
  readonly value: number
  /** Standard error, customers being independent. */
  readonly error: number
  readonly low: number
  readonly high: number
  /** Customers who count. */
  readonly customers: number
  /** Sum below the line: how many times it could have happened. */
  readonly cases: number
}

/**
 * The ratio of two sums over customers, with the linearised standard error of a ratio of clusters (Cochran 1977, "Sampling
 * Techniques", 6.4): √Σ(yᵢ − R xᵢ)² / Σx. Where everybody or nobody did it, the error is that of Agresti & Coull's (1998)
 * (y + 2)/(n + 4), since none is known only to this many customers. `null` where there is no case.
 *
 * @param above What happened, by customer.
 * @param below How often it could have, by customer; customers of 0 do not count.
 * @param options `level` of the interval, defaults to .95; `most`, where the ratio cannot exceed it, such as 1 for a share.
 *
 * @example
 * // 3 of 4: √(.75 × .25 / 4)
 * ratioOf([1, 1, 1, 0], [1, 1, 1, 1]).error // ≈ 0.21650635094610965
 * ratioOf([], []) // => null
 */
export function ratioOf(
  above: ArrayLike<number>,
  below: ArrayLike<number>,
  options: { readonly level?: number; readonly most?: number } = {}
): RecordedRatio | null {
  const z = normalQuantile((1 + requireLevel(options.level ?? 0.95)) / 2)
  const most = options.most ?? Infinity
  let happened = 0
  let cases = 0
  let customers = 0
  for (let index = 0; index < below.length; index++) {
    happened += above[index]
    cases += below[index]
    if (below[index] > 0) customers++
  }
  if (cases === 0) return null
  const value = happened / cases
  let squares = 0
  for (let index = 0; index < below.length; index++) {
    const rest = above[index] - value * below[index]
    squares += rest * rest
  }
  const spread = Math.sqrt(squares) / cases
  const near = (happened + 2) / (cases + 4)
  const error = squares > 0 || most === Infinity ? spread : Math.sqrt((near * Math.max(0, 1 - near)) / (cases + 4))
  return {
    value,
    error,
    low: Math.max(most === Infinity ? -Infinity : 0, value - z * error),
    high: Math.min(most, value + z * error),
    customers,
    cases
  }
}

/**
 * The covariance of two ratios over the same customers, linearised: Σ of products of (y − R x) / Σx. With itself it is the
 * square of the standard error.
 *
 * @param one Columns of one value a customer.
 * @param other Likewise.
 *
 * @example
 * const share = { above: [1, 1, 1, 0], below: [1, 1, 1, 1] }
 * ratioCovariance(share, share) // ≈ 0.046875
 */
export function ratioCovariance(
  one: { readonly above: ArrayLike<number>; readonly below: ArrayLike<number> },
  other: { readonly above: ArrayLike<number>; readonly below: ArrayLike<number> }
): number {
  const sums = [one, other].map(({ above, below }) => {
    let [happened, cases] = [0, 0]
    for (let index = 0; index < below.length; index++) {
      happened += above[index]
      cases += below[index]
    }
    return { ratio: happened / cases, cases }
  })
  let products = 0
  for (let index = 0; index < one.below.length; index++) {
    const rest = one.above[index] - sums[0].ratio * one.below[index]
    const otherRest = other.above[index] - sums[1].ratio * other.below[index]
    products += rest * otherRest
  }
  return products / (sums[0].cases * sums[1].cases)
}
