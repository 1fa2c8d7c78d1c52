import { expect, it } from 'vitest'
import { type MultiplierScale, multipliedProbability } from '../../../src/model/markov/multipliedProbability.js'

// by hand: .4·.5 = .2; 1 − .36^½ = .4; odds ⅔·½ = ⅓, probability ¼
it.each<[MultiplierScale, number, number, number]>([
  ['probability', 0.4, 0.5, 0.2],
  ['hazard', 0.64, 0.5, 0.4],
  ['odds', 0.4, 0.5, 0.25]
])('a factor on the %s: %d times %d is %d', (on, p, factor, expected) => {
  expect(multipliedProbability(p, on, factor)).toBeCloseTo(expected, 15)
  expect(multipliedProbability(p, on, 1)).toBe(p)
  expect(multipliedProbability(1, on, 0)).toBe(0)
})

it('a relative risk may leave the range of a probability, and is not held back', () => {
  expect(multipliedProbability(0.6, 'probability', 2)).toBe(1.2)
})
