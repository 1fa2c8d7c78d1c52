import { nearNormal } from '../core/math/nearNormal.js'
import { blamedOnMarket } from '../model/mechanism/attribution.js'
import { nextExpectation } from '../model/mechanism/expectation.js'
import { effectivePriceSensitivity, speakingShare } from '../model/mechanism/forbearance.js'
import { perceivedValue } from '../model/mechanism/perceivedValue.js'
import { remediedSatisfaction, strainAfterRemedy } from '../model/mechanism/recovery.js'
import { cumulativeSatisfaction, satisfaction } from '../model/mechanism/satisfaction.js'
import { strainAfterMiss, strainAfterVisit } from '../model/mechanism/strain.js'
import { nextTrust } from '../model/mechanism/trust.js'
import type { Mechanisms } from '../scenario/scenario.js'
import { type Conditions, priceMet } from './conditions.js'
import { at, flag, type Population, payShareOf } from './population.js'
import type { Block } from './workspace.js'

/** What the show is like for every attending customer of a segment. */
export interface Show {
  /** Points of value from service, staff and the other side's turnout. */
  readonly quality: number
  /** Share of the dissatisfied who speak up at neutral trust; share of the silent who are found out. */
  readonly speaking: number
  readonly detection: number
}

/**
 * The show, for the attending customers `order[from]` to `order[to − 1]`, one block at most: value received and
 * satisfaction. `luck` brings a uniform number for each, and takes the points of value that it stands for.
 */
export function experience(
  population: Population,
  from: number,
  to: number,
  show: Show,
  conditions: Conditions,
  luck: Float64Array
): void {
  const { order, area, taste, value, latest, needGap, burden, expectation, trust, priceSensitivity } = population
  const { ownCost, rules } = conditions
  const { forbearance, needGap: gap, satisfaction: weights, value: received } = rules.mechanisms
  for (let place = 0; place < to - from; place++) luck[place] = received.noise * nearNormal(luck[place]!)
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const sensitivity = effectivePriceSensitivity(at(priceSensitivity, row), trust[row]!, forbearance.price)
    const price = sensitivity * priceMet(area[row]!, payShareOf(population, row), conditions)
    const drift = gap.weight * (needGap[row]! - gap.usual)
    value[row] = perceivedValue(
      show.quality - drift,
      rules.taste * at(taste, row),
      luck[index - from]!,
      price,
      ownCost + rules.burden * at(burden, row)
    )
    latest[row] = satisfaction(value[row]!, expectation[row]!, weights)
  }
}

/** Marks who of the attending customers `order[from]` to `order[to − 1]` is dissatisfied and lists them. Returns how many. */
export function listDissatisfied(
  { order, flags, latest }: Population,
  from: number,
  to: number,
  threshold: number,
  rows: Int32Array
): number {
  let count = 0
  for (let index = from; index < to; index++) {
    const row = order[index]!
    if (latest[row]! >= threshold) continue
    flags[row]! |= flag.dissatisfied
    rows[count++] = row
  }
  return count
}

/**
 * Which of the `count` dissatisfied in `rows` speak up or, silent, are found out by research; marks which. Returns how
 * many of either.
 */
export function findOut(
  { flags, trust }: Population,
  rows: Int32Array,
  count: number,
  show: Show,
  mechanisms: Mechanisms,
  voice: Block
): number {
  let cases = 0
  for (let index = 0; index < count; index++) {
    const row = rows[index]!
    if (voice.first[index]! < speakingShare(show.speaking, trust[row]!, mechanisms.complaint.trust)) {
      flags[row]! |= flag.spoke
      cases++
    } else if (voice.second[index]! < show.detection) {
      flags[row]! |= flag.detected
      cases++
    }
  }
  return cases
}

/** What the show leaves behind at once in the attending customers `order[from]` to `order[to − 1]`: trust and strain. */
export function settle(population: Population, from: number, to: number, conditions: Conditions): void {
  const { order, value, latest, expectation, trust, personal, strain } = population
  const { outlook, rules } = conditions
  const { attribution, contacts, satisfaction: weights, strain: strains, trust: steps } = rules.mechanisms
  for (let index = from; index < to; index++) {
    const row = order[index]!
    trust[row] = nextTrust(trust[row]!, latest[row]! >= weights.threshold, steps.gain, steps.loss)
    personal[row] = contacts.personal * personal[row]!
    const blamed = blamedOnMarket(expectation[row]! - value[row]!, outlook, attribution.market)
    strain[row] = strainAfterVisit(
      strain[row]!,
      value[row]!,
      expectation[row]!,
      strains.keep,
      strains.shortfall,
      blamed
    )
  }
}

/**
 * The cases for remedy among the attending customers `order[from]` to `order[to − 1]`, listed: who spoke up or was found
 * out. Returns how many.
 */
export function listCases({ order, flags }: Population, from: number, to: number, rows: Int32Array): number {
  let count = 0
  for (let index = from; index < to; index++) {
    const row = order[index]!
    if (flags[row]! & (flag.spoke | flag.detected)) rows[count++] = row
  }
  return count
}

/**
 * Remedy in time, for the `count` cases in `rows`, each if the own draw falls below `share`. Satisfaction may rise beyond
 * what it was before, but what customers stay for uses the lower of before and after: remedy makes good, failing and
 * remedying is never better than not failing.
 */
export function remedy(
  population: Population,
  rows: Int32Array,
  count: number,
  share: number,
  mechanisms: Mechanisms,
  uniforms: Float64Array
): void {
  const { flags, latest, satisfaction: cumulative, strain, tenure } = population
  const { quality, ceiling, strain: relief } = mechanisms.recovery
  for (let index = 0; index < count; index++) {
    if (uniforms[index]! >= share) continue
    const row = rows[index]!
    flags[row]! |= flag.remedied
    const failed = latest[row]!
    const previous = cumulative[row]!
    latest[row] = remediedSatisfaction(failed, previous, quality, ceiling)
    const felt = Math.max(failed, Math.min(latest[row]!, previous))
    cumulative[row] = cumulativeSatisfaction(previous, felt, tenure[row]! + 1, mechanisms.satisfaction.memory)
    strain[row] = strainAfterRemedy(strain[row]!, relief)
  }
}

/**
 * The show becomes part of the cumulative satisfaction of the attending customers `order[from]` to `order[to − 1]`; that of
 * those who received a remedy has been settled with it.
 */
export function accumulate(population: Population, from: number, to: number, memory: number): void {
  const { order, flags, latest, satisfaction: cumulative, tenure } = population
  for (let index = from; index < to; index++) {
    const row = order[index]!
    if (flags[row]! & flag.remedied) continue
    cumulative[row] = cumulativeSatisfaction(cumulative[row]!, latest[row]!, tenure[row]! + 1, memory)
  }
}

/** The attending customers `order[from]` to `order[to − 1]` expect next time what they have learnt. */
export function learn(population: Population, from: number, to: number, learning: number): void {
  const { order, expectation, value, tenure } = population
  for (let index = from; index < to; index++) {
    const row = order[index]!
    expectation[row] = nextExpectation(expectation[row]!, value[row]!, tenure[row]! + 1, learning)
  }
}

/** The show, for customers of the fair who stay away: strain grows by having missed it. */
export function stayAway(population: Population, from: number, to: number, mechanisms: Mechanisms): void {
  const { order, strain } = population
  for (let index = from; index < to; index++) {
    const row = order[index]!
    strain[row] = strainAfterMiss(strain[row]!, mechanisms.strain.keep, mechanisms.strain.missed)
  }
}
