import path from 'node:path'
import { stringify } from 'yaml'
import type { BudgetAnswer } from '../experiment/budget/answer.js'
import { planChanges } from '../experiment/budget/proposedPlan.js'
import { fill } from '../i18n/fill.js'
import { titlesOf } from '../i18n/titles.js'
import { presetPrefix, scenarioFolder } from '../node/presets.js'
import type { LifecycleScenario } from '../scenario/lifecycle/lifecycleScenario.js'
import type { Scenario } from '../scenario/scenario.js'
import { formatVersion } from '../scenario/version.js'
import { writeWhole } from './outputFile.js'
import { type Say, words } from './words.js'

/**
 * Writes the plan that is proposed as a strategy file, which extends what was asked about.
 *
 * @param file Where to.
 * @param named What was asked about: a scenario file or `preset:NAME`.
 * @param scenario What was read there.
 * @param answer What the search gave.
 * @param how `bySegment` as it was asked; `say` of the language of the comment.
 * @returns Whether there was a plan to write.
 */
export function writePlan(
  file: string,
  named: string,
  scenario: Scenario | LifecycleScenario,
  answer: BudgetAnswer,
  { bySegment, say }: { readonly bySegment: boolean; readonly say: Say }
): boolean {
  const changes = planChanges('kind' in scenario ? null : scenario, answer, bySegment)
  if (changes === null) return false
  const seen = (target: string) => path.relative(path.dirname(file), target).replaceAll(path.sep, '/')
  const titled = fill(words.budgetPlanTitle, { title: titlesOf(scenario, scenario.name) })
  const head = {
    perennial: formatVersion,
    extends: named.startsWith(presetPrefix) ? named : seen(named),
    title: titled.en,
    titleZh: titled.zh
  }
  const comments = [
    `yaml-language-server: $schema=${seen(path.join(scenarioFolder, 'perennial.schema.json'))}`,
    say('budgetPlanHead', { command: `perennial compare ${named} ${file}` })
  ]
  const text = stringify({ ...head, ...changes }, { lineWidth: 100, aliasDuplicateObjects: false })
  writeWhole(file, `${comments.map((each) => `# ${each}\n`).join('')}${text}`)
  return true
}
