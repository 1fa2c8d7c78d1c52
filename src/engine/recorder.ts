import { causes, lastTenureClass, moneyScale, scoreScale } from '../model/runTable.js'
import { neutralTrust } from '../model/scale.js'
import type { Conditions } from './conditions.js'
import { type Fees, listFee } from './fees.js'
import type { Plan } from './plan.js'
import { flag, type Population, wholeTrait } from './population.js'
import { createRows, type GrowingRows } from './recordedRows.js'
import { at, type Cells, createCells, tallies, tenureClasses } from './tallies.js'

/** Departures by cause, in the order of `causes`. */
const leftFor = causes.map((cause) => at[`left.${cause}`])

/** What a replication records: the cells of the segment and edition being played, and the rows written so far. */
export interface Recorder {
  readonly cells: Cells
  readonly rows: GrowingRows
}

/** Cells and room for rows. */
export function createRecorder({ stages, context }: Plan): Recorder {
  return { cells: createCells(stages.length, context.editions + 2), rows: createRows(stages.length) }
}

/** Forgets the rows of the last replication and any open cells. */
export function resetRecorder({ cells, rows }: Recorder): void {
  rows.length = 0
  cells.sums.fill(0)
}

/** Where the tallies of a customer's cell start: in `stage`, with so many editions attended, of a cohort. */
function cellOf({ cohorts, width }: Cells, stage: number, tenure: number, most: number, cohort: number): number {
  return ((stage * tenureClasses + (tenure < most ? tenure : most)) * cohorts + cohort + 1) * width
}

/** The highest class of tenure that is told apart: the tail keeps no tenures. */
function mostTenure(inTail: boolean): number {
  return inTail ? 0 : lastTenureClass
}

/** The part of an edition in which a group of customers is booked, all in one stage, all attending or all absent. */
export interface Booked {
  readonly stage: number
  /** Whether the stage attends. */
  readonly attends: boolean
  readonly attending: boolean
  readonly inTail: boolean
}

/**
 * Finds the cells of customers `order[from]` to `order[to − 1]` and books who they are: by behaviour and attitude (Dick &
 * Basu 1994) those of stages that attend. The tail keeps no tenures.
 */
export function countCustomers(
  cells: Cells,
  population: Population,
  from: number,
  to: number,
  { stage, attends, attending, inTail }: Booked,
  drifts: boolean,
  { tactics }: Fees,
  places: Int32Array
): void {
  const { order, tenure, cohort, flags, trust, strain, needGap } = population
  const { sums, width } = cells
  const offset = attending ? cells.cells * width : 0
  const trusting = attends ? 1 : 0
  const gapScale = drifts ? scoreScale : 0
  const most = mostTenure(inTail)
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const bits = flags[row]!
    const place = offset + cellOf(cells, stage, tenure[row]!, most, cohort[row]!)
    places[index - from] = place
    sums[place + at.customers]!++
    sums[place + at.trust]! += Math.round(trust[row]! * scoreScale)
    sums[place + at.strain]! += Math.round(strain[row]! * scoreScale)
    sums[place + at.needGap]! += Math.round(needGap[row]! * gapScale)
    sums[place + at.tacticCost]! += tactics[index - from]!
    if (trust[row]! >= neutralTrust) sums[place + at.trusting]! += trusting
    if (bits & flag.lostContacts) sums[place + at.contactsLost]!++
    if (!(bits & flag.attendedLast)) continue
    sums[place + at.expected]!++
    if (bits & flag.neverLapsed) sums[place + at.neverLapsed]!++
  }
}

/** Counts firms that closed after the last edition among those who were expected, and nothing else. */
export function countClosed(
  cells: Cells,
  population: Population,
  from: number,
  to: number,
  stage: number,
  inTail: boolean
): void {
  const { order, tenure, cohort, flags } = population
  const { sums } = cells
  const most = mostTenure(inTail)
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const place = cellOf(cells, stage, tenure[row]!, most, cohort[row]!)
    sums[place + at.expected]!++
    if (flags[row]! & flag.neverLapsed) sums[place + at.neverLapsed]!++
  }
}

/**
 * Books the show for attending customers whose cells and fees are known: scores and money, who would recommend, who spoke
 * up, was found out and remedied, who has come newly or again.
 */
export function bookShow(
  { sums }: Cells,
  population: Population,
  from: number,
  to: number,
  conditions: Conditions,
  { paid, provision }: Fees,
  places: Int32Array,
  reward: number
): void {
  const { order, flags, lapse, area, value, latest, satisfaction, expectation, influence } = population
  const { threshold, promoterFrom, detractorBelow } = conditions.rules.mechanisms.satisfaction
  const areaScale = conditions.takesSpace ? moneyScale : 0
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const place = places[index - from]!
    const score = latest[row]!
    sums[place + at.value]! += Math.round(value[row]! * scoreScale)
    sums[place + at.satisfaction]! += Math.round(score * scoreScale)
    sums[place + at.cumulativeSatisfaction]! += Math.round(satisfaction[row]! * scoreScale)
    sums[place + at.expectation]! += Math.round(expectation[row]! * scoreScale)
    sums[place + at.influence]! += wholeTrait(influence, row)
    sums[place + at.area]! += Math.round(area[row]! * areaScale)
    sums[place + at.listRevenue]! += listFee(area[row]!, conditions)
    sums[place + at.revenue]! += paid[index - from]!
    sums[place + at.provision]! += provision[index - from]!
    if (score >= threshold) sums[place + at.satisfied]!++
    if (score >= promoterFrom) sums[place + at.promoters]!++
    if (score < detractorBelow) sums[place + at.detractors]!++
    const bits = flags[row]!
    if (!(bits & (flag.joins | flag.returned | flag.spoke | flag.detected))) continue
    bookEvents(sums, place, bits, lapse[row]!, reward)
  }
}

/** Books what has happened to a few of those attending, by their flags. */
function bookEvents(sums: Float64Array, place: number, bits: number, lapse: number, reward: number): void {
  if (bits & flag.spoke) sums[place + at.complaints]!++
  if (bits & flag.detected) sums[place + at.detected]!++
  if (bits & flag.remedied) sums[place + at.remedied]!++
  if (bits & flag.joins) sums[place + at.joined]!++
  if (bits & flag.referred) {
    sums[place + at.referred]!++
    sums[place + at.reward]! += reward
  }
  if (bits & flag.returned) {
    sums[place + at.returned]!++
    if (lapse === 1) sums[place + at.justLost]!++
  }
}

/** Counts customers who left since the last edition held and are still away. */
export function countJustLost(
  { sums }: Cells,
  { order, lapse }: Population,
  from: number,
  to: number,
  places: Int32Array
): void {
  for (let index = from; index < to; index++) {
    const row = order[index]!
    if (lapse[row] === 1) sums[places[index - from]! + at.justLost]!++
  }
}

/**
 * Books the moves after the show: who closes, and who of the others is now in another stage than `before`; who leaves for
 * the stage `lost`, why, and whether without a word. A firm of a stage that attends and closes has left for reasons of its
 * own.
 */
export function bookMoves(
  { sums }: Cells,
  population: Population,
  from: number,
  to: number,
  before: number,
  attends: boolean,
  lost: number,
  places: Int32Array
): void {
  const { order, stage, flags, cause, tenure } = population
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const bits = flags[row]!
    if (stage[row] === before && !(bits & flag.closes)) continue
    const place = places[index - from]!
    if (bits & flag.closes) {
      sums[place + at.closed]!++
      if (attends) sums[place + at['left.exogenous']]!++
      continue
    }
    sums[place + tallies.length + stage[row]!]!++
    if (bits & flag.reachesTrust) {
      sums[place + at.trustReached]!++
      sums[place + at.editionsToTrust]! += tenure[row]! + (bits & flag.attends ? 1 : 0)
    }
    if (stage[row] !== lost) continue
    sums[place + leftFor[cause[row]!]!]!++
    if (!(bits & flag.dissatisfied)) continue
    sums[place + at.leftDissatisfied]!++
    if (!(bits & (flag.spoke | flag.detected))) sums[place + at.leftSilently]!++
  }
}
