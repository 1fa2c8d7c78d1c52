import { fillUniforms, type StreamKey } from '../core/random/threefry.js'
import { nextBond, uncopiedShare } from '../model/mechanism/bond.js'
import { moneyScale } from '../model/runTable.js'
import type { TacticEdition, TacticPlan } from './plan.js'
import { flag, type Population } from './population.js'
import type { SegmentStreams } from './segmentStreams.js'
import { type Block, blockSize } from './workspace.js'

/** Takes back the offers of the last edition: everybody pays the list price less the segment's discount. */
export function resetOffers(population: Population, segmentDiscount: number): void {
  const { order, payShare, tacticCost } = population
  const treatable = tacticCost.length > 0
  for (let index = 0; index < population.alive; index++) {
    const row = order[index]!
    payShare[row] = 1 - segmentDiscount
    if (treatable) tacticCost[row] = 0
  }
}

/**
 * One tactic offered before anybody decides, to customers `order[start]` to `order[end − 1]`, all in a stage it targets:
 * those whose draw falls below `coverage` are treated, at its cost and with its discount. Returns how many.
 */
export function offer(
  tactic: TacticEdition,
  population: Population,
  start: number,
  end: number,
  edition: number,
  coverage: number,
  streams: SegmentStreams,
  block: Block
): number {
  const { order, payShare, tacticCost } = population
  const cost = Math.round(tactic.cost * moneyScale)
  const key = streams.tactic(tactic.definition.id, edition)
  let count = 0
  for (let from = start; from < end; from += blockSize) {
    const to = Math.min(from + blockSize, end)
    fillUniforms(key, population.entry, population.ordinal, order, from, to, block.first, block.second)
    for (let index = from; index < to; index++) {
      if (block.first[index - from]! >= coverage) continue
      const row = order[index]!
      payShare[row]! *= 1 - tactic.discount
      tacticCost[row]! += cost
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

/**
 * One tactic after everybody has decided, for customers `order[start]` to `order[end − 1]`, all in stage `stage` now. Who
 * was treated is treated still (same draw); who has just started or come back is treated on registering where the tactic
 * targets the new stage, at its cost but without a discount. Bonds are built or fade; what rivals will not have copied
 * acts on the moves after this show and on the attendance of the next. Only a stage that `receivesNewcomers` holds any.
 * Returns how many were treated on registering.
 */
export function buildBonds(
  tactic: TacticEdition,
  stock: Float32Array,
  population: Population,
  start: number,
  end: number,
  stage: number,
  lostStage: number,
  receivesNewcomers: boolean,
  edition: number,
  coverage: number,
  newcomerCoverage: number,
  streams: SegmentStreams,
  block: Block
): number {
  const { definition } = tactic
  const { order, flags, bonds, tacticCost } = population
  const acting = definition.weight * uncopiedShare(edition - definition.launch, definition.copyTime)
  const cost = Math.round(tactic.cost * moneyScale)
  const key = streams.tactic(definition.id, edition)
  const targetsStage = definition.stages[stage]!
  const mayTreat = coverage > 0 && (targetsStage || receivesNewcomers)
  let registered = 0
  for (let from = start; from < end; from += blockSize) {
    const to = Math.min(from + blockSize, end)
    if (mayTreat) {
      fillUniforms(key, population.entry, population.ordinal, order, from, to, block.first, block.second)
    }
    for (let index = from; index < to; index++) {
      const row = order[index]!
      const bits = flags[row]!
      const before = bits & flag.joins ? 0 : bits & flag.returned ? lostStage : stage
      const offered = definition.stages[before]!
      const reach = offered ? coverage : targetsStage ? newcomerCoverage : 0
      const treated = mayTreat && block.first[index - from]! < reach
      stock[row] = nextBond(stock[row]!, treated, definition.keep, definition.build)
      bonds[row]! += acting * stock[row]!
      if (!treated || offered) continue
      tacticCost[row]! += cost
      registered++
    }
  }
  return registered
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
  const { order, flags } = population
  if (!definition.stages[stage]!) return 0
  const wanted = (definition.stages[0]! ? 0 : flag.joins) | (definition.stages[lostStage]! ? 0 : flag.returned)
  let count = 0
  for (let index = start; index < end; index++) if (flags[order[index]!]! & wanted) count++
  return count
}

/**
 * Lists the lost customers `order[start]` to `order[end − 1]` who left after the last edition, as rows in `spare`, which
 * holds them until the next grouping. Returns how many.
 */
export function listLeavers(population: Population, start: number, end: number): number {
  const { order, spare, lapse } = population
  let count = 0
  for (let index = start; index < end; index++) {
    if (lapse[order[index]!] === 0) spare[count++] = order[index]!
  }
  return count
}

/** Care at the end: of the `count` customers in `spare` who have just left, those reached lose `relief` of their grievance. */
export function careForLeavers(
  population: Population,
  count: number,
  key: StreamKey,
  share: number,
  relief: number,
  block: Block
): void {
  const { entry, ordinal, grievance, spare } = population
  for (let from = 0; from < count; from += blockSize) {
    const to = Math.min(from + blockSize, count)
    fillUniforms(key, entry, ordinal, spare, from, to, block.first, block.second)
    for (let index = from; index < to; index++) {
      if (block.first[index - from]! < share) grievance[spare[index]!]! *= 1 - relief
    }
  }
}
