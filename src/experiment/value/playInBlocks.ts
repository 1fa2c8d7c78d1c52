import type { PlayOptions } from './playWorlds.js'

/** Something that is played replication by replication. */
export interface Player<Result> {
  /** Digest of all that decides its results but the replication. */
  readonly subject: string
  readonly play: (replications: readonly number[]) => Promise<Result[]>
}

interface BlockOptions<Result> extends PlayOptions {
  /** Whether all players are given their replications at once. */
  readonly atOnce: boolean
  /** A result as numbers, and back, for the store. */
  readonly encode: (result: Result) => readonly number[]
  readonly decode: (values: readonly number[]) => Result
}

/** Replications of a block: after each, work can be stopped, and is kept. */
const blockSize = 8

/**
 * The results of several players, each in the same replications, block of replications by block: those kept from before are
 * not played again, and where it is told to stop, the blocks that all players have played are what there is.
 *
 * @param players Who plays.
 * @param replications Numbers of the replications.
 * @param options How.
 * @returns For each player its results, all of the same length.
 *
 * @example
 * const square = { subject: 'square', play: async (numbers) => numbers.map((number) => number * number) }
 * const options = { atOnce: false, encode: (result) => [result], decode: ([value]) => value }
 * await playInBlocks([square], [0, 1, 2], options) // => [[0, 1, 4]]
 */
export async function playInBlocks<Result>(
  players: readonly Player<Result>[],
  replications: readonly number[],
  { atOnce, encode, decode, store, shouldStop, onPlayed }: BlockOptions<Result>
): Promise<Result[][]> {
  const results: Result[][] = players.map(() => [])
  const playOne = async ({ subject, play }: Player<Result>, block: readonly number[]): Promise<Result[]> => {
    const keyOf = (replication: number) => `${subject.slice(0, 32)} ${replication}`
    const kept = new Map<number, Result>()
    for (const replication of block) {
      const values = store?.get(keyOf(replication))
      if (values !== undefined) kept.set(replication, decode(values as readonly number[]))
    }
    for (let known = 0; known < kept.size; known++) await onPlayed?.()
    const missing = block.filter((replication) => !kept.has(replication))
    if (missing.length > 0) {
      const played = await play(missing)
      missing.forEach((replication, at) => {
        kept.set(replication, played[at]!)
        store?.put(keyOf(replication), encode(played[at]!))
      })
      store?.flush()
    }
    return block.map((replication) => kept.get(replication)!)
  }
  for (let from = 0; from < replications.length && !shouldStop?.(); from += blockSize) {
    const block = replications.slice(from, from + blockSize)
    const played = atOnce
      ? await Promise.all(players.map((player) => playOne(player, block)))
      : await inTurn(players, (player) => playOne(player, block))
    played.forEach((each, at) => void results[at]!.push(...each))
  }
  return results
}

async function inTurn<Item, Result>(items: readonly Item[], play: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await play(item))
  return results
}
