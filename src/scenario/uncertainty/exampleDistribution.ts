import { type NumberRule, numberText } from '../checks/range.js'
import type { PlainValue } from '../valueText.js'
import type { NumberForm } from './distributionForms.js'

/** Ranges up to this are filled by an example. */
const narrow = 1000

/**
 * A distribution of some form that would be right for a number with a rule, for messages.
 *
 * @example
 * exampleDistribution('beta', { min: 0, max: 1, whole: false }) // => { dist: 'beta', mean: 0.4, sd: 0.05 }
 * exampleDistribution('uniform', { min: 0, max: 1e7, whole: false }) // => { dist: 'uniform', min: 200, max: 300 }
 */
export function exampleDistribution(form: NumberForm, rule: NumberRule): Readonly<Record<string, PlainValue>> {
  const unit = rule.max <= narrow ? rule.max / 20 : 25
  const round = (value: number) => Number(numberText(Number(value.toPrecision(3))))
  const [low, middle, high] = unit === 25 ? [200, 250, 300] : [round(6 * unit), round(8 * unit), round(10 * unit)]
  const sd = round(unit === 25 ? 20 : unit)
  switch (form) {
    case 'beta':
      return { dist: form, mean: middle, sd, ...betaLimits(rule, low, high) }
    case 'normal':
      return { dist: form, mean: middle, sd, ...limits(rule) }
    case 'gamma':
    case 'lognormal':
      return { dist: form, mean: middle, sd }
    case 'uniform':
      return { dist: form, min: low, max: high }
    case 'triangular':
    case 'pert':
      return { dist: form, min: low, mode: middle, max: high }
    case 'discrete':
      return { dist: form, values: [low, middle, high], weights: [1, 2, 1] }
    case 'empirical':
      return { dist: form, values: [low, middle, high] }
  }
}

/** Where a number ends by its own rule; ends that are only there to catch slips are left out. */
function limits({ min, max }: NumberRule): { min?: number; max?: number } {
  return { ...(Number.isFinite(min) ? { min } : {}), ...(max <= narrow ? { max } : {}) }
}

function betaLimits(rule: NumberRule, low: number, high: number): { min?: number; max?: number } {
  if (rule.min === 0 && rule.max === 1) return {}
  return { min: low / 2, max: high * 1.5, ...limits(rule) }
}
