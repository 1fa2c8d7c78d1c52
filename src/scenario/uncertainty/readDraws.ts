import { InputError, type Problem } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asGot, asMessage, fill, listed } from '../../i18n/fill.js'
import { keepsRule, type NumberRule, ruleWords } from '../checks/range.js'
import { fileWords } from '../fileWords.js'
import { unquoted } from '../valueText.js'
import type { Place } from '../written.js'
import { uncertaintyWords } from './words.js'

/** The text of a file, and the name under which problems name it. */
export interface BesideFile {
  readonly file: string
  readonly text: string
}

/** Reads a file of at most `most` bytes that something written at a place names. Throws an InputError. */
export type ReadBeside = (reference: string, from: Place, most?: number) => BesideFile

/** What draws must be, and where their file is named. */
export interface DrawsRule {
  readonly rule: NumberRule
  readonly most: number
  /** Where the file is named, with the path. */
  readonly place: Partial<Problem>
}

/**
 * The draws in a text: one number a line, or a column of a table with commas (RFC 4180) whose first line names the
 * columns. Empty lines are left out.
 *
 * @param file The text with the name of its file.
 * @param column The column; needed where there are several.
 * @param rule What the numbers must be.
 * @throws InputError with the line of each number that is wrong, up to ten.
 *
 * @example
 * const rule = { rule: { min: 0, max: 1, whole: false }, most: 1000, place: {} }
 * drawsIn({ file: 'a.txt', text: '0.25\n0.5\n' }, undefined, rule) // => [0.25, 0.5]
 * drawsIn({ file: 'a.csv', text: 'rr,"cost, a year"\n0.25,100\n0.5,200' }, 'rr', rule) // => [0.25, 0.5]
 */
export function drawsIn(
  { file, text }: BesideFile,
  column: string | undefined,
  { rule, most, place }: DrawsRule
): readonly number[] {
  const rows = text.split(/\r\n|\n|\r/).map((line) => cellsOf(line))
  const first = rows.findIndex((cells) => !isEmpty(cells))
  if (first < 0) throw new InputError([{ file, ...asMessage(uncertaintyWords.emptyDraws) }])
  const header = rows[first].every((cell) => !isNumber(cell)) ? rows[first] : undefined
  const at = columnAt(rows[first], header, column, file, place)
  const values: number[] = []
  const problems: Problem[] = []
  for (let line = header ? first + 1 : first; line < rows.length && problems.length < mostProblems; line++) {
    if (isEmpty(rows[line])) continue
    const cell = rows[line][at] ?? ''
    const value = isNumber(cell) ? Number(cell) + 0 : Number.NaN
    if (keepsRule(value, rule)) values.push(value)
    else
      problems.push({
        file,
        line: line + 1,
        ...asMessage(ruleWords(rule)),
        ...asGot(fileWords.gotText, { text: unquoted(cell) })
      })
  }
  if (problems.length > 0) throw new InputError(problems)
  if (values.length === 0) throw new InputError([{ file, ...asMessage(uncertaintyWords.emptyDraws) }])
  if (values.length > most) throw new InputError([{ file, ...asMessage(uncertaintyWords.tooManyValues, { most }) }])
  return values
}

/** Most lines of a file that are reported. */
const mostProblems = 10

function columnAt(
  cells: readonly string[],
  header: readonly string[] | undefined,
  column: string | undefined,
  file: string,
  place: Partial<Problem>
): number {
  if (column === undefined) {
    if (cells.length === 1) return 0
    const name = header?.[0] ?? '1'
    throw new InputError([{ file, ...asMessage(uncertaintyWords.columnNeeded, { name: unquoted(name) }) }])
  }
  const index = header ? header.indexOf(column) : /^[1-9]\d*$/.test(column) ? Number(column) - 1 : -1
  if (index >= 0 && index < cells.length) return index
  const known = header ?? cells.map((_, at) => String(at + 1))
  const suggestion = nearestName(column, known)
  const message = fill(uncertaintyWords.noColumn, {
    name: unquoted(column),
    names: listed(known.slice(0, 8).map(unquoted))
  })
  throw new InputError([{ ...place, ...asMessage(message), ...(suggestion ? { suggestion } : {}) }])
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '')
}

/**
 * Whether a cell of a table is a number, written with digits.
 *
 * @example
 * isNumber('-1.5e3') // => true
 * isNumber('n/a') // => false
 */
export function isNumber(cell: string): boolean {
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(cell)
}

/** What may stand between the cells of a line, and how it is found. */
const cellPatterns = {
  ',': /,(?:\s*"(?:[^"]|"")*"\s*(?=,|$)|[^,]*)/g,
  ';': /;(?:\s*"(?:[^"]|"")*"\s*(?=;|$)|[^;]*)/g,
  '\t': /\t(?: *"(?:[^"]|"")*" *(?=\t|$)|[^\t]*)/g
} as const
export type CellSeparator = keyof typeof cellPatterns

/**
 * The cells of a line; quotation marks around a cell hold what else separates cells, and two of them stand for one.
 *
 * @param line Without its end.
 * @param separator Between cells. Defaults to a comma.
 *
 * @example
 * cellsOf('a, "b, c"') // => ['a', 'b, c']
 * cellsOf('a; "b; c"', ';') // => ['a', 'b; c']
 */
export function cellsOf(line: string, separator: CellSeparator = ','): string[] {
  const cells = `${separator}${line}`.match(cellPatterns[separator]) ?? []
  return cells.map((cell) => {
    const plain = cell.slice(1).trim()
    return /^".*"$/s.test(plain) ? plain.slice(1, -1).replace(/""/g, '"').trim() : plain
  })
}
