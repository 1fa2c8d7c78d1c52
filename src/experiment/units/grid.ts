/** Something with a value that may be undefined, such as a row of outcomes. */
export interface Valued {
  readonly value: number | null
}

/** Values of several results of the same rows, result after result. */
export interface Grid {
  readonly results: number
  readonly values: Float64Array
  /** 1 where there is a value. */
  readonly defined: Uint8Array
}

/**
 * The values of results that have the same rows, as typed arrays.
 *
 * @param results For each, its rows.
 *
 * @example
 * packGrid([[{ value: 7 }, { value: null }]]).defined // => new Uint8Array([1, 0])
 */
export function packGrid(results: readonly (readonly Valued[])[]): Grid {
  const width = results[0]?.length ?? 0
  const values = new Float64Array(results.length * width)
  const defined = new Uint8Array(values.length)
  results.forEach((rows, result) => {
    if (rows.length !== width) throw new Error(`a result has ${rows.length} rows where another has ${width}`)
    rows.forEach(({ value }, row) => {
      if (value === null) return
      values[result * width + row] = value
      defined[result * width + row] = 1
    })
  })
  return { results: results.length, values, defined }
}

/**
 * The results of a grid: each a copy of the rows, with its own values.
 *
 * @param rows The rows of any of the results.
 * @param grid From {@link packGrid}.
 *
 * @example
 * const rows = [{ outcome: 'npv', value: 7 }, { outcome: 'payback', value: null }]
 * unpackGrid(rows, packGrid([rows])) // => [[{ outcome: 'npv', value: 7 }, { outcome: 'payback', value: null }]]
 */
export function unpackGrid<Row extends Valued>(rows: readonly Row[], { results, values, defined }: Grid): Row[][] {
  const width = rows.length
  return Array.from({ length: results }, (_, result) =>
    rows.map((row, index) => {
      const at = result * width + index
      return { ...row, value: defined[at] === 1 ? values[at]! : null }
    })
  )
}
