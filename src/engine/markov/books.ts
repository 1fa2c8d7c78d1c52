import { movePlace, stagePlace, startPlace } from './amountPlaces.js'
import { addAmounts, addByStay, isConstant } from './amounts.js'
import type { Book } from './book.js'
import { uses } from './clock.js'
import type { Cohort, Flows } from './cohort.js'
import type { Lanes } from './lanes.js'
import type { PlannedCategory, PlannedMoveAmount } from './plan.js'

/** Which discount factor belongs to an amount of a cycle and a time point. */
function factorNumber({ discounting }: PlannedCategory, cycle: number, point: number): number {
  switch (discounting) {
    case 'first-cycle':
      return cycle
    case 'second-cycle':
      return cycle - 1
    default:
      return point
  }
}

/** Enters the sums of a book, `scale` and then `weight` times, under a period. */
function enter(book: Book, period: number, scale: number, weight: number, factor: number): void {
  const { undiscounted, discounted, factors, sums } = book
  const width = sums.length
  const to = period * width
  const from = factor * width
  for (let lane = 0; lane < width; lane++) {
    const amount = sums[lane]! * scale * weight
    undiscounted[to + lane]! += amount
    discounted[to + lane]! += amount * factors[from + lane]!
  }
}

/** Books what a cohort brings or costs at the start, once. */
export function bookStart(lanes: Lanes, books: readonly Book[], occupancy: Float64Array): void {
  const { width } = lanes
  for (const book of books) {
    const { undiscounted, discounted, sums } = book
    book.category.start.forEach((amount, stage) => {
      if (amount === null) return
      const place = () => startPlace(lanes, book.category, stage)
      sums.fill(0)
      addAmounts(lanes, sums, amount, occupancy, stage * width, { cycle: 1, point: 0 }, 1, place)
      for (let lane = 0; lane < width; lane++) {
        undiscounted[lane]! += sums[lane]!
        discounted[lane]! += sums[lane]!
      }
    })
  }
}

/** Books what the stages bring or cost at a time point, as each category counts. */
export function bookPoint(
  lanes: Lanes,
  books: readonly Book[],
  cohort: Cohort,
  occupancy: Float64Array,
  point: number
): void {
  const { cycles } = lanes.plan
  for (let index = 0; index < books.length; index++) {
    const book = books[index]!
    const { ends, weights } = book.category
    if (ends === null) {
      bookStages(lanes, book, cohort, occupancy, Math.max(point, 1), point, point, weights[point]!)
      continue
    }
    if (point > 0) bookStages(lanes, book, cohort, occupancy, point, point, point, ends.end)
    if (point < cycles) bookStages(lanes, book, cohort, occupancy, point + 1, point, point + 1, ends.start)
  }
}

function bookStages(
  lanes: Lanes,
  book: Book,
  cohort: Cohort,
  occupancy: Float64Array,
  cycle: number,
  point: number,
  period: number,
  weight: number
): void {
  if (weight === 0) return
  const { constants, sums } = book
  const { stages, scale } = book.category
  const { width } = lanes
  sums.fill(0)
  for (let stage = 0; stage < stages.length; stage++) {
    const amount = stages[stage]!
    if (amount === null) continue
    const offset = (point * stages.length + stage) * width
    if (isConstant(lanes, book, amount, stage, cycle, point)) {
      addProducts(sums, occupancy, offset, constants, stage * width)
    } else {
      const place = () => stagePlace(lanes, book.category, stage)
      const moment = { cycle, point }
      if ((amount.quantity.uses & uses.stay) === 0) {
        addAmounts(lanes, sums, amount, occupancy, offset, moment, 1, place)
      } else {
        const { mass, low, high } = cohort
        addByStay(lanes, sums, amount, mass[stage]!, low[stage]!, high[stage]!, moment, place)
      }
    }
  }
  enter(book, period, scale, weight, factorNumber(book.category, cycle, point))
}

/** Books what the moves of a cycle bring or cost. */
export function bookMoves(lanes: Lanes, books: readonly Book[], flows: Flows, cycle: number): void {
  for (let index = 0; index < books.length; index++) {
    const { moves } = books[index]!.category
    for (let move = 0; move < moves.length; move++) bookMove(lanes, books[index]!, moves[move]!, flows, cycle)
  }
}

function bookMove(lanes: Lanes, book: Book, amount: PlannedMoveAmount, flows: Flows, cycle: number): void {
  const point = amount.booked === 'departure' ? cycle - 1 : cycle
  const weight = amount.counted === 'once' ? 1 : book.category.weights[point]!
  if (weight === 0) return
  const { sums } = book
  const place = () => movePlace(lanes, book.category, amount)
  const moment = { cycle, point }
  sums.fill(0)
  if ((amount.quantity.uses & uses.stay) === 0) {
    addAmounts(lanes, sums, amount, flows.moved, (flows.offset + amount.move) * lanes.width, moment, 1, place)
  } else {
    const byStay = flows.byStay[amount.move]!
    addByStay(lanes, sums, amount, byStay, 0, byStay.length / lanes.width - 1, moment, place)
  }
  enter(book, book.category.ends === null ? point : cycle, 1, weight, factorNumber(book.category, cycle, point))
}

function addProducts(
  sums: Float64Array,
  customers: Float64Array,
  offset: number,
  amounts: Float64Array,
  from: number
): void {
  for (let lane = 0; lane < sums.length; lane++) sums[lane]! += customers[offset + lane]! * amounts[from + lane]!
}
