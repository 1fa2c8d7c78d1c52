import { meanOfEach } from '../../analysis/decision/decisionMatrix.js'
import { incrementalTable } from '../../analysis/lifecycle/incrementalTable.js'
import type { Estimate } from '../../core/interval.js'
import type { Figure } from '../draws/played.js'
import type { IncrementalEstimates, IncrementalResult } from '../incrementalResults.js'
import { crossedEstimate } from './crossed.js'
import type { IncrementalQuestion, Switch } from './decision.js'

/** Costs and effects of strategies, a draw's replications side by side. */
export interface CostsAndEffects {
  readonly cost: Figure
  readonly effect: Figure
  /** `[strategy][draw × replications]` */
  readonly costs: readonly ArrayLike<number>[]
  readonly effects: readonly ArrayLike<number>[]
}

/**
 * The incremental table of means over draws and luck, with simple and extended dominance judged by the means; intervals
 * hold what is not known and luck together.
 *
 * The interval of a ratio is that of its linear approximation about the ratio of means (the first order of Fieller 1954);
 * where the interval of the incremental effect holds 0 there is none, and the ratio is not known at all.
 *
 * @param names Of the strategies.
 * @param question Their costs and effects.
 * @param replications How many there are of each draw.
 *
 * @example
 * const figures = { cost: { outcome: 'spend' }, effect: { outcome: 'retained' } }
 * const question = { ...figures, costs: [[0, 0], [9, 11]], effects: [[1, 1], [2, 2]] }
 * incrementalOf(['none', 'more'], question, 2).rows[1].estimates.ratio.mean // => 10
 */
export function incrementalOf(
  names: readonly string[],
  { cost, effect, costs, effects }: CostsAndEffects,
  replications: number
): IncrementalQuestion {
  const meanCosts = meanOfEach(costs)
  const meanEffects = meanOfEach(effects)
  const rows = incrementalTable(
    names.map((strategy, at) => ({ strategy, cost: meanCosts[at], effect: meanEffects[at] }))
  )
  const kept = rows.filter(({ status }) => status === 'kept')
  const hasSpread = costs[0].length > 1
  const placeOf = (strategy: string) => names.indexOf(strategy)
  return {
    cost,
    effect,
    rows: rows.map((row): IncrementalResult => {
      if (!hasSpread) return { ...row, estimates: null }
      const before = row.status === 'kept' ? kept[kept.indexOf(row) - 1] : undefined
      const at = placeOf(row.strategy)
      const own = {
        cost: crossedEstimate(costs[at], replications),
        effect: crossedEstimate(effects[at], replications)
      }
      const against =
        before === undefined ? noneBefore : stepBetween(costs, effects, [at, placeOf(before.strategy)], replications)
      return { ...row, estimates: { ...own, ...against } }
    })
  }
}

const noneBefore = { incrementalCost: null, incrementalEffect: null, ratio: null }

function stepBetween(
  costs: readonly ArrayLike<number>[],
  effects: readonly ArrayLike<number>[],
  [one, other]: readonly [number, number],
  replications: number
): Pick<IncrementalEstimates, 'incrementalCost' | 'incrementalEffect' | 'ratio'> {
  const costGaps = gapsOf(costs[one], costs[other])
  const effectGaps = gapsOf(effects[one], effects[other])
  const incrementalCost = crossedEstimate(costGaps, replications)
  const incrementalEffect = crossedEstimate(effectGaps, replications)
  return {
    incrementalCost,
    incrementalEffect,
    ratio: ratioOf(costGaps, effectGaps, { incrementalCost, incrementalEffect }, replications)
  }
}

function ratioOf(
  costs: Float64Array,
  effects: Float64Array,
  { incrementalCost, incrementalEffect }: { readonly incrementalCost: Estimate; readonly incrementalEffect: Estimate },
  replications: number
): Estimate | null {
  const { mean, low, high } = incrementalEffect
  if (mean === 0 || (low !== null && high !== null && low <= 0 && high >= 0)) return null
  const ratio = incrementalCost.mean / mean
  const left = crossedEstimate(
    costs.map((cost, at) => (cost - ratio * effects[at]) / mean),
    replications
  )
  const half = left.low === null || left.high === null ? null : (left.high - left.low) / 2
  return {
    mean: ratio,
    low: half === null ? null : ratio - half,
    high: half === null ? null : ratio + half,
    sd: left.sd,
    n: left.n
  }
}

function gapsOf(one: ArrayLike<number>, other: ArrayLike<number>): Float64Array {
  return Float64Array.from(one, (value, at) => value - other[at])
}

/**
 * The worths of a unit of effect at which the strategy best on average changes: the ratios of the strategies kept.
 *
 * @param question An incremental table.
 *
 * @example
 * const kept = { status: 'kept', cost: 0, effect: 0 }
 * const rows = [{ ...kept, strategy: 'now', ratio: null }, { ...kept, strategy: 'plan', ratio: 50 }]
 * switchesOf({ rows }) // => [{ worth: 50, from: 'now', to: 'plan' }]
 */
export function switchesOf({ rows }: Pick<IncrementalQuestion, 'rows'>): Switch[] {
  const kept = rows.filter(({ status }) => status === 'kept')
  return kept.slice(1).flatMap(({ strategy, ratio }, at) => {
    return ratio === null ? [] : [{ worth: ratio, from: kept[at].strategy, to: strategy }]
  })
}
