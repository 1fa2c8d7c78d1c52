import type { OutcomeName } from '../../analysis/outcome.js'
import { outcomeDefinition } from '../../analysis/outcomeCatalogue.js'
import type { OutcomeKeys } from '../../analysis/outcomeKey.js'
import { InputError, type Problem } from '../../core/errors.js'
import { suggested } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import type { RunContext } from '../../model/runTable.js'
import { experimentWords } from '../words.js'

/**
 * The outcomes of a fair that are asked for, by name or by name and keys, with all their keys.
 *
 * Throws an InputError with the nearest right name for an outcome or a segment that does not exist, and for an edition
 * beyond the horizon.
 *
 * @param asked Names, or names with `segment`, `edition`, `tenure`.
 * @param context Holds the segments and the horizon.
 *
 * @example
 * const context = { editions: 3, segments: [{ id: 'firms' }] }
 * fairFigures(['npv', { outcome: 'repeatRate', edition: 3 }], context).map(({ outcome, edition }) => [outcome, edition])
 * // => [['npv', null], ['repeatRate', 3]]
 */
export function fairFigures(
  asked: readonly (string | OutcomeKeys)[],
  context: Pick<RunContext, 'editions'> & { readonly segments: readonly { readonly id: string }[] }
): OutcomeName[] {
  const problems: Problem[] = []
  const ids = context.segments.map(({ id }) => id)
  const figures = asked.map((each): OutcomeName => {
    const keys = typeof each === 'string' ? { outcome: each } : each
    const { outcome, segment = null, edition = null, tenure = null } = keys
    outcomeDefinition(outcome)
    if (segment !== null && !ids.includes(segment) && !segment.startsWith('kind:')) {
      const message = asMessage(experimentWords.noSuchSegment, { segment, names: listed(ids) })
      problems.push({ ...message, ...suggested(segment, ids) })
    }
    if (edition !== null && !(Number.isInteger(edition) && edition >= 1 && edition <= context.editions)) {
      const message = asMessage(experimentWords.noSuchEdition, { editions: context.editions })
      problems.push({ ...message, got: `${edition}` })
    }
    return { outcome, segment, edition, tenure }
  })
  if (problems.length > 0) throw new InputError(problems)
  return figures
}
