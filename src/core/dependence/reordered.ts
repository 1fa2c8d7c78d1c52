import { normalQuantile } from '../math/normalQuantile.js'
import { choleskyRoot } from './choleskyRoot.js'
import { requireRoot } from './gaussianCopula.js'

/**
 * Gives the columns of a design rank correlations by putting each column's own numbers into another order (Iman &
 * Conover 1982, Communications in Statistics – Simulation and Computation 11, 311–334): nothing but the order changes,
 * so a Latin hypercube stays one. The order is that of normal scores of the ranks, freed of the correlation they have
 * by chance and given the one asked for. Columns not correlated with one before them stay as they are.
 *
 * @param design Row by row; not changed. More rows than columns, or chance correlation stays.
 * @param correlations Of normal scores, such as {@link normalCorrelations} gives them; as many rows as columns.
 * @throws RangeError for correlations that are not positive definite, and a design of another width.
 *
 * @example
 * const design = latinHypercube(50, ['a', 'b'], seedKey('a'))
 * const put = reordered(design, normalCorrelations(['a', 'b'], { a: { b: 0.9 } }))
 * const column = (values, at) => Array.from(values).filter((_, place) => place % 2 === at)
 * column(put, 0) // => column(design, 0)
 * column(put, 1).sort() // => column(design, 1).sort()
 */
export function reordered(design: Float64Array, correlations: readonly ArrayLike<number>[]): Float64Array {
  const target = requireRoot(design, correlations)
  const width = target.length
  const rows = design.length / width
  const linked = target.flatMap((_, at) =>
    target.some((row, other) => other !== at && (row[at] !== 0 || target[at]![other] !== 0)) ? [at] : []
  )
  const columns = linked.map((at) => Float64Array.from({ length: rows }, (_, row) => design[row * width + at]!))
  const scores = uncorrelated(columns.map(scoresOf))
  const values = Float64Array.from(design)
  linked.forEach((at, place) => {
    const weights = linked.slice(0, place + 1).map((other) => target[at]![other]!)
    if (weights.slice(0, -1).every((weight) => weight === 0)) return
    const wanted = combined(scores, weights)
    const sorted = Float64Array.from(columns[place]!).sort()
    rankOrder(wanted).forEach((row, rank) => {
      values[row * width + at] = sorted[rank]!
    })
  })
  return values
}

/** Rows from that of the least value to that of the greatest. */
function rankOrder(values: Float64Array): number[] {
  return Array.from(values.keys()).sort((one, other) => values[one]! - values[other]! || one - other)
}

/** Normal scores of van der Waerden: Φ⁻¹(rank / (rows + 1)). */
function scoresOf(column: Float64Array): Float64Array {
  const scores = new Float64Array(column.length)
  rankOrder(column).forEach((row, rank) => {
    scores[row] = normalQuantile((rank + 1) / (column.length + 1))
  })
  return scores
}

function combined(columns: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(columns[0]!.length)
  weights.forEach((weight, at) => {
    for (let row = 0; row < sum.length; row++) sum[row] += weight * columns[at]![row]!
  })
  return sum
}

/** Scores freed of the correlation that they have in this sample; as they are where there are too few rows to tell. */
function uncorrelated(columns: readonly Float64Array[]): readonly Float64Array[] {
  const product = (one: Float64Array, other: Float64Array) =>
    one.reduce((sum, value, row) => sum + value * other[row]!, 0)
  const lengths = columns.map((column) => Math.sqrt(product(column, column)))
  const sample = columns.map((one, at) =>
    columns.map((other, place) => (at === place ? 1 : product(one, other) / (lengths[at]! * lengths[place]!)))
  )
  const root = choleskyRoot(sample)
  if (root === null) return columns
  const freed: Float64Array[] = []
  columns.forEach((column, at) => {
    const left = Float64Array.from(column)
    for (let other = 0; other < at; other++) {
      const weight = root[at]![other]!
      for (let row = 0; row < left.length; row++) left[row] -= weight * freed[other]![row]!
    }
    freed.push(left.map((value) => value / root[at]![at]!))
  })
  return freed
}
