import { scenarioLabel } from '../../chart/results.js'
import type { Estimate } from '../../core/interval.js'
import type { Cell, Column, Table } from '../../core/table.js'
import type { Booked, Figure, LossSide, MechanismValue, Valuation } from '../../experiment/value/valuation.js'
import { type Language, type TermId, word } from '../../i18n/terms.js'
import { noticeLines } from '../notes.js'

/** What each figure of a loss is called. */
const lossTerms = {
  total: 'costsTheShow',
  own: 'ownValue',
  others: 'othersValue',
  savings: 'savedOnLevers',
  ownVisits: 'ownVisits',
  othersVisits: 'othersVisits'
} as const satisfies Record<keyof LossSide, TermId>

/**
 * Everything that `value` found as one long table of plain numbers, in units of currency: whose it is (a segment; `show`,
 * `nobody` and `shared` for the lines of the tables), what, and with whom it is booked (empty: with all). Figures `lost.…` are
 * per customer lost.
 *
 * @param valuation What `value` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const { rows } = valueRecords(await value(fair, { replications: 2 }), 'en')
 * rows[0].slice(0, 4) // => ['show', 'booked', 'Booked profit', null]
 */
export function valueRecords(valuation: Valuation, language: Language): Table {
  const { show, segments, losses, context } = valuation
  const { currency } = context
  const row = (of: string, id: string, term: TermId, { estimate }: Figure, booked: string | null = null): Cell[] => {
    return [of, id, word(term, language), booked, currency, ...numbersOf(estimate)]
  }
  const placed = (of: string, id: string, term: TermId, figure: Figure, booked: readonly Booked[]): Cell[][] => [
    row(of, id, term, figure),
    ...booked.map(({ segment, value }) => row(of, id, term, value, segment ?? 'nobody'))
  ]
  const mechanisms = (of: string, values: readonly MechanismValue[]) =>
    values.flatMap(({ mechanism, value, bookedWith }) => placed(of, mechanism, `value.${mechanism}`, value, bookedWith))
  const bare = show.bookedWith.map(({ segment, withoutAny }) => ({ segment, value: withoutAny }))
  const ofSegments =
    segments === null
      ? []
      : [
          ...segments.segments.flatMap((each) => [
            row(each.segment, 'direct', 'directProfit', each.direct),
            ...mechanisms(each.segment, each.mechanisms),
            row(each.segment, 'indirect', 'indirectValue', each.indirect),
            row(each.segment, 'withOthers', 'bookedWithOthers', each.withOthers),
            row(each.segment, 'fromOthers', 'owedToOthers', each.fromOthers),
            row(each.segment, 'total', 'totalProfit', each.total)
          ]),
          row('nobody', 'direct', 'nobody', segments.nobody),
          ...segments.shared.mechanisms.map((figure, index) => {
            const { mechanism } = show.mechanisms[index]
            return row('shared', mechanism, `value.${mechanism}`, figure)
          }),
          row('shared', 'indirect', 'indirectValue', segments.shared.indirect),
          row('shared', 'total', 'totalProfit', segments.shared.total)
        ]
  return {
    title: scenarioLabel(valuation, language),
    columns: columnsIn(language),
    rows: [
      ...placed(
        'show',
        'booked',
        valuation.outcome === 'npv' ? 'netPresentValue' : 'bookedProfit',
        show.booked,
        show.bookedWith
      ),
      ...placed('show', 'withoutAny', 'withoutAny', show.withoutAny, bare),
      ...mechanisms('show', show.mechanisms),
      row('show', 'indirect', 'indirectValue', show.indirect),
      ...ofSegments,
      ...(losses ?? []).flatMap((loss) =>
        (['inPeace', 'withGrudge'] as const).flatMap((side) =>
          (Object.keys(lossTerms) as (keyof LossSide)[]).map((figure) => {
            const unit = figure === 'ownVisits' || figure === 'othersVisits' ? word('unit.count', language) : currency
            const label = [word(lossTerms[figure], language), word(side, language)].join(', ')
            return [loss.segment, `lost.${side}.${figure}`, label, null, unit, ...numbersOf(loss[side][figure])]
          })
        )
      )
    ],
    notes: noticeLines([valuation], language)
  }
}

function numbersOf({ mean, low, high, sd, n }: Estimate): Cell[] {
  return [mean, low, high, sd, n]
}

function columnsIn(language: Language): Column[] {
  const column = (id: string, term: TermId, kind: Column['kind'] = 'number'): Column => {
    return { id, label: word(term, language), unit: '', kind }
  }
  return [
    column('segment', 'segment', 'text'),
    column('figure', 'figure', 'text'),
    column('label', 'label', 'text'),
    column('bookedWith', 'bookedWith', 'text'),
    column('unit', 'unit', 'text'),
    column('mean', 'mean'),
    column('low', 'low'),
    column('high', 'high'),
    column('sd', 'sd'),
    column('n', 'n', 'integer')
  ]
}
