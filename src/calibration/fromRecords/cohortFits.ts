import { cohortsOf, marksOf } from '../../records/histories.js'
import type { Records } from '../../records/records.js'
import { attendanceCells } from '../bgbb/cells.js'
import { type BgbbFit, fitBgbb } from '../bgbb/fitBgbb.js'
import { bgbbHeldOut } from '../bgbb/heldOut.js'
import type { Words } from '../fit.js'
import { refuse } from '../refuse.js'
import { fitSbg, type SbgFit } from '../sbg/fitSbg.js'
import { sbgHeldOut } from '../sbg/goodness.js'
import { sbgSurvival } from '../sbg/projection.js'
import { attempt } from './attempt.js'
import { heldPlaces, withoutLast } from './heldEditions.js'
import type { RecordFit, RecordForecast } from './recordFit.js'
import { recordFitWords } from './words.js'

/** Fewer customers with a known first edition, and those of the first recorded one are taken along. */
const fewKnown = 100

/**
 * Some customers of the records, everything else as it is.
 *
 * @param records The records.
 * @param members Their places; they come in this order.
 *
 * @example
 * const records = makeRecords([{ customer: 'A', edition: '1' }, { customer: 'B', edition: '2', area: 9 }])
 * recordsOf(records, [1]).attended // => Int8Array.of(0, 1)
 */
export function recordsOf(records: Records, members: readonly number[]): Records {
  const { length } = records.editions
  const pick = <T extends Int8Array | Float64Array>(values: T, made: T): T => {
    members.forEach((customer, index) => {
      made.set(values.subarray(customer * length, (customer + 1) * length), index * length)
    })
    return made
  }
  const size = members.length * length
  const all = (columns: Readonly<Record<string, Float64Array | undefined>>) =>
    Object.fromEntries(
      Object.entries(columns).flatMap(([name, values]) =>
        values === undefined ? [] : [[name, pick(values, new Float64Array(size))] as const]
      )
    )
  return {
    ...records,
    customers: members.map((customer) => records.customers[customer]),
    attended: pick(records.attended, new Int8Array(size)),
    entry: Int32Array.from(members, (customer) => records.entry[customer]),
    entryKnown: Uint8Array.from(members, (customer) => records.entryKnown[customer]),
    figures: all(records.figures),
    covariates: all(records.covariates)
  }
}

/**
 * The shifted beta-geometric on the cohorts of the records: customers whose first edition is known, followed until they miss
 * one. With it, a forecast of the last editions by a fit that did not see them: of those still there, who comes again.
 *
 * @param records The records.
 * @param options `segment` it is of, `heldOut` editions (0: none).
 *
 * @example
 * const rows = [1, 2, 3].flatMap((edition) => ['A', 'B', 'C'].slice(edition - 1).map((customer) => ({ customer, edition: `${edition}` })))
 * sbgOnRecords(makeRecords(rows), { segment: null, heldOut: 0 }).fit // => null
 */
export function sbgOnRecords(
  records: Records,
  { segment, heldOut }: { readonly segment: string | null; readonly heldOut: number }
): RecordFit<SbgFit> {
  const fitted = attempt(() => fitSbg(cohortsFor(records)))
  const forecast = heldOut === 0 || fitted.made === null ? null : attempt(() => sbgForecast(records, heldOut))
  return {
    segment,
    customers: knownCustomers(records),
    sampledOf: null,
    fit: fitted.made,
    problems: problemsOf(fitted.why, fitted.made?.problems, forecast?.why),
    heldOut: forecast?.made ?? null
  }
}

function cohortsFor(records: Records) {
  const cohorts = cohortsOf(records)
  const { message, messageZh } = recordFitWords.noCohort
  if (cohorts.length === 0) refuse('records', message, messageZh)
  return cohorts.map(({ survivors }) => survivors)
}

function sbgForecast(records: Records, heldOut: number): RecordForecast {
  const kept = keptEditions(records, heldOut)
  const { parameters } = fitSbg(cohortsFor(withoutLast(records, heldOut)))
  const survival = sbgSurvival(parameters, records.editions.length)
  const sums = heldPlaces(records)
    .slice(-heldOut)
    .map((edition) => ({ edition, observed: 0, expected: 0 }))
  let logLikelihood = 0
  for (const { entry, survivors } of cohortsOf(records)) {
    if (entry >= kept) continue
    let last = kept - 1 - entry
    while (survivors[last] === null) last--
    for (const sum of sums) {
      const age = sum.edition - entry
      sum.observed += survivors[age] ?? 0
      sum.expected += survival[last] > 0 ? ((survivors[last] ?? 0) * survival[age]) / survival[last] : 0
    }
    logLikelihood += sbgHeldOut(parameters, survivors, last).logLikelihood
  }
  return forecastOf(records, sums, logLikelihood)
}

/**
 * The beta-geometric/beta-Bernoulli model on the attendance of customers whose first edition is known; where these are few,
 * of all, which is then said. With it, a forecast of the last editions by a fit that did not see them.
 *
 * @param records The records.
 * @param options `segment` it is of, `heldOut` editions (0: none).
 *
 * @example
 * bgbbOnRecords(makeRecords([{ customer: 'A', edition: '1' }]), { segment: null, heldOut: 0 }).fit // => null
 */
export function bgbbOnRecords(
  records: Records,
  { segment, heldOut }: { readonly segment: string | null; readonly heldOut: number }
): RecordFit<BgbbFit> {
  const known = knownCustomers(records)
  const takesAll = known < fewKnown
  const members = Array.from(records.customers.keys()).filter(
    (customer) => records.entry[customer] >= 0 && (takesAll || records.entryKnown[customer] === 1)
  )
  const histories = members.map((customer) => marksOf(records, customer))
  const fitted = attempt(() => fitBgbb(attendanceCells(histories)))
  const forecast =
    heldOut === 0 || fitted.made === null
      ? null
      : attempt(() => {
          const kept = keptEditions(records, heldOut)
          const before = histories.map((history) => history.slice(0, kept))
          const { parameters } = fitBgbb(attendanceCells(before), { intervals: false })
          const found = bgbbHeldOut(parameters, histories, kept)
          const sums = found.rows.flatMap((row, index) => (row === null ? [] : [{ ...row, edition: kept + index }]))
          return forecastOf(records, sums, found.logLikelihood)
        })
  return {
    segment,
    customers: members.length,
    sampledOf: null,
    fit: fitted.made,
    problems: [
      ...(takesAll && members.length > known ? [recordFitWords.unknownEntries] : []),
      ...problemsOf(fitted.why, fitted.made?.problems, forecast?.why)
    ],
    heldOut: forecast?.made ?? null
  }
}

/**
 * How many editions come before the last ones that were held.
 *
 * @param records The records.
 * @param heldOut How many are held out.
 * @throws InputError where fewer than three editions held would be left.
 *
 * @example
 * const records = makeRecords([1, 2, 3, 4].map((edition) => ({ customer: 'A', edition: `${edition}` })))
 * keptEditions(records, 1) // => 3
 */
export function keptEditions(records: Records, heldOut: number): number {
  const held = heldPlaces(records)
  if (held.length < heldOut + 3) {
    const { message, messageZh } = recordFitWords.noHeldOut(held.length, heldOut)
    refuse('heldOut', message, messageZh)
  }
  return held[held.length - heldOut]
}

/**
 * A forecast from sums by edition.
 *
 * @example
 * const records = makeRecords([{ customer: 'A', edition: '1' }])
 * forecastOf(records, [{ edition: 0, observed: 3, expected: 2.5 }], -1).editions // => [{ label: '1', observed: 3, expected: 2.5 }]
 */
export function forecastOf(
  records: Pick<Records, 'editions'>,
  sums: readonly { readonly edition: number; readonly observed: number; readonly expected: number }[],
  logLikelihood: number
): RecordForecast {
  const sum = (name: 'observed' | 'expected') => sums.reduce((total, each) => total + each[name], 0)
  return {
    editions: sums.map(({ edition, observed, expected }) => ({
      label: records.editions[edition].label,
      observed,
      expected
    })),
    observed: sum('observed'),
    expected: sum('expected'),
    logLikelihood
  }
}

/**
 * What is wrong with a fit, put together: why it failed, what it says itself, and why it does not foretell.
 *
 * @example
 * problemsOf([], undefined, [{ message: 'too few', messageZh: '过少' }])[0].message
 * // => 'no forecast of the editions held out: too few'
 */
export function problemsOf(
  why: readonly Words[],
  own: readonly Words[] | undefined,
  whyNoForecast: readonly Words[] | undefined
): Words[] {
  return [...why, ...(own ?? []), ...(whyNoForecast ?? []).map(recordFitWords.forecastFailed)]
}

function knownCustomers({ entry, entryKnown }: Records): number {
  return entryKnown.reduce((sum, known, customer) => sum + (entry[customer] >= 0 ? known : 0), 0)
}
