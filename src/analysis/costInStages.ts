import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import { largestRemainder } from './largestRemainder.js'
import { type ServedMoney, sumOver } from './servedMoney.js'

/**
 * Relationship cost by the stage it was spent on, and edition (0: the horizon), × the money scale: initial cost in the
 * first stage, ending cost in the last, maintenance in the stages that attend: tactics with the customers they treat, by
 * stage at the show, levers by head attending, of the segments that each serves. Win-back is apart, in no stage; all stages and
 * it are the whole cost, unless maintenance was spent on segments that have nobody in a stage that attends.
 *
 * @returns For each stage one whole number an edition.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const aggregate = aggregateOf(table)
 * costInStages(aggregate)[0][0] === aggregate.ledger.cost.initial[0] // => true
 */
export function costInStages(aggregate: Aggregate): Float64Array[] {
  const { grid, ledger, served, context, tacticCostIn } = aggregate
  const last = context.stages.length - 1
  const costs = context.stages.map(() => new Float64Array(grid.editions + 1))
  for (let edition = 1; edition <= grid.editions; edition++) {
    const tactics = ledger.cost.maintenance[edition] - ledger.levers.maintenance[edition]
    const treated = attending(aggregate, (stage) => tacticCostIn[stage][cellOf(grid, edition)])
    const ofLevers = byHead(aggregate, edition, served.levers.maintenance)
    const ofTactics = largestRemainder(tactics, treated) ?? byHead(aggregate, edition, served.tactics.maintenance)
    for (const [stage, cost] of costs.entries()) {
      cost[edition] = ofLevers[stage] + ofTactics[stage]
      if (stage === 0) cost[edition] += ledger.cost.initial[edition]
      if (stage === last) cost[edition] += ledger.cost.ending[edition]
      cost[0] += cost[edition]
    }
  }
  return costs
}

/**
 * Shares money out over the stages that attend by head attending, or by head where none attends, each sum over the segments
 * that it serves.
 */
function byHead(aggregate: Aggregate, edition: number, spent: readonly ServedMoney[]): number[] {
  const { grid, attendedIn, inStage, context } = aggregate
  const costs = context.stages.map(() => 0)
  for (const { segments, money } of spent) {
    const heads = (counts: Aggregate['inStage']) =>
      attending(aggregate, (stage) => sumOver(segments, (segment) => counts[stage][cellOf(grid, edition, segment)]))
    const shares =
      largestRemainder(money[edition], heads(attendedIn)) ?? largestRemainder(money[edition], heads(inStage)) ?? []
    for (const [stage, share] of shares.entries()) costs[stage] += share
  }
  return costs
}

/** A number for each stage, 0 for one that does not attend. */
function attending({ context }: Aggregate, value: (stage: number) => number): number[] {
  return context.stages.map(({ attends }, stage) => (attends ? value(stage) : 0))
}
