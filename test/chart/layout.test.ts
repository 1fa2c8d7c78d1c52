import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coloursOf } from '../../src/chart/colours.js'
import { measureOf, tickExpression } from '../../src/chart/measure.js'
import { niceRange, ticksOf } from '../../src/chart/niceRange.js'
import { spreadLabels } from '../../src/chart/spreadLabels.js'

describe('spreadLabels', () => {
  const labels = fc.array(fc.tuple(fc.double({ min: 0, max: 300, noNaN: true }), fc.integer({ min: 5, max: 30 })), {
    minLength: 1,
    maxLength: 8
  })

  it('parts what overlaps, keeps the order, and stays inside', () => {
    fc.assert(
      fc.property(labels, (pairs) => {
        const wanted = pairs.map(([at]) => at)
        const heights = pairs.map(([, height]) => height)
        const placed = spreadLabels(wanted, heights, 300)
        const order = wanted.map((_, index) => index).sort((one, other) => wanted[one] - wanted[other] || one - other)
        for (let rank = 1; rank < order.length; rank++) {
          const [above, below] = [order[rank - 1], order[rank]]
          const least = (heights[above] + heights[below]) / 2
          expect(placed[below] - placed[above]).toBeGreaterThanOrEqual(least - 1e-9)
        }
        const first = order[0]
        const last = order[order.length - 1]
        expect(placed[first] - heights[first] / 2).toBeGreaterThanOrEqual(-1e-9)
        expect(placed[last] + heights[last] / 2).toBeLessThanOrEqual(300 + 1e-9)
      })
    )
  })

  it('leaves alone what has room', () => {
    expect(spreadLabels([200, 20, 100], [14, 14, 14], 300)).toEqual([200, 20, 100])
  })
})

describe('niceRange', () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((number) => Math.round(number * 1e4) / 1e4)

  it('holds both values and begins and ends at a tick, with few ticks', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const range = niceRange(low, high)
        const slack = (range.high - range.low) * 1e-9
        expect(range.low).toBeLessThanOrEqual(low + slack)
        expect(range.high).toBeGreaterThanOrEqual(high - slack)
        expect(ticksOf(range).length).toBeLessThanOrEqual(8)
        expect(ticksOf(range).length).toBeGreaterThanOrEqual(2)
        expect(
          [1, 2, 5].map((digit) => Math.log10(range.step / digit)).some((log) => Math.abs(log - Math.round(log)) < 1e-9)
        ).toBe(true)
      })
    )
  })

  it('makes room around a value that stands alone', () => {
    expect(niceRange(0.62, 0.62)).toEqual({ low: 0.55, high: 0.7, step: 0.05 })
    expect(niceRange(0, 0).low).toBeLessThan(0)
  })

  it('has no noise of binary fractions in its ends', () => {
    expect(niceRange(0.61, 0.69)).toEqual({ low: 0.6, high: 0.7, step: 0.02 })
  })
})

describe('coloursOf', () => {
  const names = ['now', 'a', 'b', 'c', 'd', 'e', 'f', 'g']

  it('gives every scenario beside the baseline a colour of its own, as far as they reach', () => {
    const colours = coloursOf(names, 'now')
    expect(new Set(names.slice(0, 7).map((name) => colours[name])).size).toBe(7)
    expect(colours.g).toBe(colours.a)
  })

  it('may have the baseline itself in focus', () => {
    expect(coloursOf(['now', 'a'], 'now', 'now')).toEqual({ now: '#d55e00', a: '#b3b3b3' })
  })
})

describe('measureOf', () => {
  it('writes shares in per cent and their differences in percentage points', () => {
    expect(measureOf('repeatRate', 'EUR', 'en', 0.7, 0.02)).toMatchObject({ unit: '%', factor: 100, digits: 0 })
    expect(measureOf('repeatRate', 'EUR', 'zh-CN', 0.7, 0.005, true)).toMatchObject({ unit: '个百分点', digits: 1 })
  })

  it('counts money in thousands and millions, in Chinese in 万 and 亿', () => {
    expect(measureOf('profit', 'EUR', 'en', 45_000, 5_000).unit).toBe('thousand EUR')
    expect(measureOf('profit', 'EUR', 'en', 4_500, 500).unit).toBe('EUR')
    expect(measureOf('profit', 'CNY', 'zh-CN', 2e9, 5e8)).toMatchObject({ unit: '亿 CNY', factor: 1e-8, digits: 0 })
    expect(measureOf('profit', 'CNY', 'zh-CN', 450_000, 50_000).unit).toBe('万 CNY')
  })

  it('leaves money per head as it is', () => {
    expect(measureOf('lifetimeValue', 'EUR', 'en', 45_000, 5_000).unit).toBe('EUR per head')
  })

  it('gives a difference its sign, but not zero', () => {
    const measure = measureOf('repeatRate', 'EUR', 'en', 0.7, 0.02, true)
    expect(tickExpression(measure, '+')).toBe("datum.value == 0 ? '0' : format(datum.value * 100, '+,.0f')")
  })
})
