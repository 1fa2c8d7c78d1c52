import { factorUnit, valueText } from '../../chart/sensitivity/names.js'
import type { Estimate } from '../../core/interval.js'
import type { Table } from '../../core/table.js'
import type { MapCell, TwoWay } from '../../experiment/sensitivity/results.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { labelIn } from '../../i18n/titles.js'
import { differenceText, estimateText } from '../estimateText.js'
import { numberText } from '../numberText.js'
import { outcomeFormat } from './format.js'
import { closingNotes, openingNotes } from './notes.js'

/**
 * Two factors together: the outcome over a grid, and how it changes or, of two strategies, who wins where.
 *
 * @param map What `sensitivity` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const vary = ['price.perArea', 'mechanisms.trust.gain']
 * const map = await sensitivity(fair, { method: 'two-way', vary, size: 3, replications: 2 })
 * twoWayTables(map, 'en').map(({ columns }) => columns.map(({ label }) => label))
 * // => [['Trust gained', '200', '250', '300'], ['Trust gained', '200', '250', '300']]
 */
export function twoWayTables(map: TwoWay, language: Language): Table[] {
  const [one, other] = map.factors
  const { cells, rows, columns, against, strategy, scenario, context } = map
  const all = cells.flat()
  const isDifference = against !== null
  const outcomes = outcomeFormat(
    map,
    all.map(({ outcome }) => outcome),
    isDifference,
    language
  )
  const changes = outcomeFormat(
    map,
    all.map(({ difference }) => difference),
    true,
    language
  )
  const named = (title: string) => word('titleOf', language, { title, name: labelIn(scenario, language) })
  const axis = (factor: typeof one) => {
    const unit = factorUnit(factor!, context, language)
    return inLanguage(factor!.label, language) + (unit === '' ? '' : ` (${unit})`)
  }
  const table = (title: string, unit: string, text: (cell: MapCell) => string, notes: readonly string[]): Table => ({
    title: unit === '' ? title : `${title} (${unit})`,
    columns: [
      { id: 'value', label: axis(one), unit: '', kind: 'text', align: 'end' },
      ...columns.map((value, at) => {
        return { id: `column${at + 1}`, label: valueText(value, other!), unit: '', kind: 'text', align: 'end' } as const
      })
    ],
    rows: rows.map((value, row) => [valueText(value, one!), ...cells[row]!.map(text)]),
    notes
  })
  const reads = word('sens.mapReads', language, { rows: axis(one), columns: axis(other) })
  const first = table(
    named(word('sens.twoWayMap', language)),
    outcomes.unit,
    ({ outcome }) => (isDifference ? differenceText : estimateText)(bare(outcome), outcomes),
    [...openingNotes(map, language), reads, ...intervalNote(map, outcomes, isDifference, language)]
  )
  const [own, rival] = [strategy ?? scenario, against ?? scenario].map((each) => labelIn(each, language))
  const second = isDifference
    ? table(word('sens.twoWayWinner', language), '', (cell) => winner(cell, own!, rival!, language), [
        reads,
        ...closingNotes(map, language)
      ])
    : table(
        word('sens.twoWayChange', language),
        changes.unit,
        ({ difference, verdict }) => {
          return differenceText(bare(difference), changes) + (verdict === 'noise' && difference !== null ? ' ~' : '')
        },
        [reads, ...intervalNote(map, changes, true, language), ...closingNotes(map, language)]
      )
  return [first, second]
}

/** The mean alone: the intervals are told in a note. */
function bare(estimate: Estimate | null): Estimate | null {
  return estimate === null ? null : { ...estimate, low: null, high: null }
}

function winner({ outcome, verdict }: MapCell, own: string, rival: string, language: Language): string {
  if (outcome === null) return '–'
  if (verdict === 'better') return own
  if (verdict === 'worse') return rival
  return verdict === 'same' ? word('same', language) : '~'
}

function intervalNote(
  { cells, isExact, replications, against }: TwoWay,
  { factor, digits, unit }: { readonly factor: number; readonly digits: number; readonly unit: string },
  isDifference: boolean,
  language: Language
): string[] {
  if (isExact || replications < 2) return []
  const isOutcome = !isDifference || against !== null
  const halves = cells.flat().flatMap(({ outcome, difference }) => {
    const { low, high } = (isOutcome ? outcome : difference) ?? { low: null, high: null }
    return low === null || high === null ? [] : [(high - low) / 2]
  })
  const half = `${numberText(Math.max(0, ...halves) * factor, digits)} ${unit}`.trimEnd()
  return [word('sens.mapNoise', language, { half })]
}
