import { scoreInterval } from '../uncertainty/scoreInterval.js'

/** A share of cases that were counted, with its 95 % interval. */
export interface Rate {
  readonly count: number
  /** Cases it is a share of. */
  readonly n: number
  /** `null` where there is no case. */
  readonly share: number | null
  readonly low: number | null
  readonly high: number | null
}

/**
 * A share of independent cases, with the score interval of Wilson (1927).
 *
 * @param count Cases in which it is so, 0 to n.
 * @param n Cases, at least 0.
 *
 * @example
 * // (0.5 + 3.8415/20 ± 1.96 × sqrt(0.25/10 + 3.8415/400)) / 1.38415
 * rateOf(5, 10).low // ≈ 0.236593090512564
 * rateOf(0, 0) // => { count: 0, n: 0, share: null, low: null, high: null }
 */
export function rateOf(count: number, n: number): Rate {
  return rateWith(count, n, n)
}

/** Counts of customers who each bring several cases: sums of cases m, of hits r, and of their squares and products. */
export interface ClusterSums {
  customers: number
  n: number
  count: number
  nn: number
  nCount: number
  countCount: number
}

/**
 * Sums for {@link clusteredRate} before anybody is counted.
 *
 * @example
 * clusterSums().customers // => 0
 */
export function clusterSums(): ClusterSums {
  return { customers: 0, n: 0, count: 0, nn: 0, nCount: 0, countCount: 0 }
}

/**
 * Adds a customer to sums; one without a case is passed over.
 *
 * @param sums Changed in place.
 * @param count Cases in which it is so.
 * @param n Cases of this customer.
 *
 * @example
 * const sums = clusterSums()
 * addCluster(sums, 2, 3)
 * sums // => { customers: 1, n: 3, count: 2, nn: 9, nCount: 6, countCount: 4 }
 */
export function addCluster(sums: ClusterSums, count: number, n: number): void {
  if (n === 0) return
  sums.customers++
  sums.n += n
  sums.count += count
  sums.nn += n * n
  sums.nCount += n * count
  sums.countCount += count * count
}

/**
 * A share of cases of which a customer brings several that are alike. Its variance is that of a ratio of sums over independent
 * customers, Σ(r − p m)² / (Σm)² × c/(c − 1) (Cochran 1977, Sampling Techniques, section 6); the interval is Wilson's for as
 * many independent cases as have that variance, at most the cases there are. Where no customer differs from the mean, as
 * many as there are customers.
 *
 * @param sums Of all customers.
 *
 * @example
 * // customers of one case each are independent cases
 * const sums = clusterSums()
 * for (const hit of [1, 0, 1, 0]) addCluster(sums, hit, 1)
 * clusteredRate(sums).n // => 4
 * // all cases of a customer alike: worth no more than the customers
 * const alike = clusterSums()
 * for (const hit of [3, 0, 3, 0]) addCluster(alike, hit, 3)
 * clusteredRate(alike).high > rateOf(6, 12).high // => true
 */
export function clusteredRate({ customers, n, count, nn, nCount, countCount }: ClusterSums): Rate {
  if (n === 0) return rateOf(0, 0)
  const p = count / n
  const squares = countCount - 2 * p * nCount + p * p * nn
  // what rounding leaves of none is none
  if (customers < 2 || squares <= 1e-9 * nn) return rateWith(count, n, customers)
  const variance = (squares / (n * n)) * (customers / (customers - 1))
  return rateWith(count, n, Math.max(1, Math.min(n, (p * (1 - p)) / variance)))
}

function rateWith(count: number, n: number, worth: number): Rate {
  if (n === 0) return { count, n, share: null, low: null, high: null }
  const share = count / n
  return { count, n, share, ...scoreInterval(share, worth) }
}
