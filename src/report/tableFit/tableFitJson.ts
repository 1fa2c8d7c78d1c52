import type { LogitFit } from '../../calibration/logit/fitLogit.js'
import type { TableFits, TableGroup } from '../../calibration/table/fitTable.js'
import { resultVersion } from '../resultJson.js'

/** Fits of a table in a result file; what each part holds stands with {@link TableFits}. What is not known is `null`. */
export interface TableFitsJson extends Omit<TableFits, 'groups'> {
  readonly perennial: 'result'
  readonly version: typeof resultVersion
  readonly forecast: false
  readonly groups: readonly (Omit<TableGroup, 'logit'> & {
    /** The covariance row by row. */
    readonly logit: (Omit<LogitFit, 'covariance'> & { readonly covariance: readonly number[] | null }) | null
  })[]
}

/**
 * What `fitTable` gave, as plain data for a file: see {@link TableFitsJson}. Equal tables give equal text.
 *
 * @param fits What `fitTable` gave.
 *
 * @example
 * const table = { file: 'a.csv', headers: ['t', 'left'], rows: [{ number: 2, cells: ['2', 'yes'] }, { number: 3, cells: ['3', 'no'] }] }
 * tableFitJson(fitTable(table, { kind: 'tenures', time: 't', left: 'left' })).kind // => 'tableFits'
 */
export function tableFitJson(fits: TableFits): TableFitsJson {
  const groups = fits.groups.map(({ logit, ...group }) => {
    const covariance = logit?.covariance ? Array.from(logit.covariance) : null
    return { ...group, logit: logit === null ? null : { ...logit, covariance } }
  })
  return { perennial: 'result', version: resultVersion, forecast: false, ...fits, groups }
}
