/**
 * Rows of a Saltelli design for each base point: one of A, one of B, and one of AB for each parameter; with second
 * order as many of BA.
 *
 * @example
 * saltelliBlock(3) // => 5
 * saltelliBlock(3, true) // => 8
 */
export function saltelliBlock(parameters: number, secondOrder = false): number {
  return (secondOrder ? 2 : 1) * parameters + 2
}

/**
 * The runs from which Sobol indices are estimated (Saltelli 2002, Computer Physics Communications 145, 280–297; layout
 * as in the Python library SALib). A base point of twice as many columns as parameters is two independent points A and
 * B; its block of rows is A; AB₁ to AB_D, which are A with one parameter from B; with second order BA₁ to BA_D, which
 * are B with one parameter from A; and B.
 *
 * @param base Row by row, base points × 2 parameters: best a Sobol design of a power of two of points.
 * @param parameters How many, at least 1.
 * @param secondOrder Whether pairs are asked for, too.
 * @returns Row by row, base points × {@link saltelliBlock} rows × parameters.
 * @throws RangeError where the base is no such table.
 *
 * @example
 * saltelliDesign(Float64Array.of(0.1, 0.2, 0.8, 0.9), 2)
 * // => Float64Array.of(0.1, 0.2, 0.8, 0.2, 0.1, 0.9, 0.8, 0.9)
 */
export function saltelliDesign(base: Float64Array, parameters: number, secondOrder = false): Float64Array {
  if (!(Number.isInteger(parameters) && parameters >= 1)) {
    throw new RangeError(`a Saltelli design needs a whole number of parameters, at least 1; got ${parameters}`)
  }
  const width = 2 * parameters
  if (base.length === 0 || base.length % width !== 0) {
    throw new RangeError(
      `the base of a Saltelli design has two columns a parameter, ${width} numbers a point; got ${base.length} numbers`
    )
  }
  const rows = new Float64Array((base.length / width) * saltelliBlock(parameters, secondOrder) * parameters)
  let at = 0
  for (let from = 0; from < base.length; from += width) {
    const a = base.subarray(from, from + parameters)
    const b = base.subarray(from + parameters, from + width)
    const put = (row: Float64Array, swapped: number, other: Float64Array) => {
      rows.set(row, at)
      if (swapped >= 0) rows[at + swapped] = other[swapped]
      at += parameters
    }
    put(a, -1, a)
    for (let each = 0; each < parameters; each++) put(a, each, b)
    if (secondOrder) for (let each = 0; each < parameters; each++) put(b, each, a)
    put(b, -1, b)
  }
  return rows
}
