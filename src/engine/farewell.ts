import { fillUniforms, type StreamKey } from '../core/random/threefry.js'
import type { Population } from './population.js'
import { type Block, blockSize } from './workspace.js'

/**
 * Lists the lost customers `order[start]` to `order[end − 1]` who left after the last edition, as rows in `spare`, which
 * holds them until the next grouping. Returns how many.
 */
export function listLeavers(population: Population, start: number, end: number): number {
  const { order, spare, lapse } = population
  let count = 0
  for (let index = start; index < end; index++) {
    if (lapse[order[index]!] === 0) spare[count++] = order[index]!
  }
  return count
}

/** Care at the end: of the `count` customers in `spare` who have just left, those reached lose `relief` of their grievance. */
export function careForLeavers(
  population: Population,
  count: number,
  key: StreamKey,
  share: number,
  relief: number,
  block: Block
): void {
  const { entry, ordinal, grievance, spare } = population
  for (let from = 0; from < count; from += blockSize) {
    const to = Math.min(from + blockSize, count)
    fillUniforms(key, entry, ordinal, spare, from, to, block.first, block.second)
    for (let index = from; index < to; index++) {
      if (block.first[index - from]! < share) grievance[spare[index]!]! *= 1 - relief
    }
  }
}
