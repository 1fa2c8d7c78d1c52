import type { Cell, Table } from '../core/table.js'
import { type Language, type TermId, word } from '../i18n/terms.js'
import type { Passport } from '../model/runTable.js'

const entries: readonly (readonly [TermId, (passport: Passport) => string | number])[] = [
  ['engine', ({ engine, engineKind }) => `${engine} (${engineKind})`],
  ['scenario', ({ scenario }) => scenario],
  ['scenarioHash', ({ scenarioHash }) => scenarioHash],
  ['baseline', ({ baseline }) => baseline],
  ['baselineHash', ({ baselineHash }) => baselineHash],
  ['seed', ({ seed }) => seed],
  ['replications', ({ replications }) => replications],
  ['streamScheme', ({ streamScheme }) => streamScheme]
]

/**
 * What makes results repeatable, as one table: a column for each scenario.
 *
 * @param passports Passports of the scenarios shown.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * passportTable([result.passport], 'en').rows.length // => 8
 */
export function passportTable(passports: readonly Passport[], language: Language): Table {
  return {
    title: word('passport', language),
    columns: [
      { id: 'entry', label: '', unit: '', kind: 'text' },
      ...passports.map(({ scenario }) => ({ id: scenario, label: scenario, unit: '', kind: 'text' as const }))
    ],
    rows: entries.map(([term, of]): Cell[] => [word(term, language), ...passports.map((each) => `${of(each)}`)])
  }
}

/**
 * What makes a result repeatable, as lines of text.
 *
 * @param passport Passport of the scenario shown.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * passportLines(result.passport, 'en')[1] // => 'Scenario: fair'
 */
export function passportLines(passport: Passport, language: Language): string[] {
  return entries.map(([term, of]) => `${word(term, language)}${language === 'zh-CN' ? '：' : ': '}${of(passport)}`)
}
