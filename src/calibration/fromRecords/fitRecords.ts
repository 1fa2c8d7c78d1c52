import type { Records } from '../../records/records.js'
import type { BgbbFit } from '../bgbb/fitBgbb.js'
import type { HmmOptions } from '../hmm/fitHmm.js'
import { requireCount } from '../refuse.js'
import type { SbgFit } from '../sbg/fitSbg.js'
import { bootstrapHmm } from './bootstrapHmm.js'
import { bgbbOnRecords, recordsOf, sbgOnRecords } from './cohortFits.js'
import { hmmOnRecords, type RecordHmm } from './hmmOnRecords.js'
import { pricesOnRecords, type RecordedPrice } from './pricesOnRecords.js'
import type { RecordFit } from './recordFit.js'
import { feesOnRecords, type RecordSizes, sizesOnRecords } from './sizesOnRecords.js'
import { type RecordTransitions, transitionsOnRecords } from './transitionsOnRecords.js'

/** How to fit records. */
export interface FitRecordsOptions extends HmmOptions {
  /** Last editions that each fit is also tried upon; 0 for none. Defaults to 2. */
  readonly heldOut?: number
  /** How often customers are drawn again for intervals of the hidden Markov fit; 0 for none. Defaults to 0. */
  readonly bootstrap?: number
  /** Whether to fit hidden stages, which takes longest. Defaults to true. */
  readonly hiddenStages?: boolean
  /** Told after each fit how many are done; a promise it returns is awaited. */
  readonly onProgress?: (done: number, all: number) => void | Promise<void>
  /** Asked between samples of the bootstrap; once true, it ends with what it has. */
  readonly shouldStop?: () => boolean
}

/** Everything that is fitted to records; what could not be done says why and sinks nothing else. */
export interface RecordFits {
  readonly customers: number
  /** Those whose first edition is known. */
  readonly knownEntries: number
  readonly editions: number
  readonly held: number
  /** Of all customers first, then of each segment with enough of them. */
  readonly sbg: readonly RecordFit<SbgFit>[]
  readonly bgbb: readonly RecordFit<BgbbFit>[]
  readonly transitions: RecordTransitions
  /** `null` where it was not asked for. */
  readonly hmm: RecordHmm | null
  readonly areas: readonly RecordSizes[]
  readonly fees: readonly RecordSizes[]
  readonly price: { readonly made: RecordedPrice | null; readonly why: RecordFit<never>['problems'] }
  /** Segments too small to be fitted by themselves, which count only among all. */
  readonly pooled: readonly string[]
}

/** Customers that a segment needs to be fitted by itself. */
export const leastOfSegment = 150

/**
 * Fits everything that records allow: the shifted beta-geometric on cohorts, BG/BB on attendance, stands and fees, of all
 * customers and of each segment of at least 150; prices, transitions with covariates and hidden stages of all together. Each
 * with its convergence, ends, errors, goodness of fit, what is wrong with it and what would help, and a forecast of the last
 * editions by a fit that did not see them.
 *
 * Rejects with an InputError for options that cannot be; never for records: a fit that cannot be done says why.
 *
 * @param records The records.
 * @param options See {@link FitRecordsOptions}.
 *
 * @example
 * const rows = [['A', '1'], ['B', '2'], ['B', '3'], ['C', '2'], ['D', '2'], ['D', '3']].map(([customer, edition]) => ({ customer, edition }))
 * const fits = await fitRecords(makeRecords(rows), { hiddenStages: false, heldOut: 0 })
 * fits.sbg[0].problems.length > 0 // => true
 * fits.areas[0].problems[0].message // => 'area is not recorded'
 */
export async function fitRecords(records: Records, options: FitRecordsOptions = {}): Promise<RecordFits> {
  const { heldOut = 2, bootstrap = 0, hiddenStages = true, onProgress, shouldStop, ...how } = options
  requireCount('heldOut', heldOut)
  requireCount('bootstrap', bootstrap)
  const segments = segmentsOf(records)
  const large = segments.filter(({ members }) => members.length >= leastOfSegment)
  const parts = [
    { segment: null, records },
    ...(segments.length < 2
      ? []
      : large.map(({ segment, members }) => ({ segment, records: recordsOf(records, members) })))
  ]
  const all = (hiddenStages ? 5 : 4) + bootstrap
  let done = 0
  const step = async <T>(made: T): Promise<T> => {
    await onProgress?.(++done, all)
    return made
  }
  const sbg = await step(parts.map((part) => sbgOnRecords(part.records, { segment: part.segment, heldOut })))
  const bgbb = await step(parts.map((part) => bgbbOnRecords(part.records, { segment: part.segment, heldOut })))
  const transitions = await step(transitionsOnRecords(records, { heldOut }))
  const areas = parts.map((part) => sizesOnRecords(part.records, part.segment))
  const fees = await step(parts.map((part) => feesOnRecords(part.records, part.segment)))
  let hmm: RecordHmm | null = null
  if (hiddenStages) {
    const { histories, ...found } = await step(hmmOnRecords(records, { ...how, heldOut }))
    const { fit } = found
    const draw = { ...how, samples: bootstrap, onSample: () => step(undefined), ...(shouldStop ? { shouldStop } : {}) }
    hmm = { ...found, bootstrap: fit === null || bootstrap < 2 ? null : await bootstrapHmm(fit, histories, draw) }
  }
  return {
    customers: records.customers.length,
    knownEntries: records.entryKnown.reduce((sum, known) => sum + known, 0),
    editions: records.editions.length,
    held: records.editions.filter(({ held }) => held).length,
    sbg,
    bgbb,
    transitions,
    hmm,
    areas,
    fees,
    price: pricesOnRecords(records),
    pooled: segments.length < 2 ? [] : segments.filter((each) => !large.includes(each)).map(({ segment }) => segment)
  }
}

/**
 * The segments of the records with their customers, in the order in which the records name them; customers without one are
 * left out.
 *
 * @param records The records.
 *
 * @example
 * const rows = [{ customer: 'A', edition: '1', segment: 'small' }, { customer: 'B', edition: '1' }]
 * segmentsOf(makeRecords(rows)) // => [{ segment: 'small', members: [0] }]
 */
export function segmentsOf({ customers }: Pick<Records, 'customers'>): { segment: string; members: number[] }[] {
  const found = new Map<string, number[]>()
  customers.forEach(({ segment }, customer) => {
    if (segment === null) return
    const members = found.get(segment)
    if (members === undefined) found.set(segment, [customer])
    else members.push(customer)
  })
  return [...found].map(([segment, members]) => ({ segment, members }))
}
