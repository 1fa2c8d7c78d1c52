import type { Parameter } from '../../model/parameter.js'

const certain: ReadonlySet<string> = new Set(['horizon.editions', 'horizon.warmUp', 'replications'])

/**
 * Whether a number must be known for sure: how long is played, from where it is measured, and how often. All other numbers
 * of a scenario may be distributions.
 *
 * @param parameter An entry of the catalogue.
 *
 * @example
 * mustBeCertain(findParameter('horizon.editions')) // => true
 * mustBeCertain(findParameter('horizon.discountRate')) // => false
 */
export function mustBeCertain(parameter: Parameter): boolean {
  return certain.has(parameter.path)
}
