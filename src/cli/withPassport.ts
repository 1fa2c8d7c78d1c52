import type { Column, Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import { type Language, word } from '../i18n/terms.js'

/** What has been played: a scenario with what makes it repeatable. */
type Played = Pick<Replicated, 'passport' | 'scenario'> & {
  readonly context: Pick<Replicated['context'], 'notice' | 'noticeZh'>
}

/**
 * A long table with what makes its numbers repeatable, and the notices, in columns of its own: a CSV file has no place
 * for notes, and rows are copied out of it.
 *
 * @param table Records; with several scenarios, its column `scenario` names the one of each row.
 * @param scenarios Scenarios the records are of.
 * @param language `en` or `zh-CN`.
 */
export function withPassport(table: Table, scenarios: readonly Played[], language: Language): Table {
  const named = table.columns.findIndex(({ id }) => id === 'scenario')
  const cells = new Map(scenarios.map((each) => [each.scenario.name, passportCells(each, language)]))
  const only = passportCells(scenarios[0], language)
  return {
    ...table,
    columns: [...table.columns, ...passportColumns(language)],
    rows: table.rows.map((row) => [...row, ...((named < 0 ? only : cells.get(String(row[named]))) ?? only)])
  }
}

/**
 * The same for a result of one scenario of either kind; a declared lifecycle has no context, and no notice in it.
 *
 * @param table Records.
 * @param played The scenario the records are of.
 * @param language `en` or `zh-CN`.
 */
export function withPassportOnly(
  table: Table,
  { passport, context, scenario }: Pick<Played, 'passport' | 'scenario'> & { readonly context: Notices | null },
  language: Language
): Table {
  const cells = passportCells({ passport, context: context ?? { notice: null, noticeZh: null }, scenario }, language)
  return {
    ...table,
    columns: [...table.columns, ...passportColumns(language)],
    rows: table.rows.map((row) => [...row, ...cells])
  }
}

type Notices = Pick<Played['context'], 'notice' | 'noticeZh'>

function passportColumns(language: Language): Column[] {
  const column = (id: string, label: string, kind: Column['kind'] = 'text'): Column => ({ id, label, unit: '', kind })
  return [
    column('engine', word('engine', language)),
    column('scenarioHash', word('scenarioHash', language)),
    column('baselineHash', word('baselineHash', language)),
    column('seed', word('seed', language)),
    column('replications', word('replications', language), 'integer'),
    column('streamScheme', word('streamScheme', language), 'integer'),
    column('notice', word('notice', language))
  ]
}

function passportCells(
  { passport, context }: Omit<Played, 'context'> & { readonly context: Notices },
  language: Language
) {
  const { engine, scenarioHash, baselineHash, seed, replications, streamScheme } = passport
  const notice = language === 'zh-CN' ? context.noticeZh : context.notice
  const said = [notice, word('notAForecast', language)].filter((text) => text !== null).join(' ')
  return [engine, scenarioHash, baselineHash, seed, replications, streamScheme, said]
}
