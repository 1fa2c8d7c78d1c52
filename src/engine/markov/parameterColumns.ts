import { InputError, type Problem } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asMessage } from '../../i18n/fill.js'
import { parameterNames } from '../../scenario/lifecycle/parameterNames.js'
import type { ParameterColumns, ParameterSet } from './lanes.js'
import type { MarkovPlan } from './plan.js'
import { markovWords } from './words.js'

/** Parameters, and of those the ones that some strategy or group takes from the base, so that a set can change them. */
export interface Settable {
  readonly names: ReadonlySet<string>
  readonly open: ReadonlySet<string>
}

/** Which parameters of a plan a set may change. */
export function settable({ scenario, strategies }: MarkovPlan): Settable {
  const all = strategies.flatMap(({ groups }) => groups.flatMap(({ parameters }) => parameters))
  const open = all.filter(({ isOverridden }) => !isOverridden).map(({ name }) => name)
  return { names: new Set(parameterNames(scenario)), open: new Set(open) }
}

/** Says in which set, by place from 0, something is checked that may throw; may say more about what is thrown. */
export type InSet = (index: number, check: () => void) => void

/**
 * Sets of parameters as columns, all numbers of a parameter side by side.
 *
 * @param parameters From {@link settable}.
 * @param sets Sets of parameters.
 * @param inSet Called with the check of each set where one is wrong.
 * @throws InputError for the first set that names an unknown parameter, one that no set can change, or what is no number.
 */
export function columnsOf(parameters: Settable, sets: readonly ParameterSet[], inSet: InSet): ParameterColumns {
  const columns = new Map<string, Float64Array>()
  let areNumbers = true
  for (let index = 0; index < sets.length; index++) {
    const set = sets[index]!
    for (const name of Object.keys(set)) {
      let column = columns.get(name)
      if (column === undefined) {
        column = new Float64Array(sets.length).fill(Number.NaN)
        columns.set(name, column)
      }
      const value = set[name]!
      if (!Number.isFinite(value)) areNumbers = false
      column[index] = value
    }
  }
  const { names, open } = parameters
  if (areNumbers && [...columns.keys()].every((name) => names.has(name) && open.has(name))) return columns
  sets.forEach((set, index) => {
    inSet(index, () => requireParameters(parameters, set))
  })
  return columns
}

/** Refuses the first set that is wrong, as playing them would. */
export function requireSets(plan: MarkovPlan, sets: readonly ParameterSet[], inSet: InSet): void {
  columnsOf(settable(plan), sets, inSet)
}

/** Refuses a set that names an unknown parameter, one that no set can change, or what is no number. */
function requireParameters({ names, open }: Settable, set: ParameterSet): void {
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(set)) {
    const path = `parameters.${name}`
    if (!names.has(name)) {
      const suggestion = nearestName(name, names)
      const near = suggestion === undefined ? {} : { suggestion }
      problems.push({ path, ...asMessage(markovWords.unknownParameter, { name }), ...near })
    } else if (!open.has(name)) problems.push({ path, ...asMessage(markovWords.ownEverywhere, { name }) })
    else if (!Number.isFinite(value)) {
      problems.push({ path, ...asMessage(markovWords.setNotNumber, { name }), got: String(value) })
    }
  }
  if (problems.length > 0) throw new InputError(problems)
}
