import seedrandom from 'seedrandom'
import { hashWords } from '../hash.js'
import { type StreamKey, threefry2x32 } from './threefry.js'

/** Version of the way seeds, replications, customers, editions and purposes are turned into draws. */
export const STREAM_SCHEME = 1

/** Rounds used to derive keys, as recommended for full avalanche; draws themselves take 13. */
const derivationRounds = 20

/**
 * The root key of a seed: any text, turned into two words by seedrandom.
 *
 * @example
 * seedKey('perennial').word0 === seedKey('perennial').word0 // => true
 */
export function seedKey(seed: string): StreamKey {
  const generator = seedrandom(seed)
  return { word0: generator.int32() >>> 0, word1: generator.int32() >>> 0 }
}

/**
 * The key below `key` for a pair of whole numbers, for example a replication or an edition: what is drawn under one key
 * is unrelated to what is drawn under another.
 *
 * @example
 * deriveKey({ word0: 0, word1: 0 }, 0, 0) // => { word0: 0x6b200159, word1: 0x99ba4efe }
 */
export function deriveKey(key: StreamKey, number0: number, number1 = 0): StreamKey {
  const [word0, word1] = threefry2x32(key, number0 | 0, number1 | 0, derivationRounds)
  return { word0, word1 }
}

/**
 * The key below `key` for a name, for example of a segment or a tactic: reordering names changes nothing.
 *
 * @example
 * const root = seedKey('perennial')
 * nameKey(root, 'large').word0 === nameKey(root, 'small').word0 // => false
 */
export function nameKey(key: StreamKey, name: string): StreamKey {
  const [word0, word1] = hashWords(name)
  return deriveKey(key, word0, word1)
}
