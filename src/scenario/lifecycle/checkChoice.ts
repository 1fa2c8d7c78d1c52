import { nearestName } from '../../core/nearest.js'
import { fill, listed } from '../../i18n/fill.js'
import { keyWord } from '../got.js'
import { scenarioWords } from '../words.js'
import type { Written } from '../written.js'
import { type Checking, wrong } from './checking.js'

/**
 * One of some words.
 *
 * @param written What was written; `undefined` for nothing.
 * @param choices The words allowed.
 * @param standard The word that holds where nothing, or something wrong, was written.
 * @param checking Takes in the problem.
 *
 * @example
 * const problems = []
 * const checking = checkingOf({ report: (problem) => problems.push(problem) })
 * checkChoice(readObject('linear'), ['step', 'linear'], 'step', checking) // => 'linear'
 * checkChoice(readObject('liner'), ['step', 'linear'], 'step', checking) // => 'step'
 * problems[0].suggestion // => 'linear'
 */
export function checkChoice<T extends string>(
  written: Written | undefined,
  choices: readonly T[],
  standard: T,
  checking: Pick<Checking, 'report' | 'paths'>
): T {
  if (written === undefined) return standard
  const value = written.kind === 'scalar' ? written.value : undefined
  const found = choices.find((choice) => choice === value)
  if (found !== undefined) return found
  const suggestion = typeof value === 'string' ? nearestName(value, choices) : undefined
  const path = checking.paths.of(written)
  const key = path.slice(path.lastIndexOf('.') + 1)
  wrong(written, fill(scenarioWords.mustBeOneOf, { names: listed(choices) }), checking, {
    ...(suggestion ? { suggestion } : { example: `${keyWord(key)}: ${choices[0]}` })
  })
  return standard
}

/**
 * `true` or `false`; `false` where nothing was written.
 *
 * @example
 * checkTruth(readObject(true), checkingOf({})) // => true
 * checkTruth(undefined, checkingOf({})) // => false
 */
export function checkTruth(written: Written | undefined, checking: Pick<Checking, 'report' | 'paths'>): boolean {
  if (written === undefined) return false
  if (written.kind === 'scalar' && typeof written.value === 'boolean') return written.value
  const path = checking.paths.of(written)
  const word = written.kind === 'scalar' ? String(written.value).toLowerCase() : ''
  const meant = !['no', 'off', '0'].includes(word)
  wrong(written, scenarioWords.mustBeBoolean, checking, {
    example: `${path.slice(path.lastIndexOf('.') + 1)}: ${meant}`
  })
  return false
}
