import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFullWidth, textWidth } from '../../src/chart/textWidth.js'
import { wrapText } from '../../src/chart/wrapText.js'

const letter = fc.constantFrom('a', 'W', ' ', '展', '率', '，', '（', '）', '.', '1')
const text = fc.string({ unit: letter, maxLength: 60 })

describe('textWidth', () => {
  it('takes Chinese for as wide as the font size and Latin for about half of it', () => {
    expect(textWidth('客户保留率', 12)).toBe(60)
    // Helvetica's digits are 556 thousandths wide (Adobe Font Metrics), and so nearly are Noto Sans's (555).
    expect(textWidth('2026', 10)).toBeCloseTo(22.24, 10)
    expect(textWidth('', 12)).toBe(0)
  })

  it('grows with size, boldness and length', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(textWidth(one + other, 12)).toBeCloseTo(textWidth(one, 12) + textWidth(other, 12), 9)
        expect(textWidth(one, 24)).toBeCloseTo(2 * textWidth(one, 12), 9)
        expect(textWidth(one, 12, true)).toBeGreaterThanOrEqual(textWidth(one, 12))
      })
    )
  })

  it('knows the marks that Chinese typesetting makes wide', () => {
    expect([...'“”—…·，（'].every(isFullWidth)).toBe(true)
    expect([...'a1,( é'].some(isFullWidth)).toBe(false)
  })
})

describe('wrapText', () => {
  it('loses and adds nothing but spaces at the breaks', () => {
    const bare = (lines: readonly string[]) => lines.join('').replaceAll(' ', '')
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 400 }), (words, width) => {
        expect(bare(wrapText(words, width, 12))).toBe(bare([words]))
      })
    )
  })

  it('keeps every line within the width, unless it is one piece that cannot break', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 400 }), (words, width) => {
        for (const line of wrapText(words, width, 12)) {
          if (textWidth(line, 12) > width) expect(wrapText(line, 1, 12)).toHaveLength(1)
        }
      })
    )
  })

  it('begins no line with closing punctuation and ends none with an opening bracket', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 400 }), (words, width) => {
        const lines = wrapText(words, width, 12)
        expect(lines.slice(1).some((line) => /^[，）.]/.test(line))).toBe(false)
        expect(lines.slice(0, -1).some((line) => /（$/.test(line))).toBe(false)
      })
    )
  })

  it('keeps the breaks a text has', () => {
    expect(wrapText('one\ntwo', 400, 12)).toEqual(['one', 'two'])
    expect(wrapText('', 400, 12)).toEqual([''])
  })
})
