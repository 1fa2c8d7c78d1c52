import { log } from '../../core/math/log.js'
import { log1p } from '../../core/math/log1p.js'
import { refuse } from '../refuse.js'
import { type SbgParameters, sbgRetention } from './projection.js'
import type { SurvivalStep } from './steps.js'

/**
 * Logarithm of the likelihood of survivor counts under a shifted beta-geometric: Σ stayed × ln(S(to) / S(from)) + left ×
 * ln(1 − S(to) / S(from)). Of one cohort observed at every age this is Fader & Hardie's (2007) sum of who left when and of
 * who is there still. `-Infinity` for what cannot have happened.
 *
 * @param parameters Alpha and beta, above 0; of no heterogeneity see {@link geometricLogLikelihood}.
 * @param steps As `survivalSteps` gives them.
 * @throws InputError for parameters that are not numbers of at least 0.
 *
 * @example
 * // half stay, half leave: 100 ln ½
 * sbgLogLikelihood({ alpha: 1, beta: 1 }, [{ from: 0, to: 1, there: 100, stayed: 50 }]) // ≈ -69.31471805599453
 */
export function sbgLogLikelihood(parameters: SbgParameters, steps: readonly SurvivalStep[]): number {
  for (const name of ['alpha', 'beta'] as const) {
    const value = parameters[name]
    if (!(value >= 0 && value < Infinity)) refuse(name, 'must be a number of at least 0', '须为不小于 0 的数', value)
  }
  return stepsLogLikelihood(steps, (age) => sbgRetention(parameters, age))
}

/**
 * The same where every customer stays with the same probability: the limit α + β → ∞.
 *
 * @param retention That probability, 0 to 1.
 * @param steps As `survivalSteps` gives them.
 *
 * @example
 * geometricLogLikelihood(0.5, [{ from: 0, to: 1, there: 100, stayed: 50 }]) // ≈ -69.31471805599453
 */
export function geometricLogLikelihood(retention: number, steps: readonly SurvivalStep[]): number {
  return stepsLogLikelihood(steps, () => retention)
}

function stepsLogLikelihood(steps: readonly SurvivalStep[], retention: (age: number) => number): number {
  let sum = 0
  for (const { from, to, there, stayed } of steps) {
    let share = 1
    for (let age = from + 1; age <= to; age++) share *= retention(age)
    if (stayed > 0) sum += stayed * log(share)
    if (there > stayed) sum += (there - stayed) * (share < 0.5 ? log1p(-share) : log(1 - share))
  }
  return sum
}
