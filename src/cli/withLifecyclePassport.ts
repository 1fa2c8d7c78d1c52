import type { Column, Table } from '../core/table.js'
import type { LifecycleResult } from '../experiment/lifecycleResult.js'
import { type Language, word } from '../i18n/terms.js'
import { conventionsLine } from '../report/lifecycle/conventionsTable.js'
import { noticeNotes } from '../report/lifecycle/notes.js'

/**
 * A long table with what makes its numbers repeatable, the conventions and the notices in columns of their own: a CSV file
 * has no place for notes, and rows are copied out of it.
 *
 * @param table Records of a lifecycle.
 * @param result What they are of.
 * @param language `en` or `zh-CN`.
 */
export function withLifecyclePassport(table: Table, result: LifecycleResult, language: Language): Table {
  const { engine, engineKind, scenario, scenarioHash, seed, replications, streamScheme } = result.passport
  const column = (id: string, label: string, kind: Column['kind'] = 'text'): Column => ({ id, label, unit: '', kind })
  const luck = engineKind === 'exact' ? [null, null, null, null] : [seed, replications, result.customers, streamScheme]
  const said = [conventionsLine(result, language), noticeNotes(result, language).join(' ')]
  const cells = [scenario, engine, engineKind, scenarioHash, ...luck, ...said]
  return {
    ...table,
    columns: [
      ...table.columns,
      column('scenario', word('scenario', language)),
      column('engine', word('engine', language)),
      column('engineKind', word('engineKind', language)),
      column('scenarioHash', word('scenarioHash', language)),
      column('seed', word('seed', language)),
      column('replications', word('replications', language), 'integer'),
      column('customers', word('customers', language), 'integer'),
      column('streamScheme', word('streamScheme', language), 'integer'),
      column('conventions', word('conventions', language)),
      column('notice', word('notice', language))
    ],
    rows: table.rows.map((row) => [...row, ...cells])
  }
}
