import { rateToProbability } from '../../core/probability/rateToProbability.js'

/**
 * How the exits of a stage combine.
 *
 * - `shares`: shares of one; staying is what they leave.
 * - `sequential`: step by step, each acting on those whom the steps before left: p, (1−p)·q, …
 * - `competing`: hazards h: exit j has (1 − e^(−Σh)) · hⱼ / Σh.
 * - `logit`: weights wⱼ = pⱼ / p(stay) × odds multipliers: exit j has wⱼ / (1 + Σw).
 */
export type ExitRule = 'shares' | 'sequential' | 'competing' | 'logit'

/**
 * Turns, in place, shares of those whom the earlier steps left into probabilities: an exit of a step has
 * `share × Π (1 − sum of the shares of an earlier step)`. Dying first and falling ill among the survivors is two steps:
 * p, then (1 − p)·q. Steps of 0 throughout change nothing.
 *
 * Briggs, Claxton & Sculpher 2006, section 2.3.
 *
 * @param shares Of the exits, each a share of those whom the steps before left; overwritten by probabilities.
 * @param steps The step of each exit, never falling.
 * @param count How many exits there are, at the start of both arrays.
 *
 * @example
 * const shares = new Float64Array([0.1, 0.2, 0.5])
 * sequentialExits(shares, new Int32Array([0, 1, 1]), 3)
 * shares // ≈ new Float64Array([0.1, 0.18, 0.45])
 */
export function sequentialExits(shares: Float64Array, steps: Int32Array, count: number): void {
  let left = 1
  let sum = 0
  for (let exit = 0; exit < count; exit++) {
    if (exit > 0 && steps[exit] !== steps[exit - 1]) {
      left *= 1 - sum
      sum = 0
    }
    sum += shares[exit]
    shares[exit] *= left
  }
}

/**
 * Turns, in place, the cumulative hazards of a cycle into the probabilities of competing exits:
 * `(1 − e^(−Σh)) · hⱼ / Σh`. Exact where the hazards keep their proportions within the cycle; hazards of 0 stay 0. An
 * infinite hazard is a sure exit before which the others vanish; several leave `NaN`.
 *
 * Andersen, Geskus, de Witte & Putter 2012 (International Journal of Epidemiology 41, 861–870); Beyersmann, Allignol &
 * Schumacher 2012, Competing Risks and Multistate Models with R, section 3.1.
 *
 * @param hazards Of the exits, at least 0; overwritten by probabilities.
 * @param count How many exits there are, at the start of the array.
 *
 * @example
 * const hazards = new Float64Array([0.1, 0.3])
 * competingExits(hazards, 2)
 * hazards // ≈ new Float64Array([0.08241998849109014, 0.2472599654732704])
 */
export function competingExits(hazards: Float64Array, count: number): void {
  let total = 0
  for (let exit = 0; exit < count; exit++) total += hazards[exit]
  // the factor tends to 1 as the hazards vanish
  if (total === 0) return
  if (total === Infinity) {
    settleInfinite(hazards, count)
    return
  }
  const factor = rateToProbability(total) / total
  for (let exit = 0; exit < count; exit++) hazards[exit] *= factor
}

/** Probabilities where a hazard is infinite: 1 for a single one, 0 for the others; several cannot be told apart. */
function settleInfinite(hazards: Float64Array, count: number): void {
  let infinite = 0
  for (let exit = 0; exit < count; exit++) if (hazards[exit] === Infinity) infinite += 1
  for (let exit = 0; exit < count; exit++) {
    hazards[exit] = hazards[exit] !== Infinity ? 0 : infinite === 1 ? 1 : Number.NaN
  }
}

/**
 * Multiplies, in place, the odds of exits against staying: with `wⱼ = pⱼ / p(stay) × factorⱼ` and p(stay) = 1 − Σp, exit
 * j has `wⱼ / (1 + Σw)`. Computed as pⱼ·fⱼ / (p(stay) + Σ p·f), which is its limit too where nobody stays: the exits then
 * share one by pⱼ·fⱼ. Where all those factors are 0 there is no limit, and the exits are `NaN`. Factors of 1 change no
 * bit.
 *
 * Multinomial logit: McFadden 1974, in Zarembka (ed.), Frontiers in Econometrics, 105–142.
 *
 * @param probabilities Of the exits at factors of 1, with a sum of at most 1; overwritten.
 * @param oddsFactors One an exit, at least 0.
 * @param count How many exits there are, at the start of both arrays.
 *
 * @example
 * const probabilities = new Float64Array([0.2, 0.3])
 * logitExits(probabilities, new Float64Array([3, 1]), 2)
 * probabilities // ≈ new Float64Array([0.42857142857142855, 0.21428571428571427])
 */
export function logitExits(probabilities: Float64Array, oddsFactors: Float64Array, count: number): void {
  let stay = 1
  let weight = 0
  let changed = false
  for (let exit = 0; exit < count; exit++) {
    stay -= probabilities[exit]
    weight += probabilities[exit] * oddsFactors[exit]
    if (oddsFactors[exit] !== 1) changed = true
  }
  if (!changed) return
  const total = stay + weight
  for (let exit = 0; exit < count; exit++) probabilities[exit] = (probabilities[exit] * oddsFactors[exit]) / total
}
