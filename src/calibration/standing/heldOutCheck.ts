import { scoreInterval } from '../../analysis/uncertainty/scoreInterval.js'
import { type Estimate, estimate } from '../../core/interval.js'
import { log } from '../../core/math/log.js'
import type { HmmHistory } from '../hmm/sequences.js'
import { overStages, type Reading } from './figures.js'
import { type RangedValue, z95 } from './worth.js'

/** Customers to whom about the same probability was given, and how many of them attended. */
export interface CalibrationGroup {
  readonly customers: number
  /** Least and greatest probability given. */
  readonly from: number
  readonly to: number
  /** Their mean. */
  readonly predicted: number
  /** Share that attended, with Wilson's 95 % interval. */
  readonly observed: number
  readonly low: number
  readonly high: number
}

/** A score of predictions, the less the better, beside that of "who came last time comes again". */
export interface ScoreBeside {
  readonly model: number
  readonly baseline: number
  /** Model less baseline, over customers; below 0, the model is better. */
  readonly difference: Estimate
}

/** The last edition predicted from those before. */
export interface HeldOutCheck {
  readonly edition: string
  /** Customers won before, of whom it is known whether they attended. */
  readonly customers: number
  readonly observed: number
  /** Attendances; the 95 % interval holds parameters and chance. */
  readonly expected: RangedValue
  /** Up to ten groups of about equal number, from the least probability on. */
  readonly groups: readonly CalibrationGroup[]
  /** Mean of (probability − what happened)², Brier (1950). */
  readonly brier: ScoreBeside
  /** Mean of −ln of the probability given to what happened; probabilities are kept 1e-4 from 0 and 1. */
  readonly logScore: ScoreBeside
  /** The baseline: share that attends after having attended last time, and after having stayed away, in the editions before. */
  readonly baseline: { readonly after: number; readonly away: number }
}

/** Probabilities are kept this far from 0 and 1 for the logarithm. */
const least = 1e-4

/**
 * How good a model's probabilities are: those it gives for an edition it has not seen, against what happened. The baseline
 * knows only whether a customer attended when it was last seen: it gives the share that attended next, over all earlier
 * editions, of those who had and of those who had not.
 *
 * @param reading Customers as the model, fitted without the edition, reads them.
 * @param histories The same customers, all editions.
 * @param place Of the edition left out.
 * @param edition Its label.
 * @param ids Of the customers, for the order of equals.
 *
 * @example
 * const histories = [[1, 1, 0], [1, 1, 1], [1, 0, 0], [1, 0, 0]].map((attendance) => ({ attendance }))
 * const fit = { parameters: { alpha: 1, beta: 1, gamma: 1, delta: 1 } }
 * const reading = bgbbReading(fit, firstEditions(histories, 2), { horizon: 1, discount: 0 })
 * const check = heldOutCheck(reading, histories, 2, '2024', ['a', 'b', 'c', 'd'])
 * check.observed // => 1
 * check.groups.map(({ observed }) => observed) // => [0, 0.5]
 * check.baseline.after // => 0.5
 */
export function heldOutCheck(
  reading: Reading,
  histories: readonly HmmHistory[],
  place: number,
  edition: string,
  ids: readonly string[]
): HeldOutCheck {
  const asked = Array.from(histories.keys()).filter((customer) => {
    return reading.groupOf[customer] >= 0 && (histories[customer].attendance[place] ?? null) !== null
  })
  const happened = asked.map((customer) => histories[customer].attendance[place] as 0 | 1)
  const given = asked.map((customer) => attendsOf(reading, reading.groupOf[customer]))
  const baseline = repeatShares(histories, place)
  const simple = asked.map((customer) => (lastMark(histories[customer], place) === 1 ? baseline.after : baseline.away))
  const beside = (score: (probability: number, mark: number) => number): ScoreBeside => {
    const own = given.map((probability, at) => score(probability, happened[at]))
    const other = simple.map((probability, at) => score(probability, happened[at]))
    const difference = estimate(own.map((each, at) => each - other[at]))
    return { model: meanOf(own), baseline: meanOf(other), difference }
  }
  return {
    edition,
    customers: asked.length,
    observed: happened.reduce<number>((sum, mark) => sum + mark, 0),
    expected: expectedOf(reading, asked, given),
    groups: groupsOf(asked.map((customer, at) => ({ id: ids[customer], given: given[at], happened: happened[at] }))),
    brier: beside((probability, mark) => (probability - mark) * (probability - mark)),
    logScore: beside((probability, mark) => {
      const kept = Math.min(1 - least, Math.max(least, probability))
      return -log(mark === 1 ? kept : 1 - kept)
    }),
    baseline
  }
}

function attendsOf({ best }: Reading, group: number): number {
  return overStages(best, best.attends, group)
}

function expectedOf(reading: Reading, asked: readonly number[], given: readonly number[]): RangedValue {
  const value = given.reduce((sum, each) => sum + each, 0)
  if (reading.steps === null) return { value, low: null, high: null }
  const counts = new Float64Array(reading.groups)
  for (const customer of asked) counts[reading.groupOf[customer]]++
  let variance = given.reduce((sum, each) => sum + each * (1 - each), 0)
  for (const [up, down] of reading.steps()) {
    let half = 0
    counts.forEach((count, group) => {
      if (count > 0) half += (count * (overStages(up, up.attends, group) - overStages(down, down.attends, group))) / 2
    })
    variance += half * half
  }
  const reach = z95 * Math.sqrt(variance)
  return { value, low: Math.max(0, value - reach), high: Math.min(asked.length, value + reach) }
}

/** What the customer did at the last edition before at which that is known. */
function lastMark({ attendance }: HmmHistory, place: number): 0 | 1 {
  for (let edition = place - 1; edition >= 0; edition--) {
    const mark = attendance[edition]
    if (mark !== null) return mark
  }
  return 0
}

function repeatShares(histories: readonly HmmHistory[], place: number): HeldOutCheck['baseline'] {
  const counts = [
    { asked: 0, came: 0 },
    { asked: 0, came: 0 }
  ]
  for (const { attendance } of histories) {
    let before: 0 | 1 | null = null
    let isWon = false
    for (let edition = 0; edition < place; edition++) {
      const mark = attendance[edition]
      if (mark === null) continue
      if (isWon && before !== null) {
        counts[before].asked++
        counts[before].came += mark
      }
      isWon ||= mark === 1
      before = mark
    }
  }
  const share = ({ asked, came }: { asked: number; came: number }) => (asked > 0 ? came / asked : 0)
  return { after: share(counts[1]), away: share(counts[0]) }
}

interface Given {
  readonly id: string
  readonly given: number
  readonly happened: 0 | 1
}

/** Tenths by probability; equal probabilities stay together. */
function groupsOf(all: readonly Given[]): CalibrationGroup[] {
  const sorted = [...all].sort((one, other) => one.given - other.given || (one.id < other.id ? -1 : 1))
  const groups: CalibrationGroup[] = []
  let begin = 0
  for (let tenth = 1; tenth <= 10 && begin < sorted.length; tenth++) {
    let end = Math.round((tenth * sorted.length) / 10)
    if (end <= begin) continue
    while (end < sorted.length && sorted[end].given === sorted[end - 1].given) end++
    const members = sorted.slice(begin, end)
    const observed = meanOf(members.map(({ happened }) => happened))
    groups.push({
      customers: members.length,
      from: members[0].given,
      to: members[members.length - 1].given,
      predicted: meanOf(members.map(({ given }) => given)),
      observed,
      ...scoreInterval(observed, members.length)
    })
    begin = end
  }
  return groups
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}
