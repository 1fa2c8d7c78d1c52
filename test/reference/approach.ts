import { purpose } from '../../src/engine/purposes.js'
import type { Customer } from './customer.js'
import { float, headsIn, headsOf, isLost, responseIn, served, type Today } from './fair.js'
import { spend } from './levers.js'
import { bestReached, byInfluence, bySize, ranked } from './ranking.js'

/** Firms in the market of each segment that a lever serves; none in the tail, where nobody is won any more. */
export function marketServed({ edition }: Today, id: 'advertising' | 'visitorPromotion'): readonly number[] {
  const isWon = edition.part !== 'tail'
  return edition.segments.map(({ marketSize }, index) => (isWon && edition.levers[id].serves[index]! ? marketSize : 0))
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
    headsIn(
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
  const { purses } = today.edition.levers.outreach
  const responses = today.responses.outreach!
  // whoever shares a purse and is as well reached as others is ranked among them
  for (const first of today.plan.segments.keys()) {
    const isAlike = (segment: number) => purses[segment] === purses[first] && responses[segment] === responses[first]
    const prospects = served(today, 'outreach', (customer) => isProspect(customer) && isAlike(customer.segment))
    const best = ranked(prospects, contactedFirst === 'size' ? bySize : byInfluence)
    const customers = responses[first]! * headsOf(today, prospects)
    for (const customer of bestReached(today, best, customers)) customer.contacted = true
  }
}
