import type { OutcomeName } from '../../analysis/outcome.js'
import { outcomeKey } from '../../analysis/outcomeKey.js'
import { InputError } from '../../core/errors.js'
import { compile, passportOf } from '../../engine/index.js'
import { asMessage, listed } from '../../i18n/fill.js'
import type { Passport, RunContext } from '../../model/runTable.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import { fairFigures } from '../draws/fairFigures.js'
import type { TrialOptions } from '../draws/playTrials.js'
import { lifecyclePassportOf } from '../playLifecycle.js'
import { effortOfFair } from '../units/effort.js'
import type { BudgetVariable, OutcomeCondition } from './answer.js'
import { fairGround } from './fairGround.js'
import { splitBySegment } from './fairSpends.js'
import { lifecycleGround } from './lifecycleGround.js'
import type { BudgetOptions, ConditionAsked } from './options.js'
import type { Ground } from './plays.js'
import { budgetWords } from './words.js'

/** A budget problem ready to be played. */
export interface SetUp {
  readonly ground: Ground
  readonly passport: Passport
  readonly context: RunContext | null
  readonly currency: string
  readonly strategy: string | null
  readonly seed: string
  readonly condition: OutcomeCondition | null
  /** Replications of the proof. */
  readonly replications: number
  /** Present value of one unit of money in every edition; `null` where the result is no sum of money. */
  readonly moneyOf: ((variable: Pick<BudgetVariable, 'shape'>) => number) | null
  /** Whether the result is money after all spending, so that more of it for less than itself is a loss. */
  readonly isNet: boolean
}

/** Results that are discounted money over the horizon, and such that are not discounted. */
const discounted: ReadonlySet<string> = new Set(['npv'])
const undiscounted: ReadonlySet<string> = new Set(['cumulativeProfit', 'profit'])
/** Results from which spending is taken off. */
const net: ReadonlySet<string> = new Set([...discounted, ...undiscounted, 'customerEquity'])
/** What is told of every plan, besides what is to be best. */
const alwaysTold = ['npv', 'customerEquity', 'repeatRate', 'retained', 'unspent'] as const
/** What belongs to all replications together. */
const together: ReadonlySet<string> = new Set(['cvar', 'lossMaking', 'viable'])

/**
 * Makes a budget problem of a fair ready to be played.
 *
 * Rejects with an InputError for what the fair does not have.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const setUp = await setUpFair(fair, { levers: ['service'] }, {})
 * setUp.ground.figures.map(({ outcome }) => outcome)
 * // => ['npv', 'customerEquity', 'repeatRate', 'retained', 'unspent']
 */
export async function setUpFair(fair: Scenario, options: BudgetOptions, trials: TrialOptions): Promise<SetUp> {
  const split = (each: Scenario) => (options.bySegment ? splitBySegment(each) : each)
  const scenario = split(fair)
  const baseline = options.baseline === undefined ? scenario : { ...split(options.baseline), seed: fair.seed }
  const plan = compile(scenario, baseline)
  const { context } = plan
  const { outcome = 'npv', segment = null, edition = null, subjectTo } = options
  const [goal, ...asked] = fairFigures(
    [{ outcome, segment, edition }, ...(subjectTo ? [keysOf(subjectTo)] : [])],
    context
  )
  const others = alwaysTold.map((outcome) => ({ outcome, segment: null, edition: null, tenure: null }))
  const figures = distinct([goal, ...asked, ...others])
  const searched = distinct([goal, ...asked]).length
  for (const { outcome } of [goal, ...asked]) {
    if (together.has(outcome)) throw new InputError([asMessage(budgetWords.onlyTogether, { name: outcome })])
  }
  const question = {
    scenario,
    baseline,
    context,
    names: options.levers,
    bySegment: options.bySegment ?? false,
    figures,
    searched,
    weight: options.weight
  }
  const ground = await fairGround(question, trials)
  const replications = options.replications ?? proofReplications(fair)
  const whole = goal.segment === null && goal.edition === null && goal.tenure === null
  const { discountFactors, editions, held } = context
  const worth = (shape: readonly number[]) =>
    Array.from(
      { length: editions },
      (_, at) => (held[at] ? (shape[at] ?? 1) : 0) * (discounted.has(goal.outcome) ? discountFactors[at]! : 1)
    ).reduce((sum, each) => sum + each, 0)
  const isMoney = whole && (discounted.has(goal.outcome) || undiscounted.has(goal.outcome))
  return {
    ground,
    passport: passportOf(plan, replications),
    context,
    currency: context.currency,
    strategy: null,
    seed: scenario.seed,
    condition: options.subjectTo ? conditionOf(options.subjectTo, figures, asked[0]!) : null,
    replications,
    moneyOf: isMoney ? ({ shape }) => worth(shape) : null,
    isNet: whole && net.has(goal.outcome)
  }
}

/** Work of the proof of two plans, in steps; and replications at most. */
const proofWork = { steps: 50_000_000, most: 1000 } as const

/**
 * Replications of the proof where none are asked for: those of the scenario, or as many as cost little. A small fair takes more
 * of them: now and then a plan loses one of the few large customers there, and a proof that has not seen that says too much.
 *
 * @example
 * const basis = { replications: 20, horizon: { editions: 4, warmUp: 3 } }
 * const replicationsOf = (marketSize) => proofReplications(makeScenario({ ...basis, segments: { firms: { marketSize } } }))
 * const sizes = [200, 20_000, 2_000_000]
 * sizes.map(replicationsOf) // => [796, 147, 20]
 */
export function proofReplications(fair: Scenario): number {
  const { steps } = effortOfFair(fair)
  return Math.max(fair.replications, Math.min(proofWork.most, Math.floor(proofWork.steps / (2 * steps))))
}

/**
 * Makes a budget problem of a declared lifecycle ready to be played.
 *
 * Rejects with an InputError for what it does not have, and where only individuals can play it.
 *
 * @example
 * const lifecycle = makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'p' } } },
 *   parameters: { p: 0.5 },
 *   counting: 'start',
 *   categories: { fees: { kind: 'value', discountRate: 0, stages: { here: 100 } } }
 * })
 * const setUp = await setUpLifecycle(lifecycle, { levers: ['p'], outcome: 'fees' }, {})
 * setUp.ground.isExact // => true
 */
export async function setUpLifecycle(
  scenario: LifecycleScenario,
  options: BudgetOptions,
  trials: TrialOptions
): Promise<SetUp> {
  if ((options.riskWeight ?? 0) > 0) throw new InputError([asMessage(budgetWords.noLuckNoRisk)])
  const strategy = options.strategy ?? Object.keys(scenario.strategies)[0]!
  const outcome = options.outcome ?? onlyTotal(scenario)
  const { subjectTo } = options
  const figures = [...new Set([outcome, ...(subjectTo ? [subjectTo.outcome] : [])])]
  const ground = await lifecycleGround({ scenario, strategy, names: options.levers, figures }, trials)
  const names = figures.map((each) => ({ outcome: each, segment: null, edition: null, tenure: null }))
  return {
    ground,
    passport: lifecyclePassportOf(scenario, 'exact', 1),
    context: null,
    currency: '',
    strategy,
    seed: scenario.seed,
    condition: subjectTo
      ? conditionOf(subjectTo, names, names.find((each) => each.outcome === subjectTo.outcome)!)
      : null,
    replications: 2,
    moneyOf: null,
    isNet: false
  }
}

function onlyTotal({ strategies, totals }: LifecycleScenario): string {
  const [only, another] = Object.keys(totals)
  if (only !== undefined && another === undefined) return only
  const { lifecycle } = Object.values(Object.values(strategies)[0]!.groups)[0]!
  const names = [...Object.keys(totals), ...Object.keys(lifecycle.categories)]
  throw new InputError([asMessage(budgetWords.outcomeAsked, { names: listed(names) })])
}

function keysOf({ outcome, segment = null, edition = null }: ConditionAsked) {
  return { outcome, segment, edition }
}

function distinct(names: readonly OutcomeName[]): OutcomeName[] {
  return [...new Map(names.map((name) => [outcomeKey(name), name])).values()]
}

function conditionOf(
  { atLeast, atMost }: ConditionAsked,
  figures: readonly OutcomeName[],
  name: OutcomeName
): OutcomeCondition {
  const value = atLeast ?? atMost
  if (value === undefined || (atLeast !== undefined && atMost !== undefined) || !Number.isFinite(value)) {
    throw new InputError([
      { ...asMessage(budgetWords.oneLimit), example: "subjectTo: { outcome: 'npv', atLeast: 1000000 }" }
    ])
  }
  const figure = figures.findIndex((each) => outcomeKey(each) === outcomeKey(name))
  return { figure, limit: atLeast === undefined ? 'atMost' : 'atLeast', value }
}
