import { asMessage, fill } from '../../i18n/fill.js'
import { fault } from '../checks/context.js'
import { keepsRule, type NumberRule, numberText, ruleWords } from '../checks/range.js'
import { isResolved } from '../resolve.js'
import { scenarioWords } from '../words.js'
import { valueAt } from '../written.js'
import type { Rule } from './rule.js'

/**
 * A shock happens within the horizon.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * editionWithinHorizon({ edition: 4 }, emptyMap, 'shocks.slump', context)
 * problems[0].message // => 'must be a whole number from 1 to 3'
 */
export const editionWithinHorizon: Rule = ({ edition }, written, path, context) => {
  const { editions } = context
  if (typeof edition !== 'number' || editions === undefined || edition <= editions) return
  const culprit = written.entries.get('edition')?.value ?? written
  const message = ruleWords({ min: 1, max: editions, whole: true })
  context.report(fault(culprit, `${path}.edition`, message, `edition: ${numberText(editions)}`))
}

/** What the size of an event must be beyond the range of all. */
const sizeRules: Readonly<Record<string, { readonly rule: NumberRule; readonly example: string }>> = {
  contactChange: { rule: { min: 0, max: 1, whole: false }, example: 'size: 0.5' },
  staffLeave: { rule: { min: 0, max: 1, whole: false }, example: 'size: 0.3' },
  customersLeave: { rule: { min: 0, max: 1e6, whole: true }, example: 'size: 5' }
}

/**
 * Shares of contacts or staff are at most one; customers who leave are counted in whole numbers.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * sizeOfEvent({ event: 'staffLeave', size: 30 }, emptyMap, 'shocks.exodus', context)
 * problems[0].message // => 'the size of staffLeave must be a number from 0 to 1'
 */
export const sizeOfEvent: Rule = ({ event, size }, written, path, context) => {
  const known = typeof event === 'string' ? sizeRules[event] : undefined
  if (known === undefined || typeof size !== 'number' || keepsRule(size, known.rule)) return
  const culprit = written.entries.get('size')?.value ?? written
  const message = fill(scenarioWords.sizeOfEvent, { event: String(event), rule: ruleWords(known.rule) })
  context.report(fault(culprit, `${path}.size`, message, known.example))
}

/**
 * Shocks that cancel editions leave one that takes place.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * oneEditionHeld({ horizon: { cancelled: [1, 2] }, shocks: { flood: { event: 'cancelled', edition: 3 } } }, emptyMap, '', context)
 * problems[0].path // => 'shocks.flood'
 */
export const oneEditionHeld: Rule = ({ horizon, shocks }, written, _, context) => {
  const { editions } = context
  const cancelled = isResolved(horizon) ? horizon.cancelled : undefined
  if (editions === undefined || !Array.isArray(cancelled) || !isResolved(shocks)) return
  const off = Object.entries(shocks).flatMap(([name, shock]) =>
    isResolved(shock) && shock.event === 'cancelled' && Number(shock.edition) <= editions
      ? [{ name, edition: shock.edition }]
      : []
  )
  const last = off[off.length - 1]
  if (last === undefined || new Set([...cancelled, ...off.map(({ edition }) => edition)]).size < editions) return
  const culprit = valueAt(valueAt(written, 'shocks'), last.name) ?? written
  const message = asMessage(scenarioWords.wholeHorizonCancelled)
  context.report({ ...culprit.place, path: `shocks.${last.name}`, ...message, example: 'event: slump' })
}
