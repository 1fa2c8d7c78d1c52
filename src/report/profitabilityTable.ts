import { outcomeLabel } from '../analysis/outcomeLabel.js'
import type { Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import { namedGrid } from './namedGrid.js'
import { resultNotes } from './notes.js'
import { segmentNames } from './segmentNames.js'
import { titleOf } from './titleOf.js'

const shown = ['revenue', 'economicValue', 'cost.own', 'cost.shared', 'profit', 'potentialValue'] as const

/** Row of what nobody bears; no segment has such a name. */
const unallocated = 'cost.unallocated'

/**
 * Direct profitability by segment over the horizon: revenue, economic value, tactics and rewards, share of levers, profit,
 * and what customers are still to bring. The last row is what nobody bears: taken off the segments' profits, it leaves that
 * of the show.
 *
 * @param replicated What `replicate` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * profitabilityTable(result, 'en').rows.at(-1)[0] // => 'Less what nobody bears'
 */
export function profitabilityTable(replicated: Replicated, language: Language): Table {
  const { context } = replicated
  const places = segmentNames(context, language)
  const rows = [...places.map((_, index) => `${index}`), unallocated]
  const grid = namedGrid(
    replicated,
    rows,
    shown.map((outcome) => ({
      id: outcome,
      label: inLanguage(outcomeLabel(outcome, context), language),
      keys: (row) => {
        if (row === unallocated) return outcome === 'profit' ? { outcome: unallocated } : null
        return { outcome, segment: places[Number(row)].segment }
      }
    })),
    language
  )
  const names = [...places.map(({ name }) => name), word('lessUnallocated', language)]
  return {
    title: titleOf('profitabilityBySegment', replicated, language),
    columns: [{ id: 'segment', label: word('segment', language), unit: '', kind: 'text' }, ...grid.columns],
    rows: names.map((name, row) => [name, ...grid.cells[row]]),
    notes: [
      word('directProfitMeans', language, { key: word(`allocation.${context.allocation}`, language) }),
      ...resultNotes(replicated, grid.estimates.flat(), language)
    ]
  }
}
