/**
 * The value a customer forecasts before deciding to come: expectation less the price's distance Δ from the reference,
 * a visible loss weighing double: `F = E − Δ` where Δ ≤ 0, `F = E − loss·Δ` where Δ > 0, with `Δ = sensitivity·(price − reference)` (reference-price effect; Tversky
 * & Kahneman 1991). `price` is all that is known beforehand to cost the customer: the price and the own cost of taking
 * part. All in points of value; `lossWeight` 1 makes losses weigh as gains, `sensitivity` 1 takes the points as they are.
 *
 * @example
 * forecastValue(60, -5, 0, 2, 1) // => 65
 * forecastValue(60, 5, 0, 2, 1) // => 50
 * forecastValue(60, 5, 0, 2, 0.5) // => 55
 */
export function forecastValue(
  expectation: number,
  price: number,
  reference: number,
  lossWeight: number,
  sensitivity: number
): number {
  const difference = sensitivity * (price - reference)
  return expectation - (difference > 0 ? lossWeight * difference : difference)
}
