import gammaln from '@stdlib/math-base-special-gammaln'
import { gammaQuantile } from '../math/gammaQuantile.js'
import { log } from '../math/log.js'
import type { DirichletDistribution } from './distribution.js'
import { requirePositive } from './fault.js'

/**
 * The concentrations of a Dirichlet distribution, one a share: its `counts`, or its mean `shares` (which need not sum
 * to one) times `sum`. A share of concentration zero is always zero.
 *
 * Throws a RangeError for fewer than two shares above zero, and for one below zero.
 *
 * @example
 * dirichletConcentrations({ dist: 'dirichlet', shares: [0.5, 0.25, 0.25], sum: 40 }) // => [20, 10, 10]
 */
export function dirichletConcentrations(distribution: DirichletDistribution): number[] {
  const name = 'counts' in distribution ? 'counts' : 'shares'
  const given = 'counts' in distribution ? distribution.counts : distribution.shares
  const wrong = given.find((value) => !(value >= 0 && value < Infinity))
  if (wrong !== undefined) throw new RangeError(`dirichlet: ${name} must be finite and not below 0; got ${wrong}`)
  const positive = given.filter((value) => value > 0).length
  if (positive < 2) {
    throw new RangeError(`dirichlet: ${name} needs at least two above 0, for otherwise nothing varies; got ${positive}`)
  }
  if ('counts' in distribution) return [...given]
  requirePositive('dirichlet', { sum: distribution.sum })
  const total = given.reduce((sum, share) => sum + share, 0)
  return given.map((share) => (share / total) * distribution.sum)
}

/**
 * Means and standard deviations of the shares of a Dirichlet distribution: a / A and √(m (1 − m) / (A + 1)), a being a
 * share's concentration, A their sum and m its mean.
 *
 * @example
 * dirichletMoments({ dist: 'dirichlet', counts: [1, 1] }) // ≈ [{ mean: 0.5, sd: 0.28867513459481287 }, { mean: 0.5, sd: 0.28867513459481287 }]
 */
export function dirichletMoments(distribution: DirichletDistribution): { mean: number; sd: number }[] {
  const concentrations = dirichletConcentrations(distribution)
  const total = concentrations.reduce((sum, each) => sum + each, 0)
  return concentrations.map((each) => {
    const mean = each / total
    return { mean, sd: Math.sqrt((mean * (1 - mean)) / (total + 1)) }
  })
}

/**
 * Draws the shares of a Dirichlet distribution from as many uniform draws as there are shares: each gives the quantile
 * of a gamma distribution whose shape is the share's concentration, and these are divided by their sum (Devroye 1986,
 * Non-Uniform Random Variate Generation, chapter XI, theorem 4.1). Each share rises in its own draw; shares left after
 * one is taken out and the rest divided by their sum are Dirichlet again.
 *
 * @returns From uniform draws, strictly between 0 and 1, to shares that sum to one.
 *
 * @example
 * dirichletShares({ dist: 'dirichlet', counts: [10, 10, 0] })([0.3, 0.3, 0.9]) // => [0.5, 0.5, 0]
 */
export function dirichletShares(distribution: DirichletDistribution): (uniforms: ArrayLike<number>) => number[] {
  const concentrations = dirichletConcentrations(distribution)
  return (uniforms) => {
    if (uniforms.length !== concentrations.length) {
      const got = `${uniforms.length} draws for ${concentrations.length} shares`
      throw new RangeError(`dirichlet: a draw is needed for each share; got ${got}`)
    }
    const amounts = concentrations.map((each, at) => (each === 0 ? 0 : gammaQuantile(uniforms[at]!, each)))
    const total = amounts.reduce((sum, amount) => sum + amount, 0)
    return total > 0 ? amounts.map((amount) => amount / total) : greatestAlone(concentrations, uniforms)
  }
}

/** Where concentrations are so small that all amounts underflow, the greatest, by its logarithm, is all. */
function greatestAlone(concentrations: readonly number[], uniforms: ArrayLike<number>): number[] {
  // for small x, P(a, x) = x^a / Γ(a + 1)
  const logs = concentrations.map((each, at) =>
    each === 0 ? -Infinity : (log(uniforms[at]!) + gammaln(each + 1)) / each
  )
  const greatest = logs.indexOf(Math.max(...logs))
  return logs.map((_, at) => (at === greatest ? 1 : 0))
}
