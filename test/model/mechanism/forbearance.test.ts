import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  effectivePriceSensitivity,
  effectiveTolerance,
  speakingShare
} from '../../../src/model/mechanism/forbearance.js'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const strength = fc.double({ min: 0, max: 2, noNaN: true })
const amount = fc.double({ min: 0, max: 10, noNaN: true })

describe('forbearance', () => {
  it('makes those who trust more tolerant, less price sensitive and more outspoken', () => {
    // by hand: .25·(1 + 1·.3) = .325; 1·(1 − .5·.3) = .85; .25·(1 + 1·.3) = .325, all at T = .8
    expect(effectiveTolerance(0.25, 0.8, 1)).toBeCloseTo(0.325, 12)
    expect(effectivePriceSensitivity(1, 0.8, 0.5)).toBeCloseTo(0.85, 12)
    expect(speakingShare(0.25, 0.8, 1)).toBeCloseTo(0.325, 12)
    // and the distrustful the reverse, at T = .1: .25·.6, 1·1.2, .25·.6
    expect(effectiveTolerance(0.25, 0.1, 1)).toBeCloseTo(0.15, 12)
    expect(effectivePriceSensitivity(1, 0.1, 0.5)).toBeCloseTo(1.2, 12)
    expect(speakingShare(0.25, 0.1, 1)).toBeCloseTo(0.15, 12)
  })

  it('keeps within bounds however strong', () => {
    expect(effectiveTolerance(0.25, 0, 4)).toBe(0)
    expect(effectivePriceSensitivity(1, 1, 4)).toBe(0)
    expect([speakingShare(0.9, 1, 2), speakingShare(0.9, 0, 4)]).toEqual([1, 0])
  })

  it('leaves no trace, to the last bit, at neutral trust or with a strength of 0', () => {
    fc.assert(
      fc.property(amount, share, share, strength, (own, speaking, trust, size) => {
        for (const [of, value] of [
          [effectiveTolerance, own],
          [effectivePriceSensitivity, own],
          [speakingShare, speaking]
        ] as const) {
          expect(of(value, 0.5, size)).toBe(value)
          expect(of(value, trust, 0)).toBe(value)
        }
      })
    )
  })

  it('moves one way with trust', () => {
    fc.assert(
      fc.property(amount, share, share, share, strength, (own, speaking, one, other, size) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(effectiveTolerance(own, high, size)).toBeGreaterThanOrEqual(effectiveTolerance(own, low, size))
        expect(effectivePriceSensitivity(own, high, size)).toBeLessThanOrEqual(
          effectivePriceSensitivity(own, low, size)
        )
        expect(speakingShare(speaking, high, size)).toBeGreaterThanOrEqual(speakingShare(speaking, low, size))
      })
    )
  })
})
