import { totalName } from '../../analysis/budget/names.js'
import { conflictOf } from '../../core/linear/conflict.js'
import type { Region } from '../../core/linear/region.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import { NothingPlayed } from '../nothingPlayed.js'
import type { BudgetAnswer, Interval, NoProposal } from './answer.js'
import { type Follow, followed } from './follow.js'
import { isAllowed, regionWith } from './limits.js'
import { type BudgetOptions, checkOptions } from './options.js'
import { Stopped } from './plays.js'
import { cutTo, type Posed, pose } from './pose.js'
import { choosePlan, type Judged, judgeValues } from './proof.js'
import { reportOf } from './report.js'
import { respond, type Surroundings } from './respond.js'
import { findPlans, numbersFrom, runsOfPlan } from './searchPlans.js'
import { setUpFair, setUpLifecycle } from './setUp.js'
import { requireSuited } from './suited.js'
import { bestOfTotals, sumOf } from './totals.js'

export type { BudgetOptions, ConditionAsked } from './options.js'

/** The proof takes replications from here on, which no search reaches; what comes after takes others still. */
const freshFrom = { choosing: 1_000_000, judging: 1_100_000, responding: 1_900_000 } as const
/** Replications of the choice and of responses, at most; of all after the work was stopped. */
const most = { choosing: 24, responding: 12, hurried: 12 } as const

/**
 * How much to spend on what. Searches averages under common random numbers for the plan that is best within a total, bounds and
 * conditions; chooses among a few finalists on replications that the search has not seen, and judges the one chosen on others
 * still. A plan whose gain is not above zero by its whole 95 % interval is not proposed. Every plan told has its marginal
 * returns (regression slopes over ±10 % of spend), response curves, binding conditions, shadow price and unspent money.
 *
 * Money is a mean over editions; a spend that changes by edition keeps its shape. What a lever costs a head where the scenario
 * names no spend is taken for what it comes to today. The warm-up stays as it is today. The shadow price is in units of the
 * result for each unit of money in every edition.
 *
 * Rejects with an InputError for what the scenario does not have, and for options that make no sense. A problem that no plan can
 * meet is answered: see `infeasible`.
 *
 * @param scenario A fair, or a lifecycle that is played exactly.
 * @param options See {@link BudgetOptions}.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service', 'recovery'], plans: 12, replications: 4, responses: false })
 * answer.variables.map(({ name }) => name) // => ['service', 'recovery']
 * answer.proposed === null || answer.gain.low > 0 // => true
 */
export async function budget(
  scenario: Scenario | LifecycleScenario,
  options: BudgetOptions = {}
): Promise<BudgetAnswer> {
  checkOptions(options)
  requireSuited(options, 'kind' in scenario)
  const follow = followed(options)
  const setUp =
    'kind' in scenario
      ? await setUpLifecycle(scenario, options, follow.trials)
      : await setUpFair(scenario, options, follow.trials)
  const posed = await pose(setUp, options).catch((error: unknown) => {
    throw error instanceof Stopped ? new NothingPlayed() : error
  })
  follow.expect(workAhead(posed, options))
  const searched = await searchAll(posed, options)
  const reached = { done: follow.done(), isPartial: searched.isPartial }
  const judged = await judge(posed, searched.finalists, reached)
  const around = await surroundings(posed, judged, options, reached)
  return answerOf(posed, options, scenario, searched, judged, around, partialOf(reached, follow))
}

/** How far the work came; changed where it is stopped on the way. */
interface Reached {
  done: number
  isPartial: boolean
}

function partialOf({ isPartial, done }: Reached, { all }: Follow): BudgetAnswer['partial'] {
  return isPartial ? { done: Math.min(done, all()), all: all() } : null
}

const freeOf = ({ variables }: Posed) => variables.filter(({ fixed }) => fixed === null).length

function plansOfSearch(posed: Posed, options: BudgetOptions): number {
  const free = freeOf(posed)
  // where there is no luck, a plan takes one run, so that there can be more of them
  const plans = options.plans ?? (posed.setUp.ground.isExact ? 40 + 30 * free : 24 + 12 * free)
  return posed.question === 'total' ? Math.max(12, Math.ceil(plans / 2)) : plans
}

/** Trials to be played, as far as can be told. */
function workAhead(posed: Posed, options: BudgetOptions): number {
  const { isExact } = posed.setUp.ground
  const { levels, setUp } = posed
  const plans = plansOfSearch(posed, options)
  const free = freeOf(posed)
  const search = levels.length * plans * (isExact ? 1 : runsOfPlan)
  const proof = (levels.length * 5 + free) * most.choosing + (levels.length + 1) * setUp.replications
  const each = (2 * free + 2 + 5 * free) * most.responding
  return search + proof + (options.responses === false ? 0 : 2 * each)
}

interface Searched {
  readonly finalists: readonly Float64Array[]
  readonly plans: number
  readonly runs: number
  readonly failed: number
  readonly isPartial: boolean
}

/** Searches each level. */
async function searchAll(posed: Posed, options: BudgetOptions): Promise<Searched> {
  const { setUp, variables, goal, reference, start, levels } = posed
  let all: Searched = { finalists: [], plans: 0, runs: 0, failed: 0, isPartial: false }
  for (const { region } of levels) {
    if (all.isPartial) break
    const found = await findPlans({
      ground: setUp.ground,
      variables,
      region,
      start: isAllowed(region, start) ? start : cutTo(region, start),
      reference,
      goal,
      seed: setUp.seed,
      plans: plansOfSearch(posed, options)
    })
    all = {
      finalists: [...all.finalists, ...found.finalists],
      plans: all.plans + found.plans,
      runs: all.runs + found.runs,
      failed: all.failed + found.failed,
      isPartial: found.isPartial
    }
  }
  return all
}

/** Chooses and judges; where the work was stopped, on fewer replications, which are then played to the end. */
async function judge(posed: Posed, finalists: readonly Float64Array[], reached: Reached): Promise<Judged> {
  const { ground } = posed.setUp
  if (reached.isPartial) ground.finish()
  try {
    return await judgeOn(posed, finalists, reached.isPartial)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    reached.isPartial = true
    ground.finish()
    return judgeOn(posed, finalists, true)
  }
}

async function judgeOn(posed: Posed, finalists: readonly Float64Array[], isHurried: boolean): Promise<Judged> {
  const { setUp, variables, goal, reference, region, start, levels, question } = posed
  const { ground } = setUp
  const upTo = (count: number) => (ground.isExact ? 2 : Math.min(count, isHurried ? most.hurried : count))
  const choosing = numbersFrom(freshFrom.choosing, Math.min(upTo(most.choosing), upTo(setUp.replications)))
  const judging = numbersFrom(freshFrom.judging, upTo(setUp.replications))
  const known = reference === null ? [null] : [null, reference]
  if (finalists.length === 0) {
    const values = await ground.play(known, judging, 'full')
    return { ...none, candidate: null, values, verdict: null, chosenOn: 0 }
  }
  if (question === 'total') {
    const totals = levels.flatMap(({ total }) => (total === null ? [] : [total]))
    return { ...(await bestOfTotals(posed, totals, finalists, choosing, judging)), chosenOn: choosing.length }
  }
  const candidate = await choosePlan({
    ground,
    variables,
    region,
    goal,
    start,
    reference,
    finalists,
    replications: choosing
  })
  const values = await ground.play([...known, candidate], judging, 'full')
  const verdict = judgeValues(values.at(-2)!, values.at(-1)!, goal, sumOf(start) - sumOf(candidate))
  return { ...none, candidate, values, verdict, chosenOn: choosing.length }
}

/** What only the question `total` is answered with. */
const none = { points: null, belowOneFrom: null, surelyBelowOneFrom: null } as const

interface Around {
  readonly today: Surroundings | null
  readonly candidate: Surroundings | null
  /** Replications of marginal returns and curves; 0 where none were played to the end. */
  readonly respondedOn: number
}

/** The surroundings of today's plan and of the best one found, as far as the work was not stopped. */
async function surroundings(
  posed: Posed,
  { candidate }: Judged,
  options: BudgetOptions,
  reached: Reached
): Promise<Around> {
  const { setUp, variables, goal, today, total } = posed
  const { ground, moneyOf } = setUp
  const count = ground.isExact ? 2 : Math.min(most.responding, setUp.replications)
  const replications = numbersFrom(freshFrom.responding, count)
  const priced = total === null ? null : totalName
  const of = async (plan: Float64Array | null): Promise<Surroundings | null> => {
    if (plan === null || reached.isPartial || options.responses === false) return null
    const region = regionAt(posed, options, plan)
    try {
      return await respond({ ground, variables, region, goal, replications, moneyOf, priced }, plan)
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      reached.isPartial = true
      return null
    }
  }
  const found = { today: await of(today), candidate: await of(candidate) }
  return { ...found, respondedOn: found.today === null && found.candidate === null ? 0 : count }
}

/** The region whose limits a plan is told against: where totals were tried, that of the least total that holds it. */
function regionAt({ question, region, variables, levels }: Posed, { limits = [] }: BudgetOptions, plan: Float64Array) {
  if (question !== 'total') return region
  const level = levels.find(({ total }) => total !== null && sumOf(plan) <= total * (1 + 1e-9))
  return level?.region ?? regionWith(variables, limits, sumOf(plan))
}

function answerOf(
  posed: Posed,
  options: BudgetOptions,
  { name, title, titleZh }: Scenario | LifecycleScenario,
  searched: Searched,
  judged: Judged,
  around: Around,
  partial: BudgetAnswer['partial']
): BudgetAnswer {
  const { setUp, variables, region, total, question, goal, today, start, reference } = posed
  const { ground } = setUp
  const { candidate, values, verdict } = judged
  const report = (
    plan: Float64Array,
    own: Judged['values'][number],
    against: Judged['values'][number] | null,
    near: Surroundings | null
  ) =>
    reportOf(
      { variables, region: regionAt(posed, options, plan), isExact: ground.isExact },
      plan,
      { values: own, against },
      near
    )
  const usual = values[0]!
  const compared = reference === null ? usual : values[1]!
  const best = candidate && report(candidate, values.at(-1)!, compared, around.candidate)
  const against = verdict?.against ?? null
  const isProposed = best !== null && verdict !== null && against === null
  const found = verdict && shownGain(verdict.gain, ground.isExact)
  const infeasible = conflictIn(region)
  const noProposal: NoProposal = infeasible !== null ? 'infeasible' : (against ?? (partial ? 'stopped' : 'allFailed'))
  return {
    kind: 'budget',
    question,
    passport: setUp.passport,
    context: setUp.context,
    scenario: { name, title, titleZh },
    strategy: setUp.strategy,
    isExact: ground.isExact,
    currency: setUp.currency,
    figures: ground.figures,
    condition: setUp.condition,
    riskWeight: goal.riskWeight,
    variables,
    constraints: options.limits ?? [],
    total,
    unitsOfMoney: setUp.moneyOf?.({ shape: [] }) ?? null,
    current: report(today, usual, reference === null ? null : compared, around.today),
    comparedWith: reference === null || infeasible !== null ? 'today' : 'cut',
    cut: reference === null || infeasible !== null ? null : report(start, compared, null, null),
    proposed: isProposed ? best : null,
    rejected: isProposed ? null : best,
    noProposal: isProposed ? null : noProposal,
    gain: isProposed ? found! : { mean: 0, low: 0, high: 0, n: found?.n ?? 0 },
    found,
    saved: question === 'least' && candidate !== null ? sumOf(start) - sumOf(candidate) : null,
    totals: judged.points,
    belowOneFrom: judged.belowOneFrom,
    surelyBelowOneFrom: judged.surelyBelowOneFrom,
    infeasible,
    search: {
      plans: searched.plans,
      runs: searched.runs,
      failed: searched.failed,
      standsFor: ground.standsFor,
      chosenOn: ground.isExact ? Math.min(1, judged.chosenOn) : judged.chosenOn,
      judgedOn: ground.isExact ? 1 : usual[0]!.length,
      respondedOn: ground.isExact ? Math.min(1, around.respondedOn) : around.respondedOn
    },
    failed: [...ground.failed.values()].map(({ plan, problems }) => ({ spends: plan && Array.from(plan), problems })),
    partial
  }
}

/** The conditions that cannot hold together, without saying that no spend is below nothing. */
function conflictIn(region: Region): BudgetAnswer['infeasible'] {
  return conflictOf(region)?.filter(({ kind, asked }) => kind !== 'low' || asked > 0) ?? null
}

function shownGain({ mean, low, high, n }: Interval, isExact: boolean): Interval {
  return isExact ? { mean, low: mean, high: mean, n: 1 } : { mean, low, high, n }
}
