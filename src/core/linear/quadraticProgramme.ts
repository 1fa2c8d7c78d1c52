import quadprog from 'quadprog'

/** One linear condition: normal · point ≤ limit. */
export interface HalfSpace {
  readonly normal: Float64Array
  readonly limit: number
}

/**
 * The point at which a concave quadratic function is greatest under linear conditions: maximises g·x − ½ x'Hx (dual
 * method of Goldfarb & Idnani 1983, Mathematical Programming 27, 1–33, by the package quadprog).
 *
 * @param gradient g: slope at the origin.
 * @param curvature H, row by row; must be positive definite.
 * @param halfSpaces Conditions.
 * @returns The best point; `null` where no point meets the conditions, or where H is not positive definite.
 *
 * @example
 * // the point of x + y ≤ 1 nearest to (2, 1)
 * quadraticProgramme([2, 1], [[1, 0], [0, 1]], [{ normal: Float64Array.of(1, 1), limit: 1 }])
 * // ≈ Float64Array.of(1, 0)
 */
export function quadraticProgramme(
  gradient: ArrayLike<number>,
  curvature: readonly (readonly number[])[],
  halfSpaces: readonly HalfSpace[]
): Float64Array | null {
  const size = gradient.length
  const list = Array.from(gradient)
  // one condition at least, met by all points
  const conditions = halfSpaces.length > 0 ? halfSpaces : [{ normal: new Float64Array(size), limit: 1 }]
  const rows = list.map((_, row) => [0, ...conditions.map(({ normal }) => -normal[row]!)])
  const limits = conditions.map(({ limit }) => -limit)
  const matrix = curvature.map((row) => [0, ...row])
  const { solution, message } = quadprog.solveQP([[], ...matrix], [0, ...list], [[], ...rows], [0, ...limits])
  if (message !== '') return null
  const point = Float64Array.from({ length: size }, (_, at) => solution[at + 1]!)
  return point.every(Number.isFinite) ? point : null
}

/**
 * The point that meets linear conditions and is nearest to a given one; `null` where no point meets them.
 *
 * @param point Of any number of dimensions.
 * @param halfSpaces Conditions.
 *
 * @example
 * nearestPoint(Float64Array.of(3, 0), [{ normal: Float64Array.of(1, 0), limit: 1 }]) // => Float64Array.of(1, 0)
 */
export function nearestPoint(point: Float64Array, halfSpaces: readonly HalfSpace[]): Float64Array | null {
  if (halfSpaces.every(({ normal, limit }) => dot(normal, point) <= limit)) return point
  const unit = Array.from(point, (_, row) => Array.from(point, (_, column) => (row === column ? 1 : 0)))
  return quadraticProgramme(point, unit, halfSpaces)
}

/**
 * The sum of the products of two lists of numbers.
 *
 * @example
 * dot([1, 2], [3, 4]) // => 11
 */
export function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!
  return sum
}
