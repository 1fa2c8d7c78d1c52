import type { BookedCategory, LifecycleTable } from '../../model/lifecycleTable.js'
import type { Book } from './books.js'
import type { MarkovPlan, PlannedStrategy } from './plan.js'

/** What a group or a strategy did, before it is laid out as a table. */
export interface Tally {
  readonly occupancy: Float64Array
  readonly flows: Float64Array
  readonly neverLapsed: Float64Array
  /** In the order of the categories, which all groups of a strategy have in common. */
  readonly books: readonly BookedCategory[]
}

/** A tally of nobody; it shares the columns of the books given, or has new ones. */
export function emptyTally(
  { stages, cycles }: MarkovPlan,
  { moves, groups }: PlannedStrategy,
  books?: readonly Book[]
): Tally {
  return {
    occupancy: new Float64Array((cycles + 1) * stages.length),
    flows: new Float64Array(cycles * moves.length),
    neverLapsed: new Float64Array(cycles + 1),
    books:
      books?.map(({ category, undiscounted, discounted }) => ({ category: category.name, undiscounted, discounted })) ??
      groups[0]!.categories.map(({ name }) => ({
        category: name,
        undiscounted: new Float64Array(cycles + 1),
        discounted: new Float64Array(cycles + 1)
      }))
  }
}

/** Sets a tally back to nobody. */
export function clearTally({ occupancy, flows, neverLapsed, books }: Tally): void {
  for (const values of [occupancy, flows, neverLapsed]) values.fill(0)
  for (const { undiscounted, discounted } of books) {
    undiscounted.fill(0)
    discounted.fill(0)
  }
}

/** Adds a tally, `times` over. */
export function addTo(total: Tally, tally: Tally, times: number): void {
  addArray(total.occupancy, tally.occupancy, times)
  addArray(total.flows, tally.flows, times)
  addArray(total.neverLapsed, tally.neverLapsed, times)
  for (const [index, { undiscounted, discounted }] of total.books.entries()) {
    addArray(undiscounted, tally.books[index]!.undiscounted, times)
    addArray(discounted, tally.books[index]!.discounted, times)
  }
}

function addArray(total: Float64Array, values: Float64Array, times: number): void {
  for (let index = 0; index < total.length; index++) total[index]! += values[index]! * times
}

/** The tally of a strategy as the table that outcomes are computed from; staying is no move there. */
export function tableOf(plan: MarkovPlan, strategy: PlannedStrategy, tally: Tally): LifecycleTable {
  const { stages, attends, cycles, cycleLength } = plan
  const { name, moves, shown } = strategy
  return {
    strategy: name,
    stages,
    attends,
    cycles,
    cycleLength,
    moves: shown.length === moves.length ? moves : shown.map((place) => moves[place]!),
    occupancy: tally.occupancy,
    flows: shown.length === moves.length ? tally.flows : shownFlows(tally.flows, strategy, cycles),
    neverLapsed: tally.neverLapsed,
    categories: tally.books
  }
}

function shownFlows(flows: Float64Array, { moves, shown }: PlannedStrategy, cycles: number): Float64Array {
  return Float64Array.from({ length: cycles * shown.length }, (_, index) => {
    const cycle = Math.floor(index / shown.length)
    return flows[cycle * moves.length + shown[index % shown.length]!]!
  })
}
