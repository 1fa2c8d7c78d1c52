import { cellTexts } from '../core/cellText.js'
import { type Column, checkTable, standsLeft, type Table } from '../core/table.js'

/**
 * A table as HTML for a notebook page: title as caption, numbers to the right in figures of equal width, units under the
 * labels, notes below. Every text is escaped.
 *
 * @throws RangeError for a ragged table or a number that is not finite.
 *
 * @example
 * tableHtml({ title: 'a < b', columns: [], rows: [] }).includes('a &#60; b') // => true
 */
export function tableHtml(table: Table): string {
  const heads = checkTable(table).columns.map(headCell).join('')
  const texts = table.columns.map((column, at) =>
    cellTexts(
      column,
      table.rows.map((row) => row[at])
    )
  )
  const rows = table.rows.map((_, row) => {
    const cells = table.columns.map((column, at) => bodyCell(texts[at][row], column))
    return `<tr>${cells.join('')}</tr>`
  })
  const notes = (table.notes ?? []).map((note) => `<p style="${quiet}">${escaped(note)}</p>`)
  return (
    `<table style="border-collapse:collapse;font-variant-numeric:tabular-nums">` +
    `<caption style="text-align:left;font-weight:bold;padding:4px 8px">${escaped(table.title)}</caption>` +
    `<thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>${notes.join('')}`
  )
}

const quiet = 'color:#555;font-size:90%;margin:4px 8px'

function alignment(column: Column): string {
  return `text-align:${standsLeft(column) ? 'left' : 'right'};padding:2px 8px`
}

function headCell(column: Column): string {
  const unit = column.unit === '' ? '' : `<br><span style="${quiet};font-weight:normal">${escaped(column.unit)}</span>`
  return `<th style="${alignment(column)};vertical-align:bottom">${escaped(column.label)}${unit}</th>`
}

function bodyCell(text: string, column: Column): string {
  return `<td style="${alignment(column)};vertical-align:top">${escaped(text)}</td>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
