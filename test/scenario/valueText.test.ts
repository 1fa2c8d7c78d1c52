import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { quoted, shortSchedule, valueText } from '../../src/scenario/valueText.js'

describe('valueText', () => {
  it('writes on one line what YAML reads back equal', () => {
    const key = fc.constantFrom('varies', 'mean', '1', '大参展商')
    const scalar = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.boolean(),
      fc.constant(null),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'true',
        'No',
        '~',
        '',
        ' a',
        '1e3',
        '0x1',
        '.5',
        '-',
        'a: b',
        'a #b',
        '[x',
        '2025-02-25',
        '&a',
        '*a'
      )
    )
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('value')), fc.dictionary(key, tie('value')))
    }))
    fc.assert(
      fc.property(value, (any) => {
        const plain = JSON.parse(JSON.stringify(any))
        const text = valueText(plain)
        expect(text).not.toContain('\n')
        expect(parse(`value: ${text}`)).toEqual({ value: plain })
      }),
      { numRuns: 200 }
    )
  })
})

describe('shortSchedule', () => {
  it('keeps every value where it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1 }), (schedule) => {
        const short = shortSchedule(schedule)
        const starts: Record<string, number> = typeof short === 'number' ? { 1: short } : short
        let value = Number.NaN
        const expanded = schedule.map((_, index) => {
          value = starts[index + 1] ?? value
          return value
        })
        expect(expanded).toEqual(schedule)
      })
    )
  })
})

describe('quoted', () => {
  it('spells out what a terminal would obey or hide', () => {
    expect(quoted('a\u001b[31m\u0085\u202e\u200b')).toBe('"a\\u001b[31m\\u0085\\u202e\\u200b"')
  })

  it('never cuts a character in half', () => {
    expect(quoted('😀'.repeat(100))).toBe(`"${'😀'.repeat(60)}…"`)
  })
})
