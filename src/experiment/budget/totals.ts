import { bindingAt } from '../../analysis/budget/binding.js'
import { leavesMoney } from '../../analysis/budget/leavesMoney.js'
import { type Estimate, estimate } from '../../core/interval.js'
import type { TotalPoint } from './answer.js'
import { pairedDifference, planWorths } from './judged.js'
import type { Posed } from './pose.js'
import { type Judged, judgeValues } from './proof.js'
import { scaled, tidy } from './respond.js'
import { sharedMeans } from './sharedMeans.js'

/** Multiples of today's total that are tried where none are given. */
const multiples = [0.5, 0.75, 1, 1.25, 1.5] as const

/**
 * The totals to be tried, ascending, each once.
 *
 * @example
 * totalsToTry(undefined, 100) // => [50, 75, 100, 125, 150]
 * totalsToTry([30, 10, 30], 100) // => [10, 30]
 */
export function totalsToTry(asked: readonly number[] | undefined, today: number): number[] {
  return [...new Set(asked ?? multiples.map((each) => each * today))].sort((one, other) => one - other)
}

/**
 * The best plan within each total, and which total is best: what was found for a smaller one serves a larger one, too. Plans are
 * chosen on replications that no search has seen and told on others still, all totals on the same. The least total is taken
 * that no larger one surely beats; where the result is no money after spending, today's.
 *
 * @param posed The problem.
 * @param levels Totals, ascending.
 * @param finalists Plans that searches found.
 * @param choosing Replications of the choice.
 * @param judging Replications of the proof.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const setUp = await setUpFair(fair, { levers: ['service'] }, {})
 * const posed = await pose(setUp, { question: 'total', totals: [10, 20] })
 * const { points } = await bestOfTotals(posed, [10, 20], [Float64Array.of(10)], [7, 8], [9, 10])
 * points.map(({ total, used }) => [total, used]) // => [[10, 10], [20, 10]]
 */
export async function bestOfTotals(
  posed: Posed,
  levels: readonly number[],
  finalists: readonly Float64Array[],
  choosing: readonly number[],
  judging: readonly number[]
): Promise<Omit<Judged, 'chosenOn'>> {
  const { goal, reference, setUp } = posed
  const { ground } = setUp
  const chosenOn = planWorths(await ground.play(finalists, choosing, 'search'), goal)
  const means = sharedMeans(chosenOn.map(({ values }) => values)).map((mean, at) =>
    chosenOn[at]!.missed > 0 ? Number.NEGATIVE_INFINITY : mean
  )
  const within = levels.flatMap((level) => {
    const fitting = finalists.map((_, at) => at).filter((at) => sumOf(finalists[at]!) <= level * (1 + 1e-9))
    if (fitting.length === 0) return []
    const at = fitting.reduce((top, each) => (means[each]! > means[top]! ? each : top))
    return [{ level, at, plan: finalists[at]! }]
  })
  const plans = within.map(({ plan }) => plan)
  const asked = reference === null ? [null] : [null, reference]
  const played = await ground.play([...asked, ...plans], judging, 'full')
  const [usual, ...others] = played
  const values = others.slice(asked.length - 1)
  const told = planWorths(values, goal).map((each) => each.values)
  const sign = goal.better === 'lower' ? -1 : 1
  const points = within.map(({ level, plan }, place): TotalPoint => {
    const step = place === 0 ? null : pairedDifference(told[place - 1]!, told[place]!)
    const marginal = step && tidy(scaled(step, sign / (level - within[place - 1]!.level)), ground)
    const money = posed.setUp.moneyOf?.({ shape: [] }) ?? 0
    return {
      total: level,
      spends: Array.from(plan),
      used: sumOf(plan),
      result: tidy(scaled(knownOf(told[place]!), sign), ground),
      marginal,
      brings: marginal && money > 0 ? shifted(scaled(marginal, 1 / money), 1) : null
    }
  })
  const best = bestLevel(
    within.map(({ at }) => chosenOn[at]!.values),
    within.map(({ level }) => level),
    posed
  )
  const chosen = within[best]!
  const compared = asked.length === 1 ? usual! : others[0]!
  return {
    candidate: chosen.plan,
    values: [usual!, ...(asked.length === 1 ? [] : [others[0]!]), values[best]!],
    verdict: judgeValues(compared, values[best]!, goal, 0),
    points,
    belowOneFrom: posed.setUp.isNet
      ? earlier(
          firstBelow(points, ({ mean }) => mean),
          idleFrom(points, posed)
        )
      : null,
    surelyBelowOneFrom: posed.setUp.isNet ? firstBelow(points, ({ high }) => high) : null
  }
}

/**
 * The first total of which money is left that no larger one finds a use for either, though no bound and no other limit keeps it
 * from being spent: the next unit would bring back less than itself.
 */
function idleFrom(points: readonly TotalPoint[], { levels }: Posed): number | null {
  const found = points.find(({ total, used, spends }, place) => {
    if (!leavesMoney({ total, used }) || points.slice(place + 1).some((later) => later.used > used)) return false
    const { region } = levels.find((level) => level.total === total)!
    return bindingAt(region, spends).every(({ limit }) => limit === 'atLeast')
  })
  return found?.total ?? null
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other)
}

/** The first total to which the last money lost more than it brought, by one number of the estimate. */
function firstBelow(points: readonly TotalPoint[], of: (marginal: Estimate) => number | null): number | null {
  const found = points.find(({ marginal }) => marginal !== null && (of(marginal) ?? 0) < 0)
  return found?.total ?? null
}

function bestLevel(
  worths: readonly (readonly (number | null)[])[],
  levels: readonly number[],
  { setUp, spent }: Posed
): number {
  if (!setUp.isNet && !setUp.ground.isExact) {
    const allowed = levels.map((level, at) => ({ level, at })).filter(({ level }) => level <= spent * (1 + 1e-9))
    return allowed.at(-1)?.at ?? 0
  }
  const isBeaten = (at: number) =>
    worths.some(
      (other, place) => place > at && (pairedDifference(worths[at]!, other)?.low ?? Number.NEGATIVE_INFINITY) > 0
    )
  return levels.findIndex((_, at) => !isBeaten(at))
}

function knownOf(values: readonly (number | null)[]): Estimate {
  const known = values.filter((value) => value !== null)
  return estimate(known.length === 0 ? [0] : known)
}

function shifted({ mean, low, high, sd, n }: Estimate, by: number): Estimate {
  return { mean: mean + by, low: low === null ? null : low + by, high: high === null ? null : high + by, sd, n }
}

/**
 * The sum of a plan's spends.
 *
 * @example
 * sumOf(Float64Array.of(1, 2)) // => 3
 */
export function sumOf(plan: Float64Array): number {
  return plan.reduce((sum, each) => sum + each, 0)
}
