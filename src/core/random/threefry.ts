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
 * Four customers are drawn side by side, so that the processor works on some while it waits for others: .4 to .6 times the
 * cost of one after the other.
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
  if (end - start < 4) fillFew(key, entry, ordinal, rows, start, end, first, second)
  else fillMany(key.word0 | 0, key.word1 | 0, entry, ordinal, rows, start, end, first, second)
}

/**
 * The same for at least four, under the key of the words `k0` and `k1`. The loop is a function of its own that meets nothing
 * but whole numbers and the same kinds of array: were V8 to give up on the code that it has optimised for it, it would run
 * the first round of every call unoptimised from then on.
 */
function fillMany(
  k0: number,
  k1: number,
  entry: Int32Array,
  ordinal: Uint32Array,
  rows: Int32Array,
  start: number,
  end: number,
  first: Float64Array,
  second: Float64Array
): void {
  const k2 = parity ^ k0 ^ k1
  const k2plus1 = (k2 + 1) | 0
  const k0plus2 = (k0 + 2) | 0
  const k1plus3 = (k1 + 3) | 0
  const last = end - 4
  for (let next = start; next < end; next += 4) {
    // The last four overlap those before them.
    const from = next < last ? next : last
    const to = from - start
    const a = rows[from]!
    const b = rows[from + 1]!
    const c = rows[from + 2]!
    const d = rows[from + 3]!
    let a0 = (entry[a]! + k0) | 0
    let a1 = (ordinal[a]! + k1) | 0
    let b0 = (entry[b]! + k0) | 0
    let b1 = (ordinal[b]! + k1) | 0
    let c0 = (entry[c]! + k0) | 0
    let c1 = (ordinal[c]! + k1) | 0
    let d0 = (entry[d]! + k0) | 0
    let d1 = (ordinal[d]! + k1) | 0
    a0 = (a0 + a1) | 0
    b0 = (b0 + b1) | 0
    c0 = (c0 + c1) | 0
    d0 = (d0 + d1) | 0
    a1 = ((a1 << 13) | (a1 >>> 19)) ^ a0
    b1 = ((b1 << 13) | (b1 >>> 19)) ^ b0
    c1 = ((c1 << 13) | (c1 >>> 19)) ^ c0
    d1 = ((d1 << 13) | (d1 >>> 19)) ^ d0
    a0 = (a0 + a1) | 0
    b0 = (b0 + b1) | 0
    c0 = (c0 + c1) | 0
    d0 = (d0 + d1) | 0
    a1 = ((a1 << 15) | (a1 >>> 17)) ^ a0
    b1 = ((b1 << 15) | (b1 >>> 17)) ^ b0
    c1 = ((c1 << 15) | (c1 >>> 17)) ^ c0
    d1 = ((d1 << 15) | (d1 >>> 17)) ^ d0
    a0 = (a0 + a1) | 0
    b0 = (b0 + b1) | 0
    c0 = (c0 + c1) | 0
    d0 = (d0 + d1) | 0
    a1 = ((a1 << 26) | (a1 >>> 6)) ^ a0
    b1 = ((b1 << 26) | (b1 >>> 6)) ^ b0
    c1 = ((c1 << 26) | (c1 >>> 6)) ^ c0
    d1 = ((d1 << 26) | (d1 >>> 6)) ^ d0
    a0 = (a0 + a1) | 0
    b0 = (b0 + b1) | 0
    c0 = (c0 + c1) | 0
    d0 = (d0 + d1) | 0
    a1 = ((a1 << 6) | (a1 >>> 26)) ^ a0
    b1 = ((b1 << 6) | (b1 >>> 26)) ^ b0
    c1 = ((c1 << 6) | (c1 >>> 26)) ^ c0
    d1 = ((d1 << 6) | (d1 >>> 26)) ^ d0
    a0 = (a0 + k1) | 0
    a1 = (a1 + k2plus1) | 0
    b0 = (b0 + k1) | 0
    b1 = (b1 + k2plus1) | 0
    c0 = (c0 + k1) | 0
    c1 = (c1 + k2plus1) | 0
    d0 = (d0 + k1) | 0
    d1 = (d1 + k2plus1) | 0
    a0 = (a0 + a1) | 0
    b0 = (b0 + b1) | 0
    c0 = (c0 + c1) | 0
    d0 = (d0 + d1) | 0
    a1 = ((a1 << 17) | (a1 >>> 15)) ^ a0
    b1 = ((b1 << 17) | (b1 >>> 15)) ^ b0
    c1 = ((c1 << 17) | (c1 >>> 15)) ^ c0
    d1 = ((d1 << 17) | (d1 >>> 15)) ^ d0
    a0 = (a0 + a1) | 0
    b0 = (b0 + b1) | 0
    c0 = (c0 + c1) | 0
    d0 = (d0 + d1) | 0
    a1 = ((a1 << 29) | (a1 >>> 3)) ^ a0
    b1 = ((b1 << 29) | (b1 >>> 3)) ^ b0
    c1 = ((c1 << 29) | (c1 >>> 3)) ^ c0
    d1 = ((d1 << 29) | (d1 >>> 3)) ^ d0
    a0 = (a0 + a1) | 0
    b0 = (b0 + b1) | 0
    c0 = (c0 + c1) | 0
    d0 = (d0 + d1) | 0
    a1 = ((a1 << 16) | (a1 >>> 16)) ^ a0
    b1 = ((b1 << 16) | (b1 >>> 16)) ^ b0
    c1 = ((c1 << 16) | (c1 >>> 16)) ^ c0
    d1 = ((d1 << 16) | (d1 >>> 16)) ^ d0
    a0 = (a0 + a1) | 0
    b0 = (b0 + b1) | 0
    c0 = (c0 + c1) | 0
    d0 = (d0 + d1) | 0
    a1 = ((a1 << 24) | (a1 >>> 8)) ^ a0
    b1 = ((b1 << 24) | (b1 >>> 8)) ^ b0
    c1 = ((c1 << 24) | (c1 >>> 8)) ^ c0
    d1 = ((d1 << 24) | (d1 >>> 8)) ^ d0
    a0 = (a0 + k2) | 0
    a1 = (a1 + k0plus2) | 0
    b0 = (b0 + k2) | 0
    b1 = (b1 + k0plus2) | 0
    c0 = (c0 + k2) | 0
    c1 = (c1 + k0plus2) | 0
    d0 = (d0 + k2) | 0
    d1 = (d1 + k0plus2) | 0
    a0 = (a0 + a1) | 0
    b0 = (b0 + b1) | 0
    c0 = (c0 + c1) | 0
    d0 = (d0 + d1) | 0
    a1 = ((a1 << 13) | (a1 >>> 19)) ^ a0
    b1 = ((b1 << 13) | (b1 >>> 19)) ^ b0
    c1 = ((c1 << 13) | (c1 >>> 19)) ^ c0
    d1 = ((d1 << 13) | (d1 >>> 19)) ^ d0
    a0 = (a0 + a1) | 0
    b0 = (b0 + b1) | 0
    c0 = (c0 + c1) | 0
    d0 = (d0 + d1) | 0
    a1 = ((a1 << 15) | (a1 >>> 17)) ^ a0
    b1 = ((b1 << 15) | (b1 >>> 17)) ^ b0
    c1 = ((c1 << 15) | (c1 >>> 17)) ^ c0
    d1 = ((d1 << 15) | (d1 >>> 17)) ^ d0
    a0 = (a0 + a1) | 0
    b0 = (b0 + b1) | 0
    c0 = (c0 + c1) | 0
    d0 = (d0 + d1) | 0
    a1 = ((a1 << 26) | (a1 >>> 6)) ^ a0
    b1 = ((b1 << 26) | (b1 >>> 6)) ^ b0
    c1 = ((c1 << 26) | (c1 >>> 6)) ^ c0
    d1 = ((d1 << 26) | (d1 >>> 6)) ^ d0
    a0 = (a0 + a1) | 0
    b0 = (b0 + b1) | 0
    c0 = (c0 + c1) | 0
    d0 = (d0 + d1) | 0
    a1 = ((a1 << 6) | (a1 >>> 26)) ^ a0
    b1 = ((b1 << 6) | (b1 >>> 26)) ^ b0
    c1 = ((c1 << 6) | (c1 >>> 26)) ^ c0
    d1 = ((d1 << 6) | (d1 >>> 26)) ^ d0
    a0 = (a0 + k0) | 0
    a1 = (a1 + k1plus3) | 0
    b0 = (b0 + k0) | 0
    b1 = (b1 + k1plus3) | 0
    c0 = (c0 + k0) | 0
    c1 = (c1 + k1plus3) | 0
    d0 = (d0 + k0) | 0
    d1 = (d1 + k1plus3) | 0
    a0 = (a0 + a1) | 0
    b0 = (b0 + b1) | 0
    c0 = (c0 + c1) | 0
    d0 = (d0 + d1) | 0
    a1 = ((a1 << 17) | (a1 >>> 15)) ^ a0
    b1 = ((b1 << 17) | (b1 >>> 15)) ^ b0
    c1 = ((c1 << 17) | (c1 >>> 15)) ^ c0
    d1 = ((d1 << 17) | (d1 >>> 15)) ^ d0
    first[to] = ((a0 >>> 0) + 0.5) * cell
    second[to] = ((a1 >>> 0) + 0.5) * cell
    first[to + 1] = ((b0 >>> 0) + 0.5) * cell
    second[to + 1] = ((b1 >>> 0) + 0.5) * cell
    first[to + 2] = ((c0 >>> 0) + 0.5) * cell
    second[to + 2] = ((c1 >>> 0) + 0.5) * cell
    first[to + 3] = ((d0 >>> 0) + 0.5) * cell
    second[to + 3] = ((d1 >>> 0) + 0.5) * cell
  }
}

/** The same for a few customers, one by one. */
function fillFew(
  key: StreamKey,
  entry: Int32Array,
  ordinal: Uint32Array,
  rows: Int32Array,
  start: number,
  end: number,
  first: Float64Array,
  second: Float64Array
): void {
  for (let place = start; place < end; place++) {
    const row = rows[place]!
    const [word0, word1] = threefry2x32(key, entry[row]!, ordinal[row]!, 13)
    first[place - start] = (word0 + 0.5) * cell
    second[place - start] = (word1 + 0.5) * cell
  }
}
