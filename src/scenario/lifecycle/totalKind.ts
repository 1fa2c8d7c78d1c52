import { fill } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import type { Category } from './lifecycleScenario.js'
import type { Total } from './totals.js'
import { lifecycleWords } from './words.js'

/** What a category is, as far as sums of categories depend on it; `null` where that is not known. */
export interface Summand {
  readonly kind: Category['kind'] | null
  readonly unit: string | null
}

interface Part extends Summand {
  readonly name: string
  readonly coefficient: number
}

function partsOf(total: Total, categories: Readonly<Record<string, Summand>>): readonly Part[] {
  const parts = Object.entries(total).map(([name, coefficient]) => ({ ...categories[name], name, coefficient }))
  return parts.filter(({ coefficient }) => coefficient !== 0)
}

/**
 * Whether a total is a cost or a value. It is of the kind of the categories it adds; those it subtracts may be of the
 * other kind, as in income − cost, or of the same, as in cost − rebate. What only subtracts costs is a value, and the other
 * way round.
 *
 * @param total The coefficients of the categories.
 * @param categories The categories.
 * @returns The kind; `undefined` where costs and values are mixed or nothing is left.
 *
 * @example
 * const categories = { income: { kind: 'value', unit: null }, drugs: { kind: 'cost', unit: null } }
 * totalKind({ income: 1, drugs: -1 }, categories) // => 'value'
 * totalKind({ drugs: -1 }, categories) // => 'value'
 * totalKind({ income: 1, drugs: 1 }, categories) // => undefined
 */
export function totalKind(total: Total, categories: Readonly<Record<string, Summand>>): Category['kind'] | undefined {
  const parts = partsOf(total, categories)
  if (parts.length === 0 || parts.some(({ kind }) => kind === null) || mixedKinds(parts)) return undefined
  const added = parts.find(({ coefficient }) => coefficient > 0)
  if (added) return added.kind ?? undefined
  return parts[0].kind === 'cost' ? 'value' : 'cost'
}

/**
 * Why categories cannot be summed as a total sums them: a cost and a value with the same sign, or amounts of different
 * units with the same factor, so that no factor turns one unit into the other; `undefined` where they can.
 *
 * @param total The coefficients of the categories.
 * @param categories The categories.
 *
 * @example
 * const categories = { qalys: { kind: 'value', unit: 'QALY' }, drugs: { kind: 'cost', unit: 'EUR' } }
 * totalFault({ qalys: 1, drugs: 1 }, categories).en
 * // => 'adds up the cost "drugs" and the value "qalys"; subtract one from the other'
 * totalFault({ qalys: 30000, drugs: -1 }, categories) // => undefined
 */
export function totalFault(total: Total, categories: Readonly<Record<string, Summand>>): Term | undefined {
  const parts = partsOf(total, categories)
  return mixedKinds(parts) ?? mixedUnits(parts)
}

function mixedKinds(parts: readonly Part[]): Term | undefined {
  for (const { name, kind, coefficient } of parts) {
    if (kind !== 'cost') continue
    const value = parts.find((other) => other.kind === 'value' && other.coefficient > 0 === coefficient > 0)
    if (value) return fill(lifecycleWords.totalMixesKinds, { cost: name, value: value.name })
  }
  return undefined
}

function mixedUnits(parts: readonly Part[]): Term | undefined {
  const withUnits = parts.flatMap(({ unit, ...part }) => (unit === null ? [] : [{ ...part, unit }]))
  for (const { name, unit, coefficient } of withUnits) {
    const other = withUnits.find((each) => each.unit !== unit && Math.abs(each.coefficient) === Math.abs(coefficient))
    if (other) {
      return fill(lifecycleWords.totalMixesUnits, { first: name, unit, second: other.name, other: other.unit })
    }
  }
  return undefined
}
