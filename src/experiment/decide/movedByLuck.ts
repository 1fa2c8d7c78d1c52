import { meanOfEach, placeOfGreatest } from '../../analysis/decision/decisionMatrix.js'
import { type InformationValue, perfectInformation } from '../../analysis/decision/perfectInformation.js'
import { probabilityBest } from '../../analysis/decision/probabilityBest.js'
import { sharedLuck } from '../../analysis/uncertainty/crossedMean.js'
import { crossedVariance } from '../../analysis/uncertainty/crossedVariance.js'

/**
 * How far the luck that all draws share may have moved all values alike: half the width of a 95 % interval, see
 * `sharedLuck`; 0 for one draw and for one replication. More draws do not make it smaller; more replications do.
 *
 * @param values A draw's replications side by side.
 * @param replications How many there are of each draw.
 *
 * @example
 * // replications have means 3 and 5: t(.975, 1) × √(4 / 4)
 * movedByLuck([0, 2, 6, 8], 2) // ≈ 12.706204736174707
 * movedByLuck([1, 2, 3], 1) // => 0
 */
export function movedByLuck(values: ArrayLike<number>, replications: number): number {
  const draws = values.length / replications
  return draws < 2 || replications < 2 ? 0 : sharedLuck(crossedVariance(values, replications))
}

/** The strategy best on average, and by how much its values may have to be moved against those of all others. */
export interface MovedLead {
  readonly best: number
  /** Besides by nothing; empty where no luck is shared. */
  readonly by: readonly number[]
}

/**
 * By how much the lead of the strategy best on average may have been moved: down and up by what {@link movedByLuck} says of
 * its lead over the second, and, where that is farther than the lead, to where both are equal, at which information is worth
 * most.
 *
 * @param values `[strategy][draw × replications]`; more is better.
 * @param replications How many there are of each draw.
 *
 * @example
 * // the lead is 4 on average and moves by 12.7
 * movedLead([[0, 0, 0, 0], [0, 2, 6, 8]], 2).by.map(Math.round) // => [-13, 13, -4]
 * movedLead([[0, 0], [1, 2]], 1).by // => []
 */
export function movedLead(values: readonly ArrayLike<number>[], replications: number): MovedLead {
  const means = meanOfEach(values)
  const best = placeOfGreatest(means)
  const by = values.length < 2 ? 0 : movedByLuck(leadOf(values, means, best), replications)
  if (by === 0) return { best, by: [] }
  const lead = means[best]! - means[rivalOf(means, best)]!
  return { best, by: lead > 0 && lead < by ? [-by, by, -lead] : [-by, by] }
}

/**
 * What perfect information is worth, with an interval that holds, too, wherever shared luck may have moved the lead of the
 * strategy best on average.
 *
 * @param cases `[strategy][draw]` without the luck of each draw, see `withoutLuck`.
 * @param moved What {@link movedLead} gave of the values that they come from.
 *
 * @example
 * const cases = [[0, 0, 0, 0], [-1, 1, 3, 5]]
 * perfectInformation(cases).value // => 0.25
 * perfectWherever(cases, { best: 1, by: [-2, 2] }).value // => 0.25
 * perfectWherever(cases, { best: 1, by: [-2, 2] }).low // => 0
 */
export function perfectWherever(cases: readonly ArrayLike<number>[], { best, by }: MovedLead): InformationValue {
  const found = perfectInformation(cases)
  const all = by.map((each) => perfectInformation(withMoved(cases, best, each)))
  return {
    ...found,
    low: Math.min(found.low, ...all.map(({ low }) => low)),
    high: Math.max(found.high, ...all.map(({ high }) => high))
  }
}

/**
 * In which share of cases each strategy is best where shared luck moves it, against all others, down and up as far as it may
 * have; what {@link movedByLuck} says of its lead over the best of the others.
 *
 * @param cases `[strategy][draw]`, see {@link perfectWherever}.
 * @param values `[strategy][draw × replications]` that they come from.
 * @param replications How many there are of each draw.
 * @returns For each strategy the least and the greatest share; `null` where no luck is shared.
 *
 * @example
 * sharesWherever([[0, 0], [1, 3]], [[0, 0, 0, 0], [0, 2, 2, 4]], 2) // => [[0, 1], [0, 1]]
 * sharesWherever([[0, 0], [1, 3]], [[0, 0], [1, 3]], 1) // => [null, null]
 */
export function sharesWherever(
  cases: readonly ArrayLike<number>[],
  values: readonly ArrayLike<number>[],
  replications: number
): (readonly [number, number] | null)[] {
  const means = meanOfEach(values)
  return values.map((_, place) => {
    const by = values.length < 2 ? 0 : movedByLuck(leadOf(values, means, place), replications)
    if (by === 0) return null
    const shareAt = (each: number) => probabilityBest(withMoved(cases, place, each))[place]!
    return [shareAt(-by), shareAt(by)]
  })
}

/**
 * The same values, those of one strategy moved.
 *
 * @example
 * withMoved([[1, 2], [3, 4]], 0, 10) // => [Float64Array.of(11, 12), [3, 4]]
 */
export function withMoved(rows: readonly ArrayLike<number>[], place: number, by: number): ArrayLike<number>[] {
  return rows.map((row, at) => (at === place ? Float64Array.from(row, (value) => value + by) : row))
}

/** The best on average of all others. */
function rivalOf(means: readonly number[], place: number): number {
  return placeOfGreatest(means.map((mean, at) => (at === place ? -Infinity : mean)))
}

function leadOf(values: readonly ArrayLike<number>[], means: readonly number[], place: number): Float64Array {
  const rival = values[rivalOf(means, place)]!
  return Float64Array.from(values[place]!, (value, at) => value - rival[at]!)
}
