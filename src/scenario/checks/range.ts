import { fill } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import type { Parameter } from '../../model/parameter.js'
import { scenarioWords } from '../words.js'

/** What a number must be: bounds, and whether only whole numbers count. */
export interface NumberRule {
  readonly min: number
  readonly max: number
  readonly whole: boolean
}

/**
 * The rule of a parameter: its range; edition counts and firms come whole.
 *
 * @example
 * numberRule(findParameter('horizon.editions')) // => { min: 1, max: 1000, whole: true }
 * numberRule(findParameter('segments.*.marketSize')).whole // => true
 */
export function numberRule(parameter: Parameter): NumberRule {
  const whole = parameter.kind === 'integer' || parameter.unit === 'firms'
  return { min: parameter.min ?? -Infinity, max: parameter.max ?? Infinity, whole }
}

/**
 * The rule in words.
 *
 * @example
 * ruleWords({ min: 1, max: 1000, whole: true }).en // => 'must be a whole number from 1 to 1000'
 * ruleWords({ min: 0, max: Infinity, whole: false }).zh // => '须为不小于 0 的数值'
 */
export function ruleWords({ min, max, whole }: NumberRule): Term {
  const number = whole ? scenarioWords.wholeNumber : scenarioWords.number
  const values = { number, min: numberText(min), max: numberText(max) }
  if (min === -Infinity && max === Infinity) return fill(scenarioWords.mustBeNumber, values)
  if (max === Infinity) return fill(scenarioWords.mustBeAtLeast, values)
  if (min === -Infinity) return fill(scenarioWords.mustBeAtMost, values)
  return fill(scenarioWords.mustBeFromTo, values)
}

/**
 * Whether a number keeps the rule; what is not finite never does.
 *
 * @example
 * keepsRule(2.5, { min: 0, max: 10, whole: false }) // => true
 * keepsRule(2.5, { min: 0, max: 10, whole: true }) // => false
 * keepsRule(NaN, { min: -Infinity, max: Infinity, whole: false }) // => false
 */
export function keepsRule(value: number, { min, max, whole }: NumberRule): boolean {
  return Number.isFinite(value) && value >= min && value <= max && (!whole || Number.isInteger(value))
}

/**
 * A number as short as YAML allows.
 *
 * @example
 * numberText(1e12) // => '1e12'
 * numberText(120000) // => '120000'
 */
export function numberText(value: number): string {
  const plain = String(value)
  const short = value.toExponential().replace('e+', 'e')
  return plain.length > 7 && short.length < plain.length ? short : plain
}
