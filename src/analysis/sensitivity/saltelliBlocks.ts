import { saltelliBlock } from './saltelliDesign.js'

/** The outputs of a Saltelli design, standardised, by kind of row; one entry a base point. */
export interface Blocks {
  readonly a: Float64Array
  readonly b: Float64Array
  /** `[parameter][base point]`. */
  readonly ab: readonly Float64Array[]
  /** `[parameter][base point]`; none without second order. */
  readonly ba: readonly Float64Array[]
  /** Base points all of whose runs gave a number. */
  readonly points: number
  /** Base points with a failed run. */
  readonly dropped: number
  /** The one value of the outcome where it never changes by more than rounding; else `null`. */
  readonly constant: number | null
}

/** Spread, relative to size, below which a number is the same but for rounding. */
const rounding = 1e-12

/**
 * Sorts the outputs of a Saltelli design by kind of row, leaves out base points of which a run failed, and standardises
 * the rest to mean 0 and standard deviation 1.
 *
 * @param outputs One a row of the design; `null`, or no finite number, for a run that failed.
 *
 * @example
 * const { a, b, ab, dropped } = saltelliBlocks([1, 2, 3, 4, null, 6], 1, false)
 * dropped // => 1
 * Array.from(a) // ≈ [-1.2247448713915892]
 */
export function saltelliBlocks(outputs: readonly (number | null)[], parameters: number, secondOrder: boolean): Blocks {
  const block = saltelliBlock(parameters, secondOrder)
  const all = Array.from({ length: outputs.length / block }, (_, point) =>
    outputs.slice(point * block, (point + 1) * block)
  )
  const full = all.filter((rows): rows is number[] => rows.every((output) => Number.isFinite(output)))
  const values = full.flat()
  const first = values[0] ?? 0
  // about the first, so that numbers far from zero keep their digits
  const mean = first + values.reduce((sum, value) => sum + (value - first), 0) / values.length
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length)
  const isConstant = values.length > 0 && !(deviation > rounding * Math.max(...values.map(Math.abs), Number.MIN_VALUE))
  const column = (at: number) => Float64Array.from(full, (rows) => (rows[at] - mean) / deviation)
  const columns = (from: number) => Array.from({ length: parameters }, (_, at) => column(from + at))
  return {
    a: column(0),
    b: column(block - 1),
    ab: columns(1),
    ba: secondOrder ? columns(1 + parameters) : [],
    points: full.length,
    dropped: all.length - full.length,
    constant: isConstant ? first : null
  }
}
