import { asMessage, listed } from '../i18n/fill.js'
import type { RowCounts } from './assemble.js'
import type { Records } from './records.js'
import type { Reason, RowReader } from './rowReader.js'
import { recordsWords } from './words.js'

/** Most gaps in years that are named one by one. */
const mostGaps = 20

/** What a note may need to know of how records came about. */
interface Came {
  readonly counts: RowCounts
  /** Attendances that only rejected rows speak of. */
  readonly unknown: number
  readonly sinceOf: (customer: number) => number | undefined
}

/**
 * What is to be said of records that have been read: how many rows went where, what each file was taken for, what was passed
 * over, and what looks odd. The number of rows comes first.
 *
 * @param reader With all rows taken in.
 * @param records What became of them.
 * @param came How they came about.
 *
 * @example
 * const reader = new RowReader({})
 * const came = { counts: { rows: 1, used: 1, merged: 0, rejected: 0 }, unknown: 0, sinceOf: () => undefined }
 * notesOf(reader, makeRecords([{ customer: 'A', edition: '2019' }]), came).map(({ message }) => message)
 * // => ['1 rows read: 1 used, 0 merged with another, 0 rejected',
 * //     'there is one edition only: nothing can be said about renewal']
 */
export function notesOf(reader: RowReader, records: Records, { counts, unknown, sinceOf }: Came): Reason[] {
  const notes = [asMessage(recordsWords.noteRead, { ...counts })]
  const { days } = reader.editions
  const merged = days === undefined ? recordsWords.noteMergedRows : recordsWords.noteAdded
  if (counts.merged > 0) notes.push(asMessage(merged, { rows: counts.merged }))
  if (days !== undefined) notes.push(asMessage(recordsWords.noteDays, days))
  for (const file of reader.files) notes.push(...notesOfFile(file))
  if (reader.skipped.size > 0) {
    notes.push(asMessage(recordsWords.noteSkipped, { editions: listed([...reader.skipped]) }))
  }
  if (unknown > 0) notes.push(asMessage(recordsWords.noteUnknownByReject, { cells: unknown }))
  if (records.figures.score !== undefined && reader.mapping.scoreScale === undefined) {
    notes.push(asMessage(recordsWords.noteNoScale))
  }
  return [...notes, ...notesOfCustomers(reader, records, sinceOf), ...notesOfEditions(records)]
}

function notesOfFile({ name: file, layout, short, serial }: RowReader['files'][number]): Reason[] {
  const notes = [asMessage(layout.kind === 'long' ? recordsWords.noteLong : recordsWords.noteWide, { file })]
  if (layout.passed.length > 0) {
    const inLanguage = (question: (near: string) => string) =>
      layout.passed.map(({ header, near }) => (near === undefined ? header : `${header}${question(near)}`))
    const columns = {
      en: listed(inLanguage((near) => ` (did you mean "${near}"?)`)).en,
      zh: listed(inLanguage((near) => `（是否想写“${near}”？）`)).zh
    }
    notes.push(asMessage(recordsWords.notePassed, { file, columns }))
  }
  if (short > 0) notes.push(asMessage(recordsWords.noteShort, { file, rows: short }))
  if (serial !== undefined) notes.push(asMessage(recordsWords.noteSerial, { file, ...serial }))
  return notes
}

function notesOfCustomers({ customers }: RowReader, records: Records, sinceOf: Came['sinceOf']): Reason[] {
  const notes: Reason[] = []
  const changed = customers.filter(({ changes }) => changes).length
  if (changed > 0) notes.push(asMessage(recordsWords.noteSegments, { customers: changed }))
  const later = records.customers.filter((_, customer) => {
    const since = sinceOf(customer)
    return since !== undefined && since > records.entry[customer]! && records.entry[customer]! >= 0
  }).length
  if (later > 0) notes.push(asMessage(recordsWords.noteSinceLater, { customers: later }))
  const absent = records.entry.reduce((sum, entry) => sum + (entry < 0 ? 1 : 0), 0)
  if (absent > 0) notes.push(asMessage(recordsWords.noteNeverCame, { customers: absent }))
  const alike = namedAlike(records)
  if (alike !== undefined) notes.push(asMessage(recordsWords.noteAlike, alike))
  return notes
}

/** Customers whose names differ in letter case, spaces, full-width letters and what spreadsheets do to numbers only. */
function namedAlike({ customers }: Records): { pairs: number; one: string; other: string } | undefined {
  const seen = new Map<string, string>()
  let found: { pairs: number; one: string; other: string } | undefined
  for (const { id } of customers) {
    const plain = plainName(id)
    const first = seen.get(plain)
    if (first === undefined) seen.set(plain, id)
    else if (found === undefined) found = { pairs: 1, one: first, other: id }
    else found.pairs++
  }
  return found
}

/** A name without what differs by habit: spreadsheets take zeros from the front of numbers, other programs add `.0`. */
function plainName(id: string): string {
  const number = /^0*(\d+)(\.0)?$/.exec(id)
  if (number !== null) return number[1]!
  if (/^\w+$/.test(id)) return id.toLowerCase()
  return id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,]+/g, '')
}

function notesOfEditions({ editions, attended, entry }: Records): Reason[] {
  const notes: Reason[] = []
  const years = editions.map(({ label }) => (/^(19|20)\d\d$/.test(label) ? Number(label) : Number.NaN))
  const gaps = years.flatMap((year, place) => {
    const missing = place === 0 ? 0 : year - years[place - 1]! - 1
    return missing > 0 ? Array.from({ length: missing }, (_, after) => String(years[place - 1]! + 1 + after)) : []
  })
  if (gaps.length > 0 && gaps.length <= mostGaps) notes.push(asMessage(recordsWords.noteGap, { labels: listed(gaps) }))
  const held = editions.filter((edition) => edition.held).length
  if (held === 1) return [...notes, asMessage(recordsWords.noteOneEdition)]
  const { length } = editions
  let [returns, absences, newcomers] = [0, 0, 0]
  for (let customer = 0; customer < entry.length; customer++) {
    const first = entry[customer]!
    if (first < 0) continue
    if (first < length - 1) newcomers++
    for (let edition = first + 1; edition < length; edition++) {
      if (attended[customer * length + edition] === 1) returns++
      else if (attended[customer * length + edition] === 0) absences++
    }
  }
  if (newcomers > 0 && returns === 0) notes.push(asMessage(recordsWords.noteNobodyReturns))
  if (newcomers > 0 && returns > 0 && absences === 0) notes.push(asMessage(recordsWords.noteEverybodyReturns))
  return notes
}
