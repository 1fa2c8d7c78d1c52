/** The key of a stream: two 32-bit words. */
export interface StreamKey {
  readonly word0: number
  readonly word1: number
}

/** Parity constant of the Threefish key schedule for 32-bit words. */
const parity = 0x1bd11bda

/** Turns a 32-bit word into a number inside (0, 1): the middle of one of 2^32 equal cells. */
const cell = 2 ** -32

/**
 * Threefry-2x32 (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"): a keyed bijection of
 * two 32-bit words. Written for plainness; {@link fillUniforms} is the same thing unrolled. Returns two unsigned 32-bit
 * words. Equal to the known answers of the Random123 library for 13 and 20 rounds.
 *
 * @example
 * threefry2x32({ word0: 0, word1: 0 }, 0, 0, 20) // => [0x6b200159, 0x99ba4efe]
 */
export function threefry2x32(key: StreamKey, counter0: number, counter1: number, rounds: number): [number, number] {
  const rotations = [13, 15, 26, 6, 17, 29, 16, 24]
  const schedule = [key.word0, key.word1, parity ^ key.word0 ^ key.word1]
  let x0 = (counter0 + schedule[0]!) | 0
  let x1 = (counter1 + schedule[1]!) | 0
  for (let round = 0; round < rounds; round++) {
    const rotation = rotations[round % 8]!
    x0 = (x0 + x1) | 0
    x1 = ((x1 << rotation) | (x1 >>> (32 - rotation))) ^ x0
    if (round % 4 === 3) {
      const injection = (round + 1) / 4
      x0 = (x0 + schedule[injection % 3]!) | 0
      x1 = (x1 + schedule[(injection + 1) % 3]! + injection) | 0
    }
  }
  return [x0 >>> 0, x1 >>> 0]
}

/**
 * Draws two uniform numbers inside (0, 1) for each customer listed: Threefry-2x32 of 13 rounds under `key`, the counter
 * being the customer's identity (entry edition, ordinal). `rows[start]` to `rows[end − 1]` are row numbers in the
 * columns `entry` and `ordinal`; results go to `first` and `second` from index 0. Allocates nothing.
 *
 * @example
 * const first = new Float64Array(1), second = new Float64Array(1)
 * fillUniforms({ word0: 0, word1: 0 }, new Int32Array([0]), new Uint32Array([0]), new Int32Array([0]), 0, 1, first, second)
 * first[0] // => (0x9d1c5ec6 + 0.5) / 2 ** 32
 */
export function fillUniforms(
  key: StreamKey,
  entry: Int32Array,
  ordinal: Uint32Array,
  rows: Int32Array,
  start: number,
  end: number,
  first: Float64Array,
  second: Float64Array
): void {
  const k0 = key.word0 | 0
  const k1 = key.word1 | 0
  const k2 = parity ^ k0 ^ k1
  const k2plus1 = (k2 + 1) | 0
  const k0plus2 = (k0 + 2) | 0
  const k1plus3 = (k1 + 3) | 0
  for (let index = start; index < end; index++) {
    const row = rows[index]!
    let x0 = (entry[row]! + k0) | 0
    let x1 = (ordinal[row]! + k1) | 0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0
    x0 = (x0 + k1) | 0
    x1 = (x1 + k2plus1) | 0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0
    x0 = (x0 + k2) | 0
    x1 = (x1 + k0plus2) | 0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0
    x0 = (x0 + k0) | 0
    x1 = (x1 + k1plus3) | 0
    x0 = (x0 + x1) | 0
    x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0
    first[index - start] = ((x0 >>> 0) + 0.5) * cell
    second[index - start] = ((x1 >>> 0) + 0.5) * cell
  }
}
