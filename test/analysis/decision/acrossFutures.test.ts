import { describe, expect, it } from 'vitest'
import { acrossFutures } from '../../../src/analysis/decision/acrossFutures.js'

describe('a choice across futures', () => {
  it('is that of the article "Regret (decision theory)" of Wikipedia: money market by maximin, bonds by regret', () => {
    // stocks, bonds, money market when interest rates rise, stay, fall
    const choice = acrossFutures([
      [-4, 4, 12],
      [-2, 3, 8],
      [3, 2, 1]
    ])
    expect(choice.standings.map(({ regrets }) => regrets)).toEqual([
      [7, 0, 0],
      [5, 1, 4],
      [0, 2, 11]
    ])
    expect(choice.standings.map(({ worst }) => worst)).toEqual([-4, -2, 1])
    expect(choice).toMatchObject({ maximin: 2, minimaxRegret: 1, expectedValue: null, information: null })
  })

  it('is that of the article "Expected value of perfect information": stock 680, with EVPI 350', () => {
    // stock, mutual fund, certificate of deposit when the market rises, stays, falls
    const payoffs = [
      [1500, 300, -800],
      [900, 600, -200],
      [500, 500, 500]
    ]
    const choice = acrossFutures(payoffs, [0.5, 0.3, 0.2])
    expect(choice.standings.map(({ expected }) => expected)).toEqual([680, 590, 500])
    expect(choice.expectedValue).toBe(0)
    expect(choice.information).toBeCloseTo(350, 10)
    expect(acrossFutures(payoffs, [50, 30, 20]).information).toBeCloseTo(350, 10)
  })

  it('keeps the first of equals', () => {
    expect(acrossFutures([[1], [1]], [1])).toMatchObject({ maximin: 0, minimaxRegret: 0, expectedValue: 0 })
  })

  it('refuses weights that are none', () => {
    expect(() => acrossFutures([[1, 2]], [1])).toThrow('got 1 weights for 2 futures')
    expect(() => acrossFutures([[1, 2]], [1, -1])).toThrow('at least 0; got -1')
    expect(() => acrossFutures([[1, 2]], [0, 0])).toThrow('all are 0')
  })
})
