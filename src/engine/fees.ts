import { feePaid } from '../model/mechanism/price.js'
import { moneyScale } from '../model/runTable.js'
import type { Conditions } from './conditions.js'
import { at, type Population, payShareOf } from './population.js'

/** The list fee of a customer with `area` units, in whole numbers of 1/10,000. */
export function listFee(area: number, { rent, fixedFee }: Conditions): number {
  return Math.round(feePaid(area, rent, fixedFee, 0) * moneyScale)
}

/** What the customer pays of it, in whole numbers of 1/10,000. */
export function paidFee(area: number, payShare: number, { rent, fixedFee }: Conditions): number {
  return Math.round(feePaid(area, rent, fixedFee, 1 - payShare) * moneyScale)
}

/** What each of a block's customers pays, what it costs to serve him, and what tactics for him cost; 1/10,000. */
export interface Fees {
  readonly paid: Float64Array
  readonly provision: Float64Array
  readonly tactics: Float64Array
}

/**
 * What the attending customers `order[from]` to `order[to − 1]` pay, and what it costs to provide stand and show and host
 * them; the cost of tactics being settled, also what management ranks them by next time.
 */
export function settleFees(
  population: Population,
  from: number,
  to: number,
  conditions: Conditions,
  { paid, provision, tactics }: Fees
): void {
  const { order, area, margin, lastValue } = population
  const { baseRent, baseFixedFee, servingCost } = conditions
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const place = index - from
    const fee = paidFee(area[row]!, payShareOf(population, row), conditions)
    const usual = feePaid(area[row]!, baseRent, baseFixedFee, 0)
    const cost = Math.round(((1 - at(margin, row)) * usual + servingCost) * moneyScale)
    paid[place] = fee
    provision[place] = cost
    lastValue[row] = (fee - cost - tactics[place]!) / moneyScale
  }
}

/** What the tactics that treat the customers `order[from]` to `order[to − 1]` this edition cost. */
export function settleTactics(
  { order, treated }: Population,
  from: number,
  to: number,
  { tacticCosts }: Conditions,
  { tactics }: Fees
): void {
  tactics.fill(0, 0, to - from)
  for (let tactic = 0; tactic < treated.length; tactic++) {
    const column = treated[tactic]!
    if (column.length === 0) continue
    const cost = tacticCosts[tactic]!
    for (let index = from; index < to; index++) {
      if (column[order[index]!] === 1) tactics[index - from]! += cost
    }
  }
}
