import { asMessage } from '../i18n/fill.js'
import type { Reason, RowReader } from './rowReader.js'
import { type FigureName, figureAt, said } from './statements.js'
import { recordsWords } from './words.js'

/** What the rows of one customer and edition say together. */
interface Together {
  mark: number
  readonly figures: Map<FigureName, number>
  readonly firstRow: number
  /** A row that contradicts an earlier one. */
  contradicting: number | undefined
}

/**
 * Finds rows that speak of the same customer and edition. Where they say the same, or one says what the other leaves open, they
 * are taken together; where they contradict each other all of them are rejected, since none is more likely than another.
 *
 * @param reader With all figures checked.
 * @param placeOf Place of each edition in time, by its place in the reader.
 * @param editions How many there are.
 * @returns How many rows say nothing that an earlier one has not said, and how many customers and editions are contradicted.
 *
 * @example
 * mergeStatements(new RowReader({}), Int32Array.of(), 0) // => { rows: 0, contradictions: 0 }
 */
export function mergeStatements(
  reader: RowReader,
  placeOf: Int32Array,
  editions: number
): { rows: number; contradictions: number } {
  const { statements, reasons } = reader
  const cells = cellsOf(reader, placeOf, editions)
  const firstAt = new Int32Array(reader.customers.length * editions).fill(-1)
  const together = new Map<number, Together>()
  for (let statement = 0; statement < cells.length; statement++) {
    const cell = cells[statement]!
    if (cell < 0) continue
    const first = firstAt[cell]!
    if (first < 0) firstAt[cell] = statement
    else {
      let sum = together.get(cell)
      if (sum === undefined) {
        sum = {
          mark: said.unknown,
          figures: new Map(),
          firstRow: statements.row.values[first]!,
          contradicting: undefined
        }
        together.set(cell, sum)
        join(reader, sum, first)
      }
      if (!join(reader, sum, statement)) sum.contradicting ??= statements.row.values[statement]!
    }
  }
  const contradictions = [...together.values()].filter(({ contradicting }) => contradicting !== undefined).length
  for (let statement = 0; contradictions > 0 && statement < cells.length; statement++) {
    const sum = together.get(cells[statement]!)
    if (sum?.contradicting === undefined) continue
    const row = statements.row.values[statement]!
    const other = row === sum.firstRow ? sum.contradicting : sum.firstRow
    const edition = reader.editions.labelOf(statements.edition.values[statement]!)
    if (!reasons.has(row)) reasons.set(row, contradiction(reader, row, other, edition))
  }
  return { rows: countMerged(reader, cells, firstAt), contradictions }
}

/**
 * Customer and edition of every statement whose row is not rejected, as one number; −1 for the others.
 *
 * @param reader With all figures checked.
 * @param placeOf Place of each edition in time, by its place in the reader.
 * @param editions How many there are.
 *
 * @example
 * cellsOf(new RowReader({}), Int32Array.of(), 0) // => Int32Array.of()
 */
export function cellsOf({ statements, reasons }: RowReader, placeOf: Int32Array, editions: number): Int32Array {
  const cells = new Int32Array(statements.row.length).fill(-1)
  for (let statement = 0; statement < cells.length; statement++) {
    const row = statements.row.values[statement]!
    const edition = placeOf[statements.edition.values[statement]!]!
    if (edition < 0 || (reasons.size > 0 && reasons.has(row))) continue
    cells[statement] = statements.rows.customer.values[row]! * editions + edition
  }
  return cells
}

/** Adds what a statement says to what others said; false where it contradicts them. */
function join({ statements }: RowReader, sum: Together, statement: number): boolean {
  const mark = statements.mark.values[statement]!
  if (mark !== said.unknown) {
    if (sum.mark !== said.unknown && sum.mark !== mark) return false
    sum.mark = mark
  }
  for (const [name, column] of statements.figures) {
    const value = figureAt(column, statement)
    if (Number.isNaN(value)) continue
    if ((sum.figures.get(name) ?? value) !== value) return false
    sum.figures.set(name, value)
  }
  return true
}

function contradiction(
  { statements: { rows }, files }: RowReader,
  row: number,
  other: number,
  edition: string
): Reason {
  const values = { row: rows.number.values[other]!, edition, file: files[rows.file.values[other]!]!.name }
  const isSameFile = rows.file.values[row] === rows.file.values[other]
  return asMessage(isSameFile ? recordsWords.rejectContradicts : recordsWords.rejectContradictsIn, values)
}

/**
 * Rows left of customers who have another row before, that are the first to speak of no edition.
 *
 * @param reader With all figures checked.
 * @param cells As `cellsOf` gives them.
 * @param firstAt Room for one number a customer and edition; what stands there is lost.
 *
 * @example
 * countMerged(new RowReader({}), Int32Array.of(), Int32Array.of()) // => 0
 */
export function countMerged(
  { statements, reasons, customers }: RowReader,
  cells: Int32Array,
  firstAt: Int32Array
): number {
  const { rows } = statements
  const isFirst = new Uint8Array(rows.number.length)
  firstAt.fill(-1)
  for (let statement = 0; statement < cells.length; statement++) {
    const cell = cells[statement]!
    const row = statements.row.values[statement]!
    if (cell < 0 || firstAt[cell]! >= 0 || (reasons.size > 0 && reasons.has(row))) continue
    firstAt[cell] = statement
    isFirst[row] = 1
  }
  const isSeen = new Uint8Array(customers.length)
  let merged = 0
  for (let row = 0; row < isFirst.length; row++) {
    if (reasons.size > 0 && reasons.has(row)) continue
    const customer = rows.customer.values[row]!
    if (isSeen[customer] === 1 && isFirst[row] === 0) merged++
    isSeen[customer] = 1
  }
  return merged
}
