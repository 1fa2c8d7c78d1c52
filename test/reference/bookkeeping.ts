import { type Measure, scoreScale } from '../../src/model/runTable.js'
import { neutralTrust } from '../../src/model/scale.js'
import type { Cell } from './book.js'
import type { Customer } from './customer.js'
import { isLost, isMember, type Today } from './fair.js'
import { listFee, money, paidFee, provision } from './fees.js'

/** The cell of the run table that a customer is counted in: by stage during the show, and by what it was before. */
export function cellOf(today: Today, { segment, stage, tenure, cohort }: Customer): Cell {
  return today.fair.book.cell(today.number, segment, stage, tenureKept(today, tenure), cohort)
}

/** The tail is not told apart by tenure. */
function tenureKept({ edition }: Today, tenure: number): number {
  return edition.part === 'tail' ? 0 : tenure
}

/** What is counted and booked of a customer once the show is over. */
export function record(today: Today, customer: Customer, { sums }: Cell): void {
  const { needGap } = today.edition.rules
  sums.customers++
  sums.trust += score(customer.trust)
  sums.strain += score(customer.strain)
  if (needGap) sums.needGap += score(customer.needGap)
  sums.tacticCost += customer.tacticCost
  if (customer.lostContacts) sums.contactsLost++
  if (customer.attendedLast) {
    sums.expected++
    if (customer.attends) sums.repeated++
    if (customer.neverLapsed) sums.neverLapsed++
    if (customer.neverLapsed && customer.attends) sums.renewed++
  }
  if ((customer.returned || isLost(today, customer)) && customer.lapse === 1) sums.justLost++
  if (isMember(today, customer)) sums[loyaltyOf(customer)]++
  if (customer.attends) recordVisit(today, customer, sums)
}

function score(value: number): number {
  return Math.round(value * scoreScale)
}

/** Behaviour by attitude. */
function loyaltyOf({ attends, trust }: Customer): Measure {
  if (attends) return trust >= neutralTrust ? 'loyalTrue' : 'loyalSpurious'
  return trust >= neutralTrust ? 'loyalLatent' : 'disloyal'
}

function recordVisit(today: Today, customer: Customer, sums: Cell['sums']): void {
  const { threshold, promoterFrom, detractorBelow } = today.edition.rules.mechanisms.satisfaction
  const takesSpace = today.plan.segments[customer.segment]!.kind === 'exhibitor'
  const [list, paid, cost] = [listFee(today, customer), paidFee(today, customer), provision(today, customer)]
  sums.attended++
  if (customer.joins) sums.joined++
  if (customer.referred) sums.referred++
  if (customer.returned) sums.returned++
  if (customer.latest >= threshold) sums.satisfied++
  if (customer.latest >= promoterFrom) sums.promoters++
  if (customer.latest < detractorBelow) sums.detractors++
  if (customer.spoke) sums.complaints++
  if (customer.detected) sums.detected++
  if (customer.remedied) sums.remedied++
  sums.value += score(customer.value)
  sums.satisfaction += score(customer.latest)
  sums.cumulativeSatisfaction += score(customer.satisfaction)
  sums.expectation += score(customer.expected)
  sums.influence += score(customer.influence)
  if (takesSpace) sums.area += money(customer.area)
  sums.listRevenue += list
  sums.discountGiven += list - paid
  sums.revenue += paid
  sums.provision += cost
  sums.economicValue += paid - cost
  sums.reward += rewardFor(today, customer)
}

/** The reward that is paid for the recommendation that won a customer. */
export function rewardFor({ edition }: Today, { referred, segment }: Customer): number {
  return referred && edition.levers.referral.serves[segment]! ? money(edition.leverSpend.referral ?? 0) : 0
}

/** What became of a customer who was in stage `before` during the show: closed, moved, left and why. */
export function recordMove({ plan }: Today, customer: Customer, before: number, { sums, moves }: Cell): void {
  if (customer.closes) {
    sums.closed++
    if (plan.stages[before]!.attends) sums['left.exogenous']++
    return
  }
  if (customer.stage === before) return
  moves[customer.stage]!++
  if (customer.reachesTrust) {
    sums.trustReached++
    sums.editionsToTrust += customer.tenure + (customer.attends ? 1 : 0)
  }
  if (customer.stage !== plan.stages.length - 1) return
  sums[`left.${customer.cause}`]++
  if (!customer.dissatisfied) return
  sums.leftDissatisfied++
  if (!customer.spoke && !customer.detected) sums.leftSilently++
}

/** Firms that have closed since the last edition held are still counted among those who were expected. */
export function recordClosed(today: Today): void {
  const { fair, plan, number } = today
  for (const { closed, segment, tenure, cohort, neverLapsed } of fair.customers) {
    if (!closed) continue
    const { sums } = fair.book.cell(number, segment, plan.stages.length, tenureKept(today, tenure), cohort)
    sums.expected++
    if (neverLapsed) sums.neverLapsed++
  }
}
