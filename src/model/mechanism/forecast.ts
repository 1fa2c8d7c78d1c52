/**
 * The value a customer forecasts before deciding to come: expectation less the price's distance Δ from the reference,
 * a visible loss weighing double: `F = E − Δ` where Δ ≤ 0, `F = E − loss·Δ` where Δ > 0 (reference-price effect; Tversky
 * & Kahneman 1991). `price` is all that is known beforehand to cost the customer: the price and the own cost of taking
 * part. All in points of value; `lossWeight` 1 makes losses weigh as gains.
 *
 * @example
 * forecastValue(60, -5, 0, 2) // => 65
 * forecastValue(60, 5, 0, 2) // => 50
 */
export function forecastValue(expectation: number, price: number, reference: number, lossWeight: number): number {
  const difference = price - reference
  return expectation - (difference > 0 ? lossWeight * difference : difference)
}
