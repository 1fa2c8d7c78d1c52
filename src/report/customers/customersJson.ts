import type { Boundary, Interval, Words } from '../../calibration/fit.js'
import type { HeldOutCheck } from '../../calibration/standing/heldOutCheck.js'
import type {
  CustomerStanding,
  CustomerStandings,
  StageStanding,
  StandingWorth
} from '../../calibration/standing/standing.js'
import type { RecordedEdition } from '../../records/records.js'
import { resultVersion } from '../resultJson.js'

/** What was fitted, in a result file. */
export interface StandingFitJson {
  readonly model: 'hmm' | 'bgbb'
  /** Customers fitted to, and of how many who attended. */
  readonly customers: number
  readonly of: number
  readonly parameters: Readonly<Record<string, number>>
  readonly standardErrors: Readonly<Record<string, number | null>>
  readonly intervals: Readonly<Record<string, Interval>>
  readonly logLikelihood: number
  readonly converged: boolean
  readonly boundary: readonly Boundary[]
  readonly problems: readonly Words[]
}

/** A result file of where customers stand. Probabilities 0 to 1, money in the currency of the records, `null` where unknown. */
export interface CustomersJson {
  readonly perennial: 'result'
  readonly version: typeof resultVersion
  readonly kind: 'customers'
  readonly forecast: false
  readonly files: readonly string[]
  readonly editions: readonly RecordedEdition[]
  readonly settings: CustomerStandings['settings']
  readonly fit: StandingFitJson
  readonly worth: StandingWorth
  readonly neverAttended: number
  readonly stages: readonly StageStanding[]
  /** Ids, most at stake first. */
  readonly atRisk: readonly string[]
  readonly check: HeldOutCheck | null
  readonly notes: readonly Words[]
  readonly customers: readonly CustomerStanding[]
}

/**
 * Where customers stand, as plain data for a file: see {@link CustomersJson}. Equal records and options give equal text.
 *
 * @param standings What `customerStandings` gave.
 *
 * @example
 * const rows = Array.from({ length: 60 }, (_, at) => ['1', '2', '3'].filter((edition) => Number(edition) < 2 + (at % 3))
 *   .map((edition) => ({ customer: `C${at}`, edition }))).flat()
 * customersJson(customerStandings(makeRecords(rows))).fit.model // => 'bgbb'
 */
export function customersJson(standings: CustomerStandings): CustomersJson {
  const { files, editions, settings, model, fit, fitted, worth, customers, stages } = standings
  const { neverAttended, atRisk, check, notes } = standings
  const { parameters, standardErrors, intervals, logLikelihood, converged, boundary, problems } = fit
  const told = { parameters, standardErrors, intervals, logLikelihood, converged, boundary, problems }
  return {
    perennial: 'result',
    version: resultVersion,
    kind: 'customers',
    forecast: false,
    files,
    editions,
    settings,
    fit: { model, ...fitted, ...told },
    worth,
    neverAttended,
    stages,
    atRisk: atRisk.map((place) => customers[place].id),
    check,
    notes,
    customers
  }
}
