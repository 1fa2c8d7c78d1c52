import { choleskyRoot } from '../core/dependence/choleskyRoot.js'

/** Traits of a customer that may be correlated with one another, in the order in which they are mixed. */
export const traitIds = [
  'standArea',
  'fee',
  'margin',
  'influence',
  'referral',
  'knowHow',
  'priceSensitivity',
  'burden',
  'needGap',
  'expectation',
  'tolerance',
  'loyalty',
  'taste',
  'trust'
] as const
export type TraitId = (typeof traitIds)[number]

/** Correlations of pairs of traits: a map of maps, each pair named once, in either order; pairs not named have 0. */
export type Correlations = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Traits that are drawn together. */
export interface CompiledCorrelations {
  /** The traits involved, in the order of {@link traitIds}. */
  readonly traits: readonly TraitId[]
  /** Lower Cholesky factor L of their correlation matrix: row i holds the i + 1 entries up to the diagonal. */
  readonly factor: readonly (readonly number[])[]
}

type Matrix = readonly (readonly number[])[]

/** Names in the order of {@link traitIds}; names that are not traits come first. */
function namesOf(correlations: Correlations): string[] {
  const names = new Set([...Object.keys(correlations), ...Object.values(correlations).flatMap(Object.keys)])
  const order: readonly string[] = traitIds
  return [...names].sort((one, other) => order.indexOf(one) - order.indexOf(other))
}

/** The symmetric matrix of named pairs with ones on the diagonal. */
function matrixOf(correlations: Correlations, names: readonly string[]): Matrix {
  const correlation = (one: string, other: string) => correlations[one]?.[other] ?? correlations[other]?.[one] ?? 0
  return names.map((one) => names.map((other) => (one === other ? 1 : correlation(one, other))))
}

/**
 * Whether correlations can hold together: their matrix is positive definite, so that no trait is wholly determined by
 * the others (variance left above 1e-10). False for a correlation of 1 or −1, which leaves none, or beyond. Names are
 * taken as they come: whether they are traits, and each pair named once, is for the reader of the file to see.
 *
 * @example
 * isPositiveDefinite({ standArea: { margin: -0.4, influence: 0.6 } }) // => true
 * isPositiveDefinite({ standArea: { margin: 0.9, influence: 0.9 }, margin: { influence: -0.9 } }) // => false
 * isPositiveDefinite({}) // => true
 */
export function isPositiveDefinite(correlations: Correlations): boolean {
  return choleskyRoot(matrixOf(correlations, namesOf(correlations))) !== null
}

/**
 * Makes ready the joint draw of correlated traits. Independent standard normal scores z, one a trait in the order of
 * `traits`, become correlated ones by the lower Cholesky factor: scoreᵢ = Σⱼ≤ᵢ Lᵢⱼ zⱼ, with L·Lᵀ the correlation matrix
 * (the Gaussian copula: each trait keeps its own distribution, see {@link compileTraitOfScore}; the correlation is that of
 * the normal scores, and the one of rank is (6/π)·arcsin(r/2)). Correlations of 0 leave every score as it is.
 *
 * Throws a RangeError for a name that is not a trait, a trait paired with itself, a pair named twice, and where the
 * matrix is not positive definite.
 *
 * @example
 * compileCorrelations({ margin: { standArea: 0.6 } })
 * // => { traits: ['standArea', 'margin'], factor: [[1], [0.6, 0.8]] }
 */
export function compileCorrelations(correlations: Correlations): CompiledCorrelations {
  for (const [one, pairs] of Object.entries(correlations)) {
    for (const other of Object.keys(pairs)) {
      if (other === one) throw new RangeError(`a trait has no correlation with itself to be set; got ${one}`)
      if (correlations[other]?.[one] !== undefined) {
        throw new RangeError(`a correlation is named once; got ${one} with ${other} and ${other} with ${one}`)
      }
    }
  }
  const names = namesOf(correlations)
  const traits = names.filter((name): name is TraitId => (traitIds as readonly string[]).includes(name))
  if (traits.length < names.length) throw new RangeError(`traits to correlate are ${traitIds.join(', ')}; got ${names}`)
  const root = choleskyRoot(matrixOf(correlations, traits))
  if (root === null) throw new RangeError(`correlations that cannot hold together, of ${traits.join(', ')}`)
  return { traits, factor: root.map((row, index) => row.slice(0, index + 1)) }
}
