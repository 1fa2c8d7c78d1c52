import { crossedVariance } from '../../analysis/uncertainty/crossedVariance.js'
import { replicationsNeeded } from '../../analysis/uncertainty/replicationsNeeded.js'
import type { Played } from '../draws/played.js'

/** Fewest replications of each draw that are chosen by themselves: luck that all draws share needs some to be seen. */
export const fewestReplications = 8
/** Most replications of each draw that are chosen by themselves. */
export const mostReplications = 40
/** Draws of a pilot. */
export const pilotDraws = 12

/** Shared luck may move the mean by so much of the standard deviation of one future. */
const mostLuck = 0.25

/**
 * How many replications of each draw to play, from a pilot of few draws: the most that any figure of any alternative needs,
 * within {@link fewestReplications} and {@link mostReplications}. A figure needs as many as tell most about not knowing (see
 * `replicationsNeeded`), and so many that the luck which all draws share has a standard error of no more than a quarter of
 * the standard deviation of one future: n ≥ 16 L / V.
 *
 * @param pilot Few draws, played in at least two replications.
 *
 * @example
 * const values = [[Float64Array.of(0, 2, 6, 8)]]
 * pilotReplications({ values, replications: 2 }) // => 8
 */
export function pilotReplications({ values, replications }: Pick<Played, 'values' | 'replications'>): number {
  const needs = values.flat().flatMap((runs) => {
    const known = runs.every(Number.isFinite) && runs.length >= 2 * replications
    if (!known) return []
    const crossed = crossedVariance(runs, replications)
    const { notKnowing, luck, rest } = crossed.variances
    const together = notKnowing + luck + rest
    const forLuck = together === 0 ? 0 : Math.ceil(luck / (together * mostLuck * mostLuck))
    return [replicationsNeeded(crossed) ?? mostReplications, forLuck]
  })
  return Math.min(mostReplications, Math.max(fewestReplications, ...needs))
}
