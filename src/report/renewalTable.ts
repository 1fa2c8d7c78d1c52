import type { Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import { type Language, word } from '../i18n/terms.js'
import { estimateGrid } from './estimateGrid.js'
import { resultNotes } from './notes.js'
import { titleOf } from './titleOf.js'

/**
 * Renewal by the number of editions attended (of customers who never missed one), and survival of entry cohorts by the
 * number of editions since joining; rows in which neither is defined are left out.
 *
 * @param replicated What `replicate` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * renewalTable(result, 'en').columns.map(({ id }) => id) // => ['tenure', 'renewalByTenure', 'survival']
 */
export function renewalTable(replicated: Replicated, language: Language): Table {
  const tenures = replicated.estimates.flatMap(({ tenure }) => (tenure === null ? [] : [tenure]))
  const places = [...new Set(tenures)].sort((one, other) => one - other).map((tenure) => ({ tenure }))
  const grid = estimateGrid(replicated, ['renewalByTenure', 'survival'], places, language)
  const rows = places.flatMap(({ tenure }, row) =>
    grid.estimates[row].every((each) => each === null) ? [] : [[`${tenure}`, ...grid.cells[row]]]
  )
  return {
    title: titleOf('renewalAndSurvival', replicated, language),
    columns: [{ id: 'tenure', label: word('tenureOrAge', language), unit: '', kind: 'text' }, ...grid.columns],
    rows,
    notes: [word('tenureMeans', language), ...resultNotes(replicated, grid.estimates.flat(), language)]
  }
}
