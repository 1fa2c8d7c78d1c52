import { CsvError, parse } from 'csv-parse/sync'
import { InputError } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import type { Reason } from '../../records/rowReader.js'
import { foundDelimiter, separatorLine } from './delimiter.js'
import type { RowSource } from './rowSource.js'
import { recordFileWords } from './words.js'

/** Bytes that are parsed at a time, about; a piece ends where a row does. */
const pieceSize = 262_144
/** Longest row. */
const mostCharacters = 1_000_000
const lineFeed = 0x0a
const carriageReturn = 0x0d
const quote = 0x22

/** A piece of the file: its bytes, and the number of its first row. */
interface Piece {
  readonly start: number
  readonly end: number
  row: number
}

/** How a text is parted. */
export interface CsvOptions {
  /** The sign between columns. Defaults to the one found. */
  readonly delimiter?: string
  /** Whether a text is a header that a mapping names, which helps to find the sign. */
  readonly isHeader?: (text: string) => boolean
  readonly notes?: readonly Reason[]
}

/**
 * The rows of a comma-separated text, read by csv-parse piece by piece. Rows are counted as a spreadsheet does: a quoted line
 * break begins no new one, and a first line `sep=;` is none.
 *
 * @param text As UTF-8.
 * @param file Its name, for messages.
 * @param options How it is parted.
 */
export function csvSource(text: Buffer, file: string, options: CsvOptions = {}): RowSource {
  const plain = withoutTextFormulas(text)
  const beginning = plain.subarray(0, pieceSize).toString('utf8')
  const delimiter = options.delimiter ?? foundDelimiter(beginning, options.isHeader ?? (() => false))
  const skipped = Buffer.byteLength(separatorLine(beginning)?.[0] ?? '')
  const body = plain.subarray(skipped)
  const pieces = piecesOf(body)
  const rowsOf = (piece: Piece) => parsed(body.subarray(piece.start, piece.end), delimiter, file, piece.row)
  return {
    top: (count) => {
      const rows: string[][] = []
      for (let index = 0; index < pieces.length && rows.length < count; index++) {
        pieces[index]!.row = rows.length + 1
        rows.push(...rowsOf(pieces[index]!))
      }
      return rows.slice(0, count)
    },
    each: (take) => {
      let row = 1
      for (const piece of pieces) {
        piece.row = row
        for (const cells of rowsOf(piece)) take(cells, row++)
      }
    },
    again: (numbers) => {
      const found = new Map<number, readonly string[]>()
      const sorted = [...numbers].sort((one, other) => one - other)
      let next = 0
      pieces.forEach((piece, index) => {
        const end = pieces[index + 1]?.row ?? Number.POSITIVE_INFINITY
        if (sorted[next] === undefined || sorted[next]! >= end) return
        const rows = rowsOf(piece)
        for (; next < sorted.length && sorted[next]! < end; next++) {
          found.set(sorted[next]!, rows[sorted[next]! - piece.row] ?? [])
        }
      })
      return found
    },
    decimalSure: false,
    semicolons: delimiter === ';',
    merged: undefined,
    notes: options.notes ?? []
  }
}

/** Pieces that end at a line end outside quotation marks: where those before are even in number. */
function piecesOf(body: Buffer): Piece[] {
  const pieces: Piece[] = []
  const hasFeeds = body.includes(lineFeed)
  let start = 0
  let nextQuote = body.indexOf(quote)
  let isInside = false
  while (start < body.length) {
    let end = start + pieceSize
    for (;;) {
      const lineEnd = end >= body.length ? -1 : body.indexOf(hasFeeds ? lineFeed : carriageReturn, end)
      end = lineEnd < 0 ? body.length : lineEnd + 1
      while (nextQuote >= 0 && nextQuote < end) {
        isInside = !isInside
        nextQuote = body.indexOf(quote, nextQuote + 1)
      }
      if (!isInside || end === body.length) break
    }
    pieces.push({ start, end, row: 1 })
    start = end
  }
  return pieces
}

function parsed(piece: Buffer, delimiter: string, file: string, row: number): string[][] {
  try {
    return parse(piece, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: mostCharacters
    })
  } catch (error) {
    throw error instanceof CsvError ? csvFault(error, file, row) : error
  }
}

function csvFault(error: CsvError, file: string, firstRow: number): InputError {
  const { records } = error as CsvError & { readonly records?: number }
  const row = firstRow + (records ?? 0)
  const problem = { file, line: row }
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new InputError([{ ...problem, ...asMessage(recordFileWords.openQuote, { row }) }])
    case 'CSV_MAX_RECORD_SIZE':
      return new InputError([{ ...problem, ...asMessage(recordFileWords.longRow, { row, most: mostCharacters }) }])
    default:
      return new InputError([{ ...problem, ...asMessage(recordFileWords.strayQuote, { row }) }])
  }
}

/** Spreadsheets keep text by writing `="001"`, which is no quoted cell: the sign before it goes. */
function withoutTextFormulas(text: Buffer): Buffer {
  if (!text.includes('="')) return text
  return Buffer.from(text.toString('utf8').replace(/(^|[,;\t|\r\n])=("(?:[^"\r\n]|"")*")(?=[,;\t|\r\n]|$)/g, '$1$2'))
}
