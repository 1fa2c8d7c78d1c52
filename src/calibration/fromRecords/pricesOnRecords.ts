import type { Records } from '../../records/records.js'
import type { Words } from '../fit.js'
import { type RecordedRatio, ratioOf } from './recordedRatio.js'
import { fewestSizes } from './sizesOnRecords.js'
import { recordFitWords } from './words.js'

/** What a square metre and taking part cost, from what was paid for which stand. */
export interface RecordedPrice {
  /** Edition it is of: the last one with enough payments. */
  readonly edition: string
  readonly customers: number
  /** Price of a square metre as paid, discounts taken off. */
  readonly perArea: RecordedRatio
  /** What everybody pays besides; `null` where payments do not tell it from 0. */
  readonly fixed: { readonly value: number; readonly error: number } | null
  /** Share of the variation of the price per square metre that is left, of its own square. */
  readonly spread: number
  /** Mean discount of that edition, a share; `null` where none is recorded. */
  readonly discount: number | null
  readonly problems: readonly Words[]
}

/** A fixed fee counts as one from so many standard errors above 0 on. */
const leastCertainty = 3

/**
 * Price per m² as paid and fixed fee: paid = area × price + fixed, by least squares with errors in proportion to the area, so
 * that the price per m² is regressed on 1/area. Discounts are part of the price then, so that revenue comes out right. Where the fixed fee is not told from 0, the
 * price is Σ paid / Σ area. Of the last edition with payments and areas of at least 20 customers.
 *
 * @param records The records.
 * @param members Places of the customers who count. Defaults to all.
 * @returns The price, or in words why there is none.
 *
 * @example
 * const rows = Array.from({ length: 30 }, (_, index) => ({ customer: `${index}`, edition: '1', area: 9 + index, paid: 800 + 250 * (9 + index) }))
 * const { made } = pricesOnRecords(makeRecords(rows))
 * made.perArea.value // ≈ 250
 * made.fixed.value // ≈ 800
 */
export function pricesOnRecords(
  records: Records,
  members?: readonly number[]
): { readonly made: RecordedPrice | null; readonly why: readonly Words[] } {
  const { area, paid, discount } = records.figures
  const none = (why: Words) => ({ made: null, why: [why] })
  if (paid === undefined) return none(recordFitWords.noFigure('paid', '付款'))
  if (area === undefined) return none(recordFitWords.noFigure('area', '面积'))
  const places = members ?? Array.from(records.customers.keys())
  const length = records.editions.length
  let most = 0
  for (let edition = length - 1; edition >= 0; edition--) {
    const known = places
      .map((customer) => customer * length + edition)
      .filter((at) => records.attended[at] === 1 && area[at] > 0 && paid[at] >= 0)
    most = Math.max(most, known.length)
    if (known.length < fewestSizes) continue
    const given = discount === undefined ? [] : known.map((at) => discount[at]).filter((each) => !Number.isNaN(each))
    const mean = given.length === 0 ? null : given.reduce((sum, each) => sum + each, 0) / given.length
    return {
      made: {
        edition: records.editions[edition].label,
        customers: known.length,
        ...priceOf(
          known.map((at) => area[at]),
          known.map((at) => paid[at])
        ),
        discount: mean,
        problems: mean === null || mean === 0 ? [] : [recordFitWords.netPrice(Math.round(100 * mean))]
      },
      why: []
    }
  }
  return none(recordFitWords.fewSizes('paid with area', '付款与面积', most))
}

function priceOf(
  sold: readonly number[],
  paid: readonly number[]
): Pick<RecordedPrice, 'perArea' | 'fixed' | 'spread'> {
  const n = sold.length
  const plain = ratioOf(paid, sold) as RecordedRatio
  const inverse = sold.map((each) => 1 / each)
  const price = sold.map((each, index) => paid[index] / each)
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / n
  const [meanInverse, meanPrice] = [mean(inverse), mean(price)]
  const squares = inverse.reduce((sum, each) => sum + (each - meanInverse) * (each - meanInverse), 0)
  const crossed = inverse.reduce((sum, each, index) => sum + (each - meanInverse) * (price[index] - meanPrice), 0)
  const alone = price.reduce((sum, each) => sum + (each - meanPrice) * (each - meanPrice), 0)
  const spreadOf = (rest: number) => (meanPrice > 0 ? rest / n / (meanPrice * meanPrice) : 0)
  if (!(squares > 1e-12 * meanInverse * meanInverse * n))
    return { perArea: plain, fixed: null, spread: spreadOf(alone) }
  const fixed = crossed / squares
  const perArea = meanPrice - fixed * meanInverse
  const rest = Math.max(0, alone - fixed * crossed)
  const variance = n > 2 ? rest / (n - 2) : 0
  const error = Math.sqrt(variance / squares)
  const isFixed = fixed > leastCertainty * error && fixed > 1e-6 * meanPrice && perArea > 0
  if (!isFixed) return { perArea: plain, fixed: null, spread: spreadOf(alone) }
  const ownError = Math.sqrt(variance * (1 / n + (meanInverse * meanInverse) / squares))
  return {
    perArea: {
      ...plain,
      value: perArea,
      error: ownError,
      low: perArea - 1.959963984540054 * ownError,
      high: perArea + 1.959963984540054 * ownError
    },
    fixed: { value: fixed, error },
    spread: spreadOf(rest)
  }
}
