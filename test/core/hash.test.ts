import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashWords, sha256 } from '../../src/core/hash.js'

describe('sha256', () => {
  // Check values of FIPS 180-4: the empty message and "abc".
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad']
  ])('of "%s" is the published digest', (text, digest) => {
    expect(sha256(text)).toBe(digest)
  })

  it('agrees with OpenSSL on texts and on bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array(), (text, bytes) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
        expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
      })
    )
  })
})

describe('hashWords', () => {
  it('is the head of the digest, unsigned', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [high, low] = hashWords(text)
        const hex = (word: number) => word.toString(16).padStart(8, '0')
        expect(hex(high) + hex(low)).toBe(sha256(text).slice(0, 16))
      })
    )
  })
})
