import { feePaid, pricePoints } from '../../src/model/mechanism/price.js'
import { moneyScale } from '../../src/model/runTable.js'
import type { Customer } from './customer.js'
import type { Today } from './fair.js'

/** Money in whole numbers of 1/10,000. */
export function money(amount: number): number {
  return Math.round(amount * moneyScale)
}

/** The list fee of a customer. */
export function listFee(today: Today, { segment, area }: Customer): number {
  const { rent, fixedFee } = today.edition.segments[segment]!
  return money(feePaid(area, rent, fixedFee, 0))
}

/** What the customer pays of it. */
export function paidFee(today: Today, customer: Customer): number {
  return money(asked(today, customer))
}

/** What it costs to provide stand and show, and to host the customer. */
export function provision(today: Today, customer: Customer): number {
  const { servingCost } = today.plan.segments[customer.segment]!
  return money((1 - customer.margin) * startingFee(today, customer) + servingCost)
}

/** The price that a customer meets, in points of value. */
export function priceMet(today: Today, customer: Customer): number {
  const { points } = today.edition.rules.mechanisms.price
  return pricePoints(asked(today, customer), startingFee(today, customer), points)
}

function asked(today: Today, { segment, area, payShare }: Customer): number {
  const { rent, fixedFee } = today.edition.segments[segment]!
  return feePaid(area, rent, fixedFee, 1 - payShare)
}

/** The list fee at the prices that the fair started from. */
function startingFee(today: Today, { segment, area }: Customer): number {
  const { baseRent, baseFixedFee } = today.plan.segments[segment]!
  return feePaid(area, baseRent, baseFixedFee, 0)
}
