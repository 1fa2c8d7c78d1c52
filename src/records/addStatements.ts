import { cellsOf, countMerged } from './mergeStatements.js'
import type { RowReader } from './rowReader.js'
import { type FigureName, figureAt, said, writeFigure } from './statements.js'

/** Figures of which several purchases in one period make a sum; of all others they make a mean. */
const added: readonly FigureName[] = ['paid', 'cost', 'area']

/**
 * Takes together the purchases of one customer in one period: money and area are added, scores, discounts and further columns
 * averaged over the rows that have them. A customer who came once in the period came.
 *
 * @param reader With all figures checked.
 * @param placeOf Place of each period in time, by its place in the reader.
 * @param editions How many there are.
 * @returns How many rows were taken together with an earlier one.
 *
 * @example
 * addStatements(new RowReader({ period: 'year' }), Int32Array.of(), 0) // => 0
 */
export function addStatements(reader: RowReader, placeOf: Int32Array, editions: number): number {
  const { statements } = reader
  const cells = cellsOf(reader, placeOf, editions)
  const firstAt = new Int32Array(reader.customers.length * editions).fill(-1)
  const marks = statements.mark.values
  for (const [statement, cell] of cells.entries()) {
    if (cell < 0) continue
    const first = firstAt[cell]!
    if (first < 0) firstAt[cell] = statement
    else {
      if (marks[statement] === said.yes || marks[first] === said.unknown) marks[first] = marks[statement]!
      marks[statement] = said.unknown
    }
  }
  for (const [name, column] of statements.figures) {
    const counts = new Map<number, number>()
    for (const [statement, cell] of cells.entries()) {
      const value = figureAt(column, statement)
      if (cell < 0 || Number.isNaN(value)) continue
      const first = firstAt[cell]!
      const sum = counts.has(first) ? figureAt(column, first) : 0
      counts.set(first, (counts.get(first) ?? 0) + 1)
      if (first !== statement) writeFigure(column, statement, Number.NaN)
      writeFigure(column, first, sum + value)
    }
    if (added.includes(name)) continue
    for (const [first, count] of counts) writeFigure(column, first, figureAt(column, first) / count)
  }
  return countMerged(reader, cells, firstAt)
}
