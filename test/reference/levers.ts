import type { LeverPlan } from '../../src/engine/plan.js'
import { effectiveSpend } from '../../src/model/mechanism/adstock.js'
import { type LeverId, leverIds } from '../../src/model/parameters/lever.js'
import { moneyScale } from '../../src/model/runTable.js'
import type { Fair, Today } from './fair.js'

/**
 * Spends a lever's money on so many heads of each segment; its responses are known from then on. Each segment is looked at
 * by itself: its money is its own purse, or its part, by heads, of what all others share.
 */
export function spend(today: Today, id: LeverId, heads: readonly number[]): void {
  const lever = today.edition.levers[id]
  const inTail = today.edition.part === 'tail'
  const pursesSeen = new Set<number>()
  const entries: { readonly item: number; readonly heads: number; readonly planned: number }[] = []
  const perHeads = today.plan.segments.map((_, segment) => {
    const own = lever.purses[segment] !== null
    const together = heads.filter((_, other) => (own ? other === segment : lever.purses[other] === null))
    const all = together.reduce((sum, each) => sum + each, 0)
    const given = own ? today.edition.purseSpend[id][segment]! : today.edition.leverSpend[id]
    const last = today.fair.levers[id][segment]!.perHead
    let perHead = lever.perHeadIfAbsent
    let planned = perHead * all
    if (given !== null && inTail) {
      // The tail goes on at the last spend per head, within the spend of the last edition.
      perHead = all > 0 ? Math.min(last, given / all) : last
      planned = perHead * all
    } else if (given !== null) {
      perHead = all > 0 ? given / all : 0
      planned = given
    }
    const item = lever.purses[segment] ?? leverIds.indexOf(id)
    if (!pursesSeen.has(item)) entries.push({ item, heads: all, planned: Math.round(planned * moneyScale) })
    pursesSeen.add(item)
    return perHead
  })
  if (!pursesSeen.has(leverIds.indexOf(id))) {
    // nobody shares any more: what is given all the same stays unspent
    const given = inTail ? 0 : (today.edition.leverSpend[id] ?? 0)
    entries.push({ item: leverIds.indexOf(id), heads: 0, planned: Math.round(given * moneyScale) })
  }
  today.responses[id] = perHeads.map((perHead, segment) =>
    respond(today, lever, segment, perHead, settled(lever, heads, segment))
  )
  for (const { item, heads: all, planned } of entries.sort((one, other) => one.item - other.item)) {
    enter(today, lever, item, all, planned, all > 0 ? planned : 0)
  }
}

/** Before the first edition the fair is settled: it has always spent what the baseline spends. */
function settled(lever: LeverPlan, heads: readonly number[], segment: number): number {
  const own = lever.firstPurses[segment]!
  const money = own ?? lever.firstSpend
  const among = heads.filter((_, other) => (own === null ? lever.firstPurses[other] === null : other === segment))
  const all = among.reduce((sum, each) => sum + each, 0)
  return money !== null && all > 0 ? money / all : lever.perHeadIfAbsent
}

/** Pays the reward of the referral programme for each success. */
export function payRewards(today: Today, successes: number): void {
  const lever = today.edition.levers.referral
  const reward = today.edition.leverSpend.referral ?? 0
  const paid = Math.round(reward * moneyScale) * successes
  today.responses.referral = today.plan.segments.map((_, segment) =>
    respond(today, lever, segment, reward, lever.perHeadIfAbsent)
  )
  enter(today, lever, leverIds.indexOf('referral'), successes, paid, paid)
}

/** An edition that does not take place: nothing is spent, and what was spent before fades. */
export function keepUnspent(fair: Fair, edition: Today['edition']): void {
  const { plan, book } = fair
  leverIds.forEach((id, shared) => {
    const { carryOver, perHeadIfAbsent, cost, purses } = edition.levers[id]
    for (const memory of fair.levers[id]) {
      memory.effective = effectiveSpend(0, memory.effective ?? perHeadIfAbsent, carryOver)
    }
    const enterUnspent = (item: number, given: number | null) => {
      const planned = Math.round((given ?? 0) * moneyScale)
      book.enter({ edition: edition.edition, item, kind: cost, heads: 0, planned, booked: 0 })
    }
    enterUnspent(shared, id === 'referral' ? 0 : edition.leverSpend[id])
    purses.forEach((item, segment) => {
      if (item !== null) enterUnspent(item, edition.purseSpend[id][segment]!)
    })
  })
  edition.tactics.forEach(({ definition, spend }, index) => {
    const kind = plan.stages[Math.max(0, definition.stages.indexOf(true))]!.cost
    const planned = Math.round((spend ?? 0) * moneyScale)
    book.enter({ edition: edition.edition, item: leverIds.length + index, kind, heads: 0, planned, booked: 0 })
  })
}

function respond(today: Today, lever: LeverPlan, segment: number, perHead: number, settled: number): number {
  const memory = today.fair.levers[lever.id][segment]!
  memory.effective = effectiveSpend(perHead, memory.effective ?? settled, lever.carryOver)
  if (today.edition.part !== 'tail') memory.perHead = perHead
  return lever.response(memory.effective)
}

function enter(today: Today, lever: LeverPlan, item: number, heads: number, planned: number, booked: number): void {
  if (today.edition.part === 'warmUp') return
  today.fair.book.enter({ edition: today.number, item, kind: lever.cost, heads, planned, booked })
}
