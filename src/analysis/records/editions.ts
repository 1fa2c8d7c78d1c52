import type { Panel } from './panel.js'
import { type Rate, rateOf } from './rate.js'

/** Who was at an edition. `attended` = `entered` + `repeated` + `returned` + `unclear`. */
export interface EditionCounts {
  readonly attended: number
  /** Attended for the first time ever. */
  readonly entered: number
  /** Attended the edition held before as well. */
  readonly repeated: number
  /** Missed the edition held before and had attended an earlier one. */
  readonly returned: number
  /** Attended; what they did before is not known: the records begin here, or an attendance was not recorded. */
  readonly unclear: number
  /** Attended the edition held before and not this one. */
  readonly lost: number
  /** Attendance at this edition is not known. */
  readonly unknown: number
  /** Repeat rate: of those who attended the edition held before, the share who attend this one. */
  readonly repeat: Rate
  /** What the customers paid; `null` where nothing of it is recorded. */
  readonly paid: number | null
  /** Their stands in m²; `null` where nothing of it is recorded. */
  readonly area: number | null
}

/** An edition of the records; `counts` is `null` where it was cancelled. */
export interface EditionRow {
  readonly edition: string
  readonly counts: EditionCounts | null
}

/**
 * Attendance edition by edition: who came first, again, back, and who was lost. A cancelled edition loses nobody.
 *
 * @param panel The records.
 *
 * @example
 * const rows = [['A', '1'], ['B', '1'], ['A', '2'], ['C', '2'], ['B', '3']]
 * const panel = panelOf(makeRecords(rows.map(([customer, edition]) => ({ customer, edition }))), 2)
 * const [, second, third] = editionRows(panel)
 * const { entered, repeated, lost } = second.counts
 * const found = [entered, repeated, lost, third.counts.returned]
 * found // => [1, 1, 1, 1]
 */
export function editionRows(panel: Panel): EditionRow[] {
  const { records, held } = panel
  return records.editions.map(({ label }, edition) => {
    const place = held.indexOf(edition)
    return { edition: label, counts: place < 0 ? null : countsAt(panel, place) }
  })
}

function countsAt({ records, held, marks, first }: Panel, place: number): EditionCounts {
  const counts = { attended: 0, entered: 0, repeated: 0, returned: 0, unclear: 0, lost: 0, unknown: 0 }
  for (let customer = 0; customer < records.customers.length; customer++) {
    const at = customer * held.length + place
    const mark = marks[at]
    const before = place === 0 ? -1 : marks[at - 1]
    if (mark < 0) counts.unknown++
    else if (mark === 0) counts.lost += before === 1 ? 1 : 0
    else {
      counts.attended++
      const isFirst = first[customer] === place
      if (isFirst && records.entryKnown[customer] === 1) counts.entered++
      else if (before === 1) counts.repeated++
      else if (before === 0) counts.returned++
      else counts.unclear++
    }
  }
  const { paid, area } = records.figures
  return {
    ...counts,
    repeat: rateOf(counts.repeated, counts.repeated + counts.lost),
    paid: sumAt(paid, held[place], records.editions.length),
    area: sumAt(area, held[place], records.editions.length)
  }
}

/** Sum of a figure over customers, in the order of size, so that the order of customers decides nothing. */
function sumAt(values: Float64Array | undefined, edition: number, editions: number): number | null {
  if (values === undefined) return null
  const recorded: number[] = []
  for (let at = edition; at < values.length; at += editions) if (!Number.isNaN(values[at])) recorded.push(values[at])
  if (recorded.length === 0) return null
  return Float64Array.from(recorded)
    .sort()
    .reduce((sum, value) => sum + value, 0)
}
