/** Runs: the inputs of each and whether it lost. */
export interface PrimRuns {
  /** `[parameter][run]`. */
  readonly inputs: readonly ArrayLike<number>[]
  /** One a run: whether it is of the kind sought. */
  readonly loses: readonly boolean[]
}

/** A box in the space of inputs: a run is inside whose every input lies from `low` to `high`, ends included. */
export interface PrimBox {
  readonly low: Float64Array
  readonly high: Float64Array
}

/** How many runs, and how many of them lose. */
export interface PrimCount {
  readonly runs: number
  readonly losing: number
}

/**
 * The box without limits.
 *
 * @example
 * wholeBox(2) // => { low: Float64Array.of(-Infinity, -Infinity), high: Float64Array.of(Infinity, Infinity) }
 */
export function wholeBox(parameters: number): PrimBox {
  return { low: new Float64Array(parameters).fill(-Infinity), high: new Float64Array(parameters).fill(Infinity) }
}

/**
 * A box with another limit on one side of one parameter; the box given stays as it is.
 *
 * @example
 * withLimit(wholeBox(1), 0, 'high', 3) // => { low: Float64Array.of(-Infinity), high: Float64Array.of(3) }
 */
export function withLimit(box: PrimBox, parameter: number, side: 'low' | 'high', value: number): PrimBox {
  const limits = Float64Array.from(box[side])
  limits[parameter] = value
  return { ...box, [side]: limits }
}

/**
 * A box without the limits of one parameter; the box given stays as it is.
 *
 * @example
 * withoutLimits({ low: Float64Array.of(1), high: Float64Array.of(2) }, 0) // => wholeBox(1)
 */
export function withoutLimits(box: PrimBox, parameter: number): PrimBox {
  return withLimit(withLimit(box, parameter, 'low', -Infinity), parameter, 'high', Infinity)
}

/**
 * Places of the parameters on which a box sets a limit.
 *
 * @example
 * restrictedIn({ low: Float64Array.of(-Infinity, -Infinity), high: Float64Array.of(Infinity, 3) }) // => [1]
 */
export function restrictedIn({ low, high }: PrimBox): number[] {
  return Array.from(low.keys()).filter((at) => low[at] > -Infinity || high[at] < Infinity)
}

/**
 * Which of some runs lie inside a box.
 *
 * @param rows Places of the runs asked about.
 *
 * @example
 * const box = { low: Float64Array.of(2), high: Float64Array.of(3) }
 * rowsInside([[1, 2, 3, 4]], box, [0, 1, 2, 3]) // => [1, 2]
 */
export function rowsInside(inputs: PrimRuns['inputs'], box: PrimBox, rows: readonly number[]): number[] {
  const restricted = restrictedIn(box)
  return rows.filter((row) =>
    restricted.every((at) => inputs[at][row] >= box.low[at] && inputs[at][row] <= box.high[at])
  )
}

/**
 * How many of some runs there are, and how many lose.
 *
 * @example
 * countOf([true, false, true], [0, 1]) // => { runs: 2, losing: 1 }
 */
export function countOf(loses: readonly boolean[], rows: readonly number[]): PrimCount {
  let losing = 0
  for (const row of rows) if (loses[row]) losing += 1
  return { runs: rows.length, losing }
}
