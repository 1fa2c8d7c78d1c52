import { effectiveSpend } from '../model/mechanism/adstock.js'
import { type LeverId, leverIds } from '../model/parameters/lever.js'
import { moneyScale } from '../model/runTable.js'
import { enterItem, type Ledger } from './ledger.js'
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
 * spend per head. The first edition starts settled: the effective spend is the spend.
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
  const planned = inTail ? state.perHead[id] * heads : (given ?? lever.usual * heads)
  const booked = heads > 0 ? planned : 0
  const perHead = inTail ? state.perHead[id] : given === null ? lever.usual : heads > 0 ? given / heads : 0
  const effective = effectiveSpend(perHead, state.effective[id] ?? perHead, lever.carryOver)
  state.effective[id] = effective
  state.perHead[id] = perHead
  if (edition.part !== 'warmUp') {
    const whole = Math.round(booked * moneyScale)
    enterItem(ledger, editionNumber, item, lever.cost, heads, Math.round(planned * moneyScale), whole)
  }
  return lever.response(effective)
}

/** Enters the money of every lever as unspent in an edition that does not take place. */
export function keepUnspent(plan: Plan, edition: EditionPlan, ledger: Ledger): void {
  leverIds.forEach((id, item) => {
    const planned = Math.round((edition.leverSpend[id] ?? 0) * moneyScale)
    enterItem(ledger, edition.edition, item, plan.levers[id].cost, 0, planned, 0)
  })
}
