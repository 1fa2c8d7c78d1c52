import { InputError, type Problem } from '../core/errors.js'
import { compareEditions } from './editionLabel.js'
import { entriesOf } from './entries.js'
import { type RecordedFigure, type Records, recordedFigures } from './records.js'

/** One customer at one edition. */
export interface RecordRow extends Partial<Readonly<Record<RecordedFigure, number | null>>> {
  readonly customer: string
  readonly edition: string
  /** Defaults to true; `null` where it is not known. */
  readonly attended?: boolean | null
  readonly name?: string | null
  /** Where it changes, the last one recorded stands. */
  readonly segment?: string | null
  /** Label of the edition at which the customer came first, also one before the records begin. */
  readonly since?: string | null
  readonly covariates?: Readonly<Record<string, number | null>>
}

/** What rows cannot say themselves. */
export interface RecordOptions {
  /** Labels of all editions in their order in time. Defaults to those of the rows, in the order of their numbers, then of their letters. */
  readonly editions?: readonly string[]
  /** Labels of editions that were cancelled. */
  readonly cancelled?: readonly string[]
  readonly files?: readonly string[]
}

/**
 * Records from rows that have been read and checked one by one. A customer without a row at an edition that was held stayed
 * away.
 *
 * @param rows One a customer and edition; a second one of the same customer and edition is refused.
 * @param options Editions in their order, and which were cancelled.
 * @throws InputError for no row, an edition that is not among `editions`, an attendance at a cancelled one, and doubles.
 *
 * @example
 * const rows = [{ customer: 'A', edition: '2019', area: 12 }, { customer: 'B', edition: '2021' }]
 * const records = makeRecords(rows, { editions: ['2019', '2020', '2021'], cancelled: ['2020'] })
 * records.attended // => Int8Array.of(1, -1, 0, 0, -1, 1)
 * records.entryKnown // => Uint8Array.of(0, 1)
 * records.figures.area // => Float64Array.of(12, NaN, NaN, NaN, NaN, NaN)
 */
export function makeRecords(rows: readonly RecordRow[], options: RecordOptions = {}): Records {
  if (rows.length === 0) refuse('rows', 'there is none', '没有任何行')
  const cancelled = new Set(options.cancelled ?? [])
  const labels =
    options.editions ?? [...new Set([...rows.map(({ edition }) => edition), ...cancelled])].sort(compareEditions)
  const editionOf = new Map(labels.map((label, place) => [label, place]))
  const customerOf = new Map<string, number>()
  const customers: { id: string; name: string | null; segment: string | null }[] = []
  const since: (string | null)[] = []
  for (const row of rows) {
    let place = customerOf.get(row.customer)
    if (place === undefined) {
      place = customers.length
      customerOf.set(row.customer, place)
      customers.push({ id: row.customer, name: null, segment: null })
      since.push(null)
    }
    customers[place].name = row.name ?? customers[place].name
    customers[place].segment = row.segment ?? customers[place].segment
    since[place] = row.since ?? since[place]
  }
  const size = customers.length * labels.length
  const editions = labels.map((label) => ({ label, held: !cancelled.has(label) }))
  const attended = new Int8Array(size)
  for (let at = 0; at < size; at++) attended[at] = editions[at % labels.length].held ? 0 : -1
  const seen = new Uint8Array(size)
  const figures: Partial<Record<RecordedFigure, Float64Array>> = {}
  const covariates: Record<string, Float64Array> = {}
  rows.forEach((row, number) => {
    const edition = editionOf.get(row.edition)
    if (edition === undefined)
      refuse(`rows.${number}.edition`, 'is no edition of these records', '不在这些届次之中', row.edition)
    const at = (customerOf.get(row.customer) as number) * labels.length + edition
    if (seen[at] === 1)
      refuse(
        `rows.${number}`,
        `names ${row.customer} at ${row.edition} twice`,
        `${row.customer} 在 ${row.edition} 重复`
      )
    seen[at] = 1
    const there = row.attended === undefined ? true : row.attended
    if (there === true && !editions[edition].held)
      refuse(
        `rows.${number}`,
        `${row.customer} attends ${row.edition}, which was cancelled`,
        `${row.customer} 参加了已取消的 ${row.edition}`
      )
    attended[at] = there === null || !editions[edition].held ? -1 : there ? 1 : 0
    for (const name of recordedFigures) put(figures, name, size, at, row[name])
    for (const [name, value] of Object.entries(row.covariates ?? {})) put(covariates, name, size, at, value)
  })
  const sinceOf = (customer: number) => {
    const said = since[customer]
    return said === null ? undefined : labels.indexOf(said)
  }
  const { entry, entryKnown } = entriesOf(attended, editions, sinceOf)
  return { files: options.files ?? [], editions, customers, attended, entry, entryKnown, figures, covariates }
}

function put<Name extends string>(
  columns: Partial<Record<Name, Float64Array>>,
  name: Name,
  size: number,
  at: number,
  value: number | null | undefined
): void {
  if (value === undefined || value === null) return
  columns[name] ??= new Float64Array(size).fill(NaN)
  columns[name][at] = value
}

function refuse(path: string, message: string, messageZh: string, got?: string): never {
  const problem: Problem = { path, message, messageZh, ...(got === undefined ? {} : { got }) }
  throw new InputError([problem])
}
