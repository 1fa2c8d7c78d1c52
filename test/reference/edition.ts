import type { EditionPlan } from '../../src/engine/plan.js'
import { closingIn, driftNeed, growStand, move, takeAway } from './after.js'
import { isProspect, marketServed, sayFarewell, singleOut } from './approach.js'
import { decide, newsOf } from './before.js'
import { buildBonds } from './bonds.js'
import { cellOf, record, recordClosed, recordMove } from './bookkeeping.js'
import { meetClimate } from './climate.js'
import { type Customer, newOccasion } from './customer.js'
import { isCase, qualityFor, remedy, stayAway, visit } from './during.js'
import { type Fair, float, headsIn, headsOf, isLost, isMember, served, type Today } from './fair.js'
import { noteValue, remember, shareOut } from './histories.js'
import { payRewards, spend } from './levers.js'
import { loseContacts, turnStaffOver } from './people.js'
import { readRecords } from './records.js'
import { offerTactics } from './targeting.js'
import { speak } from './voices.js'

/** Plays one edition, phase by phase. Returns who attended. */
export function playEdition(fair: Fair, edition: EditionPlan, number: number): readonly Customer[] {
  const customers = fair.customers.filter(({ closed }) => !closed)
  const today: Today = { fair, plan: fair.plan, edition, number, customers, responses: {} }
  open(today)
  target(today)
  before(today)
  during(today)
  after(today)
  return customers.filter(({ attends }) => attends)
}

/** Everybody starts afresh; since the last edition staff and contacts have turned over. */
function open(today: Today): void {
  for (const customer of today.customers) {
    Object.assign(customer, newOccasion(1 - today.edition.segments[customer.segment]!.discount))
  }
  spend(today, 'staffCare', members(today, 'staffCare'))
  loseContacts(today, turnStaffOver(today))
}

/** Phase 0: whom tactics treat, by what is known. */
function target(today: Today): void {
  spend(today, 'customerData', members(today, 'customerData'))
  readRecords(today)
  offerTactics(today)
}

/** Phase 1: conversion, win-back and attendance. */
function before(today: Today): void {
  spend(today, 'advertising', marketServed(today, 'advertising'))
  spend(today, 'visitorPromotion', marketServed(today, 'visitorPromotion'))
  spend(today, 'outreach', headsIn(today, served(today, 'outreach', isProspect)))
  spend(today, 'innovation', members(today, 'innovation'))
  spend(today, 'research', members(today, 'research'))
  spend(today, 'serviceBefore', members(today, 'serviceBefore'))
  const lost = served(today, 'winBack', (customer) => isLost(today, customer))
  spend(today, 'winBack', headsIn(today, lost))
  sayFarewell(today)
  singleOut(today)
  const news = newsOf(today)
  for (const customer of today.customers) decide(today, customer, news[customer.segment]!)
  payRewards(
    today,
    headsOf(
      today,
      served(today, 'referral', ({ referred }) => referred)
    )
  )
  buildBonds(today)
}

/** Phase 2: turnout closes; then value, satisfaction, expectation; complaints and their remedy. */
function during(today: Today): void {
  meetClimate(today)
  spend(today, 'service', attending(today, 'service'))
  spend(today, 'serviceAfter', attending(today, 'serviceAfter'))
  spend(today, 'complaintChannel', attending(today, 'complaintChannel'))
  const quality = today.plan.segments.map((_, segment) => qualityFor(today, segment))
  for (const customer of today.customers) {
    if (customer.attends) visit(today, customer, quality[customer.segment]!)
    else if (isMember(today, customer)) stayAway(today, customer)
  }
  spend(today, 'recovery', headsIn(today, served(today, 'recovery', isCase)))
  for (const customer of today.customers) {
    if (!customer.attends) continue
    remedy(today, customer)
    noteValue(today, customer)
  }
}

/** Phase 3: the books, who speaks, stage moves; then the fair is ready for the next edition. */
function after(today: Today): void {
  const { fair, plan, edition, customers } = today
  const isBooked = edition.part !== 'warmUp'
  const present = customers.filter(({ attends }) => attends)
  const lost = customers.filter((customer) => isLost(today, customer))
  const spoken = speak(today, present, lost)
  if (edition.part === 'ledger') shareOut(today)
  takeAway(today)
  for (const customer of lost) {
    customer.grievance = float(customer.grievance * edition.rules.mechanisms.wordOfMouth.grievanceKeep)
  }
  for (const customer of customers) {
    const before = customer.stage
    const cell = isBooked ? cellOf(today, customer) : null
    if (cell !== null) record(today, customer, cell)
    if (cell !== null) remember(today, customer)
    if (isMember(today, customer)) move(today, customer)
    if (cell !== null) recordMove(today, customer, before, cell)
    growStand(today, customer)
  }
  if (isBooked) recordClosed(today)
  const closing = plan.segments.map((_, segment) => closingIn(today, segment))
  for (const customer of customers) driftNeed(today, customer, closing[customer.segment]!)
  if (edition.part !== 'tail') fair.spoken = spoken
  close(today)
}

/** Histories roll on; firms close. Those that had closed before are no longer expected. */
function close({ fair, customers }: Today): void {
  for (const customer of customers) {
    if (customer.attends) customer.tenure++
    customer.neverLapsed = customer.attends && customer.neverLapsed
    customer.attendedLast = customer.attends
    customer.closed = customer.closes
  }
  fair.customers = customers.filter(({ closed, attendedLast }) => !closed || attendedLast)
}

/** Customers of the fair whom a lever serves, and those of them who attend. */
function members(today: Today, id: Parameters<typeof served>[1]): readonly number[] {
  return headsIn(
    today,
    served(today, id, (customer) => isMember(today, customer))
  )
}

function attending(today: Today, id: Parameters<typeof served>[1]): readonly number[] {
  return headsIn(
    today,
    served(today, id, ({ attends }) => attends)
  )
}
