import { exp } from './math/exp.js'

/** Beyond this the exponential is taken at the bound: e^40 outweighs any probability that a double can tell from 0 or 1. */
const bound = 40

/**
 * The factor by which a shift in log-odds multiplies the odds: e^shift, with the shift held within ±40.
 *
 * @example
 * oddsFactor(0) // => 1
 */
export function oddsFactor(shift: number): number {
  return exp(shift > bound ? bound : shift < -bound ? -bound : shift)
}

/**
 * A probability after its log-odds were shifted: `p·e^s / (1 − p + p·e^s)`. 0 and 1 stay what they are.
 *
 * @example
 * shiftedProbability(0.5, 0) // => 0.5
 * shiftedProbability(1, -3) // => 1
 */
export function shiftedProbability(probability: number, shift: number): number {
  const odds = probability * oddsFactor(shift)
  return odds / (1 - probability + odds)
}

/**
 * Whether an event of the given probability, its log-odds shifted, happens for the uniform number `uniform` in (0, 1):
 * `uniform < shiftedProbability(probability, shift)`. The exponential is computed only where the sign of the shift does
 * not decide: a shift downwards cannot make happen what would not, one upwards cannot prevent what would.
 *
 * @example
 * happens(0.49, 0.5, 0) // => true
 * happens(0.49, 0.5, -1) // => false
 */
export function happens(uniform: number, probability: number, shift: number): boolean {
  const unshifted = uniform < probability
  if (shift === 0 || unshifted === shift > 0) return unshifted
  const odds = probability * oddsFactor(shift)
  return uniform * (1 - probability + odds) < odds
}
