import type { Table } from '../../core/table.js'
import type { Figure, SegmentsValue, Valuation } from '../../experiment/value/valuation.js'
import { type Language, type TermId, word } from '../../i18n/terms.js'
import { segmentNames } from '../segmentNames.js'
import { figureColumn, figureWriter } from './figures.js'

/** A row: its name, and a figure a column; `null` where there is none. */
type Line = readonly [string, ...(Figure | null)[]]

/**
 * What each segment is worth: direct profit, indirect value, what of it is booked with others, what others do for it, and
 * total profitability; then what each does by mechanism. Lines for what nobody bears and for what segments share make the
 * columns add up to those of the show.
 *
 * @param valuation What `value` gave.
 * @param language `en` or `zh-CN`.
 * @returns Two tables; none where segments were not asked for.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const [table] = segmentValueTables(await value(fair, { replications: 2, segments: true }), 'en')
 * table.rows.map(([name]) => name)
 * // => ['firms', 'Nobody bears it', 'Shared among segments (interaction)', 'Whole show']
 */
export function segmentValueTables(valuation: Valuation, language: Language): Table[] {
  const { segments } = valuation
  if (segments === null) return []
  return [profitTable(valuation, segments, language), mechanismTable(valuation, segments, language)]
}

function profitTable(valuation: Valuation, { segments, nobody, shared }: SegmentsValue, language: Language): Table {
  const { booked } = valuation.show
  const names = namesOf(valuation, language)
  const lines: Line[] = [
    ...segments.map(({ direct, indirect, withOthers, fromOthers, total }, index): Line => {
      return [names[index], direct, indirect, withOthers, fromOthers, total]
    }),
    [word('nobody', language), nobody, null, null, null, nobody],
    [word('sharedAmongSegments', language), null, shared.indirect, null, null, shared.total],
    [word('wholeShow', language), booked, valuation.show.indirect, null, null, booked]
  ]
  const labels: readonly TermId[] = ['directProfit', 'indirectValue', 'bookedWithOthers', 'owedToOthers', 'totalProfit']
  return {
    ...tableOf('valueBySegment', labels, lines, valuation, language),
    notes: [word('segmentValueMeans', language), word('sharedMeans', language)]
  }
}

function mechanismTable(valuation: Valuation, { segments, shared }: SegmentsValue, language: Language): Table {
  const { mechanisms, indirect } = valuation.show
  const names = namesOf(valuation, language)
  const lines: Line[] = [
    ...segments.map((each, index): Line => {
      return [names[index], ...each.mechanisms.map(({ value }) => value), each.indirect]
    }),
    [word('sharedAmongSegments', language), ...shared.mechanisms, shared.indirect],
    [word('wholeShow', language), ...mechanisms.map(({ value }) => value), indirect]
  ]
  const labels = [...mechanisms.map(({ mechanism }) => `value.${mechanism}` as const), 'indirectValue' as const]
  return tableOf('indirectBySegment', labels, lines, valuation, language)
}

function tableOf(
  title: TermId,
  labels: readonly TermId[],
  lines: readonly Line[],
  valuation: Valuation,
  language: Language
): Table {
  const figures = lines.flatMap(([, ...each]) => each.filter((figure) => figure !== null))
  const { unit, write } = figureWriter(figures, valuation, language)
  return {
    title: word(title, language),
    columns: [
      { id: 'segment', label: word('segment', language), unit: '', kind: 'text' },
      ...labels.map((label) => figureColumn(label, word(label, language), unit))
    ],
    rows: lines.map(([name, ...each]) => [name, ...each.map((figure) => (figure === null ? '' : write(figure)))])
  }
}

function namesOf({ context }: Valuation, language: Language): string[] {
  const places = segmentNames(context, language)
  return context.segments.map(({ id }) => places.find(({ segment }) => segment === id)?.name ?? id)
}
