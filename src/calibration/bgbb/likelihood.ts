import { log } from '../../core/math/log.js'
import { type AttendanceCell, checkCells } from './cells.js'
import { type BgbbParameters, type BgbbTables, bgbbTables } from './tables.js'

/**
 * Probability of one customer's attendances in their order: the finite sum over when the customer may have left (Fader,
 * Hardie & Shang 2010, Marketing Science 29(6), 1086–1108, equation 5).
 *
 * @param tables For at least n opportunities.
 * @param seen Attendances, the last of them, opportunities.
 *
 * @example
 * const tables = bgbbTables({ alpha: 1, beta: 1, gamma: 1, delta: 1 }, 1)
 * // stays away once: alive and absent ½ × ½, or gone ½
 * cellProbability(tables, { x: 0, tx: 0, n: 1 }) // => 0.75
 */
export function cellProbability(
  { attended, alive, leaves }: BgbbTables,
  { x, tx, n }: Pick<AttendanceCell, 'x' | 'tx' | 'n'>
): number {
  let sum = attended(x, n - x) * alive(n)
  for (let last = tx; last < n; last++) sum += attended(x, last - x) * leaves(last)
  return sum
}

/**
 * Logarithm of the likelihood of attendance cells: Σ count × ln P(x, tx, n). Of what happened in its order, so there are no
 * binomial coefficients in it.
 *
 * @param parameters Above 0.
 * @param cells Customers by recency, frequency and opportunities.
 *
 * @example
 * bgbbLogLikelihood({ alpha: 1, beta: 1, gamma: 1, delta: 1 }, [{ x: 0, tx: 0, n: 1, count: 2 }]) // ≈ -0.5753641449035617
 */
export function bgbbLogLikelihood(parameters: BgbbParameters, cells: readonly AttendanceCell[]): number {
  checkCells(cells)
  return logLikelihoodOf(parameters, cells, Math.max(...cells.map(({ n }) => n)))
}

/**
 * The same without checks, for a search.
 *
 * @param parameters Above 0.
 * @param cells Customers by recency, frequency and opportunities.
 * @param most Their greatest number of opportunities.
 *
 * @example
 * logLikelihoodOf({ alpha: 1, beta: 1, gamma: 1, delta: 1 }, [{ x: 1, tx: 1, n: 1, count: 1 }], 1) // ≈ -1.3862943611198906
 */
export function logLikelihoodOf(parameters: BgbbParameters, cells: readonly AttendanceCell[], most: number): number {
  const tables = bgbbTables(parameters, most)
  let sum = 0
  for (const cell of cells) if (cell.count > 0) sum += cell.count * log(cellProbability(tables, cell))
  return sum
}
