import { causeLabels } from '../analysis/names.js'
import type { Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import { causes } from '../model/runTable.js'
import { namedGrid } from './namedGrid.js'
import { resultNotes, wholeShowLines } from './notes.js'
import { titleOf } from './titleOf.js'

/**
 * Why exhibitors left over the horizon: departures by cause with their share of all, then all departures, and the
 * dissatisfied among them with those who left without a word.
 *
 * @param replicated What `replicate` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * departuresTable(result, 'en').rows.at(-1)[0] // => 'Of these, left without a word'
 */
export function departuresTable(replicated: Replicated, language: Language): Table {
  const counts: Readonly<Record<string, string>> = {
    all: 'departures',
    dissatisfied: 'leftDissatisfied',
    silent: 'leftSilently'
  }
  const grid = namedGrid(
    replicated,
    [...causes, ...Object.keys(counts)],
    [
      {
        id: 'departures',
        label: word('number', language),
        keys: (name) => ({ outcome: counts[name] ?? `departures.${name}` })
      },
      {
        id: 'share',
        label: word('share', language),
        keys: (name) => {
          if (name === 'silent') return { outcome: 'silentShare' }
          return name in counts ? null : { outcome: `departureShare.${name}` }
        }
      }
    ],
    language
  )
  const names = [
    ...causes.map((cause) => inLanguage(causeLabels[cause], language)),
    word('allDepartures', language),
    word('leftDissatisfied', language),
    word('ofTheseSilently', language)
  ]
  return {
    title: titleOf('departuresByCause', replicated, language),
    columns: [{ id: 'cause', label: word('cause', language), unit: '', kind: 'text' }, ...grid.columns],
    rows: names.map((name, row) => [name, ...grid.cells[row]]),
    notes: [
      word('causeMeans', language),
      ...wholeShowLines(replicated, language),
      ...resultNotes(replicated, grid.estimates.flat(), language)
    ]
  }
}
