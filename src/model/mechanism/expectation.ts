import { clamp } from '../scale.js'

/**
 * What a newcomer expects after hearing of the fair, 0 to 100: the own expectation, raised or lowered by `lift` points of
 * word of mouth and of what advertising promises.
 *
 * @example
 * newcomerExpectation(60, 2) // => 62
 * newcomerExpectation(99, 2) // => 100
 */
export function newcomerExpectation(expectation: number, lift: number): number {
  return clamp(expectation + lift, 0, 100)
}

/**
 * Expectation after an edition: moves to the value received by `max(learning, 1/(n + 2))` of the gap, n = `attended`
 * editions so far (Boulding, Kalra, Staelin & Zeithaml 1993: expectations are updated by experience, fast at first).
 * What was received, discount included, is what will be expected.
 *
 * @example
 * nextExpectation(60, 75, 1, 0.15) // => 65
 * nextExpectation(60, 80, 20, 0.15) // => 63
 */
export function nextExpectation(expectation: number, value: number, attended: number, learning: number): number {
  const rate = 1 / (attended + 2)
  return expectation + Math.max(rate, learning) * (value - expectation)
}
