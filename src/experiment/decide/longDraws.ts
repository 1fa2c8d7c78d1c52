import type { Problem } from '../../core/errors.js'
import type { Values } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { experimentWords } from '../words.js'

/** A table of draws as it stands in a file. */
export interface DrawsTable {
  readonly header: readonly string[]
  /** Line of the file that the header stands in. */
  readonly line: number
  readonly rows: readonly DrawsRow[]
}

/** A row of a table of draws. */
export interface DrawsRow {
  readonly cells: readonly string[]
  /** Line of the file that a cell stands in. */
  readonly lineOf: (at: number) => number
}

/** Notes what is wrong with a table. */
export type Refuse = (term: Term, words?: Values, more?: Partial<Problem>) => void

/** What a strategy is measured by. */
export const drawsKinds = ['cost', 'effect', 'value'] as const
/** Names of columns that number the draws. */
export const drawsCounters = ['draw', 'sim', 'simulation', 'iteration'] as const

/**
 * Whether a table has a row for each draw and strategy: a column `strategy`, and `cost` and `effect`, or `value`.
 *
 * @param header Names of the columns, in any case.
 *
 * @example
 * isLong(['Draw', 'Strategy', 'Cost', 'Effect', 'price']) // => true
 * isLong(['draw', 'cost:now', 'effect:now']) // => false
 */
export function isLong(header: readonly string[]): boolean {
  const has = (name: string) => placeOf(header, name) >= 0
  return has('strategy') && (has('value') || (has('cost') && has('effect')))
}

/**
 * A long table as one with a row a draw: `cost:NAME`, `effect:NAME` or `value:NAME` of every strategy, in the order in which they
 * first stand, and every parameter once. Rows of a draw may stand anywhere.
 *
 * @param table See {@link isLong}; besides, a column `draw` (`sim`, `simulation`, `iteration`) says which rows belong together.
 * @param refuse Told where that column is missing, a strategy is not there once in every draw, or a parameter differs within one.
 *
 * @example
 * const rows = [['1', 'now', '0', '5'], ['1', 'plan', '8', '5'], ['2', 'now', '0', '6'], ['2', 'plan', '9', '6']]
 * const lines = rows.map((cells, at) => ({ cells, lineOf: () => at + 2 }))
 * const wide = widened({ header: ['draw', 'strategy', 'value', 'price'], line: 1, rows: lines }, () => {})
 * wide.header // => ['value:now', 'value:plan', 'price']
 * wide.rows.map(({ cells }) => cells) // => [['0', '8', '5'], ['0', '9', '6']]
 */
export function widened({ header, line, rows }: DrawsTable, refuse: Refuse): DrawsTable {
  const drawAt = header.findIndex((name) => drawsCounters.some((each) => each === name.toLowerCase()))
  const strategyAt = placeOf(header, 'strategy')
  if (drawAt < 0) {
    refuse(experimentWords.longDraw, {}, { line })
    return { header, line, rows: [] }
  }
  const kinds = drawsKinds.filter((kind) => placeOf(header, kind) >= 0)
  const own = [...kinds, 'strategy']
  const inputs = header.flatMap((name, at) => (at === drawAt || own.includes(name.toLowerCase()) ? [] : [at]))
  const draws = new Map<string, Map<string, DrawsRow>>()
  const strategies = new Set<string>()
  for (const row of rows) {
    const [draw, strategy] = [row.cells[drawAt] ?? '', row.cells[strategyAt] ?? '']
    const place = { line: row.lineOf(strategyAt) }
    const empty = [drawAt, strategyAt].find((at) => (row.cells[at] ?? '') === '')
    if (empty !== undefined) refuse(experimentWords.longEmpty, { column: header[empty]! }, place)
    else if (draws.get(draw)?.has(strategy)) refuse(experimentWords.longTwice, { draw, strategy }, place)
    else {
      strategies.add(strategy)
      draws.set(draw, (draws.get(draw) ?? new Map<string, DrawsRow>()).set(strategy, row))
    }
  }
  const names = [...strategies]
  const wide = [...draws].map(([draw, of]) => {
    const missing = names.filter((strategy) => !of.has(strategy))
    for (const strategy of missing) refuse(experimentWords.longMissing, { draw, strategy })
    const first = of.values().next().value!
    for (const at of inputs) requireSame(header[at]!, draw, at, [...of.values()], refuse)
    const places = [
      ...kinds.flatMap((kind) => names.map((name) => ({ row: of.get(name) ?? first, at: placeOf(header, kind) }))),
      ...inputs.map((at) => ({ row: first, at }))
    ]
    return {
      cells: places.map(({ row, at }) => row.cells[at] ?? ''),
      lineOf: (cell: number) => places[cell]!.row.lineOf(places[cell]!.at)
    }
  })
  const measured = kinds.flatMap((kind) => names.map((name) => `${kind}:${name}`))
  return { header: [...measured, ...inputs.map((at) => header[at]!)], line, rows: wide }
}

/** A parameter has one value a draw, whatever the strategy. */
function requireSame(column: string, draw: string, at: number, rows: readonly DrawsRow[], refuse: Refuse): void {
  const [first, ...others] = rows
  const other = others.find(
    ({ cells }) => cells[at] !== first!.cells[at] && !(Number(cells[at]) === Number(first!.cells[at]))
  )
  if (other === undefined) return
  refuse(experimentWords.longDiffers, { column, draw }, { line: other.lineOf(at), got: `"${other.cells[at] ?? ''}"` })
}

function placeOf(header: readonly string[], name: string): number {
  return header.findIndex((each) => each.toLowerCase() === name)
}
