import { describe, expect, it } from 'vitest'
import { binaryExponent, greatestExponent, leastExponent, powersOfTwo } from '../../../src/core/math/powersOfTwo.js'

describe('powersOfTwo', () => {
  it('holds every power of two from the least to the greatest normal double', () => {
    expect(powersOfTwo[0]).toBe(2.2250738585072014e-308) // IEEE 754, least normal double
    expect(powersOfTwo[powersOfTwo.length - 1]).toBe(8.98846567431158e307) // half of 2^1024
    for (let index = 1; index < powersOfTwo.length; index++) {
      expect(powersOfTwo[index]).toBe(2 * powersOfTwo[index - 1])
    }
  })
})

describe('binaryExponent', () => {
  it('is right on both sides of every power of two', () => {
    for (let exponent = leastExponent; exponent <= greatestExponent; exponent++) {
      const power = powersOfTwo[exponent - leastExponent]
      expect(binaryExponent(power)).toBe(exponent)
      expect(binaryExponent(power * (2 - 2 ** -52))).toBe(exponent)
    }
  })
})
