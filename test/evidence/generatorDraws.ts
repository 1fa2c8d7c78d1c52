import { fillUniforms, type StreamKey, threefry2x32 } from '../../src/core/random/threefry.js'
import { segmentStreams } from '../../src/engine/segmentStreams.js'

/** Both words of draws: those of customer i stand at i. */
export interface Words {
  readonly first: Uint32Array
  readonly second: Uint32Array
}

/** What makes words: keys, and under a key two words for each customer (entry, ordinal). */
export interface Draws {
  readonly name: string
  readonly streams: typeof segmentStreams
  readonly words: (key: StreamKey, entry: Int32Array, ordinal: Uint32Array) => Words
}

let rows = new Int32Array(0)

/** The engine's uniform numbers turned back into the words they are made of: (word + 0.5) / 2^32, exactly. */
function engineWords(key: StreamKey, entry: Int32Array, ordinal: Uint32Array): Words {
  const count = entry.length
  if (rows.length < count) rows = Int32Array.from({ length: count }, (_, row) => row)
  const [first, second] = [new Float64Array(count), new Float64Array(count)]
  fillUniforms(key, entry, ordinal, rows, 0, count, first, second)
  return { first: wordsOf(first), second: wordsOf(second) }
}

function wordsOf(uniforms: Float64Array): Uint32Array {
  const words = new Uint32Array(uniforms.length)
  for (let index = 0; index < words.length; index++) words[index] = uniforms[index]! * 2 ** 32
  return words
}

/** The engine's own keys and words. */
export const engineDraws: Draws = { name: 'the engine', streams: segmentStreams, words: engineWords }

/** Words that a plain function of a key and a customer makes, under the engine's keys. */
function plainDraws(name: string, draw: (key: StreamKey, entry: number, ordinal: number) => [number, number]): Draws {
  return {
    name,
    streams: segmentStreams,
    words: (key, entry, ordinal) => {
      const [first, second] = [new Uint32Array(entry.length), new Uint32Array(entry.length)]
      for (let index = 0; index < entry.length; index++) {
        const [word0, word1] = draw(key, entry[index]!, ordinal[index]!)
        first[index] = word0
        second[index] = word1
      }
      return { first, second }
    }
  }
}

/** The engine's keys, but Threefry of fewer rounds than its 13. */
export function fewRounds(rounds: number): Draws {
  return plainDraws(`Threefry-2x32 of ${rounds} rounds`, (key, entry, ordinal) =>
    threefry2x32(key, entry, ordinal, rounds)
  )
}

/** A hash of one 32-bit word, the mixer that ends MurmurHash3. */
function mixed(word: number): number {
  let mix = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}

/** The engine's keys, but draws by a chain of 32-bit hashes: key, entry and ordinal are mixed in one after the other. */
export const hashChain: Draws = plainDraws('a chain of 32-bit hashes', (key, entry, ordinal) => {
  const first = mixed(mixed(mixed(key.word0 ^ key.word1) ^ entry) ^ ordinal)
  return [first, mixed(first ^ 0x9e3779b9)]
})

/** Threefry of the engine's 13 rounds, but under one key: replication, purpose and edition are added to the counter. */
export const addedCounters: Draws = {
  ...plainDraws('Threefry-2x32 with counters added up', (added, entry, ordinal) =>
    threefry2x32({ word0: 1, word1: 2 }, entry + added.word0, ordinal + added.word1, 13)
  ),
  streams: (_, replication) => ({
    of: (what, edition) => ({ word0: what, word1: edition + replication }),
    tactic: (id, edition) => ({ word0: id.length, word1: edition + replication })
  })
}
