import type { Records } from '../../records/records.js'
import type { Words } from '../fit.js'
import type { HmmFit } from '../hmm/fitHmm.js'
import type { HeldOutCheck } from './heldOutCheck.js'
import type { Read } from './readingOf.js'
import { isOther, perYearOf } from './rhythm.js'
import type { StandingSettings } from './settings.js'
import type { StandingWorth } from './standing.js'
import { notes } from './words.js'

/**
 * How customers were read, and what that cannot say.
 *
 * @param records The records.
 * @param read The fit.
 * @param worth How value was counted.
 * @param settings What was asked for.
 * @param check The last edition predicted, if it was.
 *
 * @example
 * const records = makeRecords([{ customer: 'A', edition: '1' }, { customer: 'A', edition: '2' }, { customer: 'A', edition: '3' }])
 * const settings = settingsOf({})
 * const read = readingOf(historiesOf(records, false), settings, { horizon: 1, discount: 0 })
 * const { worth } = moneyOf(records, 'auto')
 * notesOf(records, read, worth, settings, null)[0].message.startsWith('A BG/BB model was fitted') // => true
 */
export function notesOf(
  records: Records,
  { model, fit, fitted, reading, reason }: Read,
  worth: StandingWorth,
  settings: StandingSettings,
  check: HeldOutCheck | null
): Words[] {
  const { score } = records.figures
  const [signs, signsZh] = [
    ['attendance', ...(score ? ['scores'] : []), ...(worth.from === 'stage' ? ['payments'] : [])],
    ['参展', ...(score ? ['评分'] : []), ...(worth.from === 'stage' ? ['付款'] : [])]
  ]
  const kept = (condition: boolean, words: Words): Words[] => (condition ? [words] : [])
  const unknown = unknownMarks(records)
  const old = records.entry.reduce(
    (count, entry, customer) => (entry >= 0 && records.entryKnown[customer] === 0 ? count + 1 : count),
    0
  )
  const never = reading.groupOf.reduce((count, group) => (group < 0 ? count + 1 : count), 0)
  return [
    model === 'hmm'
      ? notes.hmm((fit as HmmFit).structure, signs.join(', '), signsZh.join('、'))
      : notes.bgbb(reason ?? notes.asked),
    ...kept(fitted.customers < fitted.of, notes.sampled(fitted.customers, fitted.of)),
    ...fit.problems,
    ...kept(reading.steps === null, notes.noSteps),
    ...moneyNotes(worth),
    ...kept(old > 0, notes.entryUnknown(old)),
    ...kept(unknown > 0, notes.unknownMarks(unknown)),
    ...kept(never > 0, notes.never(never)),
    ...kept(settings.check && check === null, notes.noCheck),
    notes.newcomers
  ]
}

/**
 * That editions come more or less often than value to come was discounted by, where nobody said how often.
 *
 * @param records The records.
 * @param assumed Editions a year; `null` where it was said.
 *
 * @example
 * const records = makeRecords(['2018', '2020', '2022'].map((edition) => ({ customer: 'A', edition })))
 * rhythmNotes(records, 1)[0].message.endsWith('say so: --editions-per-year 0.50.') // => true
 * rhythmNotes(records, null) // => []
 */
export function rhythmNotes({ editions }: Records, assumed: number | null): Words[] {
  const found = perYearOf(editions)
  return found === null || assumed === null || !isOther(found, assumed) ? [] : [notes.otherRhythm(found, assumed)]
}

function moneyNotes({ unit, from, between, withoutPayment, costs }: StandingWorth): Words[] {
  if (unit === 'editions') return [notes.noMoney]
  return [
    from === 'stage' ? notes.stageMoney(between) : notes.ownMoney(between),
    ...(withoutPayment > 0 && from === 'own' ? [notes.withoutPayment(withoutPayment)] : []),
    ...(costs ? [notes.costs] : [])
  ]
}

/** Customers of whom it is not known whether they attended an edition held after their first. */
function unknownMarks({ attended, editions, entry, customers }: Records): number {
  let count = 0
  for (let customer = 0; customer < customers.length; customer++) {
    if (entry[customer] < 0) continue
    const from = customer * editions.length
    if (editions.some(({ held }, edition) => held && edition > entry[customer] && attended[from + edition] < 0)) count++
  }
  return count
}
