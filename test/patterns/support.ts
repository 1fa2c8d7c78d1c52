import { aggregateOf } from '../../src/analysis/aggregate.js'
import { writeLifetimeValue } from '../../src/analysis/lifetimeValue.js'
import type { OutcomeRow } from '../../src/analysis/outcome.js'
import { rowsPage } from '../../src/analysis/page.js'
import { estimate } from '../../src/core/interval.js'
import { compile } from '../../src/engine/compile.js'
import { run } from '../../src/engine/run.js'
import { createWorkspace } from '../../src/engine/workspace.js'
import type { LeverId } from '../../src/model/parameters/lever.js'
import { moneyScale, type RunTable } from '../../src/model/runTable.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { over } from './measure.js'
import { type Interval, printed } from './printed.js'

/**
 * Every exhibitor takes the same stand and earns the fair the same margin, the one that the shipped stands earn on average
 * (large ones are sold at a thin margin). How large a stand is moves nobody: means stay, and the luck of a few very large
 * ones no longer hides what a plan does. Of fifty visitors one is simulated.
 */
export const meanStands: ScenarioInput = {
  segments: { exhibitors: { standArea: 30, margin: 0.385 }, visitors: { standsFor: 50 } }
}

/** The outcomes of a run table that one part of the analysis writes. */
export function written(write: typeof writeLifetimeValue, table: RunTable): readonly OutcomeRow[] {
  const page = rowsPage()
  write(aggregateOf(table), page)
  return page.rows
}

/**
 * What `read` takes from the run table of each replication, tail included; tables are not kept. The warm-up is played under
 * `baseline`.
 */
export function readEach<Read>(
  scenario: Scenario,
  replications: number,
  baseline: Scenario,
  read: (table: RunTable) => Read
): readonly Read[] {
  const plan = compile(scenario, baseline)
  const workspace = createWorkspace(plan)
  return Array.from({ length: replications }, (_, replication) => read(run(plan, replication, { workspace })))
}

/** What present and future customers are worth: discounted value less costs, over horizon and tail. */
export function customerEquity(table: RunTable): number {
  return written(writeLifetimeValue, table).find(({ outcome }) => outcome === 'customerEquity')!.value!
}

/** What a lever cost in each edition of the horizon, in units of currency. */
export function spendOf({ context, ledger }: RunTable, lever: LeverId): readonly number[] {
  const spent = new Array<number>(context.editions).fill(0)
  for (let row = 0; row < ledger.length; row++) {
    const edition = ledger.edition[row]!
    if (edition > context.editions || context.items[ledger.item[row]!]!.id !== lever) continue
    spent[edition - 1]! += ledger.booked[row]! / moneyScale
  }
  return spent
}

/** The paired differences of a figure between two worlds played with the same luck, with their 95 % interval. */
export function gain(changed: readonly number[], unchanged: readonly number[]): Interval {
  return over(changed.length, (replication) => changed[replication]! - unchanged[replication]!)
}

/**
 * A figure computed from several replications together, with its 95 % interval by the jackknife (Quenouille 1956): each
 * replication left out in turn gives a pseudo-value n·θ − (n − 1)·θ₍₋ᵢ₎, whose Student interval is laid around θ.
 */
export function jackknife<Part>(parts: readonly Part[], figure: (parts: readonly Part[]) => number): Interval {
  const whole = figure(parts)
  const pseudo = parts.map(
    (_, left) => parts.length * whole - (parts.length - 1) * figure(parts.filter((_, each) => each !== left))
  )
  const { low, high, sd } = estimate(pseudo)
  if (low === null || high === null) throw new Error('an interval needs two replications')
  const half = (high - low) / 2
  return printed({ mean: whole, low: whole - half, high: whole + half, sd, n: parts.length })
}
