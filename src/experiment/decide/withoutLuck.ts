import { placeOfGreatest } from '../../analysis/decision/decisionMatrix.js'
import { crossed, drawMeans } from './crossed.js'

/** Values of strategies by draw, from which luck has been taken. */
export interface WithoutLuck {
  /** `[strategy][draw]`. */
  readonly values: readonly Float64Array[]
  /**
   * Of how far the leads of strategies differ between draws, the share that was luck, 0 to 1: the mean over strategies;
   * `null` where there is one replication, one draw or one strategy, so that nothing can be told apart.
   */
  readonly luck: number | null
}

/**
 * Values of strategies draw by draw, without the luck that a few replications leave in the mean of a draw. Luck that is
 * taken for not knowing makes each strategy best now and then by chance, and perfect information look worth more than it
 * is.
 *
 * Each strategy's lead over the one best on average keeps its mean, and its differences between draws shrink by
 * √(1 − rest / between draws) (see `crossed`), so that they spread as much as they would without luck. This is the
 * shrinkage of means to their common mean (James & Stein 1961) by the root of the usual factor, which keeps the spread of
 * what is estimated right rather than each value (Louis 1984, Journal of the American Statistical Association 79,
 * 393–398).
 *
 * @param values `[strategy][draw × replications]`, a draw's replications side by side; all strategies with the same luck.
 * @param replications How many there are of each draw. For one, the values are as they are.
 *
 * @example
 * // the second leads by 2 ± 1 in both draws: all that differs is luck
 * const { values, luck } = withoutLuck([[0, 0, 0, 0], [1, 3, 3, 1]], 2)
 * values[1] // => Float64Array.of(2, 2)
 * // the second leads by 1 in one draw and by 5 in the other, whatever the luck
 * withoutLuck([[0, 0, 0, 0], [1, 1, 5, 5]], 2) // => { values: [Float64Array.of(0, 0), Float64Array.of(1, 5)], luck: 0 }
 */
export function withoutLuck(values: readonly ArrayLike<number>[], replications: number): WithoutLuck {
  const means = values.map((row) => drawMeans(row, replications))
  const draws = means[0].length
  if (draws < 2 || replications < 2 || values.length < 2) return { values: means, luck: null }
  const best = placeOfGreatest(values.map((row) => crossed(row, replications).mean))
  const base = shrunk(values[best], replications)
  const shares: number[] = []
  const cleaned = values.map((row, strategy) => {
    if (strategy === best) return base.values
    const lead = shrunk(
      Float64Array.from(row, (value, at) => value - values[best][at]),
      replications
    )
    shares.push(lead.luck)
    return lead.values.map((value, draw) => value + base.values[draw])
  })
  return { values: cleaned, luck: shares.reduce((sum, share) => sum + share, 0) / shares.length }
}

function shrunk(values: ArrayLike<number>, replications: number): { values: Float64Array; luck: number } {
  const { mean, betweenDraws, rest } = crossed(values, replications)
  const luck = betweenDraws > 0 ? Math.min(1, rest / betweenDraws) : 0
  const means = drawMeans(values, replications)
  if (luck === 0) return { values: means, luck }
  const factor = Math.sqrt(1 - luck)
  return { values: means.map((value) => mean + factor * (value - mean)), luck }
}
