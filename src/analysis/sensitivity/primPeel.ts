import { countOf, type PrimBox, type PrimRuns, rowsInside, wholeBox, withLimit } from './primBox.js'

/** A step of peeling or pasting: the box after it and the runs inside. */
export interface PrimStep {
  readonly box: PrimBox
  readonly rows: readonly number[]
}

/**
 * Peels a box (Friedman & Fisher 1999, Statistics and Computing 9, 123–143): from the box without limits, again and
 * again the thinnest slice at the low or high end of one parameter is cut off, the one that raises the share of losing
 * runs most for each run cut off (as for inputs of few values, Kwakkel & Jaxa-Rozen 2016, Environmental Modelling &
 * Software 79, 311–321), until the share is one or too few runs are left.
 *
 * @param runs All runs.
 * @param rows Places of those that count.
 * @param peel Share of the runs in the box that a slice has at most, where values are all different.
 * @param least Runs that a box must keep.
 * @returns The box after each step, the one without limits first.
 *
 * @example
 * const runs = { inputs: [[1, 2, 3, 4]], loses: [false, false, true, true] }
 * primPeel(runs, [0, 1, 2, 3], 0.25, 1).map(({ rows }) => rows) // => [[0, 1, 2, 3], [1, 2, 3], [2, 3]]
 */
export function primPeel(runs: PrimRuns, rows: readonly number[], peel: number, least: number): PrimStep[] {
  const steps: PrimStep[] = [{ box: wholeBox(runs.inputs.length), rows }]
  for (;;) {
    const last = steps[steps.length - 1]
    const next = bestSlice(runs, last, peel, least)
    if (next === null) return steps
    steps.push(next)
  }
}

function bestSlice(runs: PrimRuns, from: PrimStep, peel: number, least: number): PrimStep | null {
  const before = countOf(runs.loses, from.rows)
  if (before.losing === before.runs) return null
  let best: PrimBox | null = null
  let most = -Infinity
  runs.inputs.forEach((values, parameter) => {
    const order = Array.from(from.rows).sort((one, other) => values[one] - values[other])
    for (const side of ['low', 'high'] as const) {
      if (side === 'high') order.reverse()
      const cut = sliceOf(order, values, peel)
      if (order.length - cut < least || cut === order.length) continue
      const after = countOf(runs.loses, order.slice(cut))
      const gain = after.losing / after.runs - before.losing / before.runs
      const score = gain > 0 ? gain / cut : gain
      if (score <= most) continue
      most = score
      best = withLimit(from.box, parameter, side, values[order[cut]])
    }
  })
  return best && { box: best, rows: rowsInside(runs.inputs, best, from.rows) }
}

/**
 * How many runs a slice takes: as many as it may, less those that share their value with the first one kept, but some.
 */
function sliceOf(order: readonly number[], values: ArrayLike<number>, peel: number): number {
  const most = Math.max(1, Math.floor(peel * order.length))
  let cut = most
  while (cut > 0 && values[order[cut - 1]] === values[order[most]]) cut -= 1
  if (cut > 0) return cut
  // the outermost value fills the slice: all of it goes
  cut = most
  while (cut < order.length && values[order[cut]] === values[order[0]]) cut += 1
  return cut
}
