import type { StationaryChain } from '../../model/lifecycleTable.js'
import type { Book } from './book.js'
import { type Cell, entranceOf, nextOf } from './cells.js'
import type { PlannedAmount, PlannedCategory, PlannedMoveAmount } from './plan.js'
import { type Play, valueAt } from './play.js'

type ChainCategory = StationaryChain['categories'][number]

/**
 * What a category books in one cycle, by the state at its start, discounted to that start as the first cycle would be; and
 * once, at time 0.
 */
export function chainCategory(
  play: Play,
  { category, factors }: Book,
  cells: readonly Cell[],
  matrix: readonly (readonly number[])[]
): ChainCategory {
  const { stages, start, moves, scale, discounting } = category
  const step = factors[1]!
  const atStart = discounting === 'first-cycle' ? step : 1
  const atEnd = discounting === 'second-cycle' ? 1 : step
  const { early, late, atZero } = countedParts(category)
  const amounts = cells.map((cell) => amountOf(play, stages[cell.stage]!, cell.stay) * scale)
  const onMoves = (place: number, weightOf: (amount: PlannedMoveAmount) => number) =>
    moves
      .filter(({ from }) => from === cells[place]!.stage)
      .reduce((sum, amount) => {
        const share = matrix[place]![destinationOf(play, cells, place, amount)]!
        const factor = amount.booked === 'departure' ? atStart : atEnd
        return sum + share * amountOf(play, amount, cells[place]!.stay) * weightOf(amount) * factor
      }, 0)
  const lasting = ({ counted }: PlannedMoveAmount) => (counted === 'once' ? 1 : lastingWeight(category))
  const missing = (amount: PlannedMoveAmount) =>
    amount.counted === 'once' || amount.booked === 'arrival' ? 0 : category.weights[0]! - lasting(amount)
  return {
    category: category.name,
    factor: discounting === 'none' ? 1 : step,
    initial: cells.map(
      ({ stage }, place) =>
        amountOf(play, start[stage]!, 1) + atZero * amounts[place]! * atStart + onMoves(place, missing)
    ),
    perCycle: cells.map((_, place) => {
      const next = matrix[place]!.reduce((sum, share, to) => sum + share * amounts[to]!, 0)
      return early * amounts[place]! * atStart + late * next * atEnd + onMoves(place, lasting)
    })
  }
}

/** Weights of the time points at the start and the end of a cycle that goes on for ever, and of time point 0 on top. */
function countedParts(category: PlannedCategory) {
  const { ends, weights } = category
  if (ends !== null) return { early: ends.start, late: ends.end, atZero: 0 }
  return { early: 0, late: lastingWeight(category), atZero: weights[0]! }
}

/** The weight of a time point that is neither the first nor the last. */
function lastingWeight({ counting, weights }: PlannedCategory): number {
  return Array.isArray(counting) ? weights[0]! : 1
}

function destinationOf(play: Play, cells: readonly Cell[], place: number, { move, from }: PlannedMoveAmount): number {
  const strategy = play.plan.strategies.find(({ name }) => name === play.lifecycle.strategy)!
  const { to } = strategy.moves[move]!
  return to === from ? nextOf(cells, cells[place]!) : entranceOf(cells, to)
}

function amountOf(play: Play, amount: PlannedAmount | null, stay: number): number {
  return amount === null ? 0 : valueAt(play, amount, 1, 0, stay)
}
