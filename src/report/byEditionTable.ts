import type { Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import { type Language, type TermId, word } from '../i18n/terms.js'
import { estimateGrid } from './estimateGrid.js'
import { resultNotes } from './notes.js'
import { titleOf } from './titleOf.js'

/**
 * Outcomes of the whole show by edition, each cell `mean [low, high]`; the last row is the horizon as a whole where one
 * of the outcomes is given for it.
 *
 * @param replicated What `replicate` gave.
 * @param titleTerm Term of the title.
 * @param outcomes Ids of the outcomes, one a column.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * byEditionTable(result, 'retentionByEdition', ['repeatRate'], 'en').rows.map(([edition]) => edition)
 * // => ['1', '2', 'Horizon']
 */
export function byEditionTable(
  replicated: Replicated,
  titleTerm: TermId,
  outcomes: readonly string[],
  language: Language
): Table {
  const editions = Array.from({ length: replicated.context.editions }, (_, index) => ({ edition: index + 1 }))
  const { columns, cells, estimates } = estimateGrid(replicated, outcomes, [...editions, {}], language)
  const hasHorizon = estimates[editions.length].some((each) => each !== null)
  const names = [
    ...editions.map(({ edition }) => `${edition}`),
    ...(hasHorizon ? [word('wholeHorizon', language)] : [])
  ]
  return {
    title: titleOf(titleTerm, replicated, language),
    columns: [{ id: 'edition', label: word('edition', language), unit: '', kind: 'text' }, ...columns],
    rows: names.map((name, row) => [name, ...cells[row]]),
    notes: resultNotes(replicated, estimates.flat(), language)
  }
}
