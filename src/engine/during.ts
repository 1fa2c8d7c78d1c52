import { normalQuantile } from '../core/math/normalQuantile.js'
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
 * The show, for the attending customers `order[from]` to `order[to − 1]`: value received, satisfaction, expectation,
 * trust and strain; who of the dissatisfied speaks up or is found out. `luck` and `voice` bring each customer's chance.
 * Returns how many spoke up or were found out.
 */
export function experience(
  population: Population,
  from: number,
  to: number,
  show: Show,
  conditions: Conditions,
  luck: Float64Array,
  voice: Block
): number {
  const { order, flags, area, taste, value, latest, expected, previous, tenure, needGap, burden } = population
  const { expectation, satisfaction: cumulative, trust, personal, strain, priceSensitivity } = population
  const { ownCost, rules, outlook } = conditions
  const { mechanisms } = rules
  const weights = mechanisms.satisfaction
  let cases = 0
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const sensitivity = effectivePriceSensitivity(at(priceSensitivity, row), trust[row]!, mechanisms.forbearance.price)
    const price = sensitivity * priceMet(area[row]!, payShareOf(population, row), conditions)
    const drift = mechanisms.needGap.weight * (needGap[row]! - mechanisms.needGap.usual)
    const chance = mechanisms.value.noise * normalQuantile(luck[index - from]!)
    const attended = tenure[row]! + 1
    value[row] = perceivedValue(
      show.quality - drift,
      rules.taste * at(taste, row),
      chance,
      price,
      ownCost + rules.burden * at(burden, row)
    )
    expected[row] = expectation[row]!
    previous[row] = cumulative[row]!
    latest[row] = satisfaction(value[row]!, expected[row]!, weights)
    const isSatisfied = latest[row]! >= weights.threshold
    cumulative[row] = cumulativeSatisfaction(previous[row]!, latest[row]!, attended, weights.memory)
    if (!isSatisfied) {
      flags[row]! |= flag.dissatisfied
      if (rules.recovery) {
        const spoken = findOut(
          row,
          population,
          show,
          mechanisms,
          voice.first[index - from]!,
          voice.second[index - from]!
        )
        if (spoken) cases++
      }
    }
    trust[row] = nextTrust(trust[row]!, isSatisfied, mechanisms.trust.gain, mechanisms.trust.loss)
    personal[row] = mechanisms.contacts.personal * personal[row]!
    const blamed = blamedOnMarket(expected[row]! - value[row]!, outlook, mechanisms.attribution.market)
    strain[row] = strainAfterVisit(
      strain[row]!,
      value[row]!,
      expected[row]!,
      mechanisms.strain.keep,
      mechanisms.strain.shortfall,
      blamed
    )
    expectation[row] = nextExpectation(expected[row]!, value[row]!, attended, mechanisms.expectation.learning)
  }
  return cases
}

/** Whether a dissatisfied customer speaks up or, silent, is found out by research; marks which. */
function findOut(
  row: number,
  { flags, trust }: Population,
  show: Show,
  mechanisms: Mechanisms,
  speaks: number,
  detected: number
): boolean {
  if (speaks < speakingShare(show.speaking, trust[row]!, mechanisms.complaint.trust)) {
    flags[row]! |= flag.spoke
    return true
  }
  if (detected >= show.detection) return false
  flags[row]! |= flag.detected
  return true
}

/**
 * Remedy in time, for the attending customers `order[from]` to `order[to − 1]` who spoke up or were found out, each if
 * the own draw falls below `share`. Satisfaction may rise beyond what it was before, but what customers stay for uses the
 * lower of before and after: remedy makes good, failing and remedying is never better than not failing.
 */
export function remedy(
  population: Population,
  from: number,
  to: number,
  share: number,
  mechanisms: Mechanisms,
  uniforms: Float64Array
): void {
  const { order, flags, latest, previous, satisfaction: cumulative, strain, tenure } = population
  const { quality, ceiling, strain: relief } = mechanisms.recovery
  for (let index = from; index < to; index++) {
    const row = order[index]!
    if (!(flags[row]! & (flag.spoke | flag.detected)) || uniforms[index - from]! >= share) continue
    flags[row]! |= flag.remedied
    const failed = latest[row]!
    latest[row] = remediedSatisfaction(failed, previous[row]!, quality, ceiling)
    const felt = Math.max(failed, Math.min(latest[row]!, previous[row]!))
    cumulative[row] = cumulativeSatisfaction(previous[row]!, felt, tenure[row]! + 1, mechanisms.satisfaction.memory)
    strain[row] = strainAfterRemedy(strain[row]!, relief)
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
