import { log } from '../../core/math/log.js'
import type { History } from '../bgbb/cells.js'
import { refuse } from '../refuse.js'

/** What was observed of one customer, by edition; `null` where it was not, or where no edition was held. */
export interface HmmHistory {
  readonly attendance: History
  /** Above 0, where they attended. */
  readonly spend?: readonly (number | null)[]
  /** Satisfaction, for example, where they attended. */
  readonly score?: readonly (number | null)[]
}

/** Histories from the first attendance on, one after the other; alike ones once, with their number. */
export interface Sequences {
  readonly customers: number
  /** Sequence of each history; −1 for who never attended. */
  readonly sequenceOf: Int32Array
  readonly starts: Int32Array
  readonly lengths: Int32Array
  readonly counts: Float64Array
  /** 1 attended, 0 did not, −1 not known. */
  readonly marks: Int8Array
  /** Logarithm of the spend, `NaN` where there is none; `null` where nobody has one. */
  readonly spend: Float64Array | null
  /** Score, `NaN` where there is none; `null` where nobody has one. */
  readonly score: Float64Array | null
}

/**
 * Lays histories out for the fit. Spend and scores of editions that were not attended are left aside.
 *
 * @param histories One a customer.
 * @throws InputError for marks other than 1, 0 and `null`, spend that is not above 0, scores that are not numbers, and lists
 * of another length than the attendance.
 *
 * @example
 * const { counts, lengths, sequenceOf } = sequencesOf([{ attendance: [0, 1, 0] }, { attendance: [1, 0] }, { attendance: [0] }])
 * counts // => Float64Array.of(2)
 * lengths // => Int32Array.of(2)
 * sequenceOf // => Int32Array.of(0, 0, -1)
 */
export function sequencesOf(histories: readonly HmmHistory[]): Sequences {
  histories.forEach(check)
  const hasSpend = histories.some(({ attendance, spend }) =>
    spend?.some((each, at) => each !== null && attendance[at] === 1)
  )
  const hasScore = histories.some(({ attendance, score }) =>
    score?.some((each, at) => each !== null && attendance[at] === 1)
  )
  const known = new Map<string, number>()
  const sequenceOf = new Int32Array(histories.length).fill(-1)
  const starts: number[] = []
  const lengths: number[] = []
  const counts: number[] = []
  const marks: number[] = []
  const spends: number[] = []
  const scores: number[] = []
  histories.forEach(({ attendance, spend, score }, customer) => {
    const first = attendance.indexOf(1)
    if (first < 0) return
    const spent = hasSpend ? spend : undefined
    const scored = hasScore ? score : undefined
    // one text for each history, put together without lists in between: there may be hundreds of thousands
    let key = ''
    for (let at = first; at < attendance.length; at++) {
      const mark = attendance[at]
      if (mark !== 1) key += mark ?? '-'
      else key += `1${spent?.[at] ?? ''},${scored?.[at] ?? ''};`
    }
    let sequence = known.get(key)
    if (sequence === undefined) {
      sequence = starts.length
      known.set(key, sequence)
      starts.push(marks.length)
      lengths.push(attendance.length - first)
      counts.push(0)
      for (let at = first; at < attendance.length; at++) {
        const mark = attendance[at]
        const value = mark === 1 ? (spent?.[at] ?? null) : null
        marks.push(mark ?? -1)
        if (hasSpend) spends.push(value === null ? NaN : log(value))
        if (hasScore) scores.push(mark === 1 ? (scored?.[at] ?? NaN) : NaN)
      }
    }
    counts[sequence]++
    sequenceOf[customer] = sequence
  })
  return {
    customers: counts.reduce((sum, each) => sum + each, 0),
    sequenceOf,
    starts: Int32Array.from(starts),
    lengths: Int32Array.from(lengths),
    counts: Float64Array.from(counts),
    marks: Int8Array.from(marks),
    spend: hasSpend ? Float64Array.from(spends) : null,
    score: hasScore ? Float64Array.from(scores) : null
  }
}

function check({ attendance, spend, score }: HmmHistory, customer: number): void {
  const path = `histories.${customer}`
  for (const mark of attendance) {
    if (mark !== 0 && mark !== 1 && mark !== null)
      refuse(path, 'attendance holds marks of 1, 0 or null', '参展标记只可为 1、0 或 null', mark)
  }
  for (const [name, nameZh, list] of [
    ['spend', '花费', spend],
    ['score', '评分', score]
  ] as const) {
    if (list === undefined) continue
    if (list.length !== attendance.length) {
      refuse(
        path,
        `${name} must have ${attendance.length} values, one an edition`,
        `${nameZh}须有 ${attendance.length} 个值，每届一个`,
        list.length
      )
    }
    for (let edition = 0; edition < list.length; edition++) {
      const each = list[edition]
      if (each === null || each === undefined) continue
      if (!Number.isFinite(each))
        refuse(`${path}.${edition}`, `${name} must be a number or null`, `${nameZh}须为数值或 null`, each)
      if (name === 'spend' && each <= 0 && attendance[edition] === 1) {
        refuse(
          `${path}.${edition}`,
          'spend must be above 0, or null where it is not known',
          '花费须大于 0；未知时为 null',
          each
        )
      }
    }
  }
}

/**
 * Some of the sequences, evenly picked, for a first search.
 *
 * @param sequences All of them.
 * @param most How many to keep.
 *
 * @example
 * someOf(sequencesOf([{ attendance: [1, 0] }, { attendance: [1, 1] }]), 1).counts // => Float64Array.of(1)
 */
export function someOf(sequences: Sequences, most: number): Sequences {
  const all = sequences.starts.length
  if (all <= most) return sequences
  const kept = Array.from({ length: most }, (_, index) => Math.floor((index * all) / most))
  const counts = Float64Array.from(kept, (each) => sequences.counts[each])
  return {
    ...sequences,
    customers: counts.reduce((sum, each) => sum + each, 0),
    starts: Int32Array.from(kept, (each) => sequences.starts[each]),
    lengths: Int32Array.from(kept, (each) => sequences.lengths[each]),
    counts
  }
}
