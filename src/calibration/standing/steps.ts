import { choleskyRoot, solveBackward } from '../../core/linear/cholesky.js'

/** Spread of what is thought of log-odds before any record is seen: from .003 to .997 in nineteen of twenty. */
const priorSd = 3

/**
 * Directions in which parameters are not known, each one standard error long: the columns of a root of the inverse of the
 * information. They are independent, so that the variance of whatever depends on the parameters is about the sum of the squares
 * of half its change from a step down to a step up (the delta method, with differences as wide as the errors).
 *
 * Flat directions, of which the records say nothing, are held by a weak prior on log-odds (normal of SD 3).
 *
 * @param information Minus the second derivatives of the log-likelihood, row by row.
 * @param size Rows.
 * @param isOdds Whether each parameter is a log-odds, or another logarithm of which as little is known.
 * @returns `null` where the likelihood does not curve down: it is not at its top.
 *
 * @example
 * // information 4 and 16: standard errors 1/2 and 1/4
 * standardSteps(Float64Array.of(4, 0, 0, 16), 2, () => false) // => [Float64Array.of(0.5, 0), Float64Array.of(0, 0.25)]
 * standardSteps(Float64Array.of(0), 1, () => true) // => [Float64Array.of(3)]
 * standardSteps(Float64Array.of(-1), 1, () => true) // => null
 */
export function standardSteps(
  information: Float64Array,
  size: number,
  isOdds: (parameter: number) => boolean
): Float64Array[] | null {
  const root = Float64Array.from(information)
  for (let row = 0; row < size; row++) if (isOdds(row)) root[row * size + row] += 1 / (priorSd * priorSd)
  if (!root.every((each) => Number.isFinite(each)) || !choleskyRoot(root, size)) return null
  return Array.from({ length: size }, (_, index) => {
    const step = new Float64Array(size)
    step[index] = 1
    solveBackward(root, size, step)
    return step.map((each) => each + 0)
  })
}
