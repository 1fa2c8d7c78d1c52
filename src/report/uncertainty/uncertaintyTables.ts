import { distinctTitles } from '../../chart/distinctTitles.js'
import type { Table } from '../../core/table.js'
import type { UncertaintyResult } from '../../experiment/uncertainty/uncertaintyResult.js'
import { type Language, word } from '../../i18n/terms.js'
import { noticeNotes } from '../lifecycle/notes.js'
import { noticeLines } from '../notes.js'
import { numberText } from '../numberText.js'
import { titleOf } from '../titleOf.js'
import { belowTable, differencesTable } from './chanceTables.js'
import { failedTable } from './failedTable.js'
import { hintsTable, inputsTable } from './inputTables.js'
import { quantilesTable, rangesTable, sourcesTable } from './spreadTables.js'

/**
 * How sure results are, as tables for people: between which values figures lie, where the uncertainty comes from, quantiles,
 * the probability to fall short, differences to the baseline, a first hint which numbers matter, what is uncertain, and what
 * could not be played.
 *
 * @param given What `uncertainty` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const price = { perArea: { dist: 'uniform', min: 200, max: 300 } }
 * const made = { horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } }, price }
 * const result = await uncertainty(makeScenario(made, 'fair'), { draws: 10, replications: 2 })
 * uncertaintyTables(result, 'en')[0].title // => 'How sure: fair'
 */
export function uncertaintyTables(given: UncertaintyResult, language: Language): Table[] {
  const result = { ...given, alternatives: distinctTitles(given.alternatives) }
  const ranges = rangesTable(result, titleOf('howSure', result, language), language)
  return [
    { ...ranges, notes: uncertaintyNotes(result, language) },
    ...sourcesTable(result, language),
    ...belowTable(result, language),
    ...differencesTable(result, language),
    quantilesTable(result, language),
    hintsTable(result, language),
    inputsTable(result, language),
    ...failedTable(result, language)
  ]
}

/**
 * What stands under the first table: whether it ended early, what was played, how to read it, and the notices.
 *
 * @param result What `uncertainty` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const played = { draws: 10, replications: 1, replicationsBy: 'exact', design: 'latin', partial: null }
 * const lifecycle = { notice: null, noticeZh: null }
 * uncertaintyNotes({ ...played, lifecycle, alternatives: [], failed: [] }, 'en')[0]
 * // => '10 draws (Latin hypercube), each played exactly: nothing is luck.'
 */
export function uncertaintyNotes(result: UncertaintyResult, language: Language): string[] {
  const { draws, replications, replicationsBy, design, partial, alternatives, lifecycle } = result
  const isExact = replicationsBy === 'exact'
  const counts = alternatives.flatMap(({ figures }) => figures.map(({ spread }) => spread?.draws ?? 0))
  const fewest = Math.min(draws, ...counts)
  const values = { draws: numberText(draws, 0), design: word(`design.${design}`, language), n: replications }
  return [
    ...(partial === null ? [] : [word('endedEarly', language, { ...partial })]),
    word(isExact ? 'drawsPlayedExactly' : 'drawsPlayed', language, values),
    ...(replicationsBy === 'pilot' ? [word('replicationsByPilot', language)] : []),
    ...(fewest < draws ? [word('drawsLeftOut', language, { n: fewest })] : []),
    ...(isExact ? [] : [word('rangesMean', language)]),
    ...(design === 'random' ? [] : [word('evenDraws', language)]),
    ...(lifecycle === null ? fairNotices(result, language) : noticeNotes({ scenario: lifecycle }, language))
  ]
}

function fairNotices({ alternatives }: UncertaintyResult, language: Language): string[] {
  const fairs = alternatives.flatMap(({ context, name, title, titleZh }) =>
    context === null ? [] : [{ context, scenario: { name, title, titleZh } }]
  )
  return noticeLines(fairs, language)
}
