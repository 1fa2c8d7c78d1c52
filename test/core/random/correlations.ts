import { normalQuantile } from '../../../src/core/math/normalQuantile.js'

/** The largest of many standard normal scores, and how large it may be. */
export interface Extreme {
  readonly worst: number
  /** How many scores were looked at. */
  readonly comparisons: number
  /**
   * What the largest of so many scores of independent draws exceeds once in a thousand times: by Bonferroni the normal
   * quantile of 1 − .001 / (2 · comparisons), 5.6 for 55,000 and 6.1 for a million.
   */
  readonly bound: number
}

/** The extreme of scores, by size. */
export function extremeOf(scores: Iterable<number>): Extreme {
  let worst = 0
  let comparisons = 0
  for (const score of scores) {
    worst = Math.max(worst, Math.abs(score))
    comparisons++
  }
  return { worst, comparisons, bound: -normalQuantile(0.001 / (2 * comparisons)) }
}

/** Words as numbers of mean 0 and length 1, so that the product of two such columns is their correlation. */
export function standardised(words: Uint32Array): Float64Array {
  const mean = words.reduce((sum, word) => sum + word, 0) / words.length
  const centred = Float64Array.from(words, (word) => word - mean)
  const length = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0))
  return centred.map((value) => value / length)
}

/**
 * Pearson's correlation of two standardised columns, the second moved on by `lag` places, times √n: of independent draws
 * standard normal.
 */
export function correlationScore(one: Float64Array, other: Float64Array, lag: number): number {
  let sum = 0
  for (let index = lag; index < one.length; index++) sum += one[index - lag]! * other[index]!
  return sum * Math.sqrt(one.length)
}

/** The bits of a column of words: 32 rows, each holding one bit of every word, packed. */
export function bitRows(words: Uint32Array): readonly Uint32Array[] {
  return Array.from({ length: 32 }, (_, bit) => {
    const row = new Uint32Array(words.length / 32)
    for (let index = 0; index < words.length; index++)
      row[index >>> 5]! |= ((words[index]! >>> bit) & 1) << (index & 31)
    return row
  })
}

/** How many bits of a 32-bit word are set. */
function ones(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** How far the share of places where two rows of bits differ is from half, in standard errors: (2d − n) / √n. */
function differenceScore(one: Uint32Array, other: Uint32Array): number {
  let different = 0
  for (let index = 0; index < one.length; index++) different += ones(one[index]! ^ other[index]!)
  const bits = 32 * one.length
  return (2 * different - bits) / Math.sqrt(bits)
}

/** The scores of every bit of one column against every bit of another: 32 × 32. */
export function* bitScores(one: readonly Uint32Array[], other: readonly Uint32Array[]): Generator<number> {
  for (const row of one) for (const against of other) yield differenceScore(row, against)
}

/**
 * How far counts in equal cells are from even: chi-squared, turned into a standard normal score by the cube root (Wilson
 * and Hilferty 1931).
 */
export function evennessScore(counts: Uint32Array): number {
  const freedom = counts.length - 1
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const chiSquared = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const spread = 2 / (9 * freedom)
  return (Math.cbrt(chiSquared / freedom) - (1 - spread)) / Math.sqrt(spread)
}
