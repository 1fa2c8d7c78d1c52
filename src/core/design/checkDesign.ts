/** The most points of a design: so many cells of a Latin hypercube still hold a point each after rounding. */
export const mostPoints = 2 ** 20

/**
 * Refuses a number of points that no design has, with a RangeError.
 *
 * @param design Name of the design, for the message.
 * @param points A whole number from 1 to 2^20.
 *
 * @example
 * requirePoints('a Latin hypercube', 100) // => undefined
 */
export function requirePoints(design: string, points: number): void {
  if (Number.isInteger(points) && points >= 1 && points <= mostPoints) return
  throw new RangeError(`${design} has a whole number of points, from 1 to ${mostPoints}; got ${points}`)
}

/**
 * Refuses names of columns of which two are the same, with a RangeError: their draws would be the same, too.
 *
 * @example
 * requireDistinct(['price', 'competition']) // => undefined
 */
export function requireDistinct(names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice === undefined) return
  throw new RangeError(`each column of a design needs a name of its own; got "${twice}" twice`)
}
