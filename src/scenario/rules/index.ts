import type { Context } from '../checks/context.js'
import type { Resolved } from '../resolve.js'
import type { WrittenMap } from '../written.js'
import { knownCustomersFit, knownCustomersStartToday } from './customerRules.js'
import { reachesItsOwn } from './leverRules.js'
import { ratesWithinOne, thresholdsInOrder } from './lifecycleRules.js'
import { pursesServed } from './purseRules.js'
import { answersRise, peakWithinOne, responseBelowCeiling } from './responseRules.js'
import type { Rule } from './rule.js'
import { editionWithinHorizon, oneEditionHeld, sizeOfEvent } from './shockRules.js'
import { letsCustomersGo } from './tacticRules.js'

const rules: readonly { readonly group: RegExp; readonly rule: Rule }[] = [
  { group: /^levers\.\w+$/, rule: responseBelowCeiling },
  { group: /^levers\.\w+$/, rule: answersRise },
  { group: /^levers\.\w+$/, rule: peakWithinOne },
  { group: /^lifecycle\.rates\.\w+$/, rule: ratesWithinOne },
  { group: /^mechanisms\.satisfaction$/, rule: thresholdsInOrder },
  { group: /^tactics\.\*$/, rule: letsCustomersGo },
  { group: /^shocks\.\*$/, rule: editionWithinHorizon },
  { group: /^shocks\.\*$/, rule: sizeOfEvent },
  { group: /^segments\.\*$/, rule: knownCustomersFit },
  { group: /^$/, rule: oneEditionHeld },
  { group: /^$/, rule: knownCustomersStartToday },
  { group: /^$/, rule: reachesItsOwn },
  { group: /^$/, rule: pursesServed }
]

/**
 * Checks the rules that bind several values of one group.
 *
 * @param group Path of the group in the catalogue, `''` for the whole scenario.
 * @param values The group's values, defaults included; wrong ones are `undefined`.
 * @param written What was written for the group, to locate problems.
 * @param path Path of the group in the scenario.
 * @param context Takes in the problems.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * checkRules('levers.service', { response: 0.9, ceiling: 0.8 }, emptyMap, 'levers.service', context)
 * problems[0].got // => 'a response of 0.9 and a ceiling of 0.8'
 */
export function checkRules(group: string, values: Resolved, written: WrittenMap, path: string, context: Context): void {
  for (const entry of rules) if (entry.group.test(group)) entry.rule(values, written, path, context)
}
