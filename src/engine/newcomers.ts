import { fillUniforms } from '../core/random/threefry.js'
import { joinedBefore, notJoined } from '../model/runTable.js'
import { neutral } from '../model/scale.js'
import type { Plan, SegmentPlan, Trait } from './plan.js'
import { flag, type Population } from './population.js'
import { purpose } from './purposes.js'
import type { SegmentStreams } from './segmentStreams.js'
import { type Block, blockSize } from './workspace.js'

/** The entry of customers who are there when the simulation starts. */
export const initialEntry = -(2 ** 20)

/**
 * Lets `count` customers enter the market of one segment before edition `entry`: draws their traits and puts them in
 * cultivation, or, where they are the initial customers, in their initial stage.
 */
export function enter(
  plan: Plan,
  segment: SegmentPlan,
  population: Population,
  streams: SegmentStreams,
  block: Block,
  entry: number,
  count: number
): void {
  const { order } = population
  const first = population.created
  for (let ordinal = 0; ordinal < count; ordinal++) {
    const row = first + ordinal
    population.entry[row] = entry
    population.ordinal[row] = ordinal
    order[population.alive + ordinal] = row
  }
  for (let start = population.alive; start < population.alive + count; start += blockSize) {
    const end = Math.min(start + blockSize, population.alive + count)
    drawTraits(plan, segment, population, streams, block, entry, start, end)
    setHistory(plan, segment, population, streams, block, entry, start, end)
  }
  population.created += count
  population.alive += count
}

function drawTraits(
  plan: Plan,
  segment: SegmentPlan,
  population: Population,
  streams: SegmentStreams,
  block: Block,
  entry: number,
  start: number,
  end: number
): void {
  const { traits } = segment
  const { order } = population
  const draw = (what: number) =>
    fillUniforms(
      streams.of(what, entry),
      population.entry,
      population.ordinal,
      order,
      start,
      end,
      block.first,
      block.second
    )
  const store = (trait: Trait, uniforms: Float64Array, column: Float32Array) => {
    for (let index = start; index < end; index++) {
      column[order[index]!] = typeof trait === 'number' ? trait : trait(uniforms[index - start]!)
    }
  }
  draw(purpose.standAndMargin)
  store(traits.standArea, block.first, population.area)
  store(traits.margin, block.second, population.margin)
  draw(purpose.expectationAndTolerance)
  store(traits.expectation, block.first, population.expectation)
  store(traits.tolerance, block.second, population.tolerance)
  draw(purpose.loyaltyAndTaste)
  store(traits.loyalty, block.first, population.loyalty)
  store(traits.taste, block.second, population.taste)
  draw(purpose.trustAndFee)
  store(traits.trust, block.first, population.trust)
  if (traits.fee === null) return
  for (let index = start; index < end; index++) {
    const fee = typeof traits.fee === 'number' ? traits.fee : traits.fee(block.second[index - start]!)
    population.area[order[index]!] = areaOfFee(fee, plan)
  }
}

/** The stand area that costs `fee` at the list price the fair started from. */
export function areaOfFee(fee: number, plan: Plan): number {
  return plan.baseRent > 0 && fee > plan.baseFixedFee ? (fee - plan.baseFixedFee) / plan.baseRent : 0
}

function setHistory(
  plan: Plan,
  segment: SegmentPlan,
  population: Population,
  streams: SegmentStreams,
  block: Block,
  entry: number,
  start: number,
  end: number
): void {
  const { order } = population
  const initial = entry === initialEntry
  if (initial) {
    const key = streams.of(purpose.initialStage, entry)
    fillUniforms(key, population.entry, population.ordinal, order, start, end, block.first, block.second)
  }
  for (let index = start; index < end; index++) {
    const row = order[index]!
    const stage = initial ? initialStage(segment, block.first[index - start]!) : 0
    const attends = plan.stages[stage]!.attends
    population.stage[row] = stage
    population.flags[row] = attends ? flag.attendedLast | flag.neverLapsed : 0
    population.tenure[row] = stage > 0 ? 1 : 0
    population.cohort[row] = stage > 0 ? joinedBefore : notJoined
    population.lapse[row] = stage > 0 && !attends ? 1 : 0
    population.referencePrice[row] = 0
    population.satisfaction[row] = neutral
    population.strain[row] = 0
    population.grievance[row] = 0
    population.bonds[row] = 0
    for (const stock of population.bondStocks) if (stock.length > 0) stock[row] = 0
  }
}

/** The initial stage that a uniform number falls on; rounding of the shares' sum falls to the last one that has any. */
export function initialStage(segment: SegmentPlan, uniform: number): number {
  const bounds = segment.initialStageBounds
  const stage = bounds.findIndex((bound) => uniform < bound)
  return stage >= 0 ? stage : bounds.indexOf(bounds.at(-1)!)
}
