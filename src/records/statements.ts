import { type Growing, growing, writeAt } from './growing.js'
import type { RecordedFigure } from './records.js'

/** What a row says of a customer's attendance at an edition, before all rows are known. */
export const said = {
  unknown: -1,
  no: 0,
  yes: 1,
  /** The letter x: a yes, or a no beside ticks. */
  cross: 2,
  /** An empty cell in a column of attendance. */
  empty: 3,
  /** Nothing, in columns by edition: figures decide. */
  figures: 4,
  /** A word for "not known" in columns by edition: figures decide if there are any. */
  unknownFigures: 5
} as const

/** Name of a column of figures: a recorded one, `plain` for columns named after nothing but an edition, or a covariate's. */
export type FigureName = RecordedFigure | 'plain' | `covariate ${string}`

/** A column of figures, `NaN` where nothing is said. */
export interface FigureColumn {
  readonly values: Growing<Float64Array>
  /** Statements whose number may be another, if a comma parts decimals, and which. */
  readonly doubtful: Growing<Int32Array>
  readonly other: Growing<Float64Array>
}

/**
 * What rows say, as columns: rows with their place in their file, and statements, one for each customer and edition that a
 * row speaks of.
 */
export interface Statements {
  readonly rows: {
    /** Row as a spreadsheet counts it. */
    readonly number: Growing<Int32Array>
    readonly file: Growing<Int32Array>
    /** Place among `customers`, −1 where the row names none. */
    readonly customer: Growing<Int32Array>
  }
  readonly row: Growing<Int32Array>
  readonly edition: Growing<Int32Array>
  readonly mark: Growing<Int8Array>
  readonly figures: Map<FigureName, FigureColumn>
}

/**
 * No statement yet.
 *
 * @example
 * createStatements().row.length // => 0
 */
export function createStatements(): Statements {
  const whole = () => growing(new Int32Array(1024))
  return {
    rows: { number: whole(), file: whole(), customer: whole() },
    row: whole(),
    edition: whole(),
    mark: growing(new Int8Array(1024)),
    figures: new Map()
  }
}

/**
 * The column of a figure, made where there is none.
 *
 * @example
 * const statements = createStatements()
 * figureColumn(statements, 'area') === figureColumn(statements, 'area') // => true
 */
export function figureColumn({ figures }: Statements, name: FigureName): FigureColumn {
  let column = figures.get(name)
  if (column === undefined) {
    column = {
      values: growing(new Float64Array(1024)),
      doubtful: growing(new Int32Array(4)),
      other: growing(new Float64Array(4))
    }
    figures.set(name, column)
  }
  return column
}

/**
 * Writes a figure of a statement.
 *
 * @example
 * const column = figureColumn(createStatements(), 'area')
 * writeFigure(column, 1, 12)
 * figureAt(column, 0) // => NaN
 * figureAt(column, 1) // => 12
 */
export function writeFigure({ values }: FigureColumn, statement: number, value: number): void {
  writeAt(values, statement, value, Number.NaN)
}

/**
 * A figure of a statement; `NaN` where there is none.
 *
 * @example
 * figureAt(figureColumn(createStatements(), 'area'), 7) // => NaN
 */
export function figureAt({ values }: FigureColumn, statement: number): number {
  return statement < values.length ? values.values[statement]! : Number.NaN
}
