import { type LinearRow, linearProgramme } from './linearProgramme.js'
import { type Region, type RegionRow, regionRows } from './region.js'

/** One of the conditions that together cannot hold. */
export interface ConflictMember {
  /** Of the constraint, or of the variable whose bound or fixed value it is. */
  readonly name: string
  readonly kind: RegionRow['kind']
  readonly limit: 'atMost' | 'atLeast'
  /** The limit it sets. */
  readonly asked: number
  /** The nearest to it that the other members allow: set this, and there is a plan again. */
  readonly possible: number
}

interface Side extends Omit<ConflictMember, 'possible'> {
  readonly row: LinearRow
}

/**
 * Why no plan meets all conditions: a smallest set of them that cannot hold together, each needed for the conflict (an
 * irreducible infeasible set, by the deletion filter of Chinneck & Dravnieks 1991, ORSA Journal on Computing 3, 157–168).
 * Later conditions are kept rather than earlier ones where either would do. With each stands what the others would allow.
 *
 * @param region Variables and constraints.
 * @returns The members of the set, in the order of the region; `null` where some plan meets all conditions.
 *
 * @example
 * const variables = [{ name: 'care', low: 60 }, { name: 'show', low: 50 }]
 * const total = { name: 'total', coefficients: { care: 1, show: 1 }, atMost: 100 }
 * conflictOf({ variables, constraints: [total] })
 * // => [{ name: 'total', kind: 'constraint', limit: 'atMost', asked: 100, possible: 110 },
 * // { name: 'care', kind: 'low', limit: 'atLeast', asked: 60, possible: 50 },
 * // { name: 'show', kind: 'low', limit: 'atLeast', asked: 50, possible: 40 }]
 * conflictOf({ variables }) // => null
 */
export function conflictOf(region: Region): ConflictMember[] | null {
  const sides = regionRows(region).flatMap(sidesOf)
  const nothing = region.variables.map(() => 0)
  const canHold = (some: readonly Side[]) => linearProgramme(nothing, rowsOf(some)).status !== 'infeasible'
  if (canHold(sides)) return null
  const members = sides.reduce((left, side) => {
    const without = left.filter((each) => each !== side)
    return canHold(without) ? left : without
  }, sides)
  return members.map((member) => {
    const { row, ...said } = member
    return { ...said, possible: nearestAllowed(member, rowsOf(members.filter((each) => each !== member))) }
  })
}

function rowsOf(sides: readonly Side[]): LinearRow[] {
  return sides.map(({ row }) => row)
}

function sidesOf({ name, kind, coefficients, low, high }: RegionRow): Side[] {
  const sides: Side[] = []
  if (low > Number.NEGATIVE_INFINITY) {
    const row = { coefficients, low, high: Number.POSITIVE_INFINITY }
    sides.push({ name, kind, limit: 'atLeast', asked: low, row })
  }
  if (high < Number.POSITIVE_INFINITY) {
    const row = { coefficients, low: Number.NEGATIVE_INFINITY, high }
    sides.push({ name, kind, limit: 'atMost', asked: high, row })
  }
  return sides
}

function nearestAllowed({ row, limit, asked }: Side, others: readonly LinearRow[]): number {
  const sign = limit === 'atLeast' ? 1 : -1
  const found = linearProgramme(
    Array.from(row.coefficients, (value) => sign * value),
    others
  )
  return found.status === 'optimal' ? sign * found.value : asked
}
