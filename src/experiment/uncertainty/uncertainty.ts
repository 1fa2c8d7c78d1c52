import { outcomeDefinition } from '../../analysis/outcomeCatalogue.js'
import type { OutcomeKeys } from '../../analysis/outcomeKey.js'
import { middleRanks } from '../../analysis/uncertainty/rankCorrelation.js'
import { compile, passportOf } from '../../engine/index.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import { baselineAmong } from '../comparable.js'
import { type DesignName, drawValues } from '../draws/drawValues.js'
import { fairFigures } from '../draws/fairFigures.js'
import type { Inputs } from '../draws/input.js'
import { hasUncertain, inputsOf } from '../draws/inputsOf.js'
import type { Figure, Played } from '../draws/played.js'
import { type FairsAtPoints, playFairs } from '../draws/playFairs.js'
import { playStrategies } from '../draws/playStrategies.js'
import type { TrialOptions } from '../draws/playTrials.js'
import type { Store } from '../draws/store.js'
import { NothingPlayed } from '../nothingPlayed.js'
import { lifecyclePassportOf } from '../playLifecycle.js'
import { type AllOptions, requireKnownOptions, trialOptionKeys } from '../requireKnownOptions.js'
import { baselineFirst } from './baselineFirst.js'
import { drawnInputs } from './drawnInputs.js'
import { fewestReplications, pilotDraws, pilotReplications } from './pilotReplications.js'
import { requireOptions, requireUncertain, separated } from './requireOptions.js'
import { uncertainDifferences, uncertainFigures } from './uncertainFigures.js'
import type { UncertainAlternative, UncertaintyResult } from './uncertaintyResult.js'

/** What `uncertainty` takes besides the scenarios. */
export interface UncertaintyOptions extends TrialOptions {
  /** How many times all uncertain numbers are drawn, 2 to 100,000. Defaults to 200. */
  readonly draws?: number
  /** How draws are spread. Defaults to `latin`. */
  readonly design?: DesignName
  /**
   * How many replications of each draw, at least 2. Defaults to as many as a pilot of 12 draws finds best, within 8 and 40. A
   * declared lifecycle is played exactly, once a draw.
   */
  readonly replications?: number
  /**
   * Outcomes of a fair, by name or with segment, edition and tenure; of a lifecycle, names of categories and totals. Defaults
   * to `npv`; of a lifecycle to cost and effect of its incremental table, else to all it has.
   */
  readonly outcomes?: readonly (string | OutcomeKeys)[]
  /** Name of the scenario that others are compared with. Defaults to the first. */
  readonly baseline?: string
  /** Below which the probability is given. Defaults to 0 for money of a fair, else to none. */
  readonly threshold?: number
}

const uncertaintyOptions: AllOptions<UncertaintyOptions> = {
  ...trialOptionKeys,
  draws: true,
  design: true,
  replications: true,
  outcomes: true,
  baseline: true,
  threshold: true
}

/**
 * How sure results are, where numbers of a scenario are uncertain. All of these are drawn together, many times; every draw
 * is played in the same replications, and so is every scenario, so that what is compared shares its luck. The variance of a
 * figure is taken apart (two-way random layout, see `crossedVariance`): not knowing the numbers, luck that is the same under
 * every draw, and luck that is not. Given are the mean with an interval; between which values nine of ten results lie for not
 * knowing alone, for luck alone and for both (one future); the probability to fall below a threshold; whether the
 * replications of each draw were enough; and, as a first hint which numbers matter, rank correlations.
 *
 * Of several scenarios, and of the strategies of a lifecycle, the same is given for paired differences to the baseline, with
 * the probability that each is better.
 *
 * A draw that cannot be played is reported and left out. Work that is stopped gives what was played so far; before two draws
 * are, it rejects with {@link NothingPlayed}, since fewer say nothing of how sure anything is.
 *
 * Rejects with an InputError for scenarios in which nothing is uncertain, that cannot be compared, and for wrong options.
 *
 * @param subject A fair, several fairs, or a declared lifecycle that the exact engine serves.
 * @param options See {@link UncertaintyOptions}.
 *
 * @example
 * const price = { perArea: { dist: 'uniform', min: 200, max: 300 } }
 * const made = { horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } }, price }
 * const result = await uncertainty(makeScenario(made, 'fair'), { draws: 10, replications: 2 })
 * const [{ spread, influences }] = result.alternatives[0].figures
 * spread.draws // => 10
 * influences[0].path // => 'price.perArea'
 */
export async function uncertainty(
  subject: Scenario | LifecycleScenario | readonly (Scenario | LifecycleScenario)[],
  options: UncertaintyOptions = {}
): Promise<UncertaintyResult> {
  requireKnownOptions('uncertainty', options, uncertaintyOptions)
  const { fairs, lifecycle } = separated(Array.isArray(subject) ? subject : [subject])
  requireOptions(options, lifecycle !== undefined)
  return lifecycle === undefined ? ofFairs(fairs, options) : ofLifecycle(lifecycle, options)
}

async function ofFairs(given: readonly Scenario[], options: UncertaintyOptions): Promise<UncertaintyResult> {
  const baseline =
    given.length === 1 && options.baseline === undefined ? given[0]! : baselineAmong(given, options.baseline)
  const scenarios = [baseline, ...given.filter((each) => each !== baseline)].map((each) =>
    each.seed === baseline.seed ? each : { ...each, seed: baseline.seed }
  )
  const inputs = inputsOf(scenarios)
  requireUncertain(inputs, baseline)
  const plans = scenarios.map((scenario) => compile(scenario, baseline))
  const figures = fairFigures(options.outcomes ?? ['npv'], plans[0]!.context)
  const points = pointsOf(inputs, baseline.seed, options)
  const question = { scenarios, baseline, figures, points, has: hasUncertain }
  const { played, by } = await playedOf(question, options)
  requireTwo(played)
  const all = { played, inputs, design: options.design ?? 'latin', replicationsBy: by } as const
  return resultOf(all, options, {
    lifecycle: null,
    passports: plans.map((plan) => passportOf(plan, played.replications)),
    contexts: plans.map(({ context }) => context)
  })
}

/** Fewer than two draws say nothing of not knowing: where work was stopped so early, there is nothing to report. */
function requireTwo({ points, stoppedOf }: Played): void {
  if (stoppedOf !== null && points.length < 2) throw new NothingPlayed()
}

/**
 * All draws, after a pilot where the number of replications was left open; what the pilot played is not played again. Where the
 * work is stopped before as many draws as the pilot has are played in all replications, it is the pilot that is told of.
 */
async function playedOf(
  question: Omit<FairsAtPoints, 'replications'>,
  options: UncertaintyOptions
): Promise<{ readonly played: Played; readonly by: UncertaintyResult['replicationsBy'] }> {
  const { points } = question
  const { replications, shouldStop, onTrial, store } = options
  if (replications !== undefined)
    return { played: await playFairs({ ...question, replications }, options), by: 'asked' }
  const kept = new Map<string, readonly (number | null)[]>()
  const known = (key: string) => kept.get(key) ?? store?.get(key)
  const flush = () => store?.flush()
  const noting: Store = {
    get: known,
    put: (key, values) => {
      kept.set(key, values)
      store?.put(key, values)
    },
    flush
  }
  const all = points.length * question.scenarios.length * fewestReplications
  const pilot = await playFairs(
    { ...question, points: points.slice(0, pilotDraws), replications: fewestReplications },
    { ...options, store: noting, ...(onTrial ? { onTrial: (done: number) => onTrial(done, all) } : {}) }
  )
  if (shouldStop?.()) {
    const isWhole = pilot.stoppedOf === null && points.length <= pilotDraws
    return { played: { ...pilot, stoppedOf: isWhole ? null : points.length }, by: 'pilot' }
  }
  const chosen = pilotReplications(pilot)
  const rest: Store = { get: known, put: (key, values) => store?.put(key, values), flush }
  const played = await playFairs({ ...question, replications: chosen }, { ...options, store: rest })
  const isShort = played.stoppedOf !== null && played.points.length < pilot.points.length
  return { played: isShort ? { ...pilot, stoppedOf: points.length } : played, by: 'pilot' }
}

async function ofLifecycle(scenario: LifecycleScenario, options: UncertaintyOptions): Promise<UncertaintyResult> {
  const inputs = inputsOf([scenario])
  requireUncertain(inputs, scenario)
  const figures = (options.outcomes ?? usualFigures(scenario)).map((each) =>
    typeof each === 'string' ? each : each.outcome
  )
  const points = pointsOf(inputs, scenario.seed, options)
  const played = baselineFirst(await playStrategies({ scenario, figures, points }, options), options.baseline)
  requireTwo(played)
  const passport = lifecyclePassportOf(scenario, 'exact', 1)
  return resultOf({ played, inputs, design: options.design ?? 'latin', replicationsBy: 'exact' }, options, {
    lifecycle: scenario,
    passports: played.alternatives.map(() => passport),
    contexts: played.alternatives.map(() => null)
  })
}

/** Cost and effect where an incremental table is declared; else totals and categories. */
function usualFigures({ incremental, totals, strategies }: LifecycleScenario): string[] {
  if (incremental !== null) return [incremental.cost, incremental.effect]
  const [{ groups }] = Object.values(strategies)
  const [{ lifecycle }] = Object.values(groups)
  return [...Object.keys(totals), ...Object.keys(lifecycle.categories)]
}

function pointsOf(
  { inputs, correlations }: Inputs,
  seed: string,
  { draws = 200, design = 'latin' }: UncertaintyOptions
) {
  const uncertain = inputs.map((input) => input.uncertain)
  return drawValues(uncertain, { draws, design, seed, correlations })
}

function resultOf(
  {
    played,
    inputs,
    ...how
  }: { readonly played: Played; readonly inputs: Inputs } & Pick<UncertaintyResult, 'design' | 'replicationsBy'>,
  { threshold }: UncertaintyOptions,
  by: Pick<UncertaintyResult, 'lifecycle'> & {
    readonly passports: readonly UncertainAlternative['passport'][]
    readonly contexts: readonly UncertainAlternative['context'][]
  }
): UncertaintyResult {
  const { points, replications, stoppedOf, failed } = played
  const drawn = drawnInputs(inputs.inputs, points)
  const ranked = drawn.map(({ path, values }) => ({ path, values, ranks: middleRanks(values) }))
  const isMoney = ({ outcome }: Figure) => by.lifecycle === null && outcomeDefinition(outcome).unit === 'currency'
  const thresholdOf = (figure: Figure) => threshold ?? (isMoney(figure) ? 0 : null)
  const alternatives = played.alternatives.map(
    (alternative, place): UncertainAlternative => ({
      ...alternative,
      isBaseline: place === 0,
      passport: by.passports[place]!,
      context: by.contexts[place]!,
      figures: uncertainFigures(played, place, ranked, thresholdOf),
      differences: place === 0 ? [] : uncertainDifferences(played, place, 0, ranked)
    })
  )
  const [{ passport, context, name, title, titleZh }] = alternatives as [UncertainAlternative]
  const { lifecycle } = by
  return {
    kind: 'uncertainty',
    passport,
    context,
    lifecycle,
    scenario: lifecycle === null ? { name, title, titleZh } : named(lifecycle),
    ...how,
    draws: points.length,
    replications,
    partial: stoppedOf === null ? null : { done: points.length, all: stoppedOf },
    inputs: drawn,
    points,
    alternatives,
    failed
  }
}

function named({ name, title, titleZh }: LifecycleScenario): UncertaintyResult['scenario'] {
  return { name, title, titleZh }
}
