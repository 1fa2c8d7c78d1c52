import { gaussianCopula } from './gaussianCopula.js'
import { normalCorrelations, type RankCorrelations } from './rankCorrelations.js'
import { reordered } from './reordered.js'

/** How a design is given its dependence. */
export type DependenceMethod = 'copula' | 'reorder'

/**
 * A design with rank correlations (Spearman) between some of its columns, every column keeping its distribution: by the
 * Gaussian copula (`copula`, for random and Sobol points, see {@link gaussianCopula}) or by another order of each
 * column's own numbers (`reorder`, for a Latin hypercube, which stays one, see {@link reordered}). Without correlations
 * nothing changes. Of correlated columns the first named keeps its numbers.
 *
 * @param design Row by row, names.length numbers a row inside (0, 1); not changed.
 * @param names Of the columns.
 * @param correlations Each pair once.
 * @param method Of the two.
 * @throws RangeError for unknown names, and correlations that contradict each other, naming the numbers.
 *
 * @example
 * const design = randomDesign(100, ['a', 'b'], seedKey('a'))
 * withRankCorrelations(design, ['a', 'b'], {}, 'copula') // => design
 * const together = withRankCorrelations(design, ['a', 'b'], { a: { b: 0.99 } }, 'copula')
 * Math.abs(together[0] - together[1]) < 0.2 // => true
 */
export function withRankCorrelations(
  design: Float64Array,
  names: readonly string[],
  correlations: RankCorrelations,
  method: DependenceMethod
): Float64Array {
  const matrix = normalCorrelations(names, correlations)
  return method === 'copula' ? gaussianCopula(design, matrix) : reordered(design, matrix)
}
