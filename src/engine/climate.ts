import { type CustomerKind, customerKinds, poolOf } from '../model/customerKind.js'
import { scoreScale } from '../model/runTable.js'
import type { IndirectSwitch } from '../model/switches.js'
import type { EditionPlan, Plan } from './plan.js'
import { blocksOf, countAttending, groupStart, type Population, wholeTrait } from './population.js'

/** How many are there, what influence they have, and what they know. */
export const turnoutMeasures = ['number', 'influence', 'knowHow'] as const
export type TurnoutMeasure = (typeof turnoutMeasures)[number]

/** What customers of a kind meet of the other customers. */
export interface KindClimate {
  /** Those of the kind who attend, weighted by their fit for the other side. */
  readonly turnout: Readonly<Record<TurnoutMeasure, number>>
  /** Share of the influence, and of the know-how, in the market of the kind's pool that attends. */
  readonly influenceShare: number
  readonly knowHowShare: number
}

/** One edition's climate, by kind. */
export type Climate = Readonly<Record<CustomerKind, KindClimate>>

/** Editions of the warm-up over which the usual climate is taken. */
const usualEditions = 5

/** What climates a replication has seen. */
export interface ClimateState {
  /** Who was there in the last edition, by segment; `null` before the first. */
  presence: readonly SegmentPresence[] | null
  /** The climate last worked out, and from what: an edition asks for its own twice, the tail for the same all along. */
  latest: {
    readonly presence: readonly SegmentPresence[]
    readonly edition: EditionPlan
    readonly climate: Climate
  } | null
  /** The usual one, from which deviations count; in the warm-up always the latest. */
  usual: Climate | null
  /** The last of the warm-up. */
  readonly past: Climate[]
}

/** Whole-number sums over the customers of one segment. */
export interface SegmentPresence {
  count: number
  influence: number
  knowHow: number
  marketInfluence: number
  marketKnowHow: number
}

/**
 * What the customers who were there (`sums`, by segment) mean to each kind in an edition: turnout of each kind, and shares
 * of influence and know-how. What the edition switches off counts as nothing.
 */
export function climateOf(plan: Plan, edition: EditionPlan, sums: readonly SegmentPresence[]): Climate {
  const over = (kinds: readonly CustomerKind[], value: (sums: SegmentPresence, segment: number) => number) =>
    sums.reduce((total, each, segment) => {
      return kinds.includes(plan.segments[segment]!.kind) ? total + value(each, segment) : total
    }, 0)
  const counted = (id: IndirectSwitch, segment: number, value: number) =>
    edition.segments[segment]!.contributes[id] ? value : 0
  const kindClimate = (kind: CustomerKind): KindClimate => {
    const weighted = (measure: 'count' | 'influence' | 'knowHow', scale: number) =>
      over([kind], (each, segment) => {
        return counted('network', segment, (plan.segments[segment]!.fit * each[measure]) / scale)
      })
    const share = (id: IndirectSwitch, part: 'influence' | 'knowHow', whole: 'marketInfluence' | 'marketKnowHow') => {
      const total = over(poolOf(kind), (each) => each[whole])
      return total > 0 ? over(poolOf(kind), (each, segment) => counted(id, segment, each[part])) / total : 0
    }
    return {
      turnout: {
        number: weighted('count', 1),
        influence: weighted('influence', scoreScale),
        knowHow: weighted('knowHow', scoreScale)
      },
      influenceShare: share('demonstration', 'influence', 'marketInfluence'),
      knowHowShare: share('capability', 'knowHow', 'marketKnowHow')
    }
  }
  return Object.fromEntries(customerKinds.map((kind) => [kind, kindClimate(kind)])) as Record<CustomerKind, KindClimate>
}

function presenceOf(population: Population, standsFor: number, stages: number): SegmentPresence {
  const { market, influence, knowHow } = population
  return {
    count: standsFor * countAttending(population, stages),
    influence: standsFor * attendingSum(population, stages, influence),
    knowHow: standsFor * attendingSum(population, stages, knowHow),
    marketInfluence: standsFor * market.influence,
    marketKnowHow: standsFor * market.knowHow
  }
}

/** A trait of those attending, summed in whole numbers of 2^-24. */
function attendingSum(population: Population, stages: number, trait: Float32Array): number {
  if (trait.length === 1) return countAttending(population, stages) * wholeTrait(trait, 0)
  const { order } = population
  let sum = 0
  for (let block = 0; block < blocksOf(population); block++) {
    for (let stage = 0; stage < stages; stage++) {
      const end = groupStart(population, block, 2 * stage + 2)
      for (let place = groupStart(population, block, 2 * stage + 1); place < end; place++) {
        sum += wholeTrait(trait, order[place]!)
      }
    }
  }
  return sum
}

/**
 * Takes in the climate of an edition. In the warm-up it is the usual one itself, so that nothing deviates; afterwards the
 * usual one is the mean of the warm-up's last editions, or, without a warm-up, that of the first edition held. In the tail
 * the climate stays what it was.
 */
export function meetClimate(state: ClimateState, plan: Plan, edition: EditionPlan, populations: readonly Population[]) {
  if (edition.part === 'tail') return
  state.presence = populations.map((population, segment) =>
    presenceOf(population, plan.segments[segment]!.standsFor, plan.stages.length)
  )
  const climate = latestClimate(state, plan, edition)!
  if (edition.part === 'warmUp') {
    state.past.push(climate)
    if (state.past.length > usualEditions) state.past.shift()
    state.usual = withGiven(plan, climate, isFelt(edition))
  } else {
    state.usual ??= withGiven(plan, climate, isFelt(edition))
  }
}

/** What those who were there last mean to each kind in an edition; `null` before the first. */
export function latestClimate(state: ClimateState, plan: Plan, edition: EditionPlan): Climate | null {
  const { presence, latest } = state
  if (presence === null) return null
  if (latest?.presence === presence && latest.edition === edition) return latest.climate
  const climate = climateOf(plan, edition, presence)
  state.latest = { presence, edition, climate }
  return climate
}

/** When the ledger opens with its `first` edition, what was usual in the warm-up is laid down. */
export function settleClimate(state: ClimateState, plan: Plan, first: EditionPlan): void {
  const felt = isFelt(plan.editions[0]!) || isFelt(first)
  if (state.past.length > 0) state.usual = withGiven(plan, meanOf(state.past), felt)
}

/** Whether anybody's turnout counts for the other side. */
function isFelt({ segments }: EditionPlan): boolean {
  return segments.some(({ contributes }) => contributes.network)
}

/** Turnouts that the scenario says are usual take the place of those seen, where turnout counts for anything. */
function withGiven(plan: Plan, climate: Climate, counts: boolean): Climate {
  if (!counts) return climate
  const { exhibitor, visitor } = plan.scenario.market.usualTurnout
  const given = (seen: KindClimate, number: number | null): KindClimate =>
    number === null ? seen : { ...seen, turnout: { ...seen.turnout, number } }
  return { ...climate, exhibitor: given(climate.exhibitor, exhibitor), visitor: given(climate.visitor, visitor) }
}

function meanOf(climates: readonly Climate[]): Climate {
  const mean = (value: (climate: Climate) => number) =>
    climates.reduce((sum, climate) => sum + value(climate), 0) / climates.length
  const kindMean = (kind: CustomerKind): KindClimate => ({
    turnout: {
      number: mean((climate) => climate[kind].turnout.number),
      influence: mean((climate) => climate[kind].turnout.influence),
      knowHow: mean((climate) => climate[kind].turnout.knowHow)
    },
    influenceShare: mean((climate) => climate[kind].influenceShare),
    knowHowShare: mean((climate) => climate[kind].knowHowShare)
  })
  return Object.fromEntries(customerKinds.map((kind) => [kind, kindMean(kind)])) as Record<CustomerKind, KindClimate>
}
