import { dirichletConcentrations } from '../../core/distribution/dirichlet.js'
import { quantileOf } from '../../core/distribution/quantileOf.js'
import { fill } from '../../i18n/fill.js'
import type { Text, Unit } from '../../model/parameter.js'
import type { Values } from '../../scenario/uncertainty/withValues.js'
import { type Factor, valuesOf } from './factor.js'
import { sensitivityWords } from './words.js'

/** One number that is set while all others stay. */
export interface Single {
  readonly path: string
  readonly label: Text
  readonly unit: Unit | null
  readonly base: number | null
  readonly low: number
  readonly high: number
  readonly at: (value: number) => Values
}

const tail = 0.025

/**
 * The numbers of some factors that can be set one by one, with their ends. Of shares, each share: its ends are the 2.5 and
 * 97.5 % quantiles of its own beta distribution, and the others divide the rest as their means do.
 *
 * @example
 * const distribution = { dist: 'dirichlet', counts: [1, 1, 2] }
 * const shares = { path: 'mix', label: { en: 'Mix', zh: 'Mix' }, uncertain: { kind: 'shares', path: 'mix', names: ['a', 'b', 'c'], distribution } }
 * const [first] = singlesOf([shares])
 * first.path // => 'mix.a'
 * first.at(0.4) // ≈ { mix: { a: 0.4, b: 0.2, c: 0.4 } }
 */
export function singlesOf(factors: readonly Factor[]): Single[] {
  return factors.flatMap((factor) => {
    const { path, label, unit, base, low, high, uncertain } = factor
    if (uncertain.kind === 'number') {
      return [{ path, label, unit, base, low: low!, high: high!, at: (value: number) => valuesOf(factor, value) }]
    }
    const concentrations = dirichletConcentrations(uncertain.distribution)
    const total = concentrations.reduce((sum, each) => sum + each, 0)
    return uncertain.names.flatMap((name, place) => {
      const own = concentrations[place]!
      if (own === 0) return []
      const quantile = quantileOf({ dist: 'beta', alpha: own, beta: total - own })
      const shareAt = (value: number, other: number) =>
        other === place ? value : ((1 - value) * concentrations[other]!) / (total - own)
      return [
        {
          path: `${path}.${name}`,
          label: fill(sensitivityWords.shareOf, { label, name }),
          unit: unit === null ? null : 'share',
          base: own / total,
          low: quantile(tail),
          high: quantile(1 - tail),
          at: (value: number): Values => ({
            [path]: Object.fromEntries(uncertain.names.map((each, other) => [each, shareAt(value, other)]))
          })
        }
      ]
    })
  })
}
