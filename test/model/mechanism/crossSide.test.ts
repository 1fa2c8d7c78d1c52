import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dealPoints, turnoutPoints } from '../../../src/model/mechanism/crossSide.js'

const turnout = fc.double({ min: 0, max: 1e9, noNaN: true })
const effect = fc.double({ min: 0, max: 100, noNaN: true })

describe('what the turnout of the other side is worth', () => {
  it('is its relative difference from the usual, in the mean of both', () => {
    // by hand: 10·2·(1100 − 1000)/2100 = .952381; 10·2·(−500)/1500 = −6.666667; three times the usual: 10·2·2/4 = 10
    expect(turnoutPoints(1100, 1000, 10)).toBeCloseTo(20 / 21, 12)
    expect(turnoutPoints(500, 1000, 10)).toBeCloseTo(-20 / 3, 12)
    expect(turnoutPoints(3000, 1000, 10)).toBe(10)
  })

  it('is −2 effects where nobody comes, 2 where only now somebody does, and nothing where nobody ever did', () => {
    expect(turnoutPoints(0, 1000, 10)).toBe(-20)
    expect(turnoutPoints(1, 0, 10)).toBe(20)
    expect(turnoutPoints(0, 0, 10)).toBe(0)
  })

  it('leaves no trace at the usual turnout or without effect', () => {
    fc.assert(
      fc.property(turnout, turnout, effect, (number, usual, size) => {
        expect(turnoutPoints(usual, usual, size)).toBe(0)
        expect(turnoutPoints(number, usual, 0)).toBeCloseTo(0, 15)
      })
    )
  })

  it('rises with turnout, keeps within two effects, and is the ratio that counts', () => {
    const some = fc.double({ min: 1, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(turnout, turnout, some, effect, (one, other, usual, size) => {
        const few = turnoutPoints(Math.min(one, other), usual, size)
        const many = turnoutPoints(Math.max(one, other), usual, size)
        expect(many).toBeGreaterThanOrEqual(few - 1e-12)
        expect(few >= -2 * size - 1e-12 && many <= 2 * size + 1e-12).toBe(true)
        expect(turnoutPoints(2 * one, 2 * usual, size)).toBe(turnoutPoints(one, usual, size))
        // half as many costs what twice as many brings
        expect(turnoutPoints(usual / 2, usual, size)).toBeCloseTo(-turnoutPoints(2 * usual, usual, size), 9)
      })
    )
  })
})

describe('the points of an edition by what a customer comes for', () => {
  /** Exhibitors' and visitors' default goals. */
  const exhibitor = { sales: 0.4, contacts: 0.3, information: 0.2, standing: 0.1 }
  const visitor = { sales: 0.2, contacts: 0.2, information: 0.5, standing: 0.1 }

  it('are worked by hand', () => {
    // N 2, I 6, K 1, state −3, ω .5: met = 4; .4·(4 − 3) + .3·4 + .2·1 + .1·6 = .4 + 1.2 + .2 + .6 = 2.4
    expect(dealPoints(exhibitor, 2, 6, 1, -3, 0.5)).toBeCloseTo(2.4, 12)
    // visitors, ω .25: met = 3; .2·(3 − 3) + .2·3 + .5·1 + .1·6 = 1.7
    expect(dealPoints(visitor, 2, 6, 1, -3, 0.25)).toBeCloseTo(1.7, 12)
  })

  it('are 0 where all is usual', () => {
    expect(dealPoints(exhibitor, 0, 0, 0, 0, 0.5)).toBe(0)
  })

  it('reach each goal by what it asks for alone', () => {
    const only = (goal: keyof typeof exhibitor) =>
      ({ sales: 0, contacts: 0, information: 0, standing: 0, [goal]: 1 }) as typeof exhibitor
    // ω .5: sales see number, influence and the economy; contacts not the economy; information know-how; standing influence
    expect(dealPoints(only('sales'), 2, 6, 1, -3, 0.5)).toBe(1)
    expect(dealPoints(only('contacts'), 2, 6, 1, -3, 0.5)).toBe(4)
    expect(dealPoints(only('information'), 2, 6, 1, -3, 0.5)).toBe(1)
    expect(dealPoints(only('standing'), 2, 6, 1, -3, 0.5)).toBe(6)
    // by number alone, or by influence alone
    expect(dealPoints(only('contacts'), 2, 6, 1, -3, 0)).toBe(2)
    expect(dealPoints(only('contacts'), 2, 6, 1, -3, 1)).toBe(6)
  })

  it('lie between the best and the worst of what is met, without an economy', () => {
    const points = fc.double({ min: -20, max: 20, noNaN: true })
    fc.assert(
      fc.property(
        points,
        points,
        points,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (number, influence, knowHow, weight) => {
          const sum = dealPoints(visitor, number, influence, knowHow, 0, weight)
          expect(sum).toBeGreaterThanOrEqual(Math.min(number, influence, knowHow) - 1e-12)
          expect(sum).toBeLessThanOrEqual(Math.max(number, influence, knowHow) + 1e-12)
        }
      )
    )
  })
})
