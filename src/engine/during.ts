import { normalQuantile } from '../core/math/normalQuantile.js'
import { nextExpectation } from '../model/mechanism/expectation.js'
import { perceivedValue } from '../model/mechanism/perceivedValue.js'
import { cumulativeSatisfaction, satisfaction } from '../model/mechanism/satisfaction.js'
import { strainAfterMiss, strainAfterVisit } from '../model/mechanism/strain.js'
import { nextTrust } from '../model/mechanism/trust.js'
import type { Mechanisms } from '../scenario/scenario.js'
import { type Conditions, priceMet } from './conditions.js'
import type { Population } from './population.js'

/**
 * The show, for the attending customers `order[from]` to `order[to − 1]`: value received, satisfaction, expectation,
 * trust and strain. `quality` is what the service delivers to all; `uniforms` bring each customer's luck. Returns how many
 * were satisfied.
 */
export function experience(
  population: Population,
  from: number,
  to: number,
  quality: number,
  conditions: Conditions,
  mechanisms: Mechanisms,
  uniforms: Float64Array
): number {
  const { order, area, payShare, taste, value, latest, expected, tenure } = population
  const { expectation, satisfaction: cumulative, trust, strain } = population
  const { ownCost } = conditions
  const { noise } = mechanisms.value
  const weights = mechanisms.satisfaction
  let satisfied = 0
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const price = priceMet(area[row]!, payShare[row]!, conditions)
    const luck = noise * normalQuantile(uniforms[index - from]!)
    const attended = tenure[row]! + 1
    value[row] = perceivedValue(quality, taste[row]!, luck, price, ownCost)
    expected[row] = expectation[row]!
    latest[row] = satisfaction(value[row]!, expected[row]!, weights)
    const isSatisfied = latest[row]! >= weights.threshold
    cumulative[row] = cumulativeSatisfaction(cumulative[row]!, latest[row]!, attended, weights.memory)
    trust[row] = nextTrust(trust[row]!, isSatisfied, mechanisms.trust.gain, mechanisms.trust.loss)
    strain[row] = strainAfterVisit(
      strain[row]!,
      value[row]!,
      expected[row]!,
      mechanisms.strain.keep,
      mechanisms.strain.shortfall
    )
    expectation[row] = nextExpectation(expected[row]!, value[row]!, attended, mechanisms.expectation.learning)
    if (isSatisfied) satisfied++
  }
  return satisfied
}

/** The show, for customers of the fair who stay away: strain grows by having missed it. */
export function stayAway(population: Population, from: number, to: number, mechanisms: Mechanisms): void {
  const { order, strain } = population
  for (let index = from; index < to; index++) {
    const row = order[index]!
    strain[row] = strainAfterMiss(strain[row]!, mechanisms.strain.keep, mechanisms.strain.missed)
  }
}
