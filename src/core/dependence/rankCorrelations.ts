import { nearestName } from '../nearest.js'
import { choleskyRoot } from './choleskyRoot.js'
import { normalCorrelation } from './normalCorrelation.js'

/** Rank correlations between named numbers, each pair once: `{ price: { need: −0.4 } }`. */
export type RankCorrelations = Readonly<Record<string, Readonly<Record<string, number>>>>

interface Pair {
  readonly one: number
  readonly other: number
  readonly rank: number
}

/**
 * The correlations of normal scores that rank correlations (Spearman's) stand for, as a matrix in the order of the
 * names: 0 between those not mentioned.
 *
 * Throws a RangeError that names the pair for an unknown name, a number with itself, a correlation not inside −1 to 1,
 * and a pair given twice; and the smallest set it finds where correlations contradict each other.
 *
 * @param names Of all numbers.
 * @param correlations Each pair once, either way round.
 *
 * @example
 * normalCorrelations(['a', 'b', 'c'], { c: { a: 0.5 } })
 * // ≈ [[1, 0, 0.5176380902050415], [0, 1, 0], [0.5176380902050415, 0, 1]]
 */
export function normalCorrelations(names: readonly string[], correlations: RankCorrelations): number[][] {
  const pairs = pairsOf(names, correlations)
  const matrix = matrixOf(names, pairs)
  if (choleskyRoot(matrix) === null) throw contradiction(names, matrix, pairs)
  return matrix
}

/**
 * The rank correlations that contradict each other: those among the smallest set of numbers found that cannot have them all;
 * none where all are possible.
 *
 * Throws a RangeError as {@link normalCorrelations} for pairs that make no sense by themselves.
 *
 * @param names Of all numbers.
 * @param correlations Each pair once, either way round.
 *
 * @example
 * contradictingPairs(['a', 'b', 'c'], { a: { b: 0.9, c: 0.9 }, b: { c: 0.8 } }) // => []
 * contradictingPairs(['a', 'b'], { a: { b: 0.9 } }) // => []
 * contradictingPairs(['a', 'b', 'c'], { a: { b: 0.9, c: 0.9 }, b: { c: -0.9 } })[2] // => { one: 'b', other: 'c', rank: -0.9 }
 */
export function contradictingPairs(
  names: readonly string[],
  correlations: RankCorrelations
): { readonly one: string; readonly other: string; readonly rank: number }[] {
  const pairs = pairsOf(names, correlations)
  const matrix = matrixOf(names, pairs)
  if (choleskyRoot(matrix) !== null) return []
  const set = contradictorySet(matrix)
  return pairs
    .filter(({ one, other }) => set.includes(one) && set.includes(other))
    .map(({ one, other, rank }) => ({ one: names[one]!, other: names[other]!, rank }))
}

function matrixOf(names: readonly string[], pairs: readonly Pair[]): number[][] {
  const matrix: number[][] = names.map((_, row) => names.map((_each, column) => (row === column ? 1 : 0)))
  for (const { one, other, rank } of pairs) {
    matrix[one]![other] = normalCorrelation(rank)
    matrix[other]![one] = normalCorrelation(rank)
  }
  return matrix
}

function pairsOf(names: readonly string[], correlations: RankCorrelations): Pair[] {
  const seen = new Set<string>()
  return Object.entries(correlations).flatMap(([first, others]) =>
    Object.entries(others).map(([second, rank]) => {
      const [one, other] = [placeOf(names, first), placeOf(names, second)]
      const pair = `"${first}" and "${second}"`
      if (one === other) throw new RangeError(`"${first}" cannot be correlated with itself`)
      if (!(rank > -1 && rank < 1)) {
        throw new RangeError(
          `the rank correlation of ${pair} must lie between −1 and 1, ends excluded (of two that move as one, keep one); got ${rank}`
        )
      }
      const key = `${Math.min(one, other)} ${Math.max(one, other)}`
      if (seen.has(key)) throw new RangeError(`the rank correlation of ${pair} is given twice; give it once`)
      seen.add(key)
      return { one, other, rank }
    })
  )
}

function placeOf(names: readonly string[], name: string): number {
  const place = names.indexOf(name)
  if (place >= 0) return place
  const near = nearestName(name, names)
  throw new RangeError(
    `no uncertain number "${name}" to correlate${near === undefined ? '' : `; did you mean "${near}"?`}`
  )
}

/** Places of numbers of which none can be left out without the rest being possible. */
function contradictorySet(matrix: readonly number[][]): number[] {
  const among = (set: readonly number[]) => set.map((row) => set.map((column) => matrix[row]![column]!))
  let set = matrix.map((_, place) => place)
  for (const place of [...set]) {
    const without = set.filter((each) => each !== place)
    if (choleskyRoot(among(without)) === null) set = without
  }
  return set
}

/** The error that names the smallest set of numbers whose correlations contradict each other. */
function contradiction(names: readonly string[], matrix: readonly number[][], pairs: readonly Pair[]): RangeError {
  const set = contradictorySet(matrix)
  const inSet = pairs.filter(({ one, other }) => set.includes(one) && set.includes(other))
  const said = inSet.map(({ one, other, rank }) => `${names[one]} with ${names[other]} ${rank}`)
  return new RangeError(
    `the rank correlations among ${set.map((place) => `"${names[place]}"`).join(', ')} contradict each other (${said.join(', ')}): ` +
      `numbers close to the same number are close to each other; bring one of them nearer to what the others imply${advice(names, matrix, set, inSet)}`
  )
}

/** Of three numbers, what the third correlation may be given the other two. */
function advice(
  names: readonly string[],
  matrix: readonly number[][],
  set: readonly number[],
  pairs: readonly Pair[]
): string {
  if (set.length !== 3 || pairs.length === 0) return ''
  const { one, other } = pairs[pairs.length - 1]!
  const third = set.find((place) => place !== one && place !== other)!
  const [first, second] = [matrix[one]![third]!, matrix[other]![third]!]
  const room = Math.sqrt((1 - first * first) * (1 - second * second))
  const [low, high] = [rankOf(first * second - room), rankOf(first * second + room)]
  // inwards, so that what is advised is allowed
  const within = `${Math.ceil(low * 100) / 100} to ${Math.floor(high * 100) / 100}`
  return `, such as ${names[one]} with ${names[other]} within ${within}`
}

/** The rank correlation of a normal one, by bisection. */
function rankOf(correlation: number): number {
  let [low, high] = [-1, 1]
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (normalCorrelation(middle) < correlation) low = middle
    else high = middle
  }
  return low
}
