import { type IncrementalRow, incrementalTable } from '../analysis/lifecycle/incrementalTable.js'
import { type Estimate, estimate } from '../core/interval.js'
import { ratioEstimate } from './ratioEstimate.js'

/** How well a row of an incremental table is known: paired replication by replication. */
export interface IncrementalEstimates {
  readonly cost: Estimate
  readonly effect: Estimate
  readonly incrementalCost: Estimate | null
  readonly incrementalEffect: Estimate | null
  /** `null` too where the interval of the incremental effect holds 0. */
  readonly ratio: Estimate | null
}

/** A row of an incremental table; `estimates` is `null` for the exact engine, which has no luck. */
export interface IncrementalResult extends IncrementalRow {
  readonly estimates: IncrementalEstimates | null
}

/** Cost and effect of a strategy, one of each a replication. */
export interface StrategyReplications {
  readonly strategy: string
  readonly costs: readonly number[]
  readonly effects: readonly number[]
}

/**
 * The incremental table of the means over replications, each row with intervals: differences are paired, since strategies
 * share their luck; the ratio's interval is that of `ratioEstimate`. Who is dominated is judged by the means.
 *
 * @param strategies Cost and effect of each strategy in each replication.
 * @param isExact Whether there is one replication without luck, so that there are no intervals.
 *
 * @example
 * const none = { strategy: 'none', costs: [0, 0], effects: [1, 1] }
 * const more = { strategy: 'more', costs: [9, 11], effects: [2, 2] }
 * incrementalResults([none, more], false)[1].estimates.incrementalCost.mean // => 10
 */
export function incrementalResults(strategies: readonly StrategyReplications[], isExact: boolean): IncrementalResult[] {
  const rows = incrementalTable(
    strategies.map(({ strategy, costs, effects }) => ({ strategy, cost: meanOf(costs), effect: meanOf(effects) }))
  )
  if (isExact) return rows.map((row) => ({ ...row, estimates: null }))
  const byName = new Map(strategies.map((each) => [each.strategy, each]))
  const kept = rows.filter(({ status }) => status === 'kept')
  return rows.map((row) => {
    const before = row.status === 'kept' ? kept[kept.indexOf(row) - 1] : undefined
    const cheaper = before === undefined ? undefined : byName.get(before.strategy)
    return { ...row, estimates: estimatesOf(byName.get(row.strategy)!, cheaper) }
  })
}

function estimatesOf(
  { costs, effects }: StrategyReplications,
  cheaper: StrategyReplications | undefined
): IncrementalEstimates {
  const own = { cost: estimate(costs), effect: estimate(effects) }
  if (cheaper === undefined) return { ...own, incrementalCost: null, incrementalEffect: null, ratio: null }
  const costGaps = costs.map((cost, index) => cost - cheaper.costs[index])
  const effectGaps = effects.map((effect, index) => effect - cheaper.effects[index])
  return {
    ...own,
    incrementalCost: estimate(costGaps),
    incrementalEffect: estimate(effectGaps),
    ratio: ratioEstimate(costGaps, effectGaps)
  }
}

function meanOf(values: readonly number[]): number {
  return values.length === 1 ? values[0] : estimate(values).mean
}
