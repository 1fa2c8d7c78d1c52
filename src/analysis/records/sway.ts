import { type Panel, perSegment, placesOf } from './panel.js'
import { type Rate, rateOf } from './rate.js'

/** Who comes now and then: of all customers (`segment` null) or of one segment. */
export interface Sway {
  readonly segment: string | null
  readonly swaying: Rate
}

/**
 * Of customers of the fair for at least two editions held, the share who attended some of them and missed some. A customer is one
 * from the first attendance to the last where it has left, else to the end of the records; editions of which the attendance is
 * not known do not count.
 *
 * @param panel The records.
 * @returns All customers first, then each segment.
 *
 * @example
 * const rows = [['A', '1'], ['A', '3'], ['B', '1'], ['B', '2'], ['B', '3'], ['C', '3']]
 * const [all] = swayOf(panelOf(makeRecords(rows.map(([customer, edition]) => ({ customer, edition }))), 2))
 * all.swaying.share // => 0.5
 */
export function swayOf(panel: Panel): Sway[] {
  const { records, held, marks, first, last, left } = panel
  const groups = perSegment(panel, () => ({ swaying: 0, n: 0 }))
  for (let customer = 0; customer < records.customers.length; customer++) {
    if (first[customer] < 0) continue
    const until = left[customer] === 0 ? held.length - 1 : last[customer]
    let missed = 0
    let known = 0
    for (let place = first[customer]; place <= until; place++) {
      const mark = marks[customer * held.length + place]
      known += mark < 0 ? 0 : 1
      missed += mark === 0 ? 1 : 0
    }
    if (known < 2) continue
    for (const place of placesOf(panel, customer)) {
      groups[place].sums.n++
      groups[place].sums.swaying += missed > 0 ? 1 : 0
    }
  }
  return groups.map(({ segment, sums: { swaying, n } }) => ({ segment, swaying: rateOf(swaying, n) }))
}
