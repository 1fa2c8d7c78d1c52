import { clamp } from '../scale.js'

/**
 * Trust after an edition, 0 to 1: up by `gain` of what is missing when satisfied, down by `loss` of what is there when
 * not. Slow to build, fast to lose.
 *
 * @example
 * nextTrust(0.5, true, 0.2, 0.4) // => 0.6
 * nextTrust(0.5, false, 0.2, 0.4) // => 0.3
 */
export function nextTrust(trust: number, satisfied: boolean, gain: number, loss: number): number {
  return satisfied ? trust + gain * (1 - trust) : trust - loss * trust
}

/**
 * The trust with which a newcomer starts, 0 to 1: the own, raised or lowered by what is heard of the fair,
 * `T + strength·W` (trust starts from reputation: model page, section 6; the size is a design default). `wordOfMouth` W is
 * the net voices per firm in the market; nothing heard leaves no trace.
 *
 * @example
 * newcomerTrust(0.5, 0.04, 0.5) // => 0.52
 * newcomerTrust(0.5, 0, 0.5) // => 0.5
 */
export function newcomerTrust(trust: number, wordOfMouth: number, strength: number): number {
  return clamp(trust + strength * wordOfMouth, 0, 1)
}
