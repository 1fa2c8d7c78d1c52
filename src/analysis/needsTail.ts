import type { OutcomeId } from './outcome.js'

/** First parts of the names of outcomes that count what comes after the horizon. */
const afterHorizon: ReadonlySet<string> = new Set([
  'lifetime',
  'lifetimeValue',
  'valueFromNow',
  'customerEquity',
  'potentialValue',
  'tailEditions'
])

/**
 * Whether an outcome counts what comes after the horizon, so that the tail must be played for it. All others are the same
 * without the tail, to the last bit, in a half or a third of the time.
 *
 * @param outcome Id of the outcome.
 *
 * @example
 * needsTail('customerEquity.present') // => true
 * needsTail('npv') // => false
 */
export function needsTail(outcome: OutcomeId): boolean {
  return afterHorizon.has(outcome.split('.')[0]!)
}
