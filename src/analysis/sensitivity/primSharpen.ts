import { countOf, type PrimBox, type PrimRuns, restrictedIn, rowsInside, withLimit } from './primBox.js'

/**
 * The harmonic mean of coverage and density of a box: 2 × losing runs inside / (runs inside + losing runs in all).
 *
 * @example
 * // coverage ½, density 1
 * harmonicMean({ runs: 5, losing: 5 }, 10) // ≈ 2 / 3
 */
export function harmonicMean(inside: { readonly runs: number; readonly losing: number }, losing: number): number {
  return (2 * inside.losing) / (inside.runs + losing)
}

/**
 * Moves the limits of a box, one at a time, to where the harmonic mean of coverage and density is greatest, until none
 * can be moved to any good: peeling goes by whole slices, and the edge sought lies within one.
 *
 * @param runs All runs.
 * @param rows Places of those that count.
 * @param box What peeling and pasting left.
 *
 * @example
 * const runs = { inputs: [[1, 2, 3, 4]], loses: [false, false, true, true] }
 * const box = { low: Float64Array.of(2), high: Float64Array.of(Infinity) }
 * primSharpen(runs, [0, 1, 2, 3], box) // => { low: Float64Array.of(3), high: Float64Array.of(Infinity) }
 */
export function primSharpen(runs: PrimRuns, rows: readonly number[], box: PrimBox): PrimBox {
  const losing = countOf(runs.loses, rows).losing
  let best = box
  let greatest = harmonicMean(countOf(runs.loses, rowsInside(runs.inputs, box, rows)), losing)
  for (;;) {
    const before = best
    for (const parameter of restrictedIn(before)) {
      for (const side of ['low', 'high'] as const) {
        if (!Number.isFinite(before[side][parameter])) continue
        const moved = bestLimit(runs, rows, before, parameter, side, losing)
        if (moved.score <= greatest) continue
        greatest = moved.score
        best = moved.box
      }
    }
    if (best === before) return best
  }
}

/** The best place of one limit, all others as they are. */
function bestLimit(
  runs: PrimRuns,
  rows: readonly number[],
  box: PrimBox,
  parameter: number,
  side: 'low' | 'high',
  losing: number
): { readonly box: PrimBox; readonly score: number } {
  const values = runs.inputs[parameter]
  const open = withLimit(box, parameter, side, side === 'low' ? -Infinity : Infinity)
  const sign = side === 'low' ? -1 : 1
  // from the innermost run outwards
  const order = rowsInside(runs.inputs, open, rows).sort((one, other) => sign * (values[one] - values[other]))
  let found = { box, score: -Infinity }
  const inside = { runs: 0, losing: 0 }
  order.forEach((row, at) => {
    inside.runs += 1
    if (runs.loses[row]) inside.losing += 1
    const next = order[at + 1]
    if (next === undefined || values[next] === values[row]) return
    const score = harmonicMean(inside, losing)
    if (score > found.score) found = { box: withLimit(box, parameter, side, values[row]), score }
  })
  return found
}
