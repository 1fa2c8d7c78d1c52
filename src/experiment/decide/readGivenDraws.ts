import { InputError, type Problem } from '../../core/errors.js'
import { nearestName, suggested } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import { type CellSeparator, cellsOf, isNumber } from '../../scenario/uncertainty/readDraws.js'
import { experimentWords } from '../words.js'
import type { GivenDraws } from './decideFromDraws.js'
import { type DrawsTable, drawsCounters, isLong, drawsKinds as kinds, type Refuse, widened } from './longDraws.js'
import { wrongNumber } from './wrongNumber.js'

/** How draws in a file are read. */
export interface GivenDrawsOptions {
  /** Name of the file, for messages. */
  readonly file: string
  /** The strategy that is today's plan. Defaults to the one whose column comes first. */
  readonly baseline?: string
}

/** Most cells that are reported. */
const mostProblems = 10
/** Most columns that are named. */
const mostNamed = 6
/** Columns that only number the rows. */
const counters: readonly string[] = ['', ...drawsCounters]

/**
 * Reads draws of strategies from a table with commas (RFC 4180), with tabs where the first row has any, or with semicolons where
 * it has no comma: a row a draw, the first row the names of the columns. Numbers take a point.
 *
 * - `cost:NAME` and `effect:NAME`: cost and effect of the strategy NAME, for every strategy; more effect is better.
 * - or `value:NAME`: its net value.
 * - any other column: a parameter, by its name; `draw`, `sim`, `simulation`, `iteration` and a column without a name only
 *   number the rows.
 *
 * Strategies stand in the order of their columns. Empty rows are left out. A table with a row for each draw and strategy, in
 * columns `draw`, `strategy`, `cost` and `effect` (or `value`), is read as well, see {@link widened}.
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
  const problems: Problem[] = []
  const refuse: Refuse = (term, words = {}, more = {}) => {
    problems.push({ file, ...asMessage(term, words), ...more })
  }
  const throwAny = () => {
    if (problems.length > 0) throw new InputError(problems.slice(0, mostProblems))
  }
  const written = tableOf(text)
  if (written === null) throw new InputError([{ file, ...asMessage(experimentWords.drawsEmpty) }])
  if (written.header.every(isNumber)) refuse(experimentWords.drawsHeader, {}, { line: written.line })
  for (const { cells, lineOf } of written.rows) {
    const words = { cells: cells.length, columns: written.header.length }
    if (cells.length > written.header.length) refuse(experimentWords.drawsLong, words, { line: lineOf(0) })
  }
  const { header, line, rows } = isLong(written.header) ? widened(written, refuse) : written
  throwAny()
  const columns = columnsIn(header, refuse, line)
  if (columns.some(({ kind }) => kind !== null)) throwAny()
  const strategies = strategiesIn(columns, header, refuse, baseline)
  throwAny()
  if (rows.length === 0) throw new InputError([{ file, ...asMessage(experimentWords.drawsEmpty) }])
  const read = columns.map((): number[] => [])
  for (const { cells, lineOf } of rows) {
    columns.forEach(({ name, at }, column) => {
      const cell = cells[at] ?? ''
      if (isNumber(cell)) read[column].push(Number(cell) + 0)
      else {
        const { term, ...more } = wrongNumber(cell)
        refuse(term, { column: name }, { line: lineOf(at), got: `"${cell}"`, ...more })
      }
    })
    if (problems.length >= mostProblems) break
  }
  throwAny()
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

/** The rows that are not empty, the first as the header; `null` where there is none. */
function tableOf(text: string): DrawsTable | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const separator = separatorIn(lines.find((line) => line.trim() !== '') ?? '')
  const [first, ...rows] = lines.flatMap((line, at) => {
    const cells = cellsOf(line, separator)
    return cells.every((cell) => cell === '') ? [] : [{ cells, lineOf: () => at + 1 }]
  })
  return first === undefined ? null : { header: first.cells, line: first.lineOf(), rows }
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
      else refuse(experimentWords.drawsMissingNear, { column, near: near.name })
    }
  }
}

function strategiesIn(
  columns: readonly DrawsColumn[],
  header: readonly string[],
  refuse: Refuse,
  baseline: string | undefined
): string[] {
  const names = [...new Set(columns.flatMap(({ kind, of }) => (kind === null ? [] : [of])))]
  if (names.length === 0) {
    const suggestion = header.map(meantColumn).find((each) => each !== undefined)
    const example = 'cost:now,effect:now,cost:plan,effect:plan,drift'
    const got = `${header.slice(0, mostNamed).join(', ')}${header.length > mostNamed ? ', …' : ''}`
    refuse(experimentWords.drawsNoStrategies, {}, { got, example, ...(suggestion ? { suggestion } : {}) })
    return names
  }
  refuseMissing(columns, names, refuse)
  if (baseline === undefined || names.includes(baseline)) {
    return baseline === undefined ? names : [baseline, ...names.filter((name) => name !== baseline)]
  }
  refuse(experimentWords.unknownBaseline, { name: baseline, names: listed(names) }, suggested(baseline, names))
  return names
}

/** The column that a name such as `Cost of plan`, `cost.plan` or `plan_effects` may be meant for. */
function meantColumn(name: string): string | undefined {
  const [, before, after] = /^(cost|effect|value)s?(?:\s+of\s+|[\s._-]+)(.+)$/i.exec(name) ?? []
  if (before !== undefined) return `${before.toLowerCase()}:${after}`
  const [, of, kind] = /^(.+?)[\s._-]+(cost|effect|value)s?$/i.exec(name) ?? []
  return kind === undefined ? undefined : `${kind.toLowerCase()}:${of}`
}
