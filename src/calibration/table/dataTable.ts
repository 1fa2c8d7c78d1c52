import { InputError, type Problem } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asMessage, listed, type Values } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { cleanCell, readFigure } from '../../records/readFigure.js'
import { readMark } from '../../records/readMark.js'
import { tableWords } from './words.js'

/** A row of a table, and its number as a spreadsheet counts it. */
export interface DataRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** A table of text cells under headers, whatever it is about. */
export interface DataTable {
  readonly file: string
  readonly headers: readonly string[]
  /** Without empty ones. */
  readonly rows: readonly DataRow[]
  /** Whether columns are parted by semicolons, as where commas part decimals. */
  readonly semicolons?: boolean
}

const mostProblems = 10

/** Columns of a table as what they mean. What is wrong is gathered, each with its row, until `end` throws it. */
export class Columns {
  private readonly problems: Problem[] = []

  constructor(private readonly table: DataTable) {}

  /** Refuses a cell, or the whole table where no row is named. */
  refuse(words: Term, values: Values = {}, more: Partial<Problem> = {}): void {
    this.problems.push({ file: this.table.file, ...asMessage(words, values), ...more })
  }

  /** Throws what was refused. */
  end(): void {
    if (this.problems.length > 0) throw new InputError(this.problems.slice(0, mostProblems))
  }

  /** The cells of a column, empty where a row ends before it. Throws for a header that is not there. */
  texts(header: string): string[] {
    const { headers, rows } = this.table
    const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase()
    const exact = headers.indexOf(header)
    const place = exact >= 0 ? exact : headers.findIndex((each) => plain(each) === plain(header))
    if (place < 0) {
      const suggestion = nearestName(header, headers)
      this.refuse(
        tableWords.noHeader,
        { header, headers: listed(headers.filter((each) => each !== '')) },
        suggestion === undefined ? {} : { suggestion }
      )
      this.end()
    }
    return rows.map(({ cells }) => cleanCell(cells[place]))
  }

  /** A column of numbers, `null` where nothing is said or it is not known. */
  numbers(header: string): (number | null)[] {
    return this.figures(header, this.texts(header), tableWords.notNumber)
  }

  /** The same of whole numbers from 0 on. */
  counts(header: string): (number | null)[] {
    const texts = this.texts(header)
    return this.figures(header, texts, tableWords.notCount).map((value, row) => {
      if (value === null || (Number.isSafeInteger(value) && value >= 0 && !/[%％]/.test(texts[row]!))) return value
      this.at(row, tableWords.notCount, header, texts[row]!)
      return null
    })
  }

  /** A column of yes and no, `null` where nothing is said or it is not known. */
  marks(header: string, yes: readonly string[] = []): (boolean | null)[] {
    const texts = this.texts(header)
    const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase()
    const named = new Set(yes.map(plain))
    if (named.size > 0 && !texts.some((text) => named.has(plain(text)))) {
      const cells = listed([...new Set(texts)].filter((text) => text !== '').slice(0, 8))
      this.refuse(tableWords.neverYes, { column: header, names: listed(yes), cells })
    }
    return texts.map((text, row) => {
      if (text === '') return null
      if (named.size > 0) return named.has(plain(text))
      const mark = readMark(text.replace(/^([01])\.0+$/, '$1'))
      if (mark === 'yes' || mark === 'no') return mark === 'yes'
      if (mark === undefined || mark === 'cross') this.at(row, tableWords.notMark, header, text, '--yes "Churned"')
      return null
    })
  }

  /** Refuses the cell of a row. */
  at(row: number, words: Term, column: string, got: string, example?: string): void {
    const line = this.table.rows[row]!.number
    const shown = { got: `"${got.slice(0, 60)}"`, ...(example === undefined ? {} : { example }) }
    this.refuse(words, { column }, { line, ...shown })
  }

  private figures(header: string, texts: readonly string[], words: Term): (number | null)[] {
    const reads = texts.map((text) => (text === '' ? 'nothing' : readFigure(text)))
    const said = reads.flatMap((read) => (typeof read === 'object' ? [read.decimal] : []))
    const [points, commas] = [said.includes('point'), said.includes('comma')]
    return reads.map((read, row) => {
      if (typeof read === 'number' || read === 'nothing' || read === 'unknown')
        return typeof read === 'number' ? read : null
      if (typeof read === 'string') {
        this.at(row, words, header, texts[row]!)
        return null
      }
      if (read.decimal !== 'either' || (points && !commas)) return read.value
      if (commas && !points) return read.other
      if (!points && !this.table.semicolons) return read.value
      const values = { column: header, value: read.value, other: read.other }
      this.refuse(tableWords.doubtful, values, { line: this.table.rows[row]!.number, got: `"${texts[row]}"` })
      return null
    })
  }
}
