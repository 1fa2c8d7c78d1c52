import { feePaid } from '../model/mechanism/price.js'
import { lastTenureClass, type Measure, measures, moneyScale, type RunRows, scoreScale } from '../model/runTable.js'
import type { Conditions } from './conditions.js'
import type { Plan } from './plan.js'
import { flag, type Population } from './population.js'

const tenureClasses = lastTenureClass + 1

/** The sums of one segment in one edition while it is played: a dense array of cells for each measure. */
export interface Recorder {
  readonly cohorts: number
  readonly cells: number
  readonly sums: Readonly<Record<Measure, Float64Array>>
  readonly moves: readonly Float64Array[]
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
  return {
    cohorts,
    cells,
    sums: Object.fromEntries(measures.map((measure) => [measure, new Float64Array(cells)])) as Record<
      Measure,
      Float64Array
    >,
    moves: plan.stages.map(() => new Float64Array(cells)),
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

/** Finds the cell of customers `order[from]` to `order[to − 1]` in `stage` and counts them. */
export function countCustomers(
  recorder: Recorder,
  population: Population,
  from: number,
  to: number,
  stage: number
): void {
  const { order, tenure, cohort, cell, flags, trust, strain } = population
  const { customers, expected, neverLapsed, repeated, renewed } = recorder.sums
  const trustSum = recorder.sums.trust
  const strainSum = recorder.sums.strain
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const bits = flags[row]!
    const place = cellOf(stage, tenure[row]!, cohort[row]!, recorder.cohorts)
    cell[row] = place
    customers[place]!++
    trustSum[place]! += Math.round(trust[row]! * scoreScale)
    strainSum[place]! += Math.round(strain[row]! * scoreScale)
    if (!(bits & flag.attendedLast)) continue
    expected[place]!++
    if (bits & flag.attends) repeated[place]!++
    if (!(bits & flag.neverLapsed)) continue
    neverLapsed[place]!++
    if (bits & flag.attends) renewed[place]!++
  }
}

/** Counts firms that closed after the last edition among those who were expected, and nothing else. */
export function countClosed(recorder: Recorder, population: Population, from: number, to: number, stage: number): void {
  const { order, tenure, cohort, flags } = population
  const { expected, neverLapsed } = recorder.sums
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const place = cellOf(stage, tenure[row]!, cohort[row]!, recorder.cohorts)
    expected[place]!++
    if (flags[row]! & flag.neverLapsed) neverLapsed[place]!++
  }
}

/** Books the show for attending customers whose cells are known: scores, area and money. */
export function bookShow(
  recorder: Recorder,
  population: Population,
  from: number,
  to: number,
  conditions: Conditions,
  satisfiedFrom: number
): void {
  const { order, flags, cell, lapse, area, margin, payShare, value, latest, satisfaction, expected } = population
  const { sums } = recorder
  const { rent, fixedFee, baseRent, baseFixedFee } = conditions
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const place = cell[row]!
    const bits = flags[row]!
    sums.attended[place]!++
    if (bits & flag.joins) sums.joined[place]!++
    if (bits & flag.returned) {
      sums.returned[place]!++
      if (lapse[row] === 1) sums.justLost[place]!++
    }
    if (latest[row]! >= satisfiedFrom) sums.satisfied[place]!++
    sums.value[place]! += Math.round(value[row]! * scoreScale)
    sums.satisfaction[place]! += Math.round(latest[row]! * scoreScale)
    sums.cumulativeSatisfaction[place]! += Math.round(satisfaction[row]! * scoreScale)
    sums.expectation[place]! += Math.round(expected[row]! * scoreScale)
    const list = Math.round(feePaid(area[row]!, rent, fixedFee, 0) * moneyScale)
    const paid = Math.round(feePaid(area[row]!, rent, fixedFee, 1 - payShare[row]!) * moneyScale)
    const provision = Math.round((1 - margin[row]!) * feePaid(area[row]!, baseRent, baseFixedFee, 0) * moneyScale)
    sums.area[place]! += Math.round(area[row]! * moneyScale)
    sums.listRevenue[place]! += list
    sums.discountGiven[place]! += list - paid
    sums.revenue[place]! += paid
    sums.provision[place]! += provision
    sums.economicValue[place]! += paid - provision
  }
}

/** Books the cost of tactics to the customers treated, whose cells are known. */
export function bookTactics(recorder: Recorder, population: Population, from: number, to: number): void {
  const { order, cell, tacticCost } = population
  if (tacticCost.length === 0) return
  const sum = recorder.sums.tacticCost
  for (let index = from; index < to; index++) {
    const row = order[index]!
    sum[cell[row]!]! += tacticCost[row]!
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

/** Books the moves after the show: who closes, and who of the others is now in another stage than `before`. */
export function bookMoves(recorder: Recorder, population: Population, from: number, to: number, before: number): void {
  const { order, cell, stage, flags } = population
  const { closed } = recorder.sums
  for (let index = from; index < to; index++) {
    const row = order[index]!
    if (flags[row]! & flag.closes) closed[cell[row]!]!++
    else if (stage[row] !== before) recorder.moves[stage[row]!]![cell[row]!]!++
  }
}

/** Writes a row for every cell that holds somebody, and clears the cells for the next segment or edition. */
export function writeRows(recorder: Recorder, edition: number, segment: number): void {
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
      rows.sums[column]![row] = columns[column]![place]!
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
