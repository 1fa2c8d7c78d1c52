import { clamp, inTens } from '../scale.js'

/** Weights of the satisfaction formula. */
export interface SatisfactionWeights {
  readonly base: number
  readonly value: number
  readonly gain: number
  readonly loss: number
}

/**
 * Satisfaction with one edition, 0 to 100, by expectancy disconfirmation (Oliver 1980; Anderson & Sullivan 1993): pulled
 * by perceived value and by its gap to expectation, a shortfall weighing about twice a surplus, no direct effect of
 * expectation: `S = a + b·v + g·max(0, v − E) − l·max(0, E − v)`. With 30, .5, .25, .5 it is neutral at v = E = 60.
 *
 * @example
 * const weights = { base: 30, value: 0.5, gain: 0.25, loss: 0.5 }
 * satisfaction(60, 60, weights) // => 60
 * satisfaction(50, 60, weights) // => 50
 */
export function satisfaction(value: number, expectation: number, weights: SatisfactionWeights): number {
  const gap = value - expectation
  const disconfirmation = gap > 0 ? weights.gain * gap : weights.loss * gap
  return clamp(weights.base + weights.value * value + disconfirmation, 0, 100)
}

/**
 * Cumulative satisfaction after edition number `attended` of this customer (1 for the first): moves to the latest by
 * `max(memory, 1/n)` of the gap (Bolton 1998), so early experiences weigh most.
 *
 * @example
 * cumulativeSatisfaction(60, 80, 1, 0.2) // => 80
 * cumulativeSatisfaction(60, 80, 10, 0.2) // => 64
 */
export function cumulativeSatisfaction(previous: number, latest: number, attended: number, memory: number): number {
  const weight = 1 / attended
  return previous + Math.max(weight, memory) * (latest - previous)
}

/**
 * Delight: the square of the tens of points by which cumulative satisfaction exceeds `from`. It makes the return on
 * satisfaction convex at the top (Mittal & Kamakura 2001).
 *
 * @example
 * delight(95, 75) // => 4
 * delight(70, 75) // => 0
 */
export function delight(cumulative: number, from: number): number {
  const tens = inTens(cumulative, from)
  return tens > 0 ? tens * tens : 0
}
