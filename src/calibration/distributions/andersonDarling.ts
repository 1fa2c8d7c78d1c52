import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'

/** A test of whether a fitted distribution may have made the values. */
export interface AndersonDarling {
  /** A², weighted most in the tails. */
  readonly statistic: number
  /** Probability of a worse fit if the distribution is right, both parameters having been fitted; .0005 stands for less. */
  readonly p: number
}

/** 5 % points of A² with both parameters fitted: of the normal, and what the gamma adds to it over its shape. */
const normalPoint = 0.752
const gammaAddition = 0.031
const leastP = 0.0005

/**
 * The statistic of Anderson & Darling (1952) and its tail where both parameters were fitted to the same values (D'Agostino &
 * Stephens 1986, "Goodness-of-Fit Techniques", table 4.9, for normal and lognormal). For the gamma the statistic is first
 * scaled by the 5 % points, .752 + .031 / shape (within .01 of their table 4.21 and of simulation for shapes from .2 up), which
 * makes p good near .05 and rough far from it.
 *
 * @param probabilities Of the distribution function at the values, in rising order.
 * @param gammaShape Shape of a fitted gamma; left out for normal and lognormal.
 *
 * @example
 * // evenly spread: as good as can be
 * andersonDarling([0.1, 0.3, 0.5, 0.7, 0.9]).statistic.toFixed(3) // => '0.130'
 * andersonDarling([0.1, 0.3, 0.5, 0.7, 0.9]).p > 0.9 // => true
 * andersonDarling([0.91, 0.92, 0.93, 0.94, 0.95]).p // => 0.0005
 */
export function andersonDarling(probabilities: ArrayLike<number>, gammaShape?: number): AndersonDarling {
  const n = probabilities.length
  const inside = (p: number) => Math.min(1 - 1e-15, Math.max(1e-300, p))
  let sum = 0
  for (let index = 0; index < n; index++) {
    sum += (2 * index + 1) * (log(inside(probabilities[index])) + log(1 - inside(probabilities[n - 1 - index])))
  }
  const statistic = -n - sum / n
  const scaled =
    gammaShape === undefined ? statistic : (statistic * normalPoint) / (normalPoint + gammaAddition / gammaShape)
  return { statistic, p: Math.max(leastP, tail(scaled * (1 + 0.75 / n + 2.25 / (n * n)))) }
}

function tail(a: number): number {
  // Beyond 13 the parabola would turn upwards again.
  if (a >= 13) return 0
  if (a >= 0.6) return exp(1.2937 - 5.709 * a + 0.0186 * a * a)
  if (a >= 0.34) return exp(0.9177 - 4.279 * a - 1.38 * a * a)
  if (a >= 0.2) return 1 - exp(-8.318 + 42.796 * a - 59.938 * a * a)
  return Math.min(1, 1 - exp(-13.436 + 101.14 * a - 223.73 * a * a))
}
