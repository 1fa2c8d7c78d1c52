import type { Table } from '../../core/table.js'
import type { Booked, Figure, Valuation } from '../../experiment/value/valuation.js'
import { type Language, word } from '../../i18n/terms.js'
import { segmentNames } from '../segmentNames.js'
import { figureColumn, figureWriter } from './figures.js'
import { bookedWords } from './showValueTable.js'

/**
 * With whom the parts of the booked profit are booked: a row for each part, a column for each segment, for cost that nobody
 * bears, and for the sum.
 *
 * @param valuation What `value` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const { columns } = bookedTable(await value(fair, { replications: 2 }), 'en')
 * columns.map(({ id }) => id) // => ['part', 'firms', 'nobody', 'show']
 */
export function bookedTable(valuation: Valuation, language: Language): Table {
  const { show, context } = valuation
  const parts: readonly (readonly [string, readonly Figure[], Figure])[] = [
    [word('withoutAny', language), show.bookedWith.map(({ withoutAny }) => withoutAny), show.withoutAny],
    ...show.mechanisms.map(
      ({ mechanism, value, bookedWith }) =>
        [word(`value.${mechanism}`, language), figuresOf(bookedWith), value] as const
    ),
    [bookedWords(valuation, language), figuresOf(show.bookedWith), show.booked]
  ]
  const { unit, write } = figureWriter(
    parts.flatMap(([, places, sum]) => [...places, sum]),
    valuation,
    language
  )
  const segments = segmentNames(context, language).filter(({ segment }) =>
    context.segments.some(({ id }) => id === segment)
  )
  return {
    title: word('whereBooked', language),
    columns: [
      { id: 'part', label: word('part', language), unit: '', kind: 'text' },
      ...segments.map(({ segment, name }) => figureColumn(`${segment}`, name, unit)),
      figureColumn('nobody', word('nobody', language), unit),
      figureColumn('show', word('wholeShow', language), unit)
    ],
    rows: parts.map(([name, places, sum]) => [name, ...places.map(write), write(sum)])
  }
}

function figuresOf(booked: readonly Booked[]): Figure[] {
  return booked.map(({ value }) => value)
}
