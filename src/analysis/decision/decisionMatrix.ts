/**
 * One list a strategy, one number a draw, the same draws for all: a value, cost or effect under each draw of what is
 * uncertain.
 */
export type DecisionMatrix = readonly ArrayLike<number>[]

/**
 * Refuses what is no matrix of strategies and draws, with a RangeError: no strategy, no draws, lists of different
 * length, or a number that is not finite. A draw that failed is to be left out for all strategies.
 *
 * @param name What the numbers are, for the message.
 * @param matrix `[strategy][draw]`.
 * @returns How many draws there are.
 *
 * @example
 * requireMatrix('net values', [[1, 2, 3], [3, 2, 1]]) // => 3
 */
export function requireMatrix(name: string, matrix: DecisionMatrix): number {
  if (matrix.length === 0) throw new RangeError(`${name} of at least one strategy are needed; got none`)
  const draws = matrix[0].length
  if (draws === 0) throw new RangeError(`${name} under at least one draw are needed; got none`)
  matrix.forEach((row, strategy) => {
    if (row.length !== draws) {
      throw new RangeError(`${name}: every strategy needs the same draws; got ${draws} and ${row.length}`)
    }
    for (let draw = 0; draw < draws; draw++) {
      if (Number.isFinite(row[draw])) continue
      throw new RangeError(
        `${name} must be finite numbers; got ${row[draw]} for strategy ${strategy}, draw ${draw} (leave a failed draw out for all strategies)`
      )
    }
  })
  return draws
}

/**
 * The mean over draws of each strategy.
 *
 * @param matrix `[strategy][draw]`.
 * @throws RangeError for what is no such matrix.
 *
 * @example
 * meanOfEach([[1, 2, 6], [0, 0, 3]]) // => [3, 1]
 */
export function meanOfEach(matrix: DecisionMatrix): number[] {
  const draws = requireMatrix('values', matrix)
  return matrix.map((row) => {
    // about the first, so that values far from zero keep their digits
    let sum = 0
    for (let draw = 0; draw < draws; draw++) sum += row[draw] - row[0]
    return row[0] + sum / draws
  })
}

/**
 * The place of the greatest number; of equal ones the first.
 *
 * @example
 * placeOfGreatest([3, 7, 7]) // => 1
 */
export function placeOfGreatest(values: ArrayLike<number>): number {
  let best = 0
  for (let at = 1; at < values.length; at++) if (values[at] > values[best]) best = at
  return best
}
