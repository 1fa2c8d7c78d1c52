import { Matrix, pseudoInverse } from 'ml-matrix'
import { type Estimate, estimate } from '../../core/interval.js'
import { type Region, regionRows } from '../../core/linear/region.js'
import { bindingAt, heldBy } from './binding.js'
import type { MarginalReturns } from './marginalReturns.js'

/** What one more unit of a constraint's limit is worth. */
export interface ShadowPrice {
  /** In units of the result for each unit of the limit; `null` where it cannot be told. */
  readonly price: Estimate | null
  /**
   * How it was found. `multiplier`: from the marginal returns of the levers that nothing else holds. `bestLever`: every
   * lever is at a bound, so it is the return of the one that would get the money. `slack`: the limit does not bind, so it
   * is 0. `unknown`: no lever could take the money.
   */
  readonly method: 'multiplier' | 'bestLever' | 'slack' | 'unknown'
  /** Names of the levers it comes from. */
  readonly levers: readonly string[]
}

/**
 * The shadow price of a constraint, such as the total budget: what the result gains for each unit by which its limit is
 * raised, the money being spent again in the best way. At the best plan the marginal returns g of the levers that no bound
 * holds are sums of the multipliers λ of the constraints that bind, g = Aᵀλ (Karush 1939; Kuhn & Tucker 1951), and λ is
 * the shadow price (envelope theorem). With a budget alone, λ is the common marginal return of those levers. It is found
 * by least squares in each replication; the replications give the interval. The more the plan is off the best one, the
 * more marginal returns differ, and the less the price means.
 *
 * Where all levers are at a bound, the price is the return of the best lever that can take more, which is chosen in one
 * half of the replications and valued in the other, so that luck in the choice does not count.
 *
 * @param region Variables and constraints.
 * @param plan Value of each variable.
 * @param returns Marginal returns at that plan, one a variable, in the same order.
 * @param constraint Name of the constraint.
 * @param options `tolerance` as in `bindingAt`; `level` of the interval, .95 unless given.
 * @throws RangeError for a constraint that does not exist, or marginal returns of other levers.
 *
 * @example
 * const total = { name: 'total', coefficients: { care: 1, show: 1 }, atMost: 100 }
 * const region = { variables: [{ name: 'care' }, { name: 'show' }], constraints: [total] }
 * const returns = { slopes: [], byReplication: [[2, 3], [4, 5]], leftOut: 0 }
 * shadowPrice(region, [40, 60], returns, 'total').price.mean // ≈ 3.5
 * shadowPrice(region, [40, 50], returns, 'total').method // => 'slack'
 */
export function shadowPrice(
  region: Region,
  plan: ArrayLike<number>,
  { byReplication }: Pick<MarginalReturns, 'byReplication'>,
  constraint: string,
  options: { readonly tolerance?: number; readonly level?: number } = {}
): ShadowPrice {
  const { tolerance = 0.005, level = 0.95 } = options
  const rows = regionRows(region).filter(({ kind }) => kind === 'constraint')
  if (!rows.some(({ name }) => name === constraint)) throw new RangeError(`there is no constraint "${constraint}"`)
  if (byReplication.length !== region.variables.length) {
    throw new RangeError(`${region.variables.length} variables need as many slopes; got ${byReplication.length}`)
  }
  const names = new Set(
    bindingAt(region, plan, tolerance).flatMap(({ name, kind }) => (kind === 'constraint' ? [name] : []))
  )
  const zero = estimate(byReplication[0]!.map(() => 0))
  if (!names.has(constraint)) return { price: zero, method: 'slack', levers: [] }
  const active = rows.filter(({ name }) => names.has(name))
  const wanted = active.findIndex(({ name }) => name === constraint)
  const holds = heldBy(region, plan, tolerance)
  const free = holds.flatMap((hold, at) => (hold === null ? [at] : []))
  const matrix = new Matrix(free.map((lever) => active.map(({ coefficients }) => coefficients[lever]!)))
  const named = (places: readonly number[]) => places.map((at) => region.variables[at]!.name)
  if (free.length >= active.length && matrix.getColumn(wanted).some((value) => value !== 0)) {
    const weights = pseudoInverse(matrix).getRow(wanted)
    const prices = byReplication[0]!.map((_, replication) =>
      weights.reduce((sum, weight, at) => sum + weight * byReplication[free[at]!]![replication]!, 0)
    )
    return {
      price: estimate(prices, level),
      method: 'multiplier',
      levers: named(free.filter((_, at) => weights[at] !== 0))
    }
  }
  // who could take more: not at the top, not fixed, in this constraint, and not held by another one that binds
  const others = active.filter((_, at) => at !== wanted)
  const takers = holds.flatMap((hold, at) => {
    const mayRise = hold !== 'high' && hold !== 'fixed' && active[wanted]!.coefficients[at]! > 0
    return mayRise && others.every(({ coefficients }) => coefficients[at] === 0) ? [at] : []
  })
  if (takers.length === 0) return { price: null, method: 'unknown', levers: [] }
  const worth = takers.map((at) => byReplication[at]!.map((slope) => slope / active[wanted]!.coefficients[at]!))
  const chosen = [0, 1].map((half) => bestOf(worth, (replication) => replication % 2 !== half))
  const prices = worth[0]!.map((_, replication) => worth[chosen[replication % 2]!]![replication]!)
  const used = [...new Set(chosen.map((at) => takers[at]!))]
  return { price: estimate(prices, level), method: 'bestLever', levers: named(used) }
}

function bestOf(worth: readonly (readonly number[])[], counts: (replication: number) => boolean): number {
  const sums = worth.map((row) => row.reduce((sum, value, at) => (counts(at) ? sum + value : sum), 0))
  return sums.reduce((best, sum, at) => (sum > sums[best]! ? at : best), 0)
}
