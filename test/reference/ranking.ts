import type { Customer } from './customer.js'
import { headsOf, type Today } from './fair.js'

/** What customers may be ranked by: the higher, the better placed. */
export type Score = (customer: Customer) => number

export const byValue: Score = ({ lastBooked }) => lastBooked
export const byInfluence: Score = ({ influence }) => influence
export const bySize: Score = ({ area }) => area
/** Dissatisfaction, and 25 points for having missed the last edition. */
export const byRisk: Score = ({ satisfaction, attendedLast }) => 100 - satisfaction + (attendedLast ? 0 : 25)

/** Customers, best first; equals by who they are. */
export function ranked(customers: readonly Customer[], score: Score): readonly Customer[] {
  return [...customers].sort(
    (one, other) =>
      score(other) - score(one) || one.segment - other.segment || one.entry - other.entry || one.ordinal - other.ordinal
  )
}

/** The first of a list, as long as those they stand for are at most so many. */
export function bestThatFit(today: Today, best: readonly Customer[], most: number): readonly Customer[] {
  let left = most
  const tooMany = best.findIndex((customer) => {
    left -= headsOf(today, [customer])
    return left < 0
  })
  return tooMany < 0 ? best : best.slice(0, tooMany)
}
