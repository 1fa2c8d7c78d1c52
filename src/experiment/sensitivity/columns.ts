import { fill } from '../../i18n/fill.js'
import type { Text, Unit } from '../../model/parameter.js'
import type { Values } from '../../scenario/uncertainty/withValues.js'
import type { Factor } from './factor.js'
import { sensitivityWords } from './words.js'

/** A column of a design: a number, or one of some shares. */
export interface FactorColumn {
  readonly path: string
  readonly label: Text
  readonly unit: Unit | null
}

/**
 * The columns of a design of some factors, in the order in which points are drawn.
 *
 * @example
 * const uncertain = { kind: 'shares', path: 'mix', names: ['a', 'b'] }
 * columnLabels([{ path: 'mix', label: { en: 'Mix', zh: 'Mix' }, unit: null, uncertain }]).map(({ path }) => path)
 * // => ['mix.a', 'mix.b']
 */
export function columnLabels(
  factors: readonly Pick<Factor, 'path' | 'label' | 'unit' | 'uncertain'>[]
): FactorColumn[] {
  return factors.flatMap(({ path, label, unit, uncertain }) => {
    if (uncertain.kind === 'number') return [{ path, label, unit }]
    return uncertain.names.map((name) => ({
      path: `${path}.${name}`,
      label: fill(sensitivityWords.shareOf, { label, name }),
      unit
    }))
  })
}

/**
 * The values of the columns that were drawn, in their order.
 *
 * @example
 * const uncertain = { kind: 'shares', path: 'mix', names: ['a', 'b'] }
 * columnValues([{ path: 'mix', uncertain }], { mix: { a: 0.25, b: 0.75 } }) // => [0.25, 0.75]
 */
export function columnValues(factors: readonly Pick<Factor, 'path' | 'uncertain'>[], drawn: Values): number[] {
  return factors.flatMap(({ path, uncertain }) => {
    const value = drawn[path]!
    if (typeof value === 'number') return [value]
    return uncertain.kind === 'shares' ? uncertain.names.map((name) => value[name] ?? 0) : []
  })
}
