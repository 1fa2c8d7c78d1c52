import type { OutcomeKeys } from '../analysis/outcomeKey.js'
import { outcomeLabel } from '../analysis/outcomeLabel.js'
import type { Estimate } from '../core/interval.js'
import type { Column } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import { inLanguage, type Language } from '../i18n/terms.js'
import { estimateFinder } from './estimates.js'
import { estimateFormat, estimateText } from './estimateText.js'

/** Outcomes as columns, places (editions, segments, tenures) as rows. */
export interface EstimateGrid {
  /** One a outcome, its unit in the heading. */
  readonly columns: readonly Column[]
  /** For each place its cells, `mean [low, high]`. */
  readonly cells: readonly (readonly string[])[]
  /** For each place its estimates; `null` where undefined. */
  readonly estimates: readonly (readonly (Estimate | null)[])[]
}

/**
 * Estimates of some outcomes at some places as text, each column with one unit and one number of digits.
 *
 * @param replicated What `replicate` gave.
 * @param outcomes Ids of the outcomes, one a column.
 * @param places Segment, edition or tenure, one a row.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * estimateGrid(result, ['repeatRate'], [{ edition: 1 }, { edition: 2 }], 'en').cells.length // => 2
 */
export function estimateGrid(
  { context, estimates, passport }: Replicated,
  outcomes: readonly string[],
  places: readonly Omit<OutcomeKeys, 'outcome'>[],
  language: Language
): EstimateGrid {
  const find = estimateFinder(estimates)
  const found = outcomes.map((outcome) => places.map((place) => find({ ...place, outcome })))
  const formats = outcomes.map((outcome, column) => estimateFormat(outcome, found[column], context.currency, language))
  return {
    columns: outcomes.map((outcome, column) => ({
      id: outcome,
      label: inLanguage(outcomeLabel(outcome, context), language),
      unit: formats[column].unit,
      kind: 'text'
    })),
    cells: places.map((_, row) =>
      found.map((each, column) => estimateText(each[row], formats[column], passport.replications))
    ),
    estimates: places.map((_, row) => found.map((each) => each[row]))
  }
}
