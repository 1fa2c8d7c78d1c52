import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth, leastWidth, padToWidth, wrapToWidth } from '../../src/core/displayWidth.js'

describe('displayWidth', () => {
  // Unicode Standard Annex #11: W and F are two columns, the rest one; combining marks add none.
  it.each([
    ['', 0],
    ['Perennial', 9],
    ['客户终身价值', 12],
    ['展会 2026', 9],
    ['，：（）', 8],
    ['€ – · ±', 7],
    ['e\u0301', 1],
    ['\u200b', 0],
    ['𠀀', 2]
  ])('of "%s" is %d', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
})

describe('padToWidth', () => {
  it('fills up on either side and cuts nothing', () => {
    expect(padToWidth('展', 4, 'start')).toBe('展  ')
    expect(padToWidth('展', 4, 'end')).toBe('  展')
    expect(padToWidth('exhibitor', 4, 'end')).toBe('exhibitor')
  })
})

describe('wrapToWidth', () => {
  it('breaks at spaces, between wide characters and at line breaks', () => {
    expect(wrapToWidth('cost per new customer', 9)).toEqual(['cost per', 'new', 'customer'])
    expect(wrapToWidth('每位新客户的成本', 6)).toEqual(['每位新', '客户的', '成本'])
    expect(wrapToWidth('EuroCIS 展会', 9)).toEqual(['EuroCIS', '展会'])
    expect(wrapToWidth('one\ntwo', 80)).toEqual(['one', 'two'])
    expect(wrapToWidth('', 5)).toEqual([''])
    expect(wrapToWidth('relationship', 5)).toEqual(['relationship'])
  })

  it('loses no letter, and keeps to the width wherever the words allow it', () => {
    const letter = fc.constantFrom('a', 'b', ' ', '展', '会', 'é')
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 40 }), fc.integer({ min: 1, max: 20 }), (text, width) => {
        const lines = wrapToWidth(text, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        const most = Math.max(width, leastWidth(text))
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(most)
      })
    )
  })
})
