import { shapleyParts, shapleyScale } from '../../analysis/value/shapley.js'
import { type IndirectSwitch, indirectSwitches } from '../../model/switches.js'
import { added, twelfths } from './figure.js'

/** Worlds played with the same luck: for each set of mechanisms that count, and each replication, worths by place. */
export interface Game {
  /** The mechanisms that may be off; the i-th counts in a world where bit i of its index is 1. */
  readonly mechanisms: readonly IndirectSwitch[]
  readonly worlds: readonly (readonly Float64Array[])[]
}

/** Whole numbers of twelfths of a ten-thousandth, one a replication, for each place (segments, then nobody). */
export type Parts = readonly (readonly number[])[]

/**
 * What each mechanism adds at each place, replication by replication: Shapley values over the worlds of a game, in whole
 * twelfths; of mechanisms that are off throughout, zeros. They add up to (worth of all − worth of none) to the last bit.
 *
 * @param game The worlds.
 * @returns In the order of the catalogue's four mechanisms.
 *
 * @example
 * const world = (...places) => [Float64Array.from(places)]
 * const game = { mechanisms: ['recommendation'], worlds: [world(5, 0), world(7, -1)] }
 * attribute(game) // => [[[0], [0]], [[24], [-12]], [[0], [0]], [[0], [0]]]
 */
export function attribute({ mechanisms, worlds }: Game): Parts[] {
  const places = [...worlds[0][0].keys()]
  const replications = [...worlds[0].keys()]
  const factor = twelfths / shapleyScale(mechanisms.length)
  const parts = places.map((place) =>
    replications.map((replication) => shapleyParts(worlds.map((world) => world[replication][place])))
  )
  return indirectSwitches.map((id) => {
    const player = mechanisms.indexOf(id)
    return parts.map((place) => place.map((values) => (player < 0 ? 0 : factor * values[player])))
  })
}

/**
 * The worths of one world in twelfths, by place.
 *
 * @example
 * inTwelfths([Float64Array.of(5, -1), Float64Array.of(6, 0)]) // => [[60, 72], [-12, 0]]
 */
export function inTwelfths(world: readonly Float64Array[]): Parts {
  return [...world[0].keys()].map((place) => world.map((worths) => twelfths * worths[place] + 0))
}

/**
 * The sum over all places, or over some, one number a replication.
 *
 * @param parts By place.
 * @param counts Whether a place counts; all where absent.
 *
 * @example
 * overPlaces([[1, 2], [10, 20]]) // => [11, 22]
 * overPlaces([[1, 2], [10, 20]], (place) => place === 1) // => [10, 20]
 */
export function overPlaces(parts: Parts, counts: (place: number) => boolean = () => true): number[] {
  return added(
    parts.filter((_, place) => counts(place)),
    parts[0].length
  )
}
