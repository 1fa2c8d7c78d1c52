import { dot } from '../../core/linear/quadraticProgramme.js'
import { type Region, type RegionRow, regionRows } from '../../core/linear/region.js'

/** A condition that holds a plan: with a little more room, the plan might be better. */
export interface Binding {
  /** Of the constraint, or of the variable. */
  readonly name: string
  readonly kind: RegionRow['kind']
  readonly limit: 'atMost' | 'atLeast'
  readonly value: number
}

/** How near its limit a sum counts as at it, as a share of the limit's size. */
export const usualTolerance = 0.005
/** What adding up numbers may be off by, as a share. */
const rounding = 1e-9

/**
 * The conditions that bind a plan: those whose limit it reaches, to within a share of the limit's size (of a bound, of the
 * range between the two bounds, where there are two).
 *
 * @param region Variables and constraints.
 * @param plan Value of each variable.
 * @param tolerance As a share. Defaults to .005.
 *
 * @example
 * const total = { name: 'total', coefficients: { care: 1, show: 1 }, atMost: 100 }
 * const region = { variables: [{ name: 'care' }, { name: 'show', high: 80 }], constraints: [total] }
 * bindingAt(region, [0, 80]).map(({ name, kind }) => `${name} ${kind}`) // => ['care low', 'show high']
 * bindingAt(region, [30, 70]) // => [{ name: 'total', kind: 'constraint', limit: 'atMost', value: 100 }]
 */
export function bindingAt(region: Region, plan: ArrayLike<number>, tolerance = usualTolerance): Binding[] {
  const size = Array.from(plan).reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return regionRows(region).flatMap((row): Binding[] => {
    const { name, kind, coefficients, low, high } = row
    const value = dot(coefficients, plan)
    const near = tolerance * scaleOf(region, row, size)
    const found: Binding[] = []
    if (value - low <= near) found.push({ name, kind, limit: 'atLeast', value: low })
    if (high - value <= near) found.push({ name, kind, limit: 'atMost', value: high })
    return found
  })
}

function scaleOf({ variables }: Region, { name, kind, low, high }: RegionRow, size: number): number {
  if (kind !== 'constraint') {
    const variable = variables.find((each) => each.name === name)!
    if (variable.high !== undefined && variable.high > (variable.low ?? 0)) return variable.high - (variable.low ?? 0)
  }
  const limits = [low, high].filter(Number.isFinite).map(Math.abs)
  return Math.max(...limits) || size
}

/** What keeps a variable where it is: its bounds or fixed value, or nothing of its own. */
export type Hold = 'low' | 'high' | 'fixed' | null

/**
 * What holds each variable of a plan.
 *
 * @param region Variables and constraints.
 * @param plan Value of each variable.
 * @param tolerance As in `bindingAt`.
 *
 * @example
 * heldBy({ variables: [{ name: 'care', fixed: 5 }, { name: 'show', high: 80 }, { name: 'trust' }] }, [5, 80, 3])
 * // => ['fixed', 'high', null]
 */
export function heldBy(region: Region, plan: ArrayLike<number>, tolerance = usualTolerance): Hold[] {
  const binding = bindingAt(region, plan, tolerance)
  return region.variables.map(({ name, fixed }) => {
    if (fixed !== undefined) return 'fixed'
    const found = binding.find((each) => each.name === name && each.kind !== 'constraint')
    return (found?.kind as Hold | undefined) ?? null
  })
}

/**
 * How much of a constraint's upper limit a plan leaves: the unspent money, where the constraint is the budget. Below zero
 * where the plan goes beyond it; `null` for a constraint that does not exist or has no upper limit.
 *
 * @param region Variables and constraints.
 * @param plan Value of each variable.
 * @param constraint Its name.
 *
 * @example
 * const total = { name: 'total', coefficients: { care: 1 }, atMost: 100 }
 * unspentOf({ variables: [{ name: 'care' }], constraints: [total] }, [30], 'total') // => 70
 */
export function unspentOf(region: Region, plan: ArrayLike<number>, constraint: string): number | null {
  const row = regionRows(region).find(({ name, kind }) => kind === 'constraint' && name === constraint)
  if (row === undefined || row.high === Number.POSITIVE_INFINITY) return null
  const left = row.high - dot(row.coefficients, plan)
  return Math.abs(left) <= rounding * Math.abs(row.high) ? 0 : left
}
