import { InputError, type Problem } from '../core/errors.js'
import { suggested } from '../core/nearest.js'
import { asMessage, listed } from '../i18n/fill.js'
import type { Scenario } from '../scenario/scenario.js'
import { experimentWords } from './words.js'

/** What must be equal for money and time to mean the same in all scenarios of a comparison, and all to start alike. */
const mustAgree: readonly { readonly path: string; readonly of: (scenario: Scenario) => unknown }[] = [
  { path: 'currency', of: (scenario) => scenario.currency },
  { path: 'horizon.editions', of: (scenario) => scenario.horizon.editions },
  { path: 'horizon.editionsPerYear', of: (scenario) => scenario.horizon.editionsPerYear },
  { path: 'horizon.discountRate', of: (scenario) => scenario.horizon.discountRate },
  { path: 'horizon.dates', of: (scenario) => scenario.horizon.dates },
  { path: 'horizon.warmUp', of: (scenario) => scenario.horizon.warmUp }
]

/**
 * Finds the baseline among scenarios to be compared and refuses those that cannot be: fewer than two, two of one name,
 * another currency, horizon, discounting or warm-up than the baseline's (nothing is converted).
 *
 * Throws an InputError with every problem.
 *
 * @param scenarios The scenarios, in the order of the results.
 * @param name Name of the baseline; the first scenario where absent.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * baselineAmong([scenario, { ...scenario, name: 'other' }], 'other').name // => 'other'
 */
export function baselineAmong(scenarios: readonly Scenario[], name?: string): Scenario {
  if (scenarios.length < 2) {
    throw new InputError([{ ...asMessage(experimentWords.tooFewScenarios), got: `${scenarios.length}` }])
  }
  const names = scenarios.map((scenario) => scenario.name)
  const twice = names.find((each, index) => names.indexOf(each) < index)
  if (twice !== undefined) {
    throw new InputError([asMessage(experimentWords.sameName, { name: twice })])
  }
  const baseline = name === undefined ? scenarios[0] : scenarios.find((scenario) => scenario.name === name)
  if (baseline === undefined) throw new InputError([unknownBaseline(name ?? '', names)])
  const problems = scenarios.flatMap((scenario) => disagreements(scenario, baseline))
  if (problems.length > 0) throw new InputError(problems)
  return baseline
}

/**
 * What is said of a baseline that is none of those compared.
 *
 * @param name What was asked for.
 * @param names Those compared.
 *
 * @example
 * unknownBaseline('nwo', ['now', 'plan']).suggestion // => 'now'
 */
export function unknownBaseline(name: string, names: readonly string[]): Problem {
  return {
    ...asMessage(experimentWords.unknownBaseline, { name, names: listed(names) }),
    ...suggested(name, names)
  }
}

function disagreements(scenario: Scenario, baseline: Scenario): Problem[] {
  return mustAgree
    .map(({ path, of }) => ({ path, here: JSON.stringify(of(scenario)), there: JSON.stringify(of(baseline)) }))
    .filter(({ here, there }) => here !== there)
    .map(({ path, here, there }) => ({
      ...asMessage(experimentWords.mustAgree, { name: scenario.name, baseline: baseline.name, path }),
      path,
      got: here,
      example: `${path}: ${there}`
    }))
}
