import { nearestName } from '../../core/nearest.js'
import { asMessage, fill } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { unquoted } from '../valueText.js'
import type { Written } from '../written.js'
import type { Checking } from './checking.js'
import { clockNames, constantClockNames, isClockName } from './formulaNames.js'
import { lifecycleWords } from './words.js'

/**
 * What a formula is for, which decides what it may depend on.
 *
 * - `parameter`: anything; where the parameter is used decides.
 * - `move`: anything. `amount`: the clock and time in stage, but nothing that differs between customers.
 * - `constant` (the start, a discount rate, a weight): nothing that changes.
 */
export type Role = 'parameter' | 'move' | 'amount' | 'constant'

/** The names that formulas of one strategy and group may use. */
export interface Names {
  readonly traits: ReadonlySet<string>
  /** Parameters, each with the traits and names of the clock it depends on, directly or through others. */
  readonly parameters: ReadonlyMap<string, ReadonlySet<string>>
}

/** Where a formula stands: what it is for and which names there are. */
export interface Scope {
  readonly checking: Checking
  readonly role: Role
  readonly names: Names
  /** Called with every name of every formula. */
  readonly onName?: (name: string, formula: Written) => void
}

/**
 * Reports a name in a formula that is unknown, with the nearest right one, or that may not be named there.
 *
 * @example
 * const problems = []
 * const checking = checkingOf({ report: (problem) => problems.push(problem) })
 * const names = { traits: new Set(['frailty']), parameters: new Map([['risk', new Set(['frailty'])]]) }
 * checkName('risk', readObject('risk * 2'), { checking, role: 'amount', names })
 * checkName('rsik', readObject('rsik * 2'), { checking, role: 'move', names })
 * problems.map(({ suggestion }) => suggestion) // => [undefined, 'risk']
 */
export function checkName(name: string, formula: Written, scope: Scope): void {
  const { checking, names, role } = scope
  scope.onName?.(name, formula)
  checking.onName?.(name)
  const place = { ...formula.place, path: checking.paths.of(formula) }
  const roots =
    names.parameters.get(name) ?? (names.traits.has(name) || isClockName(name) ? new Set([name]) : undefined)
  if (roots === undefined) {
    const suggestion = nearestName(name, [...names.parameters.keys(), ...names.traits, ...clockNames])
    const message = asMessage(lifecycleWords.unknownName, { name: unquoted(name) })
    checking.reportOfWhole({ ...place, ...message, ...(suggestion ? { suggestion } : {}) })
    return
  }
  for (const root of roots) {
    const refused = refusal(root, role, names)
    if (refused === undefined) continue
    const subject = root === name ? { en: `"${name}"`, zh: `“${name}”` } : fill(lifecycleWords.through, { name, root })
    checking.reportOfWhole({ ...place, ...asMessage(refused, { subject }) })
    return
  }
}

/** Why a formula of some role may not depend on a trait or a name of the clock. */
function refusal(root: string, role: Role, { traits }: Names): Term | undefined {
  if (role === 'parameter' || role === 'move') return undefined
  if (traits.has(root) || root === 'attended') return lifecycleWords.onlyMovesDiffer
  return role === 'constant' && !constantClockNames.includes(root) ? lifecycleWords.mustBeConstant : undefined
}
