import { type CostKind, costKinds, type RunContext, type RunTable } from '../model/runTable.js'
import type { Grid } from './cells.js'

/** Money of the items of the ledger that serve the same segments. */
export interface ServedMoney {
  /** Indices of the segments served, ascending. */
  readonly segments: readonly number[]
  /** Booked by edition, × the money scale; index 0 is the horizon. */
  readonly money: Float64Array
}

/** What the ledger books under each kind of cost, apart for levers and tactics, by whom it serves. */
export interface MoneyByServed {
  /** Rewards for recommendation are left out of the initial cost: they are booked to the customers won. */
  readonly levers: Readonly<Record<CostKind, readonly ServedMoney[]>>
  readonly tactics: Readonly<Record<CostKind, readonly ServedMoney[]>>
}

/**
 * Adds up the money of the ledger by the segments that its items serve, so that each sum can be charged to whom it was spent
 * on.
 *
 * @param table A run table.
 * @param grid The grid that holds it.
 * @returns For levers and tactics and each kind of cost, one sum for each set of segments served, in the order of the items.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * // the default fair has exhibitors only: visitor promotion serves nobody, the other levers all
 * moneyByServed(table, gridOf(table)).levers.maintenance.map(({ segments }) => segments) // => [[0], []]
 */
export function moneyByServed({ ledger, context }: RunTable, grid: Grid): MoneyByServed {
  const sums = { lever: emptySums(context, grid, 'lever'), tactic: emptySums(context, grid, 'tactic') }
  const placeOf = context.items.map(({ kind, segments }) => positionOf(sums[kind].initial, segments))
  for (let row = 0; row < ledger.length; row++) {
    const item = ledger.item[row]
    const kind = costKinds[ledger.kind[row]]
    const { kind: bookedBy, id } = context.items[item]
    if (bookedBy === 'lever' && id === 'referral' && kind === 'initial') continue
    const { money } = sums[bookedBy][kind][placeOf[item]]
    const edition = ledger.edition[row]
    money[edition] += ledger.booked[row]
    if (edition <= grid.editions) money[0] += ledger.booked[row]
  }
  return { levers: sums.lever, tactics: sums.tactic }
}

/** Nothing yet, for each set of segments that levers, or tactics, serve. */
function emptySums({ items }: RunContext, grid: Grid, wanted: 'lever' | 'tactic'): Record<CostKind, ServedMoney[]> {
  const sets: (readonly number[])[] = []
  for (const { kind, segments } of items) {
    if (kind === wanted && !sets.some((set) => isSame(set, segments))) sets.push(segments)
  }
  const empty = () => sets.map((segments) => ({ segments, money: new Float64Array(grid.lastEdition + 1) }))
  return { initial: empty(), maintenance: empty(), ending: empty(), winBack: empty() }
}

function positionOf(sums: readonly ServedMoney[], served: readonly number[]): number {
  return sums.findIndex(({ segments }) => isSame(segments, served))
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((segment, index) => segment === other[index])
}

/**
 * What some segments come to together.
 *
 * @param segments Indices of the segments.
 * @param value A number for each segment.
 *
 * @example
 * sumOver([0, 2], (segment) => [5, 6, 7][segment]) // => 12
 */
export function sumOver(segments: readonly number[], value: (segment: number) => number): number {
  return segments.reduce((sum, segment) => sum + value(segment), 0)
}
