import { InputError } from '../core/errors.js'
import { asExample, asMessage } from '../i18n/fill.js'
import { filled } from './growing.js'
import type { Layout } from './layout.js'
import type { OpenFile, Reason, RowReader } from './rowReader.js'
import { type FigureName, figureAt, figureColumn, said, writeFigure } from './statements.js'
import { recordsWords } from './words.js'

/** Numbers in columns named after editions that are square metres without being asked: a stand has some, a hall no more. */
const leastStand = 6
const greatestStand = 2000

/**
 * Settles which numbers with a single comma or point parted thousands, by what the other numbers of the same file say. Rows
 * whose number stays doubtful are rejected.
 *
 * @param reader With all rows taken in.
 * @param commaIsUsual Whether the file parts its columns by semicolons, as where commas part decimals; by file.
 *
 * @example
 * settleDecimals(new RowReader({}), []) // => undefined
 */
export function settleDecimals(reader: RowReader, commaIsUsual: readonly boolean[]): void {
  const { statements, files, mapping, reasons } = reader
  const fileAt = (statement: number) => statements.rows.file.values[statements.row.values[statement]!]!
  for (const [name, column] of statements.figures) {
    const doubtful = filled(column.doubtful)
    for (let index = 0; index < doubtful.length; index++) {
      const statement = doubtful[index]!
      const file = fileAt(statement)
      const decimal = mapping.decimal ?? decimalOf(files[file]!, commaIsUsual[file] ?? false)
      const value = figureAt(column, statement)
      const other = column.other.values[index]!
      if (decimal === 'comma') writeFigure(column, statement, other)
      if (decimal === 'comma' || decimal === 'point') continue
      const row = statements.row.values[statement]!
      const words = decimal === 'mixed' ? recordsWords.rejectDoubtfulMixed : recordsWords.rejectDoubtful
      const values = {
        column: headerOf(files[file]!.layout, name, reader.editions.labelOf(statements.edition.values[statement]!)),
        value,
        other
      }
      if (!reasons.has(row)) reasons.set(row, asMessage(words, values))
    }
  }
}

function decimalOf({ points, commas }: OpenFile, commaIsUsual: boolean): 'point' | 'comma' | 'mixed' | 'unknown' {
  if (points > 0 && commas > 0) return 'mixed'
  if (points > 0) return 'point'
  if (commas > 0) return 'comma'
  return commaIsUsual ? 'unknown' : 'point'
}

/**
 * The header over a figure.
 *
 * @param layout Of the file.
 * @param name Of the figure.
 * @param edition Label of the edition, which matters where there are columns by edition.
 *
 * @example
 * headerOf(layoutOf(['Customer', 'Year', 'Area (m²)'], {}, { file: 'a.csv', row: 1 }), 'area', '2019') // => 'Area (m²)'
 */
export function headerOf({ kind, groups, headers }: Layout, name: FigureName, edition: string): string {
  const group = groups.find((each) => kind === 'long' || each.edition === edition)
  const column = group?.numbers.find(({ figure, covariate }) => figure === name || `covariate ${covariate}` === name)
  const place = column?.column ?? (name === 'plain' || name === 'area' || name === 'paid' ? group?.plain : undefined)
  return place === undefined || place < 0 ? name : headers[place]!
}

/**
 * Settles what columns hold that are named after nothing but an edition, where their cells are numbers: what the mapping says,
 * else square metres if they can be nothing else.
 *
 * @param reader With all rows taken in.
 * @returns Notes on what was assumed.
 * @throws InputError where the numbers may be several things.
 *
 * @example
 * settleCells(new RowReader({})) // => []
 */
export function settleCells(reader: RowReader): Reason[] {
  const { statements, mapping, reasons } = reader
  const plain = statements.figures.get('plain')
  if (plain === undefined) return []
  const figure = mapping.cells === 'paid' ? 'paid' : 'area'
  if (mapping.cells === undefined) refuseUnclear(reader)
  const column = figureColumn(statements, figure)
  let isWritten = false
  for (let statement = 0; statement < statements.row.length; statement++) {
    const value = figureAt(plain, statement)
    if (Number.isNaN(value) || reasons.has(statements.row.values[statement]!)) continue
    isWritten = true
    if (Number.isNaN(figureAt(column, statement))) writeFigure(column, statement, value)
  }
  return isWritten && mapping.cells === undefined ? [asMessage(recordsWords.noteCellsArea)] : []
}

function refuseUnclear({ statements, reasons, hasMoneyCells }: RowReader): void {
  const plain = statements.figures.get('plain')!
  let [least, greatest] = [Infinity, -Infinity]
  for (let statement = 0; statement < statements.row.length; statement++) {
    const value = figureAt(plain, statement)
    if (Number.isNaN(value) || value <= 1 || reasons.has(statements.row.values[statement]!)) continue
    least = Math.min(least, value)
    greatest = Math.max(greatest, value)
  }
  const isArea = !hasMoneyCells && greatest >= leastStand && greatest <= greatestStand
  if (greatest === -Infinity || isArea) return
  throw new InputError([
    {
      ...asMessage(recordsWords.cellsUnclear, { least, greatest }),
      ...asExample({ en: '--column "area={edition}"', zh: '--column "area={edition}"' })
    }
  ])
}

/**
 * Settles marks that only all rows together explain: a letter x beside ticks is a no; an empty cell of attendance means
 * stayed away where no cell says no, and not known where some do; without marks, figures decide.
 *
 * @param reader With all rows taken in, decimals and cells settled.
 * @returns Notes on what was assumed.
 *
 * @example
 * settleMarks(new RowReader({})) // => []
 */
export function settleMarks(reader: RowReader): Reason[] {
  const { statements, hasTicks } = reader
  const marks = filled(statements.mark)
  let [crosses, empty] = [0, 0]
  let saysNo = false
  for (const mark of marks) {
    if (mark === said.no) saysNo = true
    else if (mark === said.cross) crosses++
    else if (mark === said.empty) empty++
  }
  const cross = hasTicks ? said.no : said.yes
  if (hasTicks && crosses > 0) saysNo = true
  for (let statement = 0; statement < marks.length; statement++) {
    if (marks[statement] === said.cross) marks[statement] = cross
    else if (marks[statement] === said.empty) marks[statement] = saysNo ? said.unknown : said.no
    else if (marks[statement] === said.figures) marks[statement] = cameByFigures(reader, statement) ? said.yes : said.no
    else if (marks[statement] === said.unknownFigures) {
      marks[statement] = cameByFigures(reader, statement) ? said.yes : said.unknown
    }
  }
  return [
    ...(hasTicks && crosses > 0 ? [asMessage(recordsWords.noteCross)] : []),
    ...(empty > 0
      ? [asMessage(saysNo ? recordsWords.noteEmptyUnknown : recordsWords.noteEmptyNo, { cells: empty })]
      : [])
  ]
}

/** Space or money above zero, or an answer to the survey, is attendance. */
function cameByFigures({ statements: { figures } }: RowReader, statement: number): boolean {
  const value = (name: FigureName) => {
    const column = figures.get(name)
    return column === undefined ? Number.NaN : figureAt(column, statement)
  }
  return value('area') > 0 || value('paid') > 0 || !Number.isNaN(value('score')) || !Number.isNaN(value('recommend'))
}
