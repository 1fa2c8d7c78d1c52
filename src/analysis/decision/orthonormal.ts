/** What of a column must be left, relative to its length, for it to say anything new. */
const leastLeft = 1e-7

/**
 * Adds a column to orthonormal ones: what is left of it at right angles to them, of length one. Gram–Schmidt, modified
 * and done twice (Giraud, Langou & Rozložník 2005, Computers & Mathematics with Applications 50, 1069–1075). A column
 * that says nothing new is left out.
 *
 * @param basis Orthonormal columns; the new one is pushed to them.
 * @param column As long as they are; not changed.
 * @returns Whether it was added.
 *
 * @example
 * const basis = [Float64Array.of(1, 0)]
 * addOrthonormal(basis, Float64Array.of(3, 4)) // => true
 * basis[1] // => Float64Array.of(0, 1)
 * addOrthonormal(basis, Float64Array.of(1, 2)) // => false
 */
export function addOrthonormal(basis: Float64Array[], column: Float64Array): boolean {
  const left = Float64Array.from(column)
  const before = Math.sqrt(product(left, left))
  for (let round = 0; round < 2; round++) for (const each of basis) takeOut(left, each)
  const after = Math.sqrt(product(left, left))
  if (!(after > leastLeft * before)) return false
  basis.push(left.map((value) => value / after))
  return true
}

/**
 * Takes out of a column what lies along another of length one, in place.
 *
 * @returns How much that was: the coefficient of the other.
 *
 * @example
 * takeOut(Float64Array.of(3, 4), Float64Array.of(0, 1)) // => 4
 */
export function takeOut(column: Float64Array, unit: Float64Array): number {
  const much = product(column, unit)
  for (let at = 0; at < column.length; at++) column[at] -= much * unit[at]
  return much
}

/**
 * The sum of the products of two columns.
 *
 * @example
 * product(Float64Array.of(1, 2), Float64Array.of(3, 4)) // => 11
 */
export function product(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += one[at] * other[at]
  return sum
}
