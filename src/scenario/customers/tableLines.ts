import { cellsOf } from '../uncertainty/readDraws.js'

/** A row of a table of text, and the line of the file it starts in, from 1. */
export interface TableLine {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * The rows of a table with commas (RFC 4180): a line break within quotation marks is part of a cell. Rows without anything
 * in any cell are left out, and a byte order mark.
 *
 * @param text The text of the file.
 *
 * @example
 * tableLines('id,name\n7,"Fair,\nLtd."\n,\n8,Mill\n')
 * // => [{ line: 1, cells: ['id', 'name'] }, { line: 2, cells: ['7', 'Fair,\nLtd.'] }, { line: 5, cells: ['8', 'Mill'] }]
 */
export function tableLines(text: string): TableLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const rows: TableLine[] = []
  for (let line = 0; line < lines.length; line++) {
    const first = line
    let row = lines[line]!
    if (isOpen(row)) {
      const parts = [row]
      let open = true
      while (open && line + 1 < lines.length) {
        parts.push(lines[++line]!)
        if (isOpen(lines[line]!)) open = false
      }
      // a quotation mark that nothing closes stands for itself
      if (open) line = first
      else row = parts.join('\n')
    }
    const cells = cellsOf(row)
    if (cells.some((cell) => cell !== '')) rows.push({ line: first + 1, cells })
  }
  return rows
}

/** Whether an odd number of quotation marks stands in a line, so that it opens or closes a cell of several lines. */
function isOpen(line: string): boolean {
  let isOdd = false
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) isOdd = !isOdd
  return isOdd
}
