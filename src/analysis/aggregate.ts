import {
  type CustomerRows,
  lastTenureClass,
  type Measure,
  measures,
  type RunContext,
  type RunTable
} from '../model/runTable.js'
import { addTotals, type Cells, emptyCells, type Grid, gridOf } from './cells.js'
import { type CohortSums, cohortSums } from './cohortSums.js'
import { type LedgerSums, ledgerSums } from './ledgerSums.js'
import { addColumn, isMember, type Placed, placeRows } from './placed.js'
import { type MoneyByServed, moneyByServed } from './servedMoney.js'
import { type StageSums, stageSums } from './stageSums.js'

/**
 * Everything that outcomes are computed from: sums of a run table by edition and place (segment, whole show, kind of
 * customers), whole numbers all, and the histories of its customers. Of the tail, only what lifetime value needs is added
 * up.
 */
export interface Aggregate extends StageSums {
  readonly context: RunContext
  readonly grid: Grid
  /** Every measure of the table; over the tail `attended`, `area`, `revenue` and `justLost` only. */
  readonly sums: Readonly<Record<Measure, Cells>>
  /** Never-lapsed customers and those of them who attend, by tenure class, within the horizon. */
  readonly neverLapsed: readonly Cells[]
  readonly renewed: readonly Cells[]
  /** Customers of the fair, those in stages that attend, horizon and tail. */
  readonly members: Cells
  /** Customers in the last stage before the show: what win-back is spread over, horizon and tail. */
  readonly winBackHeads: Cells
  readonly cohorts: CohortSums
  readonly ledger: LedgerSums
  /** Money of the ledger by the segments that it was spent on. */
  readonly served: MoneyByServed
  readonly customers: CustomerRows
}

/** Measures that are added up over the tail too. */
const alsoInTail: readonly Measure[] = ['attended', 'area', 'revenue', 'justLost']

/**
 * Adds a run table up by edition and place, in one pass over each of its columns. The order of rows cannot matter: whole
 * numbers are added.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * aggregateOf(table).inStage.length // => 5
 */
export function aggregateOf(table: RunTable): Aggregate {
  const { context, customers } = table
  const grid = gridOf(table)
  const placed = placeRows(table, grid)
  return {
    context,
    grid,
    customers,
    sums: measureSums(placed),
    ...stageSums(placed),
    ...tenureSums(placed),
    members: headsOf(placed, memberHeads(table)),
    winBackHeads: headsOf(placed, winBackHeads(table)),
    cohorts: cohortSums(table, grid, placed.cells),
    ledger: ledgerSums(table.ledger, context, grid),
    served: moneyByServed(table, grid)
  }
}

function measureSums({ table, grid, cells, within }: Placed): Record<Measure, Cells> {
  const sums = {} as Record<Measure, Cells>
  for (const measure of measures) {
    const column = table.rows.sums[measure]
    const sum = emptyCells(grid)
    if (alsoInTail.includes(measure)) {
      for (let row = 0; row < cells.length; row++) sum[cells[row]] += column[row]
    } else {
      addColumn(sum, column, cells, within)
    }
    sums[measure] = addTotals(grid, sum)
  }
  return sums
}

function tenureSums({ table, grid, cells, within }: Placed): Pick<Aggregate, 'neverLapsed' | 'renewed'> {
  const { tenure, sums } = table.rows
  const classes = Array.from({ length: lastTenureClass + 1 })
  const neverLapsed = classes.map(() => emptyCells(grid))
  const renewed = classes.map(() => emptyCells(grid))
  for (const row of within) {
    neverLapsed[tenure[row]][cells[row]] += sums.neverLapsed[row]
    renewed[tenure[row]][cells[row]] += sums.renewed[row]
  }
  for (const sum of [...neverLapsed, ...renewed]) addTotals(grid, sum)
  return { neverLapsed, renewed }
}

/** Customers by cell, as each row counts them, horizon and tail. */
function headsOf({ grid, cells }: Placed, count: (row: number) => number): Cells {
  const heads = emptyCells(grid)
  for (let row = 0; row < cells.length; row++) heads[cells[row]] += count(row)
  return addTotals(grid, heads)
}

function memberHeads(table: RunTable): (row: number) => number {
  const { stage, sums } = table.rows
  return (row) => (isMember(table, stage[row]) ? sums.customers[row] : 0)
}

function winBackHeads({ rows: { stage, sums }, context }: RunTable): (row: number) => number {
  const last = context.stages.length - 1
  return (row) => sums.returned[row] + (stage[row] === last ? sums.customers[row] : 0)
}
