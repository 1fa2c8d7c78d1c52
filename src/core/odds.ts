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

/** Knots a unit of the table from which {@link nearOddsFactor} starts. */
const knots = 32
const atKnots = Float64Array.from({ length: 2 * bound * knots + 1 }, (_, knot) => exp(knot / knots - bound))

/** How far {@link nearOddsFactor} may be from {@link oddsFactor}, relative to it. */
export const nearness = 1e-8

/**
 * About the factor by which a shift in log-odds multiplies the odds, at a third of the cost of {@link oddsFactor}: off by
 * less than {@link nearness} of it. From the value at the nearest of 32 knots a unit, and three terms of the exponential
 * series over what is left, at most 1/64: the first term left out is (1/64)⁴ / 24 = 2.5e-9.
 *
 * @example
 * nearOddsFactor(0) // => 1
 * Math.abs(nearOddsFactor(1.23) / oddsFactor(1.23) - 1) < nearness // => true
 */
export function nearOddsFactor(shift: number): number {
  const held = shift > bound ? bound : shift < -bound ? -bound : shift
  const knot = Math.floor((held + bound) * knots + 0.5)
  const rest = held + bound - knot / knots
  return atKnots[knot]! * (1 + rest * (1 + rest * (0.5 + rest * (1 / 6))))
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
 * `uniform < shiftedProbability(probability, shift)`, with e^shift as {@link oddsFactor} has it. A number near it decides
 * unless the draw is within a hair's breadth; only then is the exponential computed.
 *
 * @example
 * happens(0.49, 0.5, 0) // => true
 * happens(0.49, 0.5, -1) // => false
 */
export function happens(uniform: number, probability: number, shift: number): boolean {
  const near = probability * nearOddsFactor(shift)
  const above = near - uniform * (1 - probability + near)
  const doubt = 4 * nearness * near
  if (above > doubt) return true
  if (above < -doubt) return false
  const odds = probability * oddsFactor(shift)
  return uniform * (1 - probability + odds) < odds
}

/**
 * Whether an event could happen for the uniform number `uniform` in (0, 1) with its log-odds shifted by `most` or less:
 * where not, {@link happens} is false for every such shift. It spares finding out the shift of those it rules out.
 *
 * @example
 * mayHappen(0.51, 0.5, 0) // => false
 * mayHappen(0.51, 0.5, 1) // => true
 */
export function mayHappen(uniform: number, probability: number, most: number): boolean {
  const near = probability * nearOddsFactor(most)
  return near - uniform * (1 - probability + near) >= -4 * nearness * near
}
