import { refuse, requireCount } from '../refuse.js'
import { attendanceCells, type History, recencyFrequency } from './cells.js'
import { bgbbLogLikelihood } from './likelihood.js'
import { bgbbOutlook } from './outlook.js'
import type { BgbbParameters } from './tables.js'

/** Editions that a fit did not see, against what happened in them. */
export interface BgbbHeldOut {
  /** Customers won before. */
  readonly customers: number
  /** Attendances at the held-out editions. */
  readonly observed: number
  readonly expected: number
  /** Of each held-out edition; `null` where it was no opportunity for anybody. */
  readonly rows: readonly ({ readonly observed: number; readonly expected: number } | null)[]
  /** Of what happened in them, given what happened before. */
  readonly logLikelihood: number
}

/**
 * A forecast against editions that the fit did not see. Customers won in those editions are left out.
 *
 * @param parameters Fitted to the first `seen` editions.
 * @param histories One a customer, the held-out editions included; all of one length.
 * @param seen Number of editions fitted.
 *
 * @example
 * const heldOut = bgbbHeldOut({ alpha: 1, beta: 1, gamma: 1, delta: 1 }, [[1, 1, 0], [1, 0, 0], [0, 0, 1]], 2)
 * heldOut.customers // => 2
 * heldOut.observed // => 0
 */
export function bgbbHeldOut(parameters: BgbbParameters, histories: readonly History[], seen: number): BgbbHeldOut {
  const editions = histories[0]?.length ?? 0
  requireCount('seen', seen, 1)
  if (seen >= editions) refuse('seen', `must be below the ${editions} editions`, `须小于总届数 ${editions}`, seen)
  const won = histories.filter((history) => history.slice(0, seen).includes(1))
  if (won.length === 0)
    refuse('histories', 'no customer attended before the held-out editions', '在留出届之前没有客户参展')
  const held = Array.from({ length: editions - seen }, (_, index) => seen + index)
  const sums = held.map((edition) => ({
    observed: 0,
    expected: 0,
    any: won.some((history) => history[edition] !== null && history[edition] !== undefined)
  }))
  const outlooks = new Map<string, number[]>()
  for (const history of won) {
    const { x, tx, n } = recencyFrequency(history.slice(0, seen)) as { x: number; tx: number; n: number }
    const key = `${x} ${tx} ${n}`
    const expected = outlooks.get(key) ?? chances(parameters, { x, tx, n }, held.length)
    outlooks.set(key, expected)
    let opportunity = 0
    held.forEach((edition, index) => {
      const mark = history[edition] ?? null
      if (mark === null) return
      sums[index].observed += mark
      sums[index].expected += expected[opportunity++]
    })
  }
  const before = won.map((history) => history.slice(0, seen))
  return {
    customers: won.length,
    observed: sums.reduce((sum, each) => sum + each.observed, 0),
    expected: sums.reduce((sum, each) => sum + each.expected, 0),
    rows: sums.map(({ any, observed, expected }) => (any ? { observed, expected } : null)),
    logLikelihood:
      bgbbLogLikelihood(parameters, attendanceCells(won)) - bgbbLogLikelihood(parameters, attendanceCells(before))
  }
}

/** Probability to attend each of the next opportunities. */
function chances(parameters: BgbbParameters, seen: { x: number; tx: number; n: number }, count: number): number[] {
  const sums = Array.from(
    { length: count },
    (_, index) => bgbbOutlook(parameters, seen, { opportunities: index + 1 }).attendances
  )
  return sums.map((sum, index) => sum - (index === 0 ? 0 : sums[index - 1]))
}
