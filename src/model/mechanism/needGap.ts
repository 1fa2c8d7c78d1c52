import { clamp } from '../scale.js'

/**
 * How fast innovation closes the need gap, as a share of the drift: `max(0, capability·(1 + effect·(r/r₀ − 1)))`. At the
 * usual response and usual capability it is 1, so the gap stays as it is; needs move on at their own rate, and only what
 * management does beyond the usual closes it. Theory: capability value (model page, section 6); form and size are design
 * defaults. A usual response of 0 gives nothing to compare with and counts as reached.
 *
 * `response` r and `usualResponse` r₀ of innovation in [0, 1], `effect` the strength of a doubled response, `capability`
 * from {@link capability}, at least 0.
 *
 * @example
 * closingRate(0.5, 0.5, 1, 1) // => 1
 * closingRate(0.75, 0.5, 1, 1.2) // ≈ 1.8
 * closingRate(0, 0.5, 2, 1) // => 0
 */
export function closingRate(response: number, usualResponse: number, effect: number, capability: number): number {
  const times = usualResponse > 0 ? response / usualResponse : 1
  return Math.max(0, capability * (1 + effect * (times - 1)))
}

/**
 * The need gap after one more edition, in points from 0 to 100: `gap + drift·(1 − closing)`. The fair drifts from what
 * the customer needs by `drift` points an edition (2, a design default of the model page), less what innovation closes;
 * a closing rate above 1 catches up.
 *
 * @example
 * nextNeedGap(10, 2, 1) // => 10
 * nextNeedGap(10, 2, 0) // => 12
 * nextNeedGap(1, 2, 3) // => 0
 */
export function nextNeedGap(gap: number, drift: number, closing: number): number {
  return clamp(gap + drift * (1 - closing), 0, 100)
}

/**
 * The need gap of a newcomer, in points from 0 to 100: the own gap, smaller the more the fair knows of what newcomers
 * need, `gap·(1 − strength·(r − r₀))`. `research` r and `usualResearch` r₀ are responses in [0, 1]; `strength` is a design
 * default.
 *
 * @example
 * firstNeedGap(10, 0.3, 0.3, 0.5) // => 10
 * firstNeedGap(10, 0.7, 0.3, 0.5) // ≈ 8
 */
export function firstNeedGap(gap: number, research: number, usualResearch: number, strength: number): number {
  return clamp(gap * (1 - strength * (research - usualResearch)), 0, 100)
}
