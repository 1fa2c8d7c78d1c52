import { asMessage } from '../../i18n/fill.js'
import { unquoted } from '../valueText.js'
import type { WrittenMap } from '../written.js'
import type { Checking } from './checking.js'
import { lifecycleWords } from './words.js'

const several = { stage: 'stages', strategy: 'strategies', group: 'groups', multiplier: 'multipliers' } as const

/**
 * Whether an object of JavaScript puts a name before all others, wherever it was written: whole numbers from 0 to 2³² − 2.
 *
 * @example
 * isIndexName('2') // => true
 * isIndexName('02') // => false
 */
export function isIndexName(name: string): boolean {
  return Object.keys(Object.fromEntries([['a', 0] as const, [name, 0] as const]))[0] === name && name !== 'a'
}

/**
 * Reports names whose order would be lost: whole numbers as names must rise and come first, since objects keep them so.
 *
 * @param map The map of names.
 * @param noun What they name.
 * @param checking Takes in the problem.
 *
 * @example
 * const problems = []
 * const checking = checkingOf({ report: (problem) => problems.push(problem) })
 * const nothing = { keyPlace: {}, value: readObject(null) }
 * checkOrder({ kind: 'map', place: {}, entries: new Map([['now', nothing], ['2', nothing]]) }, 'strategy', checking)
 * problems[0].got // => 'now, 2'
 */
export function checkOrder(
  map: WrittenMap,
  noun: keyof typeof several,
  checking: Pick<Checking, 'report' | 'paths'>
): void {
  const names = [...map.entries.keys()]
  const kept = Object.keys(Object.fromEntries(names.map((name) => [name, 0])))
  const name = kept.find((each, index) => each !== names[index])
  if (name === undefined) return
  const { keyPlace, value } = map.entries.get(name)!
  const words = { names: lifecycleWords[several[noun]], noun: lifecycleWords[noun], name: unquoted(name) }
  const message = asMessage(lifecycleWords.numbersOutOfOrder, words)
  checking.report({
    ...keyPlace,
    path: checking.paths.of(value),
    ...message,
    got: names.join(', '),
    gotZh: names.join('、')
  })
}
