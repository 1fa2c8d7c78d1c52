import { cohortsOf } from '../../records/histories.js'
import type { Records } from '../../records/records.js'
import { type Rate, rateOf } from './rate.js'

/** One cohort: customers who came first at the same edition. */
export interface CohortRow {
  readonly edition: string
  readonly customers: number
  /**
   * Of the cohort, those who attended every edition held up to 0, 1, 2 … editions after their first; `null` where an edition was
   * cancelled. Its length is what could be observed.
   */
  readonly kept: readonly (Rate | null)[]
}

/** Cohort retention as published figures count it, and who is left out of it. */
export interface CohortTriangle {
  readonly cohorts: readonly CohortRow[]
  /** Customers whose first attendance is not known: they were there when the records begin. */
  readonly tenureUnknown: number
  /** Customers of whom an attendance after their first is not known. */
  readonly attendanceUnknown: number
}

/**
 * The triangle of cohort retention: who missed an edition is out for good; cells after the last edition of the records are not
 * there, those of cancelled editions are `null`, neither is zero.
 *
 * @param records The records.
 *
 * @example
 * const rows = [['A', '1'], ['B', '2'], ['C', '2'], ['B', '3']]
 * const { cohorts, tenureUnknown } = cohortTriangle(makeRecords(rows.map(([customer, edition]) => ({ customer, edition }))))
 * cohorts[0].kept.map(({ count, n }) => [count, n]) // => [[2, 2], [1, 2]]
 * tenureUnknown // => 1
 */
export function cohortTriangle(records: Records): CohortTriangle {
  const { customers, editions, entry, entryKnown } = records
  const cohorts = cohortsOf(records).map(({ entry: first, survivors }) => {
    const size = survivors[0] ?? 0
    return {
      edition: editions[first].label,
      customers: size,
      kept: survivors.map((count) => (count === null ? null : rateOf(count, size)))
    }
  })
  const shown = cohorts.filter((cohort) => cohort.customers > 0)
  let tenureUnknown = 0
  let tenureKnown = 0
  for (let customer = 0; customer < customers.length; customer++) {
    if (entry[customer] < 0) continue
    if (entryKnown[customer] === 1) tenureKnown++
    else tenureUnknown++
  }
  const counted = shown.reduce((sum, cohort) => sum + cohort.customers, 0)
  return { cohorts: shown, tenureUnknown, attendanceUnknown: tenureKnown - counted }
}
