import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import { kindShares } from './kindShares.js'
import { placeOfExhibitors } from './places.js'
import type { ServedMoney } from './servedMoney.js'

/**
 * What it cost in an edition to win its new customers, × the money scale: the levers of the initial cost, rewards for
 * recommendation among them, and the tactics for prospects who did not join. What tactics spent on a prospect who did join
 * stays with him.
 *
 * Of a kind of customers, where there are several: what levers spent on winning them, see {@link kindShares} (levers that
 * serve several kinds go by customers won); rewards and tactics for them.
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
  return leversOfWinning(aggregate, edition, place) + sums.reward[cell] + tactics
}

/**
 * What was spent on winning the customers of a kind, or all, by edition (0: the horizon), × the money scale: levers of the
 * initial cost, rewards, and tactics of the initial cost, whether the prospects joined or not. A tactic for several kinds
 * goes by what tactics cost for their prospects and newcomers. Over the kinds it adds up to the initial cost.
 *
 * @param place Index of the whole show or of a kind. Defaults to that of exhibitors.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const aggregate = aggregateOf(table)
 * costOfWinning(aggregate)[0] === aggregate.ledger.cost.initial[0] // => true
 */
export function costOfWinning(aggregate: Aggregate, place: number = placeOfExhibitors(aggregate.grid)): Float64Array {
  const { grid, ledger, sums, served, cohorts } = aggregate
  if (place === grid.segments) return ledger.cost.initial.slice(0, grid.editions + 1)
  const costs = new Float64Array(grid.editions + 1)
  for (let edition = 1; edition <= grid.editions; edition++) {
    const tactics = ofKind(aggregate, edition, place, served.tactics.initial, (cell) => [
      cohorts.tacticsOfProspects[cell] + cohorts.tacticsOfNewcomers[cell]
    ])
    costs[edition] = leversOfWinning(aggregate, edition, place) + sums.reward[cellOf(grid, edition, place)] + tactics
    costs[0] += costs[edition]
  }
  return costs
}

/** Money of the levers that win customers of a kind, rewards left out: by customers won, or, with none won, by prospects. */
function leversOfWinning(aggregate: Aggregate, edition: number, place: number): number {
  const { served, sums, inStage } = aggregate
  return ofKind(aggregate, edition, place, served.levers.initial, (cell) => [sums.joined[cell], inStage[0][cell]])
}

/** The part of a kind in money; `weightsAt` gives the weights of a segment by its cell, the first that anybody has counts. */
function ofKind(
  { grid }: Aggregate,
  edition: number,
  place: number,
  spent: readonly ServedMoney[],
  weightsAt: (cell: number) => readonly number[]
): number {
  return spent.reduce((sum, { segments, money }) => {
    const weights = (segment: number) => weightsAt(cellOf(grid, edition, segment))
    return sum + kindShares(grid.kinds, segments, money[edition], weights)[place - grid.segments - 1]
  }, 0)
}
