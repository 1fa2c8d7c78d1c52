import type { Records } from '../../records/records.js'
import type { Panel } from './panel.js'

/** What records may not say: some for want of a column or of editions, some whatever is in them. */
export const gaps = [
  'attendance',
  'renewal',
  'returns',
  'leaving',
  'tenure',
  'recentLeaving',
  'unknownAttendance',
  'segments',
  'money',
  'missingPayments',
  'negative',
  'missingCosts',
  'pricePerArea',
  'attitudes',
  'stages',
  'causes',
  'valueToCome',
  'indirectValue'
] as const
export type Gap = (typeof gaps)[number]

/** Something these records do not say. */
export interface NotSaid {
  readonly gap: Gap
  /** Customers, attendances or editions it is about; `null` where it is about all. */
  readonly count: number | null
}

/** Attendances with money and cost not recorded, as `amountsOf` counts them. */
interface MoneyGaps {
  readonly unpaid: number
  readonly uncosted: number
  readonly value: Float64Array | null
}

/**
 * What these records do not say, so that nobody takes silence for an answer.
 *
 * @param panel The records.
 * @param money What is missing of payments and costs; `null` where no payment is recorded.
 *
 * @example
 * const panel = panelOf(makeRecords([{ customer: 'A', edition: '1' }]), 2)
 * notSaidBy(panel, null).map(({ gap }) => gap).slice(0, 3) // => ['renewal', 'leaving', 'tenure']
 */
export function notSaidBy(panel: Panel, money: MoneyGaps | null): NotSaid[] {
  const { records, held, segments, watched } = panel
  const counts = countsOf(panel)
  const hasSegment = records.customers.some(({ segment }) => segment !== null)
  const always: NotSaid[] = (['stages', 'causes', 'valueToCome', 'indirectValue'] as const).map((gap) => ({
    gap,
    count: null
  }))
  if (counts.attended === 0) return [{ gap: 'attendance', count: null }, ...always]
  const found: readonly (readonly [Gap, boolean, number | null])[] = [
    ['renewal', held.length < 2, held.length],
    ['returns', held.length > 1 && counts.again === 0, counts.attended],
    ['leaving', watched < 1, held.length],
    ['tenure', counts.tenureUnknown > 0, counts.tenureUnknown],
    ['recentLeaving', watched >= 1 && counts.recent > 0, counts.recent],
    ['unknownAttendance', counts.unknown > 0, counts.unknown],
    ['segments', segments.length === 0 && !hasSegment, null],
    ['money', money === null, null],
    ['missingPayments', (money?.unpaid ?? 0) > 0, money?.unpaid ?? 0],
    ['negative', money !== null && money.value === null, null],
    ['missingCosts', money !== null && money.value !== null && money.uncosted > 0, money?.uncosted ?? 0],
    ['pricePerArea', !hasPrice(records), null],
    ['attitudes', records.figures.score === undefined && records.figures.recommend === undefined, null]
  ]
  return [...found.flatMap(([gap, isSo, count]) => (isSo ? [{ gap, count }] : [])), ...always]
}

function hasPrice({ figures: { area, paid } }: Records): boolean {
  return area !== undefined && paid !== undefined && area.some((each, at) => !Number.isNaN(each / paid[at]))
}

function countsOf({ records, held, marks, first, last, left }: Panel) {
  const counts = { attended: 0, again: 0, tenureUnknown: 0, recent: 0, unknown: 0 }
  for (let customer = 0; customer < records.customers.length; customer++) {
    for (let place = 0; place < held.length; place++)
      counts.unknown += marks[customer * held.length + place] < 0 ? 1 : 0
    if (first[customer] < 0) continue
    counts.attended++
    if (last[customer] > first[customer]) counts.again++
    if (records.entryKnown[customer] === 0) counts.tenureUnknown++
    if (left[customer] !== 1 && last[customer] < held.length - 1) counts.recent++
  }
  return counts
}
