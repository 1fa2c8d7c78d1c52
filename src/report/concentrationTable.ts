import type { Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import { type Language, word } from '../i18n/terms.js'
import { estimateGrid } from './estimateGrid.js'
import { resultNotes } from './notes.js'
import { titleOf } from './titleOf.js'

/**
 * The Lorenz curves of the last edition held: what share of revenue and of economic value the tenths of exhibitors with the
 * least of it have together.
 *
 * @param replicated What `replicate` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * concentrationTable(result, 'en').rows.at(-1) // => ['100%', '100', '100']
 */
export function concentrationTable(replicated: Replicated, language: Language): Table {
  const tenths = Array.from({ length: 10 }, (_, index) => ({ tenure: index + 1 }))
  const { columns, cells, estimates } = estimateGrid(
    replicated,
    ['lorenz.revenue', 'lorenz.economicValue'],
    tenths,
    language
  )
  return {
    title: titleOf('concentration', replicated, language),
    columns: [{ id: 'tenth', label: word('smallestCustomers', language), unit: '', kind: 'text' }, ...columns],
    rows: tenths.map(({ tenure }, row) => [`${10 * tenure}%`, ...cells[row]]),
    notes: [word('lorenzMeans', language), ...resultNotes(replicated, estimates.flat(), language)]
  }
}
