/**
 * The share of the staff who leave before an edition: `1 − (1 − t)(1 − shock)` with
 * `t = min(1, usual·(1 − e·r)/(1 − e·r₀))`. Care for staff (internal marketing: Berry 1981; the service-profit chain of
 * Heskett, Jones, Loveman, Sasser & Schlesinger 1994) avoids up to `effect` of the turnover there would be without it; at
 * its usual response the turnover is the usual one. Sizes are design defaults.
 *
 * `usual`, `effect` e, `response` r, `usualResponse` r₀ and `shock` (those who leave at once by an event) are shares in
 * [0, 1], e·r₀ below 1.
 *
 * @example
 * staffTurnover(0.15, 0.8, 0.5, 0.5, 0) // => 0.15
 * staffTurnover(0.15, 0.8, 0, 0.5, 0) // ≈ 0.25
 * staffTurnover(0.2, 0.8, 0.5, 0.5, 0.5) // ≈ 0.6
 */
export function staffTurnover(
  usual: number,
  effect: number,
  response: number,
  usualResponse: number,
  shock: number
): number {
  const turnover = Math.min(1, usual * ((1 - effect * response) / (1 - effect * usualResponse)))
  return turnover + shock * (1 - turnover)
}

/**
 * The mean skill of the staff after one more edition, 0 to 1: those who stay learn `learning` of what they lack, those
 * who leave are replaced by novices, `(1 − τ)(K + l(1 − K)) + τ·novice`. Form and sizes are design defaults.
 *
 * @example
 * nextSkill(0.8, 0, 0.5, 0.5) // => 0.9
 * nextSkill(0.8, 0.5, 0.5, 0.5) // => 0.7
 */
export function nextSkill(skill: number, turnover: number, learning: number, novice: number): number {
  return (1 - turnover) * (skill + learning * (1 - skill)) + turnover * novice
}

/**
 * The skill at which staff settles under a steady turnover, 0 to 1: the fixed point of {@link nextSkill},
 * `((1 − τ)l + τ·novice) / (1 − (1 − τ)(1 − l))`. Where nobody leaves and nobody learns any level stays, and it is 1.
 *
 * @example
 * settledSkill(0, 0.5, 0.5) // => 1
 * settledSkill(0.5, 0.5, 0.5) // ≈ 0.6666666666666666
 * settledSkill(0, 0, 0.5) // => 1
 */
export function settledSkill(turnover: number, learning: number, novice: number): number {
  const renewed = 1 - (1 - turnover) * (1 - learning)
  return renewed > 0 ? ((1 - turnover) * learning + turnover * novice) / renewed : 1
}

/**
 * What of a service reaches the customer: its response, in proportion to the skill of the staff against the usual one,
 * `r·K/K₀`. A usual skill of 0 leaves nothing to compare with, and the response stands.
 *
 * @example
 * delivered(0.6, 0.9, 0.9) // => 0.6
 * delivered(0.6, 0.45, 0.9) // => 0.3
 */
export function delivered(response: number, skill: number, usualSkill: number): number {
  return usualSkill > 0 ? response * (skill / usualSkill) : response
}
