import type { OutcomeId, OutcomeRow } from './outcome.js'

/** Where the outcomes of a replication are written, one after the other. */
export interface Page {
  /** One outcome; `value` is `null` where it is undefined. */
  readonly write: (
    outcome: OutcomeId,
    segment: string | null,
    edition: number | null,
    tenure: number | null,
    value: number | null
  ) => void
}

/** A page that keeps what is written as rows. */
export interface RowsPage extends Page {
  readonly rows: OutcomeRow[]
}

/**
 * An empty page of rows, for people to read.
 *
 * @example
 * const page = rowsPage()
 * page.write('npv', null, null, null, 7)
 * page.rows // => [{ outcome: 'npv', segment: null, edition: null, tenure: null, value: 7 }]
 */
export function rowsPage(): RowsPage {
  const rows: OutcomeRow[] = []
  return {
    rows,
    write: (outcome, segment, edition, tenure, value) => {
      rows.push({ outcome, segment, edition, tenure, value })
    }
  }
}

/** A page that keeps values alone. */
export interface ValuesPage extends Page {
  /** What has been written so far, NaN where a value is undefined. */
  readonly values: () => Float64Array
}

/**
 * An empty page of values alone: of what they are is known where another replication has been written in rows. Nothing is
 * made for each value.
 *
 * @param expected About how many values will be written.
 *
 * @example
 * const page = valuesPage(2)
 * page.write('npv', null, null, null, 7)
 * page.write('payback', null, null, null, null)
 * page.values() // => Float64Array.of(7, NaN)
 */
export function valuesPage(expected: number): ValuesPage {
  let values = new Float64Array(Math.max(1, expected))
  let count = 0
  return {
    values: () => (count === values.length ? values : values.slice(0, count)),
    write: (_outcome, _segment, _edition, _tenure, value) => {
      if (count === values.length) {
        const longer = new Float64Array(2 * count)
        longer.set(values)
        values = longer
      }
      values[count++] = value ?? NaN
    }
  }
}
