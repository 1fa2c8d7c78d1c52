import { totalName } from '../../analysis/budget/names.js'
import { InputError, type Problem } from '../../core/errors.js'
import { conflictOf } from '../../core/linear/conflict.js'
import { dot } from '../../core/linear/quadraticProgramme.js'
import type { Region, RegionConstraint } from '../../core/linear/region.js'
import { regionRows } from '../../core/linear/region.js'
import { suggested } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import type { BudgetVariable, SpendVariable } from './answer.js'
import { budgetWords } from './words.js'

/** What limits the plans. */
export interface Limits {
  /** At most so much an edition in all; `null`: no limit. Defaults to what is spent today. */
  readonly total?: number | null
  /** Least and most of a spend, by name; `null`: the usual one. */
  readonly bounds?: Readonly<Record<string, readonly [low: number | null, high: number | null]>>
  /** Spends that are held: at a value, or with `null` at today's. */
  readonly fixed?: Readonly<Record<string, number | null>>
  /** Conditions on weighted sums of spends. */
  readonly limits?: readonly RegionConstraint[]
}

/** Where no bound is given: so many times today's spend, or this share of the total where that is more. */
const usual = { times: 4, share: 0.25 } as const

/** The variables with their bounds, and all plans that are allowed. */
export interface BudgetRegion {
  readonly variables: readonly BudgetVariable[]
  readonly region: Region
  readonly total: number | null
}

/**
 * The plans that are allowed. Where a spend of a fair has no upper bound of its own, it is four times today's spend or a
 * quarter of the total, whichever is more, but not more than the total: beyond that, response curves are mere guesses. A
 * parameter of a lifecycle goes up to the total.
 *
 * @param spends What is chosen or held.
 * @param limits See {@link Limits}.
 * @throws InputError for names that are none of the spends, and for numbers that make no sense.
 *
 * @example
 * const spend = { name: 'service', kind: 'lever', path: 'levers.service.spend', label: { en: '', zh: '' }, serves: null }
 * const spends = [{ ...spend, today: 20, shape: [1] }, { ...spend, name: 'research', today: 80, shape: [1] }]
 * const { variables, total } = budgetRegion(spends, { fixed: { research: null } })
 * total // => 100
 * variables.map(({ low, high, fixed }) => [low, high, fixed]) // => [[0, 80, null], [0, 100, 80]]
 */
export function budgetRegion(spends: readonly SpendVariable[], limits: Limits): BudgetRegion {
  const { bounds = {}, fixed = {}, limits: constraints = [] } = limits
  refuseWrong(spends, limits)
  const today = spends.reduce((sum, each) => sum + each.today, 0)
  const total = limits.total === undefined ? today : limits.total
  const most = total ?? today
  const variables = spends.map((spend): BudgetVariable => {
    const [low, high] = bounds[spend.name] ?? [null, null]
    const held = Object.hasOwn(fixed, spend.name) ? (fixed[spend.name] ?? spend.today) : null
    const reach = Math.max(usual.times * spend.today, usual.share * most)
    const usualHigh = spend.kind === 'parameter' ? most : Math.min(most, reach)
    const least = low ?? 0
    return {
      ...spend,
      low: held === null ? least : Math.min(least, held),
      high: Math.max(high ?? Math.max(usualHigh, least), held ?? 0),
      isUsualHigh: high === null,
      fixed: held
    }
  })
  const region = regionWith(variables, constraints, total)
  if (conflictOf(region) === null) return { variables, region, total }
  // the usual bounds are a guess of ours: where the limits asked for leave no plan within them, they fall away
  const farthest = Math.max(most, ...constraints.map(({ atLeast, equals }) => atLeast ?? equals ?? 0))
  const wide = variables.map((each) =>
    each.isUsualHigh && each.fixed === null ? { ...each, high: Math.max(farthest, each.low) } : each
  )
  return { variables: wide, region: regionWith(wide, constraints, total), total }
}

type Bounded = Pick<BudgetVariable, 'name' | 'low' | 'high' | 'fixed'> & Partial<Pick<BudgetVariable, 'isUsualHigh'>>

/**
 * The region of variables under a total. A usual upper bound that the total implies is none: what holds such a spend is the total,
 * and more of the total could go to it.
 *
 * @example
 * const service = { name: 'service', low: 0, high: 8, fixed: null, isUsualHigh: true }
 * regionWith([service], [], 8).constraints[0].atMost // => 8
 * regionWith([service], [], 8).variables // => [{ name: 'service', low: 0 }]
 * regionWith([service], [], 9).variables // => [{ name: 'service', low: 0, high: 8 }]
 */
export function regionWith(
  variables: readonly Bounded[],
  constraints: readonly RegionConstraint[],
  total: number | null
): Region {
  const coefficients = Object.fromEntries(variables.map(({ name }) => [name, 1]))
  return {
    variables: variables.map(({ name, low, high, fixed, isUsualHigh = false }) => {
      if (fixed !== null) return { name, low, high, fixed }
      return isUsualHigh && total !== null && high >= total ? { name, low } : { name, low, high }
    }),
    constraints: [...constraints, ...(total === null ? [] : [{ name: totalName, coefficients, atMost: total }])]
  }
}

/**
 * Whether a plan meets all conditions of a region, to within rounding.
 *
 * @example
 * isAllowed({ variables: [{ name: 'service', high: 8 }] }, [9]) // => false
 */
export function isAllowed(region: Region, plan: ArrayLike<number>): boolean {
  return regionRows(region).every(({ coefficients, low, high }) => {
    const value = dot(coefficients, plan)
    const slack = 1e-9 * Math.max(1, Math.abs(value))
    return value >= low - slack && value <= high + slack
  })
}

function refuseWrong(spends: readonly SpendVariable[], { total, bounds = {}, fixed = {}, limits = [] }: Limits): void {
  const names = spends.map(({ name }) => name)
  const problems: Problem[] = []
  const mentioned = [
    ...Object.keys(bounds),
    ...Object.keys(fixed),
    ...limits.flatMap((each) => Object.keys(each.coefficients))
  ]
  for (const name of new Set(mentioned)) {
    if (names.includes(name)) continue
    const message = asMessage(budgetWords.notAmong, { name, names: listed(names) })
    problems.push({ ...message, ...suggested(name, names) })
  }
  for (const [name, [low, high]] of Object.entries(bounds)) {
    const held = fixed[name] ?? null
    if (held !== null && (held < (low ?? 0) || held > (high ?? Number.MAX_VALUE))) {
      problems.push({ ...asMessage(budgetWords.heldOutside, { name }), got: `${held}, ${low ?? 0}..${high ?? ''}` })
    }
    const isRight =
      (low ?? 0) >= 0 && (high ?? Number.MAX_VALUE) >= (low ?? 0) && Number.isFinite((low ?? 0) + (high ?? 0))
    if (!isRight) problems.push({ ...asMessage(budgetWords.boundsOrder, { name }), got: `${low}..${high}` })
  }
  for (const [name, value] of Object.entries(fixed)) {
    if (value === null || (value >= 0 && Number.isFinite(value))) continue
    problems.push({ ...asMessage(budgetWords.boundsOrder, { name }), got: `${value}` })
  }
  if (total !== undefined && total !== null && !(total >= 0 && Number.isFinite(total))) {
    problems.push({ ...asMessage(budgetWords.totalBelowZero), got: `${total}`, example: 'total: 120000' })
  }
  if (problems.length === 0 && names.every((name) => Object.hasOwn(fixed, name))) {
    problems.push(asMessage(budgetWords.allHeld))
  }
  if (problems.length > 0) throw new InputError(problems)
}
