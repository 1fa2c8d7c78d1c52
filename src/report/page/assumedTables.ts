import { unitWords } from '../../chart/measure.js'
import { formatNumber } from '../../core/formatNumber.js'
import type { Cell, Column, Table } from '../../core/table.js'
import { inLanguage, type Language, type TermId, word } from '../../i18n/terms.js'
import type { Text } from '../../model/parameter.js'
import type { StatedNumber } from '../../model/statedNumber.js'
import { undefinedText } from '../numberText.js'
import { referencesOf, sourceText } from './sourceTables.js'

/** One thing in which a strategy differs from the baseline. */
export interface StatedChange {
  /** Dotted path in the scenario. */
  readonly path: string
  readonly label: Text
  /** As it would be written; `null` where it is absent. */
  readonly from: string | null
  readonly to: string | null
  /** Whether it is management's decision, and no assumption about the world. */
  readonly isDecision: boolean
}

/**
 * What differs between a strategy and the baseline, a row each.
 *
 * @param title Title of the table.
 * @param changes What differs.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const change = { path: 'levers.service.spend', label: { en: 'Spend', zh: '投入' }, from: null, to: '9000', isDecision: true }
 * changesTable('Plan', [change], 'en').rows // => [['Spend', '–', '9,000', 'decision', 'levers.service.spend']]
 */
export function changesTable(title: string, changes: readonly StatedChange[], language: Language): Table {
  return {
    title,
    columns: [
      text('what', 'assumed.what', language),
      text('before', 'assumed.before', language),
      text('after', 'assumed.after', language),
      text('role', 'assumed.role', language),
      text('key', 'assumed.key', language)
    ],
    rows: changes.map(({ path, label, from, to, isDecision }): Cell[] => [
      inLanguage(label, language),
      shownValue(from),
      shownValue(to),
      word(isDecision ? 'assumed.decision' : 'assumption', language),
      path
    ])
  }
}

/**
 * Every number of a scenario, a table for each part of it: what it is, its value and unit, where it comes from, and its key in
 * the file.
 *
 * @param numbers What `describeScenario` gave.
 * @param currency The scenario's currency.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const tables = everythingTables(describeScenario(makeScenario({})), 'EUR', 'en')
 * tables.find(({ title }) => title.startsWith('Competition')).rows[0].slice(1, 3) // => ['60', 'points']
 */
export function everythingTables(numbers: readonly StatedNumber[], currency: string, language: Language): Table[] {
  const references = referencesOf(numbers)
  const parts = [...new Set(numbers.map(({ group }) => group))]
  return parts.map((part) => {
    const mine = numbers.filter(({ group }) => group === part)
    const label = inLanguage(mine[0].groupLabel, language)
    return {
      title: word('assumed.part', language, { part: label, n: mine.length }),
      columns: [
        text('what', 'assumed.what', language),
        { ...text('value', 'value', language), align: 'end' },
        text('unit', 'unit', language),
        text('source', 'assumed.source', language),
        text('key', 'assumed.key', language)
      ],
      rows: mine.map((each): Cell[] => [
        inLanguage(each.label, language),
        shownValue(each.value),
        each.unit === 'none' ? '' : unitWords(each.unit, currency, language),
        sourceText(each, references),
        each.path
      ])
    }
  })
}

/**
 * A value as it would be written, for people: a plain number of four digits or more with its thousands apart, a dash for none.
 *
 * @example
 * shownValue('250000') // => '250,000'
 * shownValue('{ 1: 80000 }') // => '{ 1: 80000 }'
 */
export function shownValue(text: string | null): string {
  if (text === null) return undefinedText
  return /^\d{4,15}$/.test(text) ? formatNumber(Number(text), 0) : text
}

function text(id: string, term: TermId, language: Language): Column {
  return { id, label: word(term, language), unit: '', kind: 'text' }
}
