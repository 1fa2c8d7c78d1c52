import type { LeverPlan } from '../../src/engine/plan.js'
import { effectiveSpend } from '../../src/model/mechanism/adstock.js'
import { type LeverId, leverIds } from '../../src/model/parameters/lever.js'
import { moneyScale } from '../../src/model/runTable.js'
import type { Fair, Today } from './fair.js'

/** Spends a lever's money on so many heads; its response is known from then on. */
export function spend(today: Today, id: LeverId, heads: number): void {
  const lever = today.edition.levers[id]
  const memory = today.fair.levers[id]
  const given = today.edition.leverSpend[id]
  const inTail = today.edition.part === 'tail'
  let perHead = lever.perHeadIfAbsent
  let planned = perHead * heads
  if (given !== null && inTail) {
    // The tail goes on at the last spend per head, within the spend of the last edition.
    perHead = heads > 0 ? Math.min(memory.perHead, given / heads) : memory.perHead
    planned = perHead * heads
  } else if (given !== null) {
    perHead = heads > 0 ? given / heads : 0
    planned = given
  }
  const whole = Math.round(planned * moneyScale)
  respond(today, lever, heads, perHead)
  enter(today, lever, heads, whole, heads > 0 ? whole : 0)
}

/** Pays the reward of the referral programme for each success. */
export function payRewards(today: Today, successes: number): void {
  const lever = today.edition.levers.referral
  const reward = today.edition.leverSpend.referral ?? 0
  const paid = Math.round(reward * moneyScale) * successes
  respond(today, lever, successes, reward)
  enter(today, lever, successes, paid, paid)
}

/** An edition that does not take place: nothing is spent, and what was spent before fades. */
export function keepUnspent(fair: Fair, edition: Today['edition']): void {
  const { plan, book } = fair
  leverIds.forEach((id, item) => {
    const { carryOver, perHeadIfAbsent, cost } = edition.levers[id]
    const memory = fair.levers[id]
    memory.effective = effectiveSpend(0, memory.effective ?? perHeadIfAbsent, carryOver)
    const given = id === 'referral' ? 0 : (edition.leverSpend[id] ?? 0)
    const planned = Math.round(given * moneyScale)
    book.enter({ edition: edition.edition, item, kind: cost, heads: 0, planned, booked: 0 })
  })
  edition.tactics.forEach(({ definition, spend }, index) => {
    const kind = plan.stages[Math.max(0, definition.stages.indexOf(true))]!.cost
    const planned = Math.round((spend ?? 0) * moneyScale)
    book.enter({ edition: edition.edition, item: leverIds.length + index, kind, heads: 0, planned, booked: 0 })
  })
}

function respond(today: Today, lever: LeverPlan, heads: number, perHead: number): void {
  const memory = today.fair.levers[lever.id]
  // Before the first edition the fair is settled: it has always spent what the baseline spends.
  const settled = lever.firstSpend !== null && heads > 0 ? lever.firstSpend / heads : lever.perHeadIfAbsent
  memory.effective = effectiveSpend(perHead, memory.effective ?? settled, lever.carryOver)
  if (today.edition.part !== 'tail') memory.perHead = perHead
  today.responses[lever.id] = lever.response(memory.effective)
}

function enter(today: Today, lever: LeverPlan, heads: number, planned: number, booked: number): void {
  if (today.edition.part === 'warmUp') return
  const item = leverIds.indexOf(lever.id)
  today.fair.book.enter({ edition: today.number, item, kind: lever.cost, heads, planned, booked })
}
