import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import { leverBooked } from './ledgerSums.js'
import { placeOfExhibitors, placeOfKind } from './places.js'

/**
 * What it cost in an edition to win its new customers, × the money scale: the levers of the initial cost, rewards for
 * recommendation among them, and the tactics for prospects who did not join. What tactics spent on a prospect who did join
 * stays with him.
 *
 * Of a kind of customers, where there are several: visitor promotion is spent on winning visitors, the other levers on
 * winning exhibitors; rewards and tactics on those they are booked to.
 *
 * @param edition Number of the edition, within the horizon unless for the whole show.
 * @param place Index of the whole show or of a kind. Defaults to the whole show.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * initialCost(aggregateOf(table), 1) === ledgerSums(table.ledger, table.context, gridOf(table)).cost.initial[1] // => true
 */
export function initialCost(aggregate: Aggregate, edition: number, place: number = aggregate.grid.segments): number {
  const { grid, ledger, cohorts, sums } = aggregate
  const cell = cellOf(grid, edition, place)
  const tactics = cohorts.tacticsOfProspects[cell]
  if (place === grid.segments) return ledger.levers.initial[edition] + tactics
  return initialLevers(aggregate, edition, place) + sums.reward[cell] + tactics
}

/** Money of the levers that win customers of a kind, rewards left out. */
function initialLevers({ grid, ledger, context }: Aggregate, edition: number, place: number): number {
  const promotion = leverBooked(ledger, context, 'visitorPromotion')[edition]
  if (place === placeOfKind(grid, 'visitor')) return promotion
  if (place !== placeOfExhibitors(grid)) return 0
  const ofVisitors = placeOfKind(grid, 'visitor') === null ? 0 : promotion
  return ledger.levers.initial[edition] - leverBooked(ledger, context, 'referral')[edition] - ofVisitors
}

/**
 * What was spent on winning exhibitors in an edition or over the horizon, × the money scale: all of the initial cost, less
 * visitor promotion, and less rewards and tactics for other kinds of customers. All of it where there is one kind only.
 *
 * @param edition Number of the edition; 0 for the horizon.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const aggregate = aggregateOf(table)
 * costOfWinningExhibitors(aggregate, 0) === aggregate.ledger.cost.initial[0] // => true
 */
export function costOfWinningExhibitors(aggregate: Aggregate, edition: number): number {
  const { grid, ledger, context, cohorts, sums } = aggregate
  const exhibitors = cellOf(grid, edition, placeOfExhibitors(grid))
  const show = cellOf(grid, edition)
  if (exhibitors === show) return ledger.cost.initial[edition]
  const others = sums.reward[show] - sums.reward[exhibitors]
  const prospects = cohorts.tacticsOfProspects[show] - cohorts.tacticsOfProspects[exhibitors]
  const hasVisitors = grid.kinds.some(({ kind }) => kind === 'visitor')
  const promotion = hasVisitors ? leverBooked(ledger, context, 'visitorPromotion')[edition] : 0
  return ledger.cost.initial[edition] - promotion - others - prospects
}
