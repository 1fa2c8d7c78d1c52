import { nearestName } from '../../core/nearest.js'
import { asMessage, fill, listed } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import type { Context } from '../checks/context.js'
import { gotOf, keyWord } from '../got.js'
import { unquoted } from '../valueText.js'
import type { WrittenMap } from '../written.js'
import type { DistributionForm } from './distributionForms.js'
import { uncertaintyWords } from './words.js'

/**
 * Whether a distribution has the keys of one of the ways in which its form may be written, and no others.
 *
 * @param written A map with the key `dist`.
 * @param name The word after `dist`.
 * @param form The ways there are.
 * @param place Path of the distribution, and a line that would be right.
 * @param context Takes in the problems.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * const place = { path: 'price.perArea', example: 'perArea: { dist: gamma, mean: 250, sd: 20 }' }
 * checkKeys(readObject({ dist: 'gamma', mean: 250 }), 'gamma', numberForms.gamma, place, context) // => false
 * problems[0].message // => 'a gamma distribution needs mean and sd, or shape and scale'
 */
export function checkKeys(
  written: WrittenMap,
  name: string,
  { ways, optional }: DistributionForm,
  { path, example }: { readonly path: string; readonly example: string },
  { report }: Context
): boolean {
  const known = [...new Set([...ways.flat(), ...optional])]
  const unknown = [...written.entries].filter(([key]) => key !== 'dist' && !known.includes(key))
  for (const [key, { keyPlace }] of unknown) {
    const suggestion = nearestName(key, known)
    const words = asMessage(uncertaintyWords.unknownKey, { key: unquoted(key), form: name, keys: listed(known) })
    report({ ...keyPlace, path: `${path}.${keyWord(key)}`, ...words, ...(suggestion ? { suggestion } : { example }) })
  }
  if (unknown.length > 0) return false
  const has = (key: string) => written.entries.has(key)
  const begun = ways.filter((way) => way.some(has))
  if (begun.length <= 1 && ways.some((way) => way.every(has))) return true
  const words = begun.length > 1 ? uncertaintyWords.twoWays : uncertaintyWords.needsKeys
  const keys = ways.map(joined).reduce((one, other) => fill(uncertaintyWords.or, { one, other }))
  report({ ...written.place, path, ...asMessage(words, { form: name, keys }), ...gotOf(written), example })
  return false
}

/** Keys in one phrase, the last with an “and”. */
function joined(keys: readonly string[]): Term {
  if (keys.length === 1) return { en: keys[0], zh: keys[0] }
  return fill(uncertaintyWords.and, { one: listed(keys.slice(0, -1)), other: keys[keys.length - 1] })
}
