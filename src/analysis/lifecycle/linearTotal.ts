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

function unknownCategory(name: string, names: readonly string[]): InputError {
  const suggestion = nearestName(name, names)
  return new InputError([
    {
      ...asMessage(lifecycleWords.unknownCategory, { name, names: listed(names) }),
      ...(suggestion === undefined ? {} : { suggestion })
    }
  ])
}
