import { effectiveSpend } from '../model/mechanism/adstock.js'
import { type LeverId, leverIds } from '../model/parameters/lever.js'
import { moneyScale } from '../model/runTable.js'
import { enterItem, firstAccount, type Ledger } from './ledger.js'
import type { EditionPlan, LeverPlan, Plan } from './plan.js'

/** What a lever remembers from edition to edition, of each segment by index. */
export interface LeverState {
  /** Effective spend per head; `null` before the first edition, which starts settled. */
  readonly effective: Record<LeverId, (number | null)[]>
  /** Spend per head in the last edition held, continued in the tail. */
  readonly perHead: Record<LeverId, number[]>
}

/** Levers before any edition. */
export function createLeverState({ tail, segments }: Plan): LeverState {
  const ofLevers = <T>(value: (id: LeverId) => T) =>
    Object.fromEntries(leverIds.map((id) => [id, segments.map(() => value(id))])) as Record<LeverId, T[]>
  return { effective: ofLevers(() => null), perHead: ofLevers((id) => tail.levers[id].perHeadIfAbsent) }
}

/** Money of a lever for some segments: the lever's own for all who share in it, or that which one segment has to itself. */
interface Money {
  readonly item: number
  /** Money given; `null`: the usual for every head. */
  readonly given: number | null
  /** Segments that have what is spent per head, those included that the lever does not serve. */
  readonly segments: readonly number[]
  readonly heads: number
}

/** The money of a lever in an edition: the lever's own, then the purses of single segments. */
function moneyOf(
  { id, purses, sharing, owning }: LeverPlan,
  heads: readonly number[],
  edition: EditionPlan
): readonly Money[] {
  let shared = 0
  for (const segment of sharing) shared += heads[segment]!
  const money: Money[] = [
    { item: leverIds.indexOf(id), given: edition.leverSpend[id], segments: sharing, heads: shared }
  ]
  for (const segment of owning) {
    const given = edition.purseSpend[id][segment]!
    money.push({ item: purses[segment]!, given, segments: [segment], heads: heads[segment]! })
  }
  return money
}

/**
 * Spends one lever's money in an edition on `heads` customers of each segment, 0 where it does not serve, and returns the
 * response of each segment, a share below its ceiling. Segments that share money have the same per head; a segment with a
 * purse of its own has what that holds. With nobody to spend it on the money stays unspent and the effective spend fades. In
 * the tail a lever goes on at its last spend per head, but never takes more than its spend of the last edition. The first
 * edition starts settled: the effective spend before it is the baseline's spend on the same heads.
 */
export function spendOn(
  lever: LeverPlan,
  heads: readonly number[],
  edition: EditionPlan,
  editionNumber: number,
  state: LeverState,
  ledger: Ledger
): readonly number[] {
  const { id } = lever
  const inTail = edition.part === 'tail'
  for (const money of moneyOf(lever, heads, edition)) {
    const { given } = money
    const last = inTail ? (state.perHead[id][money.segments[0] ?? 0] ?? 0) : null
    const perHead = given === null ? lever.perHeadIfAbsent : givenPerHead(given, money.heads, last)
    const planned = given === null || inTail ? perHead * money.heads : given
    const whole = Math.round(planned * moneyScale)
    for (const segment of money.segments) {
      const before = state.effective[id][segment] ?? settledPerHead(lever, heads, segment)
      carryOver(lever, segment, perHead, before, edition, state)
    }
    enter(lever, money.item, money.heads, whole, money.heads > 0 ? whole : 0, edition, editionNumber, ledger)
  }
  return responsesOf(lever, state)
}

/**
 * Pays a reward for each of `successes` in an edition: money follows success, and the response follows the reward.
 * Returns the response of each segment, the same for all.
 */
export function rewardFor(
  lever: LeverPlan,
  successes: number,
  edition: EditionPlan,
  editionNumber: number,
  state: LeverState,
  ledger: Ledger
): readonly number[] {
  const reward = edition.leverSpend[lever.id] ?? 0
  const paid = Math.round(reward * moneyScale) * successes
  lever.serves.forEach((_, segment) => {
    carryOver(lever, segment, reward, state.effective[lever.id][segment] ?? lever.perHeadIfAbsent, edition, state)
  })
  enter(lever, leverIds.indexOf(lever.id), successes, paid, paid, edition, editionNumber, ledger)
  return responsesOf(lever, state)
}

/** What is spent on a head of a segment joins what still works of what was effective `before`. */
function carryOver(
  { id, carryOver }: LeverPlan,
  segment: number,
  perHead: number,
  before: number,
  { part }: EditionPlan,
  { effective, perHead: last }: LeverState
): void {
  effective[id][segment] = effectiveSpend(perHead, before, carryOver)
  if (part !== 'tail') last[id][segment] = perHead
}

function responsesOf({ id, response }: LeverPlan, { effective }: LeverState): readonly number[] {
  const [first = 0] = effective[id]
  const usual = response(first ?? 0)
  return effective[id].map((spend) => (spend === first ? usual : response(spend ?? 0)))
}

function enter(
  { cost }: LeverPlan,
  item: number,
  heads: number,
  planned: number,
  booked: number,
  { part }: EditionPlan,
  editionNumber: number,
  ledger: Ledger
): void {
  if (part !== 'warmUp') enterItem(ledger, editionNumber, item, cost, heads, planned, booked)
}

/** The effective spend per head of a segment before the first edition: what the baseline's money comes to on the heads. */
function settledPerHead(lever: LeverPlan, heads: readonly number[], segment: number): number {
  const { firstSpend, firstPurses, perHeadIfAbsent } = lever
  const own = firstPurses[segment]!
  const money = own ?? firstSpend
  const among =
    own === null
      ? heads.reduce((sum, each, index) => (firstPurses[index] === null ? sum + each : sum), 0)
      : heads[segment]!
  return money === null || among === 0 ? perHeadIfAbsent : money / among
}

/** What a given spend comes to per head; in the tail, after `last` per head in the last edition, at most that. */
function givenPerHead(given: number, heads: number, last: number | null): number {
  if (heads === 0) return last ?? 0
  return last === null ? given / heads : Math.min(last, given / heads)
}

/** An edition that does not take place: the money of every lever and tactic stays unspent, and effective spends fade. */
export function keepUnspent(plan: Plan, edition: EditionPlan, state: LeverState, ledger: Ledger): void {
  const nobody = plan.segments.map(() => 0)
  for (const id of leverIds) {
    const lever = edition.levers[id]
    for (const { item, given, segments } of moneyOf(lever, nobody, edition)) {
      for (const segment of segments) {
        const before = state.effective[id][segment] ?? lever.perHeadIfAbsent
        state.effective[id][segment] = effectiveSpend(0, before, lever.carryOver)
      }
      const planned = id === 'referral' ? 0 : Math.round((given ?? 0) * moneyScale)
      enterItem(ledger, edition.edition, item, lever.cost, 0, planned, 0)
    }
  }
  edition.tactics.forEach(({ definition, spend }, index) => {
    const planned = Math.round((spend ?? 0) * moneyScale)
    enterItem(ledger, edition.edition, leverIds.length + index, firstAccount(plan, definition), 0, planned, 0)
  })
}
