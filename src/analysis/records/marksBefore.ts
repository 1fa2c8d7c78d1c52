import { type AttitudeBounds, attitudeAt } from './loyalty.js'
import type { Panel } from './panel.js'
import { addCluster, clusteredRate, clusterSums, type Rate, rateOf } from './rate.js'
import { type RiskRatio, riskRatio } from './riskRatio.js'

/** What an attendance may have been marked by. */
export const attendanceMarks = ['lowScore', 'priceRise', 'smallerStand', 'missedEdition', 'firstVisit'] as const
export type AttendanceMark = (typeof attendanceMarks)[number]

/** A price per m² counts as risen from this share of the last one on; less may be rounding. */
export const leastRise = 0.01

/** After what customers left: one mark, and how often those who left and those who stayed had it. */
export interface LeftAfter {
  readonly mark: AttendanceMark
  /** Of last attendances, the share with the mark. */
  readonly leavers: Rate
  /** Of attendances after which the customer came again, the share with the mark. */
  readonly stayers: Rate
  /** Of attendances with the mark, the share that were the last. */
  readonly riskWith: Rate
  readonly riskWithout: Rate
  /** `riskWith` / `riskWithout`; `null` where one of them is not known or nobody left without the mark. */
  readonly ratio: RiskRatio | null
}

/**
 * After what customers left: attendances that were the last against those after which the customer came again, by what could be
 * seen at them. `lowScore`: attitude below the bound. `priceRise`: paid per m² at least 1 % more than at the attendance before.
 * `smallerStand`: fewer m² than at the attendance before. `missedEdition`: the edition held before was missed, an earlier one attended.
 * `firstVisit`: the first attendance ever. An attendance of which a mark is not known is left out of that mark. Marks go together;
 * a ratio is no effect.
 *
 * @param panel The records.
 * @param bounds From where on an attitude is good.
 * @returns One entry for each mark that could be seen at all.
 *
 * @example
 * const rows = [['A', '1', 40], ['B', '1', 80], ['B', '2', 80], ['B', '3', 80], ['C', '1', 50], ['C', '3', 50]]
 * const records = makeRecords(rows.map(([customer, edition, score]) => ({ customer, edition, score })))
 * const [{ mark, leavers, stayers }] = marksBefore(panelOf(records, 2), { score: 60, recommend: 9 })
 * const found = [mark, leavers.share, stayers.share]
 * found // => ['lowScore', 1, 0.5]
 */
export function marksBefore(panel: Panel, bounds: AttitudeBounds): LeftAfter[] {
  const { records, held, marks, first, last, left, watched } = panel
  const sums = attendanceMarks.map(() => ({ leavers: 0, marked: 0, stayers: clusterSums() }))
  const cases = attendanceMarks.map(() => ({ marked: 0, n: 0 }))
  for (let customer = 0; customer < records.customers.length; customer++) {
    if (first[customer] < 0) continue
    for (const each of cases) {
      each.marked = 0
      each.n = 0
    }
    let before = -1
    for (let place = first[customer]; place < watched; place++) {
      if (marks[customer * held.length + place] !== 1) continue
      const isLast = place === last[customer]
      if (isLast && left[customer] !== 1) break
      attendanceMarks.forEach((mark, index) => {
        const isMarked = isMarkedAt(panel, customer, place, before, mark, bounds)
        if (isMarked === null) return
        const into = isLast ? sums[index] : cases[index]
        into.marked += isMarked ? 1 : 0
        if (isLast) sums[index].leavers++
        else cases[index].n++
      })
      before = place
    }
    cases.forEach(({ marked, n }, index) => {
      addCluster(sums[index].stayers, marked, n)
    })
  }
  return attendanceMarks.flatMap((mark, index) => {
    const { leavers, marked, stayers } = sums[index]
    if (leavers + stayers.n === 0) return []
    const riskWith = rateOf(marked, marked + stayers.count)
    const riskWithout = rateOf(leavers - marked, leavers - marked + stayers.n - stayers.count)
    return [
      {
        mark,
        leavers: rateOf(marked, leavers),
        stayers: clusteredRate(stayers),
        riskWith,
        riskWithout,
        ratio: riskRatio(riskWith, riskWithout)
      }
    ]
  })
}

/** Whether an attendance has a mark; `null` where that is not known. `before` is the held place of the attendance before. */
function isMarkedAt(
  { records, held, marks, first }: Panel,
  customer: number,
  place: number,
  before: number,
  mark: AttendanceMark,
  bounds: AttitudeBounds
): boolean | null {
  const from = customer * records.editions.length
  const at = from + held[place]
  const { area, paid } = records.figures
  const areaAt = (index: number) => area?.[index] ?? NaN
  const priceAt = (index: number) => (paid?.[index] ?? NaN) / areaAt(index)
  switch (mark) {
    case 'lowScore': {
      const isGood = attitudeAt(records, at, bounds)
      return isGood === null ? null : !isGood
    }
    case 'priceRise':
      return before < 0 ? null : compared(priceAt(at), priceAt(from + held[before]) * (1 + leastRise), (a, b) => a >= b)
    case 'smallerStand':
      return before < 0 ? null : compared(areaAt(at), areaAt(from + held[before]), (a, b) => a < b)
    case 'missedEdition':
      return before < 0 ? null : missedBefore(marks[customer * held.length + place - 1])
    case 'firstVisit':
      return place > first[customer] ? false : records.entryKnown[customer] === 1 ? true : null
  }
}

function missedBefore(mark: number): boolean | null {
  return mark < 0 ? null : mark === 0
}

function compared(now: number, then: number, holds: (now: number, then: number) => boolean): boolean | null {
  return Number.isFinite(now) && Number.isFinite(then) ? holds(now, then) : null
}
