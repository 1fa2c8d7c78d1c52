import { asGot, asMessage } from '../i18n/fill.js'
import { type Context, fault } from './checks/context.js'
import { numberText } from './checks/range.js'
import { fileWords } from './fileWords.js'
import type { Resolved } from './resolve.js'
import { scenarioWords } from './words.js'
import type { WrittenMap } from './written.js'

/** A rule that binds several values of a group; holds where a value is itself wrong, since that is reported already. */
type Rule = (values: Resolved, written: WrittenMap, path: string, context: Context) => void

const rules: readonly { readonly group: RegExp; readonly rule: Rule }[] = [
  { group: /^levers\.\w+$/, rule: responseBelowCeiling },
  { group: /^lifecycle\.rates\.\w+$/, rule: ratesWithinOne }
]

/**
 * Checks the rules that bind several values of one group.
 *
 * @param group Path of the group in the catalogue.
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

function responseBelowCeiling(values: Resolved, written: WrittenMap, path: string, context: Context): void {
  const { response, ceiling } = values
  if (typeof response !== 'number' || typeof ceiling !== 'number' || response < ceiling) return
  const key = written.entries.has('response') ? 'response' : 'ceiling'
  const example =
    key === 'response' ? `response: ${numberText(ceiling / 2)}` : `ceiling: ${numberText((1 + response) / 2)}`
  const culprit = written.entries.get(key)?.value ?? written
  context.report({
    ...fault(culprit, `${path}.${key}`, scenarioWords.responseAboveCeiling, example),
    ...asGot(fileWords.gotResponse, { response: numberText(response), ceiling: numberText(ceiling) })
  })
}

function ratesWithinOne(values: Resolved, written: WrittenMap, path: string, context: Context): void {
  const rates = Object.values(values)
  if (!rates.every((rate) => typeof rate === 'number')) return
  const sum = Math.round(rates.reduce((total, rate) => total + rate, 0) * 1e10) / 1e10
  if (sum <= 1) return
  const from = path.slice(path.lastIndexOf('.') + 1)
  const shares = Object.keys(values).map((to) => `${to}: ${numberText(Math.floor(100 / rates.length) / 100)}`)
  context.report({
    ...written.place,
    path,
    ...asMessage(scenarioWords.ratesMustSum),
    ...asGot(fileWords.gotSum, { sum: numberText(sum) }),
    example: `${from}: { ${shares.join(', ')} }`
  })
}
