type Numbers = Int8Array | Uint8Array | Int32Array | Float64Array

/** A column of numbers that grows as they come. */
export interface Growing<Column extends Numbers> {
  values: Column
  length: number
}

/**
 * An empty column.
 *
 * @param values Room to begin with.
 *
 * @example
 * growing(new Int32Array(4)).length // => 0
 */
export function growing<Column extends Numbers>(values: Column): Growing<Column> {
  return { values, length: 0 }
}

/**
 * Puts a number behind the others, in twice the room where there is none left.
 *
 * @example
 * const column = growing(new Int8Array(1))
 * append(column, 7)
 * append(column, 8)
 * filled(column) // => Int8Array.of(7, 8)
 */
export function append<Column extends Numbers>(column: Growing<Column>, value: number): void {
  if (column.length === column.values.length) widen(column, 2 * column.length)
  column.values[column.length++] = value
}

/**
 * Writes at a place that may lie beyond the end; what lies between is filled.
 *
 * @param column The column.
 * @param at The place.
 * @param value What stands there.
 * @param filler What stands between.
 *
 * @example
 * const column = growing(new Float64Array(1))
 * writeAt(column, 2, 5, NaN)
 * filled(column) // => Float64Array.of(NaN, NaN, 5)
 */
export function writeAt<Column extends Numbers>(
  column: Growing<Column>,
  at: number,
  value: number,
  filler: number
): void {
  if (at >= column.values.length) widen(column, Math.max(2 * column.values.length, at + 1))
  if (at > column.length) column.values.fill(filler, column.length, at)
  column.values[at] = value
  if (at >= column.length) column.length = at + 1
}

/**
 * What has been put in, without the room left.
 *
 * @example
 * filled(growing(new Int32Array(4))) // => Int32Array.of()
 */
export function filled<Column extends Numbers>({ values, length }: Growing<Column>): Column {
  return values.subarray(0, length) as Column
}

function widen<Column extends Numbers>(column: Growing<Column>, room: number): void {
  const wider = new (column.values.constructor as new (length: number) => Column)(Math.max(16, room))
  wider.set(column.values)
  column.values = wider
}
