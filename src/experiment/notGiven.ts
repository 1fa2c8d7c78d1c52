import type { OutcomeKey } from '../analysis/outcome.js'
import { outcomeCatalogue, outcomeDefinition } from '../analysis/outcomeCatalogue.js'
import type { OutcomeKeys } from '../analysis/outcomeKey.js'
import type { Problem } from '../core/errors.js'
import { asGot, asMessage } from '../i18n/fill.js'
import { experimentWords, givenFor, keyValues } from './words.js'

/**
 * What to say of an outcome that is not given for its keys: what it is given for, and an outcome that is given for them, if
 * there is one.
 *
 * Throws an InputError with the nearest name for an outcome that does not exist.
 *
 * @param keys Outcome, segment, edition, tenure.
 *
 * @example
 * notGiven({ outcome: 'npv', edition: 2 }).message
 * // => 'outcome "npv" is not given for that segment, edition and tenure; it is given for the horizon'
 * notGiven({ outcome: 'npv', edition: 2 }).example // => 'attendance'
 */
export function notGiven(keys: OutcomeKeys): Problem {
  const { outcome } = keys
  const by = outcomeDefinition(outcome).by.map((key) => givenFor[key])
  const given = { en: by.map(({ en }) => en).join(', '), zh: by.map(({ zh }) => zh).join('、') }
  const other = outcomeCatalogue.find(({ id, by }) => !id.endsWith('*') && asked(keys).every((key) => by.includes(key)))
  return {
    ...asMessage(experimentWords.notGiven, { outcome, given }),
    ...asGot(experimentWords.keys, keyValues(keys)),
    ...(other === undefined ? {} : { example: other.id })
  }
}

function asked({ segment = null, edition = null, tenure = null }: OutcomeKeys): OutcomeKey[] {
  return [
    ...(segment === null ? [] : (['segment'] as const)),
    edition === null ? 'horizon' : 'edition',
    ...(tenure === null ? [] : (['tenure'] as const))
  ]
}
