import type { FlatModel } from './forward.js'

/** Longest future that is added up. */
const mostEditions = 100_000

/**
 * Editions still to be attended from each stage, the next one being the first, each discounted by the editions until then. A
 * model that customers never leave has no end without a discount; then the sum is cut off.
 *
 * @param model In arrays.
 * @param discount By edition, at least 0. Defaults to 0.
 * @param worth Worth of an edition attended, by stage. Defaults to 1 each.
 * @param editions How many editions ahead, at least 0. Defaults to as many as matter.
 *
 * @example
 * const transitions = Float64Array.of(0.5, 0.5, 0, 1)
 * const model = { size: 2, initial: Float64Array.of(1, 0), transitions, attendance: Float64Array.of(0.8, 0), spend: null, score: null }
 * // .5 × .8 + .25 × .8 + …
 * expectedEditions(model)[0] // ≈ 0.8
 * // .5 × .8 / 2 + .25 × .8 / 4 of the next two, at a discount of 100 %
 * expectedEditions(model, 1, undefined, 2)[0] // ≈ 0.25
 */
export function expectedEditions(
  model: FlatModel,
  discount = 0,
  worth?: ArrayLike<number>,
  editions = mostEditions
): Float64Array {
  const { size, transitions, attendance } = model
  const sums = new Float64Array(size)
  let each = attendance.map((rate, stage) => rate * (worth?.[stage] ?? 1))
  for (let edition = 0; edition < editions; edition++) {
    const next = new Float64Array(size)
    let most = 0
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++) next[from] += transitions[from * size + to] * each[to]
      next[from] /= 1 + discount
      sums[from] += next[from]
      most = Math.max(most, next[from] / Math.max(1e-300, sums[from]))
    }
    each = next
    if (most < 1e-13) break
  }
  return sums
}

/**
 * Probability to attend each of the next editions, from a distribution over stages.
 *
 * @param model In arrays.
 * @param stages Probability to be in each stage at the last edition.
 * @param editions How many ahead.
 *
 * @example
 * const transitions = Float64Array.of(0.5, 0.5, 0, 1)
 * const model = { size: 2, initial: Float64Array.of(1, 0), transitions, attendance: Float64Array.of(0.8, 0), spend: null, score: null }
 * attendanceAhead(model, [1, 0], 2) // ≈ [0.4, 0.2]
 */
export function attendanceAhead(model: FlatModel, stages: ArrayLike<number>, editions: number): number[] {
  const { size, transitions, attendance } = model
  let now = Float64Array.from(stages)
  return Array.from({ length: editions }, () => {
    const next = new Float64Array(size)
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++) next[to] += now[from] * transitions[from * size + to]
    }
    now = next
    return now.reduce((sum, each, stage) => sum + each * attendance[stage], 0)
  })
}
