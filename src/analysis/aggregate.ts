import { lastTenureClass, type Measure, measures, type RunContext, type RunTable } from '../model/runTable.js'
import { addTotals, type Cells, emptyCells, type Grid, gridOf } from './cells.js'
import { type CohortSums, cohortSums } from './cohortSums.js'
import { type LedgerSums, ledgerSums } from './ledgerSums.js'

/**
 * Everything that outcomes are computed from: sums of a run table by edition and segment, whole numbers all. Of the
 * tail, only what lifetime value needs is added up.
 */
export interface Aggregate {
  readonly context: RunContext
  readonly grid: Grid
  /** Every measure of the table; over the tail `attended`, `area` and `justLost` only. */
  readonly sums: Readonly<Record<Measure, Cells>>
  /** Customers in each stage, within the horizon. */
  readonly inStage: readonly Cells[]
  /** Moves into each stage from another one, within the horizon: after the show, and by a start or return before it. */
  readonly entered: readonly Cells[]
  /** Moves into the last stage after the show, within the horizon. */
  readonly lost: Cells
  /** Customers in stages that attend, and their trust and strain, within the horizon. */
  readonly present: Cells
  readonly presentTrust: Cells
  readonly presentStrain: Cells
  /** Never-lapsed customers and those of them who attend, by tenure class, within the horizon. */
  readonly neverLapsed: readonly Cells[]
  readonly renewed: readonly Cells[]
  /** Customers in the last stage before the show: what win-back is spread over, horizon and tail. */
  readonly winBackHeads: Cells
  readonly cohorts: CohortSums
  readonly ledger: LedgerSums
}

/** A table with the cell of each of its rows. */
interface Placed {
  readonly table: RunTable
  readonly grid: Grid
  /** Cell of each row. */
  readonly cells: Int32Array
  /** Rows within the horizon. */
  readonly within: Int32Array
}

/**
 * Adds a run table up by edition and segment, in one pass over each of its columns. The order of rows cannot matter:
 * whole numbers are added.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * aggregateOf(table).inStage.length // => 5
 */
export function aggregateOf(table: RunTable): Aggregate {
  const { context } = table
  const grid = gridOf(table)
  const placed = place(table, grid)
  return {
    context,
    grid,
    sums: measureSums(placed),
    ...stageSums(placed),
    ...tenureSums(placed),
    winBackHeads: winBackHeads(placed),
    cohorts: cohortSums(table, grid, placed.cells),
    ledger: ledgerSums(table.ledger, context, grid)
  }
}

function place(table: RunTable, grid: Grid): Placed {
  const { length, edition, segment } = table.rows
  const cells = new Int32Array(length)
  const within = new Int32Array(length)
  let count = 0
  for (let row = 0; row < length; row++) {
    cells[row] = edition[row] * (grid.segments + 1) + segment[row]
    if (edition[row] <= grid.editions) within[count++] = row
  }
  return { table, grid, cells, within: within.subarray(0, count) }
}

function measureSums({ table, grid, cells, within }: Placed): Record<Measure, Cells> {
  const sums = {} as Record<Measure, Cells>
  for (const measure of measures) {
    const column = table.rows.sums[measure]
    const sum = emptyCells(grid)
    if (measure === 'attended' || measure === 'area' || measure === 'justLost') {
      for (let row = 0; row < cells.length; row++) sum[cells[row]] += column[row]
    } else {
      addColumn(sum, column, cells, within)
    }
    sums[measure] = addTotals(grid, sum)
  }
  return sums
}

function addColumn(sum: Cells, column: Float64Array, cells: Int32Array, rows: Int32Array): void {
  for (let index = 0; index < rows.length; index++) sum[cells[rows[index]]] += column[rows[index]]
}

function stageSums(
  placed: Placed
): Pick<Aggregate, 'inStage' | 'entered' | 'lost' | 'present' | 'presentTrust' | 'presentStrain'> {
  const { table, grid, cells } = placed
  const { stages } = table.context
  const { customers, joined, returned, trust, strain } = table.rows.sums
  const inStage = stages.map(() => emptyCells(grid))
  const entered = stages.map(() => emptyCells(grid))
  const present = emptyCells(grid)
  const presentTrust = emptyCells(grid)
  const presentStrain = emptyCells(grid)
  for (const [stage, { attends }] of stages.entries()) {
    const rows = rowsInStage(placed, stage)
    addColumn(inStage[stage], customers, cells, rows)
    addColumn(entered[stage], joined, cells, rows)
    addColumn(entered[stage], returned, cells, rows)
    for (const to of stages.keys()) if (to !== stage) addColumn(entered[to], table.rows.moves[to], cells, rows)
    if (!attends) continue
    addColumn(present, customers, cells, rows)
    addColumn(presentTrust, trust, cells, rows)
    addColumn(presentStrain, strain, cells, rows)
  }
  for (const sum of [...inStage, ...entered, present, presentTrust, presentStrain]) addTotals(grid, sum)
  return { inStage, entered, lost: entered[stages.length - 1], present, presentTrust, presentStrain }
}

/** Rows of a stage within the horizon. Firms that closed after the previous edition are in no stage. */
function rowsInStage({ table, within }: Placed, stage: number): Int32Array {
  const { stage: stages } = table.rows
  const rows = new Int32Array(within.length)
  let count = 0
  for (let index = 0; index < within.length; index++) {
    if (stages[within[index]] === stage) rows[count++] = within[index]
  }
  return rows.subarray(0, count)
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

function winBackHeads({ table, grid, cells }: Placed): Cells {
  const { stage, sums } = table.rows
  const last = table.context.stages.length - 1
  const heads = emptyCells(grid)
  for (let row = 0; row < cells.length; row++) {
    heads[cells[row]] += sums.returned[row] + (stage[row] === last ? sums.customers[row] : 0)
  }
  return addTotals(grid, heads)
}
