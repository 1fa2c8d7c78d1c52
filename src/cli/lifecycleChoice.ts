import { nearestName } from '../core/nearest.js'
import { listed } from '../i18n/fill.js'
import { declaresOwnLifecycle } from '../node/scenarioFiles.js'
import type { LifecycleScenario } from '../scenario/lifecycle/lifecycleScenario.js'
import { badInput } from './badInput.js'
import type { LifecycleOptions, ScenarioOptions } from './options.js'
import { type Choice, oneNamed, settings, severalNamed, wholeNumber } from './scenarios.js'

/** How a lifecycle can be played. */
export type EngineName = 'exact' | 'individual'
const engines: readonly EngineName[] = ['exact', 'individual']

/** Every option that may be given with either kind of scenario. */
export interface AnyOptions extends ScenarioOptions, LifecycleOptions {
  readonly baseline?: string
  readonly precision?: string
  readonly most?: string
  readonly strictBudget?: boolean
}

/** A lifecycle to play, and the engine asked for. */
export interface ChosenLifecycle {
  readonly scenario: LifecycleScenario
  readonly engine: EngineName | undefined
}

/**
 * The lifecycle that `run` was given; `undefined` for a fair.
 *
 * @param choice A file or a preset.
 * @param options Options of the command line.
 * @param texts Texts of files read before; those read now are kept here.
 * Rejects with an InputError for options that do not go with the kind of scenario, and for all that is wrong with a lifecycle.
 */
export async function lifecycleToRun(
  choice: Choice,
  options: AnyOptions,
  texts: Map<string, string>
): Promise<ChosenLifecycle | undefined> {
  const named = oneNamed(choice)
  const engine = engineOf(options.engine)
  if (declaresOwnLifecycle(named, { texts })) return chosen(named, engine, options, texts)
  refuseForFair(engine, options)
  const { baseline } = choice
  if (baseline !== undefined && declaresOwnLifecycle(baseline, { texts })) {
    throw badInput('mixedKinds', { names: listed([baseline]) })
  }
  return undefined
}

/**
 * The lifecycle whose strategies `compare` was given; `undefined` for fairs.
 *
 * @param choice One file or preset; several are refused.
 * @param options Options of the command line.
 * @param texts Texts of files read before; those read now are kept here.
 * Rejects with an InputError for several lifecycles or mixed kinds, for fewer than two strategies, and as `lifecycleToRun`.
 */
export async function lifecycleToCompare(
  choice: Choice,
  options: AnyOptions,
  texts: Map<string, string>
): Promise<ChosenLifecycle | undefined> {
  const named = severalNamed(choice)
  const engine = engineOf(options.engine)
  const lifecycles = named.filter((file) => declaresOwnLifecycle(file, { texts }))
  if (lifecycles.length === 0) {
    refuseForFair(engine, options)
    return undefined
  }
  if (named.length > 1) {
    const word = lifecycles.length === named.length ? 'severalLifecycles' : 'mixedKinds'
    throw badInput(word, { names: listed(lifecycles) }, { example: strategiesExample })
  }
  const found = await chosen(named[0]!, engine, options, texts)
  if (Object.keys(found.scenario.strategies).length < 2) {
    throw badInput('oneStrategy', {}, { file: named[0]!, example: strategiesExample })
  }
  return found
}

const strategiesExample = 'strategies: { now: {}, better: { parameters: { rr: 0.5 } } }'

/** Reads the lifecycle; what reads and checks lifecycles is loaded for it, since fairs do without. */
async function chosen(
  named: string,
  engine: EngineName | undefined,
  options: AnyOptions,
  texts: Map<string, string>
): Promise<ChosenLifecycle> {
  if (options.precision !== undefined || options.most !== undefined) throw badInput('precisionForLifecycle')
  if (options.baseline !== undefined) throw badInput('baselineForLifecycle')
  if (options.strictBudget) throw badInput('budgetForLifecycle')
  const { customers } = options
  if (customers !== undefined && engine === 'exact') throw badInput('customersForExact')
  const { loadLifecycle } = await import('../node/files.js')
  const own = customers === undefined ? [] : [`customers=${wholeNumber('--customers', customers, 1)}`]
  const scenario = loadLifecycle(named, { set: [...settings(options), ...own], texts })
  return { scenario, engine: customers === undefined ? engine : 'individual' }
}

function refuseForFair(engine: EngineName | undefined, { customers }: AnyOptions): void {
  if (engine === 'exact') throw badInput('exactForFair')
  if (customers !== undefined)
    throw badInput('customersForFair', {}, { example: '--set segments.exhibitors.marketSize=500' })
}

function engineOf(asked: string | undefined): EngineName | undefined {
  if (asked === undefined) return undefined
  const found = engines.find((name) => name === asked.toLowerCase())
  if (found !== undefined) return found
  const suggestion = nearestName(asked.toLowerCase(), engines)
  throw badInput('unknownEngine', {}, { got: `"${asked}"`, ...(suggestion ? { suggestion } : {}) })
}
