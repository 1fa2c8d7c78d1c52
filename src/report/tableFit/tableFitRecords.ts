import type { TableFits } from '../../calibration/table/fitTable.js'
import type { Cell, Table } from '../../core/table.js'
import { type Language, word } from '../../i18n/terms.js'
import { isEndless, tableFitLines } from './lines.js'

/**
 * Fits of a table as one long table of plain numbers: `what` (`sbg`, `bgbb`, `logit`: parameters and `logLikelihood`; `survival`: the
 * curve, by time; `projection`: expected shares, by age; `logRank`), the group (empty: all), the name of the parameter or the time,
 * the value with standard error and interval, and how many customers or rows it is from.
 *
 * @param fits What `fitTable` gave.
 * @param language Of the headers.
 *
 * @example
 * const table = { file: 'a.csv', headers: ['t', 'left'], rows: [{ number: 2, cells: ['2', 'yes'] }, { number: 3, cells: ['3', 'no'] }] }
 * const { rows } = tableFitRecords(fitTable(table, { kind: 'tenures', time: 't', left: 'left' }), 'en')
 * rows[0].slice(0, 4) // => ['survival', null, '2', 0.5]
 */
export function tableFitRecords(fits: TableFits, language: Language): Table {
  const rows: Cell[][] = []
  for (const { model, group: whole, fit, boundary } of tableFitLines(fits)) {
    const { group, customers, survival, projection } = whole
    if (fit !== null) rows.push([model, group, 'logLikelihood', fit.logLikelihood, null, null, null, customers])
    for (const [name, value] of Object.entries(fit?.parameters ?? {})) {
      const { low, high } = fit!.intervals[name]!
      const estimate = isEndless(model, boundary) ? null : value
      rows.push([model, group, name, estimate, fit!.standardErrors[name]!, low, high, customers])
    }
    for (const { time, survival: share, standardError, low, high, atRisk } of model === 'survival'
      ? survival!.points
      : []) {
      rows.push(['survival', group, String(time), share, standardError, low, high, atRisk])
    }
    for (const [age, share] of (model === 'sbg' ? (projection ?? []) : []).entries()) {
      rows.push(['projection', group, String(age), share, null, null, null, customers])
    }
  }
  if (fits.logRank !== null) {
    const { statistic, freedom, p } = fits.logRank
    rows.push(['logRank', null, 'statistic', statistic, null, null, null, fits.rows])
    rows.push(['logRank', null, 'freedom', freedom, null, null, null, fits.rows])
    rows.push(['logRank', null, 'p', p, null, null, null, fits.rows])
  }
  const number = (id: string, label: string) => ({ id, label, unit: '', kind: 'number' as const })
  return {
    title: word('tableFit.title', language, { file: fits.file }),
    columns: [
      { id: 'what', label: word('tableFit.what', language), unit: '', kind: 'text' },
      { id: 'group', label: word('tableFit.group', language), unit: '', kind: 'text' },
      { id: 'name', label: word('tableFit.name', language), unit: '', kind: 'text' },
      number('value', word('tableFit.value', language)),
      number('error', word('tableFit.error', language)),
      number('low', word('tableFit.low', language)),
      number('high', word('tableFit.high', language)),
      { id: 'n', label: word('tableFit.counted', language), unit: '', kind: 'integer' }
    ],
    rows
  }
}
