/** A function of several numbers. */
export type Objective = (point: Float64Array) => number

/**
 * The gradient of a function by central differences, (f(x + h) − f(x − h)) / 2h, h being 6e-6 × max(1, |x|), about the cube
 * root of the rounding error (Dennis & Schnabel 1983, "Numerical Methods for Unconstrained Optimization", 5.6).
 *
 * @param objective Finite around the point.
 * @param point Where; is left as it was.
 *
 * @example
 * gradientOf(([x, y]) => x * x + 3 * y, Float64Array.of(2, 0)).map((each) => Math.round(each * 1e6) / 1e6)
 * // => Float64Array.of(4, 3)
 */
export function gradientOf(objective: Objective, point: Float64Array): Float64Array {
  const moved = Float64Array.from(point)
  return Float64Array.from(point, (value, index) => {
    const step = 6e-6 * Math.max(1, Math.abs(value))
    moved[index] = value + step
    const above = objective(moved)
    moved[index] = value - step
    const below = objective(moved)
    moved[index] = value
    return (above - below) / (2 * step)
  })
}

/**
 * The matrix of second derivatives of a function by central differences of step 1e-3 × max(1, |x|), row by row, symmetric.
 *
 * @param objective Finite around the point.
 * @param point Where; is left as it was.
 *
 * @example
 * hessianOf(([x, y]) => x * x + 3 * x * y, Float64Array.of(2, 1)).map((each) => Math.round(each * 1e4) / 1e4)
 * // => Float64Array.of(2, 3, 3, 0)
 */
export function hessianOf(objective: Objective, point: Float64Array): Float64Array {
  const size = point.length
  const matrix = new Float64Array(size * size)
  const steps = point.map((value) => 1e-3 * Math.max(1, Math.abs(value)))
  const centre = objective(point)
  const at = (row: number, up: number, column: number, right: number) => {
    const moved = Float64Array.from(point)
    moved[row] += up * steps[row]
    moved[column] += right * steps[column]
    return objective(moved)
  }
  for (let row = 0; row < size; row++) {
    matrix[row * size + row] = (at(row, 1, row, 0) - 2 * centre + at(row, -1, row, 0)) / (steps[row] * steps[row])
    for (let column = 0; column < row; column++) {
      const crossed = at(row, 1, column, 1) - at(row, 1, column, -1) - at(row, -1, column, 1) + at(row, -1, column, -1)
      const value = crossed / (4 * steps[row] * steps[column])
      matrix[row * size + column] = value
      matrix[column * size + row] = value
    }
  }
  return matrix
}
