import type { TacticPlan } from '../../src/engine/plan.js'
import type { Customer } from './customer.js'
import { headsOf, type Today } from './fair.js'
import { money } from './fees.js'
import { bestShare, bestThatFit, byInfluence, byRisk, byValue, ranked } from './ranking.js'

const scores = { value: byValue, influence: byInfluence, risk: byRisk }

/** Before anybody decides, every tactic is offered to those it is aimed at, by what records show. */
export function offerTactics(today: Today): void {
  for (const index of today.edition.tactics.keys()) {
    const candidates = today.customers.filter((customer) => isAimedAt(today, index, customer))
    if (today.edition.tactics[index]!.definition.rank === 'none') offerByChance(today, index, candidates)
    else offerBestFirst(today, index, candidates)
  }
}

function isAimedAt({ edition }: Today, index: number, { segment, seen, lastBooked }: Customer): boolean {
  const { segments, stages, valueBelow } = edition.tactics[index]!.definition
  if (!segments[segment]! || seen === null || !stages[seen]!) return false
  return valueBelow === null || lastBooked < valueBelow
}

/** Each candidate is treated by the own chance, as far as the money goes for these and as many newcomers as last time. */
function offerByChance(today: Today, index: number, candidates: readonly Customer[]): void {
  const { definition, cost, spend, coverage } = today.edition.tactics[index]!
  const memory = today.fair.tactics[index]!
  if (today.edition.part !== 'tail') {
    const expected = memory.registering + headsOf(today, candidates)
    const isLimited = spend !== null && cost > 0 && expected > 0
    memory.coverage = isLimited ? Math.min(coverage, spend / (cost * expected)) : coverage
  }
  for (const customer of candidates) {
    if (today.fair.draw(customer, definition.id, today.number)[0] < memory.coverage) offer(today, index, customer)
  }
}

/** The best share of the candidates is treated, best first, each by the own chance, until the money is spent. */
function offerBestFirst(today: Today, index: number, candidates: readonly Customer[]): void {
  const { definition, cost, spend, coverage } = today.edition.tactics[index]!
  const memory = today.fair.tactics[index]!
  const inTail = today.edition.part === 'tail'
  const heads = headsOf(today, candidates)
  const affordable = spend === null || money(cost) === 0 ? heads : Math.floor(money(spend) / money(cost))
  const most = inTail ? Math.round(memory.coverage * heads) : affordable
  const best = ranked(candidates, scores[definition.rank as keyof typeof scores])
  const reached = bestShare(today, best, definition.top).filter(
    (customer) => today.fair.draw(customer, definition.id, today.number)[0] < coverage
  )
  const treated = bestThatFit(today, reached, most)
  for (const customer of treated) offer(today, index, customer)
  if (!inTail) memory.coverage = heads > 0 ? headsOf(today, treated) / heads : 0
}

function offer(today: Today, index: number, customer: Customer): void {
  const { definition, discount } = today.edition.tactics[index]!
  treat(today, index, customer)
  customer.payShare *= 1 - discount
  if (definition.release) customer.released = true
}

/** A treatment is booked to the account of the stage that the customer is in now. */
export function treat({ plan, edition }: Today, index: number, customer: Customer): void {
  customer.treatments.set(index, plan.stages[customer.stage]!.cost)
  customer.tacticCost += money(edition.tactics[index]!.cost)
}

/** Whether a tactic treats newcomers on registering: those that choose customers by what is known of them do not. */
export function welcomesNewcomers({ rank, valueBelow, release }: TacticPlan): boolean {
  return rank === 'none' && valueBelow === null && !release
}
