import { addTotals, type Cells, emptyCells } from './cells.js'
import { addColumn, type Placed, rowsInStage } from './placed.js'

/** Sums by stage at the show, by edition and place, within the horizon. */
export interface StageSums {
  /** Customers in each stage. */
  readonly inStage: readonly Cells[]
  /** Those of them who attend. */
  readonly attendedIn: readonly Cells[]
  /** Moves into each stage from another one: after the show, and by a start or return before it. */
  readonly entered: readonly Cells[]
  /** Moves after the show, from each stage that attends (first index; none from the others) to each one (second index). */
  readonly moved: readonly (readonly Cells[])[]
  /** Firms of each stage that close after the show. */
  readonly closedIn: readonly Cells[]
  /** Moves into the last stage after the show. */
  readonly lost: Cells
  /** Trust, strain and need gap of the customers in stages that attend. */
  readonly presentTrust: Cells
  readonly presentStrain: Cells
  readonly presentNeedGap: Cells
  /** Economic value of the customers in each stage, tactics for them, rewards for winning them, and area and revenue. */
  readonly economicValueIn: readonly Cells[]
  readonly tacticCostIn: readonly Cells[]
  readonly rewardIn: readonly Cells[]
  readonly areaIn: readonly Cells[]
  readonly revenueIn: readonly Cells[]
}

/**
 * Adds a run table up by stage.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * stageSums(placeRows(table, gridOf(table))).inStage.length // => 5
 */
export function stageSums(placed: Placed): StageSums {
  const { table, grid, cells } = placed
  const { stages } = table.context
  const { sums, moves } = table.rows
  const byStage = () => stages.map(() => emptyCells(grid))
  const columns = {
    inStage: byStage(),
    attendedIn: byStage(),
    economicValueIn: byStage(),
    tacticCostIn: byStage(),
    rewardIn: byStage(),
    areaIn: byStage(),
    revenueIn: byStage(),
    closedIn: byStage()
  }
  const moved = stages.map(({ attends }) => (attends ? byStage() : []))
  const entered = byStage()
  const presentTrust = emptyCells(grid)
  const presentStrain = emptyCells(grid)
  const presentNeedGap = emptyCells(grid)
  for (const [stage, { attends }] of stages.entries()) {
    const rows = rowsInStage(placed, stage)
    addColumn(columns.inStage[stage], sums.customers, cells, rows)
    addColumn(columns.attendedIn[stage], sums.attended, cells, rows)
    addColumn(columns.economicValueIn[stage], sums.economicValue, cells, rows)
    addColumn(columns.tacticCostIn[stage], sums.tacticCost, cells, rows)
    addColumn(columns.rewardIn[stage], sums.reward, cells, rows)
    addColumn(columns.areaIn[stage], sums.area, cells, rows)
    addColumn(columns.revenueIn[stage], sums.revenue, cells, rows)
    addColumn(entered[stage], sums.joined, cells, rows)
    addColumn(entered[stage], sums.returned, cells, rows)
    addColumn(columns.closedIn[stage], sums.closed, cells, rows)
    for (const to of stages.keys()) if (to !== stage) addColumn(entered[to], moves[to], cells, rows)
    if (!attends) continue
    for (const to of stages.keys()) if (to !== stage) addColumn(moved[stage][to], moves[to], cells, rows)
    addColumn(presentTrust, sums.trust, cells, rows)
    addColumn(presentStrain, sums.strain, cells, rows)
    addColumn(presentNeedGap, sums.needGap, cells, rows)
  }
  const all = [
    ...Object.values(columns).flat(),
    ...moved.flat(),
    ...entered,
    presentTrust,
    presentStrain,
    presentNeedGap
  ]
  for (const sum of all) addTotals(grid, sum)
  const lost = entered[stages.length - 1]
  return { ...columns, moved, entered, lost, presentTrust, presentStrain, presentNeedGap }
}
