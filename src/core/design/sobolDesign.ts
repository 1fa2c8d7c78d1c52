import { deriveKey } from '../random/streams.js'
import { type StreamKey, threefry2x32 } from '../random/threefry.js'
import { requirePoints } from './checkDesign.js'
import { directionNumbers } from './directionNumbers.js'

/** The most columns of a Sobol design. */
export const mostSobolDimensions = directionNumbers.length + 1

const bits = 32
const cell = 2 ** -32
/** Rounds of the generator of the scramble's bits. */
const rounds = 20

/**
 * The points of Sobol's sequence (Sobol' 1967), with the direction numbers new-joe-kuo-6 of Joe & Kuo 2008 in the order
 * of Antonov & Saleev 1979 (Gray code), as the authors' program `sobol.cc` and SciPy's `qmc.Sobol` have them. They fill
 * the unit cube far more evenly than random ones: means of smooth functions are off by about 1 / points instead of 1 /
 * √points. Take a power of two of points; only then is every column evenly filled.
 *
 * With a key the points are scrambled: the digits of each column go through a random lower triangular matrix (Matoušek
 * 1998, Journal of Complexity 14, 527–556) and a random digital shift. Each point by itself is then uniform, the points
 * together fill the cube as evenly as before, and means over designs of different keys are independent and without
 * bias, so that their spread gives an interval (Owen 1995). Without a key they are those published.
 *
 * All numbers are whole multiples of 2^-32 plus half of that, so that none is 0; as published, the first point is all
 * zeros.
 *
 * @param points From 1 to 2^20; the first of them are the same however many.
 * @param dimensions Columns, from 1 to 640.
 * @param key Of the scramble, such as `seedKey('a seed')`; none for the published points.
 * @returns Row by row, points × dimensions numbers inside (0, 1).
 * @throws RangeError for a number of points or columns outside that.
 *
 * @example
 * // published: (0, 0), (1/2, 1/2), (3/4, 1/4), (1/4, 3/4)
 * Array.from(sobolDesign(4, 2), (value) => value - 2 ** -33) // => [0, 0, 0.5, 0.5, 0.75, 0.25, 0.25, 0.75]
 */
export function sobolDesign(points: number, dimensions: number, key?: StreamKey): Float64Array {
  requirePoints('a Sobol design', points)
  requireDimensions(dimensions)
  const values = new Float64Array(points * dimensions)
  for (let column = 0; column < dimensions; column++) {
    const { directions, shift } = scrambled(directionsOf(column), key && deriveKey(key, column))
    let word = shift
    for (let row = 0; row < points; row++) {
      if (row > 0) word ^= directions[trailingZeros(row)]!
      values[row * dimensions + column] = ((word >>> 0) + 0.5) * cell
    }
  }
  return values
}

function requireDimensions(dimensions: number): void {
  if (Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= mostSobolDimensions) return
  throw new RangeError(
    `a Sobol design has from 1 to ${mostSobolDimensions} columns (a Latin hypercube has as many as you like); got ${dimensions}`
  )
}

/** Place of the lowest one among the bits: which direction turns the Gray code of a number into that of the next. */
function trailingZeros(number: number): number {
  let place = 0
  while (((number >>> place) & 1) === 0) place += 1
  return place
}

/** Direction numbers of a column as 32-bit words, most significant digit first (Bratley & Fox 1988). */
function directionsOf(column: number): Uint32Array {
  const words = new Uint32Array(bits)
  if (column === 0) return words.map((_, at) => 1 << (bits - 1 - at))
  const [inner, ...integers] = directionNumbers[column - 1]!
  const degree = integers.length
  for (let at = 0; at < bits; at++) {
    if (at < degree) {
      words[at] = integers[at]! << (bits - 1 - at)
      continue
    }
    let word = words[at - degree]! ^ (words[at - degree]! >>> degree)
    for (let term = 1; term < degree; term++) {
      if ((inner! >>> (degree - 1 - term)) & 1) word ^= words[at - term]!
    }
    words[at] = word
  }
  return words
}

interface Scrambled {
  readonly directions: Uint32Array
  readonly shift: number
}

/** Directions after a random lower triangular matrix with ones on its diagonal, and a random shift. */
function scrambled(directions: Uint32Array, key: StreamKey | undefined): Scrambled {
  if (key === undefined) return { directions, shift: 0 }
  const [shift] = threefry2x32(key, bits, 0, rounds)
  const matrix = Uint32Array.from({ length: bits }, (_, digit) => {
    const diagonal = 1 << (bits - 1 - digit)
    // digits before this one, that is, the more significant bits
    const before = digit === 0 ? 0 : threefry2x32(key, digit, 0, rounds)[0] & ~((diagonal << 1) - 1)
    return (before | diagonal) >>> 0
  })
  return { directions: directions.map((word) => applied(matrix, word)), shift }
}

/** The product of a matrix of bits, one word a row, and a column of bits. */
function applied(matrix: Uint32Array, word: number): number {
  let product = 0
  for (let digit = 0; digit < bits; digit++) product = (product << 1) | parityOf(matrix[digit]! & word)
  return product >>> 0
}

function parityOf(word: number): number {
  let folded = word ^ (word >>> 16)
  folded ^= folded >>> 8
  folded ^= folded >>> 4
  return (0x6996 >>> (folded & 15)) & 1
}
