/** How often people speak, and how much a warning weighs. */
export interface WordOfMouthRates {
  readonly satisfied: number
  readonly dissatisfied: number
  readonly lost: number
  readonly negativeStrength: number
}

/**
 * Net word of mouth of an edition, per firm in the market: recommendations of the satisfied, less warnings of the
 * dissatisfied and of the lost (weighted by grievance), each warning outweighing `negativeStrength` recommendations
 * (East, Hammond & Wright 2007; East, Hammond & Lomax 2008: positive about three times as frequent, negative about twice
 * as strong). An empty market hears nothing.
 *
 * @example
 * const rates = { satisfied: 0.3, dissatisfied: 0.1, lost: 0.1, negativeStrength: 2 }
 * netWordOfMouth(200, 100, 50, 1000, rates) // ≈ 0.03
 */
export function netWordOfMouth(
  satisfied: number,
  dissatisfied: number,
  grievance: number,
  marketSize: number,
  rates: WordOfMouthRates
): number {
  if (marketSize <= 0) return 0
  const positive = rates.satisfied * satisfied
  const negative = rates.dissatisfied * dissatisfied + rates.lost * grievance
  return (positive - rates.negativeStrength * negative) / marketSize
}
