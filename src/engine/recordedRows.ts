import { type Measure, measures, type RunRows } from '../model/runTable.js'
import { at, type Cells, type Tally, tallies, tenureClasses } from './tallies.js'

/** A table that grows by doubling. */
export interface GrowingRows {
  length: number
  capacity: number
  keys: Int32Array[]
  sums: Float64Array[]
}

const keyNames = ['edition', 'segment', 'stage', 'tenure', 'cohort'] as const

/** Room for rows of a lifecycle with so many stages. */
export function createRows(stages: number): GrowingRows {
  const capacity = 1024
  return {
    length: 0,
    capacity,
    keys: keyNames.map(() => new Int32Array(capacity)),
    sums: Array.from({ length: measures.length + stages }, () => new Float64Array(capacity))
  }
}

/**
 * Writes a row for every cell that holds somebody, each member counting for as many as it stands for, and clears the cells
 * for the next segment or edition. `attends` says of each stage whether it attends.
 */
export function writeRows(
  rows: GrowingRows,
  { cohorts, cells, width, sums, occupied }: Cells,
  edition: number,
  segment: number,
  standsFor: number,
  attends: readonly boolean[]
): void {
  const first = rows.length
  const count = listOccupied(cells, width, sums, occupied)
  while (first + count > rows.capacity) grow(rows)
  rows.length = first + count
  const [editions, segments, stages, tenures, entries] = rows.keys as [Key, Key, Key, Key, Key]
  for (let index = 0; index < count; index++) {
    const cell = occupied[index]!
    const stage = Math.floor(cell / (tenureClasses * cohorts))
    editions[first + index] = edition
    segments[first + index] = segment
    stages[first + index] = stage
    tenures[first + index] = Math.floor(cell / cohorts) - stage * tenureClasses
    entries[first + index] = (cell % cohorts) - 1
  }
  // column by column, each of which lies together
  const tallied = (column: Float64Array, tally: number) => {
    for (let index = 0; index < count; index++) {
      const absent = occupied[index]! * width + tally
      column[first + index] = standsFor * (sums[absent]! + sums[absent + cells * width]!)
    }
  }
  for (const { column, tally } of talliedColumns) tallied(rows.sums[column]!, tally)
  for (let to = 0; to < width - tallies.length; to++) tallied(rows.sums[measures.length + to]!, tallies.length + to)
  for (const { column, measured } of derivedColumns) {
    const sumsOf = rows.sums[column]!
    for (let index = 0; index < count; index++) {
      const absent = occupied[index]! * width
      const isAttending = attends[stages[first + index]!] ?? false
      sumsOf[first + index] = standsFor * measured(sums, absent, absent + cells * width, isAttending)
    }
  }
  for (let index = 0; index < count; index++) {
    const absent = occupied[index]! * width
    sums.fill(0, absent, absent + width)
    sums.fill(0, absent + cells * width, absent + (cells + 1) * width)
  }
}

type Key = Int32Array

/** Writes down which cells hold somebody, and gives their number. */
function listOccupied(cells: number, width: number, sums: Float64Array, occupied: Int32Array): number {
  let count = 0
  for (let cell = 0; cell < cells; cell++) {
    const absent = cell * width
    const present = (cells + cell) * width
    if (sums[absent + at.customers] !== 0 || sums[present + at.customers] !== 0 || sums[absent + at.expected] !== 0) {
      occupied[count++] = cell
    }
  }
  return count
}

/** A measure from the tallies of a cell's absent and present customers, in a stage that attends or not. */
type Measured = (sums: Float64Array, absent: number, present: number, attends: boolean) => number

/** Measures that follow from tallies; all others are tallied themselves. */
const followsFrom: Readonly<Partial<Record<Measure, Measured>>> = {
  attended: (sums, _, present) => sums[present + at.customers]!,
  repeated: (sums, _, present) => sums[present + at.expected]!,
  renewed: (sums, _, present) => sums[present + at.neverLapsed]!,
  loyalTrue: (sums, _, present) => sums[present + at.trusting]!,
  loyalSpurious: (sums, _, present) => sums[present + at.customers]! - sums[present + at.trusting]!,
  loyalLatent: (sums, absent) => sums[absent + at.trusting]!,
  disloyal: (sums, absent, _, attends) => (attends ? sums[absent + at.customers]! - sums[absent + at.trusting]! : 0),
  discountGiven: (sums, _, present) => sums[present + at.listRevenue]! - sums[present + at.revenue]!,
  economicValue: (sums, _, present) => sums[present + at.revenue]! - sums[present + at.provision]!
}

/** Measures that are tallied, and those that follow, each with its column. */
const talliedColumns = measures.flatMap((measure, column) => {
  return measure in followsFrom ? [] : [{ column, tally: at[measure as Tally] }]
})
const derivedColumns = measures.flatMap((measure, column) => {
  const measured = followsFrom[measure]
  return measured === undefined ? [] : [{ column, measured }]
})

function grow(rows: GrowingRows): void {
  rows.capacity *= 2
  const larger = <T extends Int32Array | Float64Array>(column: T, made: T): T => {
    made.set(column)
    return made
  }
  rows.keys = rows.keys.map((column) => larger(column, new Int32Array(rows.capacity)))
  rows.sums = rows.sums.map((column) => larger(column, new Float64Array(rows.capacity)))
}

/** The rows written, as a table: lent, where they are, or copies. */
export function takeRows({ length, keys, sums }: GrowingRows, lent: boolean): RunRows {
  const taken = <T extends Int32Array | Float64Array>(column: T) =>
    (lent ? column.subarray(0, length) : column.slice(0, length)) as T
  const [edition, segment, stage, tenure, cohort] = keys.map(taken) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array
  ]
  const columns = sums.map(taken)
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
