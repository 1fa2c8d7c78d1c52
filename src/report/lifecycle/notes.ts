import { formatNumber } from '../../core/formatNumber.js'
import type { LifecycleResult } from '../../experiment/lifecycleResult.js'
import { type Language, word } from '../../i18n/terms.js'
import { conventionsLine } from './conventionsTable.js'
import { say } from './words.js'

/**
 * What stands under every table of a declared lifecycle: its notice, and that this is no forecast.
 *
 * @example
 * noticeNotes({ scenario: { notice: 'Made up.', noticeZh: null } }, 'en')
 * // => ['Made up.', 'A planning and teaching aid, not a forecast.']
 */
export function noticeNotes(
  { scenario }: { readonly scenario: Pick<LifecycleResult['scenario'], 'notice' | 'noticeZh'> },
  language: Language
): string[] {
  const { notice, noticeZh } = scenario
  const said = language === 'zh-CN' ? (noticeZh ?? notice) : (notice ?? noticeZh)
  return [...(said === null ? [] : [said]), word('notAForecast', language)]
}

/**
 * Whose amounts a table shows: one customer's, or those of a whole cohort.
 *
 * @example
 * cohortNote({ scenario: { cohort: 1000 } }, 'en') // => 'Amounts are those of the cohort of 1,000 customers.'
 */
export function cohortNote(
  { scenario }: { readonly scenario: Pick<LifecycleResult['scenario'], 'cohort'> },
  language: Language
): string {
  const { cohort } = scenario
  return cohort === 1 ? say('perCustomer', language) : say('perCohort', language, { n: formatNumber(cohort, 0) })
}

/**
 * How many replications the numbers rest on; nothing for the exact engine.
 *
 * @example
 * replicationNotes({ passport: { engineKind: 'exact', replications: 1 } }, 'en') // => []
 */
export function replicationNotes(
  { passport }: { readonly passport: Pick<LifecycleResult['passport'], 'engineKind' | 'replications'> },
  language: Language
): string[] {
  const { engineKind, replications } = passport
  if (engineKind === 'exact') return []
  return [
    replications === 1 ? word('oneReplication', language) : word('replicationsUsed', language, { n: replications })
  ]
}

/**
 * What stands under a table of amounts: replications, counting, discounting and rates, notice, no forecast.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * amountNotes(await playLifecycle(makeLifecycle(made)), 'en') // => ['A planning and teaching aid, not a forecast.']
 */
export function amountNotes(result: LifecycleResult, language: Language): string[] {
  return [...replicationNotes(result, language), ...conventionNotes(result, language)]
}

/**
 * The same without the replications, for amounts that are exact whichever engine played.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * conventionNotes(await playLifecycle(makeLifecycle(made)), 'en') // => ['A planning and teaching aid, not a forecast.']
 */
export function conventionNotes(result: LifecycleResult, language: Language): string[] {
  const line = conventionsLine(result, language)
  return [...(line === '' ? [] : [line]), ...noticeNotes(result, language)]
}
