import { joinedBefore, notJoined, type RunTable } from '../model/runTable.js'
import { addPlaces, addTotals, type Cells, emptyCells, type Grid, widthOf } from './cells.js'
import { isMember } from './placed.js'

/** What a group of customers, known by the edition they first attended, did and brought, by edition and place. */
export interface GroupSums {
  readonly customers: Cells
  /** Those of them in stages that attend. */
  readonly members: Cells
  readonly attended: Cells
  readonly area: Cells
  readonly revenue: Cells
  readonly renewed: Cells
  readonly economicValue: Cells
  /** Tactics for customers in stages other than the last one. */
  readonly tacticCost: Cells
  /** Tactics for customers in the last stage. */
  readonly tacticCostLost: Cells
  readonly justLost: Cells
  readonly winBackHeads: Cells
}

/** Groups of customers by the edition they first attended. */
export interface CohortSums {
  /** The first edition that takes place: its newcomers have the full horizon ahead. 0 where none takes place. */
  readonly entryEdition: number
  readonly entry: GroupSums
  /** Customers who first attended before edition 1. */
  readonly before: GroupSums
  /** Customers who first attended before edition 1 or within the horizon. */
  readonly joined: GroupSums
  /** Tactics for prospects who did not attend, not even for the first time. */
  readonly tacticsOfProspects: Cells
  /** Tactics for customers in the edition they first attended, as prospects and on registering. */
  readonly tacticsOfNewcomers: Cells
  /** Customers not in the last stage, by entry edition, age and place; see {@link survivorIndex}. */
  readonly survivors: Float64Array
  /** Those of them who came back from the last stage this edition. */
  readonly backAgain: Float64Array
}

/** Survival is given up to this age in editions. */
export const lastAge = 15

/**
 * Where customers of an entry edition (counted from 1), age and place are counted.
 *
 * @example
 * survivorIndex({ editions: 4, lastEdition: 4, segments: 1, kinds: [] }, 1, 0, 1) // => 1
 */
export function survivorIndex(grid: Grid, entryEdition: number, age: number, place: number): number {
  return ((entryEdition - 1) * (lastAge + 1) + age) * widthOf(grid) + place
}

/**
 * Adds up a run table by the edition customers first attended.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * cohortSums(table, gridOf(table), new Int32Array(table.rows.length)).entryEdition // => 1
 */
export function cohortSums(table: RunTable, grid: Grid, keys: Int32Array): CohortSums {
  const { rows, context } = table
  const last = context.stages.length - 1
  const entryEdition = context.held.indexOf(true) + 1
  const entry = emptyGroup(grid)
  const before = emptyGroup(grid)
  const joined = emptyGroup(grid)
  const tacticsOfProspects = emptyCells(grid)
  const tacticsOfNewcomers = emptyCells(grid)
  const survivors = new Float64Array(grid.editions * (lastAge + 1) * widthOf(grid))
  const backAgain = new Float64Array(survivors.length)
  for (let row = 0; row < rows.length; row++) {
    const cohort = rows.cohort[row]
    const key = keys[row]
    if (cohort === notJoined) tacticsOfProspects[key] += rows.sums.tacticCost[row]
    if (cohort === rows.edition[row]) tacticsOfNewcomers[key] += rows.sums.tacticCost[row]
    if (cohort < joinedBefore || cohort > grid.editions) continue
    const isLost = rows.stage[row] === last
    add(joined, table, row, key, isLost)
    if (cohort === joinedBefore) add(before, table, row, key, isLost)
    else {
      if (cohort === entryEdition) add(entry, table, row, key, isLost)
      if (!isLost) {
        countByAge(survivors, rows.sums.customers, grid, table, row)
        countByAge(backAgain, rows.sums.returned, grid, table, row)
      }
    }
  }
  for (const group of [entry, before, joined, { tacticsOfProspects, tacticsOfNewcomers }]) {
    for (const cells of Object.values(group)) addTotals(grid, cells)
  }
  for (let start = 0; start < survivors.length; start += widthOf(grid)) {
    addPlaces(grid, survivors, start)
    addPlaces(grid, backAgain, start)
  }
  return { entryEdition, entry, before, joined, tacticsOfProspects, tacticsOfNewcomers, survivors, backAgain }
}

function emptyGroup(grid: Grid): GroupSums {
  return {
    customers: emptyCells(grid),
    members: emptyCells(grid),
    attended: emptyCells(grid),
    area: emptyCells(grid),
    revenue: emptyCells(grid),
    renewed: emptyCells(grid),
    economicValue: emptyCells(grid),
    tacticCost: emptyCells(grid),
    tacticCostLost: emptyCells(grid),
    justLost: emptyCells(grid),
    winBackHeads: emptyCells(grid)
  }
}

function add(group: GroupSums, table: RunTable, row: number, key: number, isLost: boolean): void {
  const { sums, stage } = table.rows
  group.customers[key] += sums.customers[row]
  if (isMember(table, stage[row])) group.members[key] += sums.customers[row]
  group.attended[key] += sums.attended[row]
  group.area[key] += sums.area[row]
  group.revenue[key] += sums.revenue[row]
  group.renewed[key] += sums.renewed[row]
  group.economicValue[key] += sums.economicValue[row]
  group.justLost[key] += sums.justLost[row]
  group.winBackHeads[key] += sums.returned[row] + (isLost ? sums.customers[row] : 0)
  const tactics = isLost ? group.tacticCostLost : group.tacticCost
  tactics[key] += sums.tacticCost[row]
}

function countByAge(
  counts: Float64Array,
  column: Float64Array,
  grid: Grid,
  { rows, context }: RunTable,
  row: number
): void {
  const cohort = rows.cohort[row]
  const age = rows.edition[row] - cohort
  if (rows.edition[row] > grid.editions || age > lastAge) return
  if (age < 0 || !context.held[rows.edition[row] - 1]) return
  counts[survivorIndex(grid, cohort, age, rows.segment[row])] += column[row]
}
