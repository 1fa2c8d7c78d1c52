/** A statistic that counts, how often it is to be expected, and how odd the count is: a two-sided p-value. */
export interface Count {
  readonly count: number
  readonly expected: number
  readonly p: number
}

/** The first `count` words of a stream. */
export function firstWords(stream: Generator<Uint32Array>, count: number): Uint32Array {
  const words = new Uint32Array(count)
  let filled = 0
  for (const block of stream) {
    words.set(block.subarray(0, count - filled), filled)
    filled = Math.min(count, filled + block.length)
    if (filled === count) break
  }
  return words
}

/**
 * How many of n 32-bit words were there before (Knuth, "The Art of Computer Programming" 2, 3.3.2 I, collision test): of
 * n words thrown into d = 2^32 cells n − d (1 − (1 − 1/d)^n) fall into a cell that is taken.
 */
export function repeatedWords(words: Uint32Array): Count {
  const cells = 2 ** 32
  const taken = -cells * Math.expm1(words.length * Math.log1p(-1 / cells))
  return counted(repeats(Uint32Array.from(words).sort()), words.length - taken)
}

/**
 * Birthday spacings of n pairs of words, each pair one number of 64 bits (Knuth 3.3.2 J; L'Ecuyer & Simard 2001): of the
 * distances between neighbours in size, n³ / (4 · 2^64) are expected to be equal to another.
 */
export function repeatedSpacings(words: Uint32Array): Count {
  const points = new BigUint64Array(Uint32Array.from(words).buffer).sort()
  const spacings = points.map((point, index) => (index === 0 ? point : point - points[index - 1]!))
  return counted(repeats(spacings.subarray(1).sort()), points.length ** 3 / 2 ** 66)
}

/** How many of numbers in ascending order are equal to the one before. */
function repeats(sorted: Uint32Array | BigUint64Array): number {
  let count = 0
  for (let index = 1; index < sorted.length; index++) if (sorted[index] === sorted[index - 1]) count++
  return count
}

/** A Poisson count with its two-sided p-value: twice the chance of a count as far out, at most 1. */
function counted(count: number, expected: number): Count {
  const upTo = poissonUpTo(count, expected)
  const below = count > 0 ? poissonUpTo(count - 1, expected) : 0
  return { count, expected, p: Math.min(1, 2 * Math.min(upTo, Math.max(0, 1 - below))) }
}

/** The chance of at most `most` events where `expected` are expected. */
function poissonUpTo(most: number, expected: number): number {
  let logarithm = -expected
  let sum = Math.exp(logarithm)
  for (let events = 1; events <= most; events++) {
    logarithm += Math.log(expected / events)
    sum += Math.exp(logarithm)
  }
  return Math.min(1, sum)
}
