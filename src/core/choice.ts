import { nearness } from './odds.js'

/**
 * Which of several options of given weights a uniform number in (0, 1) falls on, when they lie side by side in their order
 * and fill the interval: index of the option, the last one where rounding leaves none.
 *
 * @example
 * chosen(0.75, Float64Array.of(1, 2, 1)) // => 2
 * chosen(0.25, Float64Array.of(1, 2, 1)) // => 1
 */
export function chosen(uniform: number, weights: Float64Array): number {
  let total = 0
  for (const weight of weights) total += weight
  let left = uniform * total
  let option = 0
  while (option < weights.length - 1 && left >= weights[option]!) left -= weights[option++]!
  return option
}

/** How far, relative to the total, a draw must be from an edge for near weights to tell on which side of it it falls. */
export const edgeDoubt = 16 * nearness

/** What {@link chosenNear} returns where it cannot tell. */
export const undecided = -1

/**
 * What {@link chosen} gives for weights each of which is within four times {@link nearness} of the one given here,
 * relative to it; {@link undecided} where the draw falls so near to an edge that they could choose otherwise.
 *
 * The weights of one choice among `count` are `weights[place]`, `weights[place + step]` and so on. Both the draw times the
 * total and the sum of the weights before an edge are off by at most that part of the total.
 *
 * @example
 * chosenNear(0.75 + 1e-6, Float64Array.of(1, 2, 1), 0, 1, 3) // => 2
 * chosenNear(0.75, Float64Array.of(1, 2, 1), 0, 1, 3) // => undecided
 */
export function chosenNear(uniform: number, weights: Float64Array, place: number, step: number, count: number): number {
  let total = 0
  for (let option = 0; option < count; option++) total += weights[place + option * step]!
  const doubt = edgeDoubt * total
  let left = uniform * total
  for (let option = 0; option < count - 1; option++) {
    left -= weights[place + option * step]!
    if (left < -doubt) return option
    if (left <= doubt) return undecided
  }
  return count - 1
}
