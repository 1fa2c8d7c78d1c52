import type { RunTable } from '../model/runTable.js'
import { type Aggregate, aggregateOf } from './aggregate.js'
import { writeConcentration } from './concentration.js'
import { writeCounts } from './counts.js'
import { writeDepartures } from './departures.js'
import { writeExhibitorAccount } from './exhibitorAccount.js'
import { writeExperience } from './experience.js'
import { writeFlows } from './flows.js'
import { writeLifetime } from './lifetime.js'
import { writeLifetimeValue } from './lifetimeValue.js'
import { writeLoyalty } from './loyalty.js'
import { writeMoney } from './money.js'
import type { OutcomeName, OutcomeRow } from './outcome.js'
import { type Outcomes, outcomesFrom } from './outcomeColumns.js'
import { outcomeKey } from './outcomeKey.js'
import { type Page, rowsPage, valuesPage } from './page.js'
import { writeProfitability } from './profitability.js'
import { writeRetention } from './retention.js'
import { writeSpending } from './spending.js'
import { writeSurvival } from './survival.js'
import { writeTiers } from './tiers.js'
import { writeViability } from './viability.js'

export type { Outcome, OutcomeId, OutcomeName, OutcomeRow } from './outcome.js'
export { type Outcomes, outcomeRows } from './outcomeColumns.js'

/**
 * Every outcome of one replication: counts, moves between stages, retention, survival, satisfaction, loyalty, departures, money, profitability,
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
  const page = rowsPage()
  const aggregate = aggregateOf(table)
  for (const write of writers) write(aggregate, page)
  return page.rows
}

/**
 * Reads the outcomes of run tables of one context, such as the replications of a scenario: as columns whose names are made
 * once, from the first table, so that a replication leaves numbers behind and nothing else.
 *
 * @param wanted Outcomes that will be looked for: from the second table on, parts of the analysis that give none of them
 * are spared. Defaults to all there are.
 * @returns A function that takes a table and gives its outcomes; it throws an Error for a table of another context.
 *
 * @example
 * const plan = compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } }))
 * const read = outcomesReader()
 * const [first, second] = [read(run(plan, 0)), read(run(plan, 1))]
 * second.names === first.names // => true
 * const few = outcomesReader([{ outcome: 'npv', segment: null, edition: null, tenure: null }])
 * few(run(plan, 0)).names.length < first.names.length // => true
 */
export function outcomesReader(wanted?: readonly OutcomeName[]): (table: RunTable) => Outcomes {
  let known: { readonly names: Outcomes['names']; readonly writers: readonly Writer[] } | undefined
  return (table) => {
    const aggregate = aggregateOf(table)
    if (known === undefined) {
      const parts = partsWith(wanted, aggregate)
      const outcomes = outcomesFrom(parts.flatMap(({ rows }) => rows))
      known = { names: outcomes.names, writers: parts.map(({ write }) => write) }
      return outcomes
    }
    const { names } = known
    const page = valuesPage(names.length)
    for (const write of known.writers) write(aggregate, page)
    const values = page.values()
    if (values.length === names.length) return { names, values }
    throw new Error(`a replication has ${values.length} outcomes where another has ${names.length}`)
  }
}

type Writer = (aggregate: Aggregate, page: Page) => void

/** Parts of the analysis that give something of what is wanted, and what they give. */
function partsWith(wanted: readonly OutcomeName[] | undefined, aggregate: Aggregate) {
  const keys = wanted && new Set(wanted.map(outcomeKey))
  return writers.flatMap((write) => {
    const page = rowsPage()
    write(aggregate, page)
    const gives = keys === undefined || page.rows.some((row) => keys.has(outcomeKey(row)))
    return gives ? [{ write, rows: page.rows }] : []
  })
}

/** What writes outcomes, in their order. */
const writers: readonly Writer[] = [
  writeCounts,
  writeFlows,
  writeRetention,
  writeSurvival,
  writeLifetime,
  writeExperience,
  writeLoyalty,
  writeDepartures,
  writeMoney,
  writeProfitability,
  writeSpending,
  writeLifetimeValue,
  writeExhibitorAccount,
  writeConcentration,
  writeTiers,
  writeViability
]
