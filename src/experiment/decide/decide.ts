import { InputError, type Problem } from '../../core/errors.js'
import { compile, passportOf } from '../../engine/index.js'
import { asMessage, listed } from '../../i18n/fill.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import { canonicalJson } from '../../scenario/scenarioHash.js'
import { baselineAmong, unknownBaseline } from '../comparable.js'
import { type DesignName, drawValues } from '../draws/drawValues.js'
import { fairFigures } from '../draws/fairFigures.js'
import type { Inputs } from '../draws/input.js'
import { hasUncertain, inputsOf } from '../draws/inputsOf.js'
import { type Played, reordered } from '../draws/played.js'
import { playFairs } from '../draws/playFairs.js'
import { playStrategies } from '../draws/playStrategies.js'
import type { TrialOptions } from '../draws/playTrials.js'
import { wrongDesign } from '../draws/wrongDesign.js'
import { lifecyclePassportOf } from '../playLifecycle.js'
import { type AllOptions, requireKnownOptions, trialOptionKeys } from '../requireKnownOptions.js'
import { experimentWords } from '../words.js'
import type { AskedWorth } from './curve.js'
import { decidedFrom } from './decidedFrom.js'
import type { Decision } from './decision.js'
import { fairQuestion, lifecycleQuestion, type Question } from './question.js'

/** A future: what all strategies would meet. */
export interface Future {
  readonly name: string
  /** How likely it is, against the others; for every future or for none. */
  readonly weight?: number
  /**
   * The scenario of each strategy in it, in the order of the strategies; of a declared lifecycle, itself alone, whose
   * strategies are told by their names.
   */
  readonly scenarios: readonly (Scenario | LifecycleScenario)[]
}

/** What `decide` takes besides the strategies. */
export interface DecideOptions extends TrialOptions {
  /** Name of the strategy that is today's plan. Defaults to the first. */
  readonly baseline?: string
  /** How many draws of what is uncertain. Defaults to 100, for declared lifecycles to 1,000. */
  readonly draws?: number
  /** How they are spread. Defaults to `latin`. */
  readonly design?: DesignName
  /** Replications of each draw, whose luck is the same in all draws. Defaults to 6; where nothing is uncertain, to the baseline's own number. */
  readonly replications?: number
  /** What is decided by. Defaults to `npv`; of a declared lifecycle a category or total. */
  readonly outcome?: string
  /** Of the outcome, or of the effect. */
  readonly segment?: string
  readonly edition?: number
  /** What a unit of effect is worth, to decide by worth × effect − cost: a number, a range, or a list of these. */
  readonly worth?: AskedWorth | readonly AskedWorth[]
  /** Defaults to `spend`, of a lifecycle to the cost of its incremental table. */
  readonly cost?: string
  /** Defaults to `retained`, of a lifecycle to the effect of its incremental table. */
  readonly effect?: string
  readonly futures?: readonly Future[]
}

const decideOptions: AllOptions<DecideOptions> = {
  ...trialOptionKeys,
  baseline: true,
  draws: true,
  design: true,
  replications: true,
  outcome: true,
  segment: true,
  edition: true,
  worth: true,
  cost: true,
  effect: true,
  futures: true
}

/** Replications of a draw, where there are several draws. */
const replicationsOfDraw = 6
const usualDraws = { fairs: 100, lifecycle: 1000 } as const

/**
 * Which strategy to choose, how sure that is, and what would change it. What is uncertain in the strategies is drawn many
 * times over; every strategy is played in every draw in the same replications. What comes out: how each stands by net
 * present value, another outcome, or at a stated worth of an effect; incremental tables with dominance; how often each is
 * best and what is lost by taking it; what it would be worth to know everything, each uncertain number and each group of
 * them before choosing; the risk of each; and across named futures the choice by maximin, minimax regret and expected
 * value. Not knowing and luck are kept apart: luck is nothing that could be known, and is taken out of the probabilities and
 * of the value of information (see `withoutLuck`).
 *
 * @param strategies Fairs, each a strategy; or one declared lifecycle with its strategies, which is played exactly.
 * @param options See {@link DecideOptions}.
 *
 * Rejects with an InputError for strategies that cannot be compared, for wrong options, where only individuals can play a
 * lifecycle, and where no draw could be played.
 *
 * @example
 * const horizon = { editions: 2, warmUp: 0 }
 * const now = makeScenario({ horizon, segments: { firms: { marketSize: 60 } } }, 'now')
 * const plan = makeScenario({ horizon, segments: { firms: { marketSize: 60 } }, levers: { service: { spend: 5 } } }, 'plan')
 * const { best, chanceOnly, information } = await decide([now, plan], { replications: 2 })
 * best // => 'plan'
 * chanceOnly // => true
 * information.all.value // => 0
 */
export async function decide(
  strategies: readonly Scenario[] | LifecycleScenario,
  options: DecideOptions = {}
): Promise<Decision> {
  requireKnownOptions('decide', options, decideOptions)
  requireCounts(options)
  return 'kind' in strategies ? decideLifecycle(strategies, options) : decideFairs(strategies, options)
}

async function decideFairs(scenarios: readonly Scenario[], options: DecideOptions): Promise<Decision> {
  const { futures = [] } = options
  const baseline = baselineAmong(scenarios, options.baseline)
  const question = fairQuestion(options)
  // refuses what the fair does not have before anything is played
  fairFigures(question.figures, compile(baseline).context)
  const order = [baseline, ...scenarios.filter((each) => each !== baseline)].map((each) => scenarios.indexOf(each))
  const known = inputsOf(scenarios)
  requireFutures(
    futures,
    scenarios.map(({ name }) => name),
    known
  )
  const points = pointsOf(known, baseline.seed, usualDraws.fairs, options)
  const replications = options.replications ?? (points.length > 1 ? replicationsOfDraw : baseline.replications)
  if (points.length > 1 && replications < 2) {
    throw new InputError([
      { ...asMessage(experimentWords.luckOfDraws), got: `${replications}`, example: 'replications: 6' }
    ])
  }
  const work = shared(options, points.length * scenarios.length * replications, futures.length + 1)
  const play = (all: readonly Scenario[], figures: Question['figures'], part: number) => {
    const ordered = order.map((place) => all[place])
    const subject = { scenarios: ordered, baseline: ordered[0], figures, points, has: hasUncertain, replications }
    return playFairs(subject, work(part))
  }
  const played = await play(scenarios, question.figures, 0)
  const lived: Played[] = []
  for (const [at, future] of futures.entries()) {
    if (options.shouldStop?.()) break
    const one = await play(future.scenarios as readonly Scenario[], question.figures, at + 1)
    if (one.stoppedOf !== null) break
    lived.push(one)
  }
  const plans = order.map((place) => scenarios[place])
  return {
    ...decidedFrom({ played, lived, futures, question, known, seed: baseline.seed }),
    source: {
      kind: 'fairs',
      scenarios: plans.map((scenario) => {
        const plan = compile(
          scenario.seed === baseline.seed ? scenario : { ...scenario, seed: baseline.seed },
          baseline
        )
        const { name, title, titleZh } = scenario
        return { passport: passportOf(plan, replications), context: plan.context, scenario: { name, title, titleZh } }
      })
    },
    currency: baseline.currency
  }
}

async function decideLifecycle(scenario: LifecycleScenario, options: DecideOptions): Promise<Decision> {
  const { futures = [] } = options
  requireOfLifecycle(options)
  const question = lifecycleQuestion(scenario, options)
  const known = inputsOf([scenario])
  requireFutures(futures, [scenario.name], known)
  const names = firstOf(Object.keys(scenario.strategies), options.baseline)
  requireStrategies(futures, names)
  const points = pointsOf(known, scenario.seed, usualDraws.lifecycle, options)
  const figures = question.figures.map(({ outcome }) => outcome)
  const work = shared(options, points.length, futures.length + 1)
  const play = async (lifecycle: LifecycleScenario, part: number) => {
    const own = new Set(lifecycle.uncertain.map(({ path }) => path))
    const values = points.map((point) => Object.fromEntries(Object.entries(point).filter(([path]) => own.has(path))))
    const played = await playStrategies({ scenario: lifecycle, figures, points: values }, work(part))
    return inOrder({ ...played, points: points.slice(0, played.points.length) }, names)
  }
  const played = await play(scenario, 0)
  const lived: Played[] = []
  for (const [at, future] of futures.entries()) {
    if (options.shouldStop?.()) break
    const one = await play(future.scenarios[0] as LifecycleScenario, at + 1)
    if (one.stoppedOf !== null) break
    lived.push(one)
  }
  const { name, title, titleZh, notice, noticeZh, cohort } = scenario
  return {
    ...decidedFrom({ played, lived, futures, question, known, seed: scenario.seed }),
    source: {
      kind: 'lifecycle',
      passport: lifecyclePassportOf(scenario, 'exact', 1),
      scenario: { name, title, titleZh, notice, noticeZh, cohort }
    },
    currency: null
  }
}

function pointsOf(
  { inputs, correlations }: ReturnType<typeof inputsOf>,
  seed: string,
  usual: number,
  { draws = usual, design = 'latin' }: DecideOptions
) {
  const uncertain = inputs.map((input) => input.uncertain)
  return drawValues(uncertain, { draws: uncertain.length === 0 ? 1 : draws, design, seed, correlations })
}

/** The options of each part of the work, which is told of as one. */
function shared({ runner, shouldStop, store, onTrial }: DecideOptions, trials: number, parts: number) {
  return (part: number): TrialOptions => ({
    ...(runner ? { runner } : {}),
    ...(shouldStop ? { shouldStop } : {}),
    ...(store ? { store } : {}),
    ...(onTrial ? { onTrial: (done) => onTrial(part * trials + done, parts * trials) } : {})
  })
}

/** Names of strategies, that of today's plan first. */
function firstOf(names: readonly string[], first: string | undefined): readonly string[] {
  if (first === undefined) return names
  if (names.includes(first)) return [first, ...names.filter((name) => name !== first)]
  throw new InputError([unknownBaseline(first, names)])
}

/** The strategies of a lifecycle in a future are told by their names, wherever they stand there. */
function requireStrategies(futures: readonly Future[], names: readonly string[]): void {
  const problems = futures.flatMap(({ name, scenarios }) => {
    const own = Object.keys((scenarios[0] as Partial<LifecycleScenario>).strategies ?? {})
    const isSame = own.length === names.length && names.every((each) => own.includes(each))
    if (isSame) return []
    const words = asMessage(experimentWords.futureOtherStrategies, { name, names: listed(names) })
    return [{ ...words, got: own.join(', ') }]
  })
  if (problems.length > 0) throw new InputError(problems)
}

/** The same with the strategies in the order of their names. */
function inOrder(played: Played, names: readonly string[]): Played {
  return reordered(
    played,
    names.map((name) => played.alternatives.findIndex((each) => each.name === name))
  )
}

function requireCounts({ draws, replications, design = 'latin' }: DecideOptions): void {
  const wrong = wrongDesign(design)
  if (wrong.length > 0) throw new InputError(wrong)
  if (draws !== undefined && !(Number.isInteger(draws) && draws >= 1 && draws <= 100_000)) {
    throw new InputError([{ ...asMessage(experimentWords.drawsCount), got: `${draws}`, example: 'draws: 200' }])
  }
  if (replications !== undefined && !(Number.isInteger(replications) && replications >= 1)) {
    throw new InputError([
      { ...asMessage(experimentWords.replications), got: `${replications}`, example: 'replications: 10' }
    ])
  }
}

/** What only fairs have use for would be passed over. */
function requireOfLifecycle({ replications, segment, edition }: DecideOptions): void {
  const problems: Problem[] = []
  if (replications !== undefined && replications !== 1) {
    problems.push({ ...asMessage(experimentWords.exactReplications), got: `${replications}`, example: 'draws: 1000' })
  }
  if (segment !== undefined || edition !== undefined) problems.push(asMessage(experimentWords.wholeLifecycle))
  if (problems.length > 0) throw new InputError(problems)
}

function requireFutures(futures: readonly Future[], names: readonly string[], { inputs }: Inputs): void {
  const known = new Map(inputs.map(({ path, uncertain }) => [path, canonicalJson(uncertain)]))
  const problems = futures.flatMap(({ name, scenarios }, at) => [
    ...scenarios.flatMap(({ uncertain }) =>
      uncertain
        .filter((each) => known.get(each.path) !== canonicalJson(each))
        .map(({ path }) => asMessage(experimentWords.futureOtherwise, { name, path }))
    ),
    ...(scenarios.length === names.length
      ? []
      : [asMessage(experimentWords.futureStrategies, { name, names: names.join(', ') })]),
    ...(futures.findIndex((each) => each.name === name) < at ? [asMessage(experimentWords.futureTwice, { name })] : [])
  ])
  const weights = futures.flatMap(({ weight }) => (weight === undefined ? [] : [weight]))
  const isWrong = weights.some((weight) => !(weight >= 0 && weight < Infinity)) || !weights.some((weight) => weight > 0)
  if (weights.length > 0 && (isWrong || weights.length < futures.length)) {
    problems.push(asMessage(experimentWords.futureWeights))
  }
  if (problems.length > 0) throw new InputError(problems)
}
