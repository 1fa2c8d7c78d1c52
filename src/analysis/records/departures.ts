import { type Panel, perSegment, placesOf } from './panel.js'
import { type Rate, rateOf } from './rate.js'

/** Who left after an edition. */
export interface DeparturesAfter {
  /** The last edition they attended. */
  readonly edition: string
  /** Of those who attended it and of whom it is known, the share who never came again. */
  readonly left: Rate
}

/** Who left: of all customers (`segment` null) or of one segment. */
export interface DeparturesOf {
  readonly segment: string | null
  /** Of customers who could be seen to leave, the share who have. */
  readonly left: Rate
  /** Of attendances after which leaving could be seen, the share that were the last. */
  readonly perAttendance: Rate
}

/** Who left, when and from which segment, as far as leaving can be told from absence. */
export interface RecordedDepartures {
  /** Editions after which leaving can be seen. */
  readonly byEdition: readonly DeparturesAfter[]
  readonly bySegment: readonly DeparturesOf[]
}

/**
 * Who left, after which edition and from which segment, whatever their tenure. Each attendance is a case in which a customer may
 * leave, given that it is still there; so the cases of one customer count like those of several (Allison 1982, Sociological Methodology
 * 13, 61–98). Those within `goneAfter` editions of the end say nothing yet.
 *
 * @param panel The records.
 *
 * @example
 * const rows = [['A', '1'], ['B', '1'], ['B', '2'], ['B', '3']]
 * const { byEdition, bySegment } = departuresOf(panelOf(makeRecords(rows.map(([customer, edition]) => ({ customer, edition }))), 2))
 * byEdition.map(({ edition, left }) => `${edition} ${left.share}`) // => ['1 0.5']
 * bySegment[0].left.count // => 1
 */
export function departuresOf(panel: Panel): RecordedDepartures {
  const { records, held, marks, first, last, left, watched } = panel
  const after = Array.from({ length: Math.max(0, watched) }, () => ({ left: 0, n: 0 }))
  const groups = perSegment(panel, () => ({ left: 0, customers: 0, attendances: 0 }))
  for (let customer = 0; customer < records.customers.length; customer++) {
    if (first[customer] < 0 || first[customer] >= watched) continue
    const isKnown = left[customer] >= 0
    const until = isKnown ? watched - 1 : last[customer] - 1
    let attendances = 0
    for (let place = first[customer]; place <= until; place++) {
      if (marks[customer * held.length + place] !== 1) continue
      attendances++
      after[place].n++
    }
    if (left[customer] === 1) after[last[customer]].left++
    for (const place of placesOf(panel, customer)) {
      const { sums } = groups[place]
      sums.attendances += attendances
      sums.customers += isKnown ? 1 : 0
      sums.left += left[customer] === 1 ? 1 : 0
    }
  }
  return {
    byEdition: after.map(({ left, n }, place) => ({
      edition: records.editions[held[place]].label,
      left: rateOf(left, n)
    })),
    bySegment: groups.map(({ segment, sums }) => ({
      segment,
      left: rateOf(sums.left, sums.customers),
      perAttendance: rateOf(sums.left, sums.attendances)
    }))
  }
}
