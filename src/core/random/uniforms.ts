import { type StreamKey, threefry2x32 } from './threefry.js'

const rounds = 20
const cell = 2 ** -32

/**
 * A stream of uniform numbers inside (0, 1) under a key: each call gives the next one. For few numbers outside hot loops.
 *
 * @example
 * const next = uniforms({ word0: 0, word1: 0 })
 * next() // => (0x6b200159 + 0.5) / 2 ** 32
 * next() // => (0x99ba4efe + 0.5) / 2 ** 32
 */
export function uniforms(key: StreamKey): () => number {
  let counter = 0
  let second: number | null = null
  return () => {
    if (second !== null) {
      const held = second
      second = null
      return held
    }
    const [word0, word1] = threefry2x32(key, counter, 0, rounds)
    counter += 1
    second = (word1 + 0.5) * cell
    return (word0 + 0.5) * cell
  }
}
