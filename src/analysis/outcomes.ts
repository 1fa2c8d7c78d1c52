import type { RunTable } from '../model/runTable.js'
import { aggregateOf } from './aggregate.js'
import { countsOf } from './counts.js'
import { experienceOf } from './experience.js'
import { lifetimeOf } from './lifetime.js'
import { lifetimeValueOf } from './lifetimeValue.js'
import { moneyOf } from './money.js'
import type { OutcomeRow } from './outcome.js'
import { retentionOf } from './retention.js'
import { spendingOf } from './spending.js'
import { survivalOf } from './survival.js'

export type { Outcome, OutcomeId, OutcomeRow } from './outcome.js'

/**
 * Every outcome of one replication: counts, retention, survival, satisfaction, money, spending and lifetime value, by
 * edition, over the horizon, by segment, by tenure, as the outcome catalogue says. Money is in units of the currency,
 * scores in points, shares 0 to 1. Computed from whole-number sums alone, so the order of rows in the table cannot
 * matter. Which rows come, and in which order, depends on the table's context only.
 *
 * @param table What one replication left behind.
 * @returns One row for each outcome × segment × edition × tenure; `value` is `null` where it is undefined.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const { outcome, segment, edition, tenure } = outcomesOf(table)[0]
 * const keys = [outcome, segment, edition, tenure]
 * keys.join() // => 'attendance,,,'
 */
export function outcomesOf(table: RunTable): OutcomeRow[] {
  const aggregate = aggregateOf(table)
  return [
    ...countsOf(aggregate),
    ...retentionOf(aggregate),
    ...survivalOf(aggregate),
    ...lifetimeOf(aggregate),
    ...experienceOf(aggregate),
    ...moneyOf(aggregate),
    ...spendingOf(aggregate),
    ...lifetimeValueOf(aggregate)
  ]
}
