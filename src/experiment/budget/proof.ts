import { gainOf } from '../../analysis/budget/gain.js'
import type { Region } from '../../core/linear/region.js'
import type { BudgetVariable, Interval, NoProposal, TotalPoint } from './answer.js'
import type { Goal } from './goal.js'
import { type PlanWorth, pairedDifference, planWorths } from './judged.js'
import { isAllowed } from './limits.js'
import type { Ground, Plan, PlanValues } from './plays.js'
import { sharedMeans } from './sharedMeans.js'

/** How far along the way from the start to a finalist other plans are tried, where a condition is to be kept. */
const stepsBack = [0.95, 0.85, 0.7, 0.5] as const

/** What a choice is made from. */
export interface Choice {
  readonly ground: Ground
  readonly variables: readonly BudgetVariable[]
  readonly region: Region
  readonly goal: Goal
  /** Where the search began. */
  readonly start: Float64Array
  /** What the outcome of a condition `least` is kept against. */
  readonly reference: Plan
  readonly finalists: readonly Float64Array[]
  /** None of them seen by the search. */
  readonly replications: readonly number[]
}

/**
 * The best of some finalists on replications that the search has not seen, by means over those that all have. Where an outcome is to be kept, plans on the way
 * back to the start stand for choice too, and of those that keep it by more than a standard error the best is taken; where
 * none does, the one that misses it least.
 *
 * @param choice See {@link Choice}.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const setUp = await setUpFair(fair, { levers: ['service'] }, {})
 * const { variables, region, goal, today } = await pose(setUp, {})
 * const finalists = [Float64Array.of(0)]
 * const choice = { ground: setUp.ground, variables, region, goal, start: today, reference: null, finalists, replications: [7, 8] }
 * await choosePlan(choice) // => Float64Array.of(0)
 */
export async function choosePlan(choice: Choice): Promise<Float64Array> {
  const { ground, region, goal, start, reference, finalists, replications } = choice
  const back =
    goal.condition === null ? [] : finalists.flatMap((plan) => stepsBack.map((share) => between(start, plan, share)))
  const plans = [...finalists, ...back.filter((plan) => isAllowed(region, plan))]
  const [first, ...played] = await ground.play([reference, ...plans], replications, 'search')
  const worths = worthsOf(played, goal, first!)
  const scores = scoresOf(plans, worths, goal)
  const kept = plans.map((_, at) => at).filter((at) => worths[at]!.surelyMissed === 0)
  const best = (places: readonly number[], score: (at: number) => number) =>
    places.reduce((top, at) => (score(at) > score(top) ? at : top), places[0]!)
  if (kept.length > 0) {
    const at = best(kept, (each) => scores[each]!)
    return withoutUseless(choice, plans[at]!, worths[at]!, first!)
  }
  const all = plans.map((_, at) => at)
  return plans[best(all, (at) => -worths[at]!.missed)]!
}

/**
 * The plan without spends that do nothing: each in turn is taken down as far as it may go, and stays there where the plan is
 * then no worse. A spend without any effect changes no luck, so that this finds it for sure.
 */
async function withoutUseless(
  { ground, region, goal, replications, variables }: Choice,
  plan: Float64Array,
  worth: PlanWorth,
  reference: PlanValues[number]
): Promise<Float64Array> {
  const fewer = variables.flatMap(({ low, fixed }, at) => {
    if (fixed !== null || plan[at] === low) return []
    const other = Float64Array.from(plan)
    other[at] = low
    return isAllowed(region, other) ? [{ at, other }] : []
  })
  if (fewer.length === 0) return plan
  const play = async (plans: readonly Float64Array[]) => {
    const worths = worthsOf(await ground.play(plans, replications, 'search'), goal, reference)
    const [score, ...others] = scoresOf([plan, ...plans], [worth, ...worths], goal)
    const scores = others.map((each, at) => (worths[at]!.surelyMissed > 0 ? Number.NEGATIVE_INFINITY : each))
    return { score: score!, scores }
  }
  const { score, scores } = await play(fewer.map(({ other }) => other))
  const useless = fewer.filter((_, at) => scores[at]! >= score)
  if (useless.length === 0) return plan
  const all = Float64Array.from(plan)
  for (const { at } of useless) all[at] = variables[at]!.low
  const most = useless.reduce((top, each) => (scores[fewer.indexOf(each)]! > scores[fewer.indexOf(top)]! ? each : top))
  if (!isAllowed(region, all)) return most.other
  const both = await play([all])
  return both.scores[0]! >= both.score ? all : most.other
}

function between(start: Float64Array, plan: Float64Array, share: number): Float64Array {
  return plan.map((value, at) => start[at]! + share * (value - start[at]!))
}

/** What plans are chosen by: their money, or their means over replications that they share. */
function scoresOf(plans: readonly Float64Array[], worths: readonly PlanWorth[], { isLeast }: Goal): number[] {
  if (isLeast) return plans.map((plan) => -plan.reduce((sum, each) => sum + each, 0))
  return sharedMeans(worths.map(({ values }) => values))
}

/** Worths of plans; where today's result is to be kept, by how much each misses what the reference has in the same luck. */
function worthsOf(played: PlanValues, goal: Goal, reference: PlanValues[number]): PlanWorth[] {
  const all = planWorths(played, goal)
  const { isLeast, condition } = goal
  if (!isLeast || condition === null) return all
  return all.map((worth, at) => {
    const difference = pairedDifference(reference[condition.figure]!, played[at]![condition.figure]!)
    if (difference === null) return worth
    const sign = condition.limit === 'atLeast' ? 1 : -1
    const error = (difference.sd ?? 0) / Math.sqrt(difference.n)
    const lost = Math.max(0, -sign * difference.mean)
    return { ...worth, missed: lost, surelyMissed: Math.max(0, error - sign * difference.mean) }
  })
}

/** What came of choice and judgement. */
export interface Judged {
  /** The best plan found; `null` where none was. */
  readonly candidate: Float64Array | null
  /** Figures of today's plan, of the plan it was cut to where it was, and of the candidate. */
  readonly values: readonly PlanValues[number][]
  readonly verdict: Verdict | null
  readonly points: readonly TotalPoint[] | null
  readonly belowOneFrom: number | null
  readonly surelyBelowOneFrom: number | null
  /** Replications of the choice; 0 where there was nothing to choose from. */
  readonly chosenOn: number
}

/** How a plan did against the one it is compared with. */
export interface Verdict {
  readonly gain: Interval
  /** Why it is not proposed; `null` where it is. */
  readonly against: NoProposal | null
}

/**
 * Judges a plan on replications that neither search nor choice has seen: it is proposed if its gain is above zero by the whole
 * interval, and if on average it meets what is asked; or if it meets a condition that the plan it is compared with misses. For
 * the question of the least spend, if it saves money and on average loses nothing.
 *
 * @param reference Figures of the plan it is compared with, by replication.
 * @param candidate Figures of the plan, in the same replications.
 * @param goal What is to be best.
 * @param saved Money saved an edition.
 *
 * @example
 * const goal = { better: 'higher', riskWeight: 0, condition: null, isLeast: false }
 * judgeValues([[1, 2, 4]], [[2, 3.1, 5.2]], goal, 0).against // => null
 * judgeValues([[1, 2, 4]], [[2, 2, 3]], goal, 0).against // => 'notBetter'
 */
export function judgeValues(
  reference: PlanValues[number],
  candidate: PlanValues[number],
  goal: Goal,
  saved: number
): Verdict {
  const [before, after] = worthsOf([reference, candidate], goal, reference) as [PlanWorth, PlanWorth]
  const shared = before.values.filter((value, at) => value !== null && after.values[at] !== null).length
  if (shared < 2) return { gain: { mean: 0, low: null, high: null, n: shared }, against: 'allFailed' }
  const { isProposed, ...gain } = gainOf(before.values, after.values)
  if (goal.isLeast) {
    if (!(saved > 0)) return { gain, against: 'noSaving' }
    return { gain, against: after.missed > 0 ? 'notKept' : null }
  }
  if (after.missed > 0) return { gain, against: 'conditionMissed' }
  if (before.missed > 0) return { gain, against: null }
  return { gain, against: isProposed ? null : 'notBetter' }
}
