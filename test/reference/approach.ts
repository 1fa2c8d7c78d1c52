import { purpose } from '../../src/engine/purposes.js'
import type { Customer } from './customer.js'
import { float, headsOf, isLost, responseIn, served, type Today } from './fair.js'
import { spend } from './levers.js'
import { bestReached, byInfluence, bySize, ranked } from './ranking.js'

/** Firms in the market of the segments that a lever serves. */
export function marketServed({ edition }: Today, id: 'advertising' | 'visitorPromotion'): number {
  return edition.segments.reduce((sum, { marketSize }, index) => {
    return edition.levers[id].serves[index]! ? sum + marketSize : sum
  }, 0)
}

/** A prospect has never attended. */
export const isProspect = ({ stage }: Customer): boolean => stage === 0

/** Those who left after the last edition held are cared for: who is reached bears a lesser grievance. */
export function sayFarewell(today: Today): void {
  const { edition, fair, number } = today
  const leavers = today.customers.filter((customer) => isLost(today, customer) && customer.lapse === 0)
  const { serves } = edition.levers.farewell
  spend(
    today,
    'farewell',
    headsOf(
      today,
      leavers.filter(({ segment }) => serves[segment]!)
    )
  )
  for (const customer of leavers) {
    const [uniform] = fair.draw(customer, purpose.farewell, number)
    if (uniform >= responseIn(today, 'farewell', customer.segment)) continue
    customer.grievance = float(customer.grievance * (1 - edition.levers.farewell.effect))
  }
}

/** Outreach that contacts the best first singles out as large a share of prospects as it reaches, by influence or size. */
export function singleOut(today: Today): void {
  const { contactedFirst } = today.edition
  if (contactedFirst === 'any') return
  const prospects = served(today, 'outreach', isProspect)
  const best = ranked(prospects, contactedFirst === 'size' ? bySize : byInfluence)
  const customers = today.responses.outreach! * headsOf(today, prospects)
  for (const customer of bestReached(today, best, customers)) customer.contacted = true
}
