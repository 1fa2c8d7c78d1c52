import { addNewcomers, type Cohort, type Flows } from './cohort.js'
import type { Lanes } from './lanes.js'
import type { PlannedRow } from './plan.js'
import { prepareRows, type RowCache } from './rows.js'

/**
 * Fewer customers than the least normal number, 2^-1022, are nobody: products of smaller ones never reach 0, so that all times in
 * a stage would be gone through for ever, slowly, for what no sum can hold.
 */
const nobody = 2 ** -1022

function orNobody(customers: number): number {
  return customers < nobody ? 0 : customers
}

/**
 * Moves a cohort through one cycle, in place: each stage is gone through once for each move, over the times in it at which
 * anybody is, so that a cycle costs as many steps as there are such times and moves. Notes the moves in `flows`. Where
 * `kept` is given, only those who stay in or move to its stages are followed. `inflow` has a column a stage.
 */
export function advance(
  lanes: Lanes,
  cohort: Cohort,
  cycle: number,
  inflow: Float64Array,
  flows: Flows | null,
  kept?: readonly boolean[]
): void {
  const { rows, stays } = lanes.lifecycle
  inflow.fill(0)
  for (let stage = 0; stage < rows.length; stage++) {
    if (cohort.high[stage]! < cohort.low[stage]!) continue
    // Nobody leaves, and nothing depends on how long they have stayed.
    if (rows[stage]!.isEnding && stays[stage] === 1) continue
    advanceStage(lanes, cohort, stage, cycle, inflow, flows, kept)
  }
  for (let stage = 0; stage < rows.length; stage++) addNewcomers(cohort, stage, inflow, stage * cohort.width)
}

function advanceStage(
  lanes: Lanes,
  cohort: Cohort,
  stage: number,
  cycle: number,
  inflow: Float64Array,
  flows: Flows | null,
  kept: readonly boolean[] | undefined
): void {
  const { width } = cohort
  const row = lanes.lifecycle.rows[stage]!
  const cache = lanes.rows[stage]!
  const low = cohort.low[stage]!
  const high = cohort.high[stage]!
  const mass = cohort.mass[stage]!
  prepareRows(lanes, stage, mass, low, high, cycle)
  if (mass.length === width) {
    advanceAll(mass, stage, row, cache.values, width, inflow, flows, kept)
    return
  }
  let staying = -1
  for (let exit = 0; exit <= row.exits.length; exit++) {
    const { to, move } = exit < row.exits.length ? row.exits[exit]! : row.rest
    // Where staying is stated, nothing is left for the rest, should that be staying too.
    if (to === stage && staying < 0) staying = exit
    if (to === stage && move < 0) continue
    const moving = movingOf(lanes.column, mass, cache, exit, low, high, width)
    if (flows !== null && move >= 0) noteMoving(flows, move, moving, mass, cache, exit, low, high)
    if (to !== stage && (kept === undefined || kept[to]!)) addColumn(inflow, to * width, moving, width)
  }
  if (staying < 0) mass.fill(0, low * width, (high + 1) * width)
  else grow(mass, cache, staying, low, high, width)
  const top = mass.length / width - 1
  cohort.low[stage] = Math.min(low + 1, top)
  cohort.high[stage] = lastPlace(mass, Math.min(high + 1, top), width)
}

/** The last place up to one at which anybody is in any lane; -1 where nobody is. */
function lastPlace(mass: Float64Array, from: number, width: number): number {
  let at = (from + 1) * width - 1
  while (at >= 0 && mass[at] === 0) at--
  return at < 0 ? -1 : Math.floor(at / width)
}

/** The same for a stage whose customers are all alike, whatever their time in it. */
function advanceAll(
  mass: Float64Array,
  stage: number,
  { exits, rest }: PlannedRow,
  values: Float64Array,
  width: number,
  inflow: Float64Array,
  flows: Flows | null,
  kept: readonly boolean[] | undefined
): void {
  let staying = -1
  for (let exit = 0; exit <= exits.length; exit++) {
    const { to, move } = exit < exits.length ? exits[exit]! : rest
    if (to === stage && staying < 0) staying = exit
    const into = to !== stage && (kept === undefined || kept[to]!) ? to * width : -1
    const noted = flows !== null && move >= 0 ? (flows.offset + move) * width : -1
    if (into >= 0) addProducts(inflow, into, mass, values, exit * width, width)
    if (noted >= 0) addProducts(flows!.moved, noted, mass, values, exit * width, width)
    const byStay = move >= 0 ? flows?.byStay[move] : null
    if (byStay) addProducts(byStay, 0, mass, values, exit * width, width)
  }
  if (staying < 0) mass.fill(0)
  else for (let lane = 0; lane < width; lane++) mass[lane] = orNobody(mass[lane]! * values[staying * width + lane]!)
}

function addProducts(
  sums: Float64Array,
  offset: number,
  mass: Float64Array,
  values: Float64Array,
  from: number,
  width: number
): void {
  for (let lane = 0; lane < width; lane++) sums[offset + lane]! += mass[lane]! * values[from + lane]!
}

function addColumn(sums: Float64Array, offset: number, column: Float64Array, width: number): void {
  for (let lane = 0; lane < width; lane++) sums[offset + lane]! += column[lane]!
}

/** How many make a move, into `column`. */
function movingOf(
  column: Float64Array,
  mass: Float64Array,
  { values, stays }: RowCache,
  exit: number,
  low: number,
  high: number,
  width: number
): Float64Array {
  column.fill(0)
  const offset = exit * stays * width
  const end = (high + 1) * width
  for (let at = low * width, lane = 0; at < end; at++) {
    column[lane]! += mass[at]! * values[offset + (stays === 1 ? lane : at)]!
    if (++lane === width) lane = 0
  }
  return column
}

function noteMoving(
  { moved, byStay, offset: cycle, width }: Flows,
  move: number,
  moving: Float64Array,
  mass: Float64Array,
  { values, stays }: RowCache,
  exit: number,
  low: number,
  high: number
): void {
  addColumn(moved, (cycle + move) * width, moving, width)
  const parts = byStay[move]
  if (!parts) return
  const offset = exit * stays * width
  for (let at = low * width; at < (high + 1) * width; at++) {
    parts[at]! += mass[at]! * values[offset + (stays === 1 ? at % width : at)]!
  }
}

/** Leaves those in a stage who stay, one cycle longer in it; the last place holds all who have been longer. */
function grow(
  mass: Float64Array,
  { values, stays }: RowCache,
  exit: number,
  low: number,
  high: number,
  width: number
): void {
  const top = mass.length - width
  const offset = exit * stays * width
  const end = (high + 1) * width
  for (let at = end - 1, lane = width - 1; at >= low * width; at--) {
    const staying = orNobody(mass[at]! * values[offset + (stays === 1 ? lane : at)]!)
    if (at >= top) mass[at] = staying
    else if (at + width >= top && end > top) mass[at + width]! += staying
    else mass[at + width] = staying
    if (--lane < 0) lane = width - 1
  }
  if (low * width < top) mass.fill(0, low * width, (low + 1) * width)
}
