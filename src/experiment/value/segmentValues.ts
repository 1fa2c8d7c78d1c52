import type { RunContext } from '../../model/runTable.js'
import { indirectSwitches } from '../../model/switches.js'
import { attribute, type Game, inTwelfths, overPlaces } from './attribution.js'
import { added, figureOf } from './figure.js'
import { mechanismValues } from './showValue.js'
import type { SegmentsValue } from './valuation.js'

/**
 * What each segment is worth, directly and in all, and what makes the columns add up to those of the show.
 *
 * @param show The worlds of the show.
 * @param games For each segment, in the order of the context, the worlds in which its part is left out.
 * @param context Names of the segments.
 *
 * @example
 * // the media cost 2 and bring 3 to the firms, whose profit is 10 then
 * const whole = [Float64Array.of(100000, -20000, 0)]
 * const bare = [Float64Array.of(70000, -20000, 0)]
 * const game = (worlds) => ({ mechanisms: ['recommendation'], worlds })
 * const games = [game([whole, whole]), game([bare, whole])]
 * const { segments } = segmentValues(game([bare, whole]), games, { segments: [{ id: 'firms' }, { id: 'media' }] })
 * const media = segments[1]
 * const values = [media.direct, media.withOthers, media.total].map((each) => each.values[0])
 * values // => [-2, 3, 1]
 */
export function segmentValues(
  show: Game,
  games: readonly Game[],
  context: Pick<RunContext, 'segments'>
): SegmentsValue {
  const all = inTwelfths(show.worlds.at(-1)!)
  const length = all[0].length
  const ofShow = attribute(show).map((parts) => overPlaces(parts))
  const attributed = games.map(attribute)
  const byMechanism = attributed.map((each) => each.map((parts) => overPlaces(parts)))
  const sums = attributed.map((each, segment) => ({
    direct: all[segment],
    indirect: added(byMechanism[segment], length),
    withOthers: added(
      each.map((parts) => overPlaces(parts, (place) => place !== segment)),
      length
    ),
    fromOthers: added(
      attributed.flatMap((other, each) => (each === segment ? [] : other.map((parts) => parts[segment]))),
      length
    )
  }))
  const totals = sums.map(({ direct, withOthers }) => added([direct, withOthers], length))
  const nobody = all.at(-1)!
  const left = (whole: readonly number[], parts: readonly (readonly number[])[]) =>
    figureOf(whole.map((value, each) => value - parts.reduce((sum, part) => sum + part[each], 0)))
  return {
    segments: sums.map(({ direct, indirect, withOthers, fromOthers }, segment) => ({
      segment: context.segments[segment].id,
      direct: figureOf(direct),
      mechanisms: mechanismValues(games[segment], attributed[segment], context),
      indirect: figureOf(indirect),
      withOthers: figureOf(withOthers),
      fromOthers: figureOf(fromOthers),
      total: figureOf(totals[segment])
    })),
    nobody: figureOf(nobody),
    shared: {
      mechanisms: indirectSwitches.map((_, index) =>
        left(
          ofShow[index],
          byMechanism.map((each) => each[index])
        )
      ),
      indirect: left(
        added(ofShow, length),
        sums.map(({ indirect }) => indirect)
      ),
      total: left(overPlaces(all), [...totals, nobody])
    }
  }
}
