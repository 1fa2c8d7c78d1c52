import type { LifecycleRow } from '../analysis/lifecycle/lifecycleOutcome.js'
import { lifecycleOutcomes } from '../analysis/lifecycle/lifecycleOutcomes.js'
import { InputError } from '../core/errors.js'
import { estimate } from '../core/interval.js'
import { STREAM_SCHEME } from '../core/random/streams.js'
import { compileMarkov, type MarkovPlan, playExact, whyIndividual } from '../engine/markov/index.js'
import { ENGINE_VERSION } from '../engine/passport.js'
import { asMessage } from '../i18n/fill.js'
import type { LifecycleTable } from '../model/lifecycleTable.js'
import type { Passport } from '../model/runTable.js'
import { lifecycleHash } from '../scenario/lifecycle/lifecycleHash.js'
import type { LifecycleScenario } from '../scenario/lifecycle/lifecycleScenario.js'
import { type IncrementalResult, incrementalResults } from './incrementalResults.js'
import { basisOf } from './lifecycleBasis.js'
import type { LifecycleEstimate, LifecycleResult } from './lifecycleResult.js'
import type { OnProgress } from './replicate.js'
import type { Runner } from './runner.js'
import { individualOutcomes } from './units/individualsUnit.js'
import { experimentWords } from './words.js'

/** What `playLifecycle` takes besides the scenario. */
export interface PlayLifecycleOptions {
  /** Defaults to the exact engine where it serves, else to individuals. */
  readonly engine?: 'exact' | 'individual'
  /** Replications of the individual engine. Defaults to the scenario's own number. */
  readonly replications?: number
  /** Customers the individual engine plays in each replication. Defaults to the scenario's own number. */
  readonly customers?: number
  /** Who plays individuals. Defaults to the calling thread. */
  readonly runner?: Pick<Runner, 'individuals'>
  readonly onProgress?: OnProgress
}

/**
 * Plays a scenario that declares its own lifecycle: all its strategies, by the exact engine, or by individuals with the
 * same luck for all strategies. Figures of the exact engine have no interval, since there is no luck in them; those of
 * individuals are means over replications with 95 % intervals (Student's t), ratios means of each replication's ratio.
 * Long-run quantities and lifetime values by starting stage come from the lifecycle itself wherever the exact engine
 * serves.
 *
 * @param scenario A lifecycle scenario.
 * @param options See {@link PlayLifecycleOptions}.
 *
 * Rejects with an InputError for the exact engine where it cannot serve, with the reason, and for every number of the
 * lifecycle that is wrong: strategy, cycles, stage, and what it is.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { size: 100, start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 0.25 } } },
 *   counting: 'start',
 *   categories: { fees: { kind: 'value', stages: { here: 10 } } }
 * })
 * const result = await playLifecycle(scenario)
 * result.passport.engineKind // => 'exact'
 * result.strategies[0].estimates.find(({ outcome }) => outcome === 'total').value // => 1750
 */
export async function playLifecycle(
  scenario: LifecycleScenario,
  options: PlayLifecycleOptions = {}
): Promise<LifecycleResult> {
  requireLifecycle(scenario)
  if (options.engine !== undefined && options.engine !== 'exact' && options.engine !== 'individual') {
    throw new InputError([{ path: 'engine', ...asMessage(experimentWords.unknownEngine), got: `${options.engine}` }])
  }
  const replications = wholeNumber('replications', options.replications ?? scenario.replications)
  const customers = wholeNumber('customers', options.customers ?? scenario.customers)
  const plan = compileMarkov({ ...scenario, replications, customers })
  const needsIndividual = whyIndividual(plan)
  const engine = options.engine ?? (needsIndividual.length === 0 ? 'exact' : 'individual')
  const played =
    engine === 'exact' ? [outcomesOf(playExact(plan), scenario)] : await replicationsOf(plan, replications, options)
  const isExact = engine === 'exact'
  const estimates = plan.strategies.map((_, index) =>
    estimatesOf(
      played.map((each) => each[index]!),
      isExact
    )
  )
  return {
    passport: lifecyclePassportOf(isExact ? scenario : { ...scenario, customers }, engine, isExact ? 1 : replications),
    scenario,
    needsIndividual,
    customers: isExact ? null : customers,
    strategies: basisOf(plan).strategies.map((basis, index) => ({ ...basis, estimates: estimates[index]! })),
    incremental: incrementalOf(scenario, played, isExact),
    differences: isExact ? [] : differencesOf(plan, played)
  }
}

/** Programs without types may give anything. */
function requireLifecycle(scenario: unknown): void {
  const isLifecycle = typeof scenario === 'object' && scenario !== null && 'kind' in scenario
  if (!isLifecycle) throw new InputError([asMessage(experimentWords.noScenario)])
}

function wholeNumber(name: 'replications' | 'customers', value: number): number {
  if (Number.isInteger(value) && value >= 1) return value
  throw new InputError([
    { path: name, ...asMessage(experimentWords.wholeNumber, { name }), got: `${value}`, example: `${name}: 50` }
  ])
}

function outcomesOf(tables: readonly LifecycleTable[], { totals }: LifecycleScenario): LifecycleRow[][] {
  return tables.map((table) => lifecycleOutcomes(table, totals))
}

async function replicationsOf(
  plan: MarkovPlan,
  count: number,
  { runner, onProgress }: PlayLifecycleOptions
): Promise<LifecycleRow[][][]> {
  let done = 0
  const onDone = () => {
    done += 1
    return onProgress?.(done, count)
  }
  const replications = Array.from({ length: count }, (_, replication) => replication)
  if (runner?.individuals) return runner.individuals({ scenario: plan.scenario, replications }, onDone)
  const played: LifecycleRow[][][] = []
  for (const replication of replications) {
    played.push(individualOutcomes(plan, replication))
    await onDone()
  }
  return played
}

/** The rows of one strategy over replications, as means; they stand in the same order in each. */
function estimatesOf(replications: readonly LifecycleRow[][], isExact: boolean): LifecycleEstimate[] {
  return replications[0]!.map((row, index) => {
    if (isExact) return { ...row, estimate: null }
    const values = replications.map((rows) => rows[index]!.value).filter((value) => value !== null)
    if (values.length === 0) return { ...row, value: null, estimate: null }
    const mean = estimate(values)
    return { ...row, value: mean.mean, estimate: mean }
  })
}

function incrementalOf(
  { incremental, strategies }: LifecycleScenario,
  played: readonly LifecycleRow[][][],
  isExact: boolean
): IncrementalResult[] | null {
  const names = Object.keys(strategies)
  if (incremental === null || names.length < 2) return null
  const totals = (place: number, category: string) =>
    played.map(
      (tables) => tables[place]!.find((row) => row.outcome === 'totalDiscounted' && row.category === category)!.value!
    )
  const replications = names.map((strategy, place) => ({
    strategy,
    costs: totals(place, incremental.cost),
    effects: totals(place, incremental.effect)
  }))
  return incrementalResults(replications, isExact)
}

/** Paired differences of discounted totals to the first strategy. */
function differencesOf(plan: MarkovPlan, played: readonly LifecycleRow[][][]): LifecycleResult['differences'] {
  const places = played[0]![0]!.flatMap(({ outcome }, index) => (outcome === 'totalDiscounted' ? [index] : []))
  return plan.strategies.slice(1).flatMap(({ name }, other) =>
    places.map((place) => ({
      strategy: name,
      category: played[0]![0]![place]!.category!,
      difference: estimate(played.map((tables) => tables[other + 1]![place]!.value! - tables[0]![place]!.value!))
    }))
  )
}

/**
 * What makes the results of a lifecycle repeatable.
 *
 * @param scenario What was played.
 * @param engineKind Who played it.
 * @param replications How many; 1 for the exact engine.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 0.25 } } }
 * })
 * lifecyclePassportOf(scenario, 'exact', 1).engineKind // => 'exact'
 */
export function lifecyclePassportOf(
  scenario: LifecycleScenario,
  engineKind: Passport['engineKind'],
  replications: number
): Passport {
  const scenarioHash = lifecycleHash(scenario)
  return {
    engine: ENGINE_VERSION,
    engineKind,
    scenario: scenario.name,
    scenarioHash,
    baseline: scenario.name,
    baselineHash: scenarioHash,
    seed: scenario.seed,
    replications,
    streamScheme: STREAM_SCHEME
  }
}
