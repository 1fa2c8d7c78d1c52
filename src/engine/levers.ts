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
export function createLeverState(plan: Plan): LeverState {
  return {
    effective: Object.fromEntries(leverIds.map((id) => [id, null])) as Record<LeverId, number | null>,
    perHead: Object.fromEntries(leverIds.map((id) => [id, plan.levers[id].usual])) as Record<LeverId, number>
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
  item: number,
  heads: number,
  edition: EditionPlan,
  editionNumber: number,
  state: LeverState,
  ledger: Ledger
): number {
  const { id } = lever
  const given = edition.leverSpend[id]
  const inTail = edition.part === 'tail'
  const perHead = given === null ? lever.usual : givenPerHead(given, heads, inTail ? state.perHead[id] : null)
  const planned = given === null || inTail ? perHead * heads : given
  const booked = heads > 0 ? planned : 0
  const effective = effectiveSpend(perHead, state.effective[id] ?? settledPerHead(lever, heads), lever.carryOver)
  state.effective[id] = effective
  if (!inTail) state.perHead[id] = perHead
  if (edition.part !== 'warmUp') {
    const whole = Math.round(booked * moneyScale)
    enterItem(ledger, editionNumber, item, lever.cost, heads, Math.round(planned * moneyScale), whole)
  }
  return lever.response(effective)
}

/** The effective spend per head before the first edition. */
function settledPerHead(lever: LeverPlan, heads: number): number {
  return lever.firstSpend === null || heads === 0 ? lever.usual : lever.firstSpend / heads
}

/** What a given spend comes to per head; in the tail, after `last` per head in the last edition, at most that. */
function givenPerHead(given: number, heads: number, last: number | null): number {
  if (heads === 0) return last ?? 0
  return last === null ? given / heads : Math.min(last, given / heads)
}

/** An edition that does not take place: the money of every lever and tactic stays unspent, and effective spends fade. */
export function keepUnspent(plan: Plan, edition: EditionPlan, state: LeverState, ledger: Ledger): void {
  leverIds.forEach((id, item) => {
    const { carryOver } = plan.levers[id]
    const before = state.effective[id] ?? settledPerHead(plan.levers[id], 0)
    state.effective[id] = effectiveSpend(0, before, carryOver)
    const planned = Math.round((edition.leverSpend[id] ?? 0) * moneyScale)
    enterItem(ledger, edition.edition, item, plan.levers[id].cost, 0, planned, 0)
  })
  edition.tactics.forEach(({ definition, spend }, index) => {
    const planned = Math.round((spend ?? 0) * moneyScale)
    enterItem(ledger, edition.edition, leverIds.length + index, firstAccount(plan, definition), 0, planned, 0)
  })
}
