import { type DecisionMatrix, placeOfGreatest, requireMatrix } from './decisionMatrix.js'

/** How a strategy fares across named futures. */
export interface FutureStanding {
  /** Its least value in any future. */
  readonly worst: number
  /** The most it gives up in any future against the best strategy there. */
  readonly greatestRegret: number
  /** What it gives up in each future. */
  readonly regrets: readonly number[]
  /** Its mean under the weights; `null` without weights. */
  readonly expected: number | null
}

/** The choice across futures by each rule: places of strategies. */
export interface FutureChoice {
  readonly standings: readonly FutureStanding[]
  /** The greatest of the least values (Wald 1950). */
  readonly maximin: number
  /** The least of the greatest regrets (Savage 1951). */
  readonly minimaxRegret: number
  /** The greatest mean under the weights; `null` without weights. */
  readonly expectedValue: number | null
  /** What knowing the future beforehand would add to that mean; `null` without weights. */
  readonly information: number | null
}

/**
 * The choice among strategies when the future is one of several named ones: by the best worst case (maximin, Wald
 * 1950), by the least regret in any future (minimax regret, Savage 1951, Journal of the American Statistical
 * Association 46, 55–67), and, where the futures have weights, by the mean. Of strategies that are equally good, the
 * first.
 *
 * @param values `[strategy][future]`; more is better.
 * @param weights One a future, at least 0, not all 0; they need not sum to one. None where nobody dares to give any.
 * @throws RangeError for what is no such matrix, and weights that are none.
 *
 * @example
 * // stocks, bonds and money market when interest rates rise, stay and fall
 * const choice = acrossFutures([[-4, 4, 12], [-2, 3, 8], [3, 2, 1]])
 * choice.maximin // => 2
 * choice.minimaxRegret // => 1
 * choice.standings.map(({ greatestRegret }) => greatestRegret) // => [7, 5, 11]
 */
export function acrossFutures(values: DecisionMatrix, weights?: readonly number[]): FutureChoice {
  const futures = requireMatrix('values', values)
  const shares = weights && sharesOf(weights, futures)
  const best = Array.from({ length: futures }, (_, future) => Math.max(...values.map((row) => row[future])))
  const mean = (row: ArrayLike<number>) => shares?.reduce((sum, share, future) => sum + share * row[future], 0) ?? null
  const standings = values.map((row): FutureStanding => {
    const regrets = best.map((most, future) => most - row[future])
    return {
      worst: Math.min(...Array.from(row)),
      greatestRegret: Math.max(...regrets),
      regrets,
      expected: mean(row)
    }
  })
  const expectedValue = shares ? placeOfGreatest(standings.map(({ expected }) => expected ?? 0)) : null
  return {
    standings,
    maximin: placeOfGreatest(standings.map(({ worst }) => worst)),
    minimaxRegret: placeOfGreatest(standings.map(({ greatestRegret }) => -greatestRegret)),
    expectedValue,
    information: expectedValue === null ? null : mean(standings[expectedValue].regrets)
  }
}

function sharesOf(weights: readonly number[], futures: number): number[] {
  if (weights.length !== futures) {
    throw new RangeError(`each future needs a weight; got ${weights.length} weights for ${futures} futures`)
  }
  const wrong = weights.find((weight) => !(weight >= 0 && weight < Infinity))
  if (wrong !== undefined) throw new RangeError(`the weight of a future is a number of at least 0; got ${wrong}`)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) throw new RangeError('some future needs a weight above 0; all are 0')
  return weights.map((weight) => weight / total)
}
