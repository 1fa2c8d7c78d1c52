/** Most players: a game of as many is 2^12 worlds. */
const mostPlayers = 12

/**
 * Shapley values (Shapley 1953) × {@link shapleyScale}: each player's mean contribution over all orders in which players may
 * join, in whole numbers where worths are whole numbers. Their sum is then exactly scale × (worth of all − worth of none),
 * as long as scale × worths stay below 2^53.
 *
 * @param worths Worth of every set of players, 2^n of them; player i is in a set where bit i of its index is 1.
 * @returns One number a player.
 * @throws RangeError where the number of worths is no power of 2, or for more than 12 players.
 *
 * @example
 * // a glove game: player 0 has a left glove, players 1 and 2 a right one each; a pair is worth 1
 * shapleyParts([0, 0, 0, 1, 0, 1, 0, 1]) // => [4, 1, 1]
 * shapleyScale(3) // => 6
 */
export function shapleyParts(worths: ArrayLike<number>): number[] {
  const players = playersOf(worths.length)
  const weights = weightsOf(players)
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player
    let sum = 0
    for (let set = 0; set < worths.length; set++) {
      if (set & bit) continue
      sum += weights[sizeOf(set)] * (worths[set + bit] - worths[set])
    }
    return sum
  })
}

/**
 * What {@link shapleyParts} are multiplied with, so that they are whole: the least number that makes every weight
 * `s! (n − 1 − s)! / n!` of a game of `players` whole. 12 for four players.
 *
 * @example
 * [0, 1, 2, 3, 4].map(shapleyScale) // => [1, 1, 2, 6, 12]
 */
export function shapleyScale(players: number): number {
  if (players === 0) return 1
  // The weights of sets of 0 to n − 1 players, times how many such sets there are, are all 1/n.
  let scale = players
  for (let size = 1; size < players; size++) {
    const least = players * setsOfSize(players - 1, size)
    scale *= least / greatestDivisor(scale, least)
  }
  return scale
}

/**
 * Shapley values: each player's mean contribution over all orders in which players may join.
 *
 * @param worths Worth of every set of players, as {@link shapleyParts} takes them.
 *
 * @example
 * // worth of nobody, of the first, of the second, of both
 * shapley([10, 30, 20, 60]) // => [30, 20]
 */
export function shapley(worths: ArrayLike<number>): number[] {
  const scale = shapleyScale(playersOf(worths.length))
  return shapleyParts(worths).map((part) => part / scale)
}

function playersOf(sets: number): number {
  let players = 0
  while (1 << players < sets && players < mostPlayers) players += 1
  if (1 << players === sets) return players
  throw new RangeError(`a game has a worth for every set of its players, 2, 4, 8 … 4096 in all; got ${sets}`)
}

/** Weight of a set of so many other players, × the scale. */
function weightsOf(players: number): number[] {
  const scale = shapleyScale(players)
  return Array.from({ length: players }, (_, size) => scale / (players * setsOfSize(players - 1, size)))
}

/** Number of sets of a size out of n: n over k. */
function setsOfSize(all: number, size: number): number {
  let sets = 1
  for (let each = 1; each <= size; each++) sets = (sets * (all - each + 1)) / each
  return sets
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other)
}

function sizeOf(set: number): number {
  let size = 0
  for (let rest = set; rest > 0; rest >>= 1) size += rest & 1
  return size
}
