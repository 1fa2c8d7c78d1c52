import { fill } from '../../i18n/fill.js'
import { discountFactors } from './discountFactors.js'
import { dependOn, type Lanes } from './lanes.js'
import type { PlannedCategory } from './plan.js'
import type { Play } from './play.js'
import { shownNumber } from './shownNumber.js'
import { markovWords } from './words.js'

/** What is booked in one category while a lifecycle is played; each number is a column of lanes. */
export interface Book {
  readonly category: PlannedCategory
  readonly undiscounted: Float64Array
  readonly discounted: Float64Array
  /** Discount factors by number of cycles. */
  readonly factors: Float64Array
  /** Amounts of stages, by stage, where they stay the same for a while. */
  readonly constants: Float64Array
  /** By stage: the epoch for which the constants were evaluated; 0 for not yet. */
  readonly epochs: Int32Array
  /** By stage: 1 where the constants are numbers in all lanes. */
  readonly areNumbers: Uint8Array
  /** Memory for a column of sums. */
  readonly sums: Float64Array
}

/** Opens the books of a lifecycle that is about to be played: one a category. */
export function openBooks(lanes: Lanes): Book[] {
  const { width, plan, lifecycle } = lanes
  const books = lifecycle.categories.map((category) => ({
    category,
    undiscounted: new Float64Array((plan.cycles + 1) * width),
    discounted: new Float64Array((plan.cycles + 1) * width),
    factors: new Float64Array((plan.cycles + 1) * width),
    constants: new Float64Array(category.stages.length * width),
    epochs: new Int32Array(category.stages.length),
    areNumbers: new Uint8Array(category.stages.length),
    sums: new Float64Array(width)
  }))
  for (const book of books) {
    if (book.category.factors !== null) setFactors(book, book.category.factors, 0, width)
    reopenBook(lanes, book)
  }
  return books
}

/** Empties a book to play once more, perhaps with other parameters. */
export function reopenBook(lanes: Lanes, book: Book): void {
  book.undiscounted.fill(0)
  book.discounted.fill(0)
  book.epochs.fill(0)
  if (book.category.factors === null) refreshFactors(lanes, book)
}

/** Discount factors at a rate that is a formula. */
function refreshFactors({ plays, differs, width }: Lanes, book: Book): void {
  const { discountRate } = book.category
  const rate = discountRate.evaluate(plays[0]!.slots)
  // A rate out of range is noted in every lane for itself.
  if (isRate(rate) && !dependOn(differs, discountRate.needs)) {
    setFactors(book, factorsOf(plays[0]!, book.category), 0, width)
  } else {
    for (const [lane, play] of plays.entries()) setFactors(book, factorsOf(play, book.category), lane, lane + 1)
  }
}

function isRate(rate: number): boolean {
  return rate >= 0 && rate <= 1
}

/** Sets the factors of lanes `from` to `to`. */
function setFactors({ factors, sums }: Book, own: Float64Array, from: number, to: number): void {
  const width = sums.length
  for (let index = 0; index < own.length; index++) factors.fill(own[index]!, index * width + from, index * width + to)
}

function factorsOf(play: Play, { name, discounting, discountRate }: PlannedCategory): Float64Array {
  const rate = discountRate.evaluate(play.slots)
  if (isRate(rate)) return discountFactors(discounting, rate, play.plan)
  const place = { path: `categories.${name}.discountRate`, words: fill(markovWords.rate, { category: name }) }
  const { strategy, group } = play.lifecycle
  play.faults.other(strategy, group, place, fill(markovWords.discountRange, { value: shownNumber(rate) }))
  return discountFactors('none', 0, play.plan)
}
