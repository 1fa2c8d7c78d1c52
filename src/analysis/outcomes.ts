import type { RunTable } from '../model/runTable.js'
import { aggregateOf } from './aggregate.js'
import { concentrationOutcomes } from './concentration.js'
import { countsOf } from './counts.js'
import { departuresOf } from './departures.js'
import { exhibitorAccountOf } from './exhibitorAccount.js'
import { experienceOf } from './experience.js'
import { lifetimeOf } from './lifetime.js'
import { lifetimeValueOf } from './lifetimeValue.js'
import { loyaltyOf } from './loyalty.js'
import { moneyOf } from './money.js'
import type { OutcomeRow } from './outcome.js'
import { profitabilityOf } from './profitability.js'
import { retentionOf } from './retention.js'
import { spendingOf } from './spending.js'
import { survivalOf } from './survival.js'
import { tiersOf } from './tiers.js'
import { viabilityOf } from './viability.js'

export type { Outcome, OutcomeId, OutcomeRow } from './outcome.js'

/**
 * Every outcome of one replication: counts, retention, survival, satisfaction, loyalty, departures, money, profitability,
 * spending, lifetime value, the exhibitor's own account, concentration, value tiers and viability, by edition, over the
 * horizon, by segment, by tenure, as the outcome catalogue says. Money is in units of the currency, scores in points, shares
 * 0 to 1. Computed from whole numbers alone, so the order of rows in the table cannot matter. Which rows come, and in which
 * order, depends on the table's context only.
 *
 * Where the fair has several kinds of customers, segments `kind:exhibitor`, `kind:visitor` and `kind:partner` stand for all
 * segments of a kind; and of the whole show (`segment` is `null`), figures of customers are those of its exhibitors, figures
 * of money are of everybody.
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
    ...loyaltyOf(aggregate),
    ...departuresOf(aggregate),
    ...moneyOf(aggregate),
    ...profitabilityOf(aggregate),
    ...spendingOf(aggregate),
    ...lifetimeValueOf(aggregate),
    ...exhibitorAccountOf(aggregate),
    ...concentrationOutcomes(aggregate),
    ...tiersOf(aggregate),
    ...viabilityOf(aggregate)
  ]
}
