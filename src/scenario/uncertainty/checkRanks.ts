import { normalCorrelation } from '../../core/dependence/normalCorrelation.js'
import { asMessage, listed } from '../../i18n/fill.js'
import { isPositiveDefinite } from '../../model/correlatedTraits.js'
import { checkPlainNumber } from '../checks/checkPlainNumber.js'
import { type Context, fault } from '../checks/context.js'
import { keyWord } from '../got.js'
import { unquoted, valueText } from '../valueText.js'
import type { Entry, Written } from '../written.js'
import type { Uncertainty } from './uncertain.js'
import { emptyNotes, type UncertainNotes } from './uncertain.js'
import { uncertainPath } from './uncertainPath.js'
import { uncertaintyWords } from './words.js'

type Ranks = Uncertainty['correlations']

const example = 'correlations: { price.perArea: { price.fixed: 0.5 } }'

/** A pair of uncertain numbers with its correlation. */
interface Pair {
  readonly one: string
  readonly other: string
  readonly rank: number
}

/**
 * Rank correlations of uncertain numbers, each pair written once, in either order. Together they must be possible: the
 * correlations of the normal scores behind them, 2 sin(πρ/6), form a positive definite matrix.
 *
 * @param written Paths to paths to correlations.
 * @param path Where it stands.
 * @param context Takes in the problems, and knows what is uncertain.
 * @returns The correlations other than 0, sorted, each under the path that comes first; `undefined` after reporting what is
 * wrong.
 *
 * @example
 * const uncertain = emptyNotes()
 * for (const path of ['a', 'b']) uncertain.found.set(path, { kind: 'number', path })
 * const context = { report: () => undefined, editions: 3, segments: [], uncertain }
 * checkRanks(readObject({ b: { a: 0.5 } }), 'uncertainty.correlations', context) // => { a: { b: 0.5 } }
 * checkRanks(readObject({ b: { a: 1 } }), 'uncertainty.correlations', context) // => undefined
 */
export function checkRanks(written: Written, path: string, context: Context): Ranks | undefined {
  const { report, uncertain = emptyNotes() } = context
  if (written.kind !== 'map') {
    report(fault(written, path, uncertaintyWords.mustBeRanks, example))
    return undefined
  }
  const pairs: Pair[] = []
  let good = true
  for (const [one, entry] of written.entries) {
    const place = `${path}.${keyWord(one)}`
    const first = numberNamed(one, entry, place, uncertain, context)
    if (entry.value.kind !== 'map') {
      report(fault(entry.value, place, uncertaintyWords.mustBeRanksOf, example))
      good = false
      continue
    }
    for (const [other, inner] of entry.value.entries) {
      const inside = `${place}.${keyWord(other)}`
      const second = numberNamed(other, inner, inside, uncertain, context)
      const rank = rankOf(inner.value, inside, context)
      if (first === undefined || second === undefined || rank === undefined) good = false
      else if (first === 'certain' || second === 'certain') continue
      else if (first === second || isPaired(pairs, first, second)) {
        const words = first === second ? uncertaintyWords.ownCorrelation : uncertaintyWords.pairTwice
        const names = listed([unquoted(one), unquoted(other)])
        report({ ...inner.keyPlace, path: inside, ...asMessage(words, { name: unquoted(one), names }) })
        good = false
      } else pairs.push({ one: first, other: second, rank })
    }
  }
  return good ? together(pairs, written, path, context) : undefined
}

function numberNamed(
  name: string,
  { keyPlace }: Entry,
  path: string,
  uncertain: UncertainNotes,
  { report }: Context
): string | undefined {
  const named = uncertainPath(name, uncertain)
  if (named === 'certain') return named
  if ('message' in named) {
    report({ ...keyPlace, path, ...named })
    return undefined
  }
  if (uncertain.found.get(named.path)?.kind !== 'shares') return named.path
  report({ ...keyPlace, path, ...asMessage(uncertaintyWords.sharesDoNotCorrelate, { name: unquoted(name) }) })
  return undefined
}

function rankOf(written: Written, path: string, context: Context): number | undefined {
  const rule = { min: -Infinity, max: Infinity, whole: false }
  const rank = checkPlainNumber(written, rule, { path, key: path, example }, context)
  if (rank === undefined || Math.abs(rank) < 1) return rank
  context.report(fault(written, path, uncertaintyWords.rankWithin, example))
  return undefined
}

function isPaired(pairs: readonly Pair[], one: string, other: string): boolean {
  return pairs.some((pair) => [pair.one, pair.other].includes(one) && [pair.one, pair.other].includes(other))
}

function together(pairs: readonly Pair[], written: Written, path: string, { report }: Context): Ranks | undefined {
  const ranks = inOrder(pairs)
  const scores = inOrder(pairs.map((pair) => ({ ...pair, rank: normalCorrelation(pair.rank) })))
  if (isPositiveDefinite(scores)) return ranks
  const got = valueText(ranks)
  report({ ...written.place, path, ...asMessage(uncertaintyWords.cannotHoldTogether), got })
  return undefined
}

/** Sorted by path, each pair under the one that comes first. */
function inOrder(pairs: readonly Pair[]): Ranks {
  const ranks: Record<string, Record<string, number>> = {}
  const sorted = pairs
    .filter(({ rank }) => rank !== 0)
    .map(({ one, other, rank }) => (one < other ? { one, other, rank } : { one: other, other: one, rank }))
    .sort((a, b) => (a.one === b.one ? compared(a.other, b.other) : compared(a.one, b.one)))
  for (const { one, other, rank } of sorted) ranks[one] = { ...ranks[one], [other]: rank }
  return ranks
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
