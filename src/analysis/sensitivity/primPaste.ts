import { countOf, type PrimBox, type PrimRuns, restrictedIn, rowsInside, withLimit } from './primBox.js'
import type { PrimStep } from './primPeel.js'

/**
 * Pastes onto a box (Friedman & Fisher 1999, section 9.2): what peeling cut off too much is given back, again and again
 * the slice outside one limit that leaves the share of losing runs greatest, as long as that share does not fall; where
 * it would, half of the slice, and so on down to one run.
 *
 * @param runs All runs.
 * @param rows Places of those that count.
 * @param box What peeling left.
 * @param paste Greatest size of a slice, as a share of the runs in the box.
 *
 * @example
 * const runs = { inputs: [[1, 2, 3, 4]], loses: [false, true, true, true] }
 * const box = { low: Float64Array.of(3), high: Float64Array.of(Infinity) }
 * primPaste(runs, [0, 1, 2, 3], box, 0.05).rows // => [1, 2, 3]
 */
export function primPaste(runs: PrimRuns, rows: readonly number[], box: PrimBox, paste: number): PrimStep {
  let step: PrimStep = { box, rows: rowsInside(runs.inputs, box, rows) }
  for (;;) {
    const next = bestPaste(runs, rows, step, paste)
    if (next === null) return step
    step = next
  }
}

function bestPaste(runs: PrimRuns, rows: readonly number[], from: PrimStep, paste: number): PrimStep | null {
  const { losing, runs: count } = countOf(runs.loses, from.rows)
  // where a whole slice would lower the share, half of it may not
  for (let size = Math.max(1, Math.floor(paste * count)); size >= 1; size = Math.floor(size / 2)) {
    const found = bestOfSize(runs, rows, from.box, size, losing / count)
    if (found !== null) return found
  }
  return null
}

function bestOfSize(
  runs: PrimRuns,
  rows: readonly number[],
  from: PrimBox,
  size: number,
  least: number
): PrimStep | null {
  let best: PrimStep | null = null
  let greatest = least
  for (const parameter of restrictedIn(from)) {
    for (const side of ['low', 'high'] as const) {
      const box = widened(runs, rows, from, parameter, side, size)
      if (box === null) continue
      const inside = rowsInside(runs.inputs, box, rows)
      const after = countOf(runs.loses, inside)
      const share = after.losing / after.runs
      // the first that is no worse, then only what is better
      if (share < greatest || (best !== null && share === greatest)) continue
      greatest = share
      best = { box, rows: inside }
    }
  }
  return best
}

/** A box whose limit takes in the next so many runs outside it; without a limit where no more are left. */
function widened(
  runs: PrimRuns,
  rows: readonly number[],
  box: PrimBox,
  parameter: number,
  side: 'low' | 'high',
  most: number
): PrimBox | null {
  const limit = box[side][parameter]
  if (!Number.isFinite(limit)) return null
  const values = runs.inputs[parameter]
  const open = withLimit(box, parameter, side, side === 'low' ? -Infinity : Infinity)
  const outside = rowsInside(runs.inputs, open, rows)
    .map((row) => values[row])
    .filter((value) => (side === 'low' ? value < limit : value > limit))
    .sort((one, other) => (side === 'low' ? other - one : one - other))
  return outside.length <= most ? open : withLimit(box, parameter, side, outside[most - 1])
}
