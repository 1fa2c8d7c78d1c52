import { readSheet } from 'read-excel-file/node'
import { InputError } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asExample, asMessage, listed } from '../../i18n/fill.js'
import type { Reason } from '../../records/rowReader.js'
import type { RowSource } from './rowSource.js'
import { recordFileWords } from './words.js'
import { type Hidden, type Sheet, sheetsOf } from './workbook.js'

/**
 * The rows of one sheet of an .xlsx workbook.
 *
 * @param bytes Of the file.
 * @param file Its name, for messages.
 * @param sheet Name of the sheet, or its number counted from 1. Defaults to the first.
 * @throws InputError for what is no workbook, a damaged one, a sheet that is not there (with the nearest name), cells that
 *   cannot be read, and formulas without results.
 */
export async function xlsxSource(bytes: Uint8Array, file: string, sheet?: string): Promise<RowSource> {
  const sheets = sheetsOf(bytes, file)
  const place = sheet === undefined ? 0 : placeOf(sheet, sheets, file)
  const rows = (await cellsOf(bytes, place, file)).map((row) => row.map(cellText))
  refuseUnsaved(sheets[place]?.unsaved() ?? [], file)
  const ranges = rangesIn(sheets[place]?.merged() ?? [], rows.length)
  const others = sheets.filter((_, index) => index !== place).map(({ name }) => name)
  const note = { file, sheet: sheets[place]?.name ?? '', sheets: listed(others) }
  return {
    top: (count) => rows.slice(0, count),
    each: (take) => {
      for (const [index, cells] of rows.entries()) take(cells, index + 1)
    },
    again: (numbers) => new Map([...numbers].map((number) => [number, rows[number - 1] ?? []])),
    decimalSure: true,
    semicolons: false,
    merged: ranges.size === 0 ? undefined : (row, column) => rangeAt(ranges.get(row), row, column)?.named(column),
    notes: [
      ...(others.length > 0 && sheet === undefined ? [asMessage(recordFileWords.noteSheets, note)] : []),
      ...hiddenNotes(sheets[place]?.hidden(), rows, file)
    ]
  }
}

/** Hidden rows and columns that hold something are read like all others; whoever hid them may not expect it. */
function hiddenNotes(hidden: Hidden | undefined, rows: readonly (readonly string[])[], file: string): Reason[] {
  const isFilled = (cell: string | undefined) => cell !== undefined && cell !== ''
  const hiddenRows = (hidden?.rows ?? []).filter((row) => rows[row - 1]?.some(isFilled))
  const width = hidden?.columns.length ? rows.reduce((most, { length }) => Math.max(most, length), 0) : 0
  const columns = Array.from({ length: width }, (_, at) => at).filter(
    (at) =>
      hidden?.columns.some(({ from, to }) => at + 1 >= from && at + 1 <= to) && rows.some((row) => isFilled(row[at]))
  )
  if (hiddenRows.length === 0 && columns.length === 0) return []
  return [asMessage(recordFileWords.noteHidden, { file, rows: hiddenRows.length, columns: columns.length })]
}

function placeOf(sheet: string, sheets: readonly Sheet[], file: string): number {
  const names = sheets.map(({ name }) => name)
  const found = names.indexOf(sheet)
  if (found >= 0) return found
  if (/^\d+$/.test(sheet) && Number(sheet) >= 1 && Number(sheet) <= names.length) return Number(sheet) - 1
  const suggestion = nearestName(sheet, names)
  throw new InputError([
    {
      file,
      ...asMessage(recordFileWords.noSuchSheet, { sheet, sheets: listed(names) }),
      ...(suggestion === undefined ? {} : { suggestion }),
      ...asExample({ en: `--sheet "${names[0]}"`, zh: `--sheet "${names[0]}"` })
    }
  ])
}

async function cellsOf(bytes: Uint8Array, place: number, file: string): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), place + 1)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const [, row, column] = /<c\/> at row (\d+), col (\d+)/.exec(error.message) ?? []
    if (row !== undefined) {
      const cell = `${letters(Number(column) - 1)}${row}`
      throw new InputError([{ file, line: Number(row), ...asMessage(recordFileWords.brokenCell, { cell }) }])
    }
    throw new InputError([{ file, ...asMessage(recordFileWords.brokenWorkbook, { reason: error.message }) }])
  }
}

/** A formula without its result would be read as an empty cell, which may mean that somebody stayed away. */
function refuseUnsaved(cells: readonly string[], file: string): void {
  const [cell] = cells
  if (cell === undefined) return
  const line = Number(/\d+$/.exec(cell)?.[0])
  throw new InputError([{ file, line, ...asMessage(recordFileWords.unsavedFormula, { cell, cells: cells.length }) }])
}

/** A cell as text: dates as year-month-day. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return String(value)
}

/** A merged range, in a row that it covers. */
interface Range {
  readonly from: number
  readonly to: number
  readonly top: number
  readonly named: (column: number) => { readonly cell: string; readonly range: string }
}

function rangesIn(refs: readonly string[], rows: number): Map<number, Range[]> {
  const byRow = new Map<number, Range[]>()
  for (const range of refs) {
    const [, left, top, right, bottom] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(range) ?? []
    if (left === undefined) continue
    for (let row = Number(top); row <= Math.min(Number(bottom), rows); row++) {
      const covers = {
        from: columnOf(left),
        to: columnOf(right!),
        top: Number(top),
        named: (column: number) => ({ cell: `${letters(column)}${row}`, range })
      }
      byRow.set(row, [...(byRow.get(row) ?? []), covers])
    }
  }
  return byRow
}

/** The range of which a cell is a part but the first. */
function rangeAt(ranges: readonly Range[] | undefined, row: number, column: number): Range | undefined {
  return ranges?.find(({ from, to, top }) => column >= from && column <= to && (row !== top || column !== from))
}

function columnOf(name: string): number {
  return [...name].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1
}

/** `A` for 0, `AA` for 26. */
function letters(column: number): string {
  const rest = column % 26
  const before = Math.floor(column / 26)
  return (before > 0 ? letters(before - 1) : '') + String.fromCharCode(65 + rest)
}
