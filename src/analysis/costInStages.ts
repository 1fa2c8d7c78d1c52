import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import { largestRemainder } from './largestRemainder.js'

/**
 * Relationship cost by the stage it was spent on, and edition (0: the horizon), × the money scale: initial cost in the
 * first stage, ending cost in the last, maintenance in the stages that attend: tactics with the customers they treat, by
 * stage at the show, levers by head attending. Win-back is apart, in no stage; all stages and it are the whole cost, unless
 * maintenance was spent while nobody was in a stage that attends.
 *
 * @returns For each stage one whole number an edition.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const aggregate = aggregateOf(table)
 * costInStages(aggregate)[0][0] === aggregate.ledger.cost.initial[0] // => true
 */
export function costInStages(aggregate: Aggregate): Float64Array[] {
  const { grid, ledger, context, tacticCostIn } = aggregate
  const last = context.stages.length - 1
  const costs = context.stages.map(() => new Float64Array(grid.editions + 1))
  for (let edition = 1; edition <= grid.editions; edition++) {
    const levers = ledger.levers.maintenance[edition]
    const tactics = ledger.cost.maintenance[edition] - levers
    const treated = attending(aggregate, (stage) => tacticCostIn[stage][cellOf(grid, edition)])
    const ofLevers = byHead(aggregate, edition, levers)
    const ofTactics = largestRemainder(tactics, treated) ?? byHead(aggregate, edition, tactics)
    for (const [stage, cost] of costs.entries()) {
      cost[edition] = ofLevers[stage] + ofTactics[stage]
      if (stage === 0) cost[edition] += ledger.cost.initial[edition]
      if (stage === last) cost[edition] += ledger.cost.ending[edition]
      cost[0] += cost[edition]
    }
  }
  return costs
}

/** Shares money out over the stages that attend by head attending, or by head where none attends. */
function byHead(aggregate: Aggregate, edition: number, money: number): number[] {
  const { grid, attendedIn, inStage, context } = aggregate
  const heads = (counts: Aggregate['inStage']) => attending(aggregate, (stage) => counts[stage][cellOf(grid, edition)])
  const shares = largestRemainder(money, heads(attendedIn)) ?? largestRemainder(money, heads(inStage))
  return shares ?? context.stages.map(() => 0)
}

/** A number for each stage, 0 for one that does not attend. */
function attending({ context }: Aggregate, value: (stage: number) => number): number[] {
  return context.stages.map(({ attends }, stage) => (attends ? value(stage) : 0))
}
