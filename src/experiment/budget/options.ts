import { InputError, type Problem } from '../../core/errors.js'
import { suggested } from '../../core/nearest.js'
import { asMessage } from '../../i18n/fill.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { TrialOptions } from '../draws/playTrials.js'
import { type AllOptions, requireKnownOptions, trialOptionKeys } from '../requireKnownOptions.js'
import { type BudgetQuestion, budgetQuestions } from './answer.js'
import type { Limits } from './limits.js'
import { budgetWords } from './words.js'

/** A condition on an outcome, on average over replications; one limit. */
export interface ConditionAsked {
  readonly outcome: string
  readonly segment?: string | null
  readonly edition?: number | null
  readonly atLeast?: number
  readonly atMost?: number
}

/** What `budget` takes besides the scenario. */
export interface BudgetOptions extends Limits, TrialOptions {
  /** What is asked: the best use of a total (`best`), the `least` money that keeps today's result, or how much in `total`. */
  readonly question?: BudgetQuestion
  /** What is to be best. Defaults to `npv`; of a lifecycle, to its only total. */
  readonly outcome?: string
  readonly segment?: string | null
  readonly edition?: number | null
  readonly subjectTo?: ConditionAsked
  /** From 0 (the mean alone) to 1 (the worst fifth alone). */
  readonly riskWeight?: number
  /** Names of the levers and tactics whose money is chosen or held; of a lifecycle, of parameters. Defaults to all. */
  readonly levers?: readonly string[]
  /** Whether money for several segments is divided, so that each has its own: levers get purses, tactics are split. */
  readonly bySegment?: boolean
  /** Strategy of a lifecycle. Defaults to the first. */
  readonly strategy?: string
  /** Scenario whose levers the warm-up is played under. Defaults to the scenario itself. */
  readonly baseline?: Scenario
  /** Replications of the proof. Defaults to the scenario's own number, or as many as cost little; see `proofReplications`. */
  readonly replications?: number
  /** In the search, customers that a member stands for, times what it does in the scenario. Defaults to what leaves 2,000. */
  readonly weight?: number
  /** Plans that the search tries at most. Defaults to 24 and 12 for each spend that is chosen. */
  readonly plans?: number
  /** Totals to be tried, for the question `total`. Defaults to five around today's. */
  readonly totals?: readonly number[]
  /** Whether response curves and marginal returns are wanted. Defaults to true. */
  readonly responses?: boolean
}

const budgetOptions: AllOptions<BudgetOptions> = {
  ...trialOptionKeys,
  total: true,
  bounds: true,
  fixed: true,
  limits: true,
  question: true,
  outcome: true,
  segment: true,
  edition: true,
  subjectTo: true,
  riskWeight: true,
  levers: true,
  bySegment: true,
  strategy: true,
  baseline: true,
  replications: true,
  weight: true,
  plans: true,
  totals: true,
  responses: true
}

/**
 * Refuses options that make no sense by themselves, with an InputError that holds every problem.
 *
 * @example
 * checkOptions({ riskWeight: 0.5 }) // => undefined
 */
export function checkOptions(options: BudgetOptions): void {
  requireKnownOptions('budget', options, budgetOptions)
  const { question = 'best', riskWeight = 0, totals = [] } = options
  const problems: Problem[] = []
  if (!budgetQuestions.includes(question)) {
    problems.push({
      ...asMessage(budgetWords.unknownQuestion),
      got: `"${question}"`,
      ...suggested(question, budgetQuestions)
    })
  }
  if (question === 'least' && options.subjectTo !== undefined) problems.push(asMessage(budgetWords.leastOnly))
  if (!(riskWeight >= 0 && riskWeight <= 1))
    problems.push({ ...asMessage(budgetWords.riskWeight), got: `${riskWeight}` })
  for (const [name, least] of [
    ['replications', 2],
    ['weight', 1],
    ['plans', 4]
  ] as const) {
    const value = options[name]
    if (value === undefined || (Number.isInteger(value) && value >= least)) continue
    problems.push({ ...asMessage(budgetWords.wholeCount, { name, least }), got: `${value}` })
  }
  for (const each of totals) {
    if (!(each >= 0 && Number.isFinite(each)))
      problems.push({ ...asMessage(budgetWords.totalBelowZero), got: `${each}` })
  }
  if (problems.length > 0) throw new InputError(problems)
}
