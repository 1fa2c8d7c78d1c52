import { conflictOf } from '../../core/linear/conflict.js'
import { nearestPoint } from '../../core/linear/quadraticProgramme.js'
import { planAt, pointOf, reducedRegion } from '../../core/linear/reducedRegion.js'
import type { Region } from '../../core/linear/region.js'
import type { BudgetQuestion, BudgetVariable } from './answer.js'
import type { Goal } from './goal.js'
import { knownEstimate } from './judged.js'
import { budgetRegion, isAllowed, regionWith } from './limits.js'
import type { BudgetOptions } from './options.js'
import type { Plan } from './plays.js'
import { numbersFrom } from './searchPlans.js'
import type { SetUp } from './setUp.js'
import { sumOf, totalsToTry } from './totals.js'

/** A budget problem that some plan can meet. */
export interface Posed {
  readonly setUp: SetUp
  readonly question: BudgetQuestion
  readonly goal: Goal
  readonly variables: readonly BudgetVariable[]
  readonly region: Region
  readonly total: number | null
  /** Totals that are tried one by one, and their regions; one without a total of its own for the other questions. */
  readonly levels: readonly { readonly total: number | null; readonly region: Region }[]
  readonly today: Float64Array
  readonly spent: number
  /** Where searches begin: today's plan, or today's plan cut to what is allowed. */
  readonly start: Float64Array
  /** What a plan is compared with: today's plan as it stands (`null`), or the start. */
  readonly reference: Plan
}

/** Replications of today's result, which the least spend is to keep. */
const knownFrom = 32

/**
 * Poses a problem: limits, start and goal.
 *
 * @param setUp The scenario, ready to be played.
 * @param options What is asked.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const setUp = await setUpFair(fair, { levers: ['service'] }, {})
 * const { goal, reference } = await pose(setUp, { levers: ['service'] })
 * goal.better // => 'higher'
 */
export async function pose(setUp: SetUp, options: BudgetOptions): Promise<Posed> {
  const { ground } = setUp
  const { question = 'best', riskWeight = 0, limits = [] } = options
  const today = Float64Array.from(ground.variables, (each) => each.today)
  const spent = sumOf(today)
  const upTo = (total: number) => options.totals !== undefined || total <= (options.total ?? Number.POSITIVE_INFINITY)
  const totals = question === 'total' ? totalsToTry(options.totals, options.total ?? spent).filter(upTo) : null
  const { variables, region, total } = budgetRegion(
    ground.variables,
    totals === null ? options : { ...options, total: totals.at(-1)! }
  )
  const levels = (totals ?? [total])
    .map((each) => ({ total: each, region: regionWith(variables, limits, each) }))
    .filter((each) => conflictOf(each.region) === null)
  const isToday = isAllowed(region, today)
  const start = isToday || levels.length === 0 ? today : cutTo(region, today)
  const reference = isToday ? null : start
  const better = ground.figures[0]!.better === 'lower' ? 'lower' : 'higher'
  const isLeast = question === 'least'
  const plain = { better, riskWeight, isLeast, condition: setUp.condition } as const
  const goal =
    isLeast && levels.length > 0 ? { ...plain, condition: await todaysResult(setUp, reference, better) } : plain
  return { setUp, question, goal, variables, region, total, levels, today, spent, start, reference }
}

async function todaysResult(
  { ground }: SetUp,
  reference: Plan,
  better: 'lower' | 'higher'
): Promise<Goal['condition']> {
  const [figures] = await ground.play([reference], numbersFrom(0, ground.isExact ? 2 : knownFrom), 'search')
  const value = knownEstimate(figures![0]!)?.mean ?? 0
  return { figure: 0, limit: better === 'lower' ? 'atMost' : 'atLeast', value }
}

/**
 * A plan cut to what is allowed: all spends by the same share where that is enough, else the nearest plan that is.
 *
 * @param region What is allowed; some plan must be.
 * @param plan The plan.
 *
 * @example
 * const total = { name: 'total', coefficients: { care: 1, show: 1 }, atMost: 60 }
 * cutTo({ variables: [{ name: 'care' }, { name: 'show' }], constraints: [total] }, Float64Array.of(80, 40)) // ≈ Float64Array.of(40, 20)
 */
export function cutTo(region: Region, plan: Float64Array): Float64Array {
  let [none, all] = [0, 1]
  for (let step = 0; step < 40; step++) {
    const share = (none + all) / 2
    const scaled = plan.map((each) => share * each)
    if (isAllowed(region, scaled)) none = share
    else all = share
  }
  // a share that passes by the slack for rounding alone is none
  const scaled = plan.map((each) => (none < 1e-9 ? 0 : none * each))
  if (none > 0 && isAllowed(region, scaled)) return scaled
  const reduced = reducedRegion(region)
  const point = nearestPoint(pointOf(reduced, plan), reduced.halfSpaces)
  return planAt(reduced, point ?? new Float64Array(reduced.dimension))
}
