import { describe, expect, it } from 'vitest'
import type { Estimate } from '../../src/core/interval.js'
import { differenceText, estimateFormat, estimateText } from '../../src/report/estimateText.js'

const around = (mean: number, half: number): Estimate => ({ mean, low: mean - half, high: mean + half, sd: half, n: 9 })
const exactly = (mean: number): Estimate => ({ mean, low: mean, high: mean, sd: 0, n: 9 })

describe('an estimate as text', () => {
  it.each([
    ['repeatRate', around(0.6123, 0.0065), 'en', '61.2 [60.6, 61.9]', '%'],
    ['repeatRate', around(0.6123, 0.0007), 'en', '61.23 [61.16, 61.30]', '%'],
    ['attendance', around(512.4, 12), 'en', '512 [500, 524]', 'firms'],
    ['npv', around(12_345_678, 123_456), 'en', '12.35 [12.22, 12.47]', 'million EUR'],
    ['npv', around(12_345_678, 123_456), 'zh-CN', '1,235 [1,222, 1,247]', '万 EUR'],
    ['costRatio', around(4.31, 0.1), 'en', '4.31 [4.21, 4.41]', 'ratio'],
    ['budget', exactly(900), 'en', '900', 'EUR'],
    ['npv', { mean: 5, low: null, high: null, sd: null, n: 1 }, 'en', '5', 'EUR']
  ] as const)('%s %j in %s: %s %s', (outcome, estimate, language, text, unit) => {
    const format = estimateFormat(outcome, [estimate], 'EUR', language)
    expect(estimateText(estimate, format)).toBe(text)
    expect(format.unit).toBe(unit)
  })

  it('has a sign where it is a difference, and the scale of the values it is a difference of', () => {
    const format = estimateFormat('npv', [around(4500, 900)], 'EUR', 'en', [around(2.5e7, 1e5)])
    expect(differenceText(around(4500, 900), format)).toBe('+0.0045 [+0.0036, +0.0054]')
    expect(differenceText(around(-4500, 900), format)).toBe('-0.0045 [-0.0054, -0.0036]')
    expect(differenceText(exactly(0), format)).toBe('0.0000')
    expect(differenceText(null, format)).toBe('–')
  })

  it('shows the interval of a share within 0 and 100 %, and that of its difference whole', () => {
    const wide = around(0.9, 0.3)
    expect(estimateText(wide, estimateFormat('repeatRate', [wide], 'EUR', 'en'))).toBe('90 [60, 100]')
    const low = around(0.1, 0.3)
    expect(estimateText(low, estimateFormat('repeatRate', [low], 'EUR', 'en'))).toBe('10 [0, 40]')
    const gap = around(-0.9, 0.3)
    expect(differenceText(gap, estimateFormat('repeatRate', [gap], 'EUR', 'en', [wide]))).toBe('-90 [-120, -60]')
    const ratio = around(0.9, 0.3)
    expect(estimateText(ratio, estimateFormat('costRatio', [ratio], 'EUR', 'en'))).toBe('0.90 [0.60, 1.20]')
  })

  it('says how many replications have a value where not all have', () => {
    const format = estimateFormat('attendance', [around(512, 12)], 'EUR', 'en')
    expect(estimateText(around(512, 12), format, 9)).toBe('512 [500, 524]')
    expect(estimateText(around(512, 12), format, 10)).toBe('512 [500, 524] (n=9)')
    expect(differenceText(exactly(3), format, 10)).toBe('+3 (n=9)')
  })

  it('takes digits that suit most of a column', () => {
    const column = [around(3305, 1.5), around(1486, 15), around(1532, 16)]
    const format = estimateFormat('attendance', column, 'EUR', 'en')
    expect(format.digits).toBe(0)
  })
})
