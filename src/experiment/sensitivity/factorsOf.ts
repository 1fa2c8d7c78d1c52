import { InputError } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { Inputs } from '../draws/input.js'
import { type Factor, type LeftOut, pathsOf, sortedFactors } from './factor.js'
import { type Found, factorOfInput, fairFactors } from './fairFactors.js'
import { lifecycleFactors } from './lifecycleFactors.js'
import { usualOf } from './usualAssumptions.js'
import { varyOf } from './varyText.js'
import { sensitivityWords } from './words.js'

/** What a study varies, and how that came about. */
export interface Factors extends Found {
  /** Sorted by path; with ranges that were named, the last of a path. */
  readonly factors: readonly Factor[]
  /** Where they come from: what is uncertain, what was named, or neither: the usual assumptions of a fair. */
  readonly from: 'uncertain' | 'named' | 'usual'
}

/**
 * What a study varies: what was named; where nothing was, all that is uncertain in the scenario; where nothing is, the usual
 * assumptions of a fair, or all numbers among the parameters of a declared lifecycle, each ± 20 %.
 *
 * Throws an InputError for paths that do not exist, ranges that make no sense, and where nothing varies at all.
 *
 * @param scenario A fair or a declared lifecycle.
 * @param inputs What is uncertain in it, and in what it is compared with.
 * @param vary Texts such as `price.perArea=200..300`, or names of the scenario's groups of uncertain numbers.
 *
 * @example
 * const fair = makeScenario({ levers: { service: { spend: 9000 } } })
 * const { factors, from } = factorsOf(fair, { inputs: [], groups: {} }, ['price.perArea=200..300', 'horizon.discountRate'])
 * factors.map(({ path }) => path) // => ['horizon.discountRate', 'price.perArea']
 * from // => 'named'
 * factorsOf(fair, { inputs: [], groups: {} }, []).from // => 'usual'
 */
export function factorsOf(
  scenario: Scenario | LifecycleScenario,
  { inputs, groups }: Pick<Inputs, 'inputs' | 'groups'>,
  vary: readonly string[]
): Factors {
  if (vary.length === 0 && inputs.length > 0) {
    return { factors: sortedFactors(inputs.map(factorOfInput)), leftOut: [], from: 'uncertain' }
  }
  const named = vary.flatMap((text) => (Object.hasOwn(groups, text) ? groups[text]! : [text])).map(varyOf)
  const asked = named.length > 0 ? named : usualNames(scenario).map(varyOf)
  const found = asked.map((each) =>
    'kind' in scenario ? lifecycleFactors(scenario, inputs, each) : fairFactors(scenario, inputs, each)
  )
  const factors = new Map<string, Factor>()
  const leftOut = new Map<string, LeftOut>()
  for (const each of found) {
    for (const factor of each.factors) factors.set(factor.path, factor)
    for (const left of each.leftOut) leftOut.set(left.path, left)
  }
  const isUsual = named.length === 0
  if (factors.size === 0) {
    const problems = [...leftOut.values()].map(({ path, reason }) => ({
      path,
      message: reason.en,
      messageZh: reason.zh
    }))
    throw new InputError([...problems, asMessage(sensitivityWords.nothingVaries)])
  }
  if (!isUsual) refuseShared([...factors.values()])
  return {
    factors: sortedFactors(isUsual ? levelsOf([...factors.values()]) : [...factors.values()]),
    leftOut: isUsual ? [] : [...leftOut.values()],
    from: isUsual ? 'usual' : 'named'
  }
}

/** A number that two factors set would have the value of whichever comes last. */
function refuseShared(factors: readonly Factor[]): void {
  const owners = new Map<string, string>()
  for (const factor of factors) {
    for (const path of pathsOf(factor)) {
      const other = owners.get(path)
      if (other !== undefined) {
        throw new InputError([{ ...asMessage(sensitivityWords.setTwice, { one: other, other: factor.path }), path }])
      }
      owners.set(path, factor.path)
    }
  }
}

function usualNames(scenario: Scenario | LifecycleScenario): string[] {
  return 'kind' in scenario ? ['parameters'] : usualOf(scenario).map(({ path }) => path)
}

/** Among the usual assumptions a trait stands for its level, not for how much it differs between customers. */
function levelsOf(factors: readonly Factor[]): Factor[] {
  return factors.filter(({ path }) => !/\.(?:sd|sigma)$/.test(path))
}
