import { nearestName } from '../../core/nearest.js'
import { asGot, asMessage, fill, listed } from '../../i18n/fill.js'
import type { Parameter, TraitSpec } from '../../model/parameter.js'
import { exampleOf, keyOf } from '../example.js'
import { fileWords } from '../fileWords.js'
import { keyWord } from '../got.js'
import { asDistribution } from '../uncertainty/distributionForms.js'
import { unquoted, valueText } from '../valueText.js'
import { scenarioWords } from '../words.js'
import { valueAt, type Written, type WrittenMap } from '../written.js'
import { checkNumber } from './checkNumber.js'
import { type Context, fault } from './context.js'
import { type NumberRule, numberRule } from './range.js'

/** The forms a trait may take, with the keys each must have. */
export const traitForms = {
  normal: ['mean', 'sd'],
  lognormal: ['mean', 'sigma'],
  uniform: ['min', 'max']
} as const
export type TraitForm = keyof typeof traitForms

const forms = Object.keys(traitForms) as TraitForm[]

/** Greatest standard deviation of a logarithm: at 10 the mean lies fifty orders of magnitude above the median. */
export const greatestSigma = 10

/**
 * A trait: one number for all, or how it differs between customers. Mean and bounds keep the parameter's range; where
 * no floor or ceiling is written the parameter's own range is one, so that every customer's value keeps it.
 *
 * @returns The trait with its floor and ceiling; `undefined` after reporting what is wrong.
 *
 * @example
 * const context = { report: () => undefined, editions: 3, segments: ['large', 'small'] }
 * const trust = findParameter('segments.*.trust')
 * checkTrait(readObject({ varies: 'normal', mean: 0.5, sd: 0.1 }), trust, 'segments.large.trust', context)
 * // => { varies: 'normal', mean: 0.5, sd: 0.1, min: 0, max: 1 }
 * checkTrait(readObject(0.5), trust, 'segments.large.trust', context) // => 0.5
 */
export function checkTrait(
  written: Written,
  parameter: Parameter,
  path: string,
  context: Context
): TraitSpec | undefined {
  const example = traitExample(parameter)
  if (written.kind !== 'map' || asDistribution(written)) {
    return checkNumber(written, numberRule(parameter), { path, key: keyOf(parameter), example }, context)
  }
  const form = formOf(written, path, example, context)
  if (form === undefined) return undefined
  const numbers = numbersOf(written, form, parameter, path, example, context)
  if (numbers === undefined) return undefined
  const { min, max } = { ...boundsOf(parameter), ...numbers }
  if (min !== undefined && max !== undefined && min > max) {
    const found = asGot(fileWords.gotBoth, { first: min, second: max })
    context.report({ ...written.place, path, ...asMessage(scenarioWords.minAboveMax), ...found, example })
    return undefined
  }
  return {
    varies: form,
    ...numbers,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max })
  } as TraitSpec
}

function boundsOf({ min, max }: Parameter): { min?: number; max?: number } {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

function traitExample(parameter: Parameter): string {
  if (typeof parameter.default === 'object' && parameter.default !== null) return exampleOf(parameter)
  if (parameter.example !== undefined) return parameter.example
  const mean = Number(parameter.default)
  return `${keyOf(parameter)}: ${valueText({ varies: 'normal', mean, sd: 0.1, min: parameter.min ?? 0 })}`
}

function formOf(written: WrittenMap, path: string, example: string, context: Context): TraitForm | undefined {
  const varies = valueAt(written, 'varies')
  if (varies === undefined) {
    context.report(fault(written, path, fill(scenarioWords.mustVary, { forms: listed(forms) }), example))
    return undefined
  }
  const word = varies.kind === 'scalar' ? varies.value : undefined
  const form = forms.find((known) => known === word)
  if (form) return form
  const suggestion = typeof word === 'string' ? nearestName(word, forms) : undefined
  context.report({
    ...fault(varies, `${path}.varies`, fill(scenarioWords.mustBeOneOf, { names: listed(forms) }), example),
    ...(suggestion ? { suggestion } : {})
  })
  return undefined
}

function numbersOf(
  written: WrittenMap,
  form: TraitForm,
  parameter: Parameter,
  path: string,
  example: string,
  context: Context
): Record<string, number> | undefined {
  const keys = new Set<string>(['varies', 'mean', ...traitForms[form], 'min', 'max'])
  if (form === 'uniform') keys.delete('mean')
  const numbers: Record<string, number> = {}
  let good = true
  for (const [key, entry] of written.entries) {
    if (key === 'varies') continue
    const place = `${path}.${keyWord(key)}`
    if (!keys.has(key)) {
      const suggestion = nearestName(key, keys)
      const words = asMessage(scenarioWords.unknownTraitKey, { key: unquoted(key), form, keys: listed([...keys]) })
      context.report({ ...entry.keyPlace, path: place, ...words, ...(suggestion ? { suggestion } : { example }) })
      good = false
      continue
    }
    const subject = { path: place, key, example }
    const value = checkNumber(entry.value, ruleOf(key, form, parameter), subject, context)
    if (value === undefined) good = false
    else numbers[key] = value
  }
  for (const key of traitForms[form]) {
    if (written.entries.has(key)) continue
    context.report({ ...written.place, path, ...asMessage(scenarioWords.traitNeeds, { form, key }), example })
    good = false
  }
  return good ? numbers : undefined
}

function ruleOf(key: string, form: TraitForm, parameter: Parameter): NumberRule {
  const range = numberRule(parameter)
  if (key === 'sigma') return { min: 0, max: greatestSigma, whole: false }
  if (key === 'sd') return { min: 0, max: range.max - range.min, whole: false }
  if (key === 'mean' && form === 'lognormal') return { ...range, min: Math.max(range.min, leastLognormalMean) }
  return range
}

/** A lognormal trait is above zero, and so is its mean. */
export const leastLognormalMean = 1e-9
