import { refuse, requireCount } from '../refuse.js'

/** One mark of an edition: attended (1), stayed away (0), or not an opportunity for this customer or not known (`null`). */
export type Mark = 0 | 1 | null

/** The editions of one customer in their order, those before the first attendance included or not. */
export type History = readonly Mark[]

/** Customers who did the same since they were won. */
export interface AttendanceCell {
  /** Editions attended after the first. */
  readonly x: number
  /** The last of them, counted in opportunities after the first attendance; 0 where there is none. */
  readonly tx: number
  /** Opportunities after the first attendance. */
  readonly n: number
  /** How many customers. */
  readonly count: number
}

/** Most opportunities that a cell may have. */
export const mostOpportunities = 200

/**
 * Recency and frequency of one customer: what `history` holds after the first attendance. An edition that was cancelled
 * is `null` and simply no opportunity. `null` for a customer who never attended.
 *
 * @param history Marks of 1, 0 or `null`, in the order of the editions.
 *
 * @example
 * recencyFrequency([0, 1, 1, null, 1, 0]) // => { x: 2, tx: 2, n: 3 }
 * recencyFrequency([0, 0]) // => null
 */
export function recencyFrequency(history: History): { x: number; tx: number; n: number } | null {
  let x = -1
  let tx = 0
  let n = 0
  for (const mark of history) {
    if (mark === null || (x < 0 && mark === 0)) continue
    if (x >= 0) n++
    if (mark === 1) {
      x++
      tx = n
    }
  }
  return x < 0 ? null : { x, tx, n }
}

/**
 * Customers counted by recency, frequency and opportunities; these are all that the beta-geometric/beta-Bernoulli model
 * needs of them. Customers who never attended are left out.
 *
 * @param histories One a customer.
 * @throws InputError for a mark that is neither 0, 1 nor `null`.
 *
 * @example
 * attendanceCells([[1, 1, 0], [1, 1, 0], [0, 1, 1]])
 * // => [{ x: 1, tx: 1, n: 1, count: 1 }, { x: 1, tx: 1, n: 2, count: 2 }]
 */
export function attendanceCells(histories: readonly History[]): AttendanceCell[] {
  const counts = new Map<number, AttendanceCell & { count: number }>()
  const side = mostOpportunities + 1
  histories.forEach((history, customer) => {
    for (const mark of history) {
      if (mark !== 0 && mark !== 1 && mark !== null) {
        refuse(`histories.${customer}`, 'holds marks of 1, 0 or null', '只可含 1、0 或 null', mark)
      }
    }
    const seen = recencyFrequency(history)
    if (seen === null) return
    const key = (seen.n * side + seen.x) * side + seen.tx
    const cell = counts.get(key)
    if (cell === undefined) counts.set(key, { ...seen, count: 1 })
    else cell.count++
  })
  return [...counts.values()].sort((a, b) => a.n - b.n || a.x - b.x || a.tx - b.tx)
}

/**
 * Refuses cells that cannot be: counts that are no whole numbers, a last attendance before there were as many, or after the
 * last opportunity.
 *
 * @example
 * checkCells([{ x: 1, tx: 2, n: 3, count: 10 }]) // => undefined
 */
export function checkCells(cells: readonly AttendanceCell[]): void {
  if (cells.length === 0) refuse('cells', 'there is no customer', '没有客户')
  cells.forEach(({ x, tx, n, count }, number) => {
    const path = (name: string) => `cells.${number}.${name}`
    for (const [name, value] of Object.entries({ x, tx, n, count })) requireCount(path(name), value)
    if (n > mostOpportunities) {
      refuse(path('n'), `may be at most ${mostOpportunities}`, `最多为 ${mostOpportunities}`, n)
    }
    if (tx > n)
      refuse(
        path('tx'),
        `the last attendance lies after the ${n} opportunities`,
        `最后一次参展晚于全部 ${n} 次机会`,
        tx
      )
    if (x > tx || (x === 0 && tx > 0)) {
      refuse(path('tx'), `does not go with ${x} attendances`, `与参展 ${x} 次不符`, tx)
    }
  })
}
