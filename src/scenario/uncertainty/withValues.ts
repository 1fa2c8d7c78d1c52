import { InputError, type Problem } from '../../core/errors.js'
import { asMessage } from '../../i18n/fill.js'
import { checkValue } from '../checks/checkValue.js'
import type { Context } from '../checks/context.js'
import { unknownName } from '../checks/knownNames.js'
import { mustBeCertain } from '../checks/mustBeCertain.js'
import { keyOf } from '../example.js'
import { findParameter } from '../findParameter.js'
import { deepFreeze } from '../freeze.js'
import { readObject } from '../readObject.js'
import { isResolved } from '../resolve.js'
import { checkRules } from '../rules/index.js'
import type { Scenario } from '../scenario.js'
import { childOf, type Group, type Named, pathTo, type Shape, scenarioShape } from '../shape.js'
import { emptyMap, type Written, type WrittenMap } from '../written.js'
import { type Change, changedLeaf, type Refuse } from './changedLeaf.js'
import { isRow } from './checkRow.js'
import type { DrawnValue, Uncertain } from './uncertain.js'
import { uncertaintyWords } from './words.js'

/** Drawn values by path: a number, or shares by name. */
export type Values = Readonly<Record<string, DrawnValue>>

/**
 * The same scenario with values drawn for numbers that are uncertain, or with any other numbers changed: checked by the
 * rules of scenario files, so that an impossible draw is told as such. What is not named keeps its value, an uncertain
 * number its mean. Whole numbers are rounded. A value that changes by edition is named as in {@link Scenario.uncertain} or
 * whole (`price.perArea`: every edition) or by one edition (`price.perArea.4`: that edition alone); a number of a trait by
 * its part (`segments.large.fee.mean`); shares as a whole, names that are not given being 0.
 *
 * It shares all that stays with the scenario given, so thousands of draws cost little time or memory.
 *
 * @param scenario A resolved scenario.
 * @param values Values by path.
 * @returns The scenario, deeply frozen, with the same name and nothing uncertain left.
 * @throws InputError for paths that name no number, and for values that break a rule, each with its path and the value.
 *
 * @example
 * const scenario = makeScenario({
 *   horizon: { editions: 3 },
 *   price: { perArea: { dist: 'normal', mean: 250, sd: 20 } },
 *   lifecycle: { rates: { cultivation: { dist: 'dirichlet', counts: { confirmation: 8, cultivation: 92 } } } }
 * })
 * const rates = { confirmation: 0.25, cultivation: 0.75 }
 * const drawn = withValues(scenario, { 'price.perArea': 240, 'lifecycle.rates.cultivation': rates })
 * drawn.price.perArea // => [240, 240, 240]
 * drawn.lifecycle.rates.cultivation // => { confirmation: 0.25 }
 * drawn.uncertain // => []
 */
export function withValues(scenario: Scenario, values: Values): Scenario {
  const problems: Problem[] = []
  const context: Context = {
    report: (problem) => void problems.push(problem),
    editions: scenario.horizon.editions,
    segments: Object.keys(scenario.segments)
  }
  const known = new Map(scenario.uncertain.map((entry) => [entry.path, entry]))
  const changes = Object.entries(values).map(([path, value]) => changeOf(path, value, known.get(path)))
  const { uncertain: _, uncertainty: __, name, ...rest } = scenario
  const { value } = changed(scenarioShape, rest, changes, '', context)
  if (problems.length > 0) throw new InputError(problems)
  const nothing = { uncertain: [], uncertainty: { correlations: {}, groups: {} } }
  return deepFreeze({ name, ...(value as Omit<Scenario, 'name'>), ...nothing })
}

function changeOf(path: string, value: DrawnValue, entry: Uncertain | undefined): Change {
  const editions = entry?.kind === 'number' ? entry.editions : null
  return { path, rest: path.split('.'), value, editions }
}

/** A value with what was laid over it, to say where a rule is broken. */
interface Changed {
  readonly value: unknown
  readonly written: Written
}

function changed(shape: Shape, value: unknown, changes: readonly Change[], path: string, context: Context): Changed {
  if (shape.kind !== 'leaf') return changedGroup(shape, value, changes, path, context)
  const { parameter } = shape
  const refuse: Refuse = (change, words) => context.report({ path: change.path, ...asMessage(words) })
  if (mustBeCertain(parameter)) {
    for (const change of changes) refuse(change, uncertaintyWords.decidesWhatIsPlayed)
    return { value, written: emptyMap }
  }
  const plain = changes.reduce((earlier, change) => changedLeaf(parameter, earlier, change, refuse), value)
  const written = readObject(plain)
  return { value: plain === value ? value : checkValue(written, parameter, path, context), written }
}

function changedGroup(
  shape: Group | Named,
  value: unknown,
  changes: readonly Change[],
  path: string,
  context: Context
): Changed {
  const values = isResolved(value) ? value : {}
  const spread = shape.kind === 'group' && isRow(shape) ? changes.flatMap((change) => ratesOf(change, shape)) : changes
  const byKey = new Map<string, Change[]>()
  for (const change of spread) {
    const [key, ...rest] = change.rest
    const child = key === undefined ? undefined : childOf(shape, key)
    if (key === undefined || child === undefined || !(key in values)) {
      context.report({ path: change.path, ...unknownPath(change, shape, values) })
      continue
    }
    byKey.set(key, [...(byKey.get(key) ?? []), { ...change, rest }])
  }
  const resolved: Record<string, unknown> = { ...values }
  const entries = new Map<string, { keyPlace: object; value: Written }>()
  for (const [key, own] of byKey) {
    const child = childOf(shape, key)!
    const inner = changed(child, values[key], own, pathTo(path, key), context)
    resolved[key] = inner.value
    entries.set(key, { keyPlace: {}, value: inner.written })
  }
  const written: WrittenMap = { ...emptyMap, entries }
  if (shape.kind === 'group' && byKey.size > 0) checkRules(shape.path, resolved, written, path, context)
  return { value: resolved, written }
}

/** The rates of a stage drawn together, one by one; those who stay follow from them. */
function ratesOf(change: Change, shape: Group): readonly Change[] {
  const { rest, value } = change
  if (rest.length > 0 || typeof value !== 'object') return [change]
  const names = new Set([...shape.children.keys(), ...Object.keys(value)])
  names.delete(keyOf(shape))
  return [...names].map((name) => ({
    ...change,
    path: `${change.path}.${name}`,
    rest: [name],
    value: value[name] ?? 0
  }))
}

/** No number stands at a path: the nearest path of the catalogue, or the names there are. */
function unknownPath({ path, rest }: Change, shape: Group | Named, values: object): Omit<Problem, 'path'> {
  if (shape.kind === 'named' && rest[0] !== undefined) return unknownName(shape.noun, rest[0], Object.keys(values))
  try {
    findParameter(path)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const [{ path: _, ...problem }] = error.problems
    return problem
  }
  return asMessage(uncertaintyWords.noSuchNumber, { path })
}
