import { describe, expect, it } from 'vitest'
import { netWordOfMouth } from '../../../src/model/mechanism/wordOfMouth.js'

/** Positive three times as frequent, negative twice as strong (East et al. 2007, 2008). */
const rates = { satisfied: 0.3, dissatisfied: 0.1, lost: 0.1, negativeStrength: 2 }

describe('net word of mouth', () => {
  it('is recommendations less twice the warnings, per firm in the market', () => {
    // by hand: (.3·200 − 2·(.1·100 + .1·50)) / 1000 = (60 − 30) / 1000
    expect(netWordOfMouth(200, 100, 50, 1000, rates)).toBeCloseTo(0.03, 12)
    // nobody satisfied: −2·(.1·40 + .1·10) / 100
    expect(netWordOfMouth(0, 40, 10, 100, rates)).toBeCloseTo(-0.1, 12)
  })

  it('is even where two in five are satisfied and none is lost', () => {
    // .3·s = 2·.1·(1 − s) at s = .4
    expect(netWordOfMouth(40, 60, 0, 1000, rates)).toBeCloseTo(0, 12)
  })

  it('is the same in a market twice as large with twice the people', () => {
    expect(netWordOfMouth(400, 200, 100, 2000, rates)).toBe(netWordOfMouth(200, 100, 50, 1000, rates))
  })

  it('is silence where there is no market', () => {
    expect(netWordOfMouth(10, 10, 10, 0, rates)).toBe(0)
  })
})
