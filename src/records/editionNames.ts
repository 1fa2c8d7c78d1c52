import { InputError, type Problem } from '../core/errors.js'
import { nearestName } from '../core/nearest.js'
import { asExample, asMessage, type Values } from '../i18n/fill.js'
import type { Term } from '../i18n/terms.js'
import { compareEditions, compareInTime, dateOfSerial, editionKey, isDateLabel } from './editionLabel.js'
import type { RecordMapping } from './mapping.js'
import { type DateOrder, dayIn, type Period, periodOf, periodsFrom } from './period.js'
import type { RecordedEdition } from './records.js'
import { recordsWords } from './words.js'

/** Most editions of one set of records. */
export const mostEditions = 200

/** Why an edition cannot be used. */
interface Refusal {
  readonly words: Term
  readonly values: Values
}

/** The names of editions as they come up, each with a place of its own, and their order once all are known. */
export class EditionNames {
  private readonly labels: string[] = []
  private readonly byKey = new Map<string, number>()
  /** By what stands in a cell, so that each spelling is looked at once. */
  private readonly byText = new Map<string, number | Refusal>()
  private readonly serials = new Map<string, string>()
  private readonly period: Period | undefined
  private readonly dates: DateOrder | undefined
  private firstDay = ''
  private lastDay = ''
  private readonly listed: ReadonlySet<string> | undefined
  private readonly cancelled: ReadonlySet<string>

  /** Throws an InputError for editions named twice, and for cancelled ones that are not among those named. */
  constructor({ editions, cancelled = [], period, dates }: RecordMapping) {
    this.period = period
    this.dates = dates
    refuseTwice(editions ?? [])
    refuseTwice(cancelled)
    this.cancelled = new Set(cancelled.map(editionKey))
    if (editions === undefined) return
    for (const label of editions) this.add(editionKey(label))
    this.listed = new Set(this.byKey.keys())
    for (const label of cancelled) if (!this.listed.has(editionKey(label))) refuseCancelled(label, editions)
  }

  /** The place of an edition by what stands in a cell, or why it cannot be used. */
  placeOf(text: string): number | Refusal {
    const seen = this.byText.get(text)
    if (seen !== undefined) return seen
    const found = this.look(text)
    this.byText.set(text, found)
    return found
  }

  /** The date that a cell was read as; `undefined` where it is no serial number. */
  serialOf(text: string): string | undefined {
    return this.serials.get(text)
  }

  isCancelled(place: number): boolean {
    return this.cancelled.has(this.labels[place]!)
  }

  labelOf(place: number): string {
    return this.labels[place]!
  }

  /** How many have come up. */
  get count(): number {
    return this.labels.length
  }

  private look(text: string): number | Refusal {
    if (text.includes('\ufffd')) return { words: recordsWords.rejectDamaged, values: { text } }
    if (/^#[A-Z/0!?]{3,}$/.test(text)) return { words: recordsWords.rejectNoEdition, values: {} }
    const date = this.listed?.has(text) ? undefined : dateOfSerial(text)
    if (date !== undefined) this.serials.set(text, date)
    const found = this.period === undefined ? editionKey(date ?? text) : this.periodOf(date ?? text, this.period)
    if (typeof found !== 'string') return found
    const key = found
    if (this.listed === undefined || this.listed.has(key)) return this.byKey.get(key) ?? this.add(key)
    const near = nearestName(key, this.listed)
    if (near === undefined) return { words: recordsWords.rejectUnlisted, values: { edition: key } }
    return { words: recordsWords.rejectUnlistedNear, values: { edition: key, near } }
  }

  private periodOf(text: string, period: Period): string | Refusal {
    const day = dayIn(text, this.dates)
    if (day === undefined || day === 'unordered') {
      const words = day === undefined ? recordsWords.rejectNotDate : recordsWords.rejectUnordered
      return { words, values: { text: text.slice(0, 60), order: this.dates ?? 'ymd' } }
    }
    if (this.firstDay === '' || day < this.firstDay) this.firstDay = day
    if (day > this.lastDay) this.lastDay = day
    return periodOf(day, period)
  }

  /** First and last day of a log of purchases; `undefined` where editions are no periods. */
  get days(): { first: string; last: string } | undefined {
    return this.lastDay === '' ? undefined : { first: this.firstDay, last: this.lastDay }
  }

  /** The periods between those named: in some perhaps nobody bought. */
  private withQuiet(keys: readonly string[]): string[] {
    const ends = this.period === undefined ? [] : [keys[0], keys.at(-1)]
    const between = ends[0] === undefined ? [] : periodsFrom(ends[0], ends[1]!, this.period!)
    return [...new Set([...keys, ...between])].sort(compareEditions)
  }

  private add(key: string): number {
    const place = this.labels.length
    this.labels.push(key)
    this.byKey.set(key, place)
    return place
  }

  /**
   * The editions in their order in time, cancelled ones included, and where each place has gone.
   *
   * @param used Whether a row that is used names it, by place; all of those named beforehand stay.
   * @param where Where a row first names it, by place, for messages.
   * @throws InputError where their order is not clear, and where they are too many or look like days of booking.
   */
  inOrder(
    used: readonly boolean[],
    where: (place: number) => Pick<Problem, 'file' | 'line'> = () => ({})
  ): { editions: RecordedEdition[]; placeOf: Int32Array } {
    const keys = this.labels.filter((key, place) => this.listed !== undefined || used[place] || this.cancelled.has(key))
    const all =
      this.listed === undefined
        ? this.withQuiet([...new Set([...keys, ...this.cancelled])].sort(compareEditions))
        : keys
    if (this.listed === undefined) refuseUnordered(all, (key) => where(this.byKey.get(key) ?? -1))
    if (all.length > mostEditions) {
      throw new InputError([
        {
          ...asMessage(recordsWords.tooManyEditions, { editions: all.length, most: mostEditions }),
          ...asExample({ en: '--period year', zh: '--period year' })
        }
      ])
    }
    const editions = all.map((label) => ({ label, held: !this.cancelled.has(label) }))
    if (editions.every(({ held }) => !held)) throw new InputError([asMessage(recordsWords.noneHeld)])
    return { editions, placeOf: Int32Array.from(this.labels, (key) => all.indexOf(key)) }
  }
}

function refuseTwice(labels: readonly string[]): void {
  const keys = labels.map(editionKey)
  const again = labels.find((_, place) => keys.indexOf(keys[place]!) < place)
  if (again !== undefined) throw new InputError([asMessage(recordsWords.editionTwice, { edition: again })])
}

function refuseCancelled(label: string, editions: readonly string[]): never {
  const suggestion = nearestName(label, editions)
  throw new InputError([
    {
      ...asMessage(recordsWords.cancelledUnlisted, { edition: label }),
      ...(suggestion === undefined ? {} : { suggestion })
    }
  ])
}

/** Dates beside other labels, dates of bookings, and labels without a number that orders them. */
function refuseUnordered(keys: readonly string[], where: (key: string) => Pick<Problem, 'file' | 'line'>): void {
  const date = keys.find(isDateLabel)
  const other = keys.find((key) => !isDateLabel(key))
  if (date !== undefined && other !== undefined) {
    throw new InputError([{ ...where(other), ...asMessage(recordsWords.mixedEditions, { date, other }) }])
  }
  const year = keys.find((key) => /^(19|20)\d\d$/.test(key))
  const yearless = keys.find((key) => !/(19|20)\d\d/.test(key))
  if (year !== undefined && yearless !== undefined) {
    const example = `--editions "${keys.slice(0, 12).join(',')}"`
    throw new InputError([
      {
        ...where(yearless),
        ...asMessage(recordsWords.mixedYears, { year, other: yearless }),
        ...asExample({ en: example, zh: example })
      }
    ])
  }
  for (let place = 1; place < keys.length; place++) {
    const [one, next] = [keys[place - 1]!, keys[place]!]
    if (compareInTime(one, next) === 0) {
      const example = `--editions "${one},${next}"`
      throw new InputError([
        { ...asMessage(recordsWords.orderUnknown, { one, other: next }), ...asExample({ en: example, zh: example }) }
      ])
    }
    if (isDateLabel(one) && dayOf(next) - dayOf(one) < leastDays) {
      throw new InputError([
        {
          ...where(next),
          ...asMessage(recordsWords.datesClose, { one, other: next }),
          ...asExample({ en: '--period year', zh: '--period year' })
        }
      ])
    }
  }
}

/** Editions nearer to each other than this are hardly editions. */
const leastDays = 40

/** About the number of the day. */
function dayOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number)
  return 365.25 * year! + 30.44 * month! + day!
}
