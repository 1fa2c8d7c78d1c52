import type { Reason } from '../../records/rowReader.js'

/** Takes in one row: its cells, and its number as a spreadsheet counts it. */
export type TakeRow = (cells: readonly string[], number: number) => void

/** A file of rows, wherever they come from. */
export interface RowSource {
  /** The first rows, as many as there are of those asked for. */
  readonly top: (count: number) => readonly (readonly string[])[]
  /** Goes through all rows, empty ones included. */
  readonly each: (take: TakeRow) => void
  /** Reads some rows again, by their numbers. */
  readonly again: (numbers: ReadonlySet<number>) => Map<number, readonly string[]>
  /** Whether numbers come as numbers, so that a point in them is the decimal point. */
  readonly decimalSure: boolean
  /** Whether columns are parted by semicolons, as where commas part decimals. */
  readonly semicolons: boolean
  /** The merged range in which a cell lies that is not its first, where there are any; places from 0, rows as a spreadsheet counts them. */
  readonly merged:
    | ((row: number, column: number) => { readonly cell: string; readonly range: string } | undefined)
    | undefined
  /** What is to be said of how the file was read. */
  readonly notes: readonly Reason[]
}
