import type { Tenure } from '../../analysis/kaplanMeier.js'
import { asMessage } from '../../i18n/fill.js'
import { compareEditions } from '../../records/editionLabel.js'
import { readFigure } from '../../records/readFigure.js'
import { type AttendanceCell, mostOpportunities } from '../bgbb/cells.js'
import type { Words } from '../fit.js'
import type { LogitData } from '../logit/design.js'
import type { Columns, DataTable } from './dataTable.js'
import { tableWords } from './words.js'

/** What may be asked of any table: how many customers a row stands for, and what parts the rows into groups. */
interface Rows {
  readonly count?: string
  readonly by?: string
}

/** What the columns of a table mean, by their headers. */
export type TableQuestion =
  | { readonly kind: 'cohorts'; readonly cohorts: readonly string[] }
  | { readonly kind: 'ages'; readonly ages: readonly string[]; readonly by?: string }
  | (Rows & {
      readonly kind: 'tenures'
      readonly time: string
      readonly left: string
      readonly yes?: readonly string[]
    })
  | (Rows & { readonly kind: 'attendance'; readonly attendance: readonly [x: string, tx: string, n: string] })
  | (Rows & {
      readonly kind: 'outcome'
      readonly outcome: string
      readonly on: readonly string[]
      readonly yes?: readonly string[]
      /** Columns of customer and period: the outcome is that of the same customer in its next row. */
      readonly next?: readonly [customer: string, period: string]
    })

/** Data of all rows first, then of each group. */
interface Parted<Data> {
  readonly rows: number
  readonly groups: readonly { readonly group: string | null; readonly data: readonly Data[] }[]
  readonly notes: readonly Words[]
}

const mostGroups = 50
const mostKinds = 20

/**
 * Tenures out of a table: how long each customer was watched, and whether it left then.
 *
 * @example
 * const table = { file: 'a.csv', headers: ['tenure', 'Churn'], rows: [{ number: 2, cells: ['5', 'Yes'] }] }
 * tenuresIn(table, new Columns(table), { kind: 'tenures', time: 'tenure', left: 'Churn' }).groups[0].data
 * // => [{ time: 5, left: true, count: 1 }]
 */
export function tenuresIn(
  table: DataTable,
  columns: Columns,
  question: TableQuestion & { kind: 'tenures' }
): Parted<Tenure> {
  const times = columns.numbers(question.time)
  const left = columns.marks(question.left, question.yes)
  times.forEach((time, row) => {
    if (time !== null && time < 0) columns.at(row, tableWords.negative, question.time, `${time}`)
  })
  return parted(table, columns, question, (row, count) => {
    const [time, gone] = [times[row]!, left[row]!]
    return time === null || gone === null ? null : { time, left: gone, count }
  })
}

/**
 * Customers counted by attendances out of a table: attendances after the first, the last of them, opportunities.
 *
 * @example
 * const table = { file: 'a.csv', headers: ['x', 't_x', 'n', 'donors'], rows: [{ number: 2, cells: ['2', '4', '6', '1,203'] }] }
 * const question = { kind: 'attendance', attendance: ['x', 't_x', 'n'], count: 'donors' }
 * attendanceIn(table, new Columns(table), question).groups[0].data // => [{ x: 2, tx: 4, n: 6, count: 1203 }]
 */
export function attendanceIn(
  table: DataTable,
  columns: Columns,
  question: TableQuestion & { kind: 'attendance' }
): Parted<AttendanceCell> {
  const [xs, txs, ns] = question.attendance.map((header) => columns.counts(header)) as [
    (number | null)[],
    (number | null)[],
    (number | null)[]
  ]
  return parted(table, columns, question, (row, count) => {
    const [x, tx, n] = [xs[row]!, txs[row]!, ns[row]!]
    if (x === null || tx === null || n === null) return null
    const line = table.rows[row]!.number
    if (n > mostOpportunities) {
      const values = { column: question.attendance[2], most: mostOpportunities }
      columns.refuse(tableWords.tooManyOpportunities, values, { line, got: `${n}` })
    }
    if (x > tx || tx > n || (x === 0) !== (tx === 0)) columns.refuse(tableWords.lastBeforeCount, { x, tx, n }, { line })
    return { x, tx, n, count }
  })
}

/**
 * Rows with an outcome and what was known before. Columns of text become one covariate for each kind but the first, by letters.
 *
 * @example
 * const rows = [['1', '70', 'web'], ['0', '40', 'call']].map((cells, at) => ({ number: at + 2, cells }))
 * const table = { file: 'a.csv', headers: ['renewed', 'score', 'channel'], rows }
 * const { data } = outcomesIn(table, new Columns(table), { kind: 'outcome', outcome: 'renewed', on: ['score', 'channel'] })
 * data.names // => ['score', 'channel = web']
 * data.rows // => [[70, 1], [40, 0]]
 */
export function outcomesIn(
  table: DataTable,
  columns: Columns,
  question: TableQuestion & { kind: 'outcome' }
): { data: LogitData; states: string[] | null; notes: readonly Words[] } {
  const outcomes = columns.marks(question.outcome, question.yes)
  const covariates = question.on.map((header) => covariateIn(columns, header))
  const follows = question.next === undefined ? null : followersIn(table, columns, question.next)
  const ends = follows === null ? 0 : follows.filter((row) => row < 0).length
  const outcomeOf = (row: number, count: number, group: string | null) => {
    const values = covariates.flatMap(({ valuesOf }) => valuesOf(row))
    const outcome = follows === null ? outcomes[row] : (outcomes[follows[row]!] ?? null)
    const own = follows === null || question.by !== undefined ? group : stateOf(question.outcome, outcomes[row] ?? null)
    if (outcome === null || values.includes(null) || (follows !== null && own === null)) return null
    return { values: values as number[], success: outcome ? 1 : 0, count, group: own }
  }
  // the last row of a customer lacks no cell: nothing follows it, which is said apart
  const { groups, notes } = parted(table, columns, question, outcomeOf, (row) => follows !== null && follows[row]! < 0)
  const { data } = groups[0]!
  return {
    data: {
      names: covariates.flatMap(({ names }) => names),
      rows: data.map(({ values }) => values),
      successes: data.map(({ success }) => success),
      ...(question.count === undefined ? {} : { weights: data.map(({ count }) => count) })
    },
    states: question.by === undefined && follows === null ? null : data.map(({ group }) => group ?? ''),
    notes: [
      ...(ends > 0 ? [asMessage(tableWords.nothingFollows, { rows: ends })] : []),
      ...notes,
      ...covariates.flatMap((each) => each.notes)
    ]
  }
}

function stateOf(outcome: string, mark: boolean | null): string | null {
  return mark === null ? null : `${outcome}: ${mark ? 'yes' : 'no'}`
}

/** The place of the same customer's next row in time, −1 where none follows. */
function followersIn(
  { rows }: DataTable,
  columns: Columns,
  [customer, period]: readonly [customer: string, period: string]
): number[] {
  const [ids, times] = [columns.texts(customer), columns.texts(period)]
  const byCustomer = new Map<string, number[]>()
  ids.forEach((id, row) => {
    if (id === '' || times[row] === '') {
      columns.at(row, tableWords.emptyKey, id === '' ? customer : period, '')
      return
    }
    const own = byCustomer.get(id)
    if (own === undefined) byCustomer.set(id, [row])
    else own.push(row)
  })
  const follows = new Array<number>(rows.length).fill(-1)
  for (const own of byCustomer.values()) {
    own.sort((one, other) => compareEditions(times[one]!, times[other]!))
    own.forEach((row, place) => {
      const next = own[place + 1]
      if (next === undefined) return
      follows[row] = next
      if (times[row] === times[next]) columns.at(next, tableWords.periodTwice, period, `${ids[row]} ${times[row]}`)
    })
  }
  return follows
}

interface Covariate {
  readonly names: readonly string[]
  readonly valuesOf: (row: number) => (number | null)[]
  readonly notes: readonly Words[]
}

function covariateIn(columns: Columns, header: string): Covariate {
  const texts = columns.texts(header)
  const filled = texts.filter((text) => text !== '')
  if (filled.length === 0 || filled.some((text) => typeof readFigure(text) !== 'string')) {
    const numbers = columns.numbers(header)
    return { names: [header], valuesOf: (row) => [numbers[row]!], notes: [] }
  }
  const kinds = [...new Set(filled)].sort()
  if (kinds.length > mostKinds) {
    columns.refuse(tableWords.manyKinds, { column: header, kinds: kinds.length, most: mostKinds })
  }
  const [base, ...others] = kinds
  return {
    names: others.map((kind) => `${header} = ${kind}`),
    valuesOf: (row) => others.map((kind) => (texts[row] === '' ? null : texts[row] === kind ? 1 : 0)),
    notes: [asMessage(tableWords.coded, { column: header, base: base! })]
  }
}

/** All rows that say what is needed, but for those passed over, then those of each group; throws what was refused. */
function parted<Data>(
  { rows }: DataTable,
  columns: Columns,
  { count, by }: Rows,
  dataOf: (row: number, count: number, group: string | null) => Data | null,
  isPassedOver: (row: number) => boolean = () => false
): Parted<Data> {
  const counts = count === undefined ? null : columns.counts(count)
  const groupOf = by === undefined ? null : columns.texts(by)
  const all: Data[] = []
  const byGroup = new Map<string, Data[]>()
  const leftOut: number[] = []
  rows.forEach(({ number }, row) => {
    if (isPassedOver(row)) return
    const group = groupOf?.[row] ?? null
    const size = counts === null ? 1 : counts[row]!
    const data = size === null || group === '' ? null : dataOf(row, size, group)
    if (data === null) {
      leftOut.push(number)
      return
    }
    all.push(data)
    const own = group === null ? undefined : byGroup.get(group)
    if (own !== undefined) own.push(data)
    else if (group !== null) byGroup.set(group, [data])
  })
  columns.end()
  if (all.length === 0) columns.refuse(tableWords.noRowLeft)
  if (byGroup.size > mostGroups) {
    columns.refuse(tableWords.manyGroups, { column: by!, groups: byGroup.size, most: mostGroups })
  }
  columns.end()
  const first = leftOut.slice(0, 5).join(', ') + (leftOut.length > 5 ? ' …' : '')
  return {
    rows: all.length,
    groups: [
      { group: null, data: all },
      ...[...byGroup].map(([group, data]) => ({ group, data })).sort((a, b) => (a.group < b.group ? -1 : 1))
    ],
    notes: leftOut.length === 0 ? [] : [asMessage(tableWords.leftOut, { rows: leftOut.length, first })]
  }
}
