import { type OutcomeKeys, outcomeKey } from '../analysis/outcomeKey.js'
import type { Estimate } from '../core/interval.js'

/** Estimates found by their keys. */
export type EstimateOf = (keys: OutcomeKeys) => Estimate | null

/**
 * Looks estimates up by outcome, segment, edition and tenure; `null` where there is none or it is undefined.
 *
 * @example
 * const npv = { outcome: 'npv', segment: null, edition: null, tenure: null, estimate: estimate([1, 3]) }
 * estimateFinder([npv])({ outcome: 'npv' }).mean // => 2
 * estimateFinder([npv])({ outcome: 'npv', edition: 1 }) // => null
 */
export function estimateFinder(
  estimates: readonly (Required<OutcomeKeys> & { readonly estimate: Estimate | null })[]
): EstimateOf {
  const found = new Map(estimates.map((each) => [outcomeKey(each), each.estimate]))
  return (keys) => found.get(outcomeKey(keys)) ?? null
}

/**
 * Number of the last edition that takes place; the last one where none does.
 *
 * @example
 * lastHeld([true, true, false]) // => 2
 */
export function lastHeld(held: readonly boolean[]): number {
  return held.lastIndexOf(true) + 1 || held.length
}
