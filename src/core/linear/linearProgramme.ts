import { type Constraint, solve } from 'yalps'

/** One linear condition: `low` ≤ coefficients · point ≤ `high`; either end may be infinite. */
export interface LinearRow {
  readonly coefficients: ArrayLike<number>
  readonly low: number
  readonly high: number
}

/** How a linear programme ends. */
export type LinearResult =
  | { readonly status: 'optimal'; readonly point: Float64Array; readonly value: number }
  | { readonly status: 'infeasible' | 'unbounded' }

/** What counts as zero among numbers scaled to about one. */
const precision = 1e-11

const sizeOf = (value: number) => (Number.isFinite(value) ? Math.abs(value) : 0)

/**
 * The point at which a linear function is greatest under linear conditions (simplex method, by YALPS). Numbers may be
 * below zero, and of any size: columns and rows are scaled to about one first.
 *
 * @param objective What is maximised: one coefficient a variable.
 * @param rows Conditions.
 * @returns The best point and its value, or why there is none. Conditions hold to about 1e-11 of their size.
 * @throws RangeError where the simplex method does not come to an end.
 *
 * @example
 * const rows = [{ coefficients: [1, 1], low: -Infinity, high: 10 }, { coefficients: [1, 0], low: 0, high: 4 }]
 * linearProgramme([2, 1], rows) // => { status: 'optimal', point: Float64Array.of(4, 6), value: 14 }
 * linearProgramme([0, -1], rows) // => { status: 'unbounded' }
 * linearProgramme([1, 0], [...rows, { coefficients: [1, 0], low: 5, high: 6 }]) // => { status: 'infeasible' }
 */
export function linearProgramme(objective: ArrayLike<number>, rows: readonly LinearRow[]): LinearResult {
  if (rows.some(({ low, high }) => low > high)) return { status: 'infeasible' }
  const columns = columnScales(objective.length, rows)
  const constraints = new Map<number, Constraint>()
  const rowScales = rows.map(({ coefficients }) => rowScale(coefficients, columns))
  rows.forEach(({ low, high }, row) => {
    const scale = rowScales[row]!
    if (low === high) constraints.set(row, { equal: low / scale })
    else constraints.set(row, { min: low / scale, max: high / scale })
  })
  const goal = rows.length
  const goalScale = rowScale(objective, columns)
  // every variable as the difference of two that are not below zero, which is what the library knows
  const variables = columns.flatMap((scale, column) => {
    const entries: [number, number][] = [[goal, (objective[column]! * scale) / goalScale]]
    rows.forEach(({ coefficients }, row) => {
      if (coefficients[column] !== 0) entries.push([row, (coefficients[column]! * scale) / rowScales[row]!])
    })
    const positive: [number, [number, number][]] = [2 * column, entries]
    const negative: typeof positive = [2 * column + 1, entries.map(([row, value]) => [row, -value])]
    return [positive, negative]
  })
  const model = { direction: 'maximize' as const, objective: goal, constraints, variables }
  const { status, variables: found } = solve<number, number>(model, { checkCycles: true, precision })
  if (status === 'infeasible' || status === 'unbounded') return { status }
  if (status !== 'optimal') throw new RangeError(`the linear programme did not come to an end: ${status}`)
  const point = new Float64Array(columns.length)
  for (const [name, value] of found) {
    const column = name >> 1
    point[column] = point[column]! + (name % 2 === 0 ? value : -value) * columns[column]!
  }
  return { status, point, value: point.reduce((sum, value, column) => sum + objective[column]! * value, 0) }
}

/** The size of each variable, from the conditions on it alone, else from those it shares. */
function columnScales(count: number, rows: readonly LinearRow[]): number[] {
  const own = new Array<number>(count).fill(0)
  const shared = new Array<number>(count).fill(0)
  for (const { coefficients, low, high } of rows) {
    const size = Math.max(sizeOf(low), sizeOf(high))
    const used = own.map((_, column) => column).filter((column) => coefficients[column] !== 0)
    const sizes = used.length === 1 ? own : shared
    for (const column of used) sizes[column] = Math.max(sizes[column]!, size / Math.abs(coefficients[column]!))
  }
  return own.map((size, column) => size || shared[column] || 1)
}

function rowScale(coefficients: ArrayLike<number>, columns: readonly number[]): number {
  return columns.reduce((most, scale, column) => Math.max(most, Math.abs(coefficients[column]! * scale)), 0) || 1
}
