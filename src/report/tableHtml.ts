import { cellTexts } from '../core/cellText.js'
import { pastedText } from '../core/spreadsheetText.js'
import { type Column, checkTable, standsLeft, type Table } from '../core/table.js'
import { escaped } from './escaped.js'
import { unbroken } from './unbroken.js'

/** Where a table stands: in a notebook, which has no style sheet for it, or in a page of ours, which has. */
export type TablePlace = 'notebook' | 'page'

/**
 * A table as HTML: title as caption, numbers to the right in figures of equal width, units under the labels, notes below.
 * Headings say of what they are headings. Every text is escaped, and none would run as a formula where the table is pasted into
 * a spreadsheet.
 *
 * @param table The table.
 * @param place `notebook` (the default): looks are written into the elements. `page`: the page's style sheet gives them, by the
 * classes `end`, `unit` and `note`, and the first column heads the rows.
 * @throws RangeError for a ragged table or a number that is not finite.
 *
 * @example
 * tableHtml({ title: 'a < b', columns: [], rows: [] }).includes('a &#60; b') // => true
 */
export function tableHtml(table: Table, place: TablePlace = 'notebook'): string {
  const looks = looksAt[place]
  const heads = checkTable(table)
    .columns.map((column) => headCell(column, looks))
    .join('')
  const texts = table.columns.map((column, at) =>
    cellTexts(
      column,
      table.rows.map((row) => row[at])
    )
  )
  const rows = table.rows.map((_, row) => {
    const cells = table.columns.map((column, at) => bodyCell(texts[at][row], column, at === 0, looks))
    return `<tr>${cells.join('')}</tr>`
  })
  const notes = (table.notes ?? []).map((note) => `<p${looks.note}>${escaped(note)}</p>`)
  return (
    `<table${looks.table}><caption${looks.caption}>${escaped(table.title)}</caption>` +
    `<thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>${notes.join('')}`
  )
}

/** Attributes of the parts of a table. */
interface Looks {
  readonly table: string
  readonly caption: string
  readonly head: (end: boolean) => string
  readonly cell: (end: boolean) => string
  readonly unit: string
  readonly note: string
  /** Whether cells of the first column are headings of their rows. */
  readonly headsRows: boolean
}

const quiet = 'color:#555;font-size:90%;margin:4px 8px'
const aligned = (end: boolean) => `text-align:${end ? 'right' : 'left'};padding:2px 8px`
const atEnd = (end: boolean) => (end ? ' class="end"' : '')

const looksAt: Readonly<Record<TablePlace, Looks>> = {
  notebook: {
    table: ' style="border-collapse:collapse;font-variant-numeric:tabular-nums"',
    caption: ' style="text-align:left;font-weight:bold;padding:4px 8px"',
    head: (end) => ` style="${aligned(end)};vertical-align:bottom"`,
    cell: (end) => ` style="${aligned(end)};vertical-align:top"`,
    unit: ` style="${quiet};font-weight:normal"`,
    note: ` style="${quiet}"`,
    headsRows: false
  },
  page: {
    table: '',
    caption: '',
    head: atEnd,
    cell: atEnd,
    unit: ' class="unit"',
    note: ' class="note"',
    headsRows: true
  }
}

function headCell(column: Column, { head, unit }: Looks): string {
  const below = column.unit === '' ? '' : `<br><span${unit}>${escaped(column.unit)}</span>`
  const label = escaped(pastedText(column.label))
  // a column of row headings without a heading of its own is no heading
  if (label === '' && below === '') return '<td></td>'
  return `<th${head(!standsLeft(column))} scope="col">${label}${below}</th>`
}

function bodyCell(text: string, column: Column, isFirst: boolean, { cell, headsRows }: Looks): string {
  const inside = escaped(column.kind === 'text' ? unbroken(pastedText(text)) : text)
  const attributes = cell(!standsLeft(column))
  if (headsRows && isFirst && text !== '') return `<th${attributes} scope="row">${inside}</th>`
  return `<td${attributes}>${inside}</td>`
}
