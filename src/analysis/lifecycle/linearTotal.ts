import { InputError } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import { lifecycleWords } from './words.js'

/** Named sums of categories: name of the total to category to coefficient. */
export type Totals = Readonly<Record<string, Readonly<Record<string, number>>>>

/**
 * A total of categories: the sum of coefficient × amount.
 *
 * @param coefficients Category to coefficient.
 * @param amounts Category to amount.
 * @throws InputError for a category that has no amount, with the nearest name.
 *
 * @example
 * linearTotal({ fees: 1, service: -1 }, new Map([['fees', 100], ['service', 30]])) // => 70
 */
export function linearTotal(
  coefficients: Readonly<Record<string, number>>,
  amounts: ReadonlyMap<string, number>
): number {
  return Object.entries(coefficients).reduce((sum, [category, coefficient]) => {
    const amount = amounts.get(category)
    if (amount === undefined) throw unknownCategory(category, [...amounts.keys()])
    return sum + coefficient * amount
  }, 0)
}

/**
 * The same for many amounts a category, side by side.
 *
 * @param coefficients Category to coefficient.
 * @param columns Category to amounts, all columns of one length.
 * @throws InputError for a category that has no amounts, with the nearest name.
 *
 * @example
 * linearTotals({ fees: 1, service: -1 }, new Map([['fees', Float64Array.of(100, 50)], ['service', Float64Array.of(30, 20)]]))
 * // => Float64Array.of(70, 30)
 */
export function linearTotals(
  coefficients: Readonly<Record<string, number>>,
  columns: ReadonlyMap<string, Float64Array>
): Float64Array {
  const [first] = columns.values()
  const sums = new Float64Array(first?.length ?? 0)
  for (const [category, coefficient] of Object.entries(coefficients)) {
    const column = columns.get(category)
    if (column === undefined) throw unknownCategory(category, [...columns.keys()])
    for (let index = 0; index < sums.length; index++) sums[index]! += coefficient * column[index]!
  }
  return sums
}

function unknownCategory(name: string, names: readonly string[]): InputError {
  const suggestion = nearestName(name, names)
  return new InputError([
    {
      ...asMessage(lifecycleWords.unknownCategory, { name, names: listed(names) }),
      ...(suggestion === undefined ? {} : { suggestion })
    }
  ])
}
