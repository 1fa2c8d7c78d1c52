import type { AllocationKey } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { addTotals, type Cells, cellOf, emptyCells } from './cells.js'
import { largestRemainder } from './largestRemainder.js'
import { leverBooked } from './ledgerSums.js'

/** The money of levers as customers bear it, within the horizon, × the money scale: whole numbers. */
export interface SharedCost {
  /** What the customers in each stage bear, by edition and place. */
  readonly inStage: readonly Cells[]
  /** What all customers bear, by edition and place. */
  readonly borne: Cells
  /** What nobody bears, by edition (0: the horizon). */
  readonly unallocated: Float64Array
}

/** What customers are charged in proportion to, by stage. */
const keySums = { area: 'areaIn', revenue: 'revenueIn', heads: 'attendedIn' } as const satisfies Record<
  AllocationKey,
  keyof Aggregate
>

/**
 * Shares the money that levers spent in each edition out over the customers of that edition in proportion to the context's
 * key of allocation: stand area, revenue, or heads attending. Rewards are left out: they are booked to the customers won. An
 * edition that has nothing of the key leaves its money unallocated. Each edition is shared out once, over segment × stage,
 * by the largest remainder, so sums over segments, over kinds and over stages agree to the last unit.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const { borne, unallocated } = sharedCost(aggregateOf(table))
 * const booked = ledgerSums(table.ledger, table.context, gridOf(table)).booked[0]
 * borne[gridOf(table).segments] + unallocated[0] === booked // => true
 */
export function sharedCost(aggregate: Aggregate): SharedCost {
  const { grid, context } = aggregate
  const inStage = context.stages.map(() => emptyCells(grid))
  const borne = emptyCells(grid)
  const unallocated = new Float64Array(grid.editions + 1)
  const weights = aggregate[keySums[context.allocation]]
  // By name, so that the order in which segments are written decides nothing.
  const segments = [...context.segments.keys()].sort((one, other) =>
    context.segments[one].id < context.segments[other].id ? -1 : 1
  )
  for (let edition = 1; edition <= grid.editions; edition++) {
    const money = sharedMoney(aggregate, edition)
    const cells = segments.map((segment) => cellOf(grid, edition, segment))
    const keys = inStage.flatMap((_, stage) => cells.map((cell) => weights[stage][cell]))
    const shares = largestRemainder(money, keys)
    if (shares === null) {
      unallocated[edition] = money
      unallocated[0] += money
      continue
    }
    inStage.forEach((sum, stage) => {
      for (const [index, cell] of cells.entries()) {
        sum[cell] = shares[stage * cells.length + index]
        borne[cell] += sum[cell]
      }
    })
  }
  for (const sum of [...inStage, borne]) addTotals(grid, sum)
  return { inStage, borne, unallocated }
}

/** Money of levers in an edition, without rewards. */
function sharedMoney({ ledger, context }: Aggregate, edition: number): number {
  const levers = Object.values(ledger.levers).reduce((sum, booked) => sum + booked[edition], 0)
  return levers - leverBooked(ledger, context, 'referral')[edition]
}
