import { InputError } from '../core/errors.js'
import { asMessage, type Values } from '../i18n/fill.js'
import type { Term } from '../i18n/terms.js'
import { faultOfCustomer, type RowFault } from './customerFault.js'
import { EditionNames } from './editionNames.js'
import { append } from './growing.js'
import { knownHeader } from './headers.js'
import type { EditionColumns, Layout, NumberColumn } from './layout.js'
import type { RecordMapping } from './mapping.js'
import { cleanCell, readFigure } from './readFigure.js'
import { isTick, type Mark, readMark } from './readMark.js'
import type { NumberRead } from './readNumber.js'
import { createStatements, type FigureName, figureColumn, said, writeFigure } from './statements.js'
import { recordsWords } from './words.js'

/** Why something is as it is, in both languages. */
export interface Reason {
  readonly message: string
  readonly messageZh: string
}

/** A file that is being read. */
export interface OpenFile {
  readonly name: string
  readonly layout: Layout
  /** Whether a single point or comma is beyond doubt, as in a workbook's numbers. */
  readonly decimalSure: boolean
  /** Merged cells: where an empty cell of a row lies in one, its name and the range. */
  readonly merged:
    | ((row: number, column: number) => { readonly cell: string; readonly range: string } | undefined)
    | undefined
  /** First statement that is of this file. */
  readonly firstStatement: number
  /** Numbers whose decimals follow a point for certain, and a comma. */
  points: number
  commas: number
  /** Rows that end early, in columns that are not used. */
  short: number
  /** The first serial number that was read as a date. */
  serial: { text: string; date: string } | undefined
}

/** What is known of a customer besides its attendance; the last row that says something counts. */
export interface CustomerSaid {
  readonly id: string
  name: string | null
  segment: string | null
  since: string | null
  changes: boolean
}

/**
 * Takes in rows of files, one after the other, and keeps what they say as columns. A row that cannot be used is kept with the
 * reason.
 */
export class RowReader {
  readonly statements = createStatements()
  readonly files: OpenFile[] = []
  readonly customers: CustomerSaid[] = []
  readonly editions: EditionNames
  /** Why rows are rejected, by their place in `statements.rows`. */
  readonly reasons = new Map<number, Reason>()
  /** Editions of columns that are not among those named. */
  readonly skipped = new Set<string>()
  hasTicks = false
  hasMoneyCells = false
  private readonly places = new Map<string, number>()
  private readonly marks = new Map<string, Mark | undefined>()
  private file!: OpenFile

  constructor(readonly mapping: RecordMapping) {
    this.editions = new EditionNames(mapping)
  }

  /** Begins a file. */
  open(name: string, layout: Layout, how: Partial<Pick<OpenFile, 'decimalSure' | 'merged'>> = {}): void {
    this.file = {
      name,
      layout,
      decimalSure: how.decimalSure ?? false,
      merged: how.merged,
      firstStatement: this.statements.row.length,
      points: 0,
      commas: 0,
      short: 0,
      serial: undefined
    }
    this.files.push(this.file)
  }

  /**
   * Takes in a row. An empty one is none.
   *
   * @param cells As read.
   * @param number The row as a spreadsheet counts it.
   */
  take(cells: readonly string[], number: number): void {
    const { layout } = this.file
    const customer = cleanCell(cells[layout.customer])
    if (customer === '' && cells.every((cell) => cleanCell(cell) === '')) return
    const { rows } = this.statements
    const row = rows.number.length
    append(rows.number, number)
    append(rows.file, this.files.length - 1)
    append(rows.customer, -1)
    const fault = this.faultOfRow(cells, customer, number)
    const place = fault === undefined ? this.placeOf(customer, cells) : undefined
    if (place === undefined) {
      this.reject(row, fault?.words ?? recordsWords.rejectHeaderAgain, fault?.values)
      if (fault?.isKnown) this.markUnknown(customer, cells, row)
      return
    }
    rows.customer.values[row] = place
    const accepted = layout.kind === 'long' ? this.takeLong(cells, row) : this.takeWide(cells, row)
    if (accepted) this.describe(this.customers[place]!, cells)
  }

  private reject(row: number, words: Term, values: Values = {}): void {
    if (!this.reasons.has(row)) this.reasons.set(row, asMessage(words, values))
  }

  private faultOfRow(cells: readonly string[], customer: string, number: number): RowFault | undefined {
    const { layout, merged } = this.file
    const { headers, used } = layout
    if (cells.length !== headers.length) {
      const tooMany = cells.slice(headers.length).some((cell) => cleanCell(cell) !== '')
      const tooFew = used.some((each, column) => each && column >= cells.length)
      const values = { cells: cells.length, headers: headers.length }
      if (tooMany || tooFew) return { words: recordsWords.rejectRagged, values, isKnown: true }
      if (cells.length < headers.length) this.file.short++
    }
    for (let column = 0; merged !== undefined && column < used.length; column++) {
      const range = used[column] && (cells[column] ?? '') === '' ? merged(number, column) : undefined
      if (range === undefined) continue
      if (column === layout.customer || column === layout.edition) this.refuseMerged(range, number, column)
      return { words: recordsWords.rejectMerged, values: range, isKnown: true }
    }
    if (customer === '') return { words: recordsWords.rejectNoCustomer, values: {}, isKnown: false }
    return this.places.has(customer) ? undefined : faultOfCustomer(customer)
  }

  /** A row that is rejected for its other cells: whether its customer attended is not known. */
  private markUnknown(customer: string, cells: readonly string[], row: number): void {
    const { edition, kind } = this.file.layout
    const place = kind === 'long' ? this.editions.placeOf(cleanCell(cells[edition])) : undefined
    const known = this.places.get(customer)
    if (typeof place !== 'number' || known === undefined) return
    const { statements } = this
    statements.rows.customer.values[row] = known
    append(statements.row, row)
    append(statements.edition, place)
    append(statements.mark, said.unknown)
  }

  private refuseMerged(range: { cell: string; range: string }, row: number, column: number): never {
    const { name, layout } = this.file
    const values = { ...range, row, column: layout.headers[column]! }
    throw new InputError([{ file: name, line: row, ...asMessage(recordsWords.mergedKeys, values) }])
  }

  /** The place of the customer; `undefined` where the row repeats headers. */
  private placeOf(customer: string, cells: readonly string[]): number | undefined {
    const known = this.places.get(customer)
    if (known !== undefined) return known
    if (knownHeader(customer) !== undefined && this.repeatsHeaders(cells)) return undefined
    const place = this.customers.length
    this.places.set(customer, place)
    this.customers.push({ id: customer, name: null, segment: null, since: null, changes: false })
    return place
  }

  private repeatsHeaders(cells: readonly string[]): boolean {
    const { edition, headers, used } = this.file.layout
    if (edition >= 0) return knownHeader(cleanCell(cells[edition])) !== undefined
    return headers.some((header, column) => used[column] && header !== '' && cleanCell(cells[column]) === header)
  }

  private describe(customer: CustomerSaid, cells: readonly string[]): void {
    const { name, segment, since } = this.file.layout
    if (name >= 0) customer.name = cleanCell(cells[name]) || customer.name
    if (since >= 0) customer.since = cleanCell(cells[since]) || customer.since
    if (segment < 0) return
    const now = cleanCell(cells[segment])
    if (now === '' || now === customer.segment) return
    customer.changes ||= customer.segment !== null
    customer.segment = now
  }

  private takeLong(cells: readonly string[], row: number): boolean {
    const { layout } = this.file
    const text = cleanCell(cells[layout.edition])
    if (text === '') return this.refuse(row, recordsWords.rejectNoEdition)
    const edition = this.editions.placeOf(text)
    if (typeof edition !== 'number') return this.refuse(row, edition.words, edition.values)
    const date = this.editions.serialOf(text)
    if (date !== undefined) this.file.serial ??= { text, date }
    return this.takeGroup(layout.groups[0]!, edition, cells, row)
  }

  private takeWide(cells: readonly string[], row: number): boolean {
    let accepted = true
    for (const group of this.file.layout.groups) {
      const edition = this.editions.placeOf(group.edition!)
      if (typeof edition !== 'number') {
        this.skipped.add(group.edition!)
        continue
      }
      accepted = this.takeGroup(group, edition, cells, row) && accepted
    }
    return accepted
  }

  private refuse(row: number, words: Term, values: Values = {}): false {
    this.reject(row, words, values)
    return false
  }

  /** One statement: what a row says of one edition. False where it cannot be used. */
  private takeGroup(group: EditionColumns, edition: number, cells: readonly string[], row: number): boolean {
    const { statements } = this
    const statement = statements.row.length
    const isWide = group.edition !== null
    let mark: number = isWide ? said.figures : said.yes
    let isSaid = !isWide
    let accepted = true
    if (group.attended >= 0) {
      const text = cleanCell(cells[group.attended])
      const read = text === '' ? undefined : this.markOf(text)
      if (text === '') mark = isWide ? said.figures : said.empty
      else if (read === undefined) accepted = this.refuseCell(row, recordsWords.rejectNotMark, group.attended, text)
      else {
        mark = said[read]
        isSaid = true
      }
    }
    for (const column of group.numbers) {
      const text = cleanCell(cells[column.column])
      if (text === '') continue
      const name: FigureName = column.figure ?? `covariate ${column.covariate}`
      const took = this.takeNumber(name, column, text, statement, row)
      if (took === 'refused') accepted = false
      else isSaid ||= took === 'number'
      if (took === 'unknown' && mark === said.figures) {
        mark = said.unknownFigures
        isSaid = true
      }
    }
    if (group.plain >= 0) {
      const text = cleanCell(cells[group.plain])
      if (text !== '') {
        const read = this.takePlain(group.plain, text, statement, row)
        if (read === 'refused') accepted = false
        else if (read !== undefined) mark = read
        isSaid = true
      }
    }
    if (!isSaid && accepted) return true
    append(statements.row, row)
    append(statements.edition, edition)
    append(statements.mark, mark)
    return accepted
  }

  private takePlain(column: number, text: string, statement: number, row: number): number | 'refused' | undefined {
    const { cells } = this.mapping
    const asNumber = cells === 'area' || cells === 'paid'
    const read = asNumber && /^\d/.test(text) ? undefined : this.markOf(text)
    if (read !== undefined) return said[read]
    if (cells === 'attended') {
      this.refuseCell(row, recordsWords.rejectNotMark, column, text)
      return 'refused'
    }
    const number = { column, figure: null, covariate: null, factor: 1 }
    const took = this.takeNumber('plain', number, text, statement, row, recordsWords.rejectNotMark)
    return took === 'refused' ? took : undefined
  }

  private refuseCell(row: number, words: Term, column: number, text: string): false {
    return this.refuse(row, words, { column: this.file.layout.headers[column]!, text: text.slice(0, 60) })
  }

  private takeNumber(
    name: FigureName,
    { column, factor }: NumberColumn,
    text: string,
    statement: number,
    row: number,
    notNumber: Term = recordsWords.rejectNotNumber
  ): 'refused' | 'nothing' | 'unknown' | 'number' {
    const read = readFigure(text)
    if (read === 'nothing' || read === 'unknown') return read
    if (read === 'text' || read === 'error') {
      this.refuseCell(row, read === 'text' ? notNumber : recordsWords.rejectError, column, text)
      return 'refused'
    }
    const figures = figureColumn(this.statements, name)
    if (typeof read === 'number') {
      writeFigure(figures, statement, scaled(read, factor))
      return 'number'
    }
    if (read.percent && name !== 'discount' && name !== 'score' && !name.startsWith('covariate')) {
      this.refuseCell(row, notNumber, column, text)
      return 'refused'
    }
    if (read.money && name === 'plain') this.hasMoneyCells = true
    const by = read.percent ? (name === 'score' ? 100 : 1) : factor
    writeFigure(figures, statement, scaled(read.value, by))
    this.noteDecimal(read, text)
    if (read.decimal === 'either' && this.isDoubtful(text)) {
      append(figures.doubtful, statement)
      append(figures.other, scaled(read.other, by))
    }
    return 'number'
  }

  private noteDecimal({ decimal }: NumberRead, text: string): void {
    if (decimal === 'point' && !(this.file.decimalSure && /^\d*\.\d+$/.test(text))) this.file.points++
    if (decimal === 'comma') this.file.commas++
  }

  /** In a workbook, a point alone is the decimal point of a number. */
  private isDoubtful(text: string): boolean {
    return !(this.file.decimalSure && text.includes('.'))
  }

  private markOf(text: string): Mark | undefined {
    if (text === '1') return 'yes'
    if (text === '0') return 'no'
    if (this.marks.has(text)) return this.marks.get(text)
    const mark = readMark(text, this.mapping.marks)
    if (this.marks.size < 10_000) this.marks.set(text, mark)
    if (isTick(text)) this.hasTicks = true
    return mark
  }
}

function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Math.round(value * factor * 1e6) / 1e6
}
