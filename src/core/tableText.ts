import { cellTexts } from './cellText.js'
import { displayWidth, leastWidth, padToWidth, wrapToWidth } from './displayWidth.js'
import { checkTable, heading, standsLeft, type Table } from './table.js'

/** Spaces between two columns. */
const gap = 2

interface TextColumn {
  readonly side: 'start' | 'end'
  readonly heading: string
  readonly texts: readonly string[]
  readonly natural: number
  readonly least: number
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, ...text.split('\n').map(displayWidth)), 0)
}

function textColumns(table: Table): TextColumn[] {
  return table.columns.map((column, index) => {
    const texts = cellTexts(
      column,
      table.rows.map((row) => row[index])
    )
    const head = heading(column)
    const isText = column.kind === 'text'
    const least = texts.reduce((most, text) => Math.max(most, isText ? leastWidth(text) : displayWidth(text)), 0)
    return {
      side: standsLeft(column) ? 'start' : 'end',
      heading: head,
      texts,
      natural: Math.max(displayWidth(head), widest(texts)),
      least: Math.max(leastWidth(head), least)
    }
  })
}

/** Takes width from the widest column that can give some, until all fit or none can. */
function fittedWidths(columns: readonly TextColumn[], width: number): number[] {
  const widths = columns.map((column) => column.natural)
  let excess = widths.reduce((sum, each) => sum + each, gap * (columns.length - 1)) - width
  while (excess > 0) {
    let giver = -1
    for (const [index, column] of columns.entries()) {
      if (widths[index] > column.least && (giver < 0 || widths[index] > widths[giver])) giver = index
    }
    if (giver < 0) break
    widths[giver] -= 1
    excess -= 1
  }
  return widths
}

/** One row of cells as lines: cells wrapped, headings standing on the last line, values on the first. */
function rowLines(cells: readonly string[], columns: readonly TextColumn[], widths: number[], stand: 'top' | 'bottom') {
  const wrapped = cells.map((cell, index) => wrapToWidth(cell, widths[index]))
  const height = wrapped.reduce((most, lines) => Math.max(most, lines.length), 1)
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, index) => {
        const at = stand === 'top' ? line : line - (height - lines.length)
        return padToWidth(lines[at] ?? '', widths[index], columns[index].side)
      })
      .join(' '.repeat(gap))
      .trimEnd()
  )
}

/**
 * A table as aligned text for a terminal: title, headings, a rule, rows, notes. Numbers are right-aligned with
 * thousands separators, shares are percentages, `null` is an en dash; full-width characters count as two columns.
 *
 * `width` is the most columns to use; headings, text cells, title and notes are then wrapped, words and numbers never
 * cut, so a table that cannot be narrower stays wider. Defaults to no limit. Ends with a line break.
 *
 * Throws a RangeError for a ragged table or a number that is not finite.
 *
 * @example
 * const columns = [{ id: 'plan', label: 'Plan', unit: '', kind: 'text' }, { id: 'cost', label: 'Cost', unit: 'EUR', kind: 'money' }]
 * tableText({ title: 'Plans', columns, rows: [['service', 12500], ['展会', 900]] })
 * // => 'Plans\n\nPlan     Cost (EUR)\n───────  ──────────\nservice      12,500\n展会            900\n'
 */
export function tableText(table: Table, options: { readonly width?: number } = {}): string {
  const width = options.width ?? Infinity
  const columns = textColumns(checkTable(table))
  const widths = fittedWidths(columns, width)
  const head = rowLines(
    columns.map((column) => column.heading),
    columns,
    widths,
    'bottom'
  )
  const rule = widths.map((each) => '─'.repeat(each)).join(' '.repeat(gap))
  const body = table.rows.flatMap((_, row) =>
    rowLines(
      columns.map((column) => column.texts[row]),
      columns,
      widths,
      'top'
    )
  )
  const title = table.title === '' ? [] : [...wrapToWidth(table.title, width), '']
  const notes = (table.notes ?? []).flatMap((note) => wrapToWidth(note, width))
  const end = notes.length === 0 ? [] : ['', ...notes]
  return `${[...title, ...head, rule, ...body, ...end].join('\n')}\n`
}
