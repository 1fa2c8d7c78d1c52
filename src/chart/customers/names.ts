import type { CustomerStandings, StageStanding } from '../../calibration/standing/standing.js'
import { formatNumber } from '../../core/formatNumber.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { exhibitionStages } from '../../model/exhibitionLifecycle.js'
import type { StandingStage } from '../../model/stageFocus.js'

/**
 * What a stage is called.
 *
 * @param stage A stage; `null`: with the fair, not told apart; `all`: everybody.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * stageText('trust', 'zh-CN') // => '信任'
 * stageText(null, 'en') // => 'With the fair (stage not told apart)'
 */
export function stageText(stage: StageStanding['stage'] | StandingStage, language: Language): string {
  if (stage === null) return word('cust.withUs', language)
  if (stage === 'all') return word('cust.everybody', language)
  const found = exhibitionStages.find(({ id }) => id === stage)
  return found === undefined ? stage : inLanguage(found.label, language)
}

/**
 * The edition after which customers stand there: the last one held.
 *
 * @param standings Of customers.
 *
 * @example
 * lastEdition({ editions: [{ label: '2023', held: true }, { label: '2024', held: false }] }) // => '2023'
 */
export function lastEdition({ editions }: Pick<CustomerStandings, 'editions'>): string {
  return editions.reduce((last, { label, held }) => (held ? label : last), editions[0]?.label ?? '')
}

/**
 * Which records customers stand in: files, customers, editions held.
 *
 * @param standings Of customers.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const editions = [{ label: '2019', held: true }, { label: '2020', held: false }]
 * fromText({ files: ['a.csv'], customers: [{}, {}], editions }, 'en') // => 'Records: a.csv; customers: 2; editions held: 1'
 */
export function fromText(
  { files, customers, editions }: Pick<CustomerStandings, 'files' | 'customers' | 'editions'>,
  language: Language
): string {
  return word('cust.fromFiles', language, {
    files: files.length > 0 ? files.join(language === 'zh-CN' ? '、' : ', ') : word('cust.madeRecords', language),
    customers: formatNumber(customers.length, 0),
    editions: editions.filter(({ held }) => held).length
  })
}
