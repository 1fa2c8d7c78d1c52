import { tierLabels } from '../analysis/names.js'
import { tiers } from '../analysis/tiers.js'
import type { Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import { namedGrid } from './namedGrid.js'
import { resultNotes } from './notes.js'
import { titleOf } from './titleOf.js'

/**
 * Exhibitors by what each brought over the horizon: how many are in each tier, what share of all, and what they brought
 * together; for those of negative value, their loss.
 *
 * @param replicated What `replicate` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * tiersTable(result, 'en').rows.length // => 3
 */
export function tiersTable(replicated: Replicated, language: Language): Table {
  const column = (id: string, term: 'number' | 'share' | 'directProfit') => ({
    id,
    label: word(term, language),
    keys: (tier: string) => ({ outcome: `${id}.${tier}` })
  })
  const grid = namedGrid(
    replicated,
    tiers,
    [column('tierCustomers', 'number'), column('tierShare', 'share'), column('tierProfit', 'directProfit')],
    language
  )
  return {
    title: titleOf('valueTiers', replicated, language),
    columns: [{ id: 'tier', label: word('tier', language), unit: '', kind: 'text' }, ...grid.columns],
    rows: tiers.map((tier, row) => [inLanguage(tierLabels[tier], language), ...grid.cells[row]]),
    notes: [word('tiersMean', language), ...resultNotes(replicated, grid.estimates.flat(), language)]
  }
}
