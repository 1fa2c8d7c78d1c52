import type { RunContext } from '../../model/runTable.js'
import type { Account } from './account.js'

/** What the worth of a world is measured in: profit over the horizon, or the same discounted to its first edition. */
export const worthOutcomes = ['profit', 'npv'] as const
export type WorthOutcome = (typeof worthOutcomes)[number]

/**
 * The worth of a world by whom it is booked with: each segment, then what nobody bears; × the money scale, whole numbers.
 * Profit is exact. Discounted profit is rounded to a whole number at each place, so that sums of it are exact too; the net
 * present value of the show is then their sum, off by less than half a ten-thousandth of the currency a place.
 *
 * @param account Of one replication.
 * @param outcome `profit` (booked over the horizon, not discounted) or `npv`.
 * @param context Editions and discount factors.
 *
 * @example
 * const account = { profits: Float64Array.of(70, -10, 50, 0), attended: Float64Array.of(3, 2) }
 * const context = { editions: 2, discountFactors: [1, 0.5] }
 * worthsOf(account, 'profit', context) // => Float64Array.of(120, -10)
 * worthsOf(account, 'npv', context) // => Float64Array.of(95, -10)
 */
export function worthsOf(
  { profits }: Account,
  outcome: WorthOutcome,
  { editions, discountFactors }: Pick<RunContext, 'editions' | 'discountFactors'>
): Float64Array {
  const places = profits.length / editions
  return Float64Array.from({ length: places }, (_, place) => {
    let sum = 0
    for (let edition = 0; edition < editions; edition++) {
      sum += (outcome === 'npv' ? discountFactors[edition] : 1) * profits[edition * places + place]
    }
    // Adding 0 turns a −0 into a 0.
    return Math.round(sum) + 0
  })
}
