import { fillUniforms } from '../core/random/threefry.js'
import { nextBond, uncopiedShare } from '../model/mechanism/bond.js'
import type { EditionPlan, TacticEdition, TacticPlan } from './plan.js'
import { flag, type Population } from './population.js'
import type { SegmentStreams } from './segmentStreams.js'
import { type Block, blockSize } from './workspace.js'

/** Takes back the offers of the last edition: everybody pays the list price less the segment's discount. */
export function resetOffers(population: Population, segmentDiscount: number): void {
  const { order, payShare, treated, created } = population
  for (let index = 0; index < population.alive; index++) {
    const row = order[index]!
    payShare[payShare.length === 1 ? 0 : row] = 1 - segmentDiscount
  }
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
 * One tactic offered before anybody decides, to those it is aimed at of the customers `order[start]` to
 * `order[end − 1]`: those whose draw falls below `coverage` are treated. Returns how many.
 */
export function offer(
  tactic: TacticEdition,
  index: number,
  population: Population,
  start: number,
  end: number,
  edition: number,
  coverage: number,
  streams: SegmentStreams,
  block: Block
): number {
  const { order, entry, ordinal } = population
  const key = streams.tactic(tactic.definition.id, edition)
  let count = 0
  for (let from = start; from < end; from += blockSize) {
    const to = Math.min(from + blockSize, end)
    fillUniforms(key, entry, ordinal, order, from, to, block.first, block.second)
    for (let place = from; place < to; place++) {
      const row = order[place]!
      if (block.first[place - from]! >= coverage || !isAimedAt(tactic.definition, population, row)) continue
      treat(tactic, index, population, row)
      count++
    }
  }
  return count
}

/** Forgets which bonds act, before the tactics of an edition add theirs. */
export function resetBonds(population: Population): void {
  const { order, bonds } = population
  for (let index = 0; index < population.alive; index++) bonds[order[index]!] = 0
}

/** Adds up the bonds of a customer that act; `acting` is how much of a full bond of each tactic does. */
export function addUpBonds({ bonds, bondStocks }: Population, row: number, acting: Float64Array): void {
  bonds[row] = 0
  bondStocks.forEach((stock, tactic) => {
    if (stock.length > 0) bonds[row]! += acting[tactic]! * stock[row]!
  })
}

/** How much of a full bond of a tactic acts in an edition: its weight, less what rivals have copied since its launch. */
export function actingWeight({ weight, launch, copyTime }: TacticPlan, edition: number): number {
  return weight * uncopiedShare(edition - launch, copyTime)
}

/**
 * One tactic after everybody has decided, for customers `order[start]` to `order[end − 1]`, all in stage `stage` now. Who
 * has just started or come back is treated on registering where the tactic targets the new stage and not the one before,
 * at its cost but without a discount. Bonds are built or fade; what rivals will not have copied acts on the moves after
 * this show and on the attendance of the next. Returns how many were treated on registering.
 */
export function buildBonds(
  edition: EditionPlan,
  index: number,
  acting: number,
  population: Population,
  start: number,
  end: number,
  stage: number,
  lostStage: number,
  key: ReturnType<SegmentStreams['tactic']>,
  newcomerCoverage: number,
  block: Block
): number {
  const tactic = edition.tactics[index]!
  const { definition } = tactic
  const { order, entry, ordinal, bonds, contacts } = population
  const stock = population.bondStocks[index]!
  const treatedBy = population.treated[index]!
  const { most } = edition.rules.mechanisms.contacts
  const mayTreat = newcomerCoverage > 0 && definition.stages[stage]! && welcomesNewcomers(definition)
  let registered = 0
  for (let from = start; from < end; from += blockSize) {
    const to = Math.min(from + blockSize, end)
    if (mayTreat) fillUniforms(key, entry, ordinal, order, from, to, block.first, block.second)
    for (let place = from; place < to; place++) {
      const row = order[place]!
      if (
        mayTreat &&
        block.first[place - from]! < newcomerCoverage &&
        registers(definition, population, row, lostStage)
      ) {
        treatedBy[row] = 1
        registered++
      }
      const treated = treatedBy[row] === 1
      stock[row] = nextBond(stock[row]!, treated, definition.keep, definition.build)
      bonds[row]! += acting * stock[row]!
      if (treated) contacts[row] = Math.max(contacts[row]!, Math.min(most, contacts[row]! + definition.contacts))
    }
  }
  return registered
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
