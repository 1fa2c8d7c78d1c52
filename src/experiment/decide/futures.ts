import { acrossFutures, type FutureChoice } from '../../analysis/decision/acrossFutures.js'
import type { Estimate } from '../../core/interval.js'
import { crossedEstimate } from './crossed.js'

/** How a strategy fares across futures. */
export interface StrategyFutures {
  readonly strategy: string
  /** What is decided by, in each future. */
  readonly values: readonly Estimate[]
  readonly regrets: readonly number[]
  readonly worst: number
  readonly greatestRegret: number
  /** `null` without weights. */
  readonly expected: number | null
}

/** The choice across named futures. */
export interface FutureDecision {
  readonly futures: readonly { readonly name: string; readonly weight: number | null }[]
  readonly strategies: readonly StrategyFutures[]
  /** Names of the strategies that each rule chooses. */
  readonly maximin: string
  readonly minimaxRegret: string
  /** `null` without weights. */
  readonly expectedValue: string | null
  /** What knowing the future beforehand would add to the mean; `null` without weights. */
  readonly information: number | null
}

/** A future that was played. */
export interface PlayedFuture {
  readonly name: string
  readonly weight: number | null
  /** `[strategy][draw × replications]` */
  readonly values: readonly ArrayLike<number>[]
}

/**
 * The choice across named futures by the means in each: the best worst case, the least regret, and where the futures have
 * weights, the mean.
 *
 * @param names Of the strategies.
 * @param futures What each future came to. Weights count where all futures have one.
 * @param replications How many there are of each draw.
 *
 * @example
 * // stocks, bonds and money market when interest rates rise, stay and fall
 * const [rise, stay, fall] = [[-4, -2, 3], [4, 3, 2], [12, 8, 1]].map((row) => row.map((value) => [value]))
 * const futures = [['rise', rise], ['stay', stay], ['fall', fall]].map(([name, values]) => ({ name, weight: null, values }))
 * const { maximin, minimaxRegret } = decideAcross(['stocks', 'bonds', 'money'], futures, 1)
 * maximin // => 'money'
 * minimaxRegret // => 'bonds'
 */
export function decideAcross(
  names: readonly string[],
  futures: readonly PlayedFuture[],
  replications: number
): FutureDecision {
  const estimates = names.map((_, strategy) =>
    futures.map(({ values }) => crossedEstimate(values[strategy], replications))
  )
  const weights = futures.flatMap(({ weight }) => weight ?? [])
  const choice: FutureChoice = acrossFutures(
    estimates.map((row) => row.map(({ mean }) => mean)),
    weights.length === futures.length ? weights : undefined
  )
  return {
    futures: futures.map(({ name, weight }) => ({ name, weight })),
    strategies: names.map((strategy, at) => ({ strategy, values: estimates[at], ...choice.standings[at] })),
    maximin: names[choice.maximin],
    minimaxRegret: names[choice.minimaxRegret],
    expectedValue: choice.expectedValue === null ? null : names[choice.expectedValue],
    information: choice.information
  }
}
