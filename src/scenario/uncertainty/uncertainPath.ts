import type { Problem } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import { unquoted } from '../valueText.js'
import type { UncertainNotes } from './uncertain.js'
import { uncertaintyWords } from './words.js'

/** Most paths named in one message. */
const mostNamed = 8

/** What a path names: something uncertain, what is a known number by now or was wrong in itself, or nothing uncertain. */
export type Named = { readonly path: string } | 'certain' | Pick<Problem, 'message' | 'messageZh' | 'suggestion'>

/**
 * What a path in a correlation or a group names. A parameter of a declared lifecycle may be named without `parameters.`
 * before it. What a file further away had uncertain and a later one knows for sure counts as known.
 *
 * @param name The path as written.
 * @param notes What is uncertain.
 *
 * @example
 * const notes = emptyNotes(['price.fixed'])
 * notes.found.set('price.perArea', { kind: 'number', path: 'price.perArea' })
 * uncertainPath('price.perArea', notes) // => { path: 'price.perArea' }
 * uncertainPath('price.fixed', notes) // => 'certain'
 * uncertainPath('price.perAera', notes).suggestion // => 'price.perArea'
 */
export function uncertainPath(name: string, { found, faulty, earlier }: UncertainNotes): Named {
  const path = [name, `parameters.${name}`].find((each) => found.has(each))
  if (path !== undefined) return { path }
  if ([name, `parameters.${name}`].some((each) => earlier.has(each) || faulty.has(each))) return 'certain'
  const known = [...found.keys()].sort()
  if (known.length === 0) return asMessage(uncertaintyWords.nothingUncertain, { name: unquoted(name) })
  const suggestion = nearestName(name, known) ?? nearestOfParameters(name, known) ?? endingSo(name, known)
  const names = listed(known.length > mostNamed ? [...known.slice(0, mostNamed), '…'] : known)
  const message = asMessage(uncertaintyWords.notUncertain, { name: unquoted(name), names })
  return suggestion === undefined ? message : { ...message, suggestion }
}

function nearestOfParameters(name: string, known: readonly string[]): string | undefined {
  const near = nearestName(`parameters.${name}`, known)
  return near?.startsWith('parameters.') ? nearestName(name, [near.slice('parameters.'.length)]) && near : undefined
}

function endingSo(name: string, known: readonly string[]): string | undefined {
  return known.find((path) => `.${path}`.endsWith(`.${name}`))
}
