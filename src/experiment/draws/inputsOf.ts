import { InputError, type Problem } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import { canonicalJson } from '../../scenario/scenarioHash.js'
import { experimentWords } from '../words.js'
import type { Input, Inputs } from './input.js'
import { inputLabel } from './inputLabel.js'
import { mergedCorrelations } from './mergedCorrelations.js'

/**
 * All that is uncertain in some scenarios, taken together: an assumption that several have is one, and drawn once for all;
 * what one strategy alone has is drawn for it alone.
 *
 * Throws an InputError where scenarios have different distributions of the same number, and where their rank correlations
 * cannot hold together.
 *
 * @param scenarios One or more fairs that are compared, or a declared lifecycle alone.
 *
 * @example
 * const price = { perArea: { dist: 'normal', mean: 250, sd: 20 } }
 * const fair = makeScenario({ price }, 'fair')
 * inputsOf([fair, makeScenario({ price }, 'plan')]).inputs.map(({ path }) => path) // => ['price.perArea']
 */
export function inputsOf(scenarios: readonly (Scenario | LifecycleScenario)[]): Inputs {
  const found = new Map<string, { readonly input: Input; readonly name: string; readonly text: string }>()
  const problems: Problem[] = []
  for (const scenario of scenarios) {
    for (const uncertain of scenario.uncertain) {
      const { path } = uncertain
      const earlier = found.get(path)
      const text = canonicalJson(uncertain)
      if (earlier === undefined) {
        const input = { path, label: inputLabel(path, scenario), uncertain, isRange: false }
        found.set(path, { input, name: scenario.name, text })
      } else if (earlier.text !== text) {
        const values = { path, name: earlier.name, other: scenario.name }
        problems.push({ ...asMessage(experimentWords.uncertainOtherwise, values), path })
      }
    }
  }
  const { correlations, problems: torn } = mergedCorrelations(
    scenarios.map(({ name, uncertainty }) => ({ name, correlations: uncertainty.correlations }))
  )
  problems.push(...torn)
  if (problems.length > 0) throw new InputError(problems)
  const inputs = [...found.values()].map(({ input }) => input)
  return {
    inputs: inputs.sort((one, other) => (one.path < other.path ? -1 : 1)),
    correlations,
    groups: Object.assign({}, ...scenarios.map(({ uncertainty }) => uncertainty.groups))
  }
}

/**
 * Whether what stands at a path of a scenario is uncertain.
 *
 * @example
 * const fair = makeScenario({ price: { perArea: { dist: 'normal', mean: 250, sd: 20 } } })
 * hasUncertain(fair, 'price.perArea') // => true
 * hasUncertain(fair, 'price.fixed') // => false
 */
export function hasUncertain(scenario: Scenario, path: string): boolean {
  return scenario.uncertain.some((each) => each.path === path)
}
