import type { Book } from './book.js'
import { uses } from './clock.js'
import type { Place } from './found.js'
import { isAmount } from './isAmount.js'
import { dependOn, type Lanes } from './lanes.js'
import type { PlannedAmount } from './plan.js'
import { amountAt, valueAt } from './play.js'

/** When an amount is looked at. */
export interface Moment {
  readonly cycle: number
  readonly point: number
}

/** Adds customers times an amount to `sums`, for the column of customers at `offset`. */
export function addAmounts(
  { plays, width, differs }: Lanes,
  sums: Float64Array,
  amount: PlannedAmount,
  customers: Float64Array,
  offset: number,
  { cycle, point }: Moment,
  stay: number,
  place: () => Place
): void {
  const isShared = width > 1 && !dependOn(differs, amount.quantity.needs)
  // Where it is no amount in one lane it is so in all, and is noted in each.
  const shared = isShared ? valueAt(plays[0]!, amount, cycle, point, stay) : Number.NaN
  const isKnown = isAmount(shared)
  for (let lane = 0; lane < width; lane++) {
    const present = customers[offset + lane]!
    if (present === 0) continue
    sums[lane]! += present * (isKnown ? shared : amountAt(plays[lane]!, amount, cycle, point, stay, place))
  }
}

/** The same for customers by time in their stage, from place `low` to `high`. */
export function addByStay(
  lanes: Lanes,
  sums: Float64Array,
  amount: PlannedAmount,
  customers: Float64Array,
  low: number,
  high: number,
  moment: Moment,
  place: () => Place
): void {
  const { column, width } = lanes
  column.fill(0)
  for (let at = low; at <= high; at++) {
    addAmounts(lanes, column, amount, customers, at * width, moment, at + 1, place)
  }
  for (let lane = 0; lane < width; lane++) sums[lane]! += column[lane]!
}

/** Whether the amount of a stage is known in `constants` and a number in all lanes. */
export function isConstant(
  { plays, width, differs }: Lanes,
  { constants, epochs, areNumbers }: Book,
  amount: PlannedAmount,
  stage: number,
  cycle: number,
  point: number
): boolean {
  if (amount.epochs === null || (amount.quantity.uses & uses.stay) !== 0) return false
  const epoch = amount.epochs[cycle]!
  if (epochs[stage] === epoch) return areNumbers[stage] === 1
  epochs[stage] = epoch
  areNumbers[stage] = 1
  const isShared = !dependOn(differs, amount.quantity.needs)
  for (let lane = 0; lane < width; lane++) {
    const at = stage * width + lane
    constants[at] = isShared && lane > 0 ? constants[at - 1]! : valueAt(plays[lane]!, amount, cycle, point, 1)
    if (!isAmount(constants[at]!)) areNumbers[stage] = 0
  }
  return areNumbers[stage] === 1
}
