import type { Tier } from '../../analysis/tiers.js'

/**
 * Tiers of customers by a value, as `tiers` of a run have them: the most valuable fifth, rounded up to whole customers; a
 * second tier of the others who bring no less than they cost; and those of negative value. Who is of equal value stands in the
 * order of ids.
 *
 * @param values By customer; `null`, and no tier, where there is none.
 * @param ids Of the customers.
 *
 * @example
 * tiersOf([5, 9, -1, 0, null], ['a', 'b', 'c', 'd', 'e']) // => ['second', 'mostValuable', 'negative', 'second', null]
 */
export function tiersOf(values: readonly (number | null)[], ids: readonly string[]): (Tier | null)[] {
  const ranked = ranking(values, ids)
  const fifth = Math.ceil(ranked.length / 5)
  const found = new Array<Tier | null>(values.length).fill(null)
  ranked.forEach((customer, rank) => {
    const value = values[customer] as number
    found[customer] = value < 0 ? 'negative' : rank < fifth ? 'mostValuable' : 'second'
  })
  return found
}

/**
 * Customers by a value, the greatest first; who is of equal value stands in the order of ids.
 *
 * @param values By customer; who has none is left out.
 * @param ids Of the customers.
 *
 * @example
 * ranking([5, null, 9, 5], ['b', 'x', 'c', 'a']) // => [2, 3, 0]
 */
export function ranking(values: readonly (number | null)[], ids: readonly string[]): number[] {
  const known = Array.from(values.keys()).filter((customer) => values[customer] !== null)
  return known.sort((one, other) => {
    const difference = (values[other] as number) - (values[one] as number)
    return difference !== 0 ? difference : ids[one] < ids[other] ? -1 : 1
  })
}
