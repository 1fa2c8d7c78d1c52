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
