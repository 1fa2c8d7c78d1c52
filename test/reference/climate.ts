import type { EditionPlan } from '../../src/engine/plan.js'
import { type CustomerKind, customerKinds, poolOf } from '../../src/model/customerKind.js'
import { scoreScale } from '../../src/model/runTable.js'
import type { Customer } from './customer.js'
import type { Fair, Today } from './fair.js'

/** What customers of a kind meet of the others. */
export interface KindClimate {
  /** Those of the kind who attend: how many, their influence and their know-how, weighted by their fit. */
  readonly number: number
  readonly influence: number
  readonly knowHow: number
  /** Share of the influence, and of the know-how, in the market of the kind's pool that attends. */
  readonly influenceShare: number
  readonly knowHowShare: number
}

export type Climate = Readonly<Record<CustomerKind, KindClimate>>

/** Who of a segment was there, each counting for as many as it stands for; influence and know-how × 2^24, so whole. */
export interface Presence {
  readonly number: number
  readonly influence: number
  readonly knowHow: number
  /** The same of everybody in the market, there or not. */
  readonly marketInfluence: number
  readonly marketKnowHow: number
}

/** Editions of the warm-up over which the usual climate is taken. */
const usualEditions = 5

/** Everybody has decided: it is known who is there. In the tail it stays as it was. */
export function meetClimate(today: Today): void {
  const { fair, edition } = today
  if (edition.part === 'tail') return
  fair.presence = today.plan.segments.map((_, segment) => presenceOf(today, segment))
  const climate = climateOf(fair, edition)!
  if (edition.part === 'warmUp') {
    fair.warmUpClimates.push(climate)
    fair.usualClimate = withGivenTurnout(fair, climate, [edition])
  } else {
    fair.usualClimate ??= withGivenTurnout(fair, climate, [edition])
  }
}

function presenceOf({ plan, customers }: Today, index: number): Presence {
  const market = customers.filter(({ segment }) => segment === index)
  const present = market.filter(({ attends }) => attends)
  const { standsFor } = plan.segments[index]!
  const total = (those: readonly Customer[], value: (customer: Customer) => number) =>
    standsFor * those.reduce((sum, customer) => sum + Math.round(value(customer) * scoreScale), 0)
  return {
    number: standsFor * present.length,
    influence: total(present, ({ influence }) => influence),
    knowHow: total(present, ({ knowHow }) => knowHow),
    marketInfluence: total(market, ({ influence }) => influence),
    marketKnowHow: total(market, ({ knowHow }) => knowHow)
  }
}

/** When the ledger opens with its `first` edition, what was usual in the warm-up is laid down: the mean of its last. */
export function layDownUsualClimate(fair: Fair, first: EditionPlan): void {
  const past = fair.warmUpClimates.slice(-usualEditions)
  if (past.length === 0) return
  const mean = (value: (climate: Climate) => number) =>
    past.reduce((sum, climate) => sum + value(climate), 0) / past.length
  const usual = byKind((kind) => ({
    number: mean((climate) => climate[kind].number),
    influence: mean((climate) => climate[kind].influence),
    knowHow: mean((climate) => climate[kind].knowHow),
    influenceShare: mean((climate) => climate[kind].influenceShare),
    knowHowShare: mean((climate) => climate[kind].knowHowShare)
  }))
  fair.usualClimate = withGivenTurnout(fair, usual, [fair.plan.editions[0]!, first])
}

/** By how much the share of influence in a kind's pool that attended the last edition is above the usual one. */
export function demonstrationAboveUsual({ fair, edition }: Today, kind: CustomerKind): number {
  const climate = climateOf(fair, edition)
  return climate === null || fair.usualClimate === null
    ? 0
    : climate[kind].influenceShare - fair.usualClimate[kind].influenceShare
}

/**
 * What those who were there last mean to each kind in an edition; `null` before the first edition. Of a segment whose
 * contribution is switched off in this edition nobody counts.
 */
export function climateOf({ plan, presence }: Fair, { segments }: EditionPlan): Climate | null {
  if (presence === null) return null
  return byKind((kind) => {
    const turnout = (scale: number, value: (presence: Presence) => number) =>
      presence.reduce((sum, each, index) => {
        const counts = plan.segments[index]!.kind === kind && segments[index]!.contributes.network
        return counts ? sum + (plan.segments[index]!.fit * value(each)) / scale : sum
      }, 0)
    const pool = [...plan.segments.keys()].filter((index) => poolOf(kind).includes(plan.segments[index]!.kind))
    const share = (
      id: 'demonstration' | 'capability',
      part: (presence: Presence) => number,
      whole: (presence: Presence) => number
    ) => {
      const all = pool.reduce((sum, index) => sum + whole(presence[index]!), 0)
      const counting = pool.filter((index) => segments[index]!.contributes[id])
      return all > 0 ? counting.reduce((sum, index) => sum + part(presence[index]!), 0) / all : 0
    }
    return {
      number: turnout(1, ({ number }) => number),
      influence: turnout(scoreScale, ({ influence }) => influence),
      knowHow: turnout(scoreScale, ({ knowHow }) => knowHow),
      influenceShare: share(
        'demonstration',
        ({ influence }) => influence,
        ({ marketInfluence }) => marketInfluence
      ),
      knowHowShare: share(
        'capability',
        ({ knowHow }) => knowHow,
        ({ marketKnowHow }) => marketKnowHow
      )
    }
  })
}

/** Turnouts that the scenario says are usual take the place of those seen, where turnout counts in one of the editions. */
function withGivenTurnout({ plan }: Fair, climate: Climate, editions: readonly EditionPlan[]): Climate {
  const counts = editions.some(({ segments }) => segments.some(({ contributes }) => contributes.network))
  if (!counts) return climate
  const { exhibitor, visitor } = plan.scenario.market.usualTurnout
  return {
    exhibitor: { ...climate.exhibitor, number: exhibitor ?? climate.exhibitor.number },
    visitor: { ...climate.visitor, number: visitor ?? climate.visitor.number },
    partner: climate.partner
  }
}

function byKind<T>(value: (kind: CustomerKind) => T): Readonly<Record<CustomerKind, T>> {
  return Object.fromEntries(customerKinds.map((kind) => [kind, value(kind)])) as Record<CustomerKind, T>
}
