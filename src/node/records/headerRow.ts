import { InputError } from '../../core/errors.js'
import { asExample, asMessage } from '../../i18n/fill.js'
import { editionHeader } from '../../records/editionHeader.js'
import { knownHeader } from '../../records/headers.js'
import { type Layout, layoutOf } from '../../records/layout.js'
import type { RecordMapping } from '../../records/mapping.js'
import { cleanCell } from '../../records/readFigure.js'
import { recordsWords } from '../../records/words.js'
import type { RowSource } from './rowSource.js'
import { recordFileWords } from './words.js'

/** Rows among which the headers are looked for. */
const looked = 20

/** Where the headers stand, and what they say. */
export interface HeaderRow {
  readonly row: number
  readonly layout: Layout
}

/**
 * Finds the row of headers: the first with more than one cell. What stands above it in single cells are titles.
 *
 * @param source The file.
 * @param file Its name, for messages.
 * @param mapping What the file cannot say itself.
 * @throws InputError for an empty file, headers in two rows, headers below other rows, one column only, columns without a
 *   header, and headers that say nothing known.
 */
export function headerRow(source: RowSource, file: string, mapping: RecordMapping): HeaderRow {
  const written = source.top(looked).map((row) => row.map((cell) => cleanCell(cell)))
  const top = written.map(withoutEmptyEnd)
  const isWide = (row: readonly string[]) => row.filter((cell) => cell !== '').length > 1
  const first = top.findIndex((row) => row.length > 0)
  if (first < 0) throw new InputError([{ file, ...asMessage(recordFileWords.empty) }])
  const wide = top.findIndex(isWide)
  const place = wide < 0 ? first : wide
  const headers = top[place]!
  const row = place + 1
  if (wide < 0) {
    const problem = { file, line: row, ...asMessage(recordsWords.oneColumn) }
    throw new InputError([{ ...problem, ...asExample({ en: '--delimiter ";"', zh: '--delimiter ";"' }) }])
  }
  refuseBelow(top, place, file, mapping)
  refuseNameless(written, place, file)
  return { row, layout: layoutOf(headers, mapping, { file, row }) }
}

function withoutEmptyEnd(row: readonly string[]): readonly string[] {
  let { length } = row
  while (length > 0 && row[length - 1] === '') length--
  return row.slice(0, length)
}

function countKnown(row: readonly string[] | undefined): number {
  return (row ?? []).filter((cell) => knownHeader(cell) !== undefined).length
}

function failsAs(headers: readonly string[], mapping: RecordMapping, file: string, row: number): boolean {
  try {
    layoutOf(headers, mapping, { file, row })
    return false
  } catch {
    return true
  }
}

/** The row says no headers, but the next one does, or both do together. */
function refuseBelow(top: readonly (readonly string[])[], place: number, file: string, mapping: RecordMapping): void {
  const [headers, next] = [top[place]!, top[place + 1] ?? []]
  const rows = { first: place + 1, second: place + 2 }
  const problem = { file, line: place + 1 }
  const isGroup = headers.some((cell, column) => cell === '' && (next[column] ?? '') !== '')
  const namesEditions = headers.some((cell) => editionHeader(cell) !== undefined)
  if (isGroup && namesEditions && countKnown(next) > 1) {
    const example = asExample({ en: '2019 area, 2019 paid, 2021 area', zh: '2019 面积，2019 金额，2021 面积' })
    throw new InputError([{ ...problem, ...asMessage(recordsWords.twoHeaderRows, rows), ...example }])
  }
  if (!failsAs(headers, mapping, file, rows.first)) return
  const below = top.findIndex(
    (row, index) => index > place && countKnown(row) > 0 && !failsAs(row, mapping, file, index + 1)
  )
  if (below < 0) return
  throw new InputError([{ ...problem, ...asMessage(recordsWords.headersBelow, { ...rows, second: below + 1 }) }])
}

/** A column that holds values in the first rows but has no header. */
function refuseNameless(top: readonly (readonly string[])[], place: number, file: string): void {
  const headers = top[place]!
  const column = headers.findIndex(
    (header, index) => header === '' && top.slice(place + 1).some((row) => (row[index] ?? '') !== '')
  )
  if (column < 0) return
  const values = { column: column + 1, row: place + 1 }
  throw new InputError([{ file, line: place + 1, ...asMessage(recordsWords.noHeader, values) }])
}
