/** Ishigami & Homma 1990 with a = 7, b = .1, of three numbers in the unit cube that stand for −π to π. */
export function ishigami(row: ArrayLike<number>): number {
  const [x1, x2, x3] = Array.from(row, (u) => -Math.PI + 2 * Math.PI * u)
  return Math.sin(x1!) + 7 * Math.sin(x2!) ** 2 + 0.1 * x3! ** 4 * Math.sin(x1!)
}

/** The function at each row of a design of three columns. */
export function ishigamiOf(rows: Float64Array): number[] {
  return Array.from({ length: rows.length / 3 }, (_, row) => ishigami(rows.subarray(3 * row, 3 * row + 3)))
}
