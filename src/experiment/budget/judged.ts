import { type Estimate, estimate } from '../../core/interval.js'
import { skewedEstimate } from '../../core/skewedEstimate.js'
import type { Goal } from './goal.js'
import { borderOf, mixedWithRisk, shortfall, worths } from './goal.js'
import type { PlanValues } from './plays.js'

/**
 * The mean of the differences of two plans in the same replications, of those that both have; the interval leans to the long
 * side where they are skewed.
 *
 * @example
 * pairedDifference([1, 2, null], [3, 5, 7]).mean // => 2.5
 * pairedDifference([null], [1]) // => null
 */
export function pairedDifference(
  before: readonly (number | null)[],
  after: readonly (number | null)[]
): Estimate | null {
  const known = before.flatMap((value, at) => {
    const other = after[at] ?? null
    return value === null || other === null ? [] : [other - value]
  })
  return known.length === 0 ? null : skewedEstimate(known)
}

/**
 * The estimate of values of which some may be undefined; `null` where all are.
 *
 * @example
 * knownEstimate([1, null, 3]).n // => 2
 */
export function knownEstimate(values: readonly (number | null)[]): Estimate | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : estimate(known)
}

/**
 * An estimate without luck: the interval is the value itself.
 *
 * @example
 * exactly({ mean: 2, low: 1.9, high: 2.1, sd: 0.1, n: 2 }) // => { mean: 2, low: 2, high: 2, sd: 0, n: 1 }
 */
export function exactly({ mean }: Pick<Estimate, 'mean'>): Estimate {
  return { mean, low: mean, high: mean, sd: 0, n: 1 }
}

/** A plan's worth on some replications. */
export interface PlanWorth {
  /** Worth by replication, the risk in it, the higher the better; `null` where undefined. */
  readonly values: readonly (number | null)[]
  /** By how much the condition is missed on average, and by how much at most, as far as one standard error tells. */
  readonly missed: number
  readonly surelyMissed: number
}

/**
 * What plans are worth for a goal, each judged by its own worst fifth.
 *
 * @param played Of `Ground.play`.
 * @param goal What is to be best.
 *
 * @example
 * const goal = { better: 'higher', riskWeight: 0, condition: { figure: 1, limit: 'atLeast', value: 5 }, isLeast: false }
 * planWorths([[[1, 2], [4, 4]]], goal) // => [{ values: [1, 2], missed: 1, surelyMissed: 1 }]
 */
export function planWorths(played: PlanValues, { better, riskWeight, condition }: Goal): PlanWorth[] {
  return played.map((figures) => {
    const plain = worths(figures[0]!, better)
    const values = mixedWithRisk(plain, riskWeight, borderOf(plain))
    if (condition === null) return { values, missed: 0, surelyMissed: 0 }
    const known = knownEstimate(figures[condition.figure]!)
    if (known === null) return { values, missed: Number.POSITIVE_INFINITY, surelyMissed: Number.POSITIVE_INFINITY }
    const error = (known.sd ?? 0) / Math.sqrt(known.n)
    const safe = condition.limit === 'atLeast' ? known.mean - error : known.mean + error
    return { values, missed: shortfall(condition, known.mean), surelyMissed: shortfall(condition, safe) }
  })
}
