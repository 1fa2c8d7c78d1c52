import type { RunContext } from '../../model/runTable.js'
import { indirectSwitches } from '../../model/switches.js'
import { attribute, type Game, inTwelfths, overPlaces, type Parts } from './attribution.js'
import { figureOf } from './figure.js'
import type { Booked, MechanismValue, ShowValue } from './valuation.js'

/**
 * The booked profit of the show, attributed to the four mechanisms.
 *
 * @param game The worlds of the show.
 * @param context Names of the segments.
 *
 * @example
 * const world = (...places) => [Float64Array.from(places)]
 * const game = { mechanisms: ['network'], worlds: [world(50000, 0), world(80000, -10000)] }
 * const { booked, withoutAny, mechanisms } = showValue(game, { segments: [{ id: 'firms' }] })
 * const network = mechanisms[3]
 * const values = [booked, withoutAny, network.value].map((each) => each.values[0])
 * values // => [7, 5, 2]
 */
export function showValue(game: Game, context: Pick<RunContext, 'segments'>): ShowValue {
  const all = inTwelfths(game.worlds.at(-1)!)
  const none = inTwelfths(game.worlds[0])
  const attributed = attribute(game)
  return {
    booked: figureOf(overPlaces(all)),
    withoutAny: figureOf(overPlaces(none)),
    mechanisms: mechanismValues(game, attributed, context),
    indirect: figureOf(overPlaces(attributed.flat())),
    bookedWith: bookedAt(all, context).map((booked, place) => ({ ...booked, withoutAny: figureOf(none[place]) }))
  }
}

/**
 * The values of the four mechanisms as figures, with where they are booked.
 *
 * @param game The worlds; what is no player does not count.
 * @param attributed What `attribute` gave.
 * @param context Names of the segments.
 *
 * @example
 * const game = { mechanisms: ['network'], worlds: [[Float64Array.of(1, 0)], [Float64Array.of(3, 0)]] }
 * mechanismValues(game, attribute(game), { segments: [{ id: 'firms' }] }).map(({ counts }) => counts)
 * // => [false, false, false, true]
 */
export function mechanismValues(
  { mechanisms }: Pick<Game, 'mechanisms'>,
  attributed: readonly Parts[],
  context: Pick<RunContext, 'segments'>
): MechanismValue[] {
  return indirectSwitches.map((mechanism, index) => ({
    mechanism,
    counts: mechanisms.includes(mechanism),
    value: figureOf(overPlaces(attributed[index])),
    bookedWith: bookedAt(attributed[index], context)
  }))
}

function bookedAt(parts: Parts, { segments }: Pick<RunContext, 'segments'>): Booked[] {
  return parts.map((values, place) => ({ segment: segments[place]?.id ?? null, value: figureOf(values) }))
}
