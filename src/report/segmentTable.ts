import type { Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import { type Language, word } from '../i18n/terms.js'
import { estimateGrid } from './estimateGrid.js'
import { resultNotes, wholeShowLines } from './notes.js'
import { segmentNames } from './segmentNames.js'
import { titleOf } from './titleOf.js'

const shown = [
  'repeatRate',
  'firstTimeRenewal',
  'attendance',
  'economicValue',
  'lifetimeValue',
  'valueFromNow'
] as const

/**
 * Retention, attendance and value over the horizon by segment, each cell `mean [low, high]`; the first row is the whole
 * show, after it each kind of customers where there are several.
 *
 * @param replicated What `replicate` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * segmentTable(result, 'en').rows[0][0] // => 'Whole show'
 */
export function segmentTable(replicated: Replicated, language: Language): Table {
  const places = segmentNames(replicated.context, language)
  const { columns, cells, estimates } = estimateGrid(replicated, shown, places, language)
  const ofOthers = replicated.context.segments.some(({ kind }) => kind !== 'exhibitor')
  const attending = {
    label: word('attending', language),
    ...(ofOthers ? { unit: word('unit.customers', language) } : {})
  }
  return {
    title: titleOf('bySegment', replicated, language),
    columns: [
      { id: 'segment', label: word('segment', language), unit: '', kind: 'text' },
      ...columns.map((column) => (column.id === 'attendance' ? { ...column, ...attending } : column))
    ],
    rows: places.map(({ name }, row) => [name, ...cells[row]]),
    notes: [
      word('lifetimeValueMeans', language),
      ...wholeShowLines(replicated, language),
      ...resultNotes(replicated, estimates.flat(), language)
    ]
  }
}
