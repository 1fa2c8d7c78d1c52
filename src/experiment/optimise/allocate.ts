import { type Binding, bindingAt, type Hold, heldBy, unspentOf } from '../../analysis/budget/binding.js'
import { marginalDesign } from '../../analysis/budget/marginalDesign.js'
import { type ShadowPrice, shadowPrice } from '../../analysis/budget/shadowPrice.js'
import { InputError } from '../../core/errors.js'
import type { Region, RegionConstraint, RegionVariable } from '../../core/linear/region.js'
import { asMessage } from '../../i18n/fill.js'
import { checkAllocation } from './checkAllocation.js'
import { optimise } from './optimise.js'
import { polished } from './polish.js'

const optimiseWords = {
  noResult: {
    en: 'the result of every plan within the limits must be a finite number',
    zh: '限制之内每个方案的结果都须为有限数值'
  }
} as const

/** Spends by lever. */
export type Spends = Readonly<Record<string, number>>

/** Money to be shared out among levers whose result is known as a formula. */
export interface AllocationProblem {
  /** Levers with their bounds; see `RegionVariable`. */
  readonly levers: readonly RegionVariable[]
  /** What all levers together may cost. */
  readonly total?: number
  /** Further limits on weighted sums of spends. */
  readonly limits?: readonly RegionConstraint[]
  /** What spends bring, to be as great as possible. What is spent is not taken off: do so in it where it should be. */
  readonly result: (spends: Spends) => number
  /** Today's spends; where absent, the same for every lever as far as its bounds go. */
  readonly current?: Spends
  /** Text that keys the search. Defaults to `1`. */
  readonly seed?: string
}

/** What a limit is worth. */
export interface LimitPrice {
  readonly name: string
  /** For each unit by which the limit is raised, the money being best spent again; `null` where it cannot be told. */
  readonly price: number | null
  readonly method: ShadowPrice['method']
}

/** The best way found to share money out. */
export interface Allocation {
  readonly current: { readonly spends: Spends; readonly result: number }
  readonly proposed: { readonly spends: Spends; readonly result: number }
  /** Of each lever at the proposed plan: what one more unit of money on it brings, and what holds it where it is. */
  readonly levers: readonly { readonly name: string; readonly marginalReturn: number | null; readonly held: Hold }[]
  /** What one more unit of the total, best spent, brings; `null` without a total, or where no lever could take it. */
  readonly shadowPrice: number | null
  /** How the shadow price was found; `null` without a total. */
  readonly shadowPriceMethod: ShadowPrice['method'] | null
  /** The same of the total and of every limit: what the result gains for each unit by which it is raised. */
  readonly prices: readonly LimitPrice[]
  /** Limits and bounds that the proposed plan reaches. */
  readonly binding: readonly Binding[]
  /** Of the total, what the proposed plan leaves; `null` without a total. */
  readonly unspent: number | null
  /** Plans tried. */
  readonly trials: number
}

/** Share of a spend by which it is varied for its marginal return: there is no luck that would ask for more. */
const marginalShare = 1e-3
/** Slopes below and above a spend that differ by more than this share make a kink. */
const kinkShare = 0.05
const totalName = 'total'

/**
 * Shares a budget out among levers whose result is known as a formula, such as response curves of one's own: the best plan,
 * marginal returns, the shadow price of the total, what binds and what stays unspent. For a fair, whose result has luck in
 * it, see `budget`.
 *
 * Rejects with an InputError for what is no such problem, for keys that it does not know, for levers and limits that say nothing definite, for a result that is no finite number, and where no plan meets them all: with a
 * smallest set of conditions that cannot hold together and what would make room.
 *
 * @param problem See {@link AllocationProblem}.
 *
 * @example
 * // two levers that win 100 √spend and 50 √spend: marginal returns are equal where spends are as 4 : 1, 50 / √80 each
 * const result = ({ care, show }) => 100 * Math.sqrt(care) + 50 * Math.sqrt(show)
 * const { proposed, shadowPrice } = await allocate({ levers: [{ name: 'care' }, { name: 'show' }], total: 100, result })
 * Math.round(proposed.spends.care) // => 80
 * Math.abs(shadowPrice / (50 / Math.sqrt(80)) - 1) < 0.001 // => true
 */
export async function allocate(problem: AllocationProblem): Promise<Allocation> {
  checkAllocation(problem)
  const { levers, total, limits = [], result, seed = '1' } = problem
  const names = levers.map(({ name }) => name)
  const sum: RegionConstraint = {
    name: totalName,
    coefficients: Object.fromEntries(names.map((name) => [name, 1])),
    atMost: total ?? 0
  }
  const region: Region = { variables: levers, constraints: total === undefined ? limits : [sum, ...limits] }
  const spendsOf = (plan: ArrayLike<number>): Spends => Object.fromEntries(names.map((name, at) => [name, plan[at]!]))
  const play = (plan: ArrayLike<number>): number => {
    const spends = spendsOf(plan)
    const value: unknown = result(spends)
    if (typeof value === 'number' && Number.isFinite(value)) return value
    throw new InputError([{ ...asMessage(optimiseWords.noResult), got: `${value} (${JSON.stringify(spends)})` }])
  }
  const current = problem.current ?? evenSpends(levers, total)
  const found = await optimise(region, async (plans) => plans.map((plan) => [play(plan)]), {
    seed,
    deterministic: true,
    current
  })
  const today = names.map((name) => current[name] ?? 0)
  const { plan, trials } = polished(region, found.best?.plan ?? today, play)
  const holds = heldBy(region, plan)
  const left = unspentOf(region, plan, totalName)
  const slopes = names.map((_, at) => slopeAt(levers, plan, at, play))
  const byReplication = slopes.map((slope) => [slope?.slope ?? 0])
  // at a kink more money brings what it brings above: the lever stands there as at a least spend
  const priced = {
    ...region,
    variables: levers.map((lever, at) => (slopes[at]?.isKink ? { ...lever, low: plan[at]! } : lever))
  }
  const prices = (region.constraints ?? []).map(({ name }): LimitPrice => {
    const { price, method } = shadowPrice(priced, plan, { byReplication }, name)
    return { name, price: price?.mean ?? null, method }
  })
  const ofTotal = total === undefined ? null : (prices.find(({ name }) => name === totalName) ?? null)
  return {
    current: { spends: spendsOf(today), result: play(today) },
    proposed: { spends: spendsOf(plan), result: play(plan) },
    levers: names.map((name, at) => ({ name, marginalReturn: slopes[at]?.slope ?? null, held: holds[at]! })),
    shadowPrice: ofTotal?.price ?? null,
    shadowPriceMethod: ofTotal?.method ?? null,
    prices,
    binding: bindingAt(region, plan),
    unspent: left === null ? null : Math.max(0, left),
    trials: found.trials + trials
  }
}

function evenSpends(levers: readonly RegionVariable[], total = 0): Spends {
  return Object.fromEntries(
    levers.map(({ name, low = 0, high = Number.POSITIVE_INFINITY, fixed }) => [
      name,
      fixed ?? Math.min(high, Math.max(low, total / levers.length))
    ])
  )
}

/** What one more unit of money on a lever brings. */
interface Slope {
  readonly slope: number
  /** Whether one unit less takes away another amount. */
  readonly isKink: boolean
}

/** The slope along one lever within its bounds, at a kink the one above; `null` for one without room. */
function slopeAt(
  levers: readonly RegionVariable[],
  plan: Float64Array,
  at: number,
  play: (plan: Float64Array) => number
): Slope | null {
  const { low = 0, high = Number.POSITIVE_INFINITY, fixed } = levers[at]!
  if (fixed !== undefined || !(high > low)) return null
  const spend = plan[at]!
  const typical = plan.reduce((sum, each) => sum + each, 0) / plan.length || 1
  const [[least, most]] = marginalDesign([{ spend, low, high, typical }], marginalShare).ranges
  const resultAt = (value: number) => {
    const moved = plan.slice()
    moved[at] = value
    return play(moved)
  }
  const between = (from: number, to: number) => (resultAt(to) - resultAt(from)) / (to - from)
  if (!(least < spend && spend < most)) return { slope: between(least, most), isKink: false }
  const [below, above] = [between(least, spend), between(spend, most)]
  const isKink = Math.abs(above - below) > kinkShare * Math.max(Math.abs(above), Math.abs(below))
  return isKink ? { slope: above, isKink } : { slope: between(least, most), isKink }
}
