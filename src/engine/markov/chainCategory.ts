import type { StationaryChain } from '../../model/lifecycleTable.js'
import type { Book } from './books.js'
import { type Cell, entranceOf, nextOf } from './cells.js'
import { setClock } from './clock.js'
import type { PlannedAmount, PlannedCategory, PlannedMoveAmount } from './plan.js'
import { type Play, refresh } from './play.js'

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
  const amounts = cells.map((cell) => valueAt(play, stages[cell.stage]!, cell.stay) * scale)
  const onMoves = (place: number, weightOf: (amount: PlannedMoveAmount) => number) =>
    moves
      .filter(({ from }) => from === cells[place]!.stage)
      .reduce((sum, amount) => {
        const share = matrix[place]![destinationOf(play, cells, place, amount)]!
        const factor = amount.booked === 'departure' ? atStart : atEnd
        return sum + share * valueAt(play, amount, cells[place]!.stay) * weightOf(amount) * factor
      }, 0)
  const lasting = ({ counted }: PlannedMoveAmount) => (counted === 'once' ? 1 : lastingWeight(category))
  const missing = (amount: PlannedMoveAmount) =>
    amount.counted === 'once' || amount.booked === 'arrival' ? 0 : category.weights[0]! - lasting(amount)
  return {
    category: category.name,
    factor: discounting === 'none' ? 1 : step,
    initial: cells.map(
      ({ stage }, place) =>
        valueAt(play, start[stage]!, 1) + atZero * amounts[place]! * atStart + onMoves(place, missing)
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

function valueAt(play: Play, amount: PlannedAmount | null, stay: number): number {
  if (amount === null) return 0
  setClock(play.slots, 1, 0, stay)
  refresh(play, amount.needs)
  return amount.quantity.evaluate(play.slots)
}
