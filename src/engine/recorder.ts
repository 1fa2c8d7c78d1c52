import {
  causes,
  lastTenureClass,
  type Measure,
  measures,
  moneyScale,
  type RunRows,
  scoreScale
} from '../model/runTable.js'
import { neutralTrust } from '../model/scale.js'
import type { Mechanisms } from '../scenario/scenario.js'
import type { Conditions } from './conditions.js'
import { listFee, paidFee, provisionOf, tacticCostOf } from './fees.js'
import type { Plan } from './plan.js'
import { at, flag, type Population, payShareOf } from './population.js'

const tenureClasses = lastTenureClass + 1

/** The sums of one segment in one edition while it is played: a dense array of cells for each measure. */
export interface Recorder {
  readonly cohorts: number
  readonly cells: number
  readonly sums: Readonly<Record<Measure, Float64Array>>
  readonly moves: readonly Float64Array[]
  /** Departures by cause, in the order of `causes`. */
  readonly left: readonly Float64Array[]
  /** Rows written so far. */
  readonly rows: GrowingRows
}

/** A table that grows by doubling. */
interface GrowingRows {
  length: number
  capacity: number
  keys: Int32Array[]
  sums: Float64Array[]
}

const keyNames = ['edition', 'segment', 'stage', 'tenure', 'cohort'] as const

/** Cells for every stage (the closed included) × tenure class × cohort of a plan, and room for rows. */
export function createRecorder(plan: Plan): Recorder {
  const cohorts = plan.context.editions + 2
  const cells = (plan.stages.length + 1) * tenureClasses * cohorts
  const capacity = 1024
  const sums = Object.fromEntries(measures.map((measure) => [measure, new Float64Array(cells)])) as Record<
    Measure,
    Float64Array
  >
  return {
    cohorts,
    cells,
    sums,
    moves: plan.stages.map(() => new Float64Array(cells)),
    left: causes.map((cause) => sums[`left.${cause}`]),
    rows: {
      length: 0,
      capacity,
      keys: keyNames.map(() => new Int32Array(capacity)),
      sums: [...measures, ...plan.stages].map(() => new Float64Array(capacity))
    }
  }
}

/** Forgets the rows of the last replication and any open cells. */
export function resetRecorder(recorder: Recorder): void {
  recorder.rows.length = 0
  for (const measure of measures) recorder.sums[measure].fill(0)
  for (const column of recorder.moves) column.fill(0)
}

/** The cell of a customer in `stage` with so many editions attended, of a cohort. */
function cellOf(stage: number, tenure: number, cohort: number, cohorts: number): number {
  return (stage * tenureClasses + Math.min(tenure, lastTenureClass)) * cohorts + cohort + 1
}

/** Finds the cell of customers `order[from]` to `order[to − 1]` in `stage` and counts them; the tail keeps no tenures. */
export function countCustomers(
  recorder: Recorder,
  population: Population,
  from: number,
  to: number,
  stage: number,
  drifts: boolean,
  inTail: boolean
): void {
  const { order, tenure, cohort, cell, flags, trust, strain, needGap } = population
  const { sums } = recorder
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const bits = flags[row]!
    const place = cellOf(stage, inTail ? 0 : tenure[row]!, cohort[row]!, recorder.cohorts)
    cell[row] = place
    sums.customers[place]!++
    sums.trust[place]! += Math.round(trust[row]! * scoreScale)
    sums.strain[place]! += Math.round(strain[row]! * scoreScale)
    if (drifts) sums.needGap[place]! += Math.round(needGap[row]! * scoreScale)
    if (bits & flag.lostContacts) sums.contactsLost[place]!++
    if (!(bits & flag.attendedLast)) continue
    sums.expected[place]!++
    if (bits & flag.attends) sums.repeated[place]!++
    if (!(bits & flag.neverLapsed)) continue
    sums.neverLapsed[place]!++
    if (bits & flag.attends) sums.renewed[place]!++
  }
}

/** Counts customers of the fair, whose cells are known, by behaviour and attitude (Dick & Basu 1994). */
export function countLoyalty(recorder: Recorder, population: Population, from: number, to: number, attend: boolean) {
  const { order, cell, trust } = population
  const { loyalTrue, loyalSpurious, loyalLatent, disloyal } = recorder.sums
  const [trusting, wary] = attend ? [loyalTrue, loyalSpurious] : [loyalLatent, disloyal]
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const sum = trust[row]! >= neutralTrust ? trusting : wary
    sum[cell[row]!]!++
  }
}

/** Counts firms that closed after the last edition among those who were expected, and nothing else. */
export function countClosed(
  recorder: Recorder,
  population: Population,
  from: number,
  to: number,
  stage: number,
  inTail: boolean
): void {
  const { order, tenure, cohort, flags } = population
  const { expected, neverLapsed } = recorder.sums
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const place = cellOf(stage, inTail ? 0 : tenure[row]!, cohort[row]!, recorder.cohorts)
    expected[place]!++
    if (flags[row]! & flag.neverLapsed) neverLapsed[place]!++
  }
}

/** Counts who spoke up, was found out and remedied, and who would recommend, of attending customers whose cells are known. */
export function countVoices(
  recorder: Recorder,
  population: Population,
  from: number,
  to: number,
  { threshold, promoterFrom, detractorBelow }: Mechanisms['satisfaction']
): void {
  const { order, flags, cell, latest } = population
  const { sums } = recorder
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const place = cell[row]!
    const bits = flags[row]!
    if (latest[row]! >= threshold) sums.satisfied[place]!++
    if (latest[row]! >= promoterFrom) sums.promoters[place]!++
    if (latest[row]! < detractorBelow) sums.detractors[place]!++
    if (bits & flag.spoke) sums.complaints[place]!++
    if (bits & flag.detected) sums.detected[place]!++
    if (bits & flag.remedied) sums.remedied[place]!++
  }
}

/** Books the show for attending customers whose cells are known: scores, area and money, a reward for who was referred. */
export function bookShow(
  recorder: Recorder,
  population: Population,
  from: number,
  to: number,
  conditions: Conditions,
  reward: number
): void {
  const { order, flags, cell, lapse, area, value, latest, satisfaction, expected, influence } = population
  const { sums } = recorder
  const { takesSpace } = conditions
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const place = cell[row]!
    const bits = flags[row]!
    sums.attended[place]!++
    if (bits & flag.joins) sums.joined[place]!++
    if (bits & flag.referred) {
      sums.referred[place]!++
      sums.reward[place]! += reward
    }
    if (bits & flag.returned) {
      sums.returned[place]!++
      if (lapse[row] === 1) sums.justLost[place]!++
    }
    sums.value[place]! += Math.round(value[row]! * scoreScale)
    sums.satisfaction[place]! += Math.round(latest[row]! * scoreScale)
    sums.cumulativeSatisfaction[place]! += Math.round(satisfaction[row]! * scoreScale)
    sums.expectation[place]! += Math.round(expected[row]! * scoreScale)
    sums.influence[place]! += Math.round(at(influence, row) * scoreScale)
    if (takesSpace) sums.area[place]! += Math.round(area[row]! * moneyScale)
    const list = listFee(area[row]!, conditions)
    const paid = paidFee(area[row]!, payShareOf(population, row), conditions)
    const provision = provisionOf(population, row, conditions)
    sums.listRevenue[place]! += list
    sums.discountGiven[place]! += list - paid
    sums.revenue[place]! += paid
    sums.provision[place]! += provision
    sums.economicValue[place]! += paid - provision
  }
}

/** Books the cost of tactics to the customers treated, whose cells are known. */
export function bookTactics(
  recorder: Recorder,
  population: Population,
  from: number,
  to: number,
  conditions: Conditions
): void {
  const { order, cell } = population
  const sum = recorder.sums.tacticCost
  for (let index = from; index < to; index++) {
    const row = order[index]!
    sum[cell[row]!]! += tacticCostOf(population, row, conditions)
  }
}

/** Counts customers who left since the last edition held and are still away. */
export function countJustLost(recorder: Recorder, population: Population, from: number, to: number): void {
  const { order, cell, lapse } = population
  const { justLost } = recorder.sums
  for (let index = from; index < to; index++) {
    const row = order[index]!
    if (lapse[row] === 1) justLost[cell[row]!]!++
  }
}

/**
 * Books the moves after the show: who closes, and who of the others is now in another stage than `before`; who leaves for
 * the stage `lost`, why, and whether without a word. A firm of a stage that attends and closes has left for reasons of its
 * own.
 */
export function bookMoves(
  recorder: Recorder,
  population: Population,
  from: number,
  to: number,
  before: number,
  attends: boolean,
  lost: number
): void {
  const { order, cell, stage, flags, cause, tenure } = population
  const { sums, moves, left } = recorder
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const place = cell[row]!
    const bits = flags[row]!
    if (bits & flag.closes) {
      sums.closed[place]!++
      if (attends) sums['left.exogenous'][place]!++
      continue
    }
    if (stage[row] === before) continue
    moves[stage[row]!]![place]!++
    if (bits & flag.reachesTrust) {
      sums.trustReached[place]!++
      sums.editionsToTrust[place]! += tenure[row]! + (bits & flag.attends ? 1 : 0)
    }
    if (stage[row] !== lost) continue
    left[cause[row]!]![place]!++
    if (!(bits & flag.dissatisfied)) continue
    sums.leftDissatisfied[place]!++
    if (!(bits & (flag.spoke | flag.detected))) sums.leftSilently[place]!++
  }
}

/**
 * Writes a row for every cell that holds somebody, each member counting for as many as it stands for, and clears the cells
 * for the next segment or edition.
 */
export function writeRows(recorder: Recorder, edition: number, segment: number, standsFor: number): void {
  const { cohorts, cells, sums, moves, rows } = recorder
  const columns = [...measures.map((measure) => sums[measure]), ...moves]
  for (let place = 0; place < cells; place++) {
    if (sums.customers[place] === 0 && sums.expected[place] === 0) continue
    if (rows.length === rows.capacity) grow(rows)
    const row = rows.length++
    const stage = Math.floor(place / (tenureClasses * cohorts))
    rows.keys[0]![row] = edition
    rows.keys[1]![row] = segment
    rows.keys[2]![row] = stage
    rows.keys[3]![row] = Math.floor(place / cohorts) - stage * tenureClasses
    rows.keys[4]![row] = (place % cohorts) - 1
    for (let column = 0; column < columns.length; column++) {
      rows.sums[column]![row] = standsFor * columns[column]![place]!
      columns[column]![place] = 0
    }
  }
}

function grow(rows: GrowingRows): void {
  rows.capacity *= 2
  const larger = <T extends Int32Array | Float64Array>(column: T, made: T): T => {
    made.set(column)
    return made
  }
  rows.keys = rows.keys.map((column) => larger(column, new Int32Array(rows.capacity)))
  rows.sums = rows.sums.map((column) => larger(column, new Float64Array(rows.capacity)))
}

/** The rows written, as a table of its own. */
export function takeRows(recorder: Recorder): RunRows {
  const { length, keys, sums } = recorder.rows
  const [edition, segment, stage, tenure, cohort] = keys.map((column) => column.slice(0, length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array
  ]
  const columns = sums.map((column) => column.slice(0, length))
  return {
    length,
    edition,
    segment,
    stage,
    tenure,
    cohort,
    sums: Object.fromEntries(measures.map((measure, index) => [measure, columns[index]!])) as Record<
      Measure,
      Float64Array
    >,
    moves: columns.slice(measures.length)
  }
}
