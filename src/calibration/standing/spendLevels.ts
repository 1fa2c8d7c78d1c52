import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'

/** What a customer is expected to pay at an edition it attends. */
export interface SpendLevel {
  readonly mean: number
  /** Standard deviation of the logarithm of it: how little is known of this customer's own level. */
  readonly logSd: number
  /** Share of the editions with a known payment at which anything was paid; 1 where none is known. */
  readonly paying: number
  /** Editions with a known payment. */
  readonly n: number
}

/** Levels of all customers, and how much of the differences lies between customers. */
export interface SpendLevels {
  readonly levels: readonly SpendLevel[]
  /** Share of the variance of log payments that lies between customers; `null` where nobody paid twice. */
  readonly between: number | null
  /** Payments above 0. */
  readonly payments: number
}

/**
 * What each customer pays at an edition it attends: its own mean drawn towards that of all, the less is known of it. In
 * logarithms payments are μ + bᵢ + e with bᵢ ~ N(0, τ²) of the customer and e ~ N(0, σ²) of the edition; variances from the
 * one-way analysis of variance of unequal numbers (Searle, Casella & McCulloch 1992, Variance Components, 3.6), bᵢ by its
 * posterior. The mean is exp(μ + bᵢ + Var(bᵢ) / 2 + σ² / 2), times the share of editions at which anything was paid.
 * Nothing is said of growth: payments are at the level of the customer's own past.
 *
 * @param payments By customer, known payments at editions attended; at least 0.
 *
 * @example
 * // nobody paid twice: what was paid is all that is known
 * spendLevels([[100], [400], []]).levels.map(({ mean }) => Math.round(mean)) // => [100, 400, 323]
 * // customers all alike but for luck are expected to pay alike
 * const { levels, between } = spendLevels([[100, 200], [200, 100]])
 * between // => 0
 * levels[0].mean === levels[1].mean // => true
 */
export function spendLevels(payments: readonly (readonly number[])[]): SpendLevels {
  const logs = payments.map((each) => each.filter((value) => value > 0).map(log))
  const own = logs.map((each) => ({ n: each.length, sum: each.reduce((sum, value) => sum + value, 0) }))
  const { mean, within, between, total } = variances(logs, own)
  const share = between + within > 0 ? between / (between + within) : 1
  const severally = own.some(({ n }) => n > 1)
  const levels = payments.map((known, customer): SpendLevel => {
    const { n, sum } = own[customer]
    const paying = known.length === 0 ? 1 : n / known.length
    const weight = n === 0 ? 0 : between + within > 0 ? (n * between) / (n * between + within) : 1
    const variance = (1 - weight) * between
    const level = n === 0 ? mean : mean + weight * (sum / n - mean)
    const expected = exp(level + variance / 2 + within / 2)
    return { mean: paying * expected, logSd: Math.sqrt(variance), paying, n: known.length }
  })
  return { levels, between: severally ? share : null, payments: total }
}

function square(value: number): number {
  return value * value
}

function variances(logs: readonly (readonly number[])[], own: readonly { readonly n: number; readonly sum: number }[]) {
  const groups = own.filter(({ n }) => n > 0)
  const total = groups.reduce((sum, { n }) => sum + n, 0)
  if (total === 0) return { mean: -Infinity, within: 0, between: 0, total }
  const weighted = groups.reduce((sum, each) => sum + each.sum, 0) / total
  const squares = groups.reduce((sum, { n }) => sum + n * n, 0)
  const sumWithin = logs.reduce(
    (all, list, customer) =>
      all + list.reduce((sum, value) => sum + square(value - own[customer].sum / list.length), 0),
    0
  )
  const sumBetween = groups.reduce((sum, each) => sum + each.n * square(each.sum / each.n - weighted), 0)
  const freedom = total - groups.length
  const within = freedom > 0 ? sumWithin / freedom : 0
  const usual = (total - squares / total) / Math.max(1, groups.length - 1)
  const between = groups.length > 1 && usual > 0 ? Math.max(0, (sumBetween / (groups.length - 1) - within) / usual) : 0
  // The mean of a customer of whom nothing is known: each customer counts by how well it is known.
  const weights = groups.map(({ n }) => (between + within > 0 ? 1 / (between + within / n) : 1))
  const mean =
    groups.reduce((sum, each, at) => sum + weights[at] * (each.sum / each.n), 0) /
    weights.reduce((sum, each) => sum + each, 0)
  return { mean, within, between, total }
}
