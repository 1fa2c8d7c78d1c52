import type { AttendanceCell } from './cells.js'
import { type BgbbParameters, bgbbTables } from './tables.js'

/**
 * Probability to attend 0 to n of n opportunities after the first attendance (Fader, Hardie & Shang 2010, equation 7).
 *
 * @param parameters Above 0.
 * @param n Opportunities.
 *
 * @example
 * bgbbFrequency({ alpha: 1, beta: 1, gamma: 1, delta: 1 }, 1) // => [0.75, 0.25]
 */
export function bgbbFrequency(parameters: BgbbParameters, n: number): number[] {
  const { attended, alive, leaves } = bgbbTables(parameters, n)
  return Array.from({ length: n + 1 }, (_, x) => {
    // C(last, x), from C(x, x) = 1 on
    let ways = 1
    let sum = 0
    for (let last = x; last < n; last++) {
      sum += ways * attended(x, last - x) * leaves(last)
      ways *= (last + 1) / (last + 1 - x)
    }
    return sum + ways * attended(x, n - x) * alive(n)
  })
}

/**
 * Customers by number of attendances after the first, observed and expected, over all numbers of opportunities.
 *
 * @param parameters Above 0.
 * @param cells Customers by recency, frequency and opportunities.
 *
 * @example
 * const cells = [{ x: 0, tx: 0, n: 1, count: 30 }, { x: 1, tx: 1, n: 1, count: 10 }]
 * frequencyTable({ alpha: 1, beta: 1, gamma: 1, delta: 1 }, cells)
 * // => [{ label: '0', observed: 30, expected: 30 }, { label: '1', observed: 10, expected: 10 }]
 */
export function frequencyTable(
  parameters: BgbbParameters,
  cells: readonly AttendanceCell[]
): { label: string; observed: number; expected: number }[] {
  const most = Math.max(0, ...cells.map(({ n }) => n))
  const table = Array.from({ length: most + 1 }, (_, x) => ({ label: `${x}`, observed: 0, expected: 0 }))
  const customers = new Map<number, number>()
  for (const { x, n, count } of cells) {
    table[x].observed += count
    customers.set(n, (customers.get(n) ?? 0) + count)
  }
  for (const [n, count] of customers) {
    bgbbFrequency(parameters, n).forEach((probability, x) => {
      table[x].expected += count * probability
    })
  }
  return table
}
