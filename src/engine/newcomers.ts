import { normalQuantile } from '../core/math/normalQuantile.js'
import { fillUniforms } from '../core/random/threefry.js'
import type { TraitId } from '../model/correlatedTraits.js'
import { joinedBefore, notJoined } from '../model/runTable.js'
import { neutral } from '../model/scale.js'
import type { CorrelatedTraits, Plan, SegmentPlan } from './plan.js'
import { blockSize, flag, isLasting, joinMarket, type Population } from './population.js'
import { purpose } from './purposes.js'
import type { SegmentStreams } from './segmentStreams.js'
import { varies } from './varies.js'
import type { Block } from './workspace.js'

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
  const { capacity, alive } = population
  let entered = 0
  for (let first = 0; entered < count && first < capacity; first += blockSize) {
    const place = Math.floor(first / blockSize)
    const start = first + alive[place]!
    const end = Math.min(start + count - entered, first + blockSize, capacity)
    if (end <= start) continue
    identify(population, entry, entered, start, end)
    drawTraits(segment, population, streams, block, entry, start, end)
    setHistory(plan, segment, population, streams, block, entry, start, end)
    joinMarket(population, start, end)
    alive[place]! += end - start
    entered += end - start
  }
}

/** Gives free rows of one block, or new ones, to newcomers numbered from `ordinal` on. */
function identify(population: Population, entry: number, ordinal: number, start: number, end: number): void {
  const { order } = population
  for (let place = start; place < end; place++) {
    if (place === population.created) order[place] = population.created++
    population.entry[order[place]!] = entry
    population.ordinal[order[place]!] = ordinal + place - start
  }
}

/** The two traits that each draw on entering brings. */
const draws: readonly (readonly [purpose: number, first: TraitId, second: TraitId | null])[] = [
  [purpose.standAndMargin, 'standArea', 'margin'],
  [purpose.expectationAndTolerance, 'expectation', 'tolerance'],
  [purpose.loyaltyAndTaste, 'loyalty', 'taste'],
  [purpose.trustAndFee, 'trust', 'fee'],
  [purpose.influenceAndReferral, 'influence', 'referral'],
  [purpose.knowHowAndPriceSensitivity, 'knowHow', 'priceSensitivity'],
  [purpose.burdenAndNeedGap, 'burden', 'needGap']
]

/** Where a trait is stored; the fee becomes a stand area. */
function columnOf(population: Population, trait: TraitId): Float32Array {
  return trait === 'standArea' || trait === 'fee' ? population.area : population[trait]
}

function drawTraits(
  segment: SegmentPlan,
  population: Population,
  streams: SegmentStreams,
  block: Block,
  entry: number,
  start: number,
  end: number
): void {
  const { order, startArea, area } = population
  const scores = new Map<TraitId, Float64Array>()
  const store = (trait: TraitId, uniforms: Float64Array) => {
    if (segment.correlated?.ids.includes(trait)) {
      scores.set(trait, normalScores(uniforms, end - start))
      return
    }
    const value = segment.traits[trait]
    if (value === null) return
    const column = columnOf(population, trait)
    if (typeof value === 'number' && isLasting(trait) && column.length === 1) {
      column[0] = value
      return
    }
    for (let index = start; index < end; index++) {
      const drawn = typeof value === 'number' ? value : value(uniforms[index - start]!)
      column[order[index]!] = trait === 'fee' ? areaOfFee(drawn, segment) : drawn
    }
  }
  for (const [what, first, second] of draws) {
    if (varies(segment, first) || (second !== null && varies(segment, second))) {
      const key = streams.of(what, entry)
      fillUniforms(key, population.entry, population.ordinal, order, start, end, block.first, block.second)
    }
    store(first, block.first)
    if (second !== null) store(second, block.second)
  }
  if (segment.correlated !== null) mixScores(segment.correlated, segment, population, scores, start, end)
  for (let index = start; index < end; index++) startArea[order[index]!] = area[order[index]!]!
}

/** Normal scores of the first `count` uniform numbers. */
function normalScores(uniforms: Float64Array, count: number): Float64Array {
  const scores = new Float64Array(count)
  for (let place = 0; place < count; place++) scores[place] = normalQuantile(uniforms[place]!)
  return scores
}

/** Traits that are drawn together: each normal score is a mix of those drawn for the traits before it and its own. */
function mixScores(
  correlated: CorrelatedTraits,
  segment: SegmentPlan,
  population: Population,
  scores: ReadonlyMap<TraitId, Float64Array>,
  start: number,
  end: number
): void {
  const { order } = population
  const drawn = correlated.ids.map((trait) => scores.get(trait)!)
  correlated.ids.forEach((trait, place) => {
    const isGivenByFee = trait === 'standArea' && segment.traits.fee !== null
    if (isGivenByFee || segment.traits[trait] === null) return
    const weights = correlated.factor[place]!
    const fromScore = correlated.ofScore[place]!
    const column = columnOf(population, trait)
    for (let index = start; index < end; index++) {
      let score = 0
      for (let other = 0; other <= place; other++) score += weights[other]! * drawn[other]![index - start]!
      column[order[index]!] = trait === 'fee' ? areaOfFee(fromScore(score), segment) : fromScore(score)
    }
  })
}

/** The stand area that costs `fee` at the list price the fair started from. */
export function areaOfFee(fee: number, { baseRent, baseFixedFee }: SegmentPlan): number {
  return baseRent > 0 && fee > baseFixedFee ? (fee - baseFixedFee) / baseRent : 0
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
    const known = stage === plan.trustStage ? flag.trustReached : 0
    population.flags[row] = known | (attends ? flag.attendedLast | flag.neverLapsed : 0)
    population.seen[row] = stage
    population.contacts[row] = segment.contacts
    population.personal[row] = 1
    population.push[row] = 0
    population.lastValue[row] = 0
    population.history[row] = -1
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
