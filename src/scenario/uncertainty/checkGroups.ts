import { asMessage, fill } from '../../i18n/fill.js'
import { type Context, fault } from '../checks/context.js'
import { keyWord } from '../got.js'
import { nameFault } from '../names.js'
import { quoted, unquoted } from '../valueText.js'
import { scenarioWords } from '../words.js'
import type { Written } from '../written.js'
import { emptyNotes, type Uncertainty } from './uncertain.js'
import { uncertainPath } from './uncertainPath.js'
import { uncertaintyWords } from './words.js'

const example = 'groups: { prices: [price.perArea, price.fixed] }'

/**
 * Named groups of what is uncertain, by path. What is known for sure by now falls away, and so does a group of nothing
 * else.
 *
 * @param written Names to lists of paths.
 * @param path Where it stands.
 * @param context Takes in the problems, and knows what is uncertain.
 * @returns The groups, the paths of each sorted; `undefined` after reporting what is wrong.
 *
 * @example
 * const uncertain = emptyNotes()
 * for (const path of ['a', 'b']) uncertain.found.set(path, { kind: 'number', path })
 * const context = { report: () => undefined, editions: 3, segments: [], uncertain }
 * checkGroups(readObject({ both: ['b', 'a'] }), 'uncertainty.groups', context) // => { both: ['a', 'b'] }
 */
export function checkGroups(written: Written, path: string, context: Context): Uncertainty['groups'] | undefined {
  const { report } = context
  if (written.kind !== 'map') {
    report(fault(written, path, uncertaintyWords.mustBeGroups, example))
    return undefined
  }
  const groups: Record<string, readonly string[]> = {}
  let good = true
  for (const [name, { keyPlace, value }] of written.entries) {
    const place = `${path}.${keyWord(name)}`
    const wrong = nameFault(name)
    if (wrong) {
      const words = fill(scenarioWords.badName, { noun: uncertaintyWords.group, fault: wrong })
      report({ ...keyPlace, path: place, ...asMessage(words), got: quoted(name) })
    }
    const paths = pathsOf(value, place, context)
    if (wrong || paths === undefined) good = false
    else if (paths.length > 0) groups[name] = paths
  }
  return good ? groups : undefined
}

function pathsOf(written: Written, path: string, context: Context): readonly string[] | undefined {
  const { report, uncertain = emptyNotes() } = context
  if (written.kind !== 'list' || written.items.length === 0) {
    const words = written.kind === 'list' ? uncertaintyWords.groupNeedsOne : uncertaintyWords.mustBePaths
    report(fault(written, path, words, example))
    return undefined
  }
  const paths = new Set<string>()
  let good = true
  for (const [index, item] of written.items.entries()) {
    const place = `${path}.${index + 1}`
    const name = item.kind === 'scalar' && typeof item.value === 'string' ? item.value : undefined
    const named = name === undefined ? undefined : uncertainPath(name, uncertain)
    if (name === undefined || named === undefined) report(fault(item, place, uncertaintyWords.mustBePaths, example))
    else if (named === 'certain') continue
    else if ('message' in named) report({ ...item.place, path: place, ...named })
    else if (paths.has(named.path)) {
      report({ ...item.place, path: place, ...asMessage(uncertaintyWords.pathTwice, { name: unquoted(name) }) })
    } else {
      paths.add(named.path)
      continue
    }
    good = false
  }
  return good ? [...paths].sort() : undefined
}
