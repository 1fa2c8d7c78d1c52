import { marginalReturns } from '../../analysis/budget/marginalReturns.js'
import type { Region } from '../../core/linear/region.js'
import { type OptimiseOptions, optimise } from '../optimise/optimise.js'
import type { Evaluate, SearchState } from '../optimise/state.js'
import type { BudgetVariable } from './answer.js'
import { borderOf, type Goal, mixedWithRisk, shortfall, worths } from './goal.js'
import { knownEstimate } from './judged.js'
import { type Ground, type Plan, Stopped } from './plays.js'
import { designAround } from './respond.js'

/** What a search is of, and how far it may go. */
export interface PlanSearch {
  readonly ground: Ground
  readonly variables: readonly BudgetVariable[]
  readonly region: Region
  /** Where it begins: today's plan, or the nearest that is allowed. */
  readonly start: Float64Array
  /** What the start is worth is measured on this: today's plan as it stands, or the start itself. */
  readonly reference: Plan
  readonly goal: Goal
  readonly seed: string
  /** Plans tried at most. */
  readonly plans: number
  /** Told after each round how many values were asked for. */
  readonly onRound?: (runs: number, most: number) => void
}

/** Plans of which one is surely among the best. */
export interface FoundPlans {
  readonly finalists: readonly Float64Array[]
  readonly plans: number
  readonly runs: number
  readonly failed: number
  readonly isPartial: boolean
}

/** Replications of what the start is worth, and of the slopes from which the weight of a condition is taken. */
const measured = { start: 32, slopes: 8 } as const
/** By how much the weight of a condition exceeds what its money would bring elsewhere. */
const severity = 10
/** Values asked for, for each plan tried, on average. */
export const runsOfPlan = 7

/**
 * Searches for the best plans on averages under common random numbers. A condition on an outcome is kept by a penalty that
 * outweighs what breaking it could bring; how far an outcome is from its limit is told from the start's long average and the
 * difference to the start in the same luck.
 *
 * @param search See {@link PlanSearch}.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const setUp = await setUpFair(fair, { levers: ['service'] }, {})
 * const { variables, region, goal, today } = await pose(setUp, {})
 * const search = { ground: setUp.ground, variables, region, start: today, reference: null, goal, seed: 'a', plans: 4 }
 * const found = await findPlans(search)
 * found.plans // => 4
 */
export async function findPlans(search: PlanSearch): Promise<FoundPlans> {
  const { ground, region, variables, start, seed, plans, onRound } = search
  const { isExact } = ground
  let state: SearchState | undefined
  const mostRuns = (isExact ? 1 : runsOfPlan) * plans
  const options: OptimiseOptions = {
    seed,
    deterministic: isExact,
    current: Object.fromEntries(variables.map(({ name }, at) => [name, start[at]!])),
    mostTrials: plans,
    mostRuns,
    onProgress: (reached) => {
      state = reached
      onRound?.(reached.runs, mostRuns)
    }
  }
  const done = async (isPartial: boolean, ask: Promise<Awaited<ReturnType<typeof optimise>>>): Promise<FoundPlans> => {
    const { finalists, trials, runs, failed } = await ask
    return { finalists, plans: trials, runs, failed, isPartial }
  }
  const evaluate = await scorer(search).catch(ifStopped)
  if (evaluate === null) return { finalists: [], plans: 0, runs: 0, failed: 0, isPartial: true }
  try {
    return await done(false, optimise(region, evaluate, options))
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    if (state === undefined) return { finalists: [], plans: 0, runs: 0, failed: 0, isPartial: true }
    return done(true, optimise(region, evaluate, { ...options, state, shouldStop: () => true }))
  }
}

function ifStopped(error: unknown): null {
  if (error instanceof Stopped) return null
  throw error
}

/** What is maximised: worths by replication, less the penalty of a condition that is missed. */
async function scorer({ ground, goal, reference, variables, start }: PlanSearch): Promise<Evaluate> {
  const { better, riskWeight, condition, isLeast } = goal
  const numbers = numbersFrom(0, ground.isExact ? 2 : measured.start)
  const [first] = riskWeight > 0 || condition !== null ? await ground.play([reference], numbers, 'search') : []
  const border = first ? borderOf(worths(first[0]!, better)) : 0
  const penalty = condition === null ? 0 : await penaltyOf(ground, variables, start, goal)
  const average = condition && first ? (knownEstimate(first[condition.figure]!)?.mean ?? 0) : 0
  return async (plans, replications) => {
    const asked = condition === null ? plans : [reference, ...plans]
    const played = await ground.play(asked, replications, 'search')
    const [luck, own] = condition === null ? [undefined, played] : [played[0]!, played.slice(1)]
    return own.map((figures, at) => {
      const money = plans[at]!.reduce((sum, each) => sum + each, 0)
      const gained = isLeast
        ? replications.map(() => -money)
        : mixedWithRisk(worths(figures[0]!, better), riskWeight, border)
      if (condition === null || luck === undefined) return gained.map((value) => value ?? Number.NaN)
      const known = figures[condition.figure]!.flatMap((value, place) => {
        const usual = luck[condition.figure]![place] ?? null
        return value === null || usual === null ? [] : [value - usual]
      })
      if (known.length === 0) return gained.map(() => Number.NaN)
      const got = average + known.reduce((sum, value) => sum + value, 0) / known.length
      const lost = penalty * shortfall(condition, got)
      return gained.map((value) => (value === null ? Number.NaN : value - lost))
    })
  }
}

/** The weight of a condition: units of worth for each unit by which it is missed. */
async function penaltyOf(
  ground: Ground,
  variables: readonly BudgetVariable[],
  start: Float64Array,
  { condition, isLeast, better }: Goal
): Promise<number> {
  const around = designAround(variables, start)
  if (condition === null || around === null) return 0
  const numbers = numbersFrom(0, ground.isExact ? 2 : measured.slopes)
  const played = await ground.play(around.plans, numbers, 'search')
  const steepest = (values: (figures: readonly (readonly (number | null)[])[]) => readonly (number | null)[]) =>
    Math.max(...marginalReturns(around.design, played.map(values)).slopes.map(({ mean }) => Math.abs(mean)))
  const money = isLeast ? 1 : steepest((figures) => worths(figures[0]!, better))
  const kept = steepest((figures) => figures[condition.figure]!)
  return kept > 0 ? (severity * money) / kept : 0
}

/**
 * Numbers of replications, one after the other.
 *
 * @example
 * numbersFrom(5, 3) // => [5, 6, 7]
 */
export function numbersFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => first + at)
}
