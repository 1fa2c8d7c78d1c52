import { setClock, uses } from './clock.js'
import type { Lanes } from './lanes.js'
import type { PlannedRow } from './plan.js'
import { evaluateRefreshed, evaluateStage, type Play, refresh } from './play.js'

/** Rows of one stage, by time in it and lane, evaluated when first needed. */
export interface RowCache {
  /** Times in the stage that are told apart; 1 where the row does not depend on it. */
  readonly stays: number
  /** Probabilities, for each stated move and then for what they leave: one column a stay after the other. */
  readonly values: Float64Array
  /** By stay and lane: cycle or epoch for which the row was evaluated; 0 for not yet. */
  readonly stamps: Int32Array
  /** The same by stay, where it holds for all lanes. */
  readonly all: Int32Array
  /** By parameter and lane, what they were when the row was evaluated last, where nothing else moves it; else empty. */
  readonly inputs: Float64Array
  /** First and last of the places that are known to follow each other, where the row is the same in all cycles. */
  first: number
  last: number
  /** Whether the row is the same in all lanes. */
  isShared: boolean
}

/** Memory for the rows of a stage. */
export function rowCache(row: PlannedRow, mostStays: number, width: number): RowCache {
  const stays = (row.uses & uses.stay) === 0 ? 1 : mostStays
  return {
    stays,
    values: new Float64Array((row.exits.length + 1) * stays * width),
    stamps: new Int32Array(stays * width),
    all: new Int32Array(stays),
    inputs: new Float64Array(row.movesByParameters ? row.needs.length * width : 0),
    first: 0,
    last: -1,
    isShared: false
  }
}

/** Forgets all rows of a stage. */
export function forgetRows(cache: RowCache, isShared: boolean): void {
  cache.stamps.fill(0)
  cache.all.fill(0)
  cache.first = 0
  cache.last = -1
  cache.isShared = isShared
}

/** Makes sure of the rows of a stage for all places from `low` to `high` and lanes in which anybody is. */
export function prepareRows(
  lanes: Lanes,
  stage: number,
  mass: Float64Array,
  low: number,
  high: number,
  cycle: number
): void {
  const { width, column } = lanes
  const cache = lanes.rows[stage]!
  if (cache.stays === 1) {
    if (cache.all[0] === stampOf(lanes, stage, cycle)) return
    column.fill(0)
    for (let at = low * width; at < (high + 1) * width; at++) if (mass[at] !== 0) column[at % width] = 1
    prepareRow(lanes, stage, 0, column, 0, cycle)
    return
  }
  const isFixed = (lanes.lifecycle.rows[stage]!.uses & uses.cycle) === 0
  let areAllKnown = true
  for (let place = low; place <= high; place++) {
    if (isFixed && place >= cache.first && place <= cache.last) place = cache.last
    else if (!prepareRow(lanes, stage, place, mass, place * width, cycle)) areAllKnown = false
  }
  const isConnected = cache.last < cache.first || (low <= cache.last + 1 && high >= cache.first - 1)
  if (!isFixed || !areAllKnown || !isConnected) return
  cache.first = cache.last < cache.first ? low : Math.min(cache.first, low)
  cache.last = Math.max(cache.last, high)
}

function stampOf({ lifecycle }: Lanes, stage: number, cycle: number): number {
  const { epochs } = lifecycle.rows[stage]!
  return epochs === null ? cycle : epochs[cycle]!
}

/**
 * Makes sure that the row of a stage is known in all lanes in which anybody is at a place; how many are stands in the column
 * of `mass` at `offset`. Whether it is known in all lanes.
 */
function prepareRow(
  lanes: Lanes,
  stage: number,
  place: number,
  mass: Float64Array,
  offset: number,
  cycle: number
): boolean {
  const { width, plays } = lanes
  const cache = lanes.rows[stage]!
  const stamp = stampOf(lanes, stage, cycle)
  const changes = (lanes.lifecycle.rows[stage]!.uses & uses.cycle) !== 0
  if (cache.all[place] === stamp) return true
  let present = 0
  let someone = 0
  for (let lane = 0; lane < width; lane++) {
    if (mass[offset + lane] === 0) continue
    present += 1
    someone = lane
  }
  if (present === 0) return false
  // A faulty row is noted in every lane for itself.
  if (cache.isShared && evaluateStage(plays[someone]!, stage, place + 1, cycle)) {
    for (let lane = 0; lane < width; lane++) keep(cache, plays[someone]!, place, lane, width)
    cache.all[place] = stamp
    return true
  }
  for (let lane = 0; lane < width; lane++) {
    const at = place * width + lane
    if (mass[offset + lane] === 0 || cache.stamps[at] === stamp) continue
    const isWell = evaluateLane(plays[lane]!, cache, stage, place, lane, width, cycle)
    // A faulty row is looked at again in every cycle, so that all cycles in which it is faulty are named.
    cache.stamps[at] = isWell || !changes ? stamp : 0
    if (cache.stamps[at] === 0) present = 0
  }
  if (present === width) cache.all[place] = stamp
  return present === width
}

function evaluateLane(
  play: Play,
  cache: RowCache,
  stage: number,
  place: number,
  lane: number,
  width: number,
  cycle: number
): boolean {
  const row = play.lifecycle.rows[stage]!
  const isKnown = cache.stamps[place * width + lane] !== 0
  setClock(play.slots, cycle, cycle - 1, place + 1)
  refresh(play, row.needs)
  if (row.movesByParameters && isUnmoved(play, row.needs, cache.inputs, lane, width) && isKnown) return true
  const isWell = evaluateRefreshed(play, stage)
  keep(cache, play, place, lane, width)
  return isWell
}

/** Keeps the row evaluated last. */
function keep({ values, stays }: RowCache, { scratch }: Play, place: number, lane: number, width: number): void {
  const count = values.length / (stays * width)
  for (let exit = 0; exit < count; exit++) values[(exit * stays + place) * width + lane] = scratch[exit]!
}

/** Whether parameters are what they were the last time; notes what they are. */
function isUnmoved(
  { slots, lifecycle }: Play,
  needs: readonly number[],
  inputs: Float64Array,
  lane: number,
  width: number
): boolean {
  let unmoved = true
  for (let index = 0; index < needs.length; index++) {
    const value = slots[lifecycle.parameters[needs[index]!]!.slot]!
    const at = index * width + lane
    if (inputs[at] !== value) unmoved = false
    inputs[at] = value
  }
  return unmoved
}
