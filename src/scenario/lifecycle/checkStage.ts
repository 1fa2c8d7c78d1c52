import { nearestName } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import { unquoted } from '../valueText.js'
import { scenarioWords } from '../words.js'
import type { Place } from '../written.js'
import type { Checking } from './checking.js'

/**
 * Whether a name is that of a stage; reports it with the nearest stage where it is not.
 *
 * @param name The name.
 * @param place Where it stands.
 * @param path Its path.
 * @param checking Knows the stages, and takes in the problem.
 *
 * @example
 * const problems = []
 * const checking = checkingOf({ stages: ['trust', 'gone'], report: (problem) => problems.push(problem) })
 * checkStage('trsut', {}, 'cohort.start.trsut', checking) // => false
 * problems[0].suggestion // => 'trust'
 */
export function checkStage(
  name: string,
  place: Place,
  path: string,
  checking: Pick<Checking, 'report' | 'stages'>
): boolean {
  const { stages, report } = checking
  if (stages.includes(name)) return true
  const suggestion = nearestName(name, stages)
  const message = asMessage(scenarioWords.noStage, { name: unquoted(name), names: listed(stages) })
  report({ ...place, path, ...message, ...(suggestion ? { suggestion } : {}) })
  return false
}
