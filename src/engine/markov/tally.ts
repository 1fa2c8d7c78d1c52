import type { BookedCategory, LifecycleTable } from '../../model/lifecycleTable.js'
import type { Book } from './book.js'
import type { MarkovPlan, PlannedStrategy } from './plan.js'

/** What a group or a strategy did, before it is laid out as a table; each number is a column of lanes. */
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
  width: number,
  books?: readonly Book[]
): Tally {
  return {
    occupancy: new Float64Array((cycles + 1) * stages.length * width),
    flows: new Float64Array(cycles * moves.length * width),
    neverLapsed: new Float64Array((cycles + 1) * width),
    books:
      books?.map(({ category, undiscounted, discounted }) => ({ category: category.name, undiscounted, discounted })) ??
      groups[0]!.categories.map(({ name }) => ({
        category: name,
        undiscounted: new Float64Array((cycles + 1) * width),
        discounted: new Float64Array((cycles + 1) * width)
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

/** Adds a tally, `times` over in each lane. */
export function addTo(total: Tally, tally: Tally, times: ArrayLike<number>): void {
  addColumns(total.occupancy, tally.occupancy, times)
  addColumns(total.flows, tally.flows, times)
  addColumns(total.neverLapsed, tally.neverLapsed, times)
  for (const [index, { undiscounted, discounted }] of total.books.entries()) {
    addColumns(undiscounted, tally.books[index]!.undiscounted, times)
    addColumns(discounted, tally.books[index]!.discounted, times)
  }
}

function addColumns(total: Float64Array, values: Float64Array, times: ArrayLike<number>): void {
  for (let at = 0, lane = 0; at < total.length; at++) {
    total[at]! += values[at]! * times[lane]!
    if (++lane === times.length) lane = 0
  }
}

/** The tally of a strategy in one lane as the table that outcomes are computed from; staying is no move there. */
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
