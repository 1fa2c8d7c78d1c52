import type { RankCorrelations } from '../../core/dependence/rankCorrelations.js'
import { columnsOf } from '../draws/drawValues.js'
import type { Factor } from './factor.js'
import type { Index } from './results.js'

/** Factors that are taken as one, with the columns of the design that are theirs. */
export interface FactorBlock {
  readonly factors: readonly Factor[]
  readonly columns: readonly number[]
  readonly together: Index['together']
}

/**
 * Factors that are taken as one in an analysis of variance: those that correlations tie together, since no share of variance
 * belongs to one of them alone, and the members of groups where these were asked for.
 *
 * @param factors In the order of the columns.
 * @param correlations By path, each pair once.
 * @param groups Named lists of paths; none where they are not asked for.
 *
 * @example
 * const factor = (path) => ({ path, uncertain: { kind: 'number', path } })
 * const blocks = factorBlocks([factor('a'), factor('b'), factor('c')], { a: { c: 0.5 } }, {})
 * blocks.map(({ columns, together }) => [columns, together]) // => [[[0, 2], 'correlated'], [[1], null]]
 */
export function factorBlocks(
  factors: readonly Factor[],
  correlations: RankCorrelations,
  groups: Readonly<Record<string, readonly string[]>>
): FactorBlock[] {
  const places = new Map<string, number>()
  const columns: number[][] = []
  let width = 0
  for (const [at, { path, uncertain }] of factors.entries()) {
    places.set(path, at)
    const own = columnsOf([uncertain])
    for (const name of own) places.set(name, at)
    columns.push(own.map((_, index) => width + index))
    width += own.length
  }
  const owner = factors.map((_, at) => at)
  const grouped = new Set<number>()
  const tied = new Set<number>()
  const tie = (one: number | undefined, other: number | undefined, note: Set<number>) => {
    if (one === undefined || other === undefined || one === other) return
    note.add(one).add(other)
    const [keep, give] = [Math.min(owner[one]!, owner[other]!), Math.max(owner[one]!, owner[other]!)]
    for (const [at, each] of owner.entries()) if (each === give) owner[at] = keep
  }
  for (const [path, others] of Object.entries(correlations)) {
    for (const [other, rank] of Object.entries(others)) if (rank !== 0) tie(places.get(path), places.get(other), tied)
  }
  for (const paths of Object.values(groups)) {
    for (const path of paths) tie(places.get(paths[0]!), places.get(path), grouped)
  }
  return [...new Set(owner)].map((first) => {
    const members = owner.flatMap((each, at) => (each === first ? [at] : []))
    const isTied = members.some((at) => tied.has(at))
    const together = members.length === 1 ? null : isTied ? 'correlated' : 'group'
    return {
      factors: members.map((at) => factors[at]!),
      columns: members.flatMap((at) => columns[at]!),
      together
    }
  })
}
