import { marksOf, valuesOf } from '../../records/histories.js'
import type { Records } from '../../records/records.js'
import type { HmmHistory } from '../hmm/sequences.js'

/**
 * What was observed of every customer, for hidden stages: attendance, scores where any were recorded, and money paid where it
 * is to be taken for a sign of the stage. Money of 0 says nothing of a stage and is left aside.
 *
 * @param records The records.
 * @param withSpend Whether money is a sign of the stage.
 *
 * @example
 * const records = makeRecords([{ customer: 'A', edition: '1', paid: 900, score: 70 }, { customer: 'A', edition: '2', paid: 0 }])
 * historiesOf(records, false) // => [{ attendance: [1, 1], score: [70, null] }]
 * historiesOf(records, true)[0].spend // => [900, null]
 */
export function historiesOf(records: Records, withSpend: boolean): HmmHistory[] {
  const { customers, editions, figures } = records
  const { paid, score } = figures
  const length = editions.length
  return customers.map((_, customer) => ({
    attendance: marksOf(records, customer),
    ...(withSpend && paid
      ? { spend: valuesOf(paid, length, customer).map((value) => (value !== null && value > 0 ? value : null)) }
      : {}),
    ...(score ? { score: valuesOf(score, length, customer) } : {})
  }))
}

/**
 * The first editions of histories.
 *
 * @param histories One a customer.
 * @param editions How many to keep.
 *
 * @example
 * firstEditions([{ attendance: [1, 0, 1], score: [70, null, 60] }], 2) // => [{ attendance: [1, 0], score: [70, null] }]
 */
export function firstEditions(histories: readonly HmmHistory[], editions: number): HmmHistory[] {
  return histories.map(({ attendance, spend, score }) => ({
    attendance: attendance.slice(0, editions),
    ...(spend ? { spend: spend.slice(0, editions) } : {}),
    ...(score ? { score: score.slice(0, editions) } : {})
  }))
}

/** Histories to fit to. */
export interface HistorySample {
  readonly histories: readonly HmmHistory[]
  /** Customers who attended at all, of whom these are. */
  readonly of: number
  readonly isAll: boolean
}

/**
 * Histories of those who attended, put in order of what was observed of them, so that the order of the customers decides
 * nothing; where more than `most` are unlike, an even sample: every so-manieth in that order (systematic sampling, Cochran
 * 1977, Sampling Techniques, chapter 8).
 *
 * @param histories One a customer.
 * @param most How many to keep where they are unlike.
 *
 * @example
 * const histories = [[1, 1], [0, 1], [1, 0], [0, 0]].map((attendance) => ({ attendance }))
 * evenSample(histories, 2).histories // => [{ attendance: [0, 1] }, { attendance: [1, 0] }]
 * evenSample(histories, 3).isAll // => true
 */
export function evenSample(histories: readonly HmmHistory[], most: number): HistorySample {
  const keyed = histories.flatMap((history) =>
    history.attendance.includes(1) ? [{ history, key: keyOf(history) }] : []
  )
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
  const unlike = keyed.reduce((count, { key }, at) => (at > 0 && key === keyed[at - 1].key ? count : count + 1), 0)
  const all = keyed.map(({ history }) => history)
  if (unlike <= most || all.length <= most) return { histories: all, of: all.length, isAll: true }
  const kept = Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)])
  return { histories: kept, of: all.length, isAll: false }
}

function keyOf({ attendance, spend, score }: HmmHistory): string {
  return [attendance.map((mark) => mark ?? '-').join(''), spend?.join() ?? '', score?.join() ?? ''].join('|')
}
