import { InputError } from '../core/errors.js'
import { asExample, asMessage, type Values } from '../i18n/fill.js'
import type { Term } from '../i18n/terms.js'
import type { RecordedFigure } from './records.js'
import type { RowReader } from './rowReader.js'
import { headerOf } from './settle.js'
import { type FigureName, figureAt, said, writeFigure } from './statements.js'
import { recordsWords } from './words.js'

/** A scale of scores on which the greatest answer is so small is not one from 0 to 100. */
const smallScale = 10

/**
 * Checks every figure against what it can be, brings scores from their scale to 0…100, and rejects the rows of those that
 * cannot be: areas of nothing, negative money, scores outside their scale, a stand of who stayed away, attendance at an
 * edition that was cancelled.
 *
 * @param reader With all marks settled.
 * @throws InputError where scores are so small that they must be on another scale than 0 to 100.
 *
 * @example
 * checkFigures(new RowReader({})) // => undefined
 */
export function checkFigures(reader: RowReader): void {
  const { statements, mapping, reasons, editions } = reader
  const reject = (statement: number, words: Term, values: Values) => {
    const row = statements.row.values[statement]!
    if (!reasons.has(row)) reasons.set(row, asMessage(words, values))
  }
  const [low, high] = mapping.scoreScale ?? [0, 100]
  if (mapping.scoreScale === undefined) refuseSmallScores(reader)
  for (const [name, column] of statements.figures) {
    if (name === 'plain' || name.startsWith('covariate')) continue
    const { length } = column.values
    for (let statement = 0; statement < length; statement++) {
      const value = column.values.values[statement]!
      if (Number.isNaN(value)) continue
      const fault = faultOf(name as RecordedFigure, value, low, high, statements.mark.values[statement]!)
      if (fault === 'drop') writeFigure(column, statement, Number.NaN)
      else if (fault !== undefined) {
        const edition = editions.labelOf(statements.edition.values[statement]!)
        const words = { column: headerIn(reader, name, statement, edition), value, edition, low, high, ...fault.values }
        reject(statement, fault.words, words)
      } else if (name === 'score') {
        writeFigure(column, statement, (100 * (value - low)) / (high - low))
      }
    }
  }
  for (let statement = 0; statement < statements.row.length; statement++) {
    const edition = statements.edition.values[statement]!
    if (statements.mark.values[statement] === said.yes && editions.isCancelled(edition)) {
      reject(statement, recordsWords.rejectCancelled, { edition: editions.labelOf(edition) })
    }
  }
}

function headerIn({ statements, files }: RowReader, name: FigureName, statement: number, edition: string): string {
  const file = statements.rows.file.values[statements.row.values[statement]!]!
  return headerOf(files[file]!.layout, name, edition)
}

type Fault = { readonly words: Term; readonly values?: Values } | 'drop' | undefined

function faultOf(name: RecordedFigure, value: number, low: number, high: number, mark: number): Fault {
  switch (name) {
    case 'area':
      if (mark === said.no && value === 0) return 'drop'
      if (mark === said.no && value > 0) return { words: recordsWords.rejectAbsentArea }
      return value > 0 ? undefined : { words: recordsWords.rejectArea }
    case 'paid':
    case 'cost':
      return value >= 0 ? undefined : { words: recordsWords.rejectNegative }
    case 'score':
      return value >= low && value <= high ? undefined : { words: recordsWords.rejectScale }
    case 'recommend':
      return value >= 0 && value <= 10 ? undefined : { words: recordsWords.rejectScale, values: { low: 0, high: 10 } }
    case 'discount':
      return value >= 0 && value <= 1 ? undefined : { words: recordsWords.rejectDiscount }
  }
}

function refuseSmallScores({ statements, reasons }: RowReader): void {
  const column = statements.figures.get('score')
  if (column === undefined) return
  let greatest = -Infinity
  for (let statement = 0; statement < column.values.length; statement++) {
    const value = figureAt(column, statement)
    if (value > greatest && !reasons.has(statements.row.values[statement]!)) greatest = value
  }
  if (greatest === -Infinity || greatest > smallScale) return
  const example = `--score-scale 1..${greatest <= 5 ? 5 : greatest <= 7 ? 7 : 10}`
  throw new InputError([
    { ...asMessage(recordsWords.scaleUnknown, { greatest }), ...asExample({ en: example, zh: example }) }
  ])
}
