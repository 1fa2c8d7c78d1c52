/**
 * Columns of a natural cubic spline in one variable, without the constant: the variable itself, then one bent column
 * for every inner knot; linear outside the outer knots, which are the least and the greatest value. The truncated power
 * basis of Hastie, Tibshirani & Friedman 2009 (The Elements of Statistical Learning, 2nd edition, section 5.2.1), on
 * values stretched to 0..1, with knots evenly among the different values.
 *
 * @param values Of the variable.
 * @param columns How many, at least 1; as many as there are different values less one pass through any value of each.
 * @returns The columns, each as long as the values; fewer than asked for where there are not so many different values,
 *   none where all are the same.
 *
 * @example
 * naturalSpline([10, 20, 30], 1) // => [Float64Array.of(0, 0.5, 1)]
 * naturalSpline([10, 20, 30], 5).length // => 2
 * naturalSpline([7, 7], 1) // => []
 */
export function naturalSpline(values: ArrayLike<number>, columns: number): Float64Array[] {
  const different = Float64Array.from(new Set(Array.from(values))).sort()
  const least = different[0]
  const width = different[different.length - 1] - least
  if (!(width > 0)) return []
  const scaled = Float64Array.from(values, (value) => (value - least) / width)
  const count = Math.min(columns, different.length - 1)
  const knots = Array.from(
    { length: count + 1 },
    (_, at) => (different[Math.round((at * (different.length - 1)) / count)] - least) / width
  )
  const last = bend(scaled, knots[count - 1], knots[count])
  const bent = knots.slice(0, count - 1).map((knot) => {
    const column = bend(scaled, knot, knots[count])
    return column.map((value, at) => value - last[at])
  })
  return [scaled, ...bent]
}

/** ((x − knot)³₊ − (x − end)³₊) / (end − knot). */
function bend(scaled: Float64Array, knot: number, end: number): Float64Array {
  const cube = (x: number) => (x > 0 ? x * x * x : 0)
  return scaled.map((x) => (cube(x - knot) - cube(x - end)) / (end - knot))
}
