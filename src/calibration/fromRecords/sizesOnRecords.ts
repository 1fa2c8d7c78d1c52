import type { Records } from '../../records/records.js'
import { type DistributionFit, fitDistributions } from '../distributions/fitDistribution.js'
import { type FlooredFit, fitFloored } from '../distributions/fitFloored.js'
import type { Words } from '../fit.js'
import { attempt } from './attempt.js'
import { heldPlaces } from './heldEditions.js'
import type { RecordFit } from './recordFit.js'
import { renewalColumns } from './renewal.js'
import { recordFitWords } from './words.js'

/** Fewer, and nothing is fitted. */
export const fewestSizes = 20

/** Sizes of stands: the lognormal with a floor that the model draws from, and the ordinary families beside it. */
export interface RecordSizes extends RecordFit<FlooredFit> {
  /** The best first, by AIC; none where they cannot be fitted. */
  readonly families: readonly DistributionFit[]
}

/**
 * Stands as customers first take them, one for each customer: of those whose first edition is known, or of all where these
 * are too few, which is then said.
 *
 * @param records The records.
 * @param segment They are of; `null` for all.
 *
 * @example
 * const rows = Array.from({ length: 30 }, (_, index) => ({ customer: `${index}`, edition: '1', area: 9 + (index * index) / 20 }))
 * sizesOnRecords(makeRecords(rows), null).fit.n // => 30
 */
export function sizesOnRecords(records: Records, segment: string | null): RecordSizes {
  const { area } = records.figures
  if (area === undefined) return { ...nothing(segment, recordFitWords.noFigure('area', '面积')), families: [] }
  const { values, problems } = firstValues(records, area)
  const fitted = attempt(() => fitRaised(values))
  const few = values.length < fewestSizes ? [recordFitWords.fewSizes('area', '面积', values.length)] : []
  const made = few.length > 0 ? null : fitted.made
  return {
    segment,
    customers: values.length,
    sampledOf: null,
    fit: made,
    problems: [...problems, ...few, ...(few.length > 0 ? [] : fitted.why), ...(made?.problems ?? [])],
    heldOut: null,
    families: made === null ? [] : (attempt(() => fitDistributions(values)).made ?? [])
  }
}

/**
 * What customers pay, one for each: their last payment.
 *
 * @param records The records.
 * @param segment They are of; `null` for all.
 *
 * @example
 * const rows = Array.from({ length: 30 }, (_, index) => ({ customer: `${index}`, edition: '1', paid: 900 + index * index }))
 * feesOnRecords(makeRecords(rows), null).families[0].n // => 30
 */
export function feesOnRecords(records: Records, segment: string | null): RecordSizes {
  const { paid } = records.figures
  if (paid === undefined) return { ...nothing(segment, recordFitWords.noFigure('paid', '付款')), families: [] }
  const values = lastValues(records, paid)
  const few = values.length < fewestSizes ? [recordFitWords.fewSizes('paid', '付款', values.length)] : []
  const fitted = few.length > 0 ? null : attempt(() => fitRaised(values))
  return {
    segment,
    customers: values.length,
    sampledOf: null,
    fit: fitted?.made ?? null,
    problems: [...few, ...(fitted?.why ?? []), ...(fitted?.made?.problems ?? [])],
    heldOut: null,
    families: fitted?.made ? (attempt(() => fitDistributions(values)).made ?? []) : []
  }
}

/** A size is the smallest on offer if at least so many take it, among the lower half of all. */
const atFloor = 0.03

/** The fit, its floor the smallest size that at least 3 % take; the few below (shared stands, say) are raised to it. */
function fitRaised(values: readonly number[]): FlooredFit {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const floor = [...values]
    .sort((one, other) => one - other)
    .slice(0, Math.ceil(values.length / 2))
    .find((value) => (counts.get(value) ?? 0) >= Math.max(3, atFloor * values.length))
  if (floor === undefined) return fitFloored(values)
  const raised = values.map((value) => Math.max(floor, value))
  return fitFloored(raised, { floor })
}

function nothing(segment: string | null, why: Words): RecordFit<FlooredFit> {
  return { segment, customers: 0, sampledOf: null, fit: null, problems: [why], heldOut: null }
}

/** First value above 0 of each customer, of those whose first edition it is where they suffice. */
function firstValues(records: Records, column: Float64Array): { values: number[]; problems: Words[] } {
  const { editions, entry, entryKnown, attended } = records
  const first = (customer: number, latest: number) => {
    for (let edition = Math.max(0, entry[customer]); edition <= latest; edition++) {
      const at = customer * editions.length + edition
      if (attended[at] === 1 && column[at] > 0) return [column[at]]
    }
    return []
  }
  const from = heldPlaces(records)[renewalColumns(records, []).leftOut] ?? 0
  const known = records.customers.flatMap((_, customer) =>
    entryKnown[customer] === 1 && entry[customer] >= from ? first(customer, entry[customer]) : []
  )
  if (known.length >= fewestSizes) return { values: known, problems: [] }
  const values = records.customers.flatMap((_, customer) => first(customer, editions.length - 1))
  return { values, problems: values.length === known.length ? [] : [recordFitWords.notFirstArea] }
}

function lastValues({ customers, editions, attended }: Records, column: Float64Array): number[] {
  return customers.flatMap((_, customer) => {
    for (let edition = editions.length - 1; edition >= 0; edition--) {
      const at = customer * editions.length + edition
      if (attended[at] === 1 && column[at] > 0) return [column[at]]
    }
    return []
  })
}
