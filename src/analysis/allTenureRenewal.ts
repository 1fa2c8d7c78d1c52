/** Editions over which renewal of all tenures together is counted. */
export const renewalEditions = 15

/**
 * Renewal of all tenures together: ΣS(t)/ΣS(t−1) for t = 1 to n − 1, where S(t) is the product of the first t renewal
 * rates and S(0) = 1. It is the renewal rate, over n editions, of a fair of never-lapsed customers with the same intake
 * every edition, which is what published rates of "all exhibitors" count (Fader & Hardie 2007 for S).
 *
 * @param rates Renewal after 1, 2, … editions, each 0 to 1; after a rate of 0 none is needed.
 * @param editions n, at least 2; defaults to 15.
 * @returns A share.
 *
 * @example
 * allTenureRenewal([0.5, 0.5], 3) // => 0.5
 * // S = 1, .4, .32: (.4 + .32) / (1 + .4)
 * allTenureRenewal([0.4, 0.8], 3) // ≈ 0.5142857142857143
 */
export function allTenureRenewal(rates: readonly number[], editions: number = renewalEditions): number {
  const survival = survivalOver(rates, editions)
  const present = sumBetween(survival, 0, editions - 2)
  return sumBetween(survival, 1, editions - 1) / present
}

/**
 * All-tenure renewal estimated from counts, for fairs of any size. A class that nobody reached takes the rate of the class
 * before it. Rates of few customers scatter, and the ratio of sums of their products is then too low on average; its bias
 * of second order (delta method, with the binomial variance r(1 − r)/(n − 1) of each rate) is taken off. With many
 * customers the correction vanishes.
 *
 * @param neverLapsed Customers who could renew after 1, 2, … editions, up to 14 classes.
 * @param renewed Those of them who did.
 * @returns A share, or `null` where nobody could renew after the first edition.
 *
 * @example
 * renewalFromCounts(Array(14).fill(1e6), Array(14).fill(5e5)).toFixed(5) // => '0.50000'
 * renewalFromCounts([0, 9], [0, 9]) // => null
 */
export function renewalFromCounts(neverLapsed: readonly number[], renewed: readonly number[]): number | null {
  if (neverLapsed[0] === 0) return null
  const rates = ratesOf(neverLapsed, renewed)
  return Math.min(1, allTenureRenewal(rates) - biasOf(rates, neverLapsed))
}

function ratesOf(neverLapsed: readonly number[], renewed: readonly number[]): number[] {
  let rate = 0
  return Array.from({ length: renewalEditions - 1 }, (_, index) => {
    const count = neverLapsed[index] ?? 0
    if (count > 0) rate = renewed[index] / count
    return rate
  })
}

/**
 * Sum over the rates of half the second derivative by it times its variance. As a function of r = rate k the share is
 * (A + x)/(1 + A + y), where A is ΣS before k, and x and y, both in proportion to r, are ΣS from k on to the last edition
 * and to the one before. Half the second derivative is −y(x(1 + A) − Ay)/(r²(1 + A + y)³).
 */
function biasOf(rates: readonly number[], counts: readonly number[]): number {
  const last = renewalEditions - 1
  const survival = survivalOver(rates, renewalEditions)
  const present = sumBetween(survival, 0, last - 1)
  return rates.reduce((bias, rate, index) => {
    const count = counts[index] ?? 0
    if (count < 2 || rate === 0) return bias
    const before = sumBetween(survival, 1, index)
    const later = sumBetween(survival, index + 1, last)
    const laterPresent = sumBetween(survival, index + 1, last - 1)
    const curvature = laterPresent * (later * (1 + before) - before * laterPresent)
    return bias - (curvature * (1 - rate)) / (rate * present * present * present * (count - 1))
  }, 0)
}

/** S(0) = 1 to S(n − 1). */
function survivalOver(rates: readonly number[], editions: number): number[] {
  const survival = [1]
  for (let tenure = 1; tenure < editions; tenure++) {
    const before = survival[tenure - 1]
    survival.push(before === 0 ? 0 : before * rates[tenure - 1])
  }
  return survival
}

function sumBetween(values: readonly number[], from: number, to: number): number {
  let sum = 0
  for (let index = from; index <= to; index++) sum += values[index]
  return sum
}
