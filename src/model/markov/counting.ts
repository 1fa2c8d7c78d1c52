/** Ways of counting in which a cycle, not a time point, is what counts. */
export type CycleCounting = 'start' | 'end' | 'life-table'

/**
 * At which time points of a cohort the stages are counted. With x(k) the cohort at time point k = 0 … n:
 *
 * - `start`: cycle t counts x(t−1). `end`: cycle t counts x(t).
 * - `life-table`: cycle t counts the mean of x(t−1) and x(t).
 * - `half-cycle`: time points count, 0 and n by half.
 * - a list: the weight of each time point, n + 1 numbers.
 *
 * Sonnenberg & Beck 1993 (Medical Decision Making 13, 322–338) for the half-cycle correction; Naimark, Kabboul & Krahn
 * 2013 (Medical Decision Making 33, 961–970) for life-table against half-cycle counting.
 */
export type Counting = CycleCounting | 'half-cycle' | readonly number[]

/** What share of a cycle's count comes from the cohort at its start and at its end. */
const parts: Readonly<Record<CycleCounting, { readonly start: number; readonly end: number }>> = {
  start: { start: 1, end: 0 },
  end: { start: 0, end: 1 },
  'life-table': { start: 0.5, end: 0.5 }
}

/**
 * Whether cycles count (each by the cohort at its start, at its end or by the mean of both) rather than time points.
 *
 * @example
 * isByCycle('life-table') // => true
 * isByCycle('half-cycle') // => false
 * isByCycle([0.5, 1, 0.5]) // => false
 */
export function isByCycle(counting: Counting): counting is CycleCounting {
  return typeof counting === 'string' && counting !== 'half-cycle'
}

/**
 * The shares a and b with which cycle t counts the cohort at its start and at its end: `a·x(t−1) + b·x(t)`.
 *
 * @example
 * cyclePart('start') // => { start: 1, end: 0 }
 * cyclePart('life-table') // => { start: 0.5, end: 0.5 }
 */
export function cyclePart(counting: CycleCounting): { readonly start: number; readonly end: number } {
  return parts[counting]
}

/**
 * The weight with which each time point counts: `Σ w(k)·x(k)` is the count of all cycles together.
 *
 * @param counting The convention.
 * @param cycles Number of cycles n, at least 1.
 * @returns n + 1 weights: `start` 1 … 1, 0; `end` 0, 1 … 1; `life-table` and `half-cycle` ½, 1 … 1, ½; a list as it is.
 * @throws RangeError when a list has not n + 1 weights.
 *
 * @example
 * pointWeights('start', 3) // => new Float64Array([1, 1, 1, 0])
 * pointWeights('half-cycle', 3) // => new Float64Array([0.5, 1, 1, 0.5])
 * pointWeights([0.5, 1, 1, 0], 3) // => new Float64Array([0.5, 1, 1, 0])
 */
export function pointWeights(counting: Counting, cycles: number): Float64Array {
  if (typeof counting !== 'string') {
    if (counting.length === cycles + 1) return Float64Array.from(counting)
    throw new RangeError(`${cycles} cycles have ${cycles + 1} time points, not ${counting.length}`)
  }
  const { start, end } = isByCycle(counting) ? cyclePart(counting) : { start: 0.5, end: 0.5 }
  const weights = new Float64Array(cycles + 1)
  for (let cycle = 1; cycle <= cycles; cycle++) {
    weights[cycle - 1] += start
    weights[cycle] += end
  }
  return weights
}
