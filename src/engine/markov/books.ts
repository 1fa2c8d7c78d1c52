import { fill } from '../../i18n/fill.js'
import { keyWord } from '../../scenario/got.js'
import { uses } from './clock.js'
import { type Cohort, type Flows, inStage } from './cohort.js'
import { discountFactors } from './discountFactors.js'
import type { PlannedAmount, PlannedCategory, PlannedMoveAmount } from './plan.js'
import { amountAt, type Play } from './play.js'
import { shownNumber } from './shownNumber.js'
import { markovWords } from './words.js'

/** What is booked in one category while a lifecycle is played. */
export interface Book {
  readonly category: PlannedCategory
  readonly undiscounted: Float64Array
  readonly discounted: Float64Array
  /** Discount factors by number of cycles. */
  readonly factors: Float64Array
  /** Amounts of stages that never change, by stage; NaN where they do, 0 where there is none. */
  readonly constants: Float64Array
}

/** Opens the books of a lifecycle that is about to be played: one a category. */
export function openBooks(play: Play): Book[] {
  const periods = play.plan.cycles + 1
  const books = play.lifecycle.categories.map((category) => ({
    category,
    undiscounted: new Float64Array(periods),
    discounted: new Float64Array(periods),
    factors: category.factors ?? new Float64Array(periods),
    constants: new Float64Array(category.stages.length)
  }))
  for (const book of books) reopenBook(play, book)
  return books
}

/** Empties a book to play once more, perhaps with other parameters. */
export function reopenBook(play: Play, { category, undiscounted, discounted, factors, constants }: Book): void {
  undiscounted.fill(0)
  discounted.fill(0)
  if (category.factors === null) factors.set(factorsOf(play, category))
  for (let stage = 0; stage < constants.length; stage++) {
    const amount = category.stages[stage]!
    if (amount === null) continue
    constants[stage] = amount.quantity.uses === 0 ? amount.quantity.evaluate(play.slots) : Number.NaN
  }
}

function factorsOf(play: Play, { name, discounting, discountRate }: PlannedCategory): Float64Array {
  const rate = discountRate.evaluate(play.slots)
  if (rate >= 0 && rate <= 1) return discountFactors(discounting, rate, play.plan)
  const place = { path: `categories.${name}.discountRate`, words: fill(markovWords.rate, { category: name }) }
  const { strategy, group } = play.lifecycle
  play.faults.other(strategy, group, place, fill(markovWords.discountRange, { value: shownNumber(rate) }))
  return discountFactors('none', 0, play.plan)
}

/** The discount factor of an amount that belongs to a cycle and a time point. */
function factorAt({ category, factors }: Book, cycle: number, point: number): number {
  switch (category.discounting) {
    case 'first-cycle':
      return factors[cycle]!
    case 'second-cycle':
      return factors[cycle - 1]!
    default:
      return factors[point]!
  }
}

function enter(book: Book, period: number, amount: number, factor: number): void {
  book.undiscounted[period]! += amount
  book.discounted[period]! += amount * factor
}

/** Books what a cohort brings or costs at the start, once. */
export function bookStart(play: Play, books: readonly Book[], cohort: Cohort): void {
  for (const book of books) {
    book.category.start.forEach((amount, stage) => {
      const customers = inStage(cohort, stage)
      if (amount === null || customers === 0) return
      const value = amountAt(play, amount, 1, 0, 1, () => startPlace(play, book, stage))
      enter(book, 0, customers * value, 1)
    })
  }
}

/** Books what the stages bring or cost at a time point, as each category counts. */
export function bookPoint(
  play: Play,
  books: readonly Book[],
  cohort: Cohort,
  occupancy: Float64Array,
  point: number
): void {
  const { cycles } = play.plan
  for (let index = 0; index < books.length; index++) {
    const book = books[index]!
    const { ends, weights } = book.category
    if (ends === null) {
      bookStages(play, book, cohort, occupancy, Math.max(point, 1), point, point, weights[point]!)
      continue
    }
    if (point > 0) bookStages(play, book, cohort, occupancy, point, point, point, ends.end)
    if (point < cycles) bookStages(play, book, cohort, occupancy, point + 1, point, point + 1, ends.start)
  }
}

function bookStages(
  play: Play,
  book: Book,
  cohort: Cohort,
  occupancy: Float64Array,
  cycle: number,
  point: number,
  period: number,
  weight: number
): void {
  if (weight === 0) return
  const { constants } = book
  const { stages, scale } = book.category
  const offset = point * stages.length
  let sum = 0
  for (let stage = 0; stage < stages.length; stage++) {
    const customers = occupancy[offset + stage]!
    const amount = stages[stage]!
    if (customers === 0 || amount === null) continue
    const constant = constants[stage]!
    if (Number.isFinite(constant)) sum += customers * constant
    else sum += movingSum(play, book, amount, cohort, customers, stage, cycle, point)
  }
  enter(book, period, sum * scale * weight, factorAt(book, cycle, point))
}

/** What the customers of a stage bring whose amount changes with the clock or with their time in the stage. */
function movingSum(
  play: Play,
  book: Book,
  amount: PlannedAmount,
  cohort: Cohort,
  customers: number,
  stage: number,
  cycle: number,
  point: number
): number {
  const place = () => stagePlace(play, book, stage)
  if ((amount.quantity.uses & uses.stay) === 0) return customers * amountAt(play, amount, cycle, point, 1, place)
  const mass = cohort.mass[stage]!
  let sum = 0
  for (let at = cohort.low[stage]!; at <= cohort.high[stage]!; at++) {
    if (mass[at] !== 0) sum += mass[at]! * amountAt(play, amount, cycle, point, at + 1, place)
  }
  return sum
}

/** Books what the moves of a cycle bring or cost. */
export function bookMoves(play: Play, books: readonly Book[], flows: Flows, cycle: number): void {
  for (let index = 0; index < books.length; index++) {
    const { moves } = books[index]!.category
    for (let move = 0; move < moves.length; move++) bookMove(play, books[index]!, moves[move]!, flows, cycle)
  }
}

function bookMove(play: Play, book: Book, amount: PlannedMoveAmount, flows: Flows, cycle: number): void {
  const point = amount.booked === 'departure' ? cycle - 1 : cycle
  const weight = amount.counted === 'once' ? 1 : book.category.weights[point]!
  const moved = flows.moved[flows.offset + amount.move]!
  if (weight === 0 || moved === 0) return
  const place = () => movePlace(play, book, amount)
  const period = book.category.ends === null ? point : cycle
  const sum =
    (amount.quantity.uses & uses.stay) === 0
      ? moved * amountAt(play, amount, cycle, point, 1, place)
      : sumByStay(play, amount, flows.byStay[amount.move]!, cycle, point, place)
  enter(book, period, sum * weight, factorAt(book, cycle, point))
}

function sumByStay(
  play: Play,
  amount: PlannedMoveAmount,
  byStay: Float64Array,
  cycle: number,
  point: number,
  place: () => ReturnType<typeof movePlace>
): number {
  let sum = 0
  for (let at = 0; at < byStay.length; at++) {
    if (byStay[at] !== 0) sum += byStay[at]! * amountAt(play, amount, cycle, point, at + 1, place)
  }
  return sum
}

function stagePlace({ plan }: Play, { category: { name } }: Book, at: number) {
  const stage = plan.stages[at]!
  const words = fill(markovWords.stageAmount, { category: name, stage })
  return { path: `categories.${name}.stages.${keyWord(stage)}`, words }
}

function startPlace({ plan }: Play, { category: { name } }: Book, at: number) {
  const stage = plan.stages[at]!
  const words = fill(markovWords.startAmount, { category: name, stage })
  return { path: `categories.${name}.start.${keyWord(stage)}`, words, isAtStart: true }
}

function movePlace({ plan, lifecycle }: Play, { category: { name } }: Book, amount: PlannedMoveAmount) {
  const strategy = plan.strategies.find((each) => each.name === lifecycle.strategy)!
  const move = strategy.moves[amount.move]!
  const names = { from: plan.stages[move.from]!, to: plan.stages[move.to]! }
  const words = fill(markovWords.moveAmount, { category: name, ...names })
  return { path: `categories.${name}.transitions.${keyWord(names.from)}.${keyWord(names.to)}`, words }
}
