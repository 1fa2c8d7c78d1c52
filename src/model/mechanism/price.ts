/**
 * What a customer pays: stand area × rent, less the discount, plus the fixed fee (which is never discounted).
 * `area` in m², `rent` per m², `discount` in [0, 1].
 *
 * @example
 * feePaid(30, 280, 800, 0.1) // ≈ 8360
 */
export function feePaid(area: number, rent: number, fixed: number, discount: number): number {
  return area * rent * (1 - discount) + fixed
}

/** A price counts as at most this many times the base: beyond it nobody comes anyway. */
const mostTimes = 1e6

/**
 * A price in points of value, relative to the price the fair started from: `points · (price/base − 1)`. With 50 points
 * for the whole price, 10 % more is 5 points dearer. A base of 0 (a free fair) has no points.
 *
 * @example
 * pricePoints(110, 100, 50) // ≈ 5
 */
export function pricePoints(price: number, base: number, points: number): number {
  return base > 0 ? points * (Math.min(price / base, mostTimes) - 1) : 0
}

/**
 * The reference price after meeting a price, both in points: `R + memory · (price − R)`. Customers come to expect the
 * price they last met; what was a bargain becomes the norm.
 *
 * @example
 * nextReferencePrice(0, -5, 0.7) // => -3.5
 */
export function nextReferencePrice(reference: number, price: number, memory: number): number {
  return reference + memory * (price - reference)
}
