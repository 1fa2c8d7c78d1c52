import type { Term } from '../../i18n/terms.js'
import { linearTotal, type Totals } from './linearTotal.js'

/** Lifetime value (or cost) of one customer, by category or total and by the stage he is in now. */
export interface ChainValue {
  /** Category or total. */
  readonly category: string
  readonly stage: string
  /** Discounted to now; `null` where it does not exist. */
  readonly value: number | null
  /** Why it does not exist; `null` where it does. */
  readonly reason: Term | null
}

/** The value of one category from one stage, before it has a name. */
export type Valued = Pick<ChainValue, 'value' | 'reason'>

/**
 * Values of categories by stage, laid out as rows, those of the totals after them. A total is the same sum of values; it
 * does not exist where one of its categories does not, and then for the same reason.
 *
 * @param stages The stages of the chain.
 * @param byCategory For each category, a value for each stage.
 * @param totals Total to category to coefficient.
 * @throws InputError for a total of a category that the chain does not have, with the nearest name.
 *
 * @example
 * chainValueRows(['in'], { fees: [{ value: 3, reason: null }] }, { twice: { fees: 2 } })
 * // => [
 * //   { category: 'fees', stage: 'in', value: 3, reason: null }, { category: 'twice', stage: 'in', value: 6, reason: null }
 * // ]
 */
export function chainValueRows(
  stages: readonly string[],
  byCategory: Readonly<Record<string, readonly Valued[]>>,
  totals: Totals
): ChainValue[] {
  const categories = Object.entries(byCategory)
  const totalled = (coefficients: Totals[string], stage: number): Valued => {
    const amounts = new Map(categories.map(([category, values]) => [category, values[stage].value ?? 0]))
    const value = linearTotal(coefficients, amounts)
    const missing = categories.find(
      ([category, values]) => Object.hasOwn(coefficients, category) && values[stage].reason
    )
    return missing === undefined ? { value, reason: null } : { value: null, reason: missing[1][stage].reason }
  }
  return [
    ...categories.flatMap(([category, values]) =>
      stages.map((stage, index) => ({ category, stage, ...values[index] }))
    ),
    ...Object.entries(totals).flatMap(([category, coefficients]) =>
      stages.map((stage, index) => ({ category, stage, ...totalled(coefficients, index) }))
    )
  ]
}
