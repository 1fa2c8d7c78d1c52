import type { DirichletDistribution, Distribution } from '../../core/distribution/distribution.js'

/** A number of a scenario that is not known for sure; the scenario itself plays with its mean. */
export interface UncertainNumber {
  readonly kind: 'number'
  /** Dotted path in the scenario: where its distribution is written. */
  readonly path: string
  readonly distribution: Distribution
  /** Whether the number is whole; draws are rounded. */
  readonly whole: boolean
  /** Of a value that changes by edition: the first and the last edition it holds in. `null`: all, or no such value. */
  readonly editions: readonly [number, number] | null
  /** Of a declared lifecycle: the parameter that has the number, as sets of parameters name it. `null`: of a fair. */
  readonly parameter: string | null
}

/** Shares of a scenario that are not known for sure, drawn together; the scenario itself plays with their means. */
export interface UncertainShares {
  readonly kind: 'shares'
  readonly path: string
  /** What the shares are shares of, in the order of the distribution; all others are 0. Of a declared lifecycle: parameters. */
  readonly names: readonly string[]
  readonly distribution: DirichletDistribution
}

/** What is uncertain in a scenario. */
export type Uncertain = UncertainNumber | UncertainShares

/** How uncertain numbers hang together. */
export interface Uncertainty {
  /**
   * Rank correlations (Spearman) of uncertain numbers: path to path to correlation, each pair once, under the path that
   * comes first by code unit; pairs not named are independent.
   */
  readonly correlations: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Named groups of paths, for questions about several numbers at once. */
  readonly groups: Readonly<Record<string, readonly string[]>>
}

/** What is found uncertain while a scenario is read. */
export interface UncertainNotes {
  /** By path. */
  readonly found: Map<string, Uncertain>
  /** Paths of distributions that were wrong, so that what names them is not refused as well. */
  readonly faulty: Set<string>
  /** Paths of distributions that something laid over them may have replaced; correlations that name them fall away. */
  readonly earlier: ReadonlySet<string>
}

/** A drawn value: a number, or shares by name. */
export type DrawnValue = number | Readonly<Record<string, number>>

/** Shares as a program writes them: by how often each was seen, or by mean and how many sightings the means are worth. */
export type SharesInput =
  | { readonly dist: 'dirichlet'; readonly counts: Readonly<Record<string, number>> }
  | { readonly dist: 'dirichlet'; readonly mean: Readonly<Record<string, number>>; readonly sum: number }

/**
 * Nothing found yet.
 *
 * @param earlier Paths of distributions that something laid over them may have replaced.
 *
 * @example
 * emptyNotes().found.size // => 0
 */
export function emptyNotes(earlier: Iterable<string> = []): UncertainNotes {
  return { found: new Map(), faulty: new Set(), earlier: new Set(earlier) }
}

/**
 * What is uncertain, sorted by path (code units), so that the order in a file means nothing.
 *
 * @example
 * const shares = { kind: 'shares', names: ['a', 'b'], distribution: { dist: 'dirichlet', counts: [1, 2] } }
 * const notes = emptyNotes()
 * for (const path of ['b', 'a']) notes.found.set(path, { ...shares, path })
 * sortedUncertain(notes).map(({ path }) => path) // => ['a', 'b']
 */
export function sortedUncertain({ found }: UncertainNotes): readonly Uncertain[] {
  return [...found.values()].sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
}
