import { exp } from '../core/math/exp.js'

/** Chances are told apart down to one in e to this. */
const steepest = 200
const rounds = 60

/**
 * Shares of stages nearest to given ones (in relative entropy) with which a customer attends with a wished probability: each
 * is multiplied by e^(λ chance) and all are divided by their sum (exponential tilting; Csiszár 1975, Annals of Probability 3,
 * 146–158). Where no such shares do, those that come nearest: the stages there are, of which one attends most or least.
 *
 * @param shares Of the stages; they sum to 1, and a share of 0 stays 0.
 * @param chances To attend, by stage.
 * @param wanted Probability to attend.
 *
 * @example
 * tiltedShares([0.5, 0.5], [1, 0], 0.75) // ≈ [0.75, 0.25]
 * tiltedShares([1, 0], [0.9, 0.1], 0.5) // => [1, 0]
 */
export function tiltedShares(shares: readonly number[], chances: readonly number[], wanted: number): number[] {
  const own = chances.filter((_, stage) => shares[stage]! > 0)
  const [least, most] = [Math.min(...own), Math.max(...own)]
  if (!(most - least > 1e-9)) return [...shares]
  const at = (slope: number) => {
    const top = slope > 0 ? most : least
    const weights = shares.map((share, stage) => (share > 0 ? share * exp(slope * (chances[stage]! - top)) : 0))
    const sum = weights.reduce((total, each) => total + each, 0)
    return weights.map((each) => each / sum)
  }
  const attends = (slope: number) => at(slope).reduce((sum, share, stage) => sum + share * chances[stage]!, 0)
  let [low, high] = [-steepest / (most - least), steepest / (most - least)]
  for (let round = 0; round < rounds; round++) {
    const middle = (low + high) / 2
    if (attends(middle) < wanted) low = middle
    else high = middle
  }
  return at((low + high) / 2)
}
