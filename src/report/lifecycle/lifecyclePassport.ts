import { formatNumber } from '../../core/formatNumber.js'
import type { Cell, Table } from '../../core/table.js'
import type { LifecycleResult } from '../../experiment/lifecycleResult.js'
import { type Language, word } from '../../i18n/terms.js'
import { say } from './words.js'

/**
 * What makes a result of a declared lifecycle repeatable: engine and its kind, scenario and hash; where customers were
 * played one by one, seed, replications, customers and stream scheme.
 *
 * @param result What `playLifecycle` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * const [engine] = lifecyclePassport(await playLifecycle(makeLifecycle(made)), 'en').rows
 * engine[1].endsWith(' exact (expected customers, no chance)') // => true
 */
export function lifecyclePassport({ passport, customers }: LifecycleResult, language: Language): Table {
  const { engine, engineKind, scenario, scenarioHash, seed, replications, streamScheme } = passport
  const kind = say(engineKind === 'exact' ? 'engineExact' : 'engineIndividual', language)
  const luck: Cell[][] = [
    [word('seed', language), seed],
    [word('replications', language), `${replications}`],
    [say('customersPlayed', language), formatNumber(customers ?? 0, 0)],
    [word('streamScheme', language), `${streamScheme}`]
  ]
  return {
    title: word('passport', language),
    columns: [
      { id: 'entry', label: '', unit: '', kind: 'text' },
      { id: 'value', label: scenario, unit: '', kind: 'text' }
    ],
    rows: [
      [word('engine', language), `${engine} ${kind}`],
      [word('scenarioHash', language), scenarioHash],
      ...(engineKind === 'exact' ? [] : luck)
    ]
  }
}
