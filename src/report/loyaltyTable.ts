import { outcomeLabel } from '../analysis/outcomeLabel.js'
import type { Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import { lastHeld } from './estimates.js'
import { namedGrid } from './namedGrid.js'
import { resultNotes, wholeShowLines } from './notes.js'
import { titleOf } from './titleOf.js'

const quadrants = ['loyalty.true', 'loyalty.latent', 'loyalty.spurious', 'loyalty.none'] as const

/**
 * Loyalty as behaviour × attitude: the share of exhibitors in each of the four quadrants, over the horizon and at the last
 * edition held.
 *
 * @param replicated What `replicate` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * loyaltyTable(result, 'en').rows.map(([name]) => name)
 * // => ['True loyalty', 'Latent loyalty', 'Spurious loyalty', 'No loyalty']
 */
export function loyaltyTable(replicated: Replicated, language: Language): Table {
  const { context } = replicated
  const edition = lastHeld(context.held)
  const share = word('share', language)
  const grid = namedGrid(
    replicated,
    quadrants,
    [
      { id: 'horizon', label: word('wholeHorizon', language), keys: (outcome) => ({ outcome }) },
      {
        id: 'lastEdition',
        label: word('outcomeAtEdition', language, { outcome: share, n: edition }),
        keys: (outcome) => ({ outcome, edition })
      }
    ],
    language
  )
  return {
    title: titleOf('loyaltyQuadrants', replicated, language),
    columns: [{ id: 'loyalty', label: word('loyalty', language), unit: '', kind: 'text' }, ...grid.columns],
    rows: quadrants.map((outcome, row) => [inLanguage(outcomeLabel(outcome, context), language), ...grid.cells[row]]),
    notes: [
      word('loyaltyMeans', language),
      ...wholeShowLines(replicated, language),
      ...resultNotes(replicated, grid.estimates.flat(), language)
    ]
  }
}
