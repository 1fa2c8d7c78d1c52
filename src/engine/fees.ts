import { feePaid } from '../model/mechanism/price.js'
import { moneyScale } from '../model/runTable.js'
import type { Conditions } from './conditions.js'
import { at, type Population } from './population.js'

/** The list fee of a customer with `area` units, in whole numbers of 1/10,000. */
export function listFee(area: number, { rent, fixedFee }: Conditions): number {
  return Math.round(feePaid(area, rent, fixedFee, 0) * moneyScale)
}

/** What the customer pays of it, in whole numbers of 1/10,000. */
export function paidFee(area: number, payShare: number, { rent, fixedFee }: Conditions): number {
  return Math.round(feePaid(area, rent, fixedFee, 1 - payShare) * moneyScale)
}

/** What the tactics that treat a customer this edition cost, in whole numbers of 1/10,000. */
export function tacticCostOf({ treated }: Population, row: number, { tacticCosts }: Conditions): number {
  let cost = 0
  for (let tactic = 0; tactic < treated.length; tactic++) if (treated[tactic]![row] === 1) cost += tacticCosts[tactic]!
  return cost
}

/** What it costs to provide stand and show to a customer, and to host it, in whole numbers of 1/10,000. */
export function provisionOf({ area, margin }: Population, row: number, conditions: Conditions): number {
  const { baseRent, baseFixedFee, servingCost } = conditions
  return Math.round(((1 - at(margin, row)) * feePaid(area[row]!, baseRent, baseFixedFee, 0) + servingCost) * moneyScale)
}
