import { effectiveSpend } from '../model/mechanism/adstock.js'
import { type LeverId, leverIds } from '../model/parameters/lever.js'
import { moneyScale } from '../model/runTable.js'
import { enterItem, firstAccount, type Ledger } from './ledger.js'
import type { EditionPlan, LeverPlan, Plan } from './plan.js'

/** What a lever remembers from edition to edition. */
export interface LeverState {
  /** Effective spend per head; `null` before the first edition, which starts settled. */
  readonly effective: Record<LeverId, number | null>
  /** Spend per head in the last edition held, continued in the tail. */
  readonly perHead: Record<LeverId, number>
}

/** Levers before any edition. */
export function createLeverState({ tail }: Plan): LeverState {
  return {
    effective: Object.fromEntries(leverIds.map((id) => [id, null])) as Record<LeverId, number | null>,
    perHead: Object.fromEntries(leverIds.map((id) => [id, tail.levers[id].perHeadIfAbsent])) as Record<LeverId, number>
  }
}

/**
 * Spends one lever's money on `heads` customers in an edition and returns the response, a share below its ceiling. With
 * nobody to spend it on the money stays unspent and the effective spend fades. In the tail a lever goes on at its last
 * spend per head, but never takes more than its spend of the last edition. The first edition starts settled: the
 * effective spend before it is the baseline's spend on the same heads.
 */
export function spendOn(
  lever: LeverPlan,
  heads: number,
  edition: EditionPlan,
  editionNumber: number,
  state: LeverState,
  ledger: Ledger
): number {
  const { id } = lever
  const given = edition.leverSpend[id]
  const inTail = edition.part === 'tail'
  const perHead = given === null ? lever.perHeadIfAbsent : givenPerHead(given, heads, inTail ? state.perHead[id] : null)
  const planned = given === null || inTail ? perHead * heads : given
  const whole = Math.round(planned * moneyScale)
  return book(lever, heads, perHead, whole, heads > 0 ? whole : 0, edition, editionNumber, state, ledger)
}

/**
 * Pays a reward for each of `successes` in an edition: money follows success, and the response follows the reward.
 * Returns the response.
 */
export function rewardFor(
  lever: LeverPlan,
  successes: number,
  edition: EditionPlan,
  editionNumber: number,
  state: LeverState,
  ledger: Ledger
): number {
  const reward = edition.leverSpend[lever.id] ?? 0
  const paid = Math.round(reward * moneyScale) * successes
  return book(lever, successes, reward, paid, paid, edition, editionNumber, state, ledger)
}

function book(
  lever: LeverPlan,
  heads: number,
  perHead: number,
  planned: number,
  booked: number,
  edition: EditionPlan,
  editionNumber: number,
  state: LeverState,
  ledger: Ledger
): number {
  const { id } = lever
  const effective = effectiveSpend(perHead, state.effective[id] ?? settledPerHead(lever, heads), lever.carryOver)
  state.effective[id] = effective
  if (edition.part !== 'tail') state.perHead[id] = perHead
  if (edition.part !== 'warmUp') {
    enterItem(ledger, editionNumber, leverIds.indexOf(id), lever.cost, heads, planned, booked)
  }
  return lever.response(effective)
}

/** The effective spend per head before the first edition. */
function settledPerHead(lever: LeverPlan, heads: number): number {
  return lever.firstSpend === null || heads === 0 ? lever.perHeadIfAbsent : lever.firstSpend / heads
}

/** What a given spend comes to per head; in the tail, after `last` per head in the last edition, at most that. */
function givenPerHead(given: number, heads: number, last: number | null): number {
  if (heads === 0) return last ?? 0
  return last === null ? given / heads : Math.min(last, given / heads)
}

/** An edition that does not take place: the money of every lever and tactic stays unspent, and effective spends fade. */
export function keepUnspent(plan: Plan, edition: EditionPlan, state: LeverState, ledger: Ledger): void {
  leverIds.forEach((id, item) => {
    const { carryOver, cost } = edition.levers[id]
    const before = state.effective[id] ?? settledPerHead(edition.levers[id], 0)
    state.effective[id] = effectiveSpend(0, before, carryOver)
    const planned = id === 'referral' ? 0 : Math.round((edition.leverSpend[id] ?? 0) * moneyScale)
    enterItem(ledger, edition.edition, item, cost, 0, planned, 0)
  })
  edition.tactics.forEach(({ definition, spend }, index) => {
    const planned = Math.round((spend ?? 0) * moneyScale)
    enterItem(ledger, edition.edition, leverIds.length + index, firstAccount(plan, definition), 0, planned, 0)
  })
}
