import type { Distribution } from '../../core/distribution/distribution.js'
import { nearestName } from '../../core/nearest.js'
import { fill, listed } from '../../i18n/fill.js'
import { type Context, fault } from '../checks/context.js'
import type { NumberRule } from '../checks/range.js'
import { valueText } from '../valueText.js'
import { scenarioWords } from '../words.js'
import { valueAt, type WrittenMap } from '../written.js'
import { checkDraws } from './checkDraws.js'
import { checkKeys } from './checkKeys.js'
import { checkNumbers } from './checkNumbers.js'
import { checkSupport } from './checkSupport.js'
import { type NumberForm, numberFormNames, numberForms } from './distributionForms.js'
import { exampleDistribution } from './exampleDistribution.js'
import { uncertaintyWords } from './words.js'

/**
 * A distribution of one number: its form, its keys, what binds them, and that all its draws keep the range of the number.
 *
 * @param written A map with the key `dist`.
 * @param rule What the number must be.
 * @param subject Path and key of the number.
 * @param context Takes in the problems, and reads files of draws.
 * @returns The distribution; `undefined` after reporting what is wrong.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * const rule = { min: 0, max: 1, whole: false }
 * const subject = { path: 'segments.large.trust', key: 'trust' }
 * checkDistribution(readObject({ dist: 'beta', mean: 0.44, sd: 0.05 }), rule, subject, context)
 * // => { dist: 'beta', mean: 0.44, sd: 0.05 }
 * checkDistribution(readObject({ dist: 'bta', mean: 0.44, sd: 0.05 }), rule, subject, context) // => undefined
 * problems[0].suggestion // => 'beta'
 */
export function checkDistribution(
  written: WrittenMap,
  rule: NumberRule,
  subject: { readonly path: string; readonly key: string },
  context: Context
): Distribution | undefined {
  const { path, key } = subject
  const exampleOf = (form: NumberForm) => `${key}: ${valueText(exampleDistribution(form, rule))}`
  const form = formOf(written, path, exampleOf(rule.max === 1 ? 'beta' : 'normal'), context)
  if (form === undefined) return undefined
  const place = { path, example: exampleOf(form) }
  if (!checkKeys(written, form, numberForms[form], place, context)) return undefined
  const isDrawn = form === 'discrete' || form === 'empirical'
  const distribution = isDrawn
    ? checkDraws(written, form, rule, place, context)
    : checkNumbers(written, form, rule, place, context)
  if (distribution === undefined) return undefined
  return checkSupport(distribution, rule, subject, written, context.report) ? distribution : undefined
}

function formOf(written: WrittenMap, path: string, example: string, context: Context): NumberForm | undefined {
  const dist = valueAt(written, 'dist') ?? written
  const word = dist.kind === 'scalar' ? dist.value : undefined
  const form = numberFormNames.find((known) => known === word)
  if (form !== undefined) return form
  const names = listed(numberFormNames)
  const words = word === 'dirichlet' ? uncertaintyWords.noDirichletHere : scenarioWords.mustBeOneOf
  const suggestion = typeof word === 'string' ? nearestName(word, numberFormNames) : undefined
  context.report({
    ...fault(dist, `${path}.dist`, fill(words, { names }), example),
    ...(suggestion ? { suggestion } : {})
  })
  return undefined
}
