import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearestName } from '../../src/core/nearest.js'

describe('editDistance', () => {
  // kitten → sitting is the textbook three (Levenshtein); "ca" → "abc" is 3 without touching a letter twice.
  it.each([
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['teh', 'the', 1],
    ['', 'fair', 4],
    ['fair', 'fair', 0]
  ])('from %s to %s is %d', (from, to, expected) => {
    expect(editDistance(from, to)).toBe(expected)
  })

  it('is symmetric, and bounded by the lengths', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        const distance = editDistance(one, other)
        expect(editDistance(other, one)).toBe(distance)
        expect(distance).toBeGreaterThanOrEqual(Math.abs(one.length - other.length))
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length))
      })
    )
  })
})

describe('nearestName', () => {
  it('finds slips, case mistakes and swapped letters', () => {
    const names = ['editions', 'editionsPerYear', 'discountRate', 'warmUp']
    expect(nearestName('edition', names)).toBe('editions')
    expect(nearestName('EDITIONSPERYEAR', names)).toBe('editionsPerYear')
    expect(nearestName('wramup', names)).toBe('warmUp')
  })

  it('says nothing when nothing is near', () => {
    expect(nearestName('colour', ['editions', 'warmUp'])).toBeUndefined()
    expect(nearestName('x', [])).toBeUndefined()
    expect(nearestName('ab', ['cd'])).toBeUndefined()
    expect(nearestName('a'.repeat(101), ['a'.repeat(100)])).toBeUndefined()
  })

  it('takes the first of equally near names', () => {
    expect(nearestName('fare', ['fair', 'farm', 'bare'])).toBe('farm')
    expect(nearestName('fare', ['fair', 'bare', 'farm'])).toBe('bare')
  })
})
