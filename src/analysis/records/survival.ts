import { type KaplanMeier, kaplanMeier, type Tenure } from '../kaplanMeier.js'
import { type LogRank, logRank } from './logRank.js'
import { type Panel, perSegment, placesOf } from './panel.js'
import { type Rate, rateOf } from './rate.js'

/** How long customers stay: of all (`segment` null) or of one segment. */
export interface SurvivalCurve {
  readonly segment: string | null
  /** Time in editions held since the first attendance. */
  readonly curve: KaplanMeier
  /** Longest time anybody was watched for. */
  readonly watchedFor: number
}

/** How long customers stay, as far as leaving can be told from absence. */
export interface RecordedSurvival {
  /** Editions missed in a row, up to the end of the records, that count as having left. */
  readonly goneAfter: number
  /** The last edition at which a customer can be seen to have left; absences at later ones may end. */
  readonly watchedTo: string | null
  /** None where nobody was watched. */
  readonly curves: readonly SurvivalCurve[]
  /** Between segments. */
  readonly logRank: LogRank | null
  /** Of customers who once missed so many in a row with an edition left to come back, the share who came back. */
  readonly cameBack: Rate
}

/**
 * Survival of customers whose tenure is known (Kaplan & Meier 1958). A customer leaves at the first edition after the last one
 * attended, where all later ones were missed and are at least `goneAfter`. So leaving can be seen only up to that many editions
 * before the end: all who are still there then are censored then, whatever they did after, and who came first later is not watched.
 * Who has an attendance not known after the last one recorded is censored at that.
 *
 * @param panel The records.
 *
 * @example
 * const rows = [['A', '1'], ['B', '2'], ['C', '2'], ['B', '3'], ['B', '4'], ['B', '5']]
 * const made = makeRecords(rows.map(([customer, edition]) => ({ customer, edition })))
 * const { curves, watchedTo } = recordedSurvival(panelOf(made, 2))
 * curves[0].curve.points.map(({ time, atRisk, left, survival }) => [time, atRisk, left, survival]) // => [[1, 2, 1, 0.5]]
 * watchedTo // => '4'
 */
export function recordedSurvival(panel: Panel): RecordedSurvival {
  const { records, held, goneAfter, watched } = panel
  const groups = perSegment(panel, () => new Map<string, { time: number; left: boolean; count: number }>())
  for (let customer = 0; customer < records.customers.length; customer++) {
    const seen = watchedOf(panel, customer)
    if (seen === null) continue
    for (const place of placesOf(panel, customer)) {
      const { sums } = groups[place]
      const key = `${seen.time} ${seen.left}`
      const alike = sums.get(key)
      if (alike === undefined) sums.set(key, { ...seen, count: 1 })
      else alike.count++
    }
  }
  const tenures = groups.map(({ segment, sums }) => ({ segment, tenures: [...sums.values()] }))
  const shown = tenures.filter((group) => group.tenures.some(({ time }) => time > 0))
  return {
    goneAfter,
    watchedTo: watched < 1 ? null : records.editions[held[watched]].label,
    curves: shown.map((group) => ({
      segment: group.segment,
      curve: kaplanMeier(inOrder(group.tenures)),
      watchedFor: Math.max(...group.tenures.map(({ time }) => time))
    })),
    logRank: logRank(shown.slice(1).map((group) => group.tenures)),
    cameBack: cameBackOf(panel)
  }
}

/** So that the order of customers decides nothing. */
function inOrder(tenures: readonly Tenure[]): Tenure[] {
  return [...tenures].sort((one, other) => one.time - other.time || Number(one.left) - Number(other.left))
}

/** How long a customer was watched and whether it left then; `null` for one who was not. */
function watchedOf({ records, first, last, left, watched }: Panel, customer: number) {
  if (first[customer] < 0 || first[customer] > watched || records.entryKnown[customer] === 0) return null
  if (left[customer] === 1) return { time: last[customer] + 1 - first[customer], left: true }
  const until = left[customer] < 0 ? last[customer] : watched
  return { time: until - first[customer], left: false }
}

/** The first time each customer missed `goneAfter` in a row before the last edition, all later ones known, and whether it came again. */
function cameBackOf({ records, held, marks, first, last, goneAfter }: Panel): Rate {
  let watched = 0
  let back = 0
  for (let customer = 0; customer < records.customers.length; customer++) {
    if (first[customer] < 0) continue
    const from = customer * held.length
    let missed = 0
    for (let place = first[customer] + 1; place < held.length - 1; place++) {
      missed = marks[from + place] === 0 ? missed + 1 : 0
      if (missed < goneAfter) continue
      const later = marks.subarray(from + place + 1, from + held.length)
      if (!later.includes(-1)) {
        watched++
        back += last[customer] > place ? 1 : 0
      }
      break
    }
  }
  return rateOf(back, watched)
}
