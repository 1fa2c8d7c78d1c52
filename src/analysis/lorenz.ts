/** Amounts in order of size, summed up. */
export interface Concentration {
  /** Number of amounts. */
  readonly count: number
  readonly total: number
  /** Sum of the first k amounts, by index k, from 0 for none to the total. */
  readonly cumulative: Float64Array
}

/**
 * Sums amounts up from the first to the last; for a Lorenz curve they stand from the smallest to the greatest.
 *
 * @param amounts Whole numbers in the order wished.
 *
 * @example
 * [...concentrationOf([1, 2, 3]).cumulative] // => [0, 1, 3, 6]
 */
export function concentrationOf(amounts: ArrayLike<number>): Concentration {
  const count = amounts.length
  const cumulative = new Float64Array(count + 1)
  for (let index = 0; index < count; index++) cumulative[index + 1] = cumulative[index] + amounts[index]
  return { count, total: cumulative[count], cumulative }
}

/**
 * The same sums, straight over neighbours that are alike in what all are ranked by: each counts with the mean of them, so that
 * their order decides nothing.
 *
 * @param concentration Sums of amounts.
 * @param ranks What each was ranked by, in the order of the amounts, so that equal ones are neighbours.
 *
 * @example
 * // the last two are alike: 3 and 5 count as 4 and 4
 * [...straightOverTies(concentrationOf([1, 3, 5]), [10, 20, 20]).cumulative] // => [0, 1, 5, 9]
 */
export function straightOverTies(concentration: Concentration, ranks: ArrayLike<number>): Concentration {
  const cumulative = concentration.cumulative.slice()
  let start = 0
  for (let end = 1; end <= ranks.length; end++) {
    if (ranks[end] === ranks[start]) continue
    const mean = (cumulative[end] - cumulative[start]) / (end - start)
    for (let index = start + 1; index < end; index++) cumulative[index] = cumulative[start] + (index - start) * mean
    start = end
  }
  return { ...concentration, cumulative }
}

/**
 * A point of the Lorenz curve (Lorenz 1905): the share of the total that the first tenths of customers have. Between whole
 * numbers of customers it runs straight: of a customer that lies across the border, the part inside counts.
 *
 * @param tenth 0 to 10.
 * @returns A share; below 0 where amounts are. `null` for nobody, and where the total is not above 0.
 *
 * @example
 * // four fifths of four customers: the first three, and .2 of the fourth
 * lorenzShare(concentrationOf([1, 2, 3, 4]), 8) // ≈ 0.68
 * lorenzShare(concentrationOf([]), 8) // => null
 */
export function lorenzShare({ count, total, cumulative }: Concentration, tenth: number): number | null {
  if (!(total > 0)) return null
  const whole = Math.floor((count * tenth) / 10)
  const part = ((count * tenth) % 10) / 10
  const inside = part === 0 ? 0 : part * (cumulative[whole + 1] - cumulative[whole])
  return (cumulative[whole] + inside) / total
}

/**
 * The Gini coefficient: twice the area between the Lorenz curve and the diagonal (Gini 1914), here of the very customers
 * counted, as straight pieces: 1 − Σ (L(k−1) + L(k))/n. 0 where all are equal, 1 − 1/n where one of n has all; above 1 only
 * where some amounts are below 0.
 *
 * @param concentration Amounts from the smallest to the greatest.
 * @returns `null` for nobody, and where the total is not above 0.
 *
 * @example
 * // L: 0, .1, .3, .6, 1; 1 − (.1 + .4 + .9 + 1.6)/4
 * giniCoefficient(concentrationOf([1, 2, 3, 4])) // ≈ 0.25
 * giniCoefficient(concentrationOf([5, 5])) // => 0
 */
export function giniCoefficient({ count, total, cumulative }: Concentration): number | null {
  if (!(total > 0)) return null
  let area = 0
  for (let index = 1; index <= count; index++) area += cumulative[index - 1] / total + cumulative[index] / total
  return 1 - area / count
}
