import { exhibitionStages } from '../../model/exhibitionLifecycle.js'
import { fault } from '../checks/context.js'
import { scenarioWords } from '../words.js'
import type { Rule } from './rule.js'

const customersOfTheFair: readonly string[] = exhibitionStages.filter(({ attends }) => attends).map(({ id }) => id)

/**
 * A tactic that lets customers go can do so only with customers of the fair, not with prospects or the lost.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * letsCustomersGo({ release: true, stages: ['cultivation', 'trust'] }, emptyMap, 'tactics.goodbye', context)
 * problems[0].path // => 'tactics.goodbye.stages'
 */
export const letsCustomersGo: Rule = ({ release, stages }, written, path, context) => {
  if (release !== true || !Array.isArray(stages)) return
  if (stages.every((stage) => customersOfTheFair.includes(stage))) return
  const culprit = written.entries.get('stages')?.value ?? written
  const example = `stages: [${customersOfTheFair.join(', ')}]`
  context.report(fault(culprit, `${path}.stages`, scenarioWords.onlyCustomersLetGo, example))
}
