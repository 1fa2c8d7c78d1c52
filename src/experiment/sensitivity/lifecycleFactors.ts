import { InputError } from '../../core/errors.js'
import { suggested } from '../../core/nearest.js'
import { asMessage, fill } from '../../i18n/fill.js'
import { parameterNameOf, parameterNames } from '../../scenario/lifecycle/index.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import { uncertaintyWords } from '../../scenario/uncertainty/words.js'
import { unquoted } from '../../scenario/valueText.js'
import type { Input } from '../draws/input.js'
import { inputLabel } from '../draws/inputLabel.js'
import type { Factor, LeftOut } from './factor.js'
import { type Found, factorOfInput, uniform } from './fairFactors.js'
import { rangeAround } from './rangeAround.js'
import { usualShare, type Vary } from './varyText.js'
import { sensitivityWords } from './words.js'

/**
 * What varies of a declared lifecycle where a parameter was named (`parameters.rr`, or `rr`), or all with `parameters`: what
 * is uncertain as it is distributed, other numbers over a range. Formulas are left out.
 *
 * Throws an InputError with the nearest right name for a parameter that does not exist.
 *
 * @param scenario A declared lifecycle.
 * @param inputs What is uncertain in it.
 * @param vary Path and range.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 3, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'p * rr' } } },
 *   parameters: { rr: 0.5, p: 0.2 }
 * })
 * lifecycleFactors(scenario, [], { path: 'rr', range: null }).factors.map(({ path, low, high }) => [path, low, high])
 * // => [['parameters.rr', 0.4, 0.6]]
 */
export function lifecycleFactors(scenario: LifecycleScenario, inputs: readonly Input[], { path, range }: Vary): Found {
  const paths = pathsUnder(scenario, inputs, path)
  if (range !== null && 'low' in range && paths.length > 1) {
    throw new InputError([{ path, ...asMessage(sensitivityWords.rangeOfSeveral, { path, count: paths.length }) }])
  }
  const made = paths.map((each): Factor | LeftOut => {
    const own = inputs.find((input) => input.path === each)
    if (own !== undefined && (range === null || own.uncertain.kind === 'shares')) return factorOfInput(own)
    const label = inputLabel(each, scenario)
    const value = own === undefined ? numberIn(scenario, each) : factorOfInput(own).base
    if (range !== null && 'low' in range) return numberFactor(each, label, value, range.low, range.high)
    if (value === null) return { path: each, label, reason: sensitivityWords.leftOutFormula }
    const share = range?.share ?? usualShare
    const ends = rangeAround(value, share, { min: -Infinity, max: Infinity, whole: false }, null)
    if (typeof ends !== 'string') return numberFactor(each, label, value, ends.low, ends.high)
    const percent = Number((share * 100).toPrecision(6))
    return { path: each, label, reason: fill(sensitivityWords.leftOutZero, { percent }) }
  })
  return {
    factors: made.flatMap((each) => ('reason' in each ? [] : [each])),
    leftOut: made.flatMap((each) => ('reason' in each ? [each] : []))
  }
}

function numberFactor(path: string, label: Factor['label'], base: number | null, low: number, high: number): Factor {
  const uncertain = uniform(path, low, high, false)
  return { path, label, unit: null, base, low, high, isRange: true, uncertain, parts: null }
}

function pathsUnder(scenario: LifecycleScenario, inputs: readonly Input[], path: string): readonly string[] {
  const own = inputs.map((input) => input.path)
  const shares = inputs.flatMap(({ uncertain }) => (uncertain.kind === 'shares' ? uncertain.names : []))
  const holders = inputs.flatMap(({ uncertain }) => (uncertain.kind === 'number' ? [uncertain.parameter] : []))
  const plain = parameterNames(scenario).filter((name) => !shares.includes(name) && !holders.includes(name))
  if (path === 'parameters') return [...new Set([...own, ...plain.map((name) => `parameters.${name}`)])]
  if (own.includes(path)) return [path]
  const full = path.includes('.') ? path : `parameters.${path}`
  if (own.includes(full) || parameterNameOf(scenario, full) !== undefined) return [full]
  const known = [...own, ...parameterNames(scenario).map((name) => `parameters.${name}`)]
  const message = asMessage(uncertaintyWords.noSuchNumber, { path: unquoted(path) })
  throw new InputError([{ path, ...message, ...suggested(full, known) }])
}

/** Of the first strategy and group that takes it from the scenario; `null` where it is a formula. */
function numberIn(scenario: LifecycleScenario, path: string): number | null {
  const name = parameterNameOf(scenario, path)!
  for (const { groups } of Object.values(scenario.strategies)) {
    for (const { lifecycle } of Object.values(groups)) {
      if (lifecycle.overridden.includes(name)) continue
      const value = lifecycle.parameters[name]
      if (typeof value === 'number') return value
    }
  }
  return null
}
