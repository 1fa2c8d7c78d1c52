import type { Context } from '../checks/context.js'
import { unknownName } from '../checks/knownNames.js'
import { keyOf } from '../example.js'
import type { Group } from '../shape.js'
import { scenarioWords } from '../words.js'
import type { WrittenMap } from '../written.js'
import { checkDirichlet, type ShareNames } from './checkDirichlet.js'

/**
 * Whether a group holds the rates of a stage: shares of its customers that sum to at most one.
 *
 * @example
 * isRow({ path: 'lifecycle.rates.trust' }) // => true
 * isRow({ path: 'lifecycle.rates' }) // => false
 */
export function isRow({ path }: Pick<Group, 'path'>): boolean {
  return /^lifecycle\.rates\.\w+$/.test(path)
}

/**
 * The rates of a stage as one distribution, `dist: dirichlet`. The stage's own name stands for the customers that stay;
 * where mean rates do not name it, it has what they leave over.
 *
 * @param written A map with the key `dist`.
 * @param shape The group of the rates.
 * @param path Its path.
 * @param context Takes in the problems and what is uncertain.
 * @returns The mean of each rate, `undefined` where something was wrong.
 *
 * @example
 * const context = { report: () => undefined, editions: 3, segments: [] }
 * const shape = { path: 'lifecycle.rates.cultivation', children: new Map([['confirmation', {}]]) }
 * const written = readObject({ dist: 'dirichlet', counts: { confirmation: 8, cultivation: 92 } })
 * checkRow(written, shape, shape.path, context) // => { confirmation: 0.08 }
 */
export function checkRow(
  written: WrittenMap,
  shape: Pick<Group, 'path' | 'children'>,
  path: string,
  { report, uncertain, ...rest }: Context
): Readonly<Record<string, number | undefined>> {
  const stay = keyOf(shape)
  const exits = [...shape.children.keys()]
  const names = [...exits, stay]
  const refuse: ShareNames['refuse'] = (name, { place }, at) => {
    report({ ...place, path: at, ...unknownName('stage', name, names) })
    return true
  }
  const shares = { noun: scenarioWords.stage, names, rest: stay, refuse }
  const found = checkDirichlet(written, shares, { path, key: stay }, { report, ...rest })
  if (found === undefined) uncertain?.faulty.add(path)
  else uncertain?.found.set(path, { kind: 'shares', path, names: found.names, distribution: found.distribution })
  return Object.fromEntries(exits.map((exit) => [exit, found && (found.means[exit] ?? 0)]))
}
