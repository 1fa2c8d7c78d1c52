import { clamp } from '../scale.js'

/**
 * The stand of a customer after one more edition, in m²: it grows or shrinks by `rate` (share of wallet grows in trust and
 * shrinks in weakening), within `start/most` and `start·most`. Share of wallet and satisfaction: Cooil, Keiningham, Aksoy
 * & Hsu 2007 (sign); rates are design defaults. `rate` above −1, `most` at least 1.
 *
 * @example
 * nextStand(50, 50, 0.03, 2) // => 51.5
 * nextStand(99, 50, 0.03, 2) // => 100
 * nextStand(50, 50, 0, 2) // => 50
 */
export function nextStand(area: number, start: number, rate: number, most: number): number {
  return clamp(area * (1 + rate), start / most, start * most)
}
