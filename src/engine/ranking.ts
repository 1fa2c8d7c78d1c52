import type { Plan } from './plan.js'
import { at, flag, type Population } from './population.js'

/** A customer in a ranking: segment and row, by which the columns are found. */
export interface Ranked {
  readonly segment: number
  readonly row: number
}

/** What customers may be ranked by, best first. */
export type Score = (population: Population, row: number) => number

/** Economic value less tactics at the last edition attended. */
export const byValue: Score = ({ lastValue }, row) => lastValue[row]!
/** Influence in the trade. */
export const byInfluence: Score = ({ influence }, row) => at(influence, row)
/** Size of the stand. */
export const bySize: Score = ({ area }, row) => area[row]!
/** Risk as an organiser sees it: dissatisfaction, and 25 points for having missed the last edition. */
export const byRisk: Score = ({ satisfaction, flags }, row) =>
  100 - satisfaction[row]! + (flags[row]! & flag.attendedLast ? 0 : 25)

/**
 * Customers of any segments from the highest score down; ties are broken by who they are (segment, edition of entry,
 * ordinal), so that the order in which they were gathered cannot matter.
 */
export function ranked(
  populations: readonly Population[],
  customers: readonly Ranked[],
  score: Score
): readonly Ranked[] {
  const scored = customers.map((customer) => ({ customer, score: score(populations[customer.segment]!, customer.row) }))
  scored.sort((a, b) => {
    if (a.score !== b.score) return b.score - a.score
    const [one, other] = [a.customer, b.customer]
    if (one.segment !== other.segment) return one.segment - other.segment
    const { entry, ordinal } = populations[one.segment]!
    return entry[one.row]! - entry[other.row]! || ordinal[one.row]! - ordinal[other.row]!
  })
  return scored.map(({ customer }) => customer)
}

/** The customers in the market of some segments whom `wanted` accepts; firms that have closed are none. */
export function gather(
  plan: Plan,
  populations: readonly Population[],
  segments: readonly boolean[],
  wanted: (population: Population, row: number) => boolean
): readonly Ranked[] {
  return plan.segments.flatMap((_, segment) => {
    if (!segments[segment]) return []
    const population = populations[segment]!
    const rows = [...population.order.subarray(0, population.alive)]
    const isThere = (row: number) => population.stage[row]! < plan.stages.length
    return rows.filter((row) => isThere(row) && wanted(population, row)).map((row) => ({ segment, row }))
  })
}
