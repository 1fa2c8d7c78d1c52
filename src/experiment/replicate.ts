import { InputError } from '../core/errors.js'
import { type Estimate, estimate } from '../core/interval.js'
import { compile, passportOf } from '../engine/index.js'
import { asMessage } from '../i18n/fill.js'
import type { Passport, RunContext } from '../model/runTable.js'
import type { Scenario } from '../scenario/scenario.js'
import { addValues, emptyValues, type OutcomeValues } from './outcomeValues.js'
import {
  checkPrecision,
  leastReplications,
  type PrecisionResult,
  type PrecisionRule,
  preciseAfter,
  precisionResult
} from './precision.js'
import { cvarEstimate } from './risk.js'
import { estimateOf } from './riskProbability.js'
import { inlineRunner, type Runner } from './runner.js'
import { experimentWords } from './words.js'

/** One outcome: its mean over replications with its interval, and the value of each replication. */
export interface OutcomeEstimate extends OutcomeValues {
  /** Over the replications in which the outcome is defined; `null` where it never is. */
  readonly estimate: Estimate | null
}

/** A scenario played many times. */
export interface Replicated {
  readonly passport: Passport
  readonly context: RunContext
  readonly scenario: { readonly name: string; readonly title: string | null; readonly titleZh: string | null }
  readonly estimates: readonly OutcomeEstimate[]
  /** How the precision rule ended; `null` where the number of replications was fixed. */
  readonly precision: PrecisionResult | null
}

/** Told after each replication how many are done, of how many; a promise it returns is awaited. */
export type OnProgress = (done: number, all: number) => void | Promise<void>

/** What `replicate` takes besides the scenario. */
export interface ReplicateOptions {
  /** Scenario whose levers the warm-up is played under. Defaults to the scenario itself. */
  readonly baseline?: Scenario
  /** How many replications. Defaults to the scenario's own number. Not with `precision`. */
  readonly replications?: number
  /** Who plays. Defaults to {@link inlineRunner}. */
  readonly runner?: Runner
  /** Choose the number of replications for a wished precision instead. */
  readonly precision?: PrecisionRule
  readonly onProgress?: OnProgress
}

/**
 * Plays a scenario many times with other luck and gives every outcome as a mean with its 95 % interval (Student's t over
 * replications, which are independent; Wilson's for probabilities), and the mean of the worst net present values with the
 * interval of its influence function. The number of replications is fixed, or chosen sequentially for a wished
 * precision of one outcome (Law & Kelton), never below ten and never above the rule's `most`; the result says whether it
 * was reached. Replications are numbered from 0, so more of them repeat the first ones.
 *
 * @param scenario A scenario with all its values.
 * @param options See {@link ReplicateOptions}.
 * @returns The estimates in the order of `outcomesOf`, the worst cases last, with the passport.
 *
 * Rejects with an InputError for a number of replications below 1 and for a precision rule that cannot be followed.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * result.passport.replications // => 2
 * result.estimates[0].outcome // => 'attendance'
 */
export async function replicate(scenario: Scenario, options: ReplicateOptions = {}): Promise<Replicated> {
  const { baseline = scenario, precision } = options
  const plan = compile(scenario, baseline)
  const { collected, result } = precision
    ? await playUntilPrecise(scenario, baseline, precision, options)
    : await playAll(scenario, baseline, options)
  return {
    passport: passportOf(plan, collected[0]?.values.length ?? 0),
    context: plan.context,
    scenario: { name: scenario.name, title: scenario.title, titleZh: scenario.titleZh },
    estimates: [
      ...collected.map((each) => ({ ...each, estimate: estimateKnown(each.values, each.outcome) })),
      ...worstCases(collected)
    ],
    precision: result
  }
}

/** The mean of the worst net present values: a figure of all replications, of which none has a value of its own. */
function worstCases(collected: readonly OutcomeValues[]): OutcomeEstimate[] {
  const found = collected.find(({ outcome }) => outcome === 'npv')
  if (found === undefined) return []
  const { segment, edition, tenure, values } = found
  const known = values.filter((value) => value !== null)
  const estimate = cvarEstimate(known)
  return [{ outcome: 'cvar', segment, edition, tenure, values: values.map(() => null), estimate }]
}

interface Played {
  readonly collected: readonly OutcomeValues[]
  readonly result: PrecisionResult | null
}

async function playAll(scenario: Scenario, baseline: Scenario, options: ReplicateOptions): Promise<Played> {
  const replications = options.replications ?? scenario.replications
  if (!Number.isInteger(replications) || replications < 1) {
    throw new InputError([
      {
        ...asMessage(experimentWords.replications),
        got: `${replications}`,
        example: 'replications: 50'
      }
    ])
  }
  return { collected: await play(scenario, baseline, [], 0, replications, replications, options), result: null }
}

async function playUntilPrecise(
  scenario: Scenario,
  baseline: Scenario,
  rule: PrecisionRule,
  options: ReplicateOptions
): Promise<Played> {
  checkPrecision(rule)
  const { most } = rule
  const batches = batchFor(rule, options.runner)
  let made = 0
  let collected: OutcomeValues[] = []
  while (made < most) {
    const batch = Math.min(batches, most - made)
    collected = await play(scenario, baseline, collected, made, batch, most, options)
    const enough = preciseAfter(rule, collected, made + 1)
    made += batch
    if (enough === null) continue
    const kept = collected.map((each) => ({ ...each, values: each.values.slice(0, enough) }))
    return { collected: kept, result: precisionResult(rule, kept, true) }
  }
  return { collected, result: precisionResult(rule, collected, false) }
}

/** As many replications as the rule asks for at least, or a few more, so that all threads have as much to do. */
function batchFor(rule: PrecisionRule, { atOnce = 1 }: Pick<Runner, 'atOnce'> = {}): number {
  return Math.ceil(leastReplications(rule) / atOnce) * atOnce
}

/** Plays `count` more replications from number `first` on and returns all values collected. */
async function play(
  scenario: Scenario,
  baseline: Scenario,
  before: OutcomeValues[],
  first: number,
  count: number,
  all: number,
  { runner = inlineRunner, onProgress }: ReplicateOptions
): Promise<OutcomeValues[]> {
  const replications = Array.from({ length: count }, (_, index) => first + index)
  let done = first
  const played = await runner({ scenario, baseline, replications }, () => {
    done += 1
    return onProgress?.(done, all)
  })
  const collected = before.length > 0 ? before : emptyValues(played[0]?.names ?? [])
  addValues(collected, played)
  return collected
}

/**
 * The estimate from the values that are defined; `null` where none is.
 *
 * @param values One a replication.
 * @param outcome Whose values they are, for the kind of interval. Where absent, Student's.
 *
 * @example
 * estimateKnown([3, null, 3]) // => { mean: 3, low: 3, high: 3, sd: 0, n: 2 }
 * estimateKnown([null]) // => null
 */
export function estimateKnown(values: readonly (number | null)[], outcome?: string): Estimate | null {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return null
  return outcome === undefined ? estimate(known) : estimateOf(outcome, known)
}
