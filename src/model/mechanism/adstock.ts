/**
 * The effective spend after one more edition, with geometric carry-over: `A ← (1 − θ)·x + θ·A`. It is the published
 * adstock `A ← x + θ·A` times `1 − θ`, so that a steady spend is its own effective spend. `carryOver` θ in [0, 1).
 * Long- over short-run advertising elasticity .24/.12 gives θ ≈ .5 (Sethuraman, Tellis & Briesch 2011).
 *
 * @example
 * effectiveSpend(100, 100, 0.5) // => 100
 * effectiveSpend(0, 100, 0.5) // => 50
 */
export function effectiveSpend(spend: number, previous: number, carryOver: number): number {
  return (1 - carryOver) * spend + carryOver * previous
}
