import type { Calibration } from '../../experiment/calibrate/calibration.js'
import type { Passport } from '../../model/runTable.js'
import { resultVersion } from '../resultJson.js'
import { type FitLine, fitLines } from './fitLines.js'

/**
 * A calibration as a result file. Shares are 0 to 1, areas m², money in units of currency; `null` is not known. `targets`
 * hold what the records have and what the calibrated scenario makes of it, `parameters` what was set, with the distribution
 * as the scenario has it, `changes` what a scenario file says besides what it extends, `fits` every fit with its parameters,
 * problems in both languages, and forecast of the editions held out, `curves` the response curves of levers that were set.
 */
export interface CalibrationJson {
  readonly perennial: 'result'
  readonly version: number
  readonly kind: 'calibration'
  readonly forecast: false
  readonly partial: boolean
  readonly passport: Passport
  readonly base: Calibration['base']
  readonly records: Calibration['records']
  readonly targets: Calibration['targets']
  readonly parameters: Calibration['parameters']
  readonly correlations: Calibration['correlations']
  readonly leftAlone: Calibration['leftAlone']
  readonly match: Calibration['match']
  readonly problems: Calibration['problems']
  readonly fits: readonly FitLine[]
  readonly curves: Calibration['curves']
  readonly changes: Calibration['changes']
}

/**
 * A calibration as the value that a JSON file holds.
 *
 * @param calibration What `calibrate` gave.
 *
 * @example
 * const rows = ['A', 'B'].map((customer) => ({ customer, edition: '1' }))
 * const base = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { exhibitors: { marketSize: 60 } } }, 'fair')
 * const calibration = await calibrate(makeRecords(rows), base, { match: false, replications: 2, hiddenStages: false })
 * calibrationJson(calibration).kind // => 'calibration'
 */
export function calibrationJson(calibration: Calibration): CalibrationJson {
  const { kind, partial, passport, base, records, targets, parameters, correlations } = calibration
  const { leftAlone, match, problems, fits, curves, changes } = calibration
  return {
    perennial: 'result',
    version: resultVersion,
    kind,
    forecast: false,
    partial,
    passport,
    base,
    records,
    targets,
    parameters,
    correlations,
    leftAlone,
    match: match && { ...match, distance: Number.isFinite(match.distance) ? match.distance : 0 },
    problems,
    fits: fitLines(fits),
    curves,
    changes
  }
}
