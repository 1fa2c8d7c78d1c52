import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capability } from '../../../src/model/mechanism/capability.js'

const level = fc.double({ min: 0.001, max: 1, noNaN: true })
const weight = fc.double({ min: 0, max: 1, noNaN: true })

describe('the capability to innovate', () => {
  it('takes know-how and research together', () => {
    // by hand: .5 + .5·(.2/.4)·(.3/.3) = .75; .5 + .5·1·(.6/.3) = 1.5; half the know-how, twice the research: 1
    expect(capability(0.2, 0.4, 0.3, 0.3, 0.5)).toBe(0.75)
    expect(capability(0.4, 0.4, 0.6, 0.3, 0.5)).toBe(1.5)
    expect(capability(0.2, 0.4, 0.6, 0.3, 0.5)).toBe(1)
    // know-how that nobody asks for is worth nothing: 1 − w
    expect(capability(0.8, 0.4, 0, 0.3, 0.3)).toBeCloseTo(0.7, 12)
  })

  it('is 1 to the last bit where all is usual, nothing is, or nothing depends on customers', () => {
    fc.assert(
      fc.property(level, level, level, level, weight, (knowHow, usual, research, usualResearch, part) => {
        expect(capability(usual, usual, usualResearch, usualResearch, part)).toBe(1)
        expect(capability(0, 0, usualResearch, usualResearch, part)).toBe(1)
        expect(capability(0, 0, 0, 0, part)).toBe(1)
        expect(capability(knowHow, usual, research, usualResearch, 0)).toBe(1)
      })
    )
  })

  it('rises with know-how and with research, and never falls below what needs no customers', () => {
    fc.assert(
      fc.property(level, level, level, level, weight, (knowHow, more, research, usual, part) => {
        const some = capability(knowHow, usual, research, usual, part)
        expect(capability(knowHow + more, usual, research, usual, part)).toBeGreaterThanOrEqual(some)
        expect(capability(knowHow, usual, research + more, usual, part)).toBeGreaterThanOrEqual(some)
        expect(some).toBeGreaterThanOrEqual(1 - part - 1e-12)
      })
    )
  })
})
