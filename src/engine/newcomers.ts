import { cellQuantile } from '../core/cellQuantile.js'
import { normalQuantiles } from '../core/math/normalQuantile.js'
import { fillUniforms } from '../core/random/threefry.js'
import type { TraitId } from '../model/correlatedTraits.js'
import { neutral } from '../model/scale.js'
import type { CorrelatedTraits, KnownPlan, Plan, SegmentPlan } from './plan.js'
import { blockSize, isLasting, joinMarket, type Population } from './population.js'
import { purpose } from './purposes.js'
import type { SegmentStreams } from './segmentStreams.js'
import { settleKnown } from './settleKnown.js'
import { placeIn, stageAt } from './startingStage.js'
import { varies } from './varies.js'
import type { Block } from './workspace.js'

/** The entry of customers who are there when the simulation starts. */
export const initialEntry = -(2 ** 20)

/** The entry of those of them who are known from records. */
export const knownEntry = initialEntry - 1

/**
 * Lets `count` customers enter the market of one segment before edition `entry`: draws their traits and puts them in
 * cultivation, or, where they are the initial customers, in their initial stage. Known customers have their numbers, and
 * what is known of them, from the plan.
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
    const known = entry === knownEntry ? segment.known.slice(entered, entered + end - start) : nobody
    identify(population, entry, entered, known, start, end)
    drawTraits(segment, population, streams, block, entry, known, start, end)
    setHistory(plan, segment, population, streams, block, entry, start, end)
    if (known.length > 0) settleKnown(plan, population, known, streams.of(purpose.knownStage, entry), block, start, end)
    joinMarket(population, start, end)
    alive[place]! += end - start
    entered += end - start
  }
}

const nobody: readonly KnownPlan[] = []

/** Gives free rows of one block, or new ones, to newcomers numbered from `ordinal` on, or as those `known` are. */
function identify(
  population: Population,
  entry: number,
  ordinal: number,
  known: readonly KnownPlan[],
  start: number,
  end: number
): void {
  const { order } = population
  for (let place = start; place < end; place++) {
    if (place === population.created) order[place] = population.created++
    population.entry[order[place]!] = entry
    population.ordinal[order[place]!] = known[place - start]?.ordinal ?? ordinal + place - start
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
  known: readonly KnownPlan[],
  start: number,
  end: number
): void {
  const { order, startArea, area } = population
  const count = end - start
  const scores = new Map<TraitId, Float64Array>()
  const take = (trait: TraitId, uniforms: Float64Array) => {
    if (trait === 'loyalty') giveLoyalties(known, uniforms)
    const value = segment.traits[trait]
    if (segment.correlated?.ids.includes(trait)) {
      normalQuantiles(uniforms, count)
      scores.set(trait, uniforms.slice(0, count))
      if (trait === segment.correlated.ids[0]) giveScores(known, scores.get(trait)!)
    } else if (typeof value === 'number' && isLasting(trait) && population[trait].length === 1) {
      population[trait][0] = value
    } else if (value !== null) {
      if (typeof value === 'number') uniforms.fill(value, 0, count)
      else value(uniforms, count)
      store(segment, population, trait, uniforms, start, end)
    }
  }
  for (const [what, first, second] of draws) {
    if (varies(segment, first) || (second !== null && varies(segment, second))) {
      const key = streams.of(what, entry)
      fillUniforms(key, population.entry, population.ordinal, order, start, end, block.first, block.second)
    }
    take(first, block.first)
    if (second !== null) take(second, block.second)
  }
  if (segment.correlated !== null) {
    mixScores(segment.correlated, segment, population, scores, start, end, block.first)
  }
  for (let index = start; index < end; index++) startArea[order[index]!] = area[order[index]!]!
}

/** Whose stand is known lies where it does among the members of the segment. */
function giveScores(known: readonly KnownPlan[], scores: Float64Array): void {
  known.forEach(({ areaScore }, index) => {
    if (areaScore !== null) scores[index] = areaScore
  })
}

/** Whose history is known is as loyal as those with such a history are. */
function giveLoyalties(known: readonly KnownPlan[], uniforms: Float64Array): void {
  known.forEach(({ loyaltyBounds }, index) => {
    if (loyaltyBounds !== null) uniforms[index] = cellQuantile(loyaltyBounds, uniforms[index]!)
  })
}

/** Gives the customers `order[start]` to `order[end − 1]` their values of a trait. */
function store(
  segment: SegmentPlan,
  population: Population,
  trait: TraitId,
  values: Float64Array,
  start: number,
  end: number
): void {
  const { order } = population
  const column = columnOf(population, trait)
  const isFee = trait === 'fee'
  for (let index = start; index < end; index++) {
    const value = values[index - start]!
    column[order[index]!] = isFee ? areaOfFee(value, segment) : value
  }
}

/** Traits that are drawn together: each normal score is a mix of those drawn for the traits before it and its own. */
function mixScores(
  correlated: CorrelatedTraits,
  segment: SegmentPlan,
  population: Population,
  scores: ReadonlyMap<TraitId, Float64Array>,
  start: number,
  end: number,
  mixed: Float64Array
): void {
  const drawn = correlated.ids.map((trait) => scores.get(trait)!)
  correlated.ids.forEach((trait, place) => {
    const isGivenByFee = trait === 'standArea' && segment.traits.fee !== null
    if (isGivenByFee || segment.traits[trait] === null) return
    mixed.fill(0, 0, end - start)
    for (let other = 0; other <= place; other++) addScaled(mixed, drawn[other]!, correlated.factor[place]![other]!)
    correlated.ofScore[place]!(mixed, end - start)
    store(segment, population, trait, mixed, start, end)
  })
}

function addScaled(sums: Float64Array, terms: Float64Array, weight: number): void {
  for (let place = 0; place < terms.length; place++) sums[place]! += weight * terms[place]!
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
    const stage = initial ? stageAt(segment.initialStageBounds, block.first[index - start]!) : 0
    placeIn(plan, population, row, stage, stage > 0 ? 1 : 0)
    population.contacts[row] = segment.contacts
    population.personal[row] = 1
    population.push[row] = 0
    population.lastValue[row] = 0
    population.history[row] = -1
    population.referencePrice[row] = 0
    population.satisfaction[row] = neutral
    population.strain[row] = 0
    population.grievance[row] = 0
    population.bonds[row] = 0
    for (const stock of population.bondStocks) if (stock.length > 0) stock[row] = 0
  }
}
