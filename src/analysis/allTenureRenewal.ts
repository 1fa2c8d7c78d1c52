/** Editions over which renewal of all tenures together is counted. */
export const renewalEditions = 15

/**
 * Renewal of all tenures together: ΣS(t)/ΣS(t−1) for t = 1 to n − 1, where S(t) is the product of the first t renewal
 * rates and S(0) = 1. It is the renewal rate, over n editions, of a fair of never-lapsed customers with the same intake
 * every edition, which is what published rates of "all exhibitors" count (Fader & Hardie 2007 for S).
 *
 * @param rates Renewal after 1, 2, … editions, each 0 to 1; `null` where nobody could renew.
 * @param editions n, at least 2; defaults to 15.
 * @returns A share, or `null` where a rate that is needed is undefined; after a rate of 0 none is needed.
 *
 * @example
 * allTenureRenewal([0.5, 0.5], 3) // => 0.5
 * // S = 1, .4, .32: (.4 + .32) / (1 + .4)
 * allTenureRenewal([0.4, 0.8], 3) // ≈ 0.5142857142857143
 * allTenureRenewal([0.4, null], 3) // => null
 */
export function allTenureRenewal(rates: readonly (number | null)[], editions: number = renewalEditions): number | null {
  let survival = 1
  let present = 0
  let renewed = 0
  for (let tenure = 1; tenure < editions; tenure++) {
    const rate = survival === 0 ? 0 : (rates[tenure - 1] ?? null)
    if (rate === null) return null
    present += survival
    survival *= rate
    renewed += survival
  }
  return renewed / present
}
