import { describe, expect, it } from 'vitest'
import { perceivedValue } from '../../../src/model/mechanism/perceivedValue.js'

describe('perceived value', () => {
  it('is quality, own taste and luck, less price and own cost', () => {
    expect(perceivedValue(60, 0, 0, 0, 0)).toBe(60)
    // 60 + 2 − 4 − 5 − 3 = 50; a price below the usual (−5 points) is value received
    expect(perceivedValue(60, 2, -4, 5, 3)).toBe(50)
    expect(perceivedValue(60, 0, 0, -5, 0)).toBe(65)
  })

  it('stays on its scale', () => {
    expect(perceivedValue(90, 20, 30, 0, 0)).toBe(100)
    expect(perceivedValue(10, 0, -30, 0, 0)).toBe(0)
    expect(perceivedValue(60, 0, 0, Infinity, 0)).toBe(0)
  })
})
