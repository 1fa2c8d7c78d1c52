import { InputError, type Problem } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { Inputs } from '../draws/input.js'
import { wrongDesign } from '../draws/wrongDesign.js'
import { experimentWords } from '../words.js'
import type { UncertaintyOptions } from './uncertainty.js'

/** Most draws. */
export const mostDraws = 100_000

/** Lines that make something uncertain. */
const examples = {
  fair: 'price: { perArea: { dist: normal, mean: 250, sd: 20 } }',
  lifecycle: 'parameters: { rr: { dist: lognormal, mean: .5, sd: .1 } }'
} as const

/** Fairs, or a declared lifecycle alone. */
export interface Separated {
  readonly fairs: readonly Scenario[]
  readonly lifecycle: LifecycleScenario | undefined
}

/**
 * Tells fairs from a declared lifecycle, which is played alone.
 *
 * Throws an InputError for a lifecycle beside anything else, and for nothing at all.
 *
 * @example
 * separated([makeScenario({}, 'fair')]).lifecycle // => undefined
 */
export function separated(subjects: readonly (Scenario | LifecycleScenario)[]): Separated {
  const fairs = subjects.filter((each): each is Scenario => !('kind' in each))
  const lifecycle = subjects.find((each): each is LifecycleScenario => 'kind' in each)
  if (lifecycle !== undefined && subjects.length > 1) throw new InputError([asMessage(experimentWords.oneLifecycle)])
  if (subjects.length === 0) throw new InputError([asMessage(experimentWords.noScenarioGiven)])
  return { fairs, lifecycle }
}

/**
 * Refuses options that make no sense, all at once.
 *
 * Throws an InputError.
 *
 * @param options What was asked for.
 * @param isExact Whether a declared lifecycle is played, in which nothing is luck.
 *
 * @example
 * requireOptions({ draws: 100, design: 'sobol' }, false) // => undefined
 */
export function requireOptions(options: UncertaintyOptions, isExact: boolean): void {
  const { draws = 2, design = 'latin', replications, outcomes, threshold } = options
  const problems: Problem[] = []
  if (!(Number.isInteger(draws) && draws >= 2 && draws <= mostDraws)) {
    problems.push({
      ...asMessage(experimentWords.draws, { most: mostDraws }),
      got: `${draws}`,
      example: 'draws: 200'
    })
  }
  problems.push(...wrongDesign(design))
  if (replications !== undefined) problems.push(...wrongReplications(replications, isExact))
  if (outcomes?.length === 0) problems.push(asMessage(experimentWords.noOutcomes))
  if (threshold !== undefined && !Number.isFinite(threshold)) {
    problems.push({ ...asMessage(experimentWords.threshold), got: `${threshold}`, example: 'threshold: 0' })
  }
  if (problems.length > 0) throw new InputError(problems)
}

function wrongReplications(replications: number, isExact: boolean): Problem[] {
  if (isExact) {
    return replications === 1 ? [] : [{ ...asMessage(experimentWords.exactReplications), got: `${replications}` }]
  }
  if (Number.isInteger(replications) && replications >= 2) return []
  const words = asMessage(experimentWords.twoReplications)
  return [{ ...words, got: `${replications}`, example: 'replications: 10' }]
}

/**
 * Refuses a scenario in which nothing is uncertain, with a line that would make something so.
 *
 * Throws an InputError.
 *
 * @example
 * requireUncertain({ inputs: [{ path: 'price.perArea' }] }, { name: 'fair' }) // => undefined
 */
export function requireUncertain(
  { inputs }: { readonly inputs: readonly Pick<Inputs['inputs'][number], 'path'>[] },
  scenario: Pick<Scenario, 'name'> & { readonly kind?: string }
): void {
  if (inputs.length > 0) return
  const example = scenario.kind === undefined ? examples.fair : examples.lifecycle
  const message = asMessage(experimentWords.nothingUncertain, { name: scenario.name })
  throw new InputError([{ ...message, example }])
}
