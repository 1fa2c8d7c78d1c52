import { keyWord } from '../got.js'
import { pathTo } from '../shape.js'
import { valueAt, type Written, type WrittenMap } from '../written.js'

/** How a distribution may be written: sets of keys of which one is whole, and keys that may stand besides. */
export interface DistributionForm {
  readonly ways: readonly (readonly string[])[]
  readonly optional: readonly string[]
  /** A line that would be right, without the key it stands under. */
  readonly example: string
}

/** Every form of a distribution of one number, by the word after `dist`. */
export const numberForms = {
  beta: {
    ways: [
      ['mean', 'sd'],
      ['alpha', 'beta']
    ],
    optional: ['min', 'max'],
    example: '{ dist: beta, mean: 0.44, sd: 0.05 }'
  },
  gamma: {
    ways: [
      ['mean', 'sd'],
      ['shape', 'scale']
    ],
    optional: [],
    example: '{ dist: gamma, mean: 250, sd: 20 }'
  },
  lognormal: {
    ways: [
      ['mean', 'sd'],
      ['meanlog', 'sdlog']
    ],
    optional: [],
    example: '{ dist: lognormal, mean: 250, sd: 20 }'
  },
  normal: { ways: [['mean', 'sd']], optional: ['min', 'max'], example: '{ dist: normal, mean: 250, sd: 20, min: 0 }' },
  uniform: { ways: [['min', 'max']], optional: [], example: '{ dist: uniform, min: 200, max: 300 }' },
  triangular: {
    ways: [['min', 'mode', 'max']],
    optional: [],
    example: '{ dist: triangular, min: 200, mode: 250, max: 320 }'
  },
  pert: {
    ways: [['min', 'mode', 'max']],
    optional: ['shape'],
    example: '{ dist: pert, min: 200, mode: 250, max: 320 }'
  },
  discrete: {
    ways: [['values']],
    optional: ['weights'],
    example: '{ dist: discrete, values: [200, 250, 300], weights: [1, 2, 1] }'
  },
  empirical: {
    ways: [['values'], ['file']],
    optional: ['column'],
    example: '{ dist: empirical, file: draws.csv, column: price }'
  }
} as const satisfies Readonly<Record<string, DistributionForm>>

/** The form of a distribution of shares. */
export const sharesForm: DistributionForm = {
  ways: [['mean', 'sum'], ['counts']],
  optional: [],
  example: '{ dist: dirichlet, counts: { … } }'
}

/** A word after `dist` for one number. */
export type NumberForm = keyof typeof numberForms

/** All words after `dist` for one number. */
export const numberFormNames = Object.keys(numberForms) as NumberForm[]

/**
 * What was written, where it was written as a distribution: a map with a word under the key `dist`; else `undefined`.
 *
 * @example
 * asDistribution(readObject({ dist: 'normal', mean: 1, sd: 1 }))?.entries.size // => 3
 * asDistribution(readObject({ varies: 'normal', mean: 1, sd: 1 })) // => undefined
 */
export function asDistribution(written: Written | undefined): WrittenMap | undefined {
  return written?.kind === 'map' && valueAt(written, 'dist')?.kind === 'scalar' ? written : undefined
}

/** Keys that only distributions have. */
const ownKeys: ReadonlySet<string> = new Set(
  Object.values(numberForms).flatMap(({ ways, optional }) => [...ways.flat(), ...optional])
)

/**
 * Whether a map was probably meant as a distribution, its key `dist` forgotten.
 *
 * @example
 * isNearlyDistribution(readObject({ mean: 250, sd: 20 })) // => true
 * isNearlyDistribution(readObject({ 1: 250, 4: 300 })) // => false
 */
export function isNearlyDistribution(written: Written): boolean {
  if (written.kind !== 'map' || written.entries.has('dist') || written.entries.has('varies')) return false
  return [...written.entries.keys()].some((key) => ownKeys.has(key))
}

/**
 * Paths of all distributions within what was written, as they would stand in a scenario.
 *
 * @example
 * distributionPaths(readObject({ price: { perArea: { 1: 250, 4: { dist: 'uniform', min: 1, max: 2 } } } }))
 * // => ['price.perArea.4']
 */
export function distributionPaths(written: Written, path = ''): readonly string[] {
  if (asDistribution(written)) return [path]
  const under = (key: string) => pathTo(path, keyWord(key))
  if (written.kind === 'map') {
    return [...written.entries].flatMap(([key, { value }]) => distributionPaths(value, under(key)))
  }
  if (written.kind !== 'list') return []
  return written.items.flatMap((item, index) => distributionPaths(item, under(String(index + 1))))
}
