import type { Better } from '../../analysis/outcome.js'
import type { OutcomeCondition } from './answer.js'

/** What makes one plan better than another. */
export interface Goal {
  /** Of what is to be best. */
  readonly better: Better
  /** Weight of the worst fifth against the mean, 0 to 1. */
  readonly riskWeight: number
  readonly condition: OutcomeCondition | null
  /** Whether the least money is sought that meets the condition, instead of the best result. */
  readonly isLeast: boolean
}

/** The share of worst cases that a risk-averse goal looks at. */
export const worstFifth = 0.2

/**
 * The figures of one plan as worths: the higher the better.
 *
 * @example
 * worths([3, null], 'lower') // => [-3, null]
 */
export function worths(values: readonly (number | null)[], better: Better): (number | null)[] {
  return better === 'lower' ? values.map((value) => value && -value) : [...values]
}

/**
 * The border of the worst fifth: the largest of the values that belong to it.
 *
 * @example
 * borderOf([5, 1, 4, 2, 3]) // => 1
 * borderOf([]) // => 0
 */
export function borderOf(values: readonly (number | null)[]): number {
  const sorted = Float64Array.from(values.filter((value) => value !== null)).sort()
  return sorted[Math.max(0, Math.ceil(worstFifth * sorted.length) - 1)] ?? 0
}

/**
 * A risk-averse mix of mean and worst cases, replication by replication: x − w·(x − t + (t − x)⁺/.2), whose mean is that of x
 * less w times what the mean of the worst fifth lies below it, where t is the border of the worst fifth (Rockafellar &
 * Uryasev 2000).
 *
 * @param values One a replication, the higher the better.
 * @param weight Of risk, 0 to 1.
 * @param border Of the worst fifth, see `borderOf`.
 *
 * @example
 * const values = [5, 1, 4, 2, 3]
 * const mixed = mixedWithRisk(values, 0.5, borderOf(values))
 * mixed.reduce((sum, value) => sum + value, 0) / 5 // ≈ 2
 * mixedWithRisk(values, 0, 0) // => [5, 1, 4, 2, 3]
 */
export function mixedWithRisk(values: readonly (number | null)[], weight: number, border: number): (number | null)[] {
  if (weight === 0) return [...values]
  return values.map((value) => {
    if (value === null) return null
    const worst = border - Math.max(0, border - value) / worstFifth
    return (1 - weight) * value + weight * worst
  })
}

/**
 * By how much a condition is missed; 0 where it is met.
 *
 * @example
 * shortfall({ figure: 1, limit: 'atLeast', value: 10 }, 7) // => 3
 * shortfall({ figure: 1, limit: 'atMost', value: 10 }, 7) // => 0
 */
export function shortfall({ limit, value }: OutcomeCondition, got: number): number {
  return Math.max(0, limit === 'atLeast' ? value - got : got - value)
}
