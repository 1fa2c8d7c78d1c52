import { choleskyRoot, solveForward } from '../../core/linear/cholesky.js'
import { chiSquareTail } from '../../core/math/gammaCdf.js'
import type { Tenure } from '../kaplanMeier.js'

/** Whether several survival curves are one. */
export interface LogRank {
  /** Chi-square. */
  readonly statistic: number
  /** Groups compared, less one. */
  readonly freedom: number
  /** Probability of curves as unlike as these if all groups leave alike. */
  readonly p: number
}

/**
 * The log-rank test of several groups (Mantel 1966; Peto & Peto 1972): at every time at which somebody leaves, those who leave
 * are compared with those expected by the share of each group among those at risk; variance hypergeometric. Groups that are
 * never at risk when somebody leaves are passed over.
 *
 * @param groups Customers of each group, as for `kaplanMeier`.
 * @returns `null` where there are not two groups to compare, or nobody leaves while both are watched.
 *
 * @example
 * const group = (left) => left.map((time) => ({ time, left: true }))
 * // by hand: 1 leaves of 2 + 2, 1 of 1 + 2, 1 of 2: expected 1/2 + 1/3, variance 1/4 + 2/9
 * logRank([group([1, 2]), group([3, 4])]).statistic // ≈ 2.8823529411764706
 * logRank([group([1])]) // => null
 */
export function logRank(groups: readonly (readonly Tenure[])[]): LogRank | null {
  const times = [...new Set(groups.flat().flatMap(({ time, left }) => (left ? [time] : [])))].sort((a, b) => a - b)
  const size = groups.length
  const surplus = new Float64Array(size)
  const variance = new Float64Array(size * size)
  for (const at of times) {
    const risk = groups.map((group) => countOf(group, ({ time }) => time >= at))
    const left = groups.map((group) => countOf(group, ({ time, left }) => left && time === at))
    const allRisk = sumOf(risk)
    const allLeft = sumOf(left)
    const spread = allRisk > 1 ? (allLeft * (allRisk - allLeft)) / (allRisk - 1) : 0
    for (let row = 0; row < size; row++) {
      const share = risk[row] / allRisk
      surplus[row] += left[row] - allLeft * share
      for (let column = 0; column < size; column++) {
        const own = row === column ? share : 0
        variance[row * size + column] += spread * (own - (share * risk[column]) / allRisk)
      }
    }
  }
  return testOf(surplus, variance)
}

/** One group less than vary is tested: what is left follows from the sum. */
function testOf(surplus: Float64Array, variance: Float64Array): LogRank | null {
  const size = surplus.length
  const compared = Array.from(surplus, (_, group) => group).filter((group) => variance[group * size + group] > 1e-12)
  const kept = compared.slice(1)
  if (kept.length === 0) return null
  const root = Float64Array.from(kept.flatMap((row) => kept.map((column) => variance[row * size + column])))
  const ends = Float64Array.from(kept, (group) => surplus[group])
  if (!choleskyRoot(root, kept.length, 1e-10)) return null
  solveForward(root, kept.length, ends)
  const statistic = ends.reduce((sum, each) => sum + each * each, 0)
  return { statistic, freedom: kept.length, p: chiSquareTail(statistic, kept.length) }
}

function countOf(group: readonly Tenure[], isCounted: (tenure: Tenure) => boolean): number {
  return group.reduce((sum, tenure) => sum + (isCounted(tenure) ? (tenure.count ?? 1) : 0), 0)
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
