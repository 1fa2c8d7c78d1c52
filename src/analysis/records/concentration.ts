import { normalQuantile } from '../../core/math/normalQuantile.js'
import { concentrationOf, giniCoefficient, lorenzShare } from '../lorenz.js'

/** A figure with its 95 % interval; `null` ends where one customer says nothing about spread. */
export interface Measured {
  readonly value: number
  readonly low: number | null
  readonly high: number | null
}

/** How unequally an amount is spread over customers. */
export interface RecordedConcentration {
  /** What is paid, or what is left of it after cost. */
  readonly of: 'paid' | 'value'
  /** Over the whole records, or at the last edition of which it is recorded. */
  readonly over: 'records' | 'lastEdition'
  /** That edition; `null` for the whole records. */
  readonly edition: string | null
  readonly customers: number
  readonly total: number
  /** Share of the fifth of customers with the most; this and the rest `null` where the total is not above 0. */
  readonly topFifth: Measured | null
  readonly gini: Measured | null
  /** Shares of the total that the 0, 1, … 10 tenths of customers with the least have. */
  readonly lorenz: readonly (number | null)[]
}

/**
 * The concentration of amounts, with intervals for customers drawn from many alike: of the Lorenz ordinate after Beach &
 * Davidson (1983, Review of Economic Studies 50, 723–735), of the Gini coefficient by its influence function (|x − y| on average
 * − G x)/μ − G; both normal, cut at 0 and, for amounts not below 0, at 1. With heavy tails they are somewhat too narrow.
 *
 * @param amounts One a customer.
 *
 * @example
 * const { topFifth, gini } = spreadOver([1, 2, 3, 4])
 * // 1 less the first three and .2 of the fourth, of 10
 * topFifth.value // ≈ 0.32
 * gini.value // ≈ 0.25
 * spreadOver([0, 0]).gini // => null
 */
export function spreadOver(
  amounts: ArrayLike<number>
): Pick<RecordedConcentration, 'customers' | 'total' | 'topFifth' | 'gini' | 'lorenz'> {
  const sorted = Float64Array.from(amounts).sort()
  const concentration = concentrationOf(sorted)
  const { count, total, cumulative } = concentration
  const rest = lorenzShare(concentration, 8)
  const gini = giniCoefficient(concentration)
  const lorenz = Array.from({ length: 11 }, (_, tenth) => lorenzShare(concentration, tenth))
  if (rest === null || gini === null) return { customers: count, total, topFifth: null, gini: null, lorenz }
  const mean = total / count
  const border = sorted[Math.min(count - 1, Math.ceil(0.8 * count) - 1)]
  const ordinate = sorted.map((x) => (Math.min(0, x - border) + 0.8 * border - rest * x) / mean)
  const difference = sorted.map(
    (x, rank) =>
      ((2 * (rank + 1) - count) * x + total - 2 * cumulative[rank + 1]) / count / mean - (gini * x) / mean - gini
  )
  const most = sorted[0] < 0 ? Infinity : 1
  return {
    customers: count,
    total,
    topFifth: measured(1 - rest, ordinate, most),
    gini: measured(gini, difference, most),
    lorenz
  }
}

/** Influences have mean 0; their mean square over the number of customers is the variance. */
function measured(value: number, influences: Float64Array, most: number): Measured {
  const n = influences.length
  if (n < 2) return { value, low: null, high: null }
  const squares = influences.reduce((sum, each) => sum + each * each, 0)
  const half = (normalQuantile(0.975) * Math.sqrt(squares)) / n
  return { value, low: Math.max(0, value - half), high: Math.min(most, value + half) }
}
