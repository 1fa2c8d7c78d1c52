import { fillUniforms, type StreamKey } from '../core/random/threefry.js'
import { nextBond, uncopiedShare } from '../model/mechanism/bond.js'
import { moneyScale } from '../model/runTable.js'
import type { TacticEdition } from './plan.js'
import type { Population } from './population.js'
import type { SegmentStreams } from './segmentStreams.js'
import { type Block, blockSize } from './workspace.js'

/** Clears what tactics and discounts did in the last edition; everybody pays the list price less the segment's discount. */
export function resetOffers(population: Population, segmentDiscount: number): void {
  const { order, payShare, tacticCost, bonds } = population
  const treatable = tacticCost.length > 0
  for (let index = 0; index < population.alive; index++) {
    const row = order[index]!
    payShare[row] = 1 - segmentDiscount
    bonds[row] = 0
    if (treatable) tacticCost[row] = 0
  }
}

/**
 * One tactic in one edition for customers `order[start]` to `order[end − 1]`, all in the same stage: the bond built so
 * far acts, less what rivals have copied; those `eligible` are treated where their draw falls below `coverage`; bonds are
 * built or fade for the next edition. Returns the number treated.
 */
export function treat(
  tactic: TacticEdition,
  stock: Float32Array,
  population: Population,
  start: number,
  end: number,
  edition: number,
  eligible: boolean,
  coverage: number,
  streams: SegmentStreams,
  block: Block
): number {
  const { definition } = tactic
  const { order, bonds, payShare, tacticCost } = population
  const acting = definition.weight * uncopiedShare(edition - definition.launch - 1, definition.copyTime)
  const cost = Math.round(tactic.cost * moneyScale)
  const reach = eligible ? coverage : 0
  const key = streams.tactic(definition.id, edition)
  let count = 0
  for (let from = start; from < end; from += blockSize) {
    const to = Math.min(from + blockSize, end)
    if (reach > 0) {
      fillUniforms(key, population.entry, population.ordinal, order, from, to, block.first, block.second)
    }
    for (let index = from; index < to; index++) {
      const row = order[index]!
      const treated = reach > 0 && block.first[index - from]! < reach
      bonds[row]! += acting * stock[row]!
      stock[row] = nextBond(stock[row]!, treated, definition.keep, definition.build)
      if (!treated) continue
      payShare[row]! *= 1 - tactic.discount
      tacticCost[row]! += cost
      count++
    }
  }
  return count
}

/** How many of the lost customers `order[start]` to `order[end − 1]` left after the last edition. */
export function countLeavers(population: Population, start: number, end: number): number {
  const { order, lapse } = population
  let count = 0
  for (let index = start; index < end; index++) if (lapse[order[index]!] === 0) count++
  return count
}

/** Care at the end: of those who left after the last edition, the share reached loses `relief` of its grievance. */
export function careForLeavers(
  population: Population,
  start: number,
  end: number,
  key: StreamKey,
  share: number,
  relief: number,
  block: Block
): void {
  const { order, lapse, grievance } = population
  for (let from = start; from < end; from += blockSize) {
    const to = Math.min(from + blockSize, end)
    fillUniforms(key, population.entry, population.ordinal, order, from, to, block.first, block.second)
    for (let index = from; index < to; index++) {
      const row = order[index]!
      if (lapse[row] === 0 && block.first[index - from]! < share) grievance[row]! *= 1 - relief
    }
  }
}
