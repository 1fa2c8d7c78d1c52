import { unitWords } from '../../chart/measure.js'
import type { Cell, Column, Table } from '../../core/table.js'
import { inLanguage, type Language, type TermId, word } from '../../i18n/terms.js'
import type { StatedNumber } from '../../model/statedNumber.js'
import { shownValue } from './assumedTables.js'
import { referencesOf, sourceText } from './sourceTables.js'

/**
 * The numbers by which changes act, the least known first: design defaults, then what is from memory or was set, then what has a
 * published source.
 *
 * @param resting The numbers; see `restingOn`.
 * @param numbers All numbers of the baseline, which the references are numbered by.
 * @param currency The scenario's currency.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const numbers = describeScenario(makeScenario({}))
 * const resting = numbers.filter(({ path }) => path === 'levers.service.effect')
 * restingTable(resting, numbers, 'EUR', 'en').rows[0].at(-1) // => 'levers.service.effect'
 */
export function restingTable(
  resting: readonly StatedNumber[],
  numbers: readonly StatedNumber[],
  currency: string,
  language: Language
): Table {
  const references = referencesOf(numbers)
  const order = ['D', 'M', 'A', 'C', 'S']
  const sorted = [...resting].sort((one, other) => order.indexOf(one.source.tag) - order.indexOf(other.source.tag))
  const text = (id: string, term: TermId): Column => ({ id, label: word(term, language), unit: '', kind: 'text' })
  return {
    title: word('doubt.response', language),
    columns: [
      text('what', 'assumed.what'),
      { ...text('value', 'value'), align: 'end' },
      text('unit', 'unit'),
      text('source', 'assumed.source'),
      text('key', 'assumed.key')
    ],
    rows: sorted.map((each): Cell[] => [
      inLanguage(each.label, language),
      shownValue(each.value),
      each.unit === 'none' ? '' : unitWords(each.unit, currency, language),
      sourceText(each, references),
      each.path
    ]),
    notes: [word('doubt.responseMeans', language)]
  }
}
