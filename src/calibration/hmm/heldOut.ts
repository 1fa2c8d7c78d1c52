import { refuse, requireCount } from '../refuse.js'
import { flat, forwardPass, trellisFor } from './forward.js'
import { attendanceAhead } from './future.js'
import type { HmmModel } from './model.js'
import { hmmOutlooks } from './outlook.js'
import { type HmmHistory, sequencesOf } from './sequences.js'

/** Editions that a fit did not see, against what happened in them. */
export interface HmmHeldOut {
  /** Customers won before. */
  readonly customers: number
  readonly observed: number
  readonly expected: number
  /** Of each held-out edition; `null` where it is not known of anybody. */
  readonly rows: readonly ({ readonly observed: number; readonly expected: number } | null)[]
  /** Of who attended them, given what happened before; to be compared with that of other models. */
  readonly logLikelihood: number
}

/**
 * Logarithm of the likelihood of histories, each from its first attendance on.
 *
 * @param model Of hidden stages.
 * @param histories One a customer.
 *
 * @example
 * const model = { stages: ['in', 'out'], initial: [1, 0], transitions: [[0.5, 0.5], [0, 1]], attendance: [0.8, 0], spend: null, score: null }
 * hmmLogLikelihood(model, [{ attendance: [1, 1] }]) // ≈ -0.916290731874155
 */
export function hmmLogLikelihood(model: HmmModel, histories: readonly HmmHistory[]): number {
  const sequences = sequencesOf(histories)
  const flatModel = flat(model)
  const trellis = trellisFor(
    sequences.lengths.reduce((most, each) => Math.max(most, each), 0),
    flatModel.size
  )
  return sequences.counts.reduce(
    (sum, count, sequence) => sum + count * forwardPass(flatModel, sequences, sequence, trellis),
    0
  )
}

/**
 * A forecast of attendance against editions that the fit did not see. Customers won in those editions are left out, and so is
 * what was spent or scored in them.
 *
 * @param model Fitted to the first `seen` editions.
 * @param histories One a customer, the held-out editions included; all of one length.
 * @param seen Number of editions fitted.
 *
 * @example
 * const model = { stages: ['in', 'out'], initial: [1, 0], transitions: [[0.5, 0.5], [0, 1]], attendance: [0.8, 0], spend: null, score: null }
 * const heldOut = hmmHeldOut(model, [{ attendance: [1, 1, 1] }, { attendance: [1, 1, 0] }, { attendance: [0, 0, 1] }], 2)
 * heldOut.customers // => 2
 * heldOut.expected // ≈ 0.8
 */
export function hmmHeldOut(model: HmmModel, histories: readonly HmmHistory[], seen: number): HmmHeldOut {
  const editions = histories[0]?.attendance.length ?? 0
  requireCount('seen', seen, 1)
  if (seen >= editions) refuse('seen', `must be below the ${editions} editions`, `须小于总届数 ${editions}`, seen)
  const cut = ({ attendance, spend, score }: HmmHistory, full: boolean): HmmHistory => {
    const until = (list: readonly (number | null)[]) => list.slice(0, full ? undefined : seen)
    const hidden = (list: readonly (number | null)[]) =>
      until(list.map((each, edition) => (edition < seen ? each : null)))
    return {
      attendance: attendance.slice(0, full ? undefined : seen),
      ...(spend ? { spend: hidden(spend) } : {}),
      ...(score ? { score: hidden(score) } : {})
    }
  }
  const won = histories.filter(({ attendance }) => attendance.slice(0, seen).includes(1))
  if (won.length === 0)
    refuse('histories', 'no customer attended before the held-out editions', '在留出届之前没有客户参展')
  const before = won.map((history) => cut(history, false))
  const outlooks = hmmOutlooks(model, before)
  const flatModel = flat(model)
  const sums = Array.from({ length: editions - seen }, () => ({ observed: 0, expected: 0, asked: 0 }))
  won.forEach(({ attendance }, customer) => {
    const rates = attendanceAhead(flatModel, outlooks[customer]?.stages ?? [], sums.length)
    sums.forEach((sum, index) => {
      const mark = attendance[seen + index] ?? null
      if (mark === null) return
      sum.asked++
      sum.observed += mark
      sum.expected += rates[index]
    })
  })
  return {
    customers: won.length,
    observed: sums.reduce((sum, each) => sum + each.observed, 0),
    expected: sums.reduce((sum, each) => sum + each.expected, 0),
    rows: sums.map(({ asked, observed, expected }) => (asked > 0 ? { observed, expected } : null)),
    logLikelihood:
      hmmLogLikelihood(
        model,
        won.map((history) => cut(history, true))
      ) - hmmLogLikelihood(model, before)
  }
}
