import { neutral } from '../model/scale.js'
import type { Plan } from './plan.js'
import { at, flag, type Population, rowsAlive } from './population.js'

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
/**
 * Risk as an organiser sees it: dissatisfaction, taken for neutral where the record is wrong or old, and 25 points for having
 * missed the last edition.
 */
export const byRisk: Score = ({ satisfaction, stage, seen, flags }, row) => {
  const known = seen[row] === stage[row] ? satisfaction[row]! : neutral
  return 100 - known + (flags[row]! & flag.attendedLast ? 0 : 25)
}

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

/**
 * The first of a ranking that make up a `share` of the customers whom all in it stand for, each member for as many as it
 * does: those before whom less than the share comes.
 */
export function topShare(plan: Plan, best: readonly Ranked[], share: number): readonly Ranked[] {
  const all = headsOf(plan, best)
  let before = 0
  const end = best.findIndex(({ segment }) => {
    if (before / all >= share) return true
    before += plan.segments[segment]!.standsFor
    return false
  })
  return end < 0 ? best : best.slice(0, end)
}

/** The first of a ranking that stand for so many customers, to the nearest. */
export function firstOf(plan: Plan, best: readonly Ranked[], customers: number): readonly Ranked[] {
  let before = 0
  const end = best.findIndex(({ segment }) => {
    const each = plan.segments[segment]!.standsFor
    if (before + each / 2 > customers) return true
    before += each
    return false
  })
  return end < 0 ? best : best.slice(0, end)
}

/** How many customers those ranked stand for. */
export function headsOf({ segments }: Plan, customers: readonly Ranked[]): number {
  return customers.reduce((sum, { segment }) => sum + segments[segment]!.standsFor, 0)
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
    const rows = [...rowsAlive(population)]
    const isThere = (row: number) => population.stage[row]! < plan.stages.length
    return rows.filter((row) => isThere(row) && wanted(population, row)).map((row) => ({ segment, row }))
  })
}
