/** How often the disappointed speak, and how much a warning weighs. */
export interface WarningRates {
  /** Warnings per dissatisfied customer. */
  readonly dissatisfied: number
  /** Warnings per lost customer of full grievance. */
  readonly lost: number
  /** How many recommendations one warning outweighs. */
  readonly negativeStrength: number
}

/**
 * Recommendations of an edition per firm in the market: `rate·satisfied·boost/market`. The satisfied speak at a `rate`
 * of .3 against .1 of the dissatisfied (East, Hammond & Wright 2007: positive word of mouth is about three times as
 * frequent); a referral programme multiplies their voices by `boost` (1 without). Net word of mouth is this less
 * {@link warnings}. An empty market hears nothing.
 *
 * `satisfied` counts satisfied customers by their propensity to recommend, `market` firms.
 *
 * @example
 * recommendations(200, 1000, 0.3, 1) // ≈ 0.06
 * recommendations(200, 0, 0.3, 1) // => 0
 */
export function recommendations(satisfied: number, market: number, rate: number, boost: number): number {
  return market > 0 ? (rate * satisfied * boost) / market : 0
}

/**
 * Warnings of an edition per firm in the market, in recommendations undone:
 * `strength·(rate·dissatisfied + lostRate·grievance)/market`. A warning weighs about as much as two recommendations (East,
 * Hammond & Lomax 2008). An empty market hears nothing.
 *
 * `dissatisfied` counts dissatisfied customers and `grievance` lost ones by what is left of their grievance, both by their
 * propensity to speak; `market` firms.
 *
 * @example
 * warnings(100, 50, 1000, { dissatisfied: 0.1, lost: 0.1, negativeStrength: 2 }) // ≈ 0.03
 */
export function warnings(dissatisfied: number, grievance: number, market: number, rates: WarningRates): number {
  if (market <= 0) return 0
  return (rates.negativeStrength * (rates.dissatisfied * dissatisfied + rates.lost * grievance)) / market
}
