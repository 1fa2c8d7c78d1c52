import type { Cell, Table } from '../../core/table.js'
import type { Calibration } from '../../experiment/calibrate/calibration.js'
import { type Language, type TermId, word } from '../../i18n/terms.js'
import { fitLines } from './fitLines.js'

/**
 * A calibration as one long table of plain numbers: a row for each target as recorded, in the base and as simulated
 * (`target.recorded`, `target.before`, `target.simulated`), each number set (`parameter`), each parameter of a fit
 * (`fit.NAME`), and each edition forecast (`forecast.NAME.observed`, `.expected`).
 *
 * @param calibration What `calibrate` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const rows = ['A', 'B'].map((customer) => ({ customer, edition: '1' }))
 * const base = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { exhibitors: { marketSize: 60 } } }, 'fair')
 * const calibration = await calibrate(makeRecords(rows), base, { match: false, replications: 2, hiddenStages: false })
 * calibrationRecords(calibration, 'en').rows[0].slice(0, 2) // => ['target.recorded', 'attendance']
 */
export function calibrationRecords({ targets, parameters, fits }: Calibration, language: Language): Table {
  const column = (id: string, term: TermId, kind: 'text' | 'number' | 'integer') => {
    return { id, label: word(term, language), unit: '', kind }
  }
  const rows: Cell[][] = []
  for (const { name, tenure, segment, recorded, before, simulated, within } of targets) {
    const inside = within === null ? null : within ? 1 : 0
    const { value, low, high, customers } = recorded
    rows.push(['target.recorded', name, segment, tenure, value, low, high, customers, null])
    if (before !== null) rows.push(['target.before', name, segment, tenure, before, null, null, null, null])
    if (simulated === null) continue
    const { mean, low: least, high: most, n } = simulated
    rows.push(['target.simulated', name, segment, tenure, mean, least, most, n, inside])
  }
  for (const { path, value, low, high, n } of parameters) {
    rows.push(['parameter', path, null, null, value, low, high, n, null])
  }
  for (const { fit, state, segment, customers, parameters: own, heldOut } of fitLines(fits)) {
    const name = state === null ? fit : `${fit}.${state}`
    for (const each of own) {
      rows.push([`fit.${name}`, each.name, segment, null, each.value, each.low, each.high, customers, null])
    }
    for (const { label, observed, expected } of heldOut?.editions ?? []) {
      rows.push([`forecast.${fit}.observed`, label, segment, null, observed, null, null, customers, null])
      rows.push([`forecast.${fit}.expected`, label, segment, null, expected, null, null, customers, null])
    }
  }
  return {
    title: word('calibrationTargets', language),
    columns: [
      column('what', 'whatIsTold', 'text'),
      column('name', 'figureOfRecords', 'text'),
      column('segment', 'segment', 'text'),
      column('tenure', 'fitTenure', 'integer'),
      column('value', 'setValue', 'number'),
      column('low', 'low', 'number'),
      column('high', 'high', 'number'),
      column('n', 'n', 'integer'),
      column('within', 'withinRecorded', 'integer')
    ],
    rows
  }
}
