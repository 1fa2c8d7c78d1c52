import type { OutcomeKeys } from '../analysis/outcomeKey.js'
import type { Estimate } from '../core/interval.js'
import type { Column } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import type { Language } from '../i18n/terms.js'
import type { EstimateGrid } from './estimateGrid.js'
import { estimateFinder } from './estimates.js'
import { estimateFormat, estimateText } from './estimateText.js'

/** A column in which each row has an outcome of its own, all of one unit. */
export interface NamedColumn {
  readonly id: string
  readonly label: string
  /** The outcome of a row; `null` where the row has none in this column, and the cell stays empty. */
  readonly keys: (name: string) => OutcomeKeys | null
}

/**
 * Estimates as text where rows are stages, causes or tiers, each with outcomes of its own; each column has one unit and one
 * number of digits.
 *
 * @param replicated What `replicate` gave.
 * @param names What the rows stand for, in their order.
 * @param columns Columns beside the names.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * const column = { id: 'time', label: 'Time', keys: (stage) => ({ outcome: `timeInStage.${stage}` }) }
 * namedGrid(result, ['confirmation', 'trust'], [column], 'en').columns[0].unit // => 'editions'
 */
export function namedGrid(
  { context, estimates, passport }: Replicated,
  names: readonly string[],
  columns: readonly NamedColumn[],
  language: Language
): EstimateGrid {
  const find = estimateFinder(estimates)
  const asked = columns.map(({ keys }) => names.map(keys))
  const found = asked.map((each) => each.map((keys): Estimate | null => (keys === null ? null : find(keys))))
  const formats = asked.map((each, column) => {
    const outcome = each.find((keys) => keys !== null)?.outcome ?? 'attendance'
    return estimateFormat(outcome, found[column], context.currency, language)
  })
  return {
    columns: columns.map(({ id, label }, column): Column => ({ id, label, unit: formats[column].unit, kind: 'text' })),
    cells: names.map((_, row) =>
      asked.map((each, column) =>
        each[row] === null ? '' : estimateText(found[column][row], formats[column], passport.replications)
      )
    ),
    estimates: names.map((_, row) => found.map((each) => each[row]))
  }
}
