import { InputError } from '../core/errors.js'
import { asMessage } from '../i18n/fill.js'
import { addStatements } from './addStatements.js'
import { checkFigures } from './checkFigures.js'
import { editionKey } from './editionLabel.js'
import { entriesOf } from './entries.js'
import { mergeStatements } from './mergeStatements.js'
import { notesOf } from './notesOf.js'
import { type RecordedFigure, type Records, recordedFigures } from './records.js'
import type { Reason, RowReader } from './rowReader.js'
import { settleCells, settleDecimals, settleMarks } from './settle.js'
import { figureAt, said } from './statements.js'
import { recordsWords } from './words.js'

/** Most customers times editions that are held. */
const mostCells = 100_000_000

/** How many rows went where: `rows` is the sum of the others. */
export interface RowCounts {
  readonly rows: number
  readonly used: number
  /** Said nothing new of a customer and edition, or of a customer that has a row already. */
  readonly merged: number
  readonly rejected: number
}

/** Records with what is to be said of how they were read. */
export interface Assembled {
  readonly records: Records
  readonly counts: RowCounts
  readonly notes: readonly Reason[]
}

/**
 * Records from all rows that a reader has taken in: what is doubtful settled, figures checked, rows of the same customer and
 * edition merged or rejected. Why rows were rejected stands in `reader.reasons`.
 *
 * @param reader With all rows taken in.
 * @param commaIsUsual Whether a file parts its columns by semicolons, by file.
 * @throws InputError where no row can be used, and for what `settleCells`, `checkFigures` and `EditionNames` refuse.
 *
 * @example
 * const reader = new RowReader({})
 * reader.open('a.csv', layoutOf(['Customer', 'Year'], {}, { file: 'a.csv', row: 1 }))
 * reader.take(['A', '2019'], 2)
 * reader.take(['A', '2021'], 3)
 * reader.take(['B', '2021'], 4)
 * const { records, counts } = assemble(reader)
 * records.attended // => Int8Array.of(1, 1, 0, 1)
 * counts // => { rows: 3, used: 3, merged: 0, rejected: 0 }
 */
export function assemble(reader: RowReader, commaIsUsual: readonly boolean[] = []): Assembled {
  const { statements, reasons } = reader
  settleDecimals(reader, commaIsUsual)
  const settled = [...settleCells(reader), ...settleMarks(reader)]
  checkFigures(reader)
  const rows = statements.rows.number.length
  refuseUnusable(reader, rows)
  const { customerOf, customers } = usedCustomers(reader)
  const { editions, placeOf } = reader.editions.inOrder(usedEditions(reader), (edition) => firstRowOf(reader, edition))
  if (customers.length * editions.length > mostCells) {
    const size = { customers: customers.length, editions: editions.length, most: mostCells }
    throw new InputError([asMessage(recordsWords.tooManyCells, size)])
  }
  const merged =
    reader.mapping.period === undefined
      ? mergeStatements(reader, placeOf, editions.length)
      : { rows: addStatements(reader, placeOf, editions.length), contradictions: 0 }
  refuseUnusable(reader, rows)
  const left = merged.contradictions === 0 ? { customerOf, customers } : usedCustomers(reader)
  const filled = fill(
    reader,
    left,
    placeOf,
    editions.map(({ held }) => held)
  )
  const keys = new Map(editions.map(({ label }, place) => [label, place]))
  const sinceOf = (customer: number) => {
    const { since } = reader.customers[left.customers[customer]!]!
    return since === null ? undefined : (keys.get(editionKey(since)) ?? -1)
  }
  const records: Records = {
    files: reader.files.map(({ name }) => name),
    editions,
    customers: left.customers.map((place) => {
      const { id, name, segment } = reader.customers[place]!
      return { id, name, segment }
    }),
    attended: filled.attended,
    ...entriesOf(filled.attended, editions, sinceOf),
    figures: filled.figures,
    covariates: filled.covariates
  }
  const counts = { rows, used: rows - merged.rows - reasons.size, merged: merged.rows, rejected: reasons.size }
  const notes = notesOf(reader, records, { counts, unknown: filled.unknown, sinceOf })
  return { records, counts, notes: [notes[0]!, ...settled, ...notes.slice(1)] }
}

function refuseUnusable({ reasons, statements }: RowReader, rows: number): void {
  if (rows > reasons.size) return
  const numbers = statements.rows.number
  const first = new Map<string, Reason>()
  for (const [place, reason] of [...reasons].sort(([one], [other]) => one - other).slice(0, 1000)) {
    const { message, messageZh } = reason
    if (first.has(message)) continue
    const values = { row: numbers.values[place]!, reason: { en: message, zh: messageZh } }
    first.set(message, asMessage(recordsWords.rowReason, values))
  }
  const shown = [...first.values()].slice(0, 3)
  const list = {
    en: shown.map(({ message }) => message).join('; '),
    zh: shown.map(({ messageZh }) => messageZh).join('；')
  }
  throw new InputError([asMessage(recordsWords.noUsableRow, { rows, reasons: list })])
}

/** Where a row first names an edition; nothing where columns name them. */
function firstRowOf({ statements, reasons, files }: RowReader, edition: number): { file?: string; line?: number } {
  const { rows } = statements
  for (let statement = 0; statement < statements.row.length; statement++) {
    const row = statements.row.values[statement]!
    const { name, layout } = files[rows.file.values[row]!]!
    if (layout.kind !== 'long' || statements.edition.values[statement] !== edition || reasons.has(row)) continue
    return { file: name, line: rows.number.values[row]! }
  }
  return {}
}

interface UsedCustomers {
  /** Place in the records by place in the reader; −1 for who has no row left. */
  readonly customerOf: Int32Array
  /** Place in the reader by place in the records. */
  readonly customers: readonly number[]
}

/** Customers with a row that is used, in the order in which the files first name them. */
function usedCustomers({ statements: { rows }, reasons, customers }: RowReader): UsedCustomers {
  const isUsed = new Uint8Array(customers.length)
  for (let row = 0; row < rows.number.length; row++) {
    if (reasons.size === 0 || !reasons.has(row)) isUsed[rows.customer.values[row]!] = 1
  }
  const used: number[] = []
  const customerOf = Int32Array.from(isUsed, (each, place) => (each === 1 ? used.push(place) - 1 : -1))
  return { customerOf, customers: used }
}

function usedEditions({ statements, reasons, editions, files }: RowReader): boolean[] {
  const used = new Array<boolean>(editions.count).fill(false)
  for (const { layout } of files) {
    for (const { edition } of layout.groups) {
      const place = edition === null ? undefined : editions.placeOf(edition)
      if (typeof place === 'number') used[place] = true
    }
  }
  for (let statement = 0; statement < statements.row.length; statement++) {
    if (reasons.size === 0 || !reasons.has(statements.row.values[statement]!))
      used[statements.edition.values[statement]!] = true
  }
  return used
}

/** The columns of the records. What only a rejected row speaks of is not known. */
function fill(
  { statements, reasons }: RowReader,
  { customerOf, customers }: UsedCustomers,
  placeOf: Int32Array,
  held: readonly boolean[]
) {
  const editions = held.length
  const size = customers.length * editions
  const attended = new Int8Array(size)
  for (let cell = 0; cell < size; cell++) attended[cell] = held[cell % editions] ? 0 : said.unknown
  const isSaid = new Uint8Array(size)
  const cells = new Int32Array(statements.row.length).fill(-1)
  for (let statement = 0; statement < cells.length; statement++) {
    const row = statements.row.values[statement]!
    const customer = customerOf[statements.rows.customer.values[row]!]!
    const edition = placeOf[statements.edition.values[statement]!]!
    if (customer < 0 || edition < 0 || (reasons.size > 0 && reasons.has(row))) continue
    const cell = customer * editions + edition
    cells[statement] = cell
    const mark = statements.mark.values[statement]!
    if (held[edition] && (isSaid[cell] === 0 || mark !== said.unknown)) attended[cell] = mark
    isSaid[cell] = 1
  }
  const figures: Partial<Record<RecordedFigure, Float64Array>> = {}
  const covariates: Record<string, Float64Array> = {}
  for (const [name, column] of statements.figures) {
    if (name === 'plain') continue
    const values = new Float64Array(size).fill(Number.NaN)
    let any = false
    for (let statement = 0; statement < column.values.length; statement++) {
      const value = figureAt(column, statement)
      if (Number.isNaN(value) || cells[statement]! < 0) continue
      values[cells[statement]!] = value
      any = true
    }
    const figure = recordedFigures.find((each) => each === name)
    if (any && figure !== undefined) figures[figure] = values
    else if (any) covariates[name.replace('covariate ', '')] = values
  }
  return { attended, figures, covariates, unknown: forgetRejected() }

  function forgetRejected(): number {
    let unknown = 0
    for (let statement = 0; reasons.size > 0 && statement < cells.length; statement++) {
      const row = statements.row.values[statement]!
      const customer = customerOf[statements.rows.customer.values[row]!] ?? -1
      const edition = placeOf[statements.edition.values[statement]!]!
      if (!reasons.has(row) || customer < 0 || edition < 0 || !held[edition]) continue
      const cell = customer * editions + edition
      if (isSaid[cell] === 1 || attended[cell] === said.unknown) continue
      attended[cell] = said.unknown
      unknown++
    }
    return unknown
  }
}
