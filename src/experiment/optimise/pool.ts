import { solveForward } from '../../core/linear/cholesky.js'
import { dot } from '../../core/linear/quadraticProgramme.js'
import { exp } from '../../core/math/exp.js'
import { normalCdf } from '../../core/math/normalCdf.js'
import { matern, scaledSquare } from './matern.js'
import { correlationsWith, type Surrogate } from './surrogate.js'

/** What one looks for in a pool: much improvement to be expected, or a value that is not known well. */
export type Wish = 'improvement' | 'unknown'

/** Inputs of which some are taken, one after the other; what is taken counts as known. */
export interface Pool {
  /** The most improvement that is expected of any input. */
  hope(): number
  /** Place of the input that is best by a wish, among those that are free; −1 where there is none. */
  best(wish: Wish, isFree: (at: number) => boolean): number
  /** From now on the value of an input counts as known, and as what the surrogate says. */
  believe(at: number): void
}

const densityAtZero = 0.3989422804014327

/**
 * By how much a normal number is expected to exceed zero, falling short counting as nothing (Jones, Schonlau & Welch
 * 1998, Journal of Global Optimization 13, 455–492, equation 15).
 *
 * @param mean Of the number.
 * @param sd Its standard deviation, from 0.
 *
 * @example
 * expectedImprovement(2, 0) // => 2
 * expectedImprovement(-2, 0) // => 0
 * expectedImprovement(0, 1) // ≈ 0.3989422804014327
 */
export function expectedImprovement(mean: number, sd: number): number {
  if (!(sd > 0)) return Math.max(0, mean)
  const z = mean / sd
  return mean * normalCdf(z) + sd * densityAtZero * exp(-0.5 * z * z)
}

/**
 * A pool of inputs under a surrogate. What is taken is believed to have the value that the surrogate predicts, so that
 * the next one is sought elsewhere (kriging believer: Ginsbourger, Le Riche & Carraro 2010): each adds a row to the root
 * of the correlations, and means stay as they are.
 *
 * @param surrogate The surrogate.
 * @param inputs To choose from.
 * @param best The value to improve on.
 *
 * @example
 * const inputs = [0, 1, 2].map((x) => Float64Array.of(x))
 * const knowledge = { inputs: [inputs[0], inputs[1]], values: [0, 0.1], weights: [1, 1] }
 * const pool = makePool(fitSurrogate(knowledge, { lengths: [1], nugget: 1e-9 }), inputs, 0.1)
 * pool.best('unknown', () => true) // => 2
 * pool.believe(2)
 * pool.best('unknown', (at) => at !== 2) === 2 // => false
 */
export function makePool(surrogate: Surrogate, inputs: readonly Float64Array[], best: number): Pool {
  const { smoothness, variance, mean, coefficients, root } = surrogate
  const solved: Float64Array[] = []
  const means: number[] = []
  const rests: number[] = []
  for (const input of inputs) {
    const column = correlationsWith(surrogate, input)
    means.push(mean + dot(column, coefficients))
    solveForward(root, column.length, column)
    solved.push(column)
    rests.push(1 - dot(column, column))
  }
  const sd = (at: number) => Math.sqrt(Math.max(0, rests[at]! * variance))
  const improvement = (at: number) => expectedImprovement(means[at]! - best, sd(at))
  return {
    hope: () => inputs.reduce((most, _, at) => Math.max(most, improvement(at)), 0),
    best(wish, isFree) {
      const worth = wish === 'unknown' ? sd : improvement
      const order = inputs.map((_, at) => worth(at))
      let found = -1
      order.forEach((each, at) => {
        if (each > (found < 0 ? 0 : order[found]!) && isFree(at)) found = at
      })
      return found
    },
    believe(at) {
      const taken = solved[at]!
      const deviation = Math.sqrt(Math.max(rests[at]! + smoothness.nugget, 1e-12))
      const covariance = { value: 0, slope: 0 }
      inputs.forEach((input, each) => {
        matern(scaledSquare(input, inputs[at]!, smoothness.lengths), covariance)
        const value = (covariance.value - dot(taken, solved[each]!)) / deviation
        rests[each] = rests[each]! - value * value
        const longer = new Float64Array(solved[each]!.length + 1)
        longer.set(solved[each]!)
        longer[longer.length - 1] = value
        solved[each] = longer
      })
    }
  }
}
