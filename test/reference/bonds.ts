import { nextBond, uncopiedShare } from '../../src/model/mechanism/bond.js'
import { leverIds } from '../../src/model/parameters/lever.js'
import type { CostKind } from '../../src/model/runTable.js'
import type { Customer } from './customer.js'
import { float, headsOf, type Today } from './fair.js'
import { money } from './fees.js'
import { treat, welcomesNewcomers } from './targeting.js'

/** Once everybody has decided: newcomers are treated on registering, bonds are built or fade, and tactics are booked. */
export function buildBonds(today: Today): void {
  for (const customer of today.customers) customer.bonds = 0
  for (const index of today.edition.tactics.keys()) {
    registerNewcomers(today, index)
    buildBondsOf(today, index)
    if (today.edition.part !== 'warmUp') bookTactic(today, index)
  }
}

/** Those who have just started or come back are treated where the tactic targets their stage and not the one before. */
function registerNewcomers(today: Today, index: number): void {
  const { definition, cost, spend } = today.edition.tactics[index]!
  const memory = today.fair.tactics[index]!
  const registering = today.customers.filter((customer) => registers(today, index, customer))
  const heads = headsOf(today, registering)
  const isLimited = spend !== null && cost > 0 && heads > 0 && today.edition.part !== 'tail'
  let { coverage } = memory
  if (isLimited) {
    const treated = today.customers.filter(({ treatments }) => treatments.has(index))
    coverage = Math.min(coverage, Math.max(0, spend - cost * headsOf(today, treated)) / (cost * heads))
  }
  for (const customer of registering) {
    if (today.fair.draw(customer, definition.id, today.number)[0] < coverage) treat(today, index, customer)
  }
  memory.registering = heads
}

function registers({ plan, edition }: Today, index: number, customer: Customer): boolean {
  const { definition } = edition.tactics[index]!
  if (!customer.joins && !customer.returned) return false
  const before = customer.joins ? 0 : plan.stages.length - 1
  const isTarget = definition.segments[customer.segment]! && definition.stages[customer.stage]!
  return isTarget && !definition.stages[before]! && welcomesNewcomers(definition)
}

/** What is built acts on the moves after this show and on attendance at the next, less what rivals have copied. */
function buildBondsOf({ fair, edition, customers, number }: Today, index: number): void {
  const { keep, build, weight, launch, copyTime, contacts } = edition.tactics[index]!.definition
  const { most } = edition.rules.mechanisms.contacts
  const acting = weight * uncopiedShare(number - launch, copyTime)
  fair.tactics[index]!.acting = acting
  for (const customer of customers) {
    const isTreated = customer.treatments.has(index)
    const stock = float(nextBond(customer.bondStocks[index]!, isTreated, keep, build))
    customer.bondStocks[index] = stock
    customer.bonds = float(customer.bonds + acting * stock)
    if (!isTreated) continue
    // Contacts are whole; a treatment adds up to the most there can be, and takes none away.
    customer.contacts = Math.max(customer.contacts, Math.floor(Math.min(most, customer.contacts + contacts)))
  }
}

/** One entry an account; of money that was given each plans what it books, as far as it goes, and the last the rest. */
function bookTactic(today: Today, index: number): void {
  const { plan, edition, customers, number } = today
  const { definition, cost, spend } = edition.tactics[index]!
  const treated = new Map<CostKind, number>()
  for (const customer of customers) {
    const kind = customer.treatments.get(index)
    if (kind !== undefined) treated.set(kind, (treated.get(kind) ?? 0) + headsOf(today, [customer]))
  }
  const first = plan.stages[Math.max(0, definition.stages.indexOf(true))]!.cost
  const kinds = treated.size > 0 ? [...treated.keys()].sort() : [first]
  const given = spend === null || edition.part === 'tail' ? null : money(spend)
  let left = given ?? 0
  kinds.forEach((kind, place) => {
    const heads = treated.get(kind) ?? 0
    const booked = heads * money(cost)
    const isLast = place === kinds.length - 1
    const planned = given === null ? booked : isLast ? left : Math.min(booked, left)
    left -= planned
    today.fair.book.enter({ edition: number, item: leverIds.length + index, kind, heads, planned, booked })
  })
}
