import { meanOfEach, placeOfGreatest } from '../../analysis/decision/decisionMatrix.js'
import { expectedLosses } from '../../analysis/decision/expectedLosses.js'
import { probabilityBest } from '../../analysis/decision/probabilityBest.js'
import { quantileAt } from '../../analysis/uncertainty/quantiles.js'
import type { Estimate } from '../../core/interval.js'
import { crossedEstimate } from './crossed.js'
import type { Standing } from './decision.js'
import { sharesWherever } from './movedByLuck.js'
import { shareEstimate } from './share.js'
import { withoutLuck } from './withoutLuck.js'

/** How strategies stand, and which leads. */
export interface Standings {
  readonly standings: readonly Standing[]
  /** Place of the strategy best on average. */
  readonly best: number
  readonly second: { readonly strategy: string; readonly lead: Estimate } | null
}

/**
 * How strategies stand by what is decided by: means over draws and luck, paired differences to today's plan, how often each
 * is best and what is lost by taking it. How often, and what is lost, is told over draws without luck (see
 * `withoutLuck`); with one draw, where chance alone plays, over replications. The interval of how often one is best holds, too,
 * wherever the luck that all draws share may have moved it against the others (see `sharesWherever`).
 *
 * @param names Of the strategies; today's plan first.
 * @param values `[strategy][draw × replications]`; more is better.
 * @param replications How many there are of each draw.
 *
 * @example
 * const { standings, best } = standingsOf(['now', 'plan'], [[9, 12, 14, 11, 14], [12, 10, 17, 10, 16]], 1)
 * best // => 1
 * standings.map(({ value, probabilityBest, loss }) => [value.mean, probabilityBest.mean, Math.round(10 * loss)])
 * // => [[12, 0.4, 16], [13, 0.6, 6]]
 */
export function standingsOf(
  names: readonly string[],
  values: readonly ArrayLike<number>[],
  replications: number
): Standings {
  const draws = values[0].length / replications
  const cases = casesOf(values, replications)
  const chances = probabilityBest(cases)
  const moved = sharesWherever(cases, values, replications)
  const losses = expectedLosses(cases)
  const means = meanOfEach(values)
  const best = placeOfGreatest(means)
  const difference = (one: number, other: number) =>
    crossedEstimate(
      Float64Array.from(values[one], (value, at) => value - values[other][at]),
      replications
    )
  const second = placeOfGreatest(means.map((mean, place) => (place === best ? -Infinity : mean)))
  return {
    standings: names.map((strategy, place) => ({
      strategy,
      value: crossedEstimate(values[place], replications),
      spread: draws === 1 ? null : spreadOf(cases[place]),
      difference: place === 0 ? null : difference(place, 0),
      probabilityBest: shareEstimate(chances[place], cases[0].length, moved[place] ?? []),
      loss: losses[place]
    })),
    best,
    second: names.length < 2 ? null : { strategy: names[second], lead: difference(best, second) }
  }
}

/**
 * What strategies are held against each other in: draws without luck; where there is one draw, its replications.
 *
 * @example
 * casesOf([[1, 2, 3]], 3) // => [Float64Array.of(1, 2, 3)]
 * casesOf([[1, 3, 5, 7]], 2) // => [Float64Array.of(2, 6)]
 */
export function casesOf(values: readonly ArrayLike<number>[], replications: number): readonly Float64Array[] {
  if (values[0].length === replications) return values.map((row) => Float64Array.from(row))
  return withoutLuck(values, replications).values
}

/** Where the middle 95 % of draws lie. */
function spreadOf(values: Float64Array): readonly [number, number] {
  const sorted = Float64Array.from(values).sort()
  return [quantileAt(sorted, 0.025), quantileAt(sorted, 0.975)]
}
