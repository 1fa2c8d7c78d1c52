import type { LeverId } from '../model/parameters/lever.js'
import { type CostKind, costKinds, type LedgerRows, type RunContext } from '../model/runTable.js'
import type { Grid } from './cells.js'

/** Sums of the ledger, by edition: index 0 is the horizon, those after `editions` are the tail. */
export interface LedgerSums {
  readonly cost: Readonly<Record<CostKind, Float64Array>>
  /** The part of each cost that levers have: tactics are left out. */
  readonly levers: Readonly<Record<CostKind, Float64Array>>
  readonly planned: Float64Array
  readonly booked: Float64Array
  readonly unspent: Float64Array
  /** The same for each item, by its index in the context. */
  readonly items: readonly ItemSums[]
}

/** What was planned for, spent on and left over by one item of the ledger, and whom it reached, by edition. */
export interface ItemSums {
  readonly planned: Float64Array
  readonly booked: Float64Array
  readonly unspent: Float64Array
  readonly heads: Float64Array
}

/**
 * Adds up the ledger by edition, cost kind and item.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const { planned, booked, unspent } = ledgerSums(table.ledger, table.context, gridOf(table))
 * planned[0] - booked[0] === unspent[0] // => true
 */
export function ledgerSums(ledger: LedgerRows, context: RunContext, grid: Grid): LedgerSums {
  const empty = () => new Float64Array(grid.lastEdition + 1)
  const byKind = () => ({ initial: empty(), maintenance: empty(), ending: empty(), winBack: empty() })
  const cost = byKind()
  const levers = byKind()
  const total: ItemSums = emptyItem(empty)
  const items = context.items.map(() => emptyItem(empty))
  for (let row = 0; row < ledger.length; row++) {
    const edition = ledger.edition[row]
    const kind = costKinds[ledger.kind[row]]
    cost[kind][edition] += ledger.booked[row]
    if (context.items[ledger.item[row]].kind === 'lever') levers[kind][edition] += ledger.booked[row]
    add(total, ledger, row, edition)
    add(items[ledger.item[row]], ledger, row, edition)
  }
  const ofItems = [total, ...items].flatMap((item) => Object.values(item))
  const columns = [...Object.values(cost), ...Object.values(levers), ...ofItems]
  for (const column of columns) addHorizon(column, grid.editions)
  return { cost, levers, planned: total.planned, booked: total.booked, unspent: total.unspent, items }
}

function emptyItem(empty: () => Float64Array): ItemSums {
  return { planned: empty(), booked: empty(), unspent: empty(), heads: empty() }
}

function add(item: ItemSums, ledger: LedgerRows, row: number, edition: number): void {
  item.planned[edition] += ledger.planned[row]
  item.booked[edition] += ledger.booked[row]
  item.unspent[edition] += ledger.unspent[row]
  item.heads[edition] += ledger.heads[row]
}

function addHorizon(column: Float64Array, editions: number): void {
  for (let edition = 1; edition <= editions; edition++) column[0] += column[edition]
}

/**
 * Money booked for a lever by edition, × the money scale; nothing for a lever that the ledger does not name.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const sums = ledgerSums(table.ledger, table.context, gridOf(table))
 * leverBooked(sums, table.context, 'advertising')[0] === sums.items[0].booked[0] // => true
 */
export function leverBooked(sums: LedgerSums, context: RunContext, lever: LeverId): Float64Array {
  const index = context.items.findIndex((item) => item.kind === 'lever' && item.id === lever)
  return index < 0 ? new Float64Array(sums.booked.length) : sums.items[index].booked
}
