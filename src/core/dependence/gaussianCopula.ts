import { normalCdf } from '../math/normalCdf.js'
import { normalQuantile } from '../math/normalQuantile.js'
import { choleskyRoot } from './choleskyRoot.js'

/** Numbers nearer to 0 or 1 than this would be neither more likely nor of use. */
const edge = 2 ** -53

/**
 * Gives independent uniform points the dependence of correlated normal numbers, each column staying uniform (Gaussian
 * copula, NORTA of Cario & Nelson 1997): normal scores of each row times the root of the correlations, and back. For
 * random and Sobol points; a Latin hypercube loses its cells by it, for which see {@link reordered}. Columns not
 * correlated with one before them keep every bit.
 *
 * @param design Row by row, numbers inside (0, 1); not changed.
 * @param correlations Of normal scores, such as {@link normalCorrelations} gives them; as many rows as columns.
 * @throws RangeError for correlations that are not positive definite, and a design of another width.
 *
 * @example
 * gaussianCopula(Float64Array.of(0.3, 0.7), [[1, 0], [0, 1]]) // => Float64Array.of(0.3, 0.7)
 * // Φ(.6 × Φ⁻¹(.975) + .8 × Φ⁻¹(.5))
 * gaussianCopula(Float64Array.of(0.975, 0.5), [[1, 0.6], [0.6, 1]]) // ≈ Float64Array.of(0.975, 0.8801982443315819)
 */
export function gaussianCopula(design: Float64Array, correlations: readonly ArrayLike<number>[]): Float64Array {
  const root = requireRoot(design, correlations)
  const columns = root.length
  const changed = root.flatMap((row, at) => (row.slice(0, at).some((weight) => weight !== 0) ? [at] : []))
  const needed = root.map((_, at) => changed.some((row) => root[row]![at] !== 0))
  const values = Float64Array.from(design)
  const scores = new Float64Array(columns)
  for (let from = 0; from < design.length; from += columns) {
    for (let at = 0; at < columns; at++) if (needed[at]) scores[at] = normalQuantile(design[from + at]!)
    for (const row of changed) {
      let score = 0
      for (let at = 0; at <= row; at++) if (root[row]![at] !== 0) score += root[row]![at]! * scores[at]!
      values[from + row] = Math.min(1 - edge, Math.max(edge, normalCdf(score)))
    }
  }
  return values
}

/**
 * The root of correlations that fit a design.
 *
 * @throws RangeError where they do not fit, or are not positive definite.
 *
 * @example
 * requireRoot(new Float64Array(4), [[1, 0], [0, 1]]) // => [[1, 0], [0, 1]]
 */
export function requireRoot(design: Float64Array, correlations: readonly ArrayLike<number>[]): number[][] {
  if (correlations.length === 0 || design.length % correlations.length !== 0) {
    throw new RangeError(
      `correlations need a row for each column of the design; got ${correlations.length} rows for ${design.length} numbers`
    )
  }
  const root = choleskyRoot(correlations)
  if (root === null) throw new RangeError('no numbers have such correlations: the matrix is not positive definite')
  return root
}
