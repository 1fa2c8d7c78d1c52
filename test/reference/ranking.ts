import { neutral } from '../../src/model/scale.js'
import type { Customer } from './customer.js'
import { headsOf, type Today } from './fair.js'

/** What customers may be ranked by: the higher, the better placed. */
export type Score = (customer: Customer) => number

export const byValue: Score = ({ lastBooked }) => lastBooked
export const byInfluence: Score = ({ influence }) => influence
export const bySize: Score = ({ area }) => area
/** Dissatisfaction as far as the record is right, and 25 points for having missed the last edition. */
export const byRisk: Score = ({ satisfaction, stage, seen, attendedLast }) =>
  100 - (seen === stage ? satisfaction : neutral) + (attendedLast ? 0 : 25)

/** Customers, best first; equals by who they are. */
export function ranked(customers: readonly Customer[], score: Score): readonly Customer[] {
  return [...customers].sort(
    (one, other) =>
      score(other) - score(one) || one.segment - other.segment || one.entry - other.entry || one.ordinal - other.ordinal
  )
}

/** The best share of a list: whoever has less than the share of the customers that all stand for placed before. */
export function bestShare(today: Today, best: readonly Customer[], share: number): readonly Customer[] {
  const all = headsOf(today, best)
  let placed = 0
  return best.filter((customer) => {
    const before = placed
    placed += headsOf(today, [customer])
    return before / all < share
  })
}

/** The first of a list, as long as at least half of those whom each stands for belong to the first so many customers. */
export function bestReached(today: Today, best: readonly Customer[], customers: number): readonly Customer[] {
  let placed = 0
  return best.filter((customer) => {
    const middle = placed + headsOf(today, [customer]) / 2
    placed += headsOf(today, [customer])
    return middle <= customers
  })
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
