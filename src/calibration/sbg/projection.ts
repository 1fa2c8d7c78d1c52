import { refuse } from '../refuse.js'

/** A shifted beta-geometric: the probability to leave at each renewal is Beta(alpha, beta) over customers. */
export interface SbgParameters {
  /** At least 0; 0 means that nobody leaves. */
  readonly alpha: number
  /** At least 0; 0 means that nobody renews. */
  readonly beta: number
}

/**
 * Share of those there at age t − 1 who are there at age t: (β + t − 1) / (α + β + t − 1) (Fader & Hardie 2007, Journal of
 * Interactive Marketing 21(1), 76–90, equation 8).
 *
 * @param parameters Of the model.
 * @param age t, from 1: the number of the renewal.
 *
 * @example
 * sbgRetention({ alpha: 1, beta: 1 }, 1) // => 0.5
 * sbgRetention({ alpha: 1, beta: 1 }, 3) // => 0.75
 */
export function sbgRetention({ alpha, beta }: SbgParameters, age: number): number {
  return (beta + age - 1) / (alpha + beta + age - 1)
}

/**
 * Share of a cohort that is still there, by age 0 to `oldest`: the product of retentions.
 *
 * @param parameters Of the model.
 * @param oldest Last age.
 *
 * @example
 * sbgSurvival({ alpha: 1, beta: 1 }, 2) // ≈ [1, 0.5, 0.3333333333333333]
 * sbgSurvival({ alpha: 1, beta: 0 }, 2) // => [1, 0, 0]
 */
export function sbgSurvival(parameters: SbgParameters, oldest: number): number[] {
  const survival = [1]
  for (let age = 1; age <= oldest; age++) survival.push(survival[age - 1] * sbgRetention(parameters, age))
  return survival
}

/**
 * Discounted expected lifetime of a customer just won: Σ S(t) / (1 + d)^t from t = 0, in editions (Fader & Hardie 2010,
 * Marketing Science 29(1), 85–93). The first edition counts as one.
 *
 * @param parameters Of the model.
 * @param discount d, by edition, above 0: at 0 the sum need not be finite.
 * @throws InputError for a discount that is not above 0.
 *
 * @example
 * // nobody leaves: 1 / (1 − 1 / 1.25) = 5
 * sbgLifetime({ alpha: 0, beta: 1 }, 0.25) // ≈ 5
 * sbgLifetime({ alpha: 1, beta: 0 }, 0.25) // => 1
 */
export function sbgLifetime(parameters: SbgParameters, discount: number): number {
  if (!(discount > 0 && discount < Infinity)) refuse('discount', 'must be above 0', '须大于 0', discount)
  let term = 1
  let sum = 1
  // What comes after is at most a geometric series of 1 / (1 + d).
  for (let age = 1; term * (1 + 1 / discount) > 1e-15 * sum && age < 1_000_000; age++) {
    term *= sbgRetention(parameters, age) / (1 + discount)
    sum += term
  }
  return sum
}

/**
 * Share of all renewals due that happen, of an equal intake every edition: Σ S(1…n−1) / Σ S(0…n−2).
 *
 * @param parameters Of the model.
 * @param editions n, at least 2.
 *
 * @example
 * sbgBlended({ alpha: 1, beta: 1 }, 2) // => 0.5
 * // (1/2 + 1/3) / (1 + 1/2)
 * sbgBlended({ alpha: 1, beta: 1 }, 3) // ≈ 0.5555555555555556
 */
export function sbgBlended(parameters: SbgParameters, editions: number): number {
  const survival = sbgSurvival(parameters, editions - 1)
  const sum = (from: number, to: number) => survival.slice(from, to).reduce((total, each) => total + each, 0)
  return sum(1, editions) / sum(0, editions - 1)
}
