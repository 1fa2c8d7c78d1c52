import { fillUniforms, type StreamKey } from '../core/random/threefry.js'
import { nextBond, uncopiedShare } from '../model/mechanism/bond.js'
import type { TacticEdition, TacticPlan } from './plan.js'
import { flag, type Population } from './population.js'
import type { Block } from './workspace.js'

/** Takes back the offers of the last edition: everybody pays the list price less the segment's discount. */
export function resetOffers({ payShare, treated, created }: Population, segmentDiscount: number): void {
  payShare.fill(1 - segmentDiscount, 0, created)
  for (const column of treated) if (column.length > 0) column.fill(0, 0, created)
}

/** Whether a tactic is aimed at a customer, by what records show. */
export function isAimedAt(definition: TacticPlan, population: Population, row: number): boolean {
  const { seen, lastValue } = population
  if (!definition.stages[seen[row]!]) return false
  return definition.valueBelow === null || lastValue[row]! < definition.valueBelow
}

/** Whether a tactic treats newcomers on registering: not where customers are chosen by what is known of them. */
export function welcomesNewcomers({ rank, valueBelow, release }: TacticPlan): boolean {
  return rank === 'none' && valueBelow === null && !release
}

/** One customer is treated: pays less, and leaves where the tactic lets go. */
export function treat(tactic: TacticEdition, index: number, population: Population, row: number): void {
  const { payShare, treated, flags } = population
  payShare[payShare.length === 1 ? 0 : row]! *= 1 - tactic.discount
  treated[index]![row] = 1
  if (tactic.definition.release) flags[row]! |= flag.released
}

/**
 * One tactic offered before anybody decides, to those it is aimed at of the customers `order[from]` to `order[to − 1]`,
 * one block at most: those whose draw falls below `coverage` are treated. `rows` takes the list of those it is aimed at.
 * Returns how many are treated.
 */
export function offer(
  tactic: TacticEdition,
  index: number,
  population: Population,
  from: number,
  to: number,
  coverage: number,
  key: StreamKey,
  rows: Int32Array,
  { first, second }: Block
): number {
  const { order, entry, ordinal } = population
  let aimedAt = 0
  for (let place = from; place < to; place++) {
    const row = order[place]!
    if (isAimedAt(tactic.definition, population, row)) rows[aimedAt++] = row
  }
  // whoever draws is treated where everybody is
  if (coverage < 1) fillUniforms(key, entry, ordinal, rows, 0, aimedAt, first, second)
  else first.fill(0, 0, aimedAt)
  let count = 0
  for (let place = 0; place < aimedAt; place++) {
    if (first[place]! >= coverage) continue
    treat(tactic, index, population, rows[place]!)
    count++
  }
  return count
}

/** Forgets which bonds act, before the tactics of an edition add theirs. */
export function resetBonds({ bonds, created }: Population): void {
  bonds.fill(0, 0, created)
}

/** Adds up the bonds of a customer that act; `acting` is how much of a full bond of each tactic does. */
export function addUpBonds({ bonds, bondStocks }: Population, row: number, acting: Float64Array): void {
  bonds[row] = 0
  for (let tactic = 0; tactic < bondStocks.length; tactic++) {
    const stock = bondStocks[tactic]!
    if (stock.length > 0) bonds[row]! += acting[tactic]! * stock[row]!
  }
}

/** How much of a full bond of a tactic acts in an edition: its weight, less what rivals have copied since its launch. */
export function actingWeight({ weight, launch, copyTime }: TacticPlan, edition: number): number {
  return weight * uncopiedShare(edition - launch, copyTime)
}

/**
 * Newcomers among the attending customers `order[from]` to `order[to − 1]`, one block at most, all in `stage` now, whom a
 * tactic treats on registering: who has just started or come back, where the tactic targets the new stage and not the one
 * before; at its cost but without a discount. `rows` takes the list of them. Returns how many are treated.
 */
export function treatNewcomers(
  definition: TacticPlan,
  index: number,
  population: Population,
  from: number,
  to: number,
  stage: number,
  lostStage: number,
  coverage: number,
  key: StreamKey,
  rows: Int32Array,
  { first, second }: Block
): number {
  if (coverage === 0 || !definition.stages[stage]! || !welcomesNewcomers(definition)) return 0
  const { order, entry, ordinal } = population
  let registering = 0
  for (let place = from; place < to; place++) {
    const row = order[place]!
    if (registers(definition, population, row, lostStage)) rows[registering++] = row
  }
  if (coverage < 1) fillUniforms(key, entry, ordinal, rows, 0, registering, first, second)
  else first.fill(0, 0, registering)
  let count = 0
  for (let place = 0; place < registering; place++) {
    if (first[place]! >= coverage) continue
    population.treated[index]![rows[place]!] = 1
    count++
  }
  return count
}

/**
 * Bonds of one tactic are built or fade, for the customers `order[from]` to `order[to − 1]`; what rivals will not have
 * copied (`acting`, of a full bond) acts on the moves after this show and on the attendance of the next.
 */
export function buildBonds(
  { keep, build, contacts: added }: TacticPlan,
  index: number,
  acting: number,
  most: number,
  population: Population,
  from: number,
  to: number
): void {
  const { order, bonds, contacts } = population
  const stock = population.bondStocks[index]!
  const treatedBy = population.treated[index]!
  for (let place = from; place < to; place++) {
    const row = order[place]!
    const treated = treatedBy[row] === 1
    stock[row] = nextBond(stock[row]!, treated, keep, build)
    bonds[row]! += acting * stock[row]!
    if (treated) contacts[row] = Math.max(contacts[row]!, Math.min(most, contacts[row]! + added))
  }
}

/** Whether a customer has just started or come back from a stage that the tactic does not target. */
function registers(definition: TacticPlan, { flags }: Population, row: number, lostStage: number): boolean {
  const bits = flags[row]!
  if (bits & flag.joins) return !definition.stages[0]
  return (bits & flag.returned) > 0 && !definition.stages[lostStage]
}

/**
 * How many of the customers `order[start]` to `order[end − 1]`, all in stage `stage` now, a tactic meets on registering:
 * those who have just started or come back, where it targets their new stage and did not target the one before.
 */
export function countRegistering(
  definition: TacticPlan,
  population: Population,
  start: number,
  end: number,
  stage: number,
  lostStage: number
): number {
  const { order } = population
  if (!definition.stages[stage]! || !welcomesNewcomers(definition)) return 0
  let count = 0
  for (let index = start; index < end; index++) {
    if (registers(definition, population, order[index]!, lostStage)) count++
  }
  return count
}
