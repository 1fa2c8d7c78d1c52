import { InputError, type Problem } from '../../core/errors.js'
import { nearestName, suggested } from '../../core/nearest.js'
import { asMessage, listed, type Values } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { type CellSeparator, cellsOf, isNumber } from '../../scenario/uncertainty/readDraws.js'
import { experimentWords } from '../words.js'
import type { GivenDraws } from './decideFromDraws.js'

/** How draws in a file are read. */
export interface GivenDrawsOptions {
  /** Name of the file, for messages. */
  readonly file: string
  /** The strategy that is today's plan. Defaults to the one whose column comes first. */
  readonly baseline?: string
}

/** Most cells that are reported. */
const mostProblems = 10
const kinds = ['cost', 'effect', 'value'] as const
/** Columns that only number the rows. */
const counters = ['', 'draw', 'sim', 'simulation', 'iteration']

/**
 * Reads draws of strategies from a table with commas (RFC 4180), with tabs where the first row has any, or with semicolons where
 * it has no comma: a row a draw, the first row the names of the columns. Numbers take a point.
 *
 * - `cost:NAME` and `effect:NAME`: cost and effect of the strategy NAME, for every strategy; more effect is better.
 * - or `value:NAME`: its net value.
 * - any other column: a parameter, by its name; `draw`, `sim`, `simulation`, `iteration` and a column without a name only
 *   number the rows.
 *
 * Strategies stand in the order of their columns. Empty rows are left out.
 *
 * @param text The table.
 * @param options See {@link GivenDrawsOptions}.
 * @throws InputError for columns that are missing or stand twice, and for cells that are no numbers, with row and column.
 *
 * @example
 * const text = 'draw,cost:now,effect:now,cost:plan,effect:plan,drift\n1,0,1,10,2,0.5\n2,0,1,12,3,0.25'
 * const { strategies, costs, inputs } = readGivenDraws(text, { file: 'draws.csv' })
 * strategies // => ['now', 'plan']
 * costs // => [[0, 0], [10, 12]]
 * inputs // => { drift: [0.5, 0.25] }
 */
export function readGivenDraws(text: string, { file, baseline }: GivenDrawsOptions): GivenDraws {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const separator = separatorIn(lines.find((line) => line.trim() !== '') ?? '')
  const rows = lines.map((line) => cellsOf(line, separator))
  const first = rows.findIndex((cells) => cells.some((cell) => cell !== ''))
  const problems: Problem[] = []
  const refuse = (term: Term, words: Values = {}, more: Partial<Problem> = {}) => {
    problems.push({ file, ...asMessage(term, words), ...more })
  }
  if (first < 0) throw new InputError([{ file, ...asMessage(experimentWords.drawsEmpty) }])
  const header = rows[first]
  if (header.every(isNumber))
    throw new InputError([{ file, line: first + 1, ...asMessage(experimentWords.drawsHeader) }])
  const columns = columnsIn(header, refuse, first + 1)
  const strategies = strategiesIn(columns, refuse, baseline)
  if (problems.length > 0) throw new InputError(problems)
  const read = columns.map((): number[] => [])
  for (let line = first + 1; line < rows.length && problems.length < mostProblems; line++) {
    const cells = rows[line]
    if (cells.every((cell) => cell === '')) continue
    if (cells.length > header.length)
      refuse(experimentWords.drawsLong, { cells: cells.length, columns: header.length }, { line: line + 1 })
    columns.forEach(({ name, at }, column) => {
      const cell = cells[at] ?? ''
      if (isNumber(cell)) read[column].push(Number(cell) + 0)
      else if (/^[-+]?\d+,\d+$/.test(cell)) {
        const suggestion = cell.replace(',', '.')
        refuse(experimentWords.drawsPoint, { column: name }, { line: line + 1, got: `"${cell}"`, suggestion })
      } else refuse(experimentWords.drawsCell, { column: name }, { line: line + 1, got: `"${cell}"` })
    })
  }
  if (problems.length > 0) throw new InputError(problems.slice(0, mostProblems))
  if (read.length === 0 || read[0].length === 0)
    throw new InputError([{ file, ...asMessage(experimentWords.drawsEmpty) }])
  const columnOf = (kind: (typeof kinds)[number]) =>
    columns.some((each) => each.kind === kind)
      ? strategies.map((strategy) => read[columns.findIndex((each) => each.kind === kind && each.of === strategy)])
      : undefined
  const [costs, effects, values] = kinds.map(columnOf)
  return {
    strategies,
    ...(costs === undefined ? {} : { costs }),
    ...(effects === undefined ? {} : { effects }),
    ...(values === undefined ? {} : { values }),
    inputs: Object.fromEntries(columns.flatMap(({ kind, name }, at) => (kind === null ? [[name, read[at]]] : []))),
    name: file
  }
}

/** What separates the cells of the first row: a tab, which no name has in it, else a comma, else a semicolon. */
function separatorIn(header: string): CellSeparator {
  const bare = header.replace(/"[^"]*"/g, '')
  return (['\t', ',', ';'] as const).find((each) => bare.includes(each)) ?? ','
}

interface DrawsColumn {
  readonly name: string
  readonly at: number
  /** `null` for a parameter. */
  readonly kind: (typeof kinds)[number] | null
  /** The strategy. */
  readonly of: string
}

type Refuse = (term: Term, words?: Values, more?: Partial<Problem>) => void

function columnsIn(header: readonly string[], refuse: Refuse, line: number): DrawsColumn[] {
  const columns = header.flatMap((name, at): DrawsColumn[] => {
    if (counters.includes(name.toLowerCase())) return []
    const [, kind, of] = /^(cost|effect|value)\s*:\s*(.+)$/i.exec(name) ?? []
    const found = kinds.find((each) => each === kind?.toLowerCase()) ?? null
    const [, prefix] = /^([^:]*):/.exec(name) ?? []
    if (found === null && prefix !== undefined) {
      const suggestion = nearestName(prefix.trim().toLowerCase(), kinds)
      const more = suggestion === undefined ? {} : { suggestion: `${suggestion}:${name.slice(prefix.length + 1)}` }
      refuse(experimentWords.drawsPrefix, { column: name }, { line, ...more })
    }
    return [{ name: found === null ? name : `${found}:${of}`, at, kind: found, of: of ?? '' }]
  })
  const twice = columns.find(({ name }, at) => columns.findIndex((each) => each.name === name) < at)
  if (twice !== undefined) refuse(experimentWords.drawsTwice, { column: twice.name }, { line })
  return columns
}

/** Refuses strategies without all their columns, with the column that may be meant for one that is missing. */
function refuseMissing(columns: readonly DrawsColumn[], names: readonly string[], refuse: Refuse): void {
  const present = new Set(columns.map(({ name }) => name))
  const hasValues = columns.some(({ kind }) => kind === 'value')
  const hasPairs = columns.some(({ kind }) => kind === 'cost' || kind === 'effect')
  const wanted = [...(hasValues ? (['value'] as const) : []), ...(hasPairs ? (['cost', 'effect'] as const) : [])]
  const isWhole = (name: string) => wanted.every((kind) => present.has(`${kind}:${name}`))
  for (const name of names) {
    for (const kind of wanted) {
      const column = `${kind}:${name}`
      if (present.has(column)) continue
      const spare = columns.filter(({ kind: own, of }) => own === null || (own === kind && !isWhole(of)))
      const nearest = nearestName(
        column,
        spare.map((each) => each.name)
      )
      const near = spare.find((each) => each.name === nearest)
      if (near === undefined) refuse(experimentWords.drawsMissing, { column })
      // of a parameter with a colon it has been said what is meant
      else if (near.kind !== null || !near.name.includes(':')) {
        refuse(experimentWords.drawsMissingNear, { column, near: near.name })
      }
    }
  }
}

function strategiesIn(columns: readonly DrawsColumn[], refuse: Refuse, baseline: string | undefined): string[] {
  const names = [...new Set(columns.flatMap(({ kind, of }) => (kind === null ? [] : [of])))]
  if (names.length === 0) {
    refuse(experimentWords.drawsNoStrategies, {}, { example: 'cost:now,effect:now,cost:plan,effect:plan,drift' })
  }
  refuseMissing(columns, names, refuse)
  if (baseline === undefined || names.includes(baseline)) {
    return baseline === undefined ? names : [baseline, ...names.filter((name) => name !== baseline)]
  }
  refuse(experimentWords.unknownBaseline, { name: baseline, names: listed(names) }, suggested(baseline, names))
  return names
}
