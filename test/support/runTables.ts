import { type CustomerRows, costKinds, type Measure, measures, type RunTable } from '../../src/model/runTable.js'

/** Every column of whole numbers of a run table by name, in a fixed order: keys, sums, moves, ledger, inflow. */
export function columnsOf(table: RunTable): ReadonlyMap<string, Int32Array | Float64Array> {
  const { rows, ledger, inflow, context } = table
  const columns = new Map<string, Int32Array | Float64Array>()
  for (const key of ['edition', 'segment', 'stage', 'tenure', 'cohort'] as const) columns.set(`rows.${key}`, rows[key])
  for (const measure of measures) columns.set(`rows.${measure}`, rows.sums[measure])
  context.stages.forEach((stage, index) => {
    columns.set(`moves.${stage.id}`, rows.moves[index]!)
  })
  for (const key of ['edition', 'item', 'kind', 'heads', 'planned', 'booked', 'unspent'] as const) {
    columns.set(`ledger.${key}`, ledger[key])
  }
  return columns.set('inflow', inflow)
}

const customerKeys = [
  'segment',
  'entry',
  'ordinal',
  'stage',
  'visits',
  'missed',
  'revenue',
  'economicValue',
  'ownCost',
  'shared',
  'lastRevenue',
  'lastValue',
  'influence',
  'potential'
] as const

/** Rows of the customers of a run table in the order of who they are: segment, entry and ordinal. */
function orderOf({ segment, entry, ordinal, length }: CustomerRows): number[] {
  return Array.from({ length }, (_, row) => row).sort(
    (one, other) => segment[one]! - segment[other]! || entry[one]! - entry[other]! || ordinal[one]! - ordinal[other]!
  )
}

/** Every column of the customers of a run table by name, customers in the order of who they are. */
export function customerColumnsOf({ customers }: RunTable): ReadonlyMap<string, Float64Array> {
  const order = orderOf(customers)
  return new Map(
    customerKeys.map((key) => [`customers.${key}`, Float64Array.from(order, (row) => customers[key][row]!)])
  )
}

/** No customers: what a part of a table has, since histories have no parts. */
export const noCustomers: CustomerRows = {
  length: 0,
  segment: new Int32Array(0),
  entry: new Int32Array(0),
  ordinal: new Uint32Array(0),
  stage: new Uint8Array(0),
  visits: new Uint16Array(0),
  missed: new Uint16Array(0),
  revenue: new Float64Array(0),
  economicValue: new Float64Array(0),
  ownCost: new Float64Array(0),
  shared: new Float64Array(0),
  lastRevenue: new Float64Array(0),
  lastValue: new Float64Array(0),
  influence: new Float32Array(0),
  potential: new Float64Array(0)
}

/**
 * Where two run tables differ first, in words; `null` where they are the same bits (0 and −0 differ, NaN equals NaN).
 * Only numbers are compared, not the context.
 */
export function firstDifference(one: RunTable, other: RunTable): string | null {
  const others = new Map([...columnsOf(other), ...customerColumnsOf(other)])
  for (const [name, column] of [...columnsOf(one), ...customerColumnsOf(one)]) {
    const counterpart = others.get(name)
    if (counterpart === undefined) return `${name} is missing`
    const length = Math.max(column.length, counterpart.length)
    for (let index = 0; index < length; index++) {
      if (Object.is(column[index], counterpart[index])) continue
      return `${name}[${index}] is ${column[index]} and ${counterpart[index]}${placeOf(one, name, index)}`
    }
  }
  return null
}

function placeOf(table: RunTable, name: string, index: number): string {
  const { rows, ledger, customers, context } = table
  if (name.startsWith('ledger.')) {
    const item = context.items[ledger.item[index]!]?.id
    return `, edition ${ledger.edition[index]}, ${item}, ${costKinds[ledger.kind[index]!]}`
  }
  if (name === 'inflow') return ''
  if (name.startsWith('customers.')) {
    const row = orderOf(customers)[index]!
    return `, segment ${customers.segment[row]}, entry ${customers.entry[row]}, ordinal ${customers.ordinal[row]}`
  }
  const keys = (['edition', 'segment', 'stage', 'tenure', 'cohort'] as const).map((key) => `${key} ${rows[key][index]}`)
  return `, ${keys.join(', ')}`
}

/** The sum of a function over the rows that pass a test. */
export function sumRows(
  table: RunTable,
  value: (row: number) => number,
  passes: (row: number) => boolean = () => true
): number {
  let sum = 0
  for (let row = 0; row < table.rows.length; row++) if (passes(row)) sum += value(row)
  return sum
}

/** The table without the rows and the ledger entries that do not pass, and without its customers. */
export function partOf(
  table: RunTable,
  keepsRow: (row: number) => boolean,
  keepsEntry: (entry: number) => boolean = () => true
): RunTable {
  const { rows, ledger } = table
  const rowNumbers = Array.from({ length: rows.length }, (_, row) => row).filter(keepsRow)
  const entries = Array.from({ length: ledger.length }, (_, entry) => entry).filter(keepsEntry)
  const whole = (column: Int32Array, from: readonly number[]) => Int32Array.from(from, (index) => column[index]!)
  const exact = (column: Float64Array, from: readonly number[]) => Float64Array.from(from, (index) => column[index]!)
  return {
    ...table,
    customers: noCustomers,
    rows: {
      length: rowNumbers.length,
      edition: whole(rows.edition, rowNumbers),
      segment: whole(rows.segment, rowNumbers),
      stage: whole(rows.stage, rowNumbers),
      tenure: whole(rows.tenure, rowNumbers),
      cohort: whole(rows.cohort, rowNumbers),
      sums: Object.fromEntries(measures.map((measure) => [measure, exact(rows.sums[measure], rowNumbers)])) as Record<
        Measure,
        Float64Array
      >,
      moves: rows.moves.map((column) => exact(column, rowNumbers))
    },
    ledger: {
      length: entries.length,
      edition: whole(ledger.edition, entries),
      item: whole(ledger.item, entries),
      kind: whole(ledger.kind, entries),
      heads: exact(ledger.heads, entries),
      planned: exact(ledger.planned, entries),
      booked: exact(ledger.booked, entries),
      unspent: exact(ledger.unspent, entries)
    }
  }
}

/** The table without the ledger entries of one lever or tactic; items after it move up. */
export function withoutItem(table: RunTable, id: string): RunTable {
  const removed = table.context.items.findIndex((each) => each.id === id)
  if (removed < 0) return partOf(table, () => true)
  const { ledger, ...rest } = partOf(
    table,
    () => true,
    (entry) => table.ledger.item[entry] !== removed
  )
  const items = table.context.items.filter((_, item) => item !== removed)
  const item = ledger.item.map((each) => (each > removed ? each - 1 : each))
  return { ...rest, context: { ...table.context, items }, ledger: { ...ledger, item } }
}
