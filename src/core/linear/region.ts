import { InputError, type Problem } from '../errors.js'
import { nearestName } from '../nearest.js'
import type { LinearRow } from './linearProgramme.js'
import { words } from './words.js'

/** A number to be chosen, such as the spend on a lever. */
export interface RegionVariable {
  readonly name: string
  /** The least it may be. Defaults to 0. */
  readonly low?: number
  /** The most it may be; without it, some constraint must limit it. */
  readonly high?: number
  /** Held at this value. */
  readonly fixed?: number
}

/** A condition on a weighted sum of variables, such as a total budget. */
export interface RegionConstraint {
  readonly name: string
  /** Weight of each variable in the sum; those not named have none. */
  readonly coefficients: Readonly<Record<string, number>>
  readonly atMost?: number
  readonly atLeast?: number
  readonly equals?: number
}

/** The plans that are allowed: a polytope. */
export interface Region {
  readonly variables: readonly RegionVariable[]
  readonly constraints?: readonly RegionConstraint[]
}

/** What a row of a region comes from. */
export interface RegionRow extends LinearRow {
  /** Of the constraint, or of the variable. */
  readonly name: string
  readonly kind: 'constraint' | 'low' | 'high' | 'fixed'
  readonly coefficients: Float64Array
}

/**
 * The conditions of a region as rows, constraints first, then bounds and fixed values in the order of the variables.
 *
 * @example
 * const region = { variables: [{ name: 'care', high: 4 }], constraints: [{ name: 'total', coefficients: { care: 2 }, atMost: 6 }] }
 * regionRows(region).map(({ name, kind, low, high }) => [name, kind, low, high])
 * // => [['total', 'constraint', -Infinity, 6], ['care', 'low', 0, Infinity], ['care', 'high', -Infinity, 4]]
 */
export function regionRows({ variables, constraints = [] }: Region): RegionRow[] {
  const rows: RegionRow[] = constraints.map(({ name, coefficients, atMost, atLeast, equals }) => ({
    name,
    kind: 'constraint',
    coefficients: Float64Array.from(variables, (variable) => coefficients[variable.name] ?? 0),
    low: equals ?? atLeast ?? Number.NEGATIVE_INFINITY,
    high: equals ?? atMost ?? Number.POSITIVE_INFINITY
  }))
  variables.forEach(({ name, low = 0, high, fixed }, at) => {
    const coefficients = Float64Array.from(variables, (_, column) => (column === at ? 1 : 0))
    rows.push({ name, kind: 'low', coefficients, low, high: Number.POSITIVE_INFINITY })
    if (high !== undefined) rows.push({ name, kind: 'high', coefficients, low: Number.NEGATIVE_INFINITY, high })
    if (fixed !== undefined) rows.push({ name, kind: 'fixed', coefficients, low: fixed, high: fixed })
  })
  return rows
}

/**
 * Refuses a region that says nothing definite, with an InputError that holds every problem: no variables, names given
 * twice, numbers that are not finite, constraints on unknown variables (with the nearest name) or without a limit. Whether
 * any plan is left is another question: see `conflictOf`.
 *
 * @example
 * checkRegion({ variables: [{ name: 'care', high: 4 }] }) // => undefined
 */
export function checkRegion({ variables, constraints = [] }: Region): void {
  const names = variables.map(({ name }) => name)
  const problems: Problem[] = [...repeated(names), ...repeated(constraints.map(({ name }) => name))]
  if (variables.length === 0) problems.push(words.noVariables)
  for (const { name, ...numbers } of variables) problems.push(...notNumbers(name, numbers))
  for (const { name, coefficients, ...limits } of constraints) {
    problems.push(...notNumbers(name, limits), ...notNumbers(name, coefficients))
    for (const each of Object.keys(coefficients)) {
      if (names.includes(each)) continue
      const suggestion = nearestName(each, names)
      problems.push({ ...words.unknown(name, each), ...(suggestion === undefined ? {} : { suggestion }) })
    }
    const { equals, atMost, atLeast } = limits
    const others = atMost !== undefined || atLeast !== undefined
    if (equals === undefined && !others) problems.push({ ...words.noLimit(name), example: 'atMost: 100000' })
    if (equals !== undefined && others) problems.push(words.equalsAlone(name))
  }
  if (problems.length > 0) throw new InputError(problems)
}

function repeated(names: readonly string[]): Problem[] {
  const twice = names.filter((name, at) => names.indexOf(name) < at)
  return [...new Set(twice)].map((name) => words.twice(name))
}

function notNumbers(name: string, numbers: Readonly<Record<string, number | undefined>>): Problem[] {
  return Object.entries(numbers)
    .filter(([, value]) => value !== undefined && !Number.isFinite(value))
    .map(([key, value]) => ({ ...words.notNumber(`${name}.${key}`), got: `${value}` }))
}
