import { type WorthOutcome, worthOutcomes, worthsOf } from '../../analysis/value/worths.js'
import { InputError } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { compile, passportOf } from '../../engine/index.js'
import { asExample, asMessage } from '../../i18n/fill.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { Store } from '../draws/store.js'
import { NothingPlayed } from '../nothingPlayed.js'
import type { OnProgress } from '../replicate.js'
import type { Runner } from '../runner.js'
import { experimentWords } from '../words.js'
import type { Game } from './attribution.js'
import { lossPlans, lossValues, lossWorlds, playLosses } from './losses.js'
import { playWorlds } from './playWorlds.js'
import { segmentValues } from './segmentValues.js'
import { showValue } from './showValue.js'
import type { Valuation } from './valuation.js'
import { countingMechanisms, worldsOf } from './worlds.js'

/** What `value` takes besides the scenario. */
export interface ValueOptions {
  /** Scenario whose levers the warm-up is played under. Defaults to the scenario itself. */
  readonly baseline?: Scenario
  /** How many replications of each world. Defaults to the scenario's own number. */
  readonly replications?: number
  /** What is attributed: the profit booked over the horizon, not discounted, or the net present value. Defaults to `profit`. */
  readonly outcome?: WorthOutcome
  /** Whether each segment is valued too, in 15 more worlds each. Defaults to false. */
  readonly segments?: boolean
  /** Whether it is tried what a lost customer of each segment costs, in two more worlds each. Defaults to true. */
  readonly losses?: boolean
  /** Who plays; one who plays several replications at once is given all worlds at once. Defaults to the calling thread. */
  readonly runner?: Runner
  /** Replications done, of all replications of all worlds. */
  readonly onProgress?: OnProgress
  /** Keeps what has been played; what is found in it is not played again. */
  readonly store?: Store
  /**
   * Asked between blocks of eight replications, each of all worlds: once it says so, the block is finished, and the result is
   * of the replications played so far, and says that it is partial.
   */
  readonly shouldStop?: () => boolean
}

/**
 * Who is worth what. The scenario is played in 16 worlds with the same luck: in each, another set of the four mechanisms by
 * which customers do something for the fair beyond their fees (demonstration, recommendation, capability, network) counts,
 * the others count for nothing from the first edition on; all worlds start from the same settled fair. Their Shapley values
 * say what each mechanism is worth: what would be booked without any, and the four, add up to the booked profit, in every
 * replication to the last bit. They attribute booked money anew and are never added to it: a credit to who influences is a
 * debit to who is influenced. Intervals are 95 % (Student's t over replications).
 *
 * With `segments`, the same is done for each segment by leaving its part out.
 *
 * What a lost customer costs: a tenth of the customers of a segment, drawn by lot, leave after the first edition, once in
 * peace and once with the full grudge of those whose tolerance was exceeded; what the show then has less over the horizon,
 * per customer lost, is its own value, and that of others lost through it. Not discounted, whatever the outcome.
 *
 * @param scenario A fair with all its values.
 * @param options See {@link ValueOptions}.
 *
 * Rejects with an InputError for a scenario that declares its own lifecycle, and for wrong options; with NothingPlayed where
 * it is stopped before the first replications are done.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const { show } = await value(fair, { replications: 2 })
 * show.mechanisms.map(({ mechanism }) => mechanism)
 * // => ['demonstration', 'recommendation', 'capability', 'network']
 * const whole = ({ values }) => Math.round(120000 * values[1])
 * show.mechanisms.reduce((sum, each) => sum + whole(each.value), whole(show.withoutAny)) === whole(show.booked) // => true
 */
export async function value(scenario: Scenario, options: ValueOptions = {}): Promise<Valuation> {
  requireFair(scenario)
  const { baseline = scenario, replications = scenario.replications, outcome = 'profit', runner, onProgress } = options
  requireCount(replications)
  requireOutcome(outcome)
  const plan = compile(scenario, baseline)
  const { context } = plan
  // what one segment does is what all do where there is no other
  const apart = options.segments === true && context.segments.length > 1
  const makings = [undefined, ...(apart ? context.segments.map(({ id }) => id) : [])].map((segment) => {
    const mechanisms = countingMechanisms(scenario, segment)
    return { mechanisms, worlds: worldsOf(scenario, mechanisms, segment) }
  })
  // the world in which all counts is the last of each making, and played once
  const worlds = [...makings.flatMap((making) => making.worlds.slice(0, -1)), scenario]
  const lost = options.losses === false ? 0 : lossWorlds(context.segments.length)
  const all = (worlds.length + lost) * replications
  let done = 0
  const onPlayed = (more: number) => () => {
    done += more
    return onProgress?.(done, all)
  }
  const numbers = Array.from({ length: replications }, (_, replication) => replication)
  const { store, shouldStop } = options
  const how = { ...(runner && { runner }), ...(store && { store }), ...(shouldStop && { shouldStop }) }
  const played = await playWorlds(worlds, baseline, numbers, { ...how, onPlayed: onPlayed(1) })
  const count = played[0]!.length
  if (count === 0) throw new NothingPlayed()
  const plans = lost > 0 ? lossPlans(played.at(-1)!, context) : []
  const losses = plans.length > 0 ? { scenario, baseline, losses: plans } : null
  const lossesPlayed = losses === null ? [] : await playLosses(losses, numbers, { ...how, onPlayed: onPlayed(lost) })
  const worths = played.map((accounts) => accounts.map((account) => worthsOf(account, outcome, context)))
  let from = 0
  const [show, ...games] = makings.map(({ mechanisms, worlds: own }): Game => {
    from += own.length - 1
    return { mechanisms, worlds: [...worths.slice(from - own.length + 1, from), worths.at(-1)!] }
  })
  return {
    kind: 'valuation',
    passport: passportOf(plan, count),
    partial: shouldStop?.() && done < all ? { done, all } : null,
    context,
    scenario: { name: scenario.name, title: scenario.title, titleZh: scenario.titleZh },
    outcome,
    worlds: worlds.length,
    show: showValue(show, context),
    segments: options.segments ? segmentValues(show, apart ? games : [show], context) : null,
    losses: lost > 0 ? lossValues(plans, lossesPlayed) : null
  }
}

/** Programs without types may give anything. */
function requireFair(scenario: object): void {
  if ('kind' in scenario) throw new InputError([asMessage(experimentWords.valueOfLifecycle)])
}

function requireCount(replications: number): void {
  if (Number.isInteger(replications) && replications >= 1) return
  throw new InputError([
    { ...asMessage(experimentWords.replications), got: `${replications}`, example: 'replications: 50' }
  ])
}

function requireOutcome(outcome: string): void {
  if (worthOutcomes.some((each) => each === outcome)) return
  const suggestion = nearestName(outcome, worthOutcomes)
  throw new InputError([
    {
      ...asMessage(experimentWords.worthOutcome),
      got: `"${outcome}"`,
      ...(suggestion === undefined ? asExample({ en: 'outcome: profit', zh: 'outcome: profit' }) : { suggestion })
    }
  ])
}
