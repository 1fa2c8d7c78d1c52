import { fillUniforms, type StreamKey } from '../core/random/threefry.js'
import type { Population } from './population.js'
import type { Block } from './workspace.js'

/** How many of the lost customers `order[from]` to `order[to − 1]` left after the last edition. */
export function countLeavers({ order, lapse }: Population, from: number, to: number): number {
  let count = 0
  for (let place = from; place < to; place++) if (lapse[order[place]!] === 0) count++
  return count
}

/**
 * Care at the end: of the lost customers `order[from]` to `order[to − 1]`, one block at most, who left after the last
 * edition, those reached lose `relief` of their grievance. `rows` takes the list of them.
 */
export function careForLeavers(
  population: Population,
  from: number,
  to: number,
  key: StreamKey,
  share: number,
  relief: number,
  rows: Int32Array,
  { first, second }: Block
): void {
  const { order, lapse, entry, ordinal, grievance } = population
  let count = 0
  for (let place = from; place < to; place++) if (lapse[order[place]!] === 0) rows[count++] = order[place]!
  fillUniforms(key, entry, ordinal, rows, 0, count, first, second)
  for (let index = 0; index < count; index++) {
    if (first[index]! < share) grievance[rows[index]!]! *= 1 - relief
  }
}
