import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * The SHA-256 digest (FIPS 180-4) of a text, taken as UTF-8, or of bytes: 64 lower-case hexadecimal digits.
 *
 * @example
 * sha256('abc') // => 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
 */
export function sha256(content: string | Uint8Array): string {
  return bytesToHex(digest(typeof content === 'string' ? utf8ToBytes(content) : content))
}

/**
 * A name as 64 bits that stay the same for ever: the first eight bytes of its SHA-256 digest, as two whole numbers from
 * 0 to 2^32 − 1, most significant byte first.
 *
 * @example
 * hashWords('abc') // => [0xba7816bf, 0x8f01cfea]
 */
export function hashWords(text: string): [number, number] {
  const bytes = digest(utf8ToBytes(text))
  return [wordAt(bytes, 0), wordAt(bytes, 4)]
}

function wordAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0
}

/**
 * A text as 32 bits that stay the same for ever, quickly: FNV-1a (Fowler, Noll & Vo) over its UTF-8 bytes, a whole number
 * from 0 to 2^32 − 1. Two texts may share one, some 1 in 4 billion pairs; for what must not, see {@link sha256}.
 *
 * @example
 * // the authors' test vectors
 * hashWord('') // => 0x811c9dc5
 * hashWord('foobar') // => 0xbf9cf968
 */
export function hashWord(text: string): number {
  let word = 0x811c9dc5
  for (const byte of utf8ToBytes(text)) word = Math.imul(word ^ byte, 0x01000193)
  return word >>> 0
}
